"""What the course knows, as typed records: sources, the findings drawn from them, and single facts."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from soundfooting.content import UnknownIdError

MODEL = "model"
"""The source of a fact that the course computes itself."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """When, where and how somebody checked a source; ``weak`` where the page read was not the best one."""

    on: datetime.date
    at: str
    read: str
    how: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One citable publication; ``year`` is None for an undated page, ``n`` counts the people studied."""

    id: str
    kind: str
    title: str
    venue: str
    year: int | None
    design: str
    population: str
    funding: str
    confirmed: Confirmation
    authors: tuple[str, ...] = ()
    group_author: str | None = None
    date: datetime.date | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    number: str | None = None
    official: str | None = None
    n: int | None = None

    @property
    def weakly_confirmed(self) -> bool:
        """Whether the confirmation itself is marked as weak."""
        return self.confirmed.weak


@dataclass(frozen=True, slots=True)
class Finding:
    """An answer to one question, in words, with how certain it is and what it rests on."""

    id: str
    question: str
    answer: str
    certainty: str
    why: str
    who: str
    missing: str
    sources: tuple[str, ...]
    facts: tuple[str, ...]
    reviewed: datetime.date


@dataclass(frozen=True, slots=True)
class ModelCall:
    """How a computed fact is found: ``call`` is "module:function"; ``round`` is a number of decimals."""

    call: str
    inputs: Mapping[str, object]
    field: str
    round: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One number or one range (low, high), in ``unit``; ``of`` is the whole that a count is a part of."""

    id: str
    value: float | tuple[float, float]
    unit: str
    says: str
    source: str
    certainty: str
    of: int | None = None
    group: str | None = None
    comparison: str | None = None
    time: str | None = None
    where: str | None = None
    as_printed: str | None = None
    model: ModelCall | None = None


@dataclass(frozen=True, slots=True)
class Library:
    """All records by id; an id belongs to one record only, whatever its kind."""

    sources: Mapping[str, Source]
    findings: Mapping[str, Finding]
    facts: Mapping[str, Fact]

    def source(self, source_id: str) -> Source:
        """The source with this id; UnknownIdError if there is none."""
        return _named(self.sources, "source", source_id)

    def finding(self, finding_id: str) -> Finding:
        """The finding with this id; UnknownIdError if there is none."""
        return _named(self.findings, "finding", finding_id)

    def fact(self, fact_id: str) -> Fact:
        """The fact with this id; UnknownIdError if there is none."""
        return _named(self.facts, "fact", fact_id)

    def sources_behind(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The ids of the sources that facts, findings and sources rest on, each once, in order of first use.

        A fact that the course computes itself rests on no source. Raises UnknownIdError for an id of no record.
        """
        return tuple(dict.fromkeys(source for record_id in ids for source in self._sources_of(record_id)))

    def _sources_of(self, record_id: str) -> tuple[str, ...]:
        if record_id in self.findings:
            return self.findings[record_id].sources
        if record_id in self.facts:
            source = self.facts[record_id].source
            return () if source == MODEL else (source,)
        if record_id in self.sources:
            return (record_id,)
        raise UnknownIdError("record", record_id, (*self.sources, *self.findings, *self.facts))


def _named(records: Mapping, kind: str, record_id: str):
    if record_id not in records:
        raise UnknownIdError(kind, record_id, records)
    return records[record_id]
