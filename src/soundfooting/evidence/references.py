"""References as learners read them; every link is built from an identifier, never from an address somebody copied."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from soundfooting.content import strings
from soundfooting.evidence.load import library
from soundfooting.evidence.records import Library, Source

_AUTHORS_SHOWN = 6
_AUTHORS_BEFORE_ET_AL = 3


@dataclass(frozen=True, slots=True)
class Reference:
    """One formatted reference: as plain text, and as HTML with links (escaped)."""

    id: str
    text: str
    html: str


def reference_list(source_ids: Iterable[str], records: Library | None = None) -> list[Reference]:
    """The references of some sources, each once and in the order given; UnknownIdError for an id of no source."""
    records = records or library()
    return [reference(records.source(source_id)) for source_id in dict.fromkeys(source_ids)]


def reference(source: Source) -> Reference:
    """One source as a reference: who, what, where, when, and how to find it."""
    citation, places = _citation(source), _places(source)
    linked = [_link(label, address) for label, address in places]
    return Reference(
        id=source.id,
        text=" ".join([citation, *(f"{label}." for label, _ in places)]),
        html=" ".join([html.escape(citation), *(f"{link}." for link in linked)]),
    )


def short_name(source: Source) -> str:
    """Who and when, as a source is named within a sentence.

    >>> short_name(library().source("mun2012"))
    'Mun and others 2012'
    """
    first, *others = source.authors or (source.group_author,)
    family = first.rsplit(" ", 1)[0] if source.authors else first
    year = source.date.year if source.date else source.year
    return " ".join(filter(None, (family, "and others" if others else "", str(year or ""))))


def _citation(source: Source) -> str:
    who = source.authors
    if len(who) > _AUTHORS_SHOWN:
        who = (*who[:_AUTHORS_BEFORE_ET_AL], "et al")
    names = ", ".join((*who, source.group_author) if source.group_author else who)
    return " ".join(_sentence(part) for part in (names, source.title, source.venue, _when_and_where(source)))


def _when_and_where(source: Source) -> str:
    when = str(source.date or source.year or strings("references")["undated"])
    if source.volume is None:
        return f"{when}:{source.pages}" if source.pages else when
    issue = f"({source.issue})" if source.issue else ""
    pages = f":{source.pages}" if source.pages else ""
    return f"{when};{source.volume}{issue}{pages}"


def _sentence(text: str) -> str:
    return text if re.search(r"[.?!]$", text) else f"{text}."


def _places(source: Source) -> list[tuple[str, str | None]]:
    """Where a source is found: pairs of a label and an address; a document number has no address."""
    words = strings("references")
    places: list[tuple[str, str | None]] = []
    if source.number:
        places.append((words["number"].format(number=source.number), None))
    if source.doi:
        places.append((words["doi"].format(doi=source.doi), f"https://doi.org/{quote(source.doi, safe='/:;()._-')}"))
    if source.pmid:
        places.append((words["pmid"].format(pmid=source.pmid), f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/"))
    if source.pmcid:
        places.append((words["pmcid"].format(pmcid=source.pmcid),
                       f"https://pmc.ncbi.nlm.nih.gov/articles/{source.pmcid}/"))
    if source.official:
        places.append((words["official"].format(host=urlsplit(source.official).hostname), source.official))
    return places


def _link(label: str, address: str | None) -> str:
    label = html.escape(label)
    return f'<a href="{html.escape(address)}">{label}</a>' if address else label
