"""How long it takes to read all content files from nothing: pytest -s tests/benchmarks/test_content_loading.py."""

import time

from soundfooting.content import content_files, loading
from soundfooting.evidence.load import load_library
from soundfooting.quiz.question_files import read_question_files

# 0.1 s for the 164 kB of the first lesson. The content grows; reading it must not get slower for its size.
MOST_SECONDS_PER_MB = 0.6
ROUNDS = 7


def read_everything() -> float:
    loading._parse.cache_clear()
    start = time.perf_counter()
    load_library(content_files("evidence"), content_files("facts"))
    read_question_files(content_files("questions"))
    for path in content_files("."):
        loading.load_yaml(path)
    return time.perf_counter() - start


def megabytes() -> float:
    folders = ("evidence", "facts", "questions", ".")
    return sum(path.stat().st_size for folder in folders for path in content_files(folder)) / 1e6


def test_content_is_read_fast_for_its_size():
    times, size = sorted(read_everything() for _ in range(ROUNDS)), megabytes()
    median = times[ROUNDS // 2]
    print(f"\n{size:.2f} MB of content, from nothing: median {median:.3f} s, best {times[0]:.3f} s of {ROUNDS}")
    assert times[0] < MOST_SECONDS_PER_MB * size  # the least disturbed round says what the code needs
