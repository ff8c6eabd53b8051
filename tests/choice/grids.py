"""Many states of the safety questions at once: their outcomes in an array with one axis for each group of risk."""

import random
from itertools import combinations, product

import numpy as np

from soundfooting.choice.engine import Engine
from soundfooting.choice.records import NONE, NOT_SURE


class Grid:
    """The outcomes of all states that combine some values of each group; the last axis holds the options."""

    def __init__(self, engine: Engine, values: dict[str, tuple[str, ...]]):
        self.engine, self.values = engine, values
        self.options = [option.id for option in engine.book.options]
        flat = [[found[option] for option in self.options] for found in map(engine.outcomes, self.states())]
        self.outcomes = np.array(flat, dtype=np.int8).reshape(*map(len, values.values()), len(self.options))

    @property
    def count(self):
        return self.outcomes[..., 0].size

    def states(self):
        return (dict(zip(self.values, state, strict=True)) for state in product(*self.values.values()))

    def of(self, *options, **answers):
        """The outcomes of some options in the states that have one of the given values in each group named."""
        found = self.outcomes[..., [self.options.index(option) for option in options]]
        for axis, (group, values) in enumerate(self.values.items()):
            wanted = [place for place, value in enumerate(values) if value in answers.get(group, values)]
            found = found.take(wanted, axis=axis)
        return found

    def steps(self):
        """Outcomes before and after one answer changes for the worse, with the name of the group and both answers."""
        for axis, group in enumerate(self.engine.book.groups):
            values = self.values[group.id]
            for low, high in [*((NONE, value) for value in group.values[1:]), *worse(group)]:
                if low in values and high in values:
                    taken = (self.outcomes.take(values.index(value), axis=axis) for value in (low, high))
                    yield group.id, low, high, *taken


def worse(group):
    """Pairs of yes answers to one group of which the second is the worse, or may be."""
    if group.id == "feeling":
        return [("some_loss", "severe_loss"), ("some_loss", "degree_unknown")]
    return [(detail.id, group.unknown.id) for detail in group.details]


def whole_space(engine):
    """Every state there is."""
    return [Grid(engine, {group.id: group.values for group in engine.book.groups})]


def every_pair(engine, seed=1):
    """All states of any two groups: with no risk besides, with all else not sure, and with all else drawn by lot."""
    lot = random.Random(seed)
    groups = engine.book.groups
    others = (lambda group: NONE, lambda group: NOT_SURE, lambda group: lot.choice(group.values))
    return [
        Grid(engine, {group.id: group.values if group in pair else (other(group),) for group in groups})
        for pair in combinations(groups, 2) for other in others
    ]
