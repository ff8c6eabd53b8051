"""Reads every lesson critically: structure, pictures, links, words, reading grade, questions, receipts."""

from pathlib import Path

from soundfooting.build.lint.complaint import Complaint
from soundfooting.content import ContentError

__all__ = ["Complaint", "check_all"]


def check_all(root: Path | None = None) -> list[Complaint]:
    """Run every lint over the course in ``root`` (the folder with notebooks/; by default the current one)."""
    # The lints need development packages (Markdown parser, reading grades); importing this package does not.
    from soundfooting.build.lint.course import check_course, load_course

    try:
        return check_course(load_course(root or Path.cwd()))
    except ContentError as error:  # nothing can be checked against content that does not load
        return [Complaint(error.file, error.record or "file", str(error), error.allowed)]
