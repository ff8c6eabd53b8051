"""Bytes on the disk for good: appended or created so that, on return, a crash cannot take them away."""

import contextlib
import errno
import os
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)  # Windows alone would turn newlines into two characters

# Some network and shared folders offer no fsync. Nothing more can then be done, and the write itself did succeed.
_NO_FSYNC_HERE = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "the file is as large as this computer allows",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "there is no permission for {place}",
    errno.EPERM: "there is no permission for {place}",
    errno.EEXIST: "{place} is a file, but a folder must be there",
    errno.ENOTDIR: "a part of {place} is a file, but a folder must be there",
    errno.EISDIR: "{place} is a folder, but a file must be there",
    errno.ENOENT: "{place} does not exist",
    errno.EIO: "the disk has a fault",
}


def reason(error: OSError, place: Path) -> str:
    """Say in plain words why the disk refused; `place` is named where the error itself names no path.

    >>> reason(OSError(errno.ENOSPC, "No space left on device"), Path("answers"))
    'the disk is full'
    """
    words = _REASONS.get(error.errno, "the computer says: {error}")
    return words.format(place=error.filename or place, error=error.strerror or error)


def append_durably(file: Path, data: bytes) -> None:
    """Add whole lines to a file, one write and one fsync; makes file and folders if they are missing.

    A tail without a newline is the rest of a write that failed; a newline first keeps it apart. The file is opened
    anew each time, so that answers given after "delete my answers" in another tab land in a file that exists.
    Raises OSError; the lines may then be on the disk in part, and can be appended again.
    """
    make_folder(file.parent)
    descriptor = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT | _BINARY, 0o600)
    try:
        if os.fstat(descriptor).st_size == 0:
            _sync_folder(file.parent)
        elif not _ends_with_newline(descriptor):
            data = b"\n" + data
        _write(descriptor, data)
        _sync(descriptor)
    finally:
        os.close(descriptor)


def create_durably(file: Path, data: bytes) -> None:
    """Make a new file that holds all the data or does not exist; raises OSError, FileExistsError if it is there."""
    if file.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
    part = file.with_name(file.name + ".part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
        try:
            _write(descriptor, data)
            _sync(descriptor)
        finally:
            os.close(descriptor)
        part.replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    _sync_folder(file.parent)


def delete_durably(file: Path) -> None:
    """Remove a file for good; one that is already gone is fine. Raises OSError."""
    file.unlink(missing_ok=True)
    _sync_folder(file.parent)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, readable by this user alone; raises OSError."""
    if not folder.is_absolute():
        raise OSError(errno.EINVAL, f"{folder} is not a full path, so its place is not known")
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        _sync_folder(folder.parent)


def _ends_with_newline(descriptor: int) -> bool:
    os.lseek(descriptor, -1, os.SEEK_END)
    return os.read(descriptor, 1) == b"\n"


def _write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:  # once; a short write goes on, because only the next call tells why it was short
        rest = rest[os.write(descriptor, rest) :]


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FSYNC_HERE:
            raise


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows does not let a program open a folder
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _sync(descriptor)
    finally:
        os.close(descriptor)
