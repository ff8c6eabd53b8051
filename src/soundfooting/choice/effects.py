"""What single rules and single answers do to each option: the pieces that the engine puts together."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from soundfooting.choice.records import NOT_SURE, Group, Holds, Option, Outcome, Rule, Rulebook
from soundfooting.choice.results import Reason


@dataclass(frozen=True, slots=True)
class Effect:
    """Reasons for each single option, in the rulebook's order, and the strictest outcome among them."""

    reasons: tuple[tuple[Reason, ...], ...]
    outcomes: tuple[Outcome, ...]

    @classmethod
    def of(cls, reasons: Iterable[tuple[Reason, ...]]) -> "Effect":
        """The effect of some reasons; where there is none, there is no reason against the option."""
        reasons = tuple(reasons)
        mildest = Outcome.NO_REASON_FOUND
        return cls(reasons, tuple(max((reason.outcome for reason in some), default=mildest) for some in reasons))

    @classmethod
    def joined(cls, effects: Iterable["Effect"]) -> "Effect":
        """All reasons of one or more effects together."""
        by_option = zip(*(effect.reasons for effect in effects), strict=True)
        return cls.of(tuple(chain.from_iterable(some)) for some in by_option)


def of_rule(book: Rulebook, rule: Rule, holds: Holds, *, named: bool = True) -> Effect:
    """What a rule does where its condition holds, or may; ``named`` tells whether the person named that very risk."""
    words = rule.words
    if not named or holds is Holds.PERHAPS:
        words = book.wording.in_case_of.format(risk=_risks(book, rule), words=words)
    reason = Reason(
        rule=rule.id,
        groups=tuple(rule.when),
        outcome=rule.outcome_if(holds),
        not_sure=holds is Holds.PERHAPS,
        words=words,
        sources=rule.source,
        limits=rule.limits,
        extended=rule.extended,
    )
    return Effect.of((reason,) if option.id in rule.options else () for option in book.single_options)


def of_everyone(book: Rulebook) -> Effect:
    """What the rules do that hold for everyone."""
    nothing = Effect.of(() for _ in book.single_options)
    return Effect.joined([nothing, *(of_rule(book, rule, Holds.YES) for rule in book.rules if not rule.when)])


def of_answer(book: Rulebook, group: Group, value: str) -> Effect:
    """What the rules on one group alone make of one answer to it, and what is said where they are silent."""
    rules = [rule for rule in book.rules if rule.when.keys() == {group.id}]
    met = [(rule, holds) for rule in rules if (holds := rule.holds({group.id: value}))]
    spoken = [of_rule(book, rule, holds, named=value in group.risks) for rule, holds in met]
    silent = Effect.of(_silence(book, rules, option, group, value) for option in book.single_options)
    return Effect.joined([*spoken, silent])


def _silence(book: Rulebook, rules: list[Rule], option: Option, group: Group, value: str) -> tuple[Reason, ...]:
    """The reason to see someone first that comes from a risk on which no rule speaks about this option.

    Only rules on this group alone count as speaking. If those on two groups did, a second risk could take away the
    silence about the first, and so make an outcome milder.
    """
    told = {risk for rule in rules if option.id in rule.options for risk in rule.when[group.id]}
    untold = [risk for risk in group.risks_in(value) if risk not in told]
    if not untold:
        return ()
    not_sure = value == NOT_SURE
    template = book.wording.no_source_not_sure if not_sure else book.wording.no_source
    words = template.format(option=option.name, risk=group.called(untold))
    return (Reason(None, (group.id,), Outcome.SEE_SOMEONE_FIRST, not_sure, words),)


def _risks(book: Rulebook, rule: Rule) -> str:
    return " together with ".join(group.called(rule.when[group.id]) for group in book.groups if group.id in rule.when)
