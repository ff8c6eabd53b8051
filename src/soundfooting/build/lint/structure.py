"""The shape of a lesson: its headings in order, what stands above the fold, and the same promise at both ends."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.lesson_text import DEEPER, Block, LessonText
from soundfooting.content import load_yaml
from soundfooting.content.lessons import Lesson

DEEPER_LEVEL = 3
CLOSING_LIST = "You can now"


@dataclass(frozen=True)
class Shape:
    """The second-level headings in order, and the ids of the lessons that have exactly these.

    ``asks``: their titles are questions. ``twelve_questions``: each has its own file of twelve questions.
    """

    lessons: tuple[str, ...]
    headings: tuple[str, ...]
    asks: bool = True
    twelve_questions: bool = True


def lesson_shapes() -> dict[str, Shape]:
    """The shape of each lesson, by lesson id, that `content/lesson_shape.yml` describes."""
    shapes = (
        Shape(tuple(each["lessons"]), tuple(each["headings"]), each["asks"], each["twelve_questions"])
        for each in load_yaml("lesson_shape.yml")["shapes"]
    )
    return {lesson: shape for shape in shapes for lesson in shape.lessons}


def check_structure(
    lesson: LessonText, record: Lesson | None, shapes: Mapping[str, Shape], safety_line: str
) -> list[Complaint]:
    """Check one notebook; ``record`` is what the lesson list says of it (None: it says nothing).

    Headings, the safety line and the layers are checked in every notebook, the rest in the lessons that have a shape.
    """
    faults = [*_headings(lesson), *_safety_line(lesson, safety_line), *_layers(lesson)]
    if record is None:
        return [*faults, Complaint(lesson.file, "notebook metadata", f"lesson {lesson.lesson!r} is in no list",
                                   "soundfooting.lesson with an id of lessons.yml")]
    faults += [*_title(lesson, record), *_main_message(lesson, record), *_minutes(lesson, record)]
    shape = shapes.get(record.id)
    if shape:
        faults += [*(_question(lesson) if shape.asks else ()), *_order(lesson, shape), *_objectives(lesson, record)]
    return faults


def _headings(lesson: LessonText) -> Iterator[Complaint]:
    headings = lesson.headings
    tops = [block for block in headings if block.level == 1]
    if len(tops) != 1:
        yield Complaint(lesson.file, "notebook", f"{len(tops)} top headings", "exactly one heading of level 1")
    if not headings or headings[0].level != 1 or lesson.cells[0].number != headings[0].cell:
        yield Complaint(lesson.file, "cell 1", "does not start with the title", "the level-1 heading in the first cell")
    for before, after in pairwise(headings):
        if after.level > before.level + 1:
            what = f"heading jumps from level {before.level} to {after.level}"
            yield Complaint(lesson.file, after.place, what, "one level down at a time")
    for block in headings:
        if not block.text:
            yield Complaint(lesson.file, block.place, "empty heading", "a heading with words")
    for text, times in Counter(block.text.casefold() for block in headings if block.text).items():
        if times > 1:
            yield Complaint(lesson.file, f"heading '{text}'", f"stands {times} times", "each heading once per notebook")


def _order(lesson: LessonText, shape: Shape) -> Iterator[Complaint]:
    found = [block for block in lesson.headings if block.level == 2]
    texts = [block.text for block in found]
    for title in shape.headings:
        if title not in texts:
            yield Complaint(lesson.file, "notebook", f"no heading '## {title}'", "all headings of lesson_shape.yml")
    for block in found:
        if block.text not in shape.headings:
            what = f"'## {block.text}' is no heading of the lesson shape"
            yield Complaint(lesson.file, block.place, what, f"level 2: {', '.join(shape.headings)}")
    known = [block for block in found if block.text in shape.headings]
    for before, after in pairwise(known):
        if shape.headings.index(after.text) < shape.headings.index(before.text):
            yield Complaint(lesson.file, after.place, f"'{after.text}' comes after '{before.text}'",
                            f"the order {', '.join(shape.headings)}")


def _title(lesson: LessonText, record: Lesson) -> Iterator[Complaint]:
    for block in lesson.headings:
        if block.level == 1 and block.text != record.title:
            yield Complaint(lesson.file, block.place, f"the title is '{block.text}'", f"'{record.title}' (lessons.yml)")


def _question(lesson: LessonText) -> Iterator[Complaint]:
    for block in lesson.headings:
        if block.level == 1 and not block.text.endswith("?"):
            yield Complaint(lesson.file, block.place, "the title is no question", "a title that ends with '?'")


def _main_message(lesson: LessonText, record: Lesson) -> Iterator[Complaint]:
    boxes = [block for block in lesson.opening if block.kind == "quote"]
    if not any(record.main_message in block.text for block in boxes):
        yield Complaint(lesson.file, "opening", "the main message is in no box",
                        f"a Markdown quote (>) before the first '##' with: {record.main_message}")


def _safety_line(lesson: LessonText, safety_line: str) -> Iterator[Complaint]:
    if not any(safety_line in block.text for block in lesson.opening):
        yield Complaint(lesson.file, "opening", "the safety line is missing or altered",
                        f"word for word: {safety_line}")


def _minutes(lesson: LessonText, record: Lesson) -> Iterator[Complaint]:
    told = [block.text for block in lesson.opening if re.search(r"\bminutes?\b", block.text)]
    for layer, minutes in (("Basics", record.minutes_basics), ("Deeper", record.minutes_deeper)):
        if minutes and not any(re.search(rf"\b{minutes}\b", text) for text in told):
            yield Complaint(lesson.file, "opening", f"does not say how long {layer} takes",
                            f"'{minutes} minutes' (lessons.yml) before the first '##'")


def _objectives(lesson: LessonText, record: Lesson) -> Iterator[Complaint]:
    wanted = "exactly these list items: " + " / ".join(record.objectives)
    if record.objectives not in _lists(lesson.opening):
        yield Complaint(lesson.file, "opening", "the objectives of lessons.yml are not listed", wanted)
    closing = _lists(lesson.section(CLOSING_LIST))
    if closing != [record.objectives]:
        yield Complaint(lesson.file, f"'{CLOSING_LIST}'", "the list is not that of the objectives", wanted)


def _lists(blocks: tuple[Block, ...]) -> list[tuple[str, ...]]:
    items = [block for block in blocks if block.kind == "list item"]
    return [tuple(block.text for block in group) for _, group in groupby(items, key=lambda block: block.group)]


def _layers(lesson: LessonText) -> Iterator[Complaint]:
    """Deeper parts: heading first in its cell, level 3, folded, tagged, and every cell below tagged as well."""
    for block in lesson.headings:
        if not block.text.startswith(DEEPER):
            continue
        cell = lesson.cells[block.cell - 1]
        if not cell.source.startswith(f"{'#' * DEEPER_LEVEL} {DEEPER}"):
            yield Complaint(lesson.file, block.place, "a Deeper heading out of place", f"first line '### {DEEPER} …'")
        if cell.metadata.get("jp-MarkdownHeadingCollapsed") is not True:
            yield Complaint(lesson.file, block.place, "a Deeper part that is not folded",
                            "metadata jp-MarkdownHeadingCollapsed: true")
    yield from _layer_tags(lesson)


def _layer_tags(lesson: LessonText) -> Iterator[Complaint]:
    inside = False
    for cell in lesson.cells:
        headings = [block for block in lesson.headings if block.cell == cell.number]
        for number, block in enumerate(headings):
            starts_cell = number == 0 and cell.source.startswith("#")
            if inside and block.level <= DEEPER_LEVEL and not starts_cell:
                yield Complaint(lesson.file, block.place, "this heading ends a Deeper part in the middle of a cell",
                                "Basics start in a cell of their own")
            if block.level <= DEEPER_LEVEL:
                inside = block.text.startswith(DEEPER)
        if inside != ("deeper" in cell.tags):
            what = "stands in a Deeper part without the tag" if inside else "is tagged deeper outside a Deeper part"
            yield Complaint(lesson.file, cell.place, what, "the tag 'deeper' on all cells of a Deeper part, no others")
