"""What each lesson is called, promises and takes."""

import datetime
from dataclasses import dataclass
from functools import lru_cache

from soundfooting.content.errors import UnknownIdError
from soundfooting.content.loading import file_label, file_stamp, load_yaml
from soundfooting.content.record import Record, refuse_twins, whole_file
from soundfooting.content.string_table import strings

SAFETY_LINE: str = strings("safety")["line"]

_FILE = "lessons.yml"
_FIELDS = ("id", "slug", "notebook", "title", "main_message", "minutes", "objectives", "findings", "sources_reviewed",
           "next")


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson; minutes are those of the Basics and of the Deeper parts, ``next`` is a lesson id or None.

    ``findings`` are the ids of the findings that its table of what was measured shows, in that order.
    """

    id: str
    slug: str
    notebook: str
    title: str
    main_message: str
    minutes_basics: int
    minutes_deeper: int
    objectives: tuple[str, str, str]
    findings: tuple[str, ...]
    sources_reviewed: datetime.date | None
    next: str | None


def lesson(lesson_id: str) -> Lesson:
    """The lesson with this id; UnknownIdError if there is none.

    >>> lesson("04").title
    'How warm is too warm when you cannot feel it?'
    """
    known = lessons()
    if lesson_id not in known:
        raise UnknownIdError("lesson", lesson_id, known)
    return known[lesson_id]


def lessons() -> dict[str, Lesson]:
    """All lessons by id, in the order of the course."""
    return dict(_lessons(file_stamp(_FILE)))


@lru_cache(maxsize=1)
def _lessons(stamp: tuple) -> dict[str, Lesson]:
    return read_lessons(load_yaml(_FILE), file_label(_FILE))


def read_lessons(data: object, file: str) -> dict[str, Lesson]:
    """Lessons by id out of the data of a lessons file; ContentError where a rule is broken."""
    records = whole_file(file, data, ("lessons",)).records("lessons", "lesson", "[0-9]{2}", "two digits in quotes")
    refuse_twins(records)
    ids = [record.values["id"] for record in records]
    return {record.values["id"]: _lesson(record.only(_FIELDS), ids) for record in records}


def _lesson(record: Record, ids: list[str]) -> Lesson:
    lesson_id = record.text("id")
    minutes = record.part("minutes", ("basics", "deeper"))
    objectives = record.texts("objectives", at_least=1)
    if len(objectives) != 3:
        raise record.error("objectives", "exactly 3")
    if record.values.get("next") not in (None, *ids) or record.values.get("next") == lesson_id:
        raise record.error("next", f"another lesson of this file or null: {', '.join(ids)}")
    return Lesson(
        id=lesson_id,
        slug=record.text("slug", pattern="[a-z]+(-[a-z]+)*", allowed="small letters, words joined by hyphens"),
        notebook=record.text("notebook", pattern=rf"{lesson_id}_[a-z0-9_]+\.ipynb", allowed=f"{lesson_id}_….ipynb"),
        title=record.text("title"),
        main_message=record.text("main_message"),
        minutes_basics=minutes.integer("basics", 1),
        minutes_deeper=minutes.integer("deeper", 0),
        objectives=objectives,
        findings=record.texts("findings"),
        sources_reviewed=record.date("sources_reviewed", optional=True),
        next=record.text("next", optional=True),
    )
