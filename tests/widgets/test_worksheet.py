"""The worksheet: what is typed survives a second run of the cell, and reaches the disk only when asked."""

import pytest

from soundfooting.choice.worksheets import read_worksheets, worksheet
from soundfooting.content import ContentError, stop_card
from soundfooting.widgets.worksheet import WorksheetWidget

TYPED = {"when": "in the evening", "how": ["a hand mirror"], "who": "my <b>neighbour</b>"}


def made():
    return WorksheetWidget(worksheet("routine"))


def test_a_draft_comes_back_when_the_cell_runs_again_and_is_not_on_the_disk(own_session):
    assert made().hear({"kind": "draft", "values": TYPED}) is None
    assert made().filled["who"] == "my <b>neighbour</b>"
    assert own_session.answers.read().entries == ()


def test_what_is_kept_comes_back_in_a_new_session(own_session):
    assert made().hear({"kind": "keep", "values": TYPED})["ok"]
    own_session.forget()
    assert made().filled["how"] == ["a hand mirror"]


def test_an_emptied_sheet_stays_empty_though_an_older_one_was_kept():
    made().hear({"kind": "keep", "values": TYPED})
    made().hear({"kind": "draft", "values": {}})
    assert made().filled["who"] == ""


def test_deleting_answers_deletes_drafts_and_kept_sheets(own_session):
    made().hear({"kind": "keep", "values": TYPED})
    own_session.answers.delete_all()
    own_session.forget()
    assert made().filled == {}


def test_a_field_that_is_not_on_the_sheet_is_dropped(own_session):
    made().hear({"kind": "keep", "values": {"stranger": "x"}})
    assert "stranger" not in own_session.latest("worksheet-routine").given


def test_a_kept_sheet_is_no_answered_question(own_session):
    from soundfooting.quiz.progress import fold

    made().hear({"kind": "keep", "values": TYPED})
    assert fold(own_session.answers.read().entries, lambda entry: True).answered == {}


def test_the_twin_is_a_form_for_a_pen_and_never_holds_what_was_typed():
    before = made().twin_html()
    made().hear({"kind": "keep", "values": TYPED})
    assert made().twin_html() == before
    assert "☐ in the evening" in before and "<table>" in before and "____" in before


def test_a_sheet_may_carry_the_stop_card_word_for_word():
    parts = WorksheetWidget(worksheet("card")).spec["sheet"]["parts"]
    assert {part["title"]: part["items"] for part in parts} == {
        tier: [sign.text for sign in signs] for tier, signs in stop_card.tiers().items()}
    assert WorksheetWidget(worksheet("routine")).spec["sheet"]["parts"] == parts
    assert WorksheetWidget(worksheet("touch_toes")).spec["sheet"]["parts"] == []


FIELD = {"id": "a", "kind": "line", "label": "Name"}
SHEET = {"id": "plan", "lesson": "10", "title": "Plan", "file": "plan.html", "intro": [],
         "steps": [{"title": "One", "fields": [FIELD]}],
         "sheet": {"title": "Plan", "lines": [], "tables": []}}  # fmt: skip


@pytest.mark.parametrize(("field", "complaint"), [
    ({**FIELD, "kind": "slider"}, "line, lines, pick, tick, rate"),
    ({**FIELD, "kind": "pick"}, "choices"),
    ({**FIELD, "choices": ["x", "y"]}, "only pick and tick have choices"),
    ({**FIELD, "wrong": 1}, "only the fields"),
])
def test_a_wrong_field_is_refused_by_name(field, complaint):
    with pytest.raises(ContentError, match=complaint):
        read_worksheets({"worksheets": [{**SHEET, "steps": [{"title": "One", "fields": [field]}]}]}, "worksheets.yml")


def test_two_fields_of_one_name_are_refused():
    steps = [{"title": "One", "fields": [FIELD, FIELD]}]
    with pytest.raises(ContentError, match="ids of their own"):
        read_worksheets({"worksheets": [{**SHEET, "steps": steps}]}, "worksheets.yml")
