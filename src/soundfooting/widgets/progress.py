"""The learner's progress: what is done in each lesson, and the questions to look at again today."""

import html
from datetime import UTC, datetime

import traitlets

from soundfooting.content import strings
from soundfooting.content.errors import UnknownIdError
from soundfooting.content.lessons import lessons
from soundfooting.quiz.answer_lines import Entry
from soundfooting.quiz.marking import AnswerError, mark
from soundfooting.quiz.progress import Progress, fold
from soundfooting.quiz.questions import bank, question
from soundfooting.widgets.base import CourseWidget, script
from soundfooting.widgets.quiz import Quiz
from soundfooting.widgets.session import session

MOST_AGAIN = 6  # as many as one "Check yourself"


def is_right(entry: Entry) -> bool | None:
    """Whether a stored answer is right by today's question; None if the course does not hold that question any more."""
    try:
        return mark(question(entry.question), entry.given).right
    except (UnknownIdError, AnswerError, ValueError):
        return None


def progress() -> Progress:
    """Return this learner's progress over all answers kept so far."""
    return fold(session().answers.read().entries, is_right)


class ProgressPanel(CourseWidget):
    """Show how many questions of each lesson are answered, right by now, and due again."""

    _esm = script("progress.js")

    columns = traitlets.List().tag(sync=True)
    rows = traitlets.List().tag(sync=True)

    def __init__(self) -> None:
        words = strings("progress")
        super().__init__("progress", title=words["title"], columns=[words[f"column_{n}"] for n in (1, 2, 3, 4)])
        session().on_change(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        so_far, words = progress(), strings("progress")
        due = set(so_far.due_again(datetime.now(UTC)))
        self.rows = [
            [
                words["lesson"].format(id=lesson_id, title=lesson.title),
                words["of"].format(count=so_far.tally(lesson_id).answered, total=len(asked)),
                str(so_far.tally(lesson_id).right_now),
                str(len(due & {each.id for each in asked})),
            ]
            for lesson_id, lesson in lessons().items()
            if (asked := bank(lesson_id))
        ]

    def twin_html(self) -> str:
        """Say what the panel does when the notebook runs."""
        return f"<div><p>{html.escape(self.strings['twin_how'])}</p></div>"

    def twin_text(self) -> str:
        """Say what the panel does when the notebook runs."""
        return self.strings["twin_how"]


class LookAgain(Quiz):
    """Ask again what is due: answers that were wrong a day ago or more, then right ones after six days."""

    def __init__(self) -> None:
        due = [question(name) for name in progress().due_again(datetime.now(UTC))[:MOST_AGAIN]]
        super().__init__(strings("quiz")["title_again"], due)
        self.empty = "" if due else strings("quiz")["nothing_due"]

    def twin_html(self) -> str:
        """Say what stands here when the notebook runs: never what this learner did."""
        return f"<div><p>{html.escape(strings('quiz')['twin_again'])}</p></div>"

    def twin_text(self) -> str:
        """Say what stands here when the notebook runs: never what this learner did."""
        return strings("quiz")["twin_again"]

