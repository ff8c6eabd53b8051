"""References for BibTeX, so that students can cite what a lesson cites."""

import re
from collections.abc import Iterable

from soundfooting.evidence.load import library
from soundfooting.evidence.records import Library, Source

_ESCAPED = str.maketrans({
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "{}%&_#$"},
})
_NAME = re.compile(r"(?P<family>.+?) (?P<initials>[^\W\d_]{1,4})(?: (?P<suffix>Jr|Sr|2nd|3rd|II|III|IV))?")


def bibtex(source_ids: Iterable[str], records: Library | None = None) -> str:
    """The BibTeX entries of some sources, each once and in the order given; UnknownIdError for an id of no source."""
    records = records or library()
    return "\n".join(_entry(records.source(source_id)) for source_id in dict.fromkeys(source_ids))


def bibtex_name(name: str) -> str:
    """One author as BibTeX wants it; a name without initials is kept whole.

    >>> bibtex_name("van der Berg JH Jr"), bibtex_name("World Health Organization")
    ('van der Berg, Jr, J. H.', '{World Health Organization}')
    """
    parts = _NAME.fullmatch(name)
    if parts is None or not parts["initials"].isupper():
        return f"{{{_escape(name)}}}"
    initials = " ".join(f"{letter}." for letter in parts["initials"])
    return ", ".join(filter(None, (_escape(parts["family"]), parts["suffix"], initials)))


def _entry(source: Source) -> str:
    in_a_journal = bool(source.volume)
    names = list(map(bibtex_name, source.authors))
    if source.group_author:
        names.append(f"{{{_escape(source.group_author)}}}")
    values = {
        "author": " and ".join(names),
        "title": f"{{{_escape(source.title)}}}",
        "journal" if in_a_journal else "howpublished": _escape(source.venue),
        "year": source.year and str(source.year),
        "volume": _escape(source.volume),
        "number": _escape(source.issue if in_a_journal else source.number),
        "pages": re.sub("[-–]+", "--", _escape(source.pages)),
        "doi": source.doi,
        "pmid": source.pmid,
        "pmcid": source.pmcid,
        "url": source.official,
    }
    lines = [f"  {key} = {{{value}}}," for key, value in values.items() if value]
    return "\n".join([f"@{'article' if in_a_journal else 'misc'}{{{source.id},", *lines, "}", ""])


def _escape(text: str | None) -> str:
    return (text or "").translate(_ESCAPED)
