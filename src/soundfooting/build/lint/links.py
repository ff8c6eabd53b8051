"""Links: each says where it goes, each inner one arrives, each outer one is built from a recorded identifier."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.lesson_text import LessonText
from soundfooting.build.lint.markup import Link, read_markup
from soundfooting.evidence import Source
from soundfooting.evidence.references import reference

EMPTY_NAMES = {"", "here", "click here", "click", "link", "this link", "this", "more", "read more", "page", "this page"}

# Outer pages that are no sources of evidence but may be linked.
OTHER_PAGES = ("https://creativecommons.org/licenses/by/4.0/",)


def check_links(lesson: LessonText, folder: Path, sources: Iterable[Source]) -> list[Complaint]:
    """Check the links of one notebook that lies in ``folder``; ``sources`` are the records that may be linked."""
    allowed = {address for source in sources for address in addresses(source)} | set(OTHER_PAGES)
    faults: list[Complaint] = []
    for place, link in _links(lesson):
        if link.text.strip(" .").casefold() in EMPTY_NAMES:
            faults.append(Complaint(lesson.file, place, f"a link called '{link.text}'", "words that say where it goes"))
        parts = urlsplit(link.target)
        if parts.scheme or parts.netloc:
            faults += _outer(lesson.file, place, link, allowed)
        else:
            faults += _inner(lesson, folder, place, link)
    return faults


def addresses(source: Source) -> set[str]:
    """The addresses that the reference of a source links to; the course links to it by no others."""
    return {link.target for link in read_markup(reference(source).html).links}


def _links(lesson: LessonText) -> Iterator[tuple[str, Link]]:
    for block in lesson.blocks:
        for link in block.links:
            yield block.place, link
    for cell in lesson.cells:
        for output in cell.outputs:
            for link in read_markup("".join(output.get("data", {}).get("text/html", ""))).links:
                yield cell.place, link


def _outer(file: str, place: str, link: Link, allowed: set[str]) -> Iterator[Complaint]:
    if link.target not in allowed:
        yield Complaint(file, place, f"an outer link to {link.target}",
                        "https with the DOI, PubMed or PMC number or official page of a recorded source")


def _inner(lesson: LessonText, folder: Path, place: str, link: Link) -> Iterator[Complaint]:
    parts = urlsplit(link.target)
    target = folder / unquote(parts.path)
    if parts.path and not target.exists():
        yield Complaint(lesson.file, place, f"a link to '{link.target}', which is no file", "a file of this course")
        return
    if not parts.fragment:
        return
    if parts.path and target.suffix != ".ipynb":
        yield Complaint(lesson.file, place, f"'#{parts.fragment}' in a file without headings", "headings of notebooks")
        return
    there = LessonText.read(target) if parts.path else lesson
    if unquote(parts.fragment) not in {anchor(block.text) for block in there.headings}:
        yield Complaint(lesson.file, place, f"a link to '{link.target}', where no such heading is",
                        "the words of a heading, joined by hyphens")


def anchor(heading: str) -> str:
    """The anchor JupyterLab gives a heading.

    >>> anchor("What was measured")
    'What-was-measured'
    """
    return heading.replace(" ", "-")
