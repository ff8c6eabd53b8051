"""The learner's answers as the widgets see them: one store for each kernel, and guesses that simulators can show."""

from collections.abc import Callable
from functools import cache
from typing import Any

from soundfooting.content import strings
from soundfooting.quiz.answer_lines import Entry
from soundfooting.quiz.answers import AnswerNotSaved, Answers


class Session:
    """One store of answers for this kernel, and those who want to know when it grows."""

    def __init__(self, answers: Answers):
        self.answers = answers
        self._latest: dict[str, Entry] | None = None
        self._listeners: list[Callable[[], None]] = []
        self._drafts: dict[str, dict[str, Any]] = {}

    def latest(self, question_id: str) -> Entry | None:
        """Return this learner's newest entry for a question or a guess, or None."""
        if self._latest is None:
            self._latest = {entry.question: entry for entry in self.answers.read().entries}
        return self._latest.get(question_id)

    def record(self, **entry: Any) -> dict[str, Any]:
        """Store one entry and return the reply for the front end: did it reach the disk, in words."""
        words = strings("answers")
        try:
            kept = self.answers.record(**entry).entry
            reply = {"ok": True, "text": words["saved" if self.answers.has_lasting_disk() else "saved_for_now"]}
        except AnswerNotSaved as trouble:
            kept = trouble.entry
            reply = {"ok": False, "text": str(trouble)}
        if self._latest is not None:
            self._latest[kept.question] = kept
        self._tell()
        return reply

    def draft(self, name: str) -> dict[str, Any]:
        """Return what was typed under a name in this session, else what was kept of it before, else nothing."""
        kept = self.latest(name)
        return self._drafts.get(name) or (kept.given if kept else {})

    def remember(self, name: str, values: dict[str, Any]) -> None:
        """Hold what is being typed, in memory only, so that running the cell again loses nothing."""
        self._drafts[name] = values

    def forget(self) -> None:
        """Read the store anew at the next question, after an import or a deletion; drafts go as well."""
        self._latest = None
        self._drafts.clear()
        self._tell()

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after each new entry."""
        self._listeners.append(listener)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


@cache
def session() -> Session:
    """Return the session of this kernel."""
    return Session(Answers())


def day(entry: Entry) -> str:
    """Return the date of an entry, as the learner reads it."""
    return f"{entry.at:%Y-%m-%d}"
