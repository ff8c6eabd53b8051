"""The lines of an answer file: one JSON object each, with the version of the format."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import uuid4

VERSION = 1
KINDS = ("answer", "guess", "note")
CERTAINTIES = (1, 2, 3)
FIELDS = ("at", "id", "kind", "lesson", "question", "given")


class DamagedLineError(ValueError):
    """A line that holds no answer; its text says why."""


@dataclass(frozen=True)
class Entry:
    """One answer, guess or kept note, as the learner gave it.

    `given` is anything that JSON can hold: an option's index, a list of them, a number, a text, a filled-in sheet.
    `certainty` goes from 1 (low) to 3 (high), or is None where it was not asked. `at` is in UTC. Raises ValueError
    naming field and value.
    """

    kind: str
    lesson: str
    question: str
    given: object
    certainty: int | None = None
    at: datetime = field(default_factory=lambda: datetime.now(UTC))
    id: str = field(default_factory=lambda: str(uuid4()))

    def __post_init__(self):
        if self.kind not in KINDS:
            raise ValueError(f"kind is {self.kind!r}, allowed: {', '.join(KINDS)}")
        for name in ("lesson", "question", "id"):
            if not isinstance(getattr(self, name), str) or not getattr(self, name):
                raise ValueError(f"{name} is {getattr(self, name)!r}, allowed: a text that is not empty")
        if self.certainty is not None and (type(self.certainty) is not int or self.certainty not in CERTAINTIES):
            raise ValueError(f"certainty is {self.certainty!r}, allowed: 1, 2, 3 or none")
        if not isinstance(self.at, datetime) or self.at.tzinfo is None:
            raise ValueError(f"at is {self.at!r}, allowed: a time with its time zone")


@dataclass(frozen=True)
class Line:
    """A whole line without its newline; `entry` is None if a newer version of the course wrote it."""

    raw: bytes
    entry: Entry | None

    @property
    def key(self) -> str | bytes:
        """What makes two copies of a line the same: the answer's id, or the line itself if it cannot be read."""
        return self.entry.id if self.entry else self.raw


def encode(entry: Entry) -> Line:
    """Write an entry as one line of plain ASCII; raises ValueError where JSON cannot hold what was given.

    >>> encode(Entry("answer", "04", "heat-feel-51", [0, 2])).raw[:8]
    b'{"v":1,"'
    """
    record = {"v": VERSION, "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"), "id": entry.id}
    record |= {"kind": entry.kind, "lesson": entry.lesson, "question": entry.question, "given": entry.given}
    if entry.certainty is not None:
        record["certainty"] = entry.certainty
    try:
        raw = json.dumps(record, allow_nan=False, separators=(",", ":")).encode("ascii")
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError(f"question {entry.question}: given is {entry.given!r}, allowed: what JSON can hold") from error
    return decode(raw)  # what is written must be readable, and the entry equal to what a reader will see


def decode(raw: bytes) -> Line:
    """Read one line; raises DamagedLineError if it is cut off or no answer.

    >>> decode(b'{"v":1,"at":"2026-11-')
    Traceback (most recent call last):
    soundfooting.quiz.answer_lines.DamagedLineError: it is cut off, or was never an answer
    """
    try:
        record = json.loads(raw.decode("utf-8"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise DamagedLineError("it is cut off, or was never an answer") from error
    version = record.get("v") if isinstance(record, dict) else None
    if type(version) is not int or version < 1:
        raise DamagedLineError(f"its version (v) is {version!r}, allowed: 1 or a higher whole number")
    if version > VERSION:
        return Line(raw, None)
    missing = [name for name in FIELDS if name not in record]
    if missing:
        raise DamagedLineError(f"it lacks {', '.join(missing)}")
    try:
        fields = {name: record[name] for name in FIELDS if name != "at"}
        return Line(raw, Entry(at=_moment(record["at"]), certainty=record.get("certainty"), **fields))
    except ValueError as error:
        raise DamagedLineError(str(error)) from error


def lines_of(data: bytes) -> Iterator[tuple[int, Line | DamagedLineError]]:
    """Every line of a file that is not blank, with its number from 1; damaged ones come as the reason, not raised."""
    for number, raw in enumerate(data.split(b"\n"), start=1):
        if raw.strip():
            try:
                yield number, decode(raw)
            except DamagedLineError as damage:
                yield number, damage


def _moment(text: object) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else moment
    except (TypeError, ValueError, OverflowError) as error:
        raise ValueError(f"at is {text!r}, allowed: a time such as 2026-11-22T09:30:00+00:00") from error


def _refuse_constant(name: str):
    raise ValueError(f"{name} is no JSON")
