import pytest

from soundfooting.content import strings
from soundfooting.evidence.certainty import LEVELS, certainty, in_words


def test_each_level_has_its_verb():
    assert [certainty(level).verb for level in LEVELS] == ["does", "probably", "may", "we do not know"]


def test_each_level_has_a_sentence_and_a_name():
    assert certainty("high").sentence == "We are quite sure."
    assert certainty("very_low").sentence == "We do not know."
    assert [in_words(level) for level in LEVELS] == [
        "High certainty", "Moderate certainty", "Low certainty", "Very low certainty"]


def test_the_string_table_knows_exactly_these_levels():
    assert tuple(strings("certainty")) == LEVELS


def test_another_word_is_refused():
    with pytest.raises(ValueError, match="'medium' is none of high, moderate, low, very_low"):
        certainty("medium")
