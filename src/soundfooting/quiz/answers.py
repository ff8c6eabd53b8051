"""What a learner answered: kept in small files that are only ever added to, one for each kernel session."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from uuid import uuid4

import platformdirs

from soundfooting.quiz import answer_files
from soundfooting.quiz.answer_lines import DamagedLineError, Entry, Line, encode, lines_of

_OUR_FILE = re.compile(r"\d{8}T\d{12}Z-[0-9a-f]{8}\.jsonl")
# What Binder sets: its hub the first three, Kubernetes the last, as the service's address.
_BINDER_SIGNS = ("BINDER_LAUNCH_HOST", "BINDER_REQUEST", "BINDER_REPO_URL", "BINDER_SERVICE_HOST")


class AnswersFault(Exception):  # noqa: N818 - its kinds are named by what happened: answer not saved, import refused
    """Something about the answers could not be done; the text is meant for the learner."""


class AnswerNotSaved(AnswersFault):
    """The disk refused an answer; `entry` is kept in memory and tried again with the next one."""

    def __init__(self, entry: Entry, why: str):
        self.entry = entry
        super().__init__(
            f"Your answer is not saved on the disk: {why}. It is not lost. It is kept while this notebook runs, and "
            "saving is tried again with your next answer. You can go on. Download your answers before you close."
        )


class ImportRefused(AnswersFault):
    """What was to be imported holds something else than answers; nothing was taken from it."""


@dataclass(frozen=True)
class Saved:
    """An answer that a crash cannot take away any more; in memory-only mode `file` is None and it can.

    `earlier` counts answers that the disk had refused before and that are saved now as well.
    """

    entry: Entry
    file: Path | None
    earlier: int = 0


@dataclass(frozen=True)
class Read:
    """All answers in time order, each once, and plain sentences about what could not be read or saved."""

    entries: tuple[Entry, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Imported:
    """How many lines were new, how many were here already, and how many only a newer version can read."""

    new: int
    already: int
    newer: int

    def summary(self) -> str:
        """Say it in words."""
        newer = f" {_newer_version(self.newer)}" if self.newer else ""
        return f"{_answers(self.new)} brought in. {_answers(self.already)} in it you had already.{newer}"


@dataclass(frozen=True)
class Deleted:
    """How many answers and files are gone, and what stays: files of ours that resist, with the reason, and others'."""

    answers: int
    files: int
    resisting: tuple[str, ...]
    others: tuple[Path, ...]

    def summary(self) -> str:
        """Say it in words."""
        said = [f"{_answers(self.answers)} deleted, {self.files} file{'s' * (self.files != 1)} removed."]
        said += [f"This file could not be removed: {file}." for file in self.resisting]
        said += [f"This is no file of the course, so it stays: {file}." for file in self.others]
        said += ["Copies that you downloaded stay where you put them."]
        return " ".join(said)


@dataclass
class _Found:
    """What the files hold: lines by what makes them the same, and what could not be read."""

    lines: dict[str | bytes, Line] = field(default_factory=dict)
    damaged: int = 0
    closed: list[str] = field(default_factory=list)


def answers_folder() -> Path:
    """Where answers are kept: under SOUNDFOOTING_HOME if it is set, else in the user's data folder."""
    home = os.environ.get("SOUNDFOOTING_HOME") or platformdirs.user_data_dir("soundfooting", appauthor=False)
    return Path(home) / "answers"


class Answers:
    """The answers of this learner; make one for each kernel session.

    Nothing is written before the first answer. Sessions never share a file, so two open lessons cannot hurt each
    other and no locks are needed. With `memory_only`, no file is read or written.
    """

    def __init__(self, folder: Path | None = None, *, memory_only: bool = False):
        self.folder = folder or answers_folder()
        self.memory_only = memory_only
        self._in_memory: dict[str | bytes, Line] = {}  # what is not on the disk; lives as long as the kernel
        self._latest = datetime.min.replace(tzinfo=UTC)

    def record(self, *, kind: str, lesson: str, question: str, given: object, certainty: int | None = None) -> Saved:
        """Save one answer or guess, and return only when it is surely on the disk.

        Raises AnswerNotSaved if the disk refuses, ValueError naming the field if the entry is none.
        """
        self._latest = max(self._latest, _utc_now())  # a clock set back must not put a later answer first
        line = encode(Entry(kind, lesson, question, given, certainty, at=self._latest))
        self._in_memory[line.key] = line
        if self.memory_only:
            return Saved(line.entry, None)
        waiting = list(self._in_memory.items())
        try:
            answer_files.append_durably(self._file, _joined(line for _, line in waiting))
        except OSError as error:
            raise AnswerNotSaved(line.entry, answer_files.reason(error, self.folder)) from error
        for key, _ in waiting:
            self._in_memory.pop(key, None)
        return Saved(line.entry, self._file, earlier=len(waiting) - 1)

    def read(self) -> Read:
        """All answers of all sessions; damaged lines are left out and said, never raised."""
        found = self._found()
        lines = found.lines | self._in_memory
        entries = sorted((line.entry for line in lines.values() if line.entry), key=lambda entry: entry.at)
        return Read(tuple(entries), tuple(self._notes(found, newer=len(lines) - len(entries))))

    def export_bytes(self) -> bytes:
        """All whole lines, saved or not, as they were written, each once and in time order.

        Lines of a newer version come last. What cannot be read is missing; the notes of `read` say so.
        """
        lines = (self._found().lines | self._in_memory).values()
        readable = sorted((line for line in lines if line.entry), key=lambda line: line.entry.at)
        return _joined([*readable, *(line for line in lines if not line.entry)])

    def export_to(self, path: Path) -> None:
        """Write the export to a new file; raises AnswersFault if it is there already or cannot be written."""
        try:
            answer_files.create_durably(Path(path), self.export_bytes())
        except FileExistsError as error:
            raise AnswersFault(f"There is already a file {path}. Choose another name.") from error
        except OSError as error:
            why = answer_files.reason(error, Path(path))
            raise AnswersFault(f"Your answers could not be written to {path}: {why}.") from error

    def import_bytes(self, data: bytes) -> Imported:
        """Take in an export, all of it or nothing.

        Raises ImportRefused naming line and reason, AnswersFault if the disk refuses.
        """
        lines = _checked(data)
        known = self._in_memory if self.memory_only else self._found().lines
        new = {key: line for key, line in lines.items() if key not in known}
        if self.memory_only:
            self._in_memory |= new
        elif new:
            try:
                answer_files.make_folder(self.folder)
                answer_files.create_durably(self.folder / _file_name(), _joined(new.values()))
            except OSError as error:
                why = answer_files.reason(error, self.folder)
                raise AnswersFault(f"Nothing was brought in, because it cannot be saved: {why}.") from error
        newer = sum(line.entry is None for line in lines.values())
        return Imported(len(new), len(lines) - len(new), newer)

    def delete_all(self) -> Deleted:
        """Delete every answer on the disk and in this session; only files of ours, the rest is named.

        Raises AnswersFault if the folder cannot be opened.
        """
        answers = len(self.read().entries)
        self._in_memory.clear()
        files, resisting, others = 0, [], []
        try:
            listed = self._listed()
        except OSError as error:
            why = answer_files.reason(error, self.folder)
            raise AnswersFault(f"Your answers could not be deleted: {why}.") from error
        for file in listed:
            if not _OUR_FILE.fullmatch(file.name.removesuffix(".part")):
                others.append(file)
                continue
            try:
                answer_files.delete_durably(file)
                files += 1
            except OSError as error:
                resisting.append(f"{file} ({answer_files.reason(error, file)})")
        return Deleted(answers - len(self.read().entries), files, tuple(resisting), tuple(others))

    def has_lasting_disk(self) -> bool:
        """Whether files are still there tomorrow: no on Binder, whose machines are lent and then wiped."""
        return not any(os.environ.get(name) for name in _BINDER_SIGNS)

    def where(self) -> str:
        """Say where the answers are, for the learner."""
        if self.memory_only:
            return "Your answers are kept only while this notebook runs. Download them before you close."
        place = f"Your answers are kept in the folder {self.folder}. They are not sent anywhere."
        if self.has_lasting_disk():
            return place
        return f"{place} This computer is lent to you and will be wiped. Download your answers before you leave."

    @cached_property
    def _file(self) -> Path:
        return self.folder / _file_name()

    def _found(self) -> _Found:
        found = _Found()
        if self.memory_only:
            return found
        try:
            files = [file for file in self._listed() if _OUR_FILE.fullmatch(file.name)]
        except OSError as error:
            found.closed.append(answer_files.reason(error, self.folder))
            return found
        for file in files:
            try:
                data = file.read_bytes()
            except FileNotFoundError:
                continue  # another tab deleted the answers just now
            except OSError as error:
                found.closed.append(answer_files.reason(error, file))
                continue
            for _, line in lines_of(data):
                if isinstance(line, DamagedLineError):
                    found.damaged += 1
                else:
                    found.lines.setdefault(line.key, line)
        return found

    def _listed(self) -> list[Path]:
        try:
            return [] if self.memory_only else sorted(self.folder.iterdir())
        except FileNotFoundError:
            return []  # nothing was answered yet

    def _notes(self, found: _Found, newer: int) -> list[str]:
        notes = [f"Some of your answers cannot be read now: {why}." for why in found.closed]
        if found.damaged:
            lines = "1 damaged line is" if found.damaged == 1 else f"{found.damaged} damaged lines are"
            notes.append(f"{lines} left out: saving was cut off there. All whole answers are here.")
        if newer:
            notes.append(_newer_version(newer))
        if self._in_memory and not self.memory_only:
            waiting = _answers(len(self._in_memory))
            notes.append(f"{waiting} not saved on the disk yet. Download your answers before you close.")
        return notes


def _checked(data: bytes) -> dict[str | bytes, Line]:
    lines = {}
    for number, line in lines_of(data):
        if isinstance(line, DamagedLineError):
            raise ImportRefused(f"Nothing was brought in. Line {number} holds no answer: {line}.") from line
        lines.setdefault(line.key, line)
    if not lines:
        raise ImportRefused("Nothing was brought in. There is no answer in this file.")
    return lines


def _joined(lines: Iterable[Line]) -> bytes:
    return b"".join(line.raw + b"\n" for line in lines)


def _file_name() -> str:
    return f"{_utc_now():%Y%m%dT%H%M%S%f}Z-{uuid4().hex[:8]}.jsonl"


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _answers(count: int) -> str:
    return "1 answer" if count == 1 else f"{count} answers"


def _newer_version(count: int) -> str:
    verb = "was" if count == 1 else "were"
    return f"{_answers(count)} {verb} saved by a newer version of the course. Kept, but not shown. Update the course."
