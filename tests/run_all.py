"""Runs the parts of the tests, or of the long proofs, and closes with one summary. `python3 run.py test` starts it."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CHROMIUM_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
HOW_TO_GET_CHROMIUM = """\
The browser tests need Chromium or Chrome, and none was found{}.
    Debian:          sudo apt-get install chromium
    Ubuntu:          sudo snap install chromium
    macOS, Windows:  install Google Chrome
    elsewhere:       set the variable CHROMIUM to the path of the program
To leave these tests out: python3 run.py test --no-browser"""


class Part(NamedTuple):
    """One run of pytest: its name in the summary, its arguments, and whether it drives a browser."""

    name: str
    arguments: tuple[str, ...]
    needs_browser: bool = False


class Outcome(NamedTuple):
    """How one part ended: tests passed and failed, and a phrase for the summary."""

    passed: int
    failed: int
    phrase: str


# The cells of a notebook share one kernel, so a file never goes to two workers.
# The exercises are tested as their answered sources: what learners get is the same without the answers, never run.
_PARALLEL = ("-n", str(min(max(os.cpu_count() or 2, 2), 8)), "--dist", "loadfile")
# What a clock measures must not run beside other work: that part has no workers. Two browsers at once are no slower
# than one waits for its kernels; each worker has a JupyterLab and a store of answers of its own.
_TWO_BROWSERS = ("-n", "2", "--dist", "load")
PARTS = {
    "test": (
        Part("package and content", ("src", "tests", "--ignore=tests/browser", *_PARALLEL)),
        Part("notebooks", ("--nbval", "notebooks", "exercises/answers", *_PARALLEL)),
        Part("browser", ("tests/browser", *_TWO_BROWSERS), needs_browser=True),
    ),
    "prove": (
        Part("long proofs", ("tests/prove",), needs_browser=True),
        Part("timings", ("tests/benchmarks", "-s"), needs_browser=True),
    ),
}


def find_chromium() -> str | None:
    """Path of a Chromium or Chrome, or None. The variable CHROMIUM, when set, is the only one that counts."""
    named = os.environ.get("CHROMIUM")
    names = (named,) if named else CHROMIUM_NAMES + CHROMIUM_PLACES
    return next(filter(None, map(shutil.which, names)), None)


def why_no_chromium() -> str:
    """What to tell a person who has no browser for the tests."""
    named = os.environ.get("CHROMIUM")
    return HOW_TO_GET_CHROMIUM.format(f" at CHROMIUM={named}" if named else "")


def run_pytest(arguments: tuple[str, ...], chromium: str | None) -> int:
    """Exit code of pytest. When interrupted, pytest gets the time to stop the servers and browsers it started."""
    environment = os.environ | ({"CHROMIUM": chromium} if chromium else {})
    process = subprocess.Popen([sys.executable, "-m", "pytest", *arguments], cwd=ROOT, env=environment)
    try:
        return process.wait()
    except SystemExit:
        process.send_signal(signal.SIGINT)  # which pytest tidies up after, unlike the signal that came
        raise
    finally:
        process.wait()


def count(report: Path) -> tuple[int, int]:
    """Tests passed and failed in a JUnit report; none of either when pytest ended before it wrote one."""
    if not report.exists():
        return 0, 0
    cases = ElementTree.parse(report).findall(".//testcase")
    failed = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    skipped = sum(case.find("skipped") is not None for case in cases)
    return len(cases) - failed - skipped, failed


def run_part(part: Part, chromium: str | None) -> Outcome:
    """Outcome of one part. Ending badly without a failed test, as when there is no test, counts as one failure."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="soundfooting-") as folder:
        report = Path(folder) / "report.xml"
        code = run_pytest((*part.arguments, f"--junitxml={report}"), chromium)
        passed, failed = count(report)
    phrase = f"{passed} passed, {failed} failed in {time.monotonic() - started:.0f} s"
    if code and not failed:
        return Outcome(passed, 1, f"{phrase}; pytest ended with code {code}")
    return Outcome(passed, failed, phrase)


def run_parts(parts: tuple[Part, ...], chromium: str | None, with_browser: bool) -> int:
    """Run all parts, whatever fails; print the summary; return 0 when everything passed, else 1."""
    outcomes = {}
    for part in parts:
        print(f"\n== {part.name} ==", flush=True)
        if part.needs_browser and not with_browser:
            outcomes[part.name] = Outcome(0, 0, "did not run, because of --no-browser")
        elif part.needs_browser and not chromium:
            outcomes[part.name] = Outcome(0, 1, "did not run, because there is no browser")
        else:
            outcomes[part.name] = run_part(part, chromium)
        print(outcomes[part.name].phrase, flush=True)
    print("\n== Summary ==")
    for name, outcome in outcomes.items():
        print(f"{name:<20} {outcome.phrase}")
    if with_browser and not chromium:
        print(f"\n{why_no_chromium()}\n")
    failed = sum(outcome.failed for outcome in outcomes.values())
    print(f"all: {sum(outcome.passed for outcome in outcomes.values())} passed, {failed} failed", flush=True)
    return int(failed > 0)


def main(command: str, arguments: list[str]) -> int:
    """Run all parts of a command, or pytest alone when it was given arguments of its own."""
    with_browser = "--no-browser" not in arguments
    own = tuple(argument for argument in arguments if argument != "--no-browser")
    chromium = find_chromium()
    if with_browser and not chromium:
        print(why_no_chromium(), flush=True)
    if own:
        return run_pytest(own if with_browser else (*own, "--ignore=tests/browser"), chromium)
    return run_parts(PARTS[command], chromium, with_browser)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        sys.exit(main(sys.argv[1], sys.argv[2:]))
    except KeyboardInterrupt:
        sys.exit(130)  # run.py says that it was stopped
