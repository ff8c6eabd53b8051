import datetime
from copy import deepcopy

import pytest

from soundfooting.content import ContentError, UnknownIdError
from soundfooting.content.lessons import SAFETY_LINE, lesson, lessons, read_lessons

GOOD = {
    "id": "04", "slug": "heat", "notebook": "04_heat.ipynb", "title": "How warm?", "main_message": "Measure.",
    "minutes": {"basics": 20, "deeper": 0}, "objectives": ["Tell it.", "Read it.", "Check it."],
    "sources_reviewed": datetime.date(2026, 11, 22), "next": None,
}


def read(*changes):
    rows = []
    for change in changes or ({},):
        row = deepcopy(GOOD) | change
        rows.append({key: value for key, value in row.items() if value != "left out"})
    return read_lessons({"lessons": rows}, "lessons.yml")


def test_a_lesson_knows_what_it_promises():
    heat = read({"next": "05"}, {"id": "05", "notebook": "05_buzz.ipynb"})["04"]
    assert (heat.slug, heat.notebook, heat.title, heat.next) == ("heat", "04_heat.ipynb", "How warm?", "05")
    assert (heat.minutes_basics, heat.minutes_deeper) == (20, 0)
    assert heat.objectives == ("Tell it.", "Read it.", "Check it.")
    assert heat.sources_reviewed == datetime.date(2026, 11, 22)


def test_lessons_keep_the_order_of_the_file():
    assert list(read({"id": "05", "notebook": "05_a.ipynb"}, {})) == ["05", "04"]


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"title": "left out"}, "title", "text"),
    ({"title": 5}, "title", "text"),
    ({"slug": "Heat!"}, "slug", "small letters"),
    ({"notebook": "05_heat.ipynb"}, "notebook", "04_"),
    ({"main_message": "  "}, "main_message", "text"),
    ({"minutes": 20}, "minutes", "basics, deeper"),
    ({"minutes": {"basics": 20}}, "minutes.deeper", "a whole number, 0 or more"),
    ({"minutes": {"basics": 0, "deeper": 5}}, "minutes.basics", "a whole number, 1 or more"),
    ({"minutes": {"basics": 1, "deeper": 5, "extra": 1}}, "minutes.extra", "only the fields"),
    ({"objectives": ["One.", "Two."]}, "objectives", "exactly 3"),
    ({"objectives": ["One.", "Two.", "One."]}, "objectives", "none twice"),
    ({"sources_reviewed": "last week"}, "sources_reviewed", "a date"),
    ({"next": "11"}, "next", "another lesson"),
    ({"next": "04"}, "next", "another lesson"),
    ({"findings": "cannot_feel_heat"}, "findings", "a list"),
    ({"length": 3}, "length", "only the fields"),
])
def test_a_bad_lesson_is_refused_by_file_record_and_field(change, field, allowed):
    with pytest.raises(ContentError) as refusal:
        read(change)
    message = str(refusal.value)
    assert message.startswith(f"lessons.yml: lesson '04', field '{field}': found ")
    assert allowed in message.split("allowed: ")[1]


def test_a_lesson_without_a_good_id_is_named_by_its_place():
    with pytest.raises(ContentError, match="^lessons.yml: lesson number 2, field 'id': found 4; allowed: two digits"):
        read({}, {"id": 4})


def test_an_id_stands_once():
    with pytest.raises(ContentError, match="lesson '04', field 'id': found '04'; allowed: an id of its own"):
        read({}, {})


def test_the_course_has_its_first_lessons():
    assert lesson("04").main_message == "Test water with a thermometer, not with your feet."
    assert lesson("01").title == "When nerves go quiet: what is neuropathy?"
    assert list(lessons()) == sorted(lessons())


def test_an_unknown_lesson_is_named():
    with pytest.raises(UnknownIdError, match="there is no lesson '4'"):
        lesson("4")


def test_the_safety_line_is_the_course_s():
    assert SAFETY_LINE == "If your feet are numb, they cannot be the thermometer, the pressure gauge or the alarm."
