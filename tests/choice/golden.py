"""The outcomes as they were last read through by a person, in a text file; running this file writes it anew.

The first part gives, for every single answer and option, each rule that speaks with its outcome, and the same for the
answers on which a rule of several groups hangs: so no rule can change without a line that changes. The second part
gives the outcomes of all pairs of answers as digits, in the order of the options. What is not named in a line is
answered "none".
"""

import sys
from itertools import combinations, product
from pathlib import Path

from soundfooting.choice import rulebook
from soundfooting.choice.engine import Engine
from soundfooting.choice.records import NONE, NOT_SURE

FILE = Path(__file__).with_name("outcomes.txt")


def lines(engine):
    """All lines of the file."""
    groups = engine.book.groups
    well = {group.id: NONE for group in groups}
    yield from spoken(engine, "no risk", well)
    for group in groups:
        for value in group.values[1:]:
            yield from spoken(engine, f"{group.id}={value}", well | {group.id: value}, apart_from=well)
    for state in states_of_several_groups(engine.book.rules):
        yield from spoken(engine, told_state(state), well | state, apart_from=well)
    yield " ".join(option.id for option in engine.book.options)
    for first, second in combinations(groups, 2):
        for values in product(first.values[1:], second.values[1:]):
            state = {first.id: values[0], second.id: values[1]}
            found = engine.outcomes(well | state)
            digits = "".join(str(int(found[option.id])) for option in engine.book.options)
            yield f"{digits} {told_state(state)}"


def states_of_several_groups(rules):
    """The answers that meet a rule on several groups, or may."""
    for rule in rules:
        if len(rule.when) > 1:
            for values in product(*((*sorted(risks), NOT_SURE) for risks in rule.when.values())):
                yield dict(zip(rule.when, values, strict=True))


def spoken(engine, name, state, apart_from=None):
    """A line for each option: its outcome, and the reasons besides those that everyone gets."""
    common = engine.assess(apart_from).options if apart_from else [None] * len(engine.book.options)
    for result, known in zip(engine.assess(state).options, common, strict=True):
        reasons = [reason for reason in result.reasons if known is None or reason not in known.reasons]
        yield f"{name} | {result.option} | {result.outcome.id} | {', '.join(map(told, reasons))}"


def told_state(state):
    return " ".join(f"{group}={value}" for group, value in state.items())


def told(reason):
    limits = "".join(f" +{limit.id}" for limit in reason.limits)
    return f"{reason.rule or 'no source'}: {reason.outcome.id}{limits}"


if __name__ == "__main__":
    FILE.write_text("\n".join(lines(Engine(rulebook()))) + "\n", encoding="utf-8")
    sys.stdout.write(f"{FILE} is written\n")
