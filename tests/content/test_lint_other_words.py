"""Numbers and effects in the words of simulators, sheets, rules and strings are held like those of lessons."""

from dataclasses import replace

import pytest

from soundfooting.build.lint.other_words import (
    check_safety_words,
    check_simulations,
    check_strings,
    check_worksheets,
)
from soundfooting.choice import rulebook
from soundfooting.choice.worksheets import worksheet
from soundfooting.evidence import library
from soundfooting.figures.screening import SCREENING


@pytest.mark.parametrize(("words", "complaint"), [
    ("Skin burns at 41 °C (120 °F).", "41 °C"), ("The filament heals feet.", "heals"), ("90 of 100 are found.", "90"),
])
def test_a_false_number_or_effect_in_a_simulator_is_named(words, complaint):
    found = check_simulations([replace(SCREENING, limits=(words,))], library())
    assert any(complaint in str(each) for each in found)


def test_the_settings_of_a_simulator_may_be_named():
    assert check_simulations([replace(SCREENING, limits=("You start with 30.",))], library()) == []


def test_a_false_number_in_a_rule_a_limit_or_a_question_is_named():
    book = rulebook()
    rule, limit = replace(book.rules[0], words="Wait 99 days."), replace(book.limits[0], text="At 47 °C at most.")
    group = replace(book.groups[1], items=("Numb for 99 years.",))
    faulty = replace(book, rules=(rule, *book.rules[1:]), limits=(limit,), groups=(book.groups[0], group))
    assert [str(each).split(":")[1].strip()[:6] for each in check_safety_words(faulty, library())] == [
        "'99 da", "'47 °C", "'99 ye"]


def test_a_false_number_on_a_sheet_or_in_a_string_is_named():
    sheet = replace(worksheet("routine"), intro=("Look for 99 minutes.",))
    assert "'99 minutes'" in str(check_worksheets([sheet], library())[0])
    assert "quiz.hint" in str(check_strings({"quiz": {"hint": "Think of 47 °C."}}, library())[0])
