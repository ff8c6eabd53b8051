"""Every temperature of the Basics stands in both scales, and the second is right."""

import pytest

from soundfooting.build.lint.temperatures import check_temperatures


@pytest.mark.parametrize(("text", "complaint"), [
    ("Wash at 37 °C.", "'37 °C (99 °F)'"),
    ("Wash at 37 °C (98 °F).", "'37 °C (99 °F)'"),
    ("Advice goes from 40 to 44 °C.", "'40 to 44 °C (104 to 111 °F)'"),
])
def test_a_temperature_in_one_scale_or_a_wrong_one_is_named(notebook, read, text, complaint):
    (found,) = check_temperatures(read(notebook, "Move the bar.", text))
    assert complaint in str(found)


@pytest.mark.parametrize("text", [
    "Wash at 37 °C (99 °F).", "From 40 to 44 °C (104 to 111 °F).", "2.2 °C (4 °F) warmer than the other foot.",
    "Press **5 minutes at 45 °C**. <!-- plain: 45 °C -->",
])
def test_both_scales_a_difference_and_a_button_are_fine(notebook, read, text):
    assert check_temperatures(read(notebook, "Move the bar.", text)) == []


def test_deeper_parts_may_use_one_scale(notebook, read):
    assert check_temperatures(read(notebook, "Heat spreads.", "Heat spreads at 45 °C.")) == []
