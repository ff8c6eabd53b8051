"""The engine agrees with a second one, written by somebody who had not read it."""

import random
from itertools import combinations, product

from soundfooting import choice
from soundfooting.choice.engine import Engine

from . import second_engine

GROUPS = {group: second_engine.answers_to(group) for group in second_engine.GROUPS}
WELL = dict.fromkeys(GROUPS, "none")
RANDOM_STATES = 20_000


def disagreements(states, first=choice.outcomes):
    """Yield each state on which the engines differ, with what the first and the second say on each such option."""
    for state in states:
        one = {option: outcome.id for option, outcome in first(state).items()}
        two = second_engine.outcomes(state)
        if one != two:
            pairs = {option: (one.get(option), two.get(option)) for option in one | two}
            yield state, {option: pair for option, pair in pairs.items() if len(set(pair)) > 1}


def first_engine():
    """What ``choice.outcomes`` does, without a look at each call whether the rules have changed on the disk."""
    book = choice.rulebook()
    engine = Engine(book)
    return lambda state: engine.outcomes(choice.Answers(state, book.groups))


def every_state():
    """Every state in which each group has an answer; a group left out is "not sure", so these are all."""
    return (dict(zip(GROUPS, answers, strict=True)) for answers in product(*GROUPS.values()))


def singles_and_pairs(others):
    """Yield all answers to each group and to each two groups, with all else as in ``others``."""
    for size in (1, 2):
        for groups in combinations(GROUPS, size):
            for answers in product(*(GROUPS[group] for group in groups)):
                yield others | dict(zip(groups, answers, strict=True))


def test_both_know_the_same_groups_answers_and_options():
    book = choice.rulebook()
    known = {group.id: sorted(group.values) for group in book.groups}
    assert known == {group: sorted(answers) for group, answers in GROUPS.items()}
    assert list(choice.outcomes({})) == list(second_engine.outcomes({}))


def test_they_agree_on_each_answer_and_each_two_answers_without_other_risks():
    states = list(singles_and_pairs(WELL))
    assert len(states) > 600
    assert list(disagreements(states)) == []


def test_they_agree_on_each_answer_and_each_two_answers_with_nothing_else_answered():
    assert list(disagreements(singles_and_pairs({}))) == []


def test_what_is_told_with_its_reasons_has_the_same_outcomes():
    def told(state):
        return {result.option: result.outcome for result in choice.assess(state).options}

    assert list(disagreements(singles_and_pairs(WELL), told)) == []


def test_they_agree_on_states_drawn_by_lot():
    lot = random.Random(1)
    states = ({group: lot.choice(answers) for group, answers in GROUPS.items()} for _ in range(RANDOM_STATES))
    assert list(disagreements(states, first_engine())) == []
