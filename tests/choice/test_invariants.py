"""The invariants over all pairs of answers. The whole space is enumerated by `python3 run.py prove`."""

import time

import pytest

from soundfooting.choice import rulebook
from soundfooting.choice.engine import Engine

from .grids import every_pair
from .invariants import DO_NOT, LIMITS, NO_REASON, SEE, Invariants


@pytest.fixture(scope="module")
def engine():
    return Engine(rulebook())


@pytest.fixture(scope="module")
def grids(engine):
    started = time.perf_counter()
    grids = every_pair(engine)
    print(f"{sum(grid.count for grid in grids)} states in {time.perf_counter() - started:.1f} s")
    return grids


class TestEveryPair(Invariants):
    """The invariants where any two groups vary."""


def test_warm_water_always_asks_for_a_thermometer_and_a_timer(engine, grids):
    for grid in grids:
        for state in grid.states():
            found = engine.assess(state).option("warm_water")
            assert found.outcome >= DO_NOT or {"thermometer", "timer"} <= {limit.id for limit in found.limits}, state


def test_every_rule_decides_something_for_somebody(engine, grids):
    decisive = {reason.rule for grid in grids for state in grid.states()
                for result in engine.assess(state).options for reason in result.decisive}
    assert {rule.id for rule in engine.book.rules} - decisive == set()


def test_what_a_person_with_feeling_and_no_risk_may_do(engine):
    found = engine.outcomes({group.id: "none" for group in engine.book.groups})
    free = {"hand_massage", "stretching", "walking"}
    assert found == {option: NO_REASON if option in free else LIMITS for option in found}


def test_somebody_who_answered_nothing_gets_no_device(engine):
    found = engine.outcomes({group.id: "not_sure" for group in engine.book.groups})
    assert found == {option.id: DO_NOT if option.is_device else SEE for option in engine.book.options}
