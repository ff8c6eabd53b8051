"""Progress is a pure fold over the answers."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from soundfooting.quiz.answer_lines import Entry
from soundfooting.quiz.progress import Tally, fold

START = datetime(2026, 11, 1, 9, tzinfo=UTC)
RIGHT, WRONG = 1, 0


def answer(question, value, lesson="04", days=0.0, kind="answer"):
    return Entry(kind, lesson, question, value, at=START + timedelta(days=days))


def is_right(entry):
    return None if entry.question == "taken out" else entry.given == RIGHT


def test_first_latest_and_times_of_a_question():
    entries = [answer("a", WRONG), answer("b", RIGHT, days=1), answer("a", RIGHT, days=2), answer("a", RIGHT, days=3)]
    a = fold(entries, is_right).answered["a"]
    assert (a.times, a.first, a.latest) == (3, entries[0], entries[3])
    assert (a.right_at_first, a.right_now) == (False, True)


def test_a_guess_is_kept_apart_and_the_latest_counts():
    entries = [answer("g", 40, kind="guess"), answer("g", 44, days=1, kind="guess")]
    progress = fold(entries, is_right)
    assert progress.guesses == {"g": entries[1]}
    assert progress.tally() == Tally(0, 0, 0)


def test_tallies_count_one_lesson_or_all():
    entries = [answer("a", RIGHT), answer("b", WRONG), answer("c", WRONG, lesson="01"), answer("b", RIGHT)]
    progress = fold(entries, is_right)
    assert progress.tally("04") == Tally(answered=2, right_at_first=1, right_now=2)
    assert progress.tally("01") == Tally(1, 0, 0)
    assert progress.tally() == Tally(3, 1, 2)


def test_missed_are_those_whose_latest_answer_is_wrong():
    entries = [answer("a", WRONG), answer("b", RIGHT), answer("c", WRONG, lesson="01"), answer("d", WRONG)]
    progress = fold([*entries, answer("b", WRONG), answer("d", RIGHT)], is_right)
    assert progress.missed("04") == ("a", "b")
    assert progress.missed("01") == ("c",)


def test_a_question_comes_back_after_one_day_if_missed_and_six_if_right():
    progress = fold([answer("right", RIGHT), answer("older", WRONG), answer("missed", WRONG, days=0.1)], is_right)

    def due(days):
        return progress.due_again(START + timedelta(days=days))

    assert due(0.99) == ()
    assert due(1) == ("older",)
    assert due(5.99) == ("older", "missed")
    assert due(6) == ("older", "missed", "right")
    assert due(-3) == (), "a clock set back"


def test_a_new_answer_starts_the_wait_anew():
    progress = fold([answer("a", WRONG), answer("a", WRONG, days=3)], is_right)
    assert progress.due_again(START + timedelta(days=3.5)) == ()


def test_a_question_that_was_taken_out_of_the_course_is_counted_nowhere():
    progress = fold([answer("taken out", WRONG)], is_right)
    assert progress.tally() == Tally(0, 0, 0)
    assert progress.missed("04") == progress.due_again(START + timedelta(days=9)) == ()
    assert progress.answered["taken out"].times == 1


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from((RIGHT, WRONG)))))
def test_the_fold_agrees_with_counting_by_hand(given_answers):
    entries = [answer(question, value, days=day) for day, (question, value) in enumerate(given_answers)]
    progress = fold(entries, is_right)
    latest = dict(given_answers)
    first = dict(reversed(given_answers))
    assert progress.tally() == Tally(len(latest), sum(first.values()), sum(latest.values()))
    assert set(progress.missed("04")) == {question for question in latest if latest[question] == WRONG}
    assert sum(each.times for each in progress.answered.values()) == len(entries)
