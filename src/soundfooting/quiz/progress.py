"""How far a learner has come: a fold over the answers, from which nothing is stored."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from soundfooting.quiz.answer_lines import Entry

# A question comes back after 1 to 6 days; what was missed comes sooner.
WAIT_AFTER_WRONG = timedelta(days=1)
WAIT_AFTER_RIGHT = timedelta(days=6)

Marking = Callable[[Entry], bool | None]
"""Whether an answer is right; None if the course does not hold that question any more."""


@dataclass(frozen=True)
class Answered:
    """What a learner did with one question; right is None if the question cannot be marked any more."""

    times: int
    first: Entry
    latest: Entry
    right_at_first: bool | None
    right_now: bool | None


@dataclass(frozen=True)
class Tally:
    """How many questions were answered, right at the first try, and right at the latest."""

    answered: int
    right_at_first: int
    right_now: int


@dataclass(frozen=True)
class Progress:
    """Answered questions and latest guesses by question id, in the order in which they first came."""

    answered: Mapping[str, Answered]
    guesses: Mapping[str, Entry]

    def tally(self, lesson: str | None = None) -> Tally:
        """Count the questions of one lesson, or of all, that the course still holds."""
        counted = [each for each in self.answered.values() if each.right_now is not None]
        counted = [each for each in counted if lesson in (None, each.latest.lesson)]
        first = sum(bool(each.right_at_first) for each in counted)
        return Tally(len(counted), first, sum(each.right_now for each in counted))

    def missed(self, lesson: str) -> tuple[str, ...]:
        """Ids of this lesson's questions whose latest answer is wrong."""
        return tuple(
            question
            for question, each in self.answered.items()
            if each.right_now is False and each.latest.lesson == lesson
        )

    def due_again(self, now: datetime) -> tuple[str, ...]:
        """Ids of questions to look back on: missed ones after a day, then right ones after six; the oldest first."""
        due = []
        for question, each in self.answered.items():
            wait = WAIT_AFTER_RIGHT if each.right_now else WAIT_AFTER_WRONG
            if each.right_now is not None and now - each.latest.at >= wait:
                due.append((each.right_now, each.latest.at, question))
        return tuple(question for _, _, question in sorted(due))


def fold(entries: Iterable[Entry], is_right: Marking) -> Progress:
    """Fold answers and guesses, in time order, into a learner's progress.

    >>> wrong, right = (Entry("answer", "04", "heat-feel-51", given) for given in (0, 1))
    >>> fold([wrong, right], lambda entry: entry.given == 1).tally("04")
    Tally(answered=1, right_at_first=0, right_now=1)
    """
    answered, guesses = {}, {}
    for entry in entries:
        if entry.kind == "guess":
            guesses[entry.question] = entry
        if entry.kind != "answer":
            continue
        right = is_right(entry)
        before = answered.get(entry.question)
        if before:
            answered[entry.question] = replace(before, times=before.times + 1, latest=entry, right_now=right)
        else:
            answered[entry.question] = Answered(1, entry, entry, right, right)
    return Progress(answered, guesses)
