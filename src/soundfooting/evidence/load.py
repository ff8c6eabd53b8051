"""Read evidence and fact files into records; a record that breaks a rule is refused with its name and field."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from soundfooting.content import content_files, file_label, file_stamp, load_yaml
from soundfooting.content.record import Record, is_number, refuse_twins, whole_file
from soundfooting.evidence.certainty import LEVELS
from soundfooting.evidence.records import MODEL, Confirmation, Fact, Finding, Library, ModelCall, Source
from soundfooting.evidence.units import units

SOURCE_KINDS = (
    "randomised_trial", "systematic_review", "cohort", "case_series", "case_report", "laboratory_study",
    "cross_sectional", "guideline", "regulator", "standard", "review", "modelling",
)
KINDS_THAT_SPEAK_FOR_A_BODY = ("guideline", "regulator", "standard")
MOST_WORDS_AS_PRINTED = 20

_ID, _ID_ALLOWED = "[a-z][a-z0-9_]*", "small letters, digits and underscores, a letter first"
_READ = {"pattern": "(?s)(abstract|full text|page|scope text)\\b.*",
         "allowed": "abstract, full text, page or scope text, then the part of it in words if not all of it"}
_ADDRESS = {"pattern": r"https?://[^\s/]+\.\S+", "allowed": "a web address"}
_DOI = {"pattern": r"10\.[0-9]{4,9}/\S+", "allowed": "a DOI alone, such as 10.1000/xyz123"}
_PMID = {"pattern": "[1-9][0-9]{0,7}", "allowed": "1 to 8 digits, in quotes"}
_PMCID = {"pattern": "PMC[0-9]+", "allowed": "PMC and digits"}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in
           (Source, Confirmation, Finding, Fact, ModelCall)}


def library() -> Library:
    """Every source, finding and fact of the course, read again only after a file has changed."""
    return _library(*(tuple(map(file_stamp, content_files(folder))) for folder in ("evidence", "facts")))


@lru_cache(maxsize=1)
def _library(evidence_stamps: tuple, facts_stamps: tuple) -> Library:
    return load_library((stamp[0] for stamp in evidence_stamps), (stamp[0] for stamp in facts_stamps))


def load_library(evidence_files: Iterable[Path], facts_files: Iterable[Path]) -> Library:
    """The records of some files; ContentError names the file, record and field that break a rule."""
    evidence = [_opened(path, ("sources", "findings")) for path in evidence_files]
    rows = {
        "source": [row for file in evidence for row in file.records("sources", "source", _ID, _ID_ALLOWED)],
        "finding": [row for file in evidence for row in file.records("findings", "finding", _ID, _ID_ALLOWED)],
        "fact": [row for path in facts_files for row in
                 _opened(path, ("facts",)).records("facts", "fact", _ID, _ID_ALLOWED)],
    }
    refuse_twins(row for kind in rows.values() for row in kind)
    found = Library(_by_id(map(_source, rows["source"])), _by_id(map(_finding, rows["finding"])),
                    _by_id(map(_fact, rows["fact"])))
    for row in rows["fact"]:
        if row.values["source"] != MODEL:
            _refuse_unknown(row, "source", found.sources, "the id of a source, or model")
    for row in rows["finding"]:
        _refuse_unknown(row, "sources", found.sources, "ids of sources")
        _refuse_unknown(row, "facts", found.facts, "ids of facts")
        _refuse_unlisted_sources(row, found)
    return found


def _opened(path: Path, lists: tuple[str, ...]) -> Record:
    return whole_file(file_label(path), load_yaml(path), lists)


def _by_id(items: Iterable) -> Mapping:
    return MappingProxyType({item.id: item for item in items})


def _source(row: Record) -> Source:
    row.only(_FIELDS[Source])
    source = Source(
        id=row.text("id"),
        kind=row.choice("kind", SOURCE_KINDS),
        title=row.text("title"),
        venue=row.text("venue"),
        year=row.integer("year", 1800, 2100, optional=True),
        design=row.text("design"),
        population=row.text("population"),
        funding=row.text("funding"),
        confirmed=_confirmation(row.part("confirmed", _FIELDS[Confirmation])),
        authors=row.texts("authors"),
        group_author=row.text("group_author", optional=True),
        date=row.date("date", optional=True),
        volume=row.text("volume", optional=True),
        issue=row.text("issue", optional=True),
        pages=row.text("pages", optional=True),
        doi=row.text("doi", optional=True, **_DOI),
        pmid=row.text("pmid", optional=True, **_PMID),
        pmcid=row.text("pmcid", optional=True, **_PMCID),
        number=row.text("number", optional=True, pattern=r".*\d.*", allowed="a document number, which has a digit"),
        official=row.text("official", optional=True, **_ADDRESS),
        n=row.integer("n", 1, optional=True),
    )
    _refuse_uncitable(row, source)
    return source


def _confirmation(part: Record) -> Confirmation:
    return Confirmation(
        on=part.date("on"),
        at=part.text("at", **_ADDRESS),
        read=part.text("read", **_READ),
        how=part.text("how"),
        weak=part.flag("weak", optional=True),
    )


def _refuse_uncitable(row: Record, source: Source) -> None:
    """A reader must be able to find the source: who wrote it, and an identifier or the page of the body that speaks."""
    if not source.authors and source.group_author is None:
        raise row.error("authors", "authors, or a group_author")
    if source.date is not None and source.date.year != source.year:
        raise row.error("date", f"a day in the year {source.year}")
    own_page = source.official and source.group_author and source.kind in KINDS_THAT_SPEAK_FOR_A_BODY
    if source.year is None and not own_page:
        raise row.error("year", "a year; only an official body's own page may be undated")
    identified = source.doi or source.pmid or source.pmcid or source.number
    if not identified and not own_page and not (source.official and source.volume and source.pages):
        raise row.error("doi", "at least one of doi, pmid, pmcid, number; or official with volume and pages, or an "
                        f"official page with a group_author for {', '.join(KINDS_THAT_SPEAK_FOR_A_BODY)}")


def _finding(row: Record) -> Finding:
    row.only(_FIELDS[Finding])
    return Finding(
        id=row.text("id"),
        question=row.text("question"),
        answer=row.text("answer"),
        certainty=row.choice("certainty", LEVELS),
        why=row.text("why"),
        who=row.text("who"),
        missing=row.text("missing"),
        sources=row.texts("sources", at_least=1),
        facts=row.texts("facts"),
        reviewed=row.date("reviewed"),
    )


def _fact(row: Record) -> Fact:
    row.only(_FIELDS[Fact])
    source = row.text("source")
    computed = source == MODEL
    if computed != (row.values.get("model") is not None):
        raise row.error("model", f"call, inputs, field and round, and only where source is {MODEL}")
    of = row.integer("of", 1, optional=True)
    return Fact(
        id=row.text("id"),
        value=_value(row, of),
        unit=row.choice("unit", units()),
        says=row.text("says"),
        source=source,
        certainty=row.choice("certainty", LEVELS),
        of=of,
        group=row.text("group", optional=True),
        comparison=row.text("comparison", optional=True),
        time=row.text("time", optional=True),
        where=row.text("where", optional=computed),
        as_printed=_as_printed(row, computed),
        model=_model_call(row.part("model", _FIELDS[ModelCall])) if computed else None,
    )


def _value(row: Record, of: int | None) -> float | tuple[float, float]:
    raw = row.values.get("value")
    ends = raw if isinstance(raw, list) else [raw]
    if not all(map(is_number, ends)) or len(ends) > 2 or not ends:
        raise row.error("value", "a finite number, or [low, high]")
    if ends[0] > ends[-1]:
        raise row.error("value", "[low, high] with low not above high")
    if of is not None and not all(isinstance(end, int) and 0 <= end <= of for end in ends):
        raise row.error("value", f"a whole number from 0 to {of}, which stands in of")
    return tuple(ends) if isinstance(raw, list) else raw


def _as_printed(row: Record, computed: bool) -> str | None:
    words = row.text("as_printed", optional=computed)
    if words and len(words.split()) > MOST_WORDS_AS_PRINTED:
        raise row.error("as_printed", f"{MOST_WORDS_AS_PRINTED} words at most")
    return words


def _model_call(part: Record) -> ModelCall:
    inputs = part.values.get("inputs")
    if not isinstance(inputs, dict) or not all(is_number(value) or isinstance(value, str) for value in inputs.values()):
        raise part.error("inputs", "numbers and words by the name of the input")
    return ModelCall(
        call=part.text("call", pattern=r"soundfooting\.models(\.[a-z_0-9]+)*:[a-z_0-9]+",
                       allowed="soundfooting.models.…:function"),
        inputs=MappingProxyType(inputs),
        field=part.text("field", pattern="[a-z_0-9]+", allowed="the name of one field of the result"),
        round=part.integer("round", -6, 12),
    )


def _refuse_unknown(row: Record, field: str, known: Mapping, allowed: str) -> None:
    value = row.values.get(field) or []
    unknown = [name for name in (value if isinstance(value, list) else [value]) if name not in known]
    if unknown:
        raise row.error(field, f"{allowed}; there is no {', '.join(unknown)}")


def _refuse_unlisted_sources(row: Record, found: Library) -> None:
    """The sources of a finding's facts are shown as its references, so the finding has to list them."""
    finding = found.findings[row.values["id"]]
    unlisted = [source for source in found.sources_behind(finding.facts) if source not in finding.sources]
    if unlisted:
        raise row.error("sources", f"also the sources of its facts: {', '.join(unlisted)}")
