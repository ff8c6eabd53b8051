"""One record of a content file, read field by field; every refusal names file, record, field and what is allowed."""

import datetime
import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from soundfooting.content.errors import ContentError

TEXT = "text (in quotes where it looks like a number or a date)"
_NOT_EMPTY = r"(?s).*\S.*"


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one record, and where it stands, so that errors can say so.

    >>> sheet = Record("facts/heat.yml", "fact 'bath'", {"of": 10, "unit": "people"})
    >>> sheet.integer("of", 1), sheet.text("group", optional=True)
    (10, None)
    >>> sheet.choice("unit", ["s", "min"])
    Traceback (most recent call last):
    soundfooting.content.errors.ContentError: facts/heat.yml: fact 'bath', field 'unit': found 'people'; allowed: s, min
    """

    file: str
    name: str | None
    values: Mapping
    above: str = ""  # the fields around this record: "confirmed." or "options[2]."

    def error(self, field: str, allowed: str) -> ContentError:
        """The refusal of one field."""
        return ContentError(self.file, self.name, self.above + field, self.values.get(field), allowed)

    def only(self, allowed: Collection[str]) -> "Record":
        """This record, once it is known to have no field besides those allowed."""
        for field in self.values:
            if field not in allowed:
                raise self.error(field, f"only the fields {', '.join(allowed)}")
        return self

    def text(self, field: str, *, optional: bool = False, pattern: str = _NOT_EMPTY, allowed: str = TEXT) -> str | None:
        """Text without the space around it; all of it has to match the pattern, which ``allowed`` describes."""
        found = self._read(field, optional, lambda value: _is_text(value, pattern), allowed)
        return found and found.strip()

    def texts(self, field: str, *, at_least: int = 0) -> tuple[str, ...]:
        """A list of texts, none twice; it may be left out where none is needed."""
        def accepts(value: object) -> bool:
            return (isinstance(value, list) and len(value) >= at_least
                    and all(_is_text(item, _NOT_EMPTY) for item in value) and len(set(value)) == len(value))
        found = self._read(field, at_least == 0, accepts, f"a list, {at_least} or more, none twice, of {TEXT}")
        return tuple(item.strip() for item in found or ())

    def choice(self, field: str, allowed: Collection[str]) -> str:
        """One word out of the allowed ones."""
        return self._read(field, False, lambda value: isinstance(value, str) and value in allowed, ", ".join(allowed))

    def flag(self, field: str, *, optional: bool = False) -> bool:
        """True or false; false where it may be left out and is."""
        return bool(self._read(field, optional, lambda value: isinstance(value, bool), "true or false"))

    def integer(self, field: str, low: int, high: int | None = None, *, optional: bool = False) -> int | None:
        """A whole number from ``low`` to ``high``."""
        def accepts(value: object) -> bool:
            return is_number(value) and isinstance(value, int) and low <= value and (high is None or value <= high)
        limits = f"{low} or more" if high is None else f"from {low} to {high}"
        return self._read(field, optional, accepts, f"a whole number, {limits}")

    def number(self, field: str, low: float = -math.inf, allowed: str = "a finite number") -> float:
        """A finite number, ``low`` or more."""
        return self._read(field, False, lambda value: is_number(value) and value >= low, allowed)

    def date(self, field: str, *, optional: bool = False) -> datetime.date | None:
        """A day, written 2026-11-22."""
        return self._read(field, optional, lambda value: isinstance(value, datetime.date), "a date such as 2026-11-22")

    def part(self, field: str, fields: Collection[str]) -> "Record":
        """The record that stands in a field of this one."""
        values = self._read(field, False, lambda value: isinstance(value, dict), f"the fields {', '.join(fields)}")
        return Record(self.file, self.name, values, f"{self.above}{field}.").only(fields)

    def parts(self, field: str, fields: Collection[str], *, at_least: int = 0) -> tuple["Record", ...]:
        """The records that stand in a list of this one; errors count them from 1."""
        return tuple(Record(self.file, self.name, values, f"{self.above}{field}[{place}].").only(fields)
                     for place, values in enumerate(self._rows(field, at_least), start=1))

    def records(self, field: str, kind: str, id_pattern: str, id_allowed: str) -> tuple["Record", ...]:
        """The records of a list in a file, each called by its id in errors, such as "fact 'hot_spot'"."""
        found = []
        for place, values in enumerate(self._rows(field, 0), start=1):
            unnamed = Record(self.file, f"{kind} number {place}", values)
            row_id = unnamed.text("id", pattern=id_pattern, allowed=id_allowed)
            found.append(Record(self.file, f"{kind} '{row_id}'", values))
        return tuple(found)

    def _rows(self, field: str, at_least: int) -> list[dict]:
        def accepts(value: object) -> bool:
            return isinstance(value, list) and len(value) >= at_least and all(isinstance(row, dict) for row in value)
        return self._read(field, at_least == 0, accepts, f"a list of records, {at_least} or more") or []

    def _read(self, field: str, optional: bool, accepts: Callable[[object], bool], allowed: str):
        value = self.values.get(field)
        if value is None and optional:
            return None
        if value is None or not accepts(value):
            raise self.error(field, allowed)
        return value


def whole_file(file: str, data: object, fields: Collection[str]) -> "Record":
    """A file as one record that has the given fields at most."""
    if not isinstance(data, dict):
        raise ContentError(file, None, None, data, f"the fields {', '.join(fields)}")
    return Record(file, None, data).only(fields)


def refuse_twins(records: Iterable[Record]) -> None:
    """Refuse an id that stands twice, with both places named."""
    first: dict[str, Record] = {}
    for record in records:
        twin = first.setdefault(record.values["id"].strip(), record)
        if twin is not record:
            raise record.error("id", f"an id of its own; {twin.name} in {twin.file} has this one")


def is_number(value: object) -> bool:
    """Whether a value is a finite number; true and false are not.

    >>> is_number(37.5), is_number(True), is_number(float("nan"))
    (True, False, False)
    """
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_text(value: object, pattern: str) -> bool:
    return isinstance(value, str) and re.fullmatch(pattern, value.strip()) is not None
