"""How sure we are: four words, the verb that each allows, and what each means in a plain sentence."""

from dataclasses import dataclass

from soundfooting.content import strings

LEVELS = ("high", "moderate", "low", "very_low")


@dataclass(frozen=True, slots=True)
class Certainty:
    """One level of certainty as learners read it."""

    level: str
    name: str
    verb: str
    sentence: str


def certainty(level: str) -> Certainty:
    """The words for one level, out of high, moderate, low and very_low; ValueError for any other.

    >>> certainty("low").verb
    'may'
    """
    if level not in LEVELS:
        raise ValueError(f"certainty {level!r} is none of {', '.join(LEVELS)}")
    return Certainty(level, **strings("certainty")[level])


def in_words(level: str) -> str:
    """The name of one level, as tables show it.

    >>> in_words("very_low")
    'Very low certainty'
    """
    return certainty(level).name
