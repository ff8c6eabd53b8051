"""The short tables of the choices, and the chart that shows where nobody counted."""

import pytest

from soundfooting.choice.comparison import KINDS, comparison
from soundfooting.figures import style
from soundfooting.figures.choice import counts, missing
from soundfooting.figures.choice_tables import choice_table


def test_three_tables_hold_every_choice_once():
    rows = [row[0] for kind in KINDS for row in choice_table(kind).rows]
    assert sorted(rows) == sorted(choice.name for choice in comparison())


def test_a_row_tells_what_was_measured_what_can_harm_and_how_sure_we_are():
    heated = next(row for row in choice_table("machine").rows if row[0] == "Heated device")
    assert heated[1:] == ("We found no test in neuropathy yet", "We do not know",
                          "Burns; guidance says not on numb feet", "Quite sure")  # fmt: skip


@pytest.mark.parametrize("kinds", [(), ("gadget",)])
def test_a_kind_that_there_is_not_is_refused(kinds):
    with pytest.raises(ValueError, match="allowed: machine, by_hand, always, beside"):
        choice_table(*kinds)


def test_the_chart_says_of_every_side_how_many_or_that_nobody_counted():
    written = [text.get_text() for text in counts().axes[0].texts]
    for choice in comparison():
        assert choice.name in written
    sides = [side for choice in comparison() for side in (choice.benefits, choice.harms)]
    uncounted = [missing(side) for side in sides if not any(statement.per_100 for statement in side)]
    for words in set(uncounted):
        assert written.count(words) == uncounted.count(words)
    for number in ("7", "23", "56", "68", "38", "26", "1 to 10"):
        assert number in written


def test_an_unwanted_result_is_not_drawn_in_the_colour_of_a_good_one():
    colours = {text.get_text(): text.get_color() for text in counts().axes[0].texts if text.get_text() in ("7", "38")}
    sore = [text.get_color() for text in counts().axes[0].texts if text.get_text() == "7"]
    assert style.BLUE not in sore and colours["38"] == style.BLUE
