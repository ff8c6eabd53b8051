"""The safety rules as typed records that nothing can change: outcomes, options, groups of risk, limits and rules."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum

NONE, NOT_SURE, YES = "none", "not_sure", "yes"
WHICH_UNKNOWN = "not_sure_which"
"""The answer "yes, but more than one, or not sure which": it counts as every detail of its group."""

WARNING_SIGNS = "warning_signs"
"""The group of risk whose signs are those of the stop-and-get-help card."""


class Outcome(IntEnum):
    """What is said about one option, from mild to strict.

    >>> max(Outcome.NO_REASON_FOUND, Outcome.DO_NOT_USE).id
    'do_not_use'
    """

    NO_REASON_FOUND = 0
    ONLY_WITH_LIMITS = 1
    SEE_SOMEONE_FIRST = 2
    DO_NOT_USE = 3
    GET_HELP_NOW = 4

    @property
    def id(self) -> str:
        """The word for it in the content files."""
        return self.name.lower()


OUTCOMES: Mapping[str, Outcome] = {outcome.id: outcome for outcome in Outcome}


class Holds(IntEnum):
    """Whether the condition of a rule is met by some answers; the least of several conditions is what all of them are.

    >>> min(Holds.YES, Holds.PERHAPS).name
    'PERHAPS'
    """

    NO = 0
    PERHAPS = 1
    YES = 2


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to do for sore feet; a machine with several ``parts`` (ids of options) is as safe as its worst one."""

    id: str
    name: str
    is_device: bool
    description: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """What a "yes" may mean more exactly: ``name`` within a sentence, ``text`` beside its round button."""

    id: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """One question about risk with the ``items`` it lists; ``name`` says within a sentence what it asks about.

    ``unknown`` is the last choice of the detail question, for a "yes" that is known no better; its id is
    ``not_sure_which`` where it counts as every detail, or else an id of its own that rules name like a detail.
    A group without details has one "yes".
    """

    id: str
    name: str
    question: str
    items: tuple[str, ...]
    detail_question: str | None = None
    details: tuple[Detail, ...] = ()
    unknown: Detail | None = None

    @property
    def choices(self) -> tuple[Detail, ...]:
        """All choices of the detail question, in order."""
        return (*self.details, self.unknown) if self.unknown else ()

    @property
    def yes_values(self) -> tuple[str, ...]:
        """The answers that say yes."""
        return tuple(choice.id for choice in self.choices) or (YES,)

    @property
    def values(self) -> tuple[str, ...]:
        """Every allowed answer."""
        return (NONE, NOT_SURE, *self.yes_values)

    @property
    def risks(self) -> tuple[str, ...]:
        """What rules may name."""
        return tuple(value for value in self.yes_values if value != WHICH_UNKNOWN)

    @property
    def open_yes(self) -> str:
        """The answer of somebody who says yes before the detail is told."""
        return self.yes_values[-1]

    def risks_in(self, value: str) -> tuple[str, ...]:
        """The risks that an answer may stand for.

        >>> pulse = Group("pulse", "pulse", "?", (), "?", (Detail("weak", "a", "b"),), Detail(WHICH_UNKNOWN, "c", "d"))
        >>> pulse.risks_in("none"), pulse.risks_in("not_sure"), pulse.risks_in("not_sure_which")
        ((), ('weak',), ('weak',))
        """
        return tuple(risk for risk in self.risks if meets(value, (risk,)))

    def risk_name(self, risk: str) -> str:
        """A risk as it is called within a sentence."""
        return next((choice.name for choice in self.choices if choice.id == risk), self.name)

    def called(self, risks: Collection[str]) -> str:
        """Some risks as they are called within a sentence; all of them together go by the name of the group.

        >>> weak, none, unknown = Detail("weak", "a weak one", ""), Detail("no", "none", ""), Detail("x", "unknown", "")
        >>> pulse = Group("pulse", "a poor pulse", "?", (), "?", (weak, none), unknown)
        >>> pulse.called(["no", "weak"]), pulse.called(["weak", "no", "x"])
        ('a weak one or none', 'a poor pulse')
        """
        if set(self.risks) <= set(risks):
            return self.name
        *first, last = (self.risk_name(risk) for risk in self.risks if risk in risks)
        return f"{', '.join(first)} or {last}" if first else last


@dataclass(frozen=True, slots=True)
class Limit:
    """How to do a thing more safely without having to feel; ``facts`` vouch for its numbers."""

    id: str
    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What a source says about some options when certain risks are present.

    ``when`` holds risks by group; all groups must be met, and nothing named means everyone. ``outcome`` is for answers
    that meet it, ``not_sure`` for those that may. ``source`` are ids of sources or findings; ``as_printed`` are the few
    words that decided, and ``where`` they stand. Where the source speaks of something narrower, ``extended`` says why
    the rule goes further. ``facts`` vouch for the numbers in the words.
    """

    id: str
    when: Mapping[str, frozenset[str]]
    options: tuple[str, ...]
    outcome: Outcome
    not_sure: Outcome
    words: str
    source: tuple[str, ...]
    as_printed: str
    where: str
    limits: tuple[Limit, ...] = ()
    extended: str | None = None
    facts: tuple[str, ...] = ()

    def holds(self, answers: Mapping[str, str]) -> Holds:
        """Whether some answers meet the condition."""
        return min((meets(answers[group], risks) for group, risks in self.when.items()), default=Holds.YES)

    def outcome_if(self, holds: Holds) -> Outcome:
        """The outcome for answers that meet the condition, or may."""
        return self.outcome if holds is Holds.YES else self.not_sure


@dataclass(frozen=True, slots=True)
class Wording:
    """The fixed sentences of the helper: by id, or with places to fill.

    ``in_case_of`` goes before the words of a rule where an answer leaves open whether the person has that very risk.
    """

    outcomes: Mapping[str, str]
    answers: Mapping[str, str]
    messages: Mapping[str, str]
    in_case_of: str
    no_source: str
    no_source_not_sure: str


@dataclass(frozen=True, slots=True)
class Tier:
    """One part of the stop-and-get-help card: how fast and whom to call, and for which signs."""

    name: str
    signs: tuple[str, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Rulebook:
    """Everything that the engine works from."""

    options: tuple[Option, ...]
    groups: tuple[Group, ...]
    limits: tuple[Limit, ...]
    rules: tuple[Rule, ...]
    wording: Wording
    card: tuple[Tier, ...]

    @property
    def single_options(self) -> tuple[Option, ...]:
        """The options that are not made of others; rules name only these."""
        return tuple(option for option in self.options if not option.parts)


def meets(value: str, risks: Collection[str]) -> Holds:
    """Whether one answer stands for one of some risks.

    >>> [meets(value, ("weak",)).name for value in ("none", "not_sure", "weak", "other", "not_sure_which")]
    ['NO', 'PERHAPS', 'YES', 'NO', 'YES']
    """
    if value == NOT_SURE:
        return Holds.PERHAPS
    return Holds.YES if value in risks or value == WHICH_UNKNOWN else Holds.NO
