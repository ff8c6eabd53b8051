"""The comparison: every choice in the same rows, both sides of each count, and a twin that holds all of them."""

from statistics import fmean

import pytest

from soundfooting.choice.comparison import Arm, comparison
from soundfooting.content import strings
from soundfooting.widgets.compare import CHOSEN_FIRST, MOST, Compare, _row_lines, _sentence, people

WORDS = strings("compare")
LARGEST_DIFFERENCE = 0.1  # in words that readers see


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
    assert names == ["On dummy tablets", "On gabapentin"]


def test_gain_and_harm_of_tablets_are_those_of_one_drug(spec):
    gain, harm = (row(spec, "drugs", side)["arms"] for side in ("benefits", "harms"))
    assert [arm["name"] for arm in gain] == [arm["name"] for arm in harm]


def test_a_count_is_told_from_both_sides():
    assert _sentence(Arm("with it", 45, None, None, ()), "slept") == "45 of 100 slept, 55 did not."
    assert _sentence(Arm("with it", 45, 37, 54, ()), "slept") == (
        "45 of 100 slept, 55 did not. It could be as few as 37 or as many as 54.")


def seen_in_column(shown):
    """The words of one row as the table shows them: the name of a counted group stands below its picture too."""
    names = [arm["name"] for arm in shown["arms"] if arm["people"]]
    return len(" ".join([*names, *_row_lines(shown)]).split())


def seen_in_twin(shown):
    return len(" ".join(_row_lines(shown)).split())


@pytest.mark.parametrize("seen", [seen_in_column, seen_in_twin])
def test_good_and_bad_are_told_in_equal_detail_and_so_is_each_choice(spec, seen):
    counts = {choice["name"]: [seen(shown) for shown in choice["rows"]] for choice in spec["choices"]}
    sides = {name: (rows[1], rows[2]) for name, rows in counts.items()}
    print(f"\n{'words seen':30}{'good':>8}{'bad':>8}{'card':>8}")
    for name, (good, bad) in sides.items():
        print(f"{name:30}{good:8}{bad:8}{sum(counts[name]):8}")
    uneven = [f"{name}: good {good}, bad {bad} words" for name, (good, bad) in sides.items()
              if max(good, bad) / min(good, bad) - 1 > LARGEST_DIFFERENCE]
    columns = {"good": 0, "bad": 1}
    told = {part: {name: pair[place] for name, pair in sides.items()} for part, place in columns.items()}
    told["card"] = {name: sum(rows) for name, rows in counts.items()}
    uneven += [f"{name}: {part} {count} words, mean {fmean(told[part].values()):.1f}"
               for part in told for name, count in told[part].items()
               if abs(count / fmean(told[part].values()) - 1) > LARGEST_DIFFERENCE]
    assert not uneven, uneven


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


def test_a_statement_is_followed_by_who_against_what_and_how_long(spec):
    _, (words, about) = row(spec, "vibration", "benefits")["lines"]
    assert words.startswith("A shaking platform may add little")
    assert about == "Who: people with nerve damage after chemotherapy. Time: 15 weeks."
    _, (_, about) = row(spec, "roller", "benefits")["lines"]
    assert about == "Who: people not chosen for neuropathy. Against: no treatment. Time: 4 weeks."


def test_many_sources_are_named_in_part_and_the_rest_counted(spec):
    (measured, _), (harm, _) = row(spec, "usual_care", "sources")["lines"]
    assert measured.startswith("What was measured: Abbott and others 1998")
    assert harm.startswith("What can harm: ") and harm.count(";") == 2 and harm.endswith("more.")


def test_how_sure_we_are_is_said_of_the_main_statements(spec):
    assert row(spec, "heated_device", "sure")["lines"] == [
        ["What was measured: Very low certainty. We do not know.", ""],
        ["What can harm: High certainty. We are quite sure.", ""]]


def test_the_twins_hold_every_choice_and_every_statement():
    made = Compare()
    html, text = made.twin_html(), made.twin_text()
    assert html.count("<details>") == len(comparison())
    for choice in comparison():
        for words in (choice.name, choice.living_with, *(statement.words for statement in choice.benefits)):
            assert words.replace("'", "&#x27;") in html and words in text
    assert "<script" not in html
