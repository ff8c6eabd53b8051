"""The outcomes are those that a person read through last."""

from soundfooting.choice import rulebook
from soundfooting.choice.engine import Engine

from . import golden
from .mutations import mutations

EVERY = 40  # the long proofs try them all


def test_the_outcomes_are_those_read_through_last():
    stored = golden.FILE.read_text(encoding="utf-8").splitlines()
    now = list(golden.lines(Engine(rulebook())))
    new = "\n".join(line for line in now if line not in stored)
    assert now == stored, f"is this what you mean? Then run: python tests/choice/golden.py\n{new}"


def test_a_slightly_wrong_rule_changes_a_line():
    stored = golden.FILE.read_text(encoding="utf-8").splitlines()
    some = list(mutations(rulebook()))[::EVERY]
    assert len(some) > 20
    assert [name for name, book in some if list(golden.lines(Engine(book))) == stored] == []
