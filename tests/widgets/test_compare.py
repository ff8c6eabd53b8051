"""The comparison: every choice in the same rows, both sides of each count, and a twin that holds all of them."""

import pytest

from soundfooting.choice.comparison import Arm, comparison
from soundfooting.content import strings
from soundfooting.widgets.compare import CHOSEN_FIRST, MOST, Compare, people

WORDS = strings("compare")


@pytest.fixture
def spec():
    return Compare().spec


def row(spec, name, title):
    (choice,) = [each for each in spec["choices"] if each["id"] == name]
    (found,) = [each for each in choice["rows"] if each["title"] == WORDS[f"row_{title}"]]
    return found


def test_every_choice_is_offered_once_and_has_the_same_rows(spec):
    offered = [name for group in spec["groups"] for name in group["ids"]]
    assert sorted(offered) == sorted(choice.id for choice in comparison())
    assert offered == [choice["id"] for choice in spec["choices"]]
    assert len({tuple(each["title"] for each in choice["rows"]) for choice in spec["choices"]}) == 1


def test_usual_care_and_doing_nothing_come_first_and_are_ticked_with_one_machine(spec):
    assert spec["groups"][0]["ids"] == ["usual_care", "doing_nothing"]
    assert spec["chosen_first"] == list(CHOSEN_FIRST) and len(CHOSEN_FIRST) == MOST
    assert CHOSEN_FIRST[2] in spec["groups"][1]["ids"]


def test_each_side_has_two_pictures_and_without_comes_before_with(spec):
    for choice in spec["choices"]:
        for place in (1, 2):
            assert len(choice["rows"][place]["arms"]) == 2
    names = [arm["name"] for arm in row(spec, "drugs", "benefits")["arms"]]
    assert names == ["On dummy tablets", "On duloxetine"]


def test_a_count_is_told_from_both_sides_with_its_range(spec):
    dummy, drug = row(spec, "drugs", "benefits")["arms"]
    assert drug["sentence"] == (
        "45 of 100 had half the pain or less, 55 did not. It could be as few as 37 or as many as 54.")
    assert dummy["sentence"].endswith("74 did not. No range was printed.")
    assert drug["people"] == [45, 0, 55]


def test_a_range_without_a_count_is_told_and_drawn_as_a_range(spec):
    without, squeezed = row(spec, "air_compression", "harms")["arms"]
    assert without == {"name": "Without it", "people": None, "sentence": "not measured"}
    assert squeezed["people"] == [1, 9, 90]
    assert squeezed["sentence"] == "1 to 10 of 100 had irritated skin, discomfort or pain, 90 to 99 did not."


@pytest.mark.parametrize(("arm", "drawn"), [
    (Arm("a", 0, None, None, ()), [0, 0, 100]),
    (Arm("a", 100, 90, 100, ()), [100, 0, 0]),
    (Arm("a", None, 0, 5, ()), [0, 5, 95]),
])
def test_a_picture_has_one_hundred_people(arm, drawn):
    assert people(arm) == drawn and sum(drawn) == 100


@pytest.mark.parametrize(("name", "said"), [
    ("roller", "not measured"), ("air_compression", "not measured"), ("walking", "measured in another way")])
def test_what_was_not_counted_says_if_it_was_measured_at_all(spec, name, said):
    arms = row(spec, name, "benefits")["arms"]
    assert [(arm["people"], arm["sentence"]) for arm in arms] == [(None, said)] * 2


def test_a_statement_is_followed_by_who_against_what_how_long_and_the_source(spec):
    lines = row(spec, "vibration", "benefits")["lines"]
    assert lines[3] == ("Who: people with nerve damage after chemotherapy. Against: the same exercise and massage "
                        "without the platform. Time: 15 weeks. Source: Schönsteiner and others 2017.")


def test_many_sources_are_named_in_part_and_the_rest_counted(spec):
    (line,) = [line for line in row(spec, "usual_care", "harms")["lines"] if line.startswith("Source: van Netten")]
    assert line.count(";") == 3 and line.endswith("more.")


def test_how_sure_we_are_is_said_of_the_main_statements(spec):
    assert row(spec, "heated_device", "sure")["lines"] == [
        "What was measured: Very low certainty. We do not know.", "What can harm: High certainty. We are quite sure."]


def test_the_twins_hold_every_choice_and_every_statement():
    made = Compare()
    html, text = made.twin_html(), made.twin_text()
    assert html.count("<details>") == len(comparison())
    for choice in comparison():
        for words in (choice.name, choice.living_with, *(statement.words for statement in choice.benefits)):
            assert words.replace("'", "&#x27;") in html and words in text
    assert "<script" not in html
