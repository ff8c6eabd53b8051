"""The long proof: a thousand kills at random instants."""

from ..quiz.kill_harness import kill_often


def test_a_thousand_kills_lose_no_acknowledged_answer(tmp_path):
    counts = kill_often(1000, tmp_path, seed=3)
    print(counts)
    assert (counts.kills, counts.lost, counts.changed, counts.unreadable) == (1000, 0, 0, 0)
    assert counts.acknowledged > 2000, "too few answers to prove anything"
    assert counts.refused > 400, "too few meetings with a full disk"
    assert counts.damaged > 100, "too few torn writes"
