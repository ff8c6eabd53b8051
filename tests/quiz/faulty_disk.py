"""A learner's session on a disk that really refuses; run as a program, it prints as JSON what it saw.

`full FOLDER` fills the file system of the folder, answers until that is refused, makes room and goes on.
`forbidden FOLDER` answers into a folder where this user may not write.
"""

import json
import os
import sys
from pathlib import Path

from soundfooting.quiz.answers import AnswerNotSaved, Answers

LARGEST_FILE_BYTES = 40_000  # for machines on which no small disk can be mounted


def answer_until_refused(answers: Answers) -> tuple[int, str]:
    """How many answers were saved before the first refusal, and what that said."""
    for saved in range(10_000):
        try:
            answers.record(kind="answer", lesson="04", question=f"q{saved}", given="x" * 300)
        except AnswerNotSaved as refusal:
            return saved, str(refusal)
    raise AssertionError("this disk never refuses")


def full(folder: Path) -> dict:
    """Fill the disk, go on answering, make room, go on."""
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(20_000))
    answers = Answers(folder / "answers")
    saved, message = answer_until_refused(answers)
    while_full = answers.read()
    exported = answers.export_bytes().count(b"\n")
    ballast.unlink()
    lift_limit()
    again = answers.record(kind="answer", lesson="04", question="after", given=1)
    return {
        "saved": saved,
        "message": message,
        "while_full": len(while_full.entries),
        "notes_while_full": while_full.notes,
        "exported": exported,
        "earlier": again.earlier,
        "on_disk": len(Answers(folder / "answers").read().entries),
    }


def forbidden(folder: Path) -> dict:
    """Answer where only reading is allowed."""
    folder.chmod(0o555)
    if os.geteuid() == 0:
        os.setuid(65534)  # nobody: for root no folder is closed
    answers = Answers(folder / "answers")
    saved, message = answer_until_refused(answers)
    return {"saved": saved, "message": message, "read": len(answers.read().entries)}


def limit() -> None:
    """Let no file grow beyond LARGEST_FILE_BYTES."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE_BYTES, resource.RLIM_INFINITY))


def lift_limit() -> None:
    """Let files grow again."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


if __name__ == "__main__":
    if "--limited" in sys.argv:
        limit()
    print(json.dumps({"full": full, "forbidden": forbidden}[sys.argv[1]](Path(sys.argv[2]))))
