"""What a stored notebook may hold cell by cell: short code, ids, no colours, no widget state, no errors."""

import re
from collections import Counter
from collections.abc import Iterator

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.lesson_text import Cell, LessonText

LINES_SHOWN = 8
LINES_FOLDED = 12
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"

# Words and boxes must follow the reader's light, dark or high-contrast theme.
_COLOUR = re.compile(r"<font\b|\bbgcolor\s*=|<[a-z][^>]*\bcolor\s*=|style\s*=\s*[\"'][^\"']*(?:color|background)", re.I)


def check_cells(lesson: LessonText) -> list[Complaint]:
    """Check how one notebook is stored."""
    faults = [*_metadata(lesson), *_ids(lesson)]
    for cell in lesson.cells:
        faults += _source(lesson, cell)
        for output in cell.outputs:
            faults += _output(lesson, cell, output)
    return faults


def _metadata(lesson: LessonText) -> Iterator[Complaint]:
    kernel = lesson.metadata.get("kernelspec", {}).get("name")
    if kernel != "python3":
        yield Complaint(lesson.file, "notebook metadata", f"kernel name is {kernel!r}", "python3")
    if "widgets" in lesson.metadata:
        yield Complaint(lesson.file, "notebook metadata", "stored widget state", "no 'widgets' entry")


def _ids(lesson: LessonText) -> Iterator[Complaint]:
    times = Counter(cell.id for cell in lesson.cells)
    for cell in lesson.cells:
        if not cell.id:
            yield Complaint(lesson.file, cell.place, "no cell id", "an id that stays the same")
        elif times[cell.id] > 1:
            what = f"the id '{cell.id}' stands {times[cell.id]} times"
            yield Complaint(lesson.file, cell.place, what, "an id of its own")


def _source(lesson: LessonText, cell: Cell) -> Iterator[Complaint]:
    if cell.kind != "code":
        if found := _COLOUR.search(cell.source):
            yield Complaint(lesson.file, cell.place, f"inline colour: {found[0]}", "none; the theme sets colours")
        return
    folded = cell.metadata.get("jupyter", {}).get("source_hidden") is True
    lines, most = len(cell.source.splitlines()), LINES_FOLDED if folded else LINES_SHOWN
    if not cell.source.strip() or lines > most:
        kind = "folded" if folded else "visible"
        yield Complaint(lesson.file, cell.place, f"{kind} code of {lines} lines", f"1 to {most} lines")


def _output(lesson: LessonText, cell: Cell, output: dict) -> Iterator[Complaint]:
    if output["output_type"] == "error":
        yield Complaint(lesson.file, cell.place, f"a stored error: {output.get('ename')}", "cells that run")
    if output.get("name") == "stderr":
        yield Complaint(lesson.file, cell.place, "a stored warning", "nothing on stderr")
    if WIDGET_VIEW in output.get("data", {}):
        yield Complaint(lesson.file, cell.place, "a stored widget view", "the static twin alone")
