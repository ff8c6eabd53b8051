"""Questions and guesses as typed records that nothing can change."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose; ``misconception`` names the mistake behind a wrong one."""

    text: str
    right: bool
    reply: str
    misconception: str | None = None


@dataclass(frozen=True, slots=True)
class Numeric:
    """A number to type: ``value`` ± ``tolerance`` is right; one reply each for right, too low and too high."""

    value: float
    unit: str
    tolerance: float
    right: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question; it has options or a number to type, never both."""

    id: str
    lesson: str
    kind: str
    set: str
    objective: int
    level: str
    concept: str
    safety: bool
    stem: str
    options: tuple[Option, ...]
    numeric: Numeric | None
    hint: str | None
    safe_rule: str | None
    source: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuessItem:
    """A number to guess, from ``minimum`` to ``maximum``, before ``reveal`` is shown."""

    id: str
    lesson: str
    prompt: str
    unit: str
    minimum: float
    maximum: float
    step: float
    reveal: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionFile:
    """What one file holds; ``look_back`` are ids of questions from earlier lessons, asked again in this one."""

    lesson: str
    questions: tuple[Question, ...]
    guesses: tuple[GuessItem, ...]
    look_back: tuple[str, ...]
