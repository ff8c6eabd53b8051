"""The evidence behind the course: sources, findings and facts, each with its certainty and its reference."""

from soundfooting.evidence.load import library
from soundfooting.evidence.records import Fact, Finding, Library, Source

__all__ = ["Fact", "Finding", "Library", "Source", "fact", "finding", "library", "source"]


def fact(fact_id: str) -> Fact:
    """The fact with this id; UnknownIdError if there is none."""
    return library().fact(fact_id)


def finding(finding_id: str) -> Finding:
    """The finding with this id; UnknownIdError if there is none."""
    return library().finding(finding_id)


def source(source_id: str) -> Source:
    """The source with this id; UnknownIdError if there is none."""
    return library().source(source_id)
