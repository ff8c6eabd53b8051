"""run.py as a module that works in a small copy of the course, and stand-ins for the programs that install."""

import importlib.util
import signal
from pathlib import Path

import pytest

RUN_PY = Path(__file__).resolve().parents[2] / "run.py"
REQUIREMENTS = """\
# made by a tool
numpy==2.4.6
    # via course
tzdata==1 ; sys_platform == 'win32'
"""


@pytest.fixture
def run_py():
    """Path of the file under test."""
    return RUN_PY


@pytest.fixture
def run(tmp_path, monkeypatch):
    """run.py as a module that works in tmp_path, with the signals put back afterwards."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    spec = importlib.util.spec_from_file_location("run_under_test", RUN_PY)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.ROOT, module.VENV, module.STATE = tmp_path, tmp_path / ".venv", tmp_path / ".venv-state"
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "requirements.txt").write_text(REQUIREMENTS)
    (tmp_path / "requirements-dev.txt").write_text("pytest==9.2.0\n")
    yield module
    for number, handler in kept.items():
        signal.signal(number, handler)


class Installer:
    """Stands in for the programs that install: notes the steps asked for, and what .venv then holds."""

    SHORT = {
        "Making the folder .venv": "make",
        "Fetching the installer uv": "fetch uv",
        "Installing the packages": "install",
        "Installing the packages with pip": "install with pip",
    }

    def __init__(self, pins):
        self._pins = pins
        self.steps = []
        self.answers = {}  # by step: exit code and output, or what it raises
        self.in_venv = None  # pins, or None while there is no .venv that works

    def step(self, what, command):
        name = self.SHORT[what]
        self.steps.append(name)
        answer = self.answers.get(name, (0, ""))
        if isinstance(answer, BaseException):
            raise answer
        if name == "make":
            self.in_venv = set()
        if name.startswith("install") and answer[0] == 0:
            self.in_venv |= set(self._pins("tests" if "requirements-dev.txt" in command else "course"))
        return answer

    def venv_has(self, pinned):
        return self.in_venv is not None and set(pinned) <= self.in_venv

    def begin_anew(self):
        """Forget the steps and the troubles so far."""
        self.steps.clear()
        self.answers.clear()


@pytest.fixture
def installer(run, monkeypatch):
    """The stand-in, in place of the real programs."""
    fake = Installer(run.pins)
    monkeypatch.setattr(run, "step", fake.step)
    monkeypatch.setattr(run, "venv_has", fake.venv_has)
    return fake
