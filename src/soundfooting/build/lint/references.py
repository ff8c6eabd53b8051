"""References: whatever a lesson cites in a receipt is among the sources that it shows."""

from collections.abc import Iterable, Mapping

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.lesson_text import LessonText
from soundfooting.build.lint.receipts import unknown_ids
from soundfooting.content import stop_card
from soundfooting.evidence import Library

HEADING = "References"


def check_references(lesson: LessonText, cited: Iterable[str], records: Library) -> list[Complaint]:
    """Check one notebook: its references show every source behind its receipts."""
    if HEADING not in {block.text for block in lesson.headings}:
        return []
    shown = set(records.sources_behind(name for name in cited if _is_record(name, records)))
    card = stop_card.markdown().splitlines()[0]
    faults = []
    for block in lesson.blocks:
        if lesson.cells[block.cell - 1].source.startswith(card):
            continue  # the card's sources stand on the start page, once for all pages
        unknown = unknown_ids(block.receipts.facts, records)
        for name in block.receipts.facts:
            missing = [] if name in unknown else sorted(set(records.sources_behind([name])) - shown)
            if missing:
                what = f"'{name}' rests on {', '.join(missing)}, which the references do not show"
                faults.append(Complaint(lesson.file, block.place, what, "a finding with that source in lessons.yml"))
    return faults


def check_cited(cited: Mapping[str, tuple[str, ...]], records: Library) -> list[Complaint]:
    """Check that every record which a lesson, its questions or its claims name exists."""
    return [
        Complaint("lessons.yml", f"lesson '{lesson}'", f"'{name}' is no record", "ids of findings, facts and sources")
        for lesson, names in cited.items()
        for name in names
        if not _is_record(name, records)
    ]


def _is_record(name: str, records: Library) -> bool:
    return name in records.findings or name in records.facts or name in records.sources
