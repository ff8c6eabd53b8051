"""Bytes on the disk: in which order they are made lasting, and what a failing disk leaves."""

import errno
import os
import stat
from pathlib import Path

import pytest

from soundfooting.quiz.answer_files import append_durably, create_durably, delete_durably, reason


@pytest.fixture
def calls(monkeypatch):
    """The disk calls in their order, with what they were called on."""
    seen, write, fsync = [], os.write, os.fsync

    def kind(descriptor):
        return "folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file"

    monkeypatch.setattr(os, "write", lambda fd, data: (seen.append(f"write {kind(fd)}"), write(fd, data))[1])
    monkeypatch.setattr(os, "fsync", lambda fd: (seen.append(f"fsync {kind(fd)}"), fsync(fd))[1])
    return seen


def failing(code):
    def fail(*_, **__):
        raise OSError(code, os.strerror(code))

    return fail


def writing_only(count, code=errno.ENOSPC):
    """An os.write for a disk with room for so many bytes."""
    whole_write, room = os.write, [count]

    def write(descriptor, data):
        if not room[0]:
            raise OSError(code, os.strerror(code))
        written = whole_write(descriptor, data[: room[0]])
        room[0] -= written
        return written

    return write


def test_an_append_is_one_write_then_one_fsync(tmp_path, calls):
    append_durably(tmp_path / "a", b"first\n")
    assert calls == ["fsync folder", "write file", "fsync file"]  # the name in the folder must last as well
    calls.clear()
    append_durably(tmp_path / "a", b"second\n")
    assert calls == ["write file", "fsync file"]


def test_each_new_folder_is_made_lasting_in_the_one_above(tmp_path, calls):
    append_durably(tmp_path / "new" / "newer" / "a", b"first\n")
    assert calls == ["fsync folder"] * 3 + ["write file", "fsync file"]


def test_a_new_file_gets_its_name_only_when_it_is_whole(tmp_path, calls, monkeypatch):
    replace = Path.replace

    def rename(part, file):
        calls.append(f"rename to {file.name}, there before: {file.exists()}")
        replace(part, file)

    monkeypatch.setattr(Path, "replace", rename)
    create_durably(tmp_path / "a", b"all\n")
    assert calls == ["write file", "fsync file", "rename to a, there before: False", "fsync folder"]
    assert (tmp_path / "a").read_bytes() == b"all\n"


def test_a_deletion_lasts(tmp_path, calls):
    (tmp_path / "a").touch()
    delete_durably(tmp_path / "a")
    delete_durably(tmp_path / "a")
    assert calls == ["fsync folder"] * 2
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("written", range(8))
def test_a_write_that_failed_at_any_byte_never_merges_with_the_next(tmp_path, written):
    file = tmp_path / "a"
    append_durably(file, b"before\n")
    with pytest.MonkeyPatch.context() as patch, pytest.raises(OSError, match="No space"):
        patch.setattr(os, "write", writing_only(written))
        append_durably(file, b"tornoff\n")
    append_durably(file, b"after\n")
    torn = [b"tornoff"[:written]] if written else []
    assert file.read_bytes().split(b"\n") == [b"before", *torn, b"after", b""]


def test_a_short_write_that_can_go_on_is_completed(tmp_path, monkeypatch):
    whole_write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: whole_write(fd, data[:3]))
    append_durably(tmp_path / "a", b"0123456789\n")
    assert (tmp_path / "a").read_bytes() == b"0123456789\n"


def test_a_failing_fsync_is_a_failure(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", failing(errno.EIO))
    with pytest.raises(OSError, match="error"):
        append_durably(tmp_path / "a", b"line\n")


def test_a_folder_whose_disk_knows_no_fsync_can_be_written(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", failing(errno.EINVAL))
    append_durably(tmp_path / "a", b"line\n")
    assert (tmp_path / "a").read_bytes() == b"line\n"


def test_a_new_file_that_fails_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "write", writing_only(2))
    with pytest.raises(OSError, match="No space"):
        create_durably(tmp_path / "a", b"data\n")
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_replaces_no_other(tmp_path):
    (tmp_path / "a").write_text("mine")
    with pytest.raises(FileExistsError):
        create_durably(tmp_path / "a", b"data\n")
    assert (tmp_path / "a").read_text() == "mine"


def test_files_are_for_this_user_alone(tmp_path):
    append_durably(tmp_path / "folder" / "a", b"line\n")
    assert (tmp_path / "folder").stat().st_mode & 0o077 == 0
    assert (tmp_path / "folder" / "a").stat().st_mode & 0o077 == 0


def test_a_path_that_is_not_full_is_refused_and_makes_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OSError, match="not a full path"):
        append_durably(Path("here/a"), b"line\n")
    assert list(tmp_path.iterdir()) == []


def test_an_error_without_words_of_ours_is_told_in_those_of_the_computer():
    assert reason(OSError(errno.ESTALE, "Stale file handle"), Path("x")) == "the computer says: Stale file handle"
