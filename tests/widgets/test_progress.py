"""Progress and what to look at again: computed live, never in the twin."""

from datetime import UTC, datetime, timedelta

import pytest

from soundfooting.quiz.answer_lines import Entry, encode
from soundfooting.quiz.questions import question
from soundfooting.widgets.progress import LookAgain, ProgressPanel, is_right

NAME = "heat-nice-water"
RIGHT, WRONG = ([index for index, option in enumerate(question(NAME).options) if option.right == want][:1]
                for want in (True, False))  # fmt: skip


def answered(session, given, days_ago):
    at = datetime.now(UTC) - timedelta(days=days_ago)
    session.answers.import_bytes(encode(Entry("answer", "04", NAME, given, at=at)).raw + b"\n")


def row(panel):
    return next(row for row in panel.rows if row[0].startswith("04 "))


def test_the_panel_counts_and_follows_new_answers(own_session):
    panel = ProgressPanel()
    assert row(panel)[1:] == ["0 of 12", "0", "0"]
    own_session.record(kind="answer", lesson="04", question=NAME, given=RIGHT)
    assert row(panel)[1:] == ["1 of 12", "1", "0"]


@pytest.mark.parametrize(("given", "days", "due"), [(WRONG, 0.5, 0), (WRONG, 1.5, 1), (RIGHT, 3, 0), (RIGHT, 6.5, 1)])
def test_what_was_wrong_comes_back_after_a_day_what_was_right_after_six(own_session, given, days, due):
    answered(own_session, given, days)
    again = LookAgain()
    assert len(again.questions) == due
    assert bool(again.empty) == (due == 0)
    assert row(ProgressPanel())[3] == str(due)


def test_twins_never_show_what_the_learner_did(own_session):
    before = ProgressPanel().twin_html(), LookAgain().twin_html()
    answered(own_session, WRONG, 2)
    assert (ProgressPanel().twin_html(), LookAgain().twin_html()) == before


def test_an_answer_to_a_question_that_is_gone_or_changed_is_not_marked():
    assert is_right(Entry("answer", "04", "no-such-question", [0])) is None
    assert is_right(Entry("answer", "04", NAME, [99])) is None
