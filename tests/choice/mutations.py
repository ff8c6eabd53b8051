"""Rulebooks in which one rule is slightly wrong."""

from collections.abc import Mapping
from dataclasses import replace

from soundfooting.choice.records import Outcome


def mutations(book):
    """Every rulebook that differs in one part of one rule, each with words for the difference."""
    for place, rule in enumerate(book.rules):
        before, after = book.rules[:place], book.rules[place + 1:]
        yield f"{rule.id}: left out", replace(book, rules=before + after)
        for words, mutant in _mutants(rule):
            yield f"{rule.id}: {words}", replace(book, rules=(*before, mutant, *after))


def _mutants(rule):
    for words, outcome in _steps(rule.outcome):
        yield words, replace(rule, outcome=outcome)
    if rule.when:
        for words, outcome in _steps(rule.not_sure):
            yield f"not sure {words}", replace(rule, not_sure=outcome)
    for option in rule.options:
        yield f"without the option {option}", replace(rule, options=without(rule.options, option))
    for limit in rule.limits:
        yield f"without the limit {limit.id}", replace(rule, limits=without(rule.limits, limit))
    for group, risks in rule.when.items():
        for risk in sorted(risks) if len(risks) > 1 else ():
            yield f"without the risk {risk}", replace(rule, when={**rule.when, group: risks - {risk}})
    for group in rule.when if len(rule.when) > 1 else ():
        yield f"without the condition {group}", replace(rule, when=without(rule.when, group))


def without(things, one):
    kept = [thing for thing in things if thing != one]
    return {thing: things[thing] for thing in kept} if isinstance(things, Mapping) else tuple(kept)


def _steps(outcome):
    if outcome > Outcome.NO_REASON_FOUND:
        yield "one step milder", Outcome(outcome - 1)
    if outcome < Outcome.GET_HELP_NOW:
        yield "one step stricter", Outcome(outcome + 1)
