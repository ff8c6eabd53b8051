"""What the course adds to a start: its import, and one lesson from top to bottom."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from soundfooting.build.notebooks import run

ROOT = Path(__file__).parents[2]
IMPORT_LIMIT_S, LESSON_LIMIT_S = 0.15, 10
ROUNDS = 7


def seconds(code):
    timed = f"import time; {code[0]}; began = time.perf_counter(); {code[1]}; print(time.perf_counter() - began)"
    runs = [
        float(subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True, check=True).stdout)
        for _ in range(ROUNDS)
    ]
    return statistics.median(runs)


def test_importing_the_course_is_cheap():
    base = "import numpy, matplotlib"
    package = seconds((base, "import soundfooting"))
    cells = seconds((base, "from soundfooting import notebook"))
    print(f"beyond numpy and matplotlib: import soundfooting {package:.3f} s, what lesson cells import {cells:.3f} s")
    assert package <= IMPORT_LIMIT_S and cells <= IMPORT_LIMIT_S


def test_lesson_04_runs_from_top_to_bottom_in_time():
    path = ROOT / "notebooks" / "04_heat.ipynb"
    began = time.perf_counter()
    run(path)
    taken = time.perf_counter() - began
    print(f"lesson 04 from top to bottom, kernel start included: {taken:.1f} s")
    assert taken <= LESSON_LIMIT_S
