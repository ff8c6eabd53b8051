"""A burn time is told in words that are plain, near enough to compare, and never too long."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundfooting.models.heat.words import duration_words

SECONDS = {"second": 1, "minute": 60, "hour": 3600}


def told_s(words):
    """Return the seconds that the words tell."""
    return sum(int(number) * SECONDS[unit] for number, unit in re.findall(r"(\d+) (second|minute|hour)s?", words))


@settings(derandomize=True, database=None)
@given(st.floats(1, 8 * 3600))
def test_what_is_told_is_never_longer_and_less_than_a_minute_shorter(seconds):
    told = told_s(duration_words(seconds))
    assert 0 <= seconds - told < (1 if seconds < 600 else 60)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.9, "less than 1 second"), (59.9, "59 seconds"), (60, "1 minute"), (118, "1 minute 58 seconds"),
     (219, "3 minutes 39 seconds"), (599.9, "9 minutes 59 seconds"), (600, "10 minutes"), (659, "10 minutes"),
     (3600, "1 hour"), (3660, "1 hour 1 minute"), (28800, "8 hours")],
)  # fmt: skip
def test_units_are_left_out_where_they_say_nothing(seconds, words):
    assert duration_words(seconds) == words
