"""Receipts of the choices compared: their words and their people out of 100 against the records that each names."""

from collections.abc import Iterable, Iterator

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.receipts import Passage, check_passage
from soundfooting.choice.comparison import Arm, Choice, Statement
from soundfooting.evidence import Library
from soundfooting.evidence.certainty import LEVELS

FILE = "options_compared.yml"
_PLAIN = ("100",)  # "of each 100 users" counts nothing yet


def check_comparison(choices: Iterable[Choice], records: Library) -> list[Complaint]:
    """Check that each choice tells only numbers of its facts, in words that its certainty allows."""
    faults = []
    for choice in choices:
        for passage in _passages(choice):
            faults += check_passage(passage, records)
        for place, statement in _statements(choice):
            faults += _too_sure(place, statement, records)
    return faults


def _statements(choice: Choice) -> Iterator[tuple[str, Statement]]:
    for side, statements in (("benefits", choice.benefits), ("harms", choice.harms)):
        for number, statement in enumerate(statements, start=1):
            yield f"option '{choice.id}', {side} {number}", statement


def _passages(choice: Choice) -> Iterator[Passage]:
    for place, statement in _statements(choice):
        about = "; ".join(filter(None, (statement.group, statement.comparison, statement.time)))
        words, ids = statement.words, statement.records
        yield Passage(FILE, place, words, ids, _PLAIN, words, statement.certainty)
        yield Passage(FILE, f"{place}, group, comparison and time", about, ids, (), "")
        for arm in statement.per_100.arms if statement.per_100 else ():
            yield Passage(FILE, f"{place}, {arm.name}", _told(arm), arm.facts, (), "")
    place = f"option '{choice.id}'"
    for name, words, side in (("benefit", choice.benefit_in_short, choice.benefits),
                              ("harm", choice.harm_in_short, choice.harms)):
        ids = tuple(name for statement in side for name in statement.records)
        yield Passage(FILE, f"{place}, {name} in short", words, ids, _PLAIN, words, side[0].certainty)
    yield Passage(FILE, f"{place}, how", choice.how_said_to_work, (), (), choice.how_said_to_work)
    yield Passage(FILE, f"{place}, effort", choice.effort, choice.effort_facts, (), choice.effort)
    yield Passage(FILE, f"{place}, living with it", choice.living_with, (), (), choice.living_with)


def _told(arm: Arm) -> str:
    """The numbers of one group as a text that the lint of numbers reads."""
    count = [] if arm.count is None else [f"{arm.count} of 100"]
    ends = [] if arm.low is None else [f"{arm.low} of 100", f"{arm.high} of 100"]
    return "; ".join(count + ends)


def _too_sure(place: str, statement: Statement, records: Library) -> Iterator[Complaint]:
    named = [(records.findings.get(name) or records.facts[name]).certainty for name in statement.records]
    surest = min(named, key=LEVELS.index)
    if LEVELS.index(statement.certainty) < LEVELS.index(surest):
        yield Complaint(FILE, place, f"{statement.certainty} certainty", f"at most that of its records: {surest}")
