"""Worksheets: steps that a learner fills in, and the sheet of paper that comes out."""

from dataclasses import dataclass
from functools import lru_cache

from soundfooting.content.errors import UnknownIdError
from soundfooting.content.loading import file_label, file_stamp, load_yaml
from soundfooting.content.record import Record, refuse_twins, whole_file

KINDS = ("line", "lines", "pick", "tick", "rate")
WITH_CHOICES = ("pick", "tick")

_FILE = "worksheets.yml"
_FIELDS = ("id", "lesson", "title", "file", "intro", "steps", "sheet", "facts", "plain")
_STEP = ("title", "sheet_title", "help", "fields")
_FIELD = ("id", "kind", "label", "choices", "bare")
_TABLE = ("caption", "columns", "rows")


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in; ``bare`` fields go on the sheet without their label."""

    id: str
    kind: str
    label: str
    choices: tuple[str, ...]
    bare: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A few fields that belong together, with the title they have on the page and on the sheet."""

    title: str
    sheet_title: str
    help: str | None
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table on the sheet to be filled in by hand; each row is its first cell."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Worksheet:
    """What is asked step by step, and what stands on the sheet besides: lines, tables, the stop-and-get-help card.

    ``facts`` vouch for the numbers in its words, ``plain`` names those that are no health facts.
    """

    id: str
    lesson: str
    title: str
    file: str
    intro: tuple[str, ...]
    steps: tuple[Step, ...]
    sheet_title: str
    sheet_lines: tuple[str, ...]
    tables: tuple[SheetTable, ...]
    stop_card: bool
    facts: tuple[str, ...]
    plain: tuple[str, ...]

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of all steps, in order."""
        return tuple(field for step in self.steps for field in step.fields)


def worksheet(worksheet_id: str) -> Worksheet:
    """Return the worksheet with this id; UnknownIdError if there is none.

    >>> worksheet("choice").lesson
    '09'
    """
    known = worksheets()
    if worksheet_id not in known:
        raise UnknownIdError("worksheet", worksheet_id, known)
    return known[worksheet_id]


def worksheets() -> dict[str, Worksheet]:
    """Return all worksheets by id."""
    return dict(_worksheets(file_stamp(_FILE)))


@lru_cache(maxsize=1)
def _worksheets(stamp: tuple) -> dict[str, Worksheet]:
    return read_worksheets(load_yaml(_FILE), file_label(_FILE))


def read_worksheets(data: object, file: str) -> dict[str, Worksheet]:
    """Return the worksheets of a file by id; ContentError where a rule is broken."""
    records = whole_file(file, data, ("worksheets",)).records("worksheets", "worksheet", "[a-z_]+", "small letters, _")
    refuse_twins(records)
    return {record.values["id"]: _worksheet(record.only(_FIELDS)) for record in records}


def _worksheet(record: Record) -> Worksheet:
    sheet = record.part("sheet", ("title", "lines", "tables", "stop_card"))
    made = Worksheet(
        id=record.text("id"),
        lesson=record.text("lesson"),
        title=record.text("title"),
        file=record.text("file", pattern=r"[a-z-]+\.html", allowed="a file name of small letters, ending with .html"),
        intro=record.texts("intro"),
        steps=tuple(_step(part) for part in record.parts("steps", _STEP, at_least=1)),
        sheet_title=sheet.text("title"),
        sheet_lines=sheet.texts("lines"),
        tables=tuple(
            SheetTable(part.text("caption"), part.texts("columns", at_least=2), part.texts("rows", at_least=1))
            for part in sheet.parts("tables", _TABLE)
        ),
        stop_card=sheet.flag("stop_card", optional=True),
        facts=record.texts("facts"),
        plain=record.texts("plain"),
    )
    ids = [field.id for field in made.fields()]
    if len(ids) != len(set(ids)):
        raise record.error("steps", "fields with ids of their own")
    return made


def _step(record: Record) -> Step:
    title = record.text("title")
    return Step(
        title=title,
        sheet_title=record.text("sheet_title", optional=True) or title,
        help=record.text("help", optional=True),
        fields=tuple(_field(part) for part in record.parts("fields", _FIELD, at_least=1)),
    )


def _field(record: Record) -> Field:
    kind = record.choice("kind", KINDS)
    choices = record.texts("choices", at_least=2 if kind in WITH_CHOICES else 0)
    if choices and kind not in WITH_CHOICES:
        raise record.error("choices", f"nothing: only {' and '.join(WITH_CHOICES)} have choices")
    return Field(record.text("id", pattern="[a-z_]+", allowed="small letters, _"), kind, record.text("label"), choices,
                 record.flag("bare", optional=True))
