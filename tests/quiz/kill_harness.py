"""Kill a learner's session at random instants, again and again, and count what became of the answers.

Run as a program, this file is the session that is killed: it answers without end and says aloud what was saved.
"""

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from soundfooting.quiz.answers import AnswerNotSaved, Answers

SESSIONS = ("steady", "torn", "full")
KILLS_PER_STORE = 25
LONGEST_LIFE_S = 0.04
LONGEST_LIFE_ANSWERS = 20  # for slow disks


@dataclass
class Counts:
    """What the kills did; `lost`, `changed` and `unreadable` must stay 0."""

    kills: int = 0
    acknowledged: int = 0
    refused: int = 0
    found: int = 0
    damaged: int = 0
    lost: int = 0
    changed: int = 0
    unreadable: int = 0

    def __str__(self):
        return ", ".join(f"{name} {count}" for name, count in vars(self).items())


def kill_often(kills: int, folder: Path, seed: int, sessions: tuple[str, ...] = SESSIONS) -> Counts:
    """Kill so many sessions, one after the other, and check the whole store after each kill."""
    chance = random.Random(seed)
    counts = Counts()
    longest_life_s = max(LONGEST_LIFE_S, LONGEST_LIFE_ANSWERS * _seconds_per_answer(folder / "timed"))
    for number in range(kills):
        if number % KILLS_PER_STORE == 0:
            store = folder / f"store-{number // KILLS_PER_STORE}"
            acknowledged = set()
        child = start_session(sessions[number % len(sessions)], store, number)
        time.sleep(longest_life_s * chance.random() ** 2)  # early instants more often: there the file comes into being
        said = kill(child)
        acknowledged |= said["saved"]
        counts.kills += 1
        counts.acknowledged += len(said["saved"])
        counts.refused += len(said["refused"])
        last = number + 1 == kills or (number + 1) % KILLS_PER_STORE == 0
        _check(store, acknowledged, counts, last)
    return counts


def start_session(session: str, folder: Path, number: int) -> subprocess.Popen:
    """Start a session that answers into the folder, and wait until it is about to give its first answer."""
    child = subprocess.Popen([sys.executable, __file__, session, folder, str(number)], stdout=subprocess.PIPE)
    assert child.stdout.readline() == b"ready\n"
    return child


def kill(child: subprocess.Popen) -> dict[str, set[str]]:
    """Kill a session; returns the questions whose answers it had called saved, and those it had called refused."""
    child.send_signal(signal.SIGKILL)
    said = {"saved": set(), "refused": set()}
    for line in child.communicate()[0].decode().splitlines():
        word, question = line.split()
        said[word].add(question)
    assert child.returncode == -signal.SIGKILL, f"the session died of itself: {child.returncode}"
    return said


def given_to(question: str) -> str:
    """What a session answers to a question: texts of many lengths, some longer than a page of a disk."""
    chance = random.Random(question)
    return "".join(chance.choices('ab "\\\né日', k=chance.choice((1, 20, 200, 2000))))


def _seconds_per_answer(folder: Path) -> float:
    answers, start = Answers(folder), time.perf_counter()
    for number in range(5):
        answers.record(kind="answer", lesson="04", question=f"{number}", given=0)
    return (time.perf_counter() - start) / 5


def _check(store: Path, acknowledged: set[str], counts: Counts, last: bool) -> None:
    answers = Answers(store)
    try:
        given = {entry.question: entry.given for entry in answers.read().entries}
        answers.record(kind="answer", lesson="04", question="after-the-kill", given=1)
        usable = any(entry.question == "after-the-kill" for entry in answers.read().entries)
    except Exception as error:  # whatever it is, the store is then of no use, and that is what is counted
        print(f"{store} cannot be used: {error!r}")
        usable, given = False, {}
    given.pop("after-the-kill", None)
    counts.unreadable += not usable
    lost = acknowledged - given.keys()
    counts.lost += len(lost)
    acknowledged -= lost  # each is counted once
    if last:
        counts.found += len(given)
        counts.changed += sum(value != given_to(question) for question, value in given.items())
        counts.damaged += sum(int(note.split()[0]) for note in answers.read().notes if "damaged" in note)


def _answer_without_end(session: str, folder: Path, number: int) -> None:
    chance = random.Random(number)
    answers = Answers(folder)
    if session == "torn":
        _die_inside_a_write(after=chance.randrange(20), share=chance.random())
    _say("ready")
    waiting = []
    for count in range(sys.maxsize):
        question = f"{number}-{count}"
        if session == "hasty":
            _say(f"saved {question}")
            time.sleep(0.005)
        if session == "full":
            _limit_file_size(folder, chance)
        waiting.append(question)
        try:
            answers.record(kind="answer", lesson="04", question=question, given=given_to(question))
        except AnswerNotSaved:
            _say(f"refused {question}")
        else:
            _say("\n".join(f"saved {each}" for each in waiting))
            waiting.clear()


def _say(words: str) -> None:
    os.write(sys.stdout.fileno(), f"{words}\n".encode())


def _die_inside_a_write(after: int, share: float) -> None:
    """After so many answers, let only a share of the next one reach the disk, and die there."""
    whole_write, writes = os.write, []

    def torn_write(descriptor, data):
        if descriptor != sys.stdout.fileno():
            writes.append(len(data))
            if len(writes) > after:
                whole_write(descriptor, data[: int(share * len(data))])
                os.kill(os.getpid(), signal.SIGKILL)
        return whole_write(descriptor, data)

    os.write = torn_write


def _limit_file_size(folder: Path, chance: random.Random) -> None:
    """Let this session's file grow by a random number of bytes only, as on a disk that is full and sometimes freed."""
    import resource

    files = sorted(folder.glob("*.jsonl"))
    size = files[-1].stat().st_size if files else 0  # the last name is the newest file, which is this session's
    room = chance.choice((0, 1, 50, 150, 1000, 10_000_000))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + room, resource.RLIM_INFINITY))


if __name__ == "__main__":
    _answer_without_end(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
