"""Pictures: each one described in words of its own, each file where the lesson says it is."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.lesson_text import Block, LessonText
from soundfooting.build.lint.markup import Picture, read_markup

SHORTEST_ALT = 40  # characters: room for the kind of picture and what it shows
EMPTY_OPENINGS = ("image of", "picture of", "photo of", "graphic of", "figure of", "image:", "picture:")
DESCRIBED_AS_HTML = "text/html"


def check_pictures(lesson: LessonText, folder: Path) -> list[Complaint]:
    """Check the pictures of one notebook that lies in ``folder``: in its text and in its stored outputs."""
    faults: list[Complaint] = []
    first_place: dict[str, str] = {}
    for place, picture, said_anyway in _pictures(lesson):
        faults += _alt(lesson.file, place, picture, said_anyway)
        alt = (picture.alt or "").casefold()
        if alt and first_place.setdefault(alt, place) != place:
            faults.append(Complaint(lesson.file, place, f"alt text of {first_place[alt]} again", "its own words"))
        if not picture.source.startswith("data:") and not (folder / unquote(picture.source)).is_file():
            faults.append(Complaint(lesson.file, place, f"no picture file '{picture.source}'", "a file of this course"))
    return faults + list(_undescribed_plots(lesson))


def _pictures(lesson: LessonText) -> Iterator[tuple[str, Picture, set[str]]]:
    """Every picture with its place and the texts a reader gets anyway: what stands beside it, and the headings."""
    for number, block in enumerate(lesson.blocks):
        for picture in block.pictures:
            yield block.place, picture, _beside(lesson.blocks, number)
    for cell in lesson.cells:
        for output in cell.outputs:
            markup = read_markup("".join(output.get("data", {}).get(DESCRIBED_AS_HTML, "")))
            for picture in markup.pictures:
                yield cell.place, picture, {markup.text.casefold()}


def _beside(blocks: tuple[Block, ...], number: int) -> set[str]:
    neighbours = blocks[max(0, number - 1):number + 2]
    return {text.strip("*_ .").casefold() for block in neighbours for text in (block.text, *block.headings)}


def _alt(file: str, place: str, picture: Picture, said_anyway: set[str]) -> Iterator[Complaint]:
    alt = (picture.alt or "").strip()
    if len(alt) < SHORTEST_ALT:
        yield Complaint(file, place, f"alt text of {len(alt)} characters for '{picture.source[:60]}'",
                        f"{SHORTEST_ALT} or more: the kind of picture, its axes and what it shows")
    elif alt.casefold().startswith(EMPTY_OPENINGS):
        yield Complaint(file, place, f"alt text starts with '{alt[:12]}'", "what is to be seen, at once")
    elif alt.strip(" .").casefold() in said_anyway:
        yield Complaint(file, place, "the alt text is the caption or heading again", "what the caption does not say")


def _undescribed_plots(lesson: LessonText) -> Iterator[Complaint]:
    for cell in lesson.cells:
        for output in cell.outputs:
            data = output.get("data", {})
            if any(kind.startswith("image/") for kind in data) and DESCRIBED_AS_HTML not in data:
                yield Complaint(lesson.file, cell.place, "a plotted picture, which JupyterLab shows without alt text",
                                "HTML with an <img alt=…>")
