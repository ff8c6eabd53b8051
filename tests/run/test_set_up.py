import errno
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

EVERYTHING = ["make", "fetch uv", "install"]


def test_the_first_run_installs_and_the_second_does_nothing(run, installer):
    run.prepare("course")
    assert installer.steps == EVERYTHING
    assert run.state() == [run.fingerprint("course")]
    run.prepare("course")
    assert len(installer.steps) == 3


def test_the_tests_add_their_packages_without_making_the_folder_anew(run, installer):
    run.prepare("course")
    run.prepare("tests")
    assert installer.steps[3:] == ["fetch uv", "install"]
    assert run.state() == [run.fingerprint("course"), run.fingerprint("tests")]
    run.prepare("course")
    run.prepare("tests")
    assert len(installer.steps) == 5


@pytest.mark.parametrize("trouble", [KeyboardInterrupt(), SystemExit(143), OSError(errno.EIO, "pulled out")])
@pytest.mark.parametrize("interrupted", EVERYTHING)
def test_after_an_interrupted_install_everything_is_made_anew(run, installer, interrupted, trouble):
    installer.answers[interrupted] = trouble
    with pytest.raises(type(trouble)):
        run.prepare("course")
    installer.begin_anew()
    installer.in_venv = set(run.pins("tests"))  # even when it looks complete from outside
    run.prepare("course")
    assert installer.steps == EVERYTHING


def test_an_interrupted_addition_is_no_complete_install_either(run, installer):
    run.prepare("course")
    installer.answers["install"] = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        run.prepare("tests")
    installer.begin_anew()
    run.prepare("course")
    assert installer.steps == EVERYTHING


@pytest.mark.parametrize("file", ["requirements.txt", "pyproject.toml", "jupyter-config/settings.json"])
def test_changed_pins_and_settings_make_the_folder_anew(run, installer, file, tmp_path):
    (tmp_path / "jupyter-config").mkdir()
    run.prepare("course")
    with (tmp_path / file).open("a") as handle:
        handle.write("# changed\n")
    run.prepare("course")
    assert installer.steps[3:] == EVERYTHING


def test_changed_pins_of_the_tests_do_not_touch_the_course(run, installer, tmp_path):
    run.prepare("tests")
    (tmp_path / "requirements-dev.txt").write_text("pytest==9.2.0\nruff==0.17.6\n")
    run.prepare("course")
    assert len(installer.steps) == 3
    run.prepare("tests")
    assert installer.steps[3:] == ["fetch uv", "install"]


def test_another_python_makes_the_folder_anew(run, installer):
    run.prepare("course")
    run.sys = SimpleNamespace(version_info=(3, 99, 0), stdout=sys.stdout, executable=sys.executable)
    run.prepare("course")
    assert installer.steps[3:] == EVERYTHING


def test_a_moved_folder_is_made_anew(run, installer, tmp_path):
    run.prepare("course")
    run.ROOT = tmp_path.rename(tmp_path.with_name("elsewhere"))
    run.STATE = run.ROOT / run.STATE.name
    run.prepare("course")
    assert installer.steps[3:] == EVERYTHING


def test_a_broken_folder_is_made_anew(run, installer, tmp_path, capsys):
    run.prepare("course")
    (tmp_path / ".venv").mkdir()
    installer.in_venv = None
    run.prepare("course")
    assert installer.steps[3:] == EVERYTHING
    assert "broken, so it is made anew" in capsys.readouterr().out


def test_a_missing_package_makes_the_folder_anew(run, installer):
    run.prepare("course")
    installer.in_venv = set()
    run.prepare("course")
    assert installer.steps[3:] == EVERYTHING


def test_a_folder_that_somebody_else_made_is_kept(run, installer):
    installer.in_venv = {"their==1"}
    run.prepare("course")
    assert installer.steps == ["fetch uv", "install"]
    assert "their==1" in installer.in_venv


def test_pins_that_did_not_arrive_are_no_success(run, installer, monkeypatch):
    monkeypatch.setattr(run, "venv_has", lambda pinned: False)
    with pytest.raises(run.RunError, match="Not every package has its pinned version"):
        run.prepare("course")
    assert run.state() == ["unfinished"]


def test_only_pins_that_hold_on_every_system_are_looked_for(run):
    assert run.pins("course") == ["numpy==2.4.6"]
    assert run.pins("tests") == ["numpy==2.4.6", "pytest==9.2.0"]


def test_a_second_run_waits_for_the_first(run, installer, capsys):
    with run.only_one():
        second = threading.Thread(target=run.prepare, args=("course",))
        second.start()
        said = ""
        while "Waiting for it" not in said and second.is_alive():
            said += capsys.readouterr().out
            time.sleep(0.01)
        assert second.is_alive()
        assert installer.steps == []
    second.join(timeout=5)
    assert installer.steps == EVERYTHING


def test_a_second_run_installs_nothing_again_when_the_first_is_done(run, installer, capsys):
    run.prepare("course")
    done = run.STATE.read_text()
    run.STATE.write_text("unfinished")
    with run.only_one():
        second = threading.Thread(target=run.prepare, args=("course",))
        second.start()
        while "Waiting for it" not in capsys.readouterr().out and second.is_alive():
            time.sleep(0.01)
        run.STATE.write_text(done)
    second.join(timeout=5)
    assert installer.steps == EVERYTHING


def test_the_python_of_the_folder_is_asked_itself(run, tmp_path):
    assert not run.venv_has([])
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", run.VENV], check=True)
    assert not run.venv_has([]), "it has no pip"
    packages = next(run.VENV.glob("lib/python*/site-packages"))
    (packages / "pip.py").touch()
    (packages / "numpy-2.4.6.dist-info").mkdir()
    (packages / "numpy-2.4.6.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: numpy\nVersion: 2.4.6\n")
    assert run.venv_has([])
    assert run.venv_has(["numpy==2.4.6"])
    assert not run.venv_has(["numpy==2.4.7"])
    assert not run.venv_has(["numpy==2.4.6", "scipy==1.17.1"])
    run.sys = SimpleNamespace(version_info=(3, 99, 0))
    assert not run.venv_has([]), "it is of another version"


def test_where_python_is_depends_on_the_system(run, monkeypatch):
    assert Path(run.venv_python()) == run.VENV / "bin" / "python"
    monkeypatch.setattr(run, "os", SimpleNamespace(name="nt"))
    assert Path(run.venv_python()) == run.VENV / "Scripts" / "python.exe"
