"""The long proof of the safety rules: every state there is, and every slightly wrong rule."""

import time

import pytest

from soundfooting.choice import rulebook
from soundfooting.choice.engine import Engine

from ..choice import golden
from ..choice.grids import whole_space
from ..choice.invariants import DO_NOT, Invariants
from ..choice.mutations import mutations

SLOWEST_ASSESSMENT_S = 0.001


@pytest.fixture(scope="module")
def engine():
    return Engine(rulebook())


@pytest.fixture(scope="module")
def grids(engine):
    started = time.perf_counter()
    grids = whole_space(engine)
    print(f"\n{sum(grid.count for grid in grids)} states in {time.perf_counter() - started:.1f} s")
    return grids


class TestTheWholeSpace(Invariants):
    """The invariants in every state."""


def test_the_assessment_agrees_with_the_outcomes_in_every_state_and_warm_water_keeps_its_limits(engine, grids):
    started = time.perf_counter()
    for grid in grids:
        stored = grid.outcomes.reshape(-1, len(grid.options))
        for state, expected in zip(grid.states(), stored, strict=True):
            assessment = engine.assess(state)
            assert [result.outcome for result in assessment.options] == expected.tolist(), state
            water = assessment.option("warm_water")
            assert water.outcome >= DO_NOT or {"thermometer", "timer"} <= {limit.id for limit in water.limits}, state
    seconds, count = time.perf_counter() - started, sum(grid.count for grid in grids)
    print(f"\n{count} assessments in {seconds:.1f} s")
    assert seconds / count <= SLOWEST_ASSESSMENT_S


def test_every_slightly_wrong_rule_is_noticed(engine):
    stored = golden.FILE.read_text(encoding="utf-8").splitlines()
    assert list(golden.lines(engine)) == stored
    names, unnoticed = [], []
    for name, book in mutations(engine.book):
        names.append(name)
        if list(golden.lines(Engine(book))) == stored:
            unnoticed.append(name)
    print(f"\n{len(names)} slightly wrong rules, {len(unnoticed)} unnoticed")
    assert unnoticed == []
    assert len(names) > 5 * len(engine.book.rules)
