"""Answers outlive a kernel that is killed, also inside a write and on a full disk."""

import time

from soundfooting.quiz.answers import Answers

from .kill_harness import kill, kill_often, start_session


def test_fifty_kills_lose_no_acknowledged_answer(tmp_path):
    counts = kill_often(50, tmp_path, seed=1)
    print(counts)
    assert (counts.kills, counts.lost, counts.changed, counts.unreadable) == (50, 0, 0, 0)
    assert counts.acknowledged > 100, "too few answers to prove anything"
    assert counts.refused > 20, "no full disk was met"
    assert counts.damaged > 5, "no write was torn"


def test_the_harness_sees_answers_that_were_called_saved_too_early(tmp_path):
    counts = kill_often(10, tmp_path, seed=2, sessions=("hasty",))
    print(counts)
    assert counts.lost > 0


def test_two_sessions_at_once_keep_all_answers(tmp_path):
    children = [start_session("steady", tmp_path, number) for number in (1, 2)]
    time.sleep(0.3)
    first, second = (kill(child)["saved"] for child in children)
    found = {entry.question for entry in Answers(tmp_path).read().entries}
    assert first and second
    assert first | second <= found
    assert len(list(tmp_path.iterdir())) == 2
