"""Short words for tests of the answers: give one, list them, make the disk refuse."""

import os
from contextlib import contextmanager

import pytest

from soundfooting.quiz.answers import Answers, Saved

NEWER = b'{"v":2,"answered":"differently"}\n'
NEWER_FILE = "20300101T000000000000Z-0000000a.jsonl"


def give(answers: Answers, question: str = "heat-1", value: object = 0) -> Saved:
    """Record an answer in lesson 04."""
    return answers.record(kind="answer", lesson="04", question=question, given=value)


def questions(answers: Answers) -> list[str]:
    """The questions of all answers, in the order in which they are read."""
    return [entry.question for entry in answers.read().entries]


@contextmanager
def disk_refusing(code: int):
    """A disk on which no file can be opened, with this error number as the reason."""

    def refuse(path, *_, **__):
        raise OSError(code, os.strerror(code), str(path))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", refuse)
        yield
