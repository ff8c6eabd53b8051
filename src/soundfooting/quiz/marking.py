"""Marking: is an answer right, what is said about it, and what it scores.

The browser marks by the same rules, so that a learner is answered at once; both run the same cases in the tests.
"""

import math
import re
from collections.abc import Collection
from dataclasses import dataclass

from soundfooting.content import strings
from soundfooting.quiz.records import Numeric, Question

RIGHT_SCORES = {1: 1, 2: 2, 3: 3}
WRONG_SCORES = {1: 0, 2: -2, 3: -6}
"""Points by certainty: being wrong and very sure costs most, so that it never pays to claim more than one knows."""

MOST_CERTAIN = 3
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)")
_SLACK = 1e-9

Given = int | float | str | Collection[int] | None


class AnswerError(ValueError):
    """An answer that cannot be marked; the message tells the learner what to do, ``code`` names the reason."""

    def __init__(self, code: str, typed: object = ""):
        super().__init__(strings("quiz")[code].format(typed=typed))
        self.code = code


@dataclass(frozen=True, slots=True)
class Mark:
    """The judgement of one answer; ``score`` is None where no certainty was given.

    ``safe_rule`` is the rule to show when a safety question was answered wrongly by somebody who was very sure.
    """

    right: bool
    replies: tuple[str, ...]
    score: int | None = None
    safe_rule: str | None = None


def mark(question: Question, given: Given, certainty: int | None = None) -> Mark:
    """Mark one answer: the place of an option (or several), counted from 0, or a number as typed.

    Raises AnswerError for an answer that is empty or no number, ValueError for an option or a certainty that the
    question does not have.
    """
    if certainty not in (None, *RIGHT_SCORES):
        raise ValueError(f"certainty {certainty!r} is none of 1, 2, 3")
    if question.numeric is not None:
        right, replies = _mark_number(question.numeric, given)
    else:
        right, replies = _mark_choice(question, given)
    scores = RIGHT_SCORES if right else WRONG_SCORES
    return Mark(
        right=right,
        replies=replies,
        score=None if certainty is None else scores[certainty],
        safe_rule=question.safe_rule if not right and certainty == MOST_CERTAIN else None,
    )


def typed_number(typed: str | float) -> float:
    """A number as a learner types it, with a comma or a point.

    >>> typed_number(" 37,5 ")
    37.5

    Raises AnswerError, in words for the learner, for nothing and for anything that is no plain number.
    """
    text = str(typed).strip()
    if not text:
        raise AnswerError("type_first")
    plain = text.replace(",", ".")
    if not _NUMBER.fullmatch(plain):
        raise AnswerError("not_a_number", text)
    return float(plain)


def _mark_number(number: Numeric, given: Given) -> tuple[bool, tuple[str]]:
    value = _as_number(given)
    slack = _SLACK * max(1, abs(number.value))
    if abs(value - number.value) <= number.tolerance + slack:
        return True, (number.right,)
    return False, (number.low if value < number.value else number.high,)


def _as_number(given: Given) -> float:
    if isinstance(given, int | float) and not isinstance(given, bool) and math.isfinite(given):
        return float(given)
    if given is None or isinstance(given, str):
        return typed_number(given or "")
    raise AnswerError("not_a_number", given)


def _mark_choice(question: Question, given: Given) -> tuple[bool, tuple[str, ...]]:
    picked = _as_places(question, given)
    right = {place for place, option in enumerate(question.options) if option.right}
    replies = [option.reply for place, option in enumerate(question.options) if place in picked]
    if question.kind == "multiple" and not right <= picked:
        replies.append(strings("quiz")["missed"])
    return picked == right, tuple(replies)


def _as_places(question: Question, given: Given) -> frozenset[int]:
    if given is None or isinstance(given, Collection) and not given:
        raise AnswerError("choose_first")
    picked = frozenset([given] if isinstance(given, int) else given)
    places = range(len(question.options))
    if not all(type(place) is int and place in places for place in picked):
        raise ValueError(f"question '{question.id}': found options {given!r}; allowed: 0 to {places[-1]}")
    if question.kind == "single" and len(picked) > 1:
        raise ValueError(f"question '{question.id}': found {len(picked)} options; allowed: one")
    return picked
