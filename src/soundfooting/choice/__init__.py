"""What is said about each option to a person who answered the safety questions: rules as data, and their engine."""

from collections.abc import Mapping
from functools import lru_cache

from soundfooting.choice.answers import Answers
from soundfooting.choice.engine import Engine
from soundfooting.choice.load import rulebook
from soundfooting.choice.records import Outcome, Rulebook
from soundfooting.choice.results import Assessment

__all__ = ["Answers", "Assessment", "Outcome", "answers", "assess", "details_to_ask", "outcomes", "rulebook"]


def answers(given: Mapping[str, str]) -> Answers:
    """Answers to the course's safety questions, by group; what is left out is "not sure".

    Raises ValueError that names the group, the value and what is allowed; so do the functions below.

    >>> answers({"feeling": "some_loss"})["circulation"]
    'not_sure'
    """
    return Answers(given, rulebook().groups)


def assess(given: Mapping[str, str]) -> Assessment:
    """What is to be said to a person with these answers: a message, whether to get help, and every option.

    >>> found = assess({"warning_signs": "none", "feeling": "severe_loss"}).option("air_compression")
    >>> found.outcome.id
    'do_not_use'
    """
    engine = _engine(rulebook())
    return engine.assess(Answers(given, engine.book.groups))


def outcomes(given: Mapping[str, str]) -> dict[str, Outcome]:
    """The outcome of every option alone, by id.

    >>> outcomes({})["heated_device"].id
    'do_not_use'
    """
    engine = _engine(rulebook())
    return engine.outcomes(Answers(given, engine.book.groups))


def details_to_ask(given: Mapping[str, str]) -> tuple[str, ...]:
    """Ids of the groups answered yes whose detail can still change an outcome, given the other answers.

    >>> details_to_ask({"warning_signs": "yes", "feeling": "degree_unknown"})
    ()
    """
    engine = _engine(rulebook())
    return engine.details_to_ask(Answers(given, engine.book.groups))


@lru_cache(maxsize=1)
def _engine(book: Rulebook) -> Engine:
    return Engine(book)
