"""The choices compared: each told in equal detail (measured), and a record that breaks a rule is refused by name.

What readers see of each side, with groups and times, is measured in tests/widgets/test_compare.py.
"""

from copy import deepcopy
from statistics import fmean

import pytest

from soundfooting.choice.comparison import (
    ALWAYS,
    BESIDE,
    BESIDE_OPTIONS,
    BY_HAND,
    MACHINE,
    STATEMENTS,
    comparison,
    read_comparison,
)
from soundfooting.choice.worksheets import worksheet
from soundfooting.content import ContentError

LARGEST_DIFFERENCE = 0.1  # of the mean, in words
PARTS = ("in short", "how", "effort", "daily life")
LONGEST_LIST = 7

ARM = {"name": "with a ball", "count": 20, "facts": ["count"]}
TOLD = {"words": "We do not know.", "certainty": "very_low", "findings": ["trial"]}
COUNTED = {**TOLD, "group": "ten people", "per_100": {"counted": "slept", "with": ARM}}
ROW = {"id": "ball", "in_short": {"benefit": "None", "harm": "None"}, "how_said_to_work": "It rolls.",
       "benefits": [TOLD, COUNTED], "harms": [TOLD, TOLD], "effort": "A ball.", "living_with": "It rolls away."}
THE_OTHERS = [{**ROW, "id": name, "name": name.replace("_", " ").capitalize()} for name in BESIDE_OPTIONS]


def read(rows):
    return read_comparison({"options": rows}, "compared.yml", {"ball": ("a ball", BY_HAND)}, {"trial"}, {"count"})


def changed(part, **values):
    row = deepcopy(ROW)
    place = row
    for name in part:
        place = place[name]
    place.update(values)
    return [row, *THE_OTHERS]


def words(*texts):
    return sum(len(text.split()) for text in texts)


def told(choice):
    in_short = words(choice.benefit_in_short, choice.harm_in_short)
    return in_short, words(choice.how_said_to_work), words(choice.effort), words(choice.living_with)


def test_every_choice_is_introduced_in_equal_detail():
    counts = {choice.id: told(choice) for choice in comparison()}
    means = [fmean(column) for column in zip(*counts.values(), strict=True)]
    print("\nwords".ljust(17), *(part.rjust(10) for part in PARTS))
    for name, row in counts.items():
        print(name.ljust(16), *(str(count).rjust(10) for count in row))
    print("mean".ljust(16), *(f"{mean:.1f}".rjust(10) for mean in means))
    uneven = [f"{name}, {part}: {count} words, mean {mean:.1f}"
              for name, row in counts.items()
              for part, count, mean in zip(PARTS, row, means, strict=True)
              if abs(count / mean - 1) > LARGEST_DIFFERENCE]
    assert not uneven, uneven


def test_every_side_has_as_many_statements_and_no_more_than_one_picture():
    for choice in comparison():
        for side in (choice.benefits, choice.harms):
            assert len(side) == STATEMENTS
            assert sum(statement.per_100 is not None for statement in side) <= 1


def test_the_helper_offers_the_same_choices_in_short_lists():
    fields = [field for field in worksheet("choice").fields() if field.id.startswith("options_")]
    kinds = {"options_always": (ALWAYS, BESIDE), "options_by_hand": (BY_HAND,), "options_machine": (MACHINE,)}
    own_words = {"the care i have now": "the care you have now"}
    assert [field.id for field in fields] == list(kinds)
    for field in fields:
        names = [own_words.get(name.lower(), name.lower()) for name in field.choices]
        assert names == [choice.name.lower() for choice in comparison() if choice.kind in kinds[field.id]]


def test_every_list_to_tick_in_the_helper_is_short():
    for step in worksheet("choice").steps:
        assert len(step.fields) <= LONGEST_LIST, step.title
        assert all(len(field.choices) <= LONGEST_LIST for field in step.fields), step.title


def test_a_good_record_reads_into_a_choice():
    ball, usual_care, *_ = read([*THE_OTHERS, ROW])
    assert (ball.id, ball.name, ball.kind) == ("ball", "Ball", BY_HAND)
    assert (usual_care.name, usual_care.kind) == ("Usual care", ALWAYS)
    arm = ball.benefits[1].per_100.with_care
    assert (arm.count, arm.low, arm.facts) == (20, None, ("count",))
    assert not ball.benefits[1].per_100.unwanted
    assert ball.benefits[1].per_100.arms == (arm,)
    with pytest.raises(AttributeError):
        ball.name = "Roller"


def test_a_count_may_be_of_something_unwanted():
    ball, *_ = read(changed(("benefits", 1, "per_100"), unwanted=True))
    assert ball.benefits[1].per_100.unwanted


ARM_PLACE = ("benefits", 1, "per_100", "with")


@pytest.mark.parametrize(("part", "values", "field", "allowed"), [
    ((), {"name": "Ball"}, "name", "options.yml has the name"),
    ((), {"benefits": [TOLD]}, "benefits", "2 statements"),
    ((), {"harms": [COUNTED, COUNTED]}, "harms", "one statement with per_100 at most"),
    ((), {"price": "low"}, "price", "only the fields"),
    (("benefits", 0), {"findings": ["guess"]}, "benefits[1].findings", "there is no guess"),
    (("benefits", 0), {"findings": []}, "benefits[1].findings", "1 or more"),
    (("benefits", 0), {"certainty": "sure"}, "benefits[1].certainty", "very_low"),
    (("benefits", 1), {"group": None}, "benefits[2].group", "text"),
    (ARM_PLACE, {"count": 101}, "benefits[2].per_100.with.count", "from 0 to 100"),
    (ARM_PLACE, {"count": None}, "benefits[2].per_100.with.count", "or low and high"),
    (ARM_PLACE, {"low": 10}, "benefits[2].per_100.with.high", "low and high together"),
    (ARM_PLACE, {"low": 21, "high": 30}, "benefits[2].per_100.with.low", "rising order"),
    (ARM_PLACE, {"facts": []}, "benefits[2].per_100.with.facts", "1 or more"),
])
def test_a_wrong_record_is_refused_by_name(part, values, field, allowed):
    with pytest.raises(ContentError) as error:
        read(changed(part, **values))
    assert f"option 'ball', field '{field}'" in str(error.value)
    assert allowed in str(error.value)


@pytest.mark.parametrize(("rows", "named"), [
    ([ROW, *THE_OTHERS[1:]], THE_OTHERS[0]["id"]),
    ([ROW, *THE_OTHERS, {**ROW, "id": "stool", "name": "Stool"}], "stool"),
])
def test_the_ids_are_those_of_the_options_and_three_more(rows, named):
    with pytest.raises(ContentError, match=f"see {named}"):
        read(rows)
