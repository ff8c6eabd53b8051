"""Read question files; a question that breaks a rule is refused with its file, id and field."""

from collections.abc import Iterable
from pathlib import Path

from soundfooting.content import file_label, load_yaml
from soundfooting.content.lessons import lessons
from soundfooting.content.record import Record, refuse_twins, whole_file
from soundfooting.quiz.records import GuessItem, Numeric, Option, Question, QuestionFile

KINDS = ("single", "multiple", "numeric")
SETS = ("shown", "more")
LEVELS = ("recall", "understand", "apply", "evaluate")
TYPED_BELOW = 1000  # a learner may type 1,000, which reads as 1

_QUESTION_FIELDS = ("id", "kind", "set", "objective", "level", "concept", "safety", "stem", "options", "answer", "hint",
                    "safe_rule", "source", "facts")
_OPTION_FIELDS = ("text", "right", "misconception", "reply")
_ANSWER_FIELDS = ("value", "unit", "tolerance", "right", "low", "high")
_GUESS_FIELDS = ("id", "kind", "lesson", "prompt", "unit", "minimum", "maximum", "step", "reveal", "facts")
_ID = ("[a-z][a-z0-9-]*", "small letters, digits and hyphens, a letter first")
_SLUG = {"pattern": "[a-z][a-z0-9-]*", "allowed": "small letters, digits and hyphens, a letter first"}


def read_question_files(paths: Iterable[Path]) -> tuple[QuestionFile, ...]:
    """What some files hold; ContentError names file, question and field where a rule is broken."""
    return questions_from({file_label(path): load_yaml(path) for path in paths})


def questions_from(data_by_file: dict[str, object]) -> tuple[QuestionFile, ...]:
    """The same out of data that has been read already, by the name of its file."""
    files = [whole_file(file, data, ("lesson", "questions", "guesses", "look_back"))
             for file, data in data_by_file.items()]
    refuse_twins(row for file in files for row in (*_questions(file), *_guesses(file)))
    found = tuple(_file(file) for file in files)
    lesson_of = {question.id: question.lesson for file in found for question in file.questions}
    for file, one in zip(files, found, strict=True):
        if not all(lesson_of.get(question_id, one.lesson) < one.lesson for question_id in one.look_back):
            raise file.error("look_back", "ids of questions from earlier lessons")
    return found


def _questions(file: Record) -> tuple[Record, ...]:
    return file.records("questions", "question", *_ID)


def _guesses(file: Record) -> tuple[Record, ...]:
    return file.records("guesses", "guess", *_ID)


def _file(file: Record) -> QuestionFile:
    lesson_id = file.choice("lesson", lessons())
    return QuestionFile(
        lesson=lesson_id,
        questions=tuple(_question(row.only(_QUESTION_FIELDS), lesson_id) for row in _questions(file)),
        guesses=tuple(_guess(row.only(_GUESS_FIELDS), lesson_id) for row in _guesses(file)),
        look_back=file.texts("look_back"),
    )


def _question(row: Record, lesson_id: str) -> Question:
    kind = row.choice("kind", KINDS)
    typed = kind == "numeric"
    for field, wanted in (("options", not typed), ("answer", typed)):
        if (row.values.get(field) is not None) != wanted:
            raise row.error(field, f"options for single and multiple, answer for numeric; this one is {kind}")
    safety = row.flag("safety")
    if not safety and row.values.get("safe_rule") is not None:
        raise row.error("safe_rule", "nothing, because safety is false")
    return Question(
        id=row.text("id"),
        lesson=lesson_id,
        kind=kind,
        set=row.choice("set", SETS),
        objective=row.integer("objective", 1, 3),
        level=row.choice("level", LEVELS),
        concept=row.text("concept", **_SLUG),
        safety=safety,
        stem=row.text("stem"),
        options=() if typed else _options(row, kind),
        numeric=_numeric(row.part("answer", _ANSWER_FIELDS)) if typed else None,
        hint=row.text("hint", optional=True),
        safe_rule=row.text("safe_rule", optional=not safety),
        source=row.texts("source", at_least=1),
        facts=row.texts("facts"),
    )


def _options(row: Record, kind: str) -> tuple[Option, ...]:
    options = tuple(_option(part) for part in row.parts("options", _OPTION_FIELDS, at_least=2))
    right = sum(option.right for option in options)
    if kind == "single" and right != 1:
        raise row.error("options", f"exactly one option with right: true; here are {right}")
    if kind == "multiple" and not 0 < right < len(options):
        raise row.error("options", f"at least one option that is right and one that is not; right are {right}")
    if len({option.text.casefold() for option in options}) < len(options):
        raise row.error("options", "options that all differ")
    return options


def _option(part: Record) -> Option:
    right = part.flag("right")
    if right and part.values.get("misconception") is not None:
        raise part.error("misconception", "nothing, because this option is right")
    return Option(
        text=part.text("text"),
        right=right,
        reply=part.text("reply"),
        misconception=None if right else part.text("misconception", **_SLUG),
    )


def _numeric(part: Record) -> Numeric:
    value = part.number("value")
    if abs(value) >= TYPED_BELOW:
        raise part.error("value", f"a number below {TYPED_BELOW}, or another unit")
    return Numeric(
        value=value,
        unit=part.text("unit"),
        tolerance=part.number("tolerance", 0, "a number, 0 or more"),
        right=part.text("right"),
        low=part.text("low"),
        high=part.text("high"),
    )


def _guess(row: Record, lesson_id: str) -> GuessItem:
    row.choice("kind", ("guess",))
    if row.values.get("lesson", lesson_id) != lesson_id:
        raise row.error("lesson", f"'{lesson_id}', the lesson of this file")
    minimum, maximum = row.number("minimum"), row.number("maximum")
    if maximum <= minimum:
        raise row.error("maximum", f"a number above the minimum, {minimum}")
    step = row.number("step")
    if not 0 < step <= maximum - minimum:
        raise row.error("step", f"a number above 0, {maximum - minimum} at most")
    return GuessItem(
        id=row.text("id"),
        lesson=lesson_id,
        prompt=row.text("prompt"),
        unit=row.text("unit"),
        minimum=minimum,
        maximum=maximum,
        step=step,
        reveal=row.text("reveal"),
        facts=row.texts("facts"),
    )
