"""The Quiz widget: questions with feedback for every option, usable by keyboard, with a folded static twin."""

import html
from collections.abc import Sequence
from typing import Any

import traitlets

from soundfooting.content import strings
from soundfooting.quiz.questions import Question, public
from soundfooting.widgets.base import CourseWidget, script
from soundfooting.widgets.session import day, session

LETTERS = "ABCDEFGH"


class Quiz(CourseWidget):
    """Ask some questions; mark them in the browser at once; keep each answer."""

    _esm = script("quiz.js")

    questions = traitlets.List().tag(sync=True)
    earlier = traitlets.Dict().tag(sync=True)
    empty = traitlets.Unicode().tag(sync=True)

    def __init__(self, title: str, questions: Sequence[Question]):
        self.asked = {question.id: question for question in questions}
        earlier = {key: _earlier(key) for key in self.asked}
        super().__init__(
            "quiz",
            title=title,
            questions=[public(question) for question in questions],
            earlier={key: entry for key, entry in earlier.items() if entry},
        )

    def hear(self, message: dict[str, Any]) -> dict[str, Any] | None:
        """Keep an answer that the front end sends."""
        question = self.asked.get(message.get("question", ""))
        if message.get("kind") != "answer" or question is None:
            return None
        return session().record(
            kind="answer",
            lesson=question.lesson,
            question=question.id,
            given=message["given"],
            certainty=message.get("certainty"),
        )

    def twin_html(self) -> str:
        """Return the questions with their folded answers."""
        body = "".join(_question_html(number, q) for number, q in enumerate(self.asked.values(), 1))
        return f"<div><p><strong>{html.escape(self.title)}</strong></p>{body}</div>"

    def twin_text(self) -> str:
        """Return the questions and, after each, its answer."""
        return "\n\n".join([self.title] + [_question_text(n, q) for n, q in enumerate(self.asked.values(), 1)])


def _earlier(question_id: str) -> dict[str, Any] | None:
    entry = session().latest(question_id)
    return entry and {"given": entry.given, "day": day(entry)}


def _answer_lines(question: Question) -> list[str]:
    """Return the reply to every option, the right ones named, as lines."""
    words = strings("quiz")
    if question.numeric is not None:
        number = question.numeric
        return [f"{words['twin_right']} {number.value:g} {number.unit}. {number.right}"]
    return [
        f"{LETTERS[index]}. {words['twin_right'] if option.right else words['twin_not']} {option.reply}"
        for index, option in enumerate(question.options)
    ]


def _question_html(number: int, question: Question) -> str:
    # Letters as text: JupyterLab drops the type of a list, and the answers name letters.
    listed = "<br>".join(f"{LETTERS[n]}. {html.escape(option.text)}" for n, option in enumerate(question.options))
    answers = "".join(f"<p>{html.escape(line)}</p>" for line in _answer_lines(question))
    summary = html.escape(strings("quiz")["twin_answer"])
    return (
        f"<hr><div><p><strong>{number}.</strong> {html.escape(question.stem)}</p><p>{listed}</p>"
        f"<details><summary>{summary}</summary>{answers}</details></div>"
    )


def _question_text(number: int, question: Question) -> str:
    lines = [f"{number}. {question.stem}"]
    lines += [f"   {LETTERS[index]}. {option.text}" for index, option in enumerate(question.options)]
    return "\n".join(
        [*lines, f"   {strings('quiz')['twin_answer']}:"] + [f"   {line}" for line in _answer_lines(question)]
    )
