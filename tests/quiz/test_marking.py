import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundfooting.content import strings
from soundfooting.quiz.marking import AnswerError, mark, typed_number
from soundfooting.quiz.question_files import questions_from

CASES = json.loads(Path(__file__).with_name("marking_cases.json").read_text(encoding="utf-8"))
QUESTIONS = {question.id: question for question in questions_from({"marking_cases.json": CASES["file"]})[0].questions}
SINGLE, MULTIPLE, NUMERIC = (QUESTIONS[f"case-{kind}"] for kind in ("single", "multiple", "numeric"))
CERTAINTIES = st.sampled_from([None, 1, 2, 3])


def replies_of(question, case):
    if question.numeric:
        texts = (question.numeric.right, question.numeric.low, question.numeric.high)
    else:
        texts = tuple(option.reply for option in question.options)
    missed = (strings("quiz")["missed"],) if case.get("missed") else ()
    return tuple(texts[place] for place in case["replies"]) + missed


@pytest.mark.parametrize("case", [case for case in CASES["cases"] if "error" not in case], ids=json.dumps)
def test_an_answer_is_marked_as_the_table_says(case):
    question = QUESTIONS[case["question"]]
    result = mark(question, case["given"], case["certainty"])
    assert (result.right, result.replies, result.score) == (case["right"], replies_of(question, case), case["score"])
    assert result.safe_rule == (question.safe_rule if case.get("safe_rule") else None)


@pytest.mark.parametrize("case", [case for case in CASES["cases"] if "error" in case], ids=json.dumps)
def test_an_answer_that_cannot_be_marked_asks_for_another(case):
    with pytest.raises(AnswerError) as error:
        mark(QUESTIONS[case["question"]], case["given"], case["certainty"])
    assert error.value.code == case["error"]
    assert str(error.value) == strings("quiz")[case["error"]].format(typed=str(case["given"]).strip())


def test_every_kind_of_question_and_of_error_is_in_the_table():
    assert {QUESTIONS[case["question"]].kind for case in CASES["cases"]} == {"single", "multiple", "numeric"}
    assert {case.get("error") for case in CASES["cases"]} == {None, "choose_first", "type_first", "not_a_number"}


def test_one_option_may_be_given_by_its_place_alone():
    assert mark(SINGLE, 1).right
    assert not mark(SINGLE, 0).right
    assert mark(NUMERIC, 37.5).right


@pytest.mark.parametrize(("question", "missing"), [
    (SINGLE, "choose_first"), (MULTIPLE, "choose_first"), (NUMERIC, "type_first")])
def test_no_answer_asks_for_one(question, missing):
    with pytest.raises(AnswerError) as error:
        mark(question, None)
    assert error.value.code == missing


@pytest.mark.parametrize("given_value", [float("nan"), float("inf"), True, [37]])
def test_a_value_that_is_no_number_asks_for_another(given_value):
    with pytest.raises(AnswerError) as error:
        mark(NUMERIC, given_value)
    assert error.value.code == "not_a_number"


@pytest.mark.parametrize("picked", [3, -1, [0, 7], "1", ["1"], [1.0], [True]])
def test_an_option_that_does_not_exist_is_refused(picked):
    with pytest.raises(ValueError, match="question 'case-single': found options .* allowed: 0 to 2"):
        mark(SINGLE, picked)


def test_one_of_several_takes_one_answer():
    with pytest.raises(ValueError, match="question 'case-single': found 2 options; allowed: one"):
        mark(SINGLE, [0, 1])


@pytest.mark.parametrize("certainty", [0, 4, "3", 1.5])
def test_another_certainty_is_refused(certainty):
    with pytest.raises(ValueError, match="is none of 1, 2, 3"):
        mark(SINGLE, 1, certainty)


@settings(database=None)
@given(st.sets(st.integers(0, 3), min_size=1), CERTAINTIES)
def test_several_are_right_only_if_exactly_the_right_ones_are_picked(picked, certainty):
    result = mark(MULTIPLE, sorted(picked), certainty)
    assert result.right == (picked == {0, 2})
    assert [reply for reply in result.replies if reply != strings("quiz")["missed"]] == [
        MULTIPLE.options[place].reply for place in sorted(picked)]
    assert (strings("quiz")["missed"] in result.replies) == (not {0, 2} <= picked)


@settings(database=None)
@given(st.sampled_from([SINGLE, NUMERIC]), st.integers(0, 2), CERTAINTIES)
def test_the_safe_rule_comes_exactly_when_a_wrong_answer_was_very_sure(question, given_value, certainty):
    result = mark(question, given_value, certainty)
    assert (result.safe_rule == question.safe_rule) == (not result.right and certainty == 3)
    assert (result.score is None) == (certainty is None)


@settings(database=None)
@given(st.decimals(-999, 999, places=3), st.sampled_from(".,"))
def test_a_number_reads_the_same_with_a_comma_and_a_point(number, sign):
    assert typed_number(f" {number} ".replace(".", sign)) == float(number)


@settings(database=None)
@given(st.floats(-900, 900), st.floats(0, 50), st.floats(-1000, 1000))
def test_a_number_is_right_within_its_tolerance_and_low_or_high_outside(value, tolerance, typed):
    question = replace(NUMERIC, numeric=replace(NUMERIC.numeric, value=value, tolerance=tolerance))
    result = mark(question, typed)
    slack = 1e-9 * max(1, abs(value))
    if abs(typed - value) <= tolerance:
        assert result.right
    elif abs(typed - value) > tolerance + 2 * slack:
        assert result.replies == (question.numeric.low if typed < value else question.numeric.high,)


@settings(database=None)
@given(st.text(max_size=8))
def test_no_typed_text_breaks_the_marking(text):
    try:
        assert mark(NUMERIC, text).replies[0] in ("Yes, 37.", "A bit more.", "Too hot.")
    except AnswerError as error:
        assert error.code in ("type_first", "not_a_number")


@settings(database=None)
@given(st.floats(0, 1))
def test_claiming_the_certainty_one_has_scores_best(chance_of_being_right):
    """Thresholds of the scale: certainty 2 pays from two in three on, certainty 3 from four in five on."""
    expected = {}
    for certainty in (1, 2, 3):
        right, wrong = mark(SINGLE, 1, certainty).score, mark(SINGLE, 0, certainty).score
        expected[certainty] = chance_of_being_right * right + (1 - chance_of_being_right) * wrong
    fitting = 1 if chance_of_being_right < 2 / 3 else 2 if chance_of_being_right < 4 / 5 else 3
    assert expected[fitting] >= max(expected.values()) - 1e-9
