import json
from copy import deepcopy

import pytest

from soundfooting.content import ContentError, UnknownIdError, content_files
from soundfooting.evidence import library
from soundfooting.quiz import questions as module
from soundfooting.quiz.question_files import questions_from, read_question_files
from soundfooting.quiz.questions import bank, guess_item, guesses, public, question, questions

FILE = "questions/04_heat.yml"
RIGHT = {"text": "A thermometer", "right": True, "reply": "It can tell."}
WRONG = {"text": "My toes", "right": False, "misconception": "toes-can-tell", "reply": "They cannot tell."}
ANSWER = {"value": 37, "unit": "°C", "tolerance": 1, "right": "Yes.", "low": "More.", "high": "Less."}
CHOICE = {
    "id": "heat-feel", "kind": "single", "set": "shown", "objective": 1, "level": "apply", "concept": "numb-feet",
    "safety": True, "stem": "Who can tell?", "options": [WRONG, RIGHT], "hint": "Think of the toes.",
    "safe_rule": "Measure.", "source": ["cannot_feel_heat"], "facts": [],
}
TYPED = {key: value for key, value in CHOICE.items() if key != "options"} | {
    "id": "heat-typed", "kind": "numeric", "answer": ANSWER, "set": "more"}
GUESS = {
    "id": "heat-guess", "kind": "guess", "lesson": "04", "prompt": "How long?", "unit": "minutes", "minimum": 0,
    "maximum": 60, "step": 1, "reveal": "Less than ten.", "facts": ["burn_49"],
}
EARLIER = {"lesson": "01", "questions": [CHOICE | {"id": "fibre-1"}]}


def read(asked=(), guessed=(), **top):
    """Read one file for lesson 04, beside one for lesson 01; a field "left out" is not written."""
    rows = {"questions": [kept(row) for row in asked], "guesses": [kept(row) for row in guessed]}
    return questions_from({"questions/01_nerves.yml": EARLIER, FILE: {"lesson": "04"} | rows | top})[1]


def kept(row):
    return {field: deepcopy(value) for field, value in row.items() if value != "left out"}


def refused(error, record, field, allowed):
    message = str(error.value)
    assert message.startswith(f"{FILE}: {record}, field '{field}': found ")
    assert allowed in message.split("; allowed: ")[1]


@pytest.fixture
def course(monkeypatch):
    """The functions that look questions up see two small files in place of the course's."""
    files = questions_from({"questions/01_nerves.yml": EARLIER, FILE: {
        "lesson": "04", "questions": [CHOICE, TYPED], "guesses": [GUESS], "look_back": ["fibre-1"]}})
    monkeypatch.setattr(module, "_files", lambda: files)


def test_a_question_with_options_reads_into_a_record():
    found, = read([CHOICE]).questions
    assert (found.id, found.lesson, found.kind, found.set, found.safety) == ("heat-feel", "04", "single", "shown", True)
    assert [(option.right, option.misconception) for option in found.options] == [
        (False, "toes-can-tell"), (True, None)]
    assert (found.numeric, found.hint, found.safe_rule) == (None, "Think of the toes.", "Measure.")
    with pytest.raises(AttributeError):
        found.stem = "Other?"


def test_a_question_with_a_number_reads_into_a_record():
    found, = read([TYPED]).questions
    assert found.options == ()
    assert (found.numeric.value, found.numeric.unit, found.numeric.tolerance) == (37, "°C", 1)


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"kind": "essay"}, "kind", "single, multiple, numeric"),
    ({"set": "extra"}, "set", "shown, more"),
    ({"objective": 0}, "objective", "a whole number, from 1 to 3"),
    ({"objective": 4}, "objective", "a whole number, from 1 to 3"),
    ({"objective": "1"}, "objective", "a whole number"),
    ({"level": "know"}, "level", "recall, understand, apply, evaluate"),
    ({"concept": "Numb feet"}, "concept", "small letters"),
    ({"safety": "left out"}, "safety", "true or false"),
    ({"safety": "yes"}, "safety", "true or false"),
    ({"safety": False}, "safe_rule", "nothing, because safety is false"),
    ({"safe_rule": None}, "safe_rule", "text"),
    ({"stem": None}, "stem", "text"),
    ({"stem": 51}, "stem", "in quotes"),
    ({"hint": 3}, "hint", "text"),
    ({"source": []}, "source", "a list, 1 or more"),
    ({"facts": "burn_49"}, "facts", "a list"),
    ({"options": "left out"}, "options", "options for single and multiple"),
    ({"options": []}, "options", "a list of records, 2 or more"),
    ({"options": [RIGHT]}, "options", "a list of records, 2 or more"),
    ({"options": ["A", "B"]}, "options", "a list of records"),
    ({"options": [WRONG, WRONG | {"text": "Taps"}]}, "options", "exactly one option with right: true; here are 0"),
    ({"options": [RIGHT, RIGHT | {"text": "Taps"}]}, "options", "exactly one option with right: true; here are 2"),
    ({"options": [RIGHT, WRONG | {"text": "a THERMOMETER"}]}, "options", "options that all differ"),
    ({"options": [RIGHT, WRONG | {"text": None}]}, "options[2].text", "text"),
    ({"options": [RIGHT, WRONG | {"text": 37}]}, "options[2].text", "in quotes"),
    ({"options": [RIGHT | {"right": None}, WRONG]}, "options[1].right", "true or false"),
    ({"options": [RIGHT, WRONG | {"right": "no"}]}, "options[2].right", "true or false"),
    ({"options": [RIGHT | {"reply": None}, WRONG]}, "options[1].reply", "text"),
    ({"options": [RIGHT, WRONG | {"misconception": None}]}, "options[2].misconception", "small letters"),
    ({"options": [RIGHT | {"misconception": "x"}, WRONG]}, "options[1].misconception", "nothing"),
    ({"options": [RIGHT, WRONG | {"why": "x"}]}, "options[2].why", "only the fields"),
    ({"kind": "multiple", "options": [RIGHT, RIGHT | {"text": "Taps"}]}, "options", "one that is not; right are 2"),
    ({"kind": "multiple", "options": [WRONG, WRONG | {"text": "Taps"}]}, "options", "one that is not; right are 0"),
    ({"answer": ANSWER}, "answer", "answer for numeric; this one is single"),
    ({"points": 3}, "points", "only the fields"),
])
def test_a_bad_question_is_refused(change, field, allowed):
    with pytest.raises(ContentError) as error:
        read([TYPED, CHOICE | change])
    refused(error, "question 'heat-feel'", field, allowed)


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"options": [RIGHT, WRONG]}, "options", "this one is numeric"),
    ({"answer": "left out"}, "answer", "answer for numeric"),
    ({"answer": 37}, "answer", "value, unit, tolerance"),
    ({"answer": ANSWER | {"value": "37"}}, "answer.value", "a finite number"),
    ({"answer": ANSWER | {"value": float("nan")}}, "answer.value", "a finite number"),
    ({"answer": ANSWER | {"value": 1000}}, "answer.value", "a number below 1000"),
    ({"answer": ANSWER | {"value": -1000.5}}, "answer.value", "a number below 1000"),
    ({"answer": ANSWER | {"unit": None}}, "answer.unit", "text"),
    ({"answer": ANSWER | {"tolerance": -1}}, "answer.tolerance", "a number, 0 or more"),
    ({"answer": ANSWER | {"tolerance": None}}, "answer.tolerance", "a number, 0 or more"),
    ({"answer": ANSWER | {"right": None}}, "answer.right", "text"),
    ({"answer": ANSWER | {"low": None}}, "answer.low", "text"),
    ({"answer": ANSWER | {"high": None}}, "answer.high", "text"),
    ({"answer": ANSWER | {"extra": 1}}, "answer.extra", "only the fields"),
])
def test_a_bad_number_question_is_refused(change, field, allowed):
    with pytest.raises(ContentError) as error:
        read([TYPED | change])
    refused(error, "question 'heat-typed'", field, allowed)


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"kind": "single"}, "kind", "guess"),
    ({"lesson": "01"}, "lesson", "'04', the lesson of this file"),
    ({"prompt": None}, "prompt", "text"),
    ({"unit": None}, "unit", "text"),
    ({"minimum": "0"}, "minimum", "a finite number"),
    ({"maximum": None}, "maximum", "a finite number"),
    ({"maximum": 0}, "maximum", "a number above the minimum, 0"),
    ({"step": 0}, "step", "a number above 0"),
    ({"step": 61}, "step", "60 at most"),
    ({"reveal": None}, "reveal", "text"),
    ({"facts": [1]}, "facts", "a list"),
    ({"start": 3}, "start", "only the fields"),
])
def test_a_bad_guess_is_refused(change, field, allowed):
    with pytest.raises(ContentError) as error:
        read(guessed=[GUESS | change])
    refused(error, "guess 'heat-guess'", field, allowed)


def test_a_guess_reads_into_a_record():
    found, = read(guessed=[GUESS]).guesses
    assert (found.minimum, found.maximum, found.step, found.unit) == (0, 60, 1, "minutes")


@pytest.mark.parametrize(("top", "field", "allowed"), [
    ({"lesson": "4"}, "lesson", "00, 01, 04"),
    ({"lesson": None}, "lesson", "00, 01, 04"),
    ({"title": "Heat"}, "title", "only the fields"),
    ({"questions": "none"}, "questions", "a list of records"),
    ({"look_back": "fibre-1"}, "look_back", "a list"),
    ({"look_back": ["fibre-2"]}, "look_back", "ids of questions from earlier lessons"),
    ({"look_back": ["heat-feel"]}, "look_back", "ids of questions from earlier lessons"),
])
def test_a_bad_file_is_refused(top, field, allowed):
    with pytest.raises(ContentError) as error:
        read([CHOICE], **top)
    assert str(error.value).startswith(f"{FILE}: field '{field}': found ")
    assert allowed in str(error.value).split("; allowed: ")[1]


@pytest.mark.parametrize("bad_id", [None, 4, "Heat", "heat_feel"])
def test_a_question_without_a_good_id_is_named_by_its_place(bad_id):
    with pytest.raises(ContentError, match=f"{FILE}: question number 2, field 'id'"):
        read([TYPED, CHOICE | {"id": bad_id}])


@pytest.mark.parametrize("rows", [
    {"asked": [CHOICE, CHOICE]}, {"asked": [CHOICE | {"id": "fibre-1"}]},
    {"asked": [CHOICE], "guessed": [GUESS | {"id": "heat-feel"}]},
])
def test_an_id_belongs_to_one_question_of_the_course(rows):
    with pytest.raises(ContentError, match="field 'id': .* allowed: an id of its own; question"):
        read(**rows)


def test_questions_are_found_by_lesson_set_and_id(course):
    assert [found.id for found in bank("04")] == ["heat-feel", "heat-typed"]
    assert [found.id for found in questions("04", "shown")] == ["heat-feel"]
    assert [found.id for found in questions("04", "more")] == ["heat-typed"]
    assert [found.id for found in questions("04", "look_back")] == ["fibre-1"]
    assert [found.id for found in guesses("04")] == ["heat-guess"]
    assert question("heat-typed").kind == "numeric"
    assert guess_item("heat-guess").prompt == "How long?"
    assert bank("00") == ()


def test_what_does_not_exist_is_named(course):
    with pytest.raises(UnknownIdError, match="there is no question 'heat-fel'; the nearest are: heat-feel"):
        question("heat-fel")
    with pytest.raises(UnknownIdError, match="there is no guess 'heat-feel'; the nearest are: heat-guess"):
        guess_item("heat-feel")
    with pytest.raises(UnknownIdError, match="there is no lesson '12'"):
        bank("12")
    with pytest.raises(ValueError, match="set 'all' is none of shown, more, look_back"):
        questions("04", "all")


def test_the_browser_gets_plain_data_and_all_it_needs_to_mark():
    for found in read([CHOICE, TYPED]).questions:
        shown = public(found)
        assert json.loads(json.dumps(shown)) == shown
        assert shown["missed"]
    choice, typed = map(public, read([CHOICE, TYPED]).questions)
    assert choice["options"][1] == {"text": "A thermometer", "right": True, "reply": "It can tell."}
    assert "answer" not in choice
    assert typed["answer"] == {"value": 37, "unit": "°C", "tolerance": 1,
                               "replies": {"right": "Yes.", "low": "More.", "high": "Less."}}
    assert (choice["safety"], choice["safe_rule"], choice["hint"]) == (True, "Measure.", "Think of the toes.")


def test_the_course_s_own_questions_rest_on_records_that_exist():
    records = library()
    known = {*records.sources, *records.findings, *records.facts}
    for file in read_question_files(content_files("questions")):
        for found in file.questions:
            assert set(found.source) <= known, found.id
            assert set(found.facts) <= set(records.facts), found.id
        for guess in file.guesses:
            assert set(guess.facts) <= set(records.facts), guess.id
