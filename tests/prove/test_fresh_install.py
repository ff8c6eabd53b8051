"""run.py for real: on copies of the course, with every Python that this machine offers, and after much harm."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOT_COPIED = shutil.ignore_patterns(".venv*", ".git", "__pycache__", ".hypothesis", ".ruff_cache", "screenshots")
ADDRESS = re.compile(r"(http://\S+?/)lab/tree/notebooks/00_start_here\.ipynb\?token=(\w+)")
NOWHERE = "http://127.0.0.1:9/simple"  # a port on which nothing answers
SECOND_START_S = 4.0


def offered_pythons():
    """Path by version, as (3, 11, 7), of every Python found on the path, in pyenv, and under this test."""
    places = [
        Path(sys.executable).resolve(),
        Path("/usr/bin/python3"),
        *Path.home().glob(".pyenv/versions/*/bin/python"),
    ]
    places += [Path(found) for minor in range(20) if (found := shutil.which(f"python3.{minor}"))]
    found = {}
    for place in places:
        ask = [place, "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])"]
        with contextlib.suppress(OSError, subprocess.CalledProcessError):  # a name without a Python behind it
            version = subprocess.run(ask, capture_output=True, text=True, check=True).stdout
            found.setdefault(tuple(map(int, version.split("."))), place)
    return found


PYTHONS = offered_pythons()
NEW = sorted(version for version in PYTHONS if version >= (3, 11))
OLD = sorted(version for version in PYTHONS if version < (3, 11))


class Course:
    """A copy of the course, and what one does with it at a keyboard."""

    def __init__(self, folder):
        self.folder = folder
        self.python = PYTHONS[NEW[0]]
        self.started = []

    def start(self, *arguments, **environment):
        """Start run.py in a process group of its own, as a terminal does."""
        kept = {key: value for key, value in os.environ.items() if key not in ("VIRTUAL_ENV", "PYTHONPATH")}
        process = subprocess.Popen(
            [self.python, "run.py", *arguments],
            cwd=self.folder,
            env=kept | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.started.append(process)
        return process

    def open_and_stop(self, **environment):
        """Run until JupyterLab answers, press Ctrl-C; return the seconds until it answered, and all that was said."""
        began = time.monotonic()
        process = self.start("--no-browser", **environment)
        said = ""
        for line in process.stdout:
            said += line
            if address := ADDRESS.search(line):
                answers(*address.groups())
                seconds = time.monotonic() - began
                os.killpg(process.pid, signal.SIGINT)
        assert process.wait() == 130, said
        assert "Traceback" not in said
        assert said.endswith("Stopped. Run it again at any time.\n")
        return seconds, said

    def harm(self, after, wait_s, number, group=True):
        """Run until a line is said, wait a little, and send a signal."""
        process = self.start("--no-browser")
        for line in process.stdout:
            if after in line:
                break
        time.sleep(wait_s)
        (os.killpg if group else os.kill)(process.pid, number)
        process.stdout.close()
        process.wait()

    def is_whole(self):
        """Whether every package that matters can be imported, and the one of the course comes from this copy."""
        ask = "import jupyterlab, anywidget, scipy, matplotlib.pyplot, soundfooting; print(soundfooting.__file__)"
        command = [self.folder / ".venv/bin/python", "-c", ask]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        return answer.stdout.startswith(str(self.folder))


def answers(server, token):
    """Ask a JupyterLab for its state, until it gives it."""
    for _ in range(200):
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{server}api/status?token={token}") as page:
            return page.read()
        time.sleep(0.05)
    raise AssertionError(f"{server} does not answer")


@pytest.fixture
def course():
    """A copy without .venv; half a gigabyte comes to it, so it does not stay."""
    with tempfile.TemporaryDirectory(prefix="soundfooting fresh ") as folder:
        copy = Path(folder).resolve() / "course"
        shutil.copytree(ROOT, copy, ignore=NOT_COPIED)
        course = Course(copy)
        yield course
        for process in course.started:
            with contextlib.suppress(ProcessLookupError):  # it has ended, as it should
                os.killpg(process.pid, signal.SIGKILL)


def test_every_old_python_is_told_that_it_is_too_old(course):
    for version in OLD:
        course.python = PYTHONS[version]
        process = course.start()
        said = process.communicate()[0]
        assert process.returncode == 1
        assert "This is Python {}.{}.".format(*version) in said
        assert "Traceback" not in said
    print(f"\ntoo old, and told so: {OLD}")


@pytest.mark.parametrize("version", NEW, ids=lambda version: ".".join(map(str, version)))
def test_every_new_python_opens_the_course_and_quickly_the_second_time(course, version):
    course.python = PYTHONS[version]
    first, said = course.open_and_stop()
    assert "Installing the packages ... done" in said
    assert course.is_whole()
    again = []
    for _ in range(3):
        seconds, said = course.open_and_stop()
        assert "Installing" not in said
        again.append(round(seconds, 1))
    print(f"\nJupyterLab answers after {first:.1f} s the first time, then after {again} s")
    assert min(again) <= SECOND_START_S


@pytest.mark.parametrize(
    ("after", "wait_s", "number"),
    [
        ("Making the folder", 0.3, signal.SIGKILL),
        ("Making the folder", 1.5, signal.SIGINT),
        ("Fetching", 0.5, signal.SIGKILL),
        ("Installing", 0.7, signal.SIGTERM),
        ("Installing", 0.7, signal.SIGINT),
        ("Installing", 1.5, signal.SIGKILL),
    ],
)
def test_an_interrupted_install_is_made_good_by_the_next_run(course, after, wait_s, number):
    course.harm(after, wait_s, number)
    assert (course.folder / ".venv-state").read_text() == "unfinished"
    course.open_and_stop()
    assert course.is_whole()


def test_an_installer_that_outlives_a_killed_run_is_waited_for(course):
    course.harm("Installing", 0.5, signal.SIGKILL, group=False)
    _, said = course.open_and_stop()
    assert "Waiting for it" in said
    assert course.is_whole()


def test_harm_to_the_folder_is_seen_and_made_good(course):
    course.open_and_stop()
    packages = next(course.folder.glob(".venv/lib/python*/site-packages"))
    for harmed in (course.folder / ".venv/bin/python", next(packages.glob("anywidget-*.dist-info"))):
        shutil.rmtree(harmed) if harmed.is_dir() else harmed.unlink()
        _, said = course.open_and_stop()
        assert "broken, so it is made anew" in said
        assert course.is_whole()


def test_a_moved_course_works_at_its_new_place(course):
    course.open_and_stop()
    course.folder = course.folder.rename(course.folder.with_name("another place"))
    course.open_and_stop()
    assert course.is_whole()


def test_where_uv_reaches_nothing_plain_pip_installs(course):
    seconds, said = course.open_and_stop(UV_DEFAULT_INDEX=NOWHERE, UV_FIND_LINKS="", UV_HTTP_RETRIES="0")
    assert "Installing the packages with pip ... done" in said
    assert course.is_whole()
    print(f"\nwith plain pip, JupyterLab answers after {seconds:.1f} s")


def test_without_a_network_it_says_so(course):
    process = course.start(PIP_INDEX_URL=NOWHERE, PIP_CONFIG_FILE=os.devnull, PIP_FIND_LINKS="")
    assert "Check your internet connection" in process.communicate()[0]
    assert process.returncode == 1
