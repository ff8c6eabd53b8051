"""The course's questions and guesses: by lesson, by id, and in the form that a browser gets."""

from functools import lru_cache

from soundfooting.content import UnknownIdError, content_files, file_stamp, strings
from soundfooting.content.lessons import lesson
from soundfooting.quiz.question_files import SETS, read_question_files
from soundfooting.quiz.records import GuessItem, Numeric, Option, Question, QuestionFile

__all__ = [
    "GuessItem", "Numeric", "Option", "Question",
    "bank", "guess_item", "guesses", "public", "question", "questions",
]

LOOK_BACK = "look_back"


def bank(lesson_id: str) -> tuple[Question, ...]:
    """All questions of one lesson, in the order of its file; UnknownIdError if there is no such lesson."""
    return tuple(question for file in _files_of(lesson_id) for question in file.questions)


def questions(lesson_id: str, chosen: str) -> tuple[Question, ...]:
    """One set of a lesson's questions: ``shown``, ``more``, or ``look_back`` to those from earlier lessons.

    Raises UnknownIdError for an unknown lesson, ValueError for another set.
    """
    if chosen == LOOK_BACK:
        return tuple(question(question_id) for file in _files_of(lesson_id) for question_id in file.look_back)
    if chosen not in SETS:
        raise ValueError(f"set {chosen!r} is none of {', '.join((*SETS, LOOK_BACK))}")
    return tuple(question for question in bank(lesson_id) if question.set == chosen)


def guesses(lesson_id: str) -> tuple[GuessItem, ...]:
    """All guesses of one lesson; UnknownIdError if there is no such lesson."""
    return tuple(guess for file in _files_of(lesson_id) for guess in file.guesses)


def question(question_id: str) -> Question:
    """The question with this id; UnknownIdError if there is none."""
    known = {question.id: question for file in _files() for question in file.questions}
    if question_id not in known:
        raise UnknownIdError("question", question_id, known)
    return known[question_id]


def guess_item(guess_id: str) -> GuessItem:
    """The guess with this id; UnknownIdError if there is none."""
    known = {guess.id: guess for file in _files() for guess in file.guesses}
    if guess_id not in known:
        raise UnknownIdError("guess", guess_id, known)
    return known[guess_id]


def public(question: Question) -> dict[str, object]:
    """A question as JSON can carry it to the browser, with everything that marking there needs."""
    shown: dict[str, object] = {
        "id": question.id,
        "kind": question.kind,
        "safety": question.safety,
        "stem": question.stem,
        "options": [{"text": option.text, "right": option.right, "reply": option.reply} for option in question.options],
        "hint": question.hint,
        "safe_rule": question.safe_rule,
        "missed": strings("quiz")["missed"],
    }
    if question.numeric is not None:
        number = question.numeric
        shown["answer"] = {
            "value": number.value,
            "unit": number.unit,
            "tolerance": number.tolerance,
            "replies": {"right": number.right, "low": number.low, "high": number.high},
        }
    return shown


def _files_of(lesson_id: str) -> tuple[QuestionFile, ...]:
    lesson(lesson_id)
    return tuple(file for file in _files() if file.lesson == lesson_id)


def _files() -> tuple[QuestionFile, ...]:
    return _read(tuple(map(file_stamp, content_files("questions"))))


@lru_cache(maxsize=1)
def _read(stamps: tuple) -> tuple[QuestionFile, ...]:
    return read_question_files(stamp[0] for stamp in stamps)
