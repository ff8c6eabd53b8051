import errno
import importlib.util
import os
from types import SimpleNamespace

import pytest

PIP_WITHOUT_NETWORK = """\
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<HTTPSConnection>: Failed to
establish a new connection: [Errno -3] Temporary failure in name resolution')': /simple/uv/
ERROR: Could not find a version that satisfies the requirement uv==0.13.9 (from versions: none)
"""


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_names_the_package_to_install(run, installer, monkeypatch, capsys, module):
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == module else found(name))
    assert run.main([]) == 1
    said = capsys.readouterr().out
    assert f"lacks its module {module}." in said
    assert "sudo apt-get install python3-venv" in said
    assert installer.steps == []


def test_too_little_room_is_seen_before_anything_is_made(run, installer, monkeypatch, capsys):
    monkeypatch.setattr(run.shutil, "disk_usage", lambda path: SimpleNamespace(free=700 * 10**6))
    assert run.main([]) == 1
    assert "The disk is full" in capsys.readouterr().out
    assert installer.steps == []


def test_without_network_it_says_so_and_does_not_try_pip_again(run, installer, capsys):
    installer.answers["fetch uv"] = (1, PIP_WITHOUT_NETWORK)
    assert run.main([]) == 1
    assert "cannot be reached. Check your internet connection" in capsys.readouterr().out
    assert installer.steps == ["make", "fetch uv"]


@pytest.mark.parametrize("output", ["OSError: [Errno 30] Read-only file system", "Error: [Errno 13] Permission denied"])
def test_a_folder_that_cannot_be_made_is_told_as_such(run, installer, capsys, output):
    installer.answers["make"] = (1, output)
    assert run.main([]) == 1
    assert run.NO_WRITING in capsys.readouterr().out


def test_where_uv_cannot_be_had_pip_does_the_work(run, installer):
    installer.answers["fetch uv"] = (1, "ERROR: No matching distribution found for uv==0.13.9")
    run.prepare("course")
    assert installer.steps == ["make", "fetch uv", "install with pip"]


@pytest.mark.parametrize("output", ["error: Request failed\n  Caused by: tcp connect error", "thread 'main' panicked"])
def test_where_uv_fails_pip_does_the_work(run, installer, output):
    installer.answers["install"] = (2, output)
    run.prepare("course")
    assert installer.steps == ["make", "fetch uv", "install", "install with pip"]


def test_a_full_disk_is_told_as_such_and_not_tried_again(run, installer, capsys):
    installer.answers["install"] = (2, "error: failed to write: No space left on device (os error 28)")
    assert run.main([]) == 1
    assert "The disk is full" in capsys.readouterr().out
    assert installer.steps == ["make", "fetch uv", "install"]


def test_an_unknown_failure_shows_what_the_installer_said(run, installer, capsys):
    installer.answers["install"] = installer.answers["install with pip"] = (1, "ERROR: the moon is in the way")
    assert run.main([]) == 1
    assert "could not be installed:\nERROR: the moon is in the way" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EROFS, "cannot be written to"), (errno.EACCES, "cannot be written to"), (errno.ENOSPC, "The disk is full")],
)
def test_a_folder_that_takes_no_files_is_told_as_such(run, monkeypatch, capsys, number, words):
    def refuse():
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(run, "only_one", refuse)
    assert run.main([]) == 1
    assert words in capsys.readouterr().out


def test_another_trouble_with_files_is_not_hidden(run, monkeypatch):
    def refuse():
        raise OSError(errno.EIO, "broken disk")

    monkeypatch.setattr(run, "only_one", refuse)
    with pytest.raises(OSError, match="broken disk"):
        run.main([])


def test_an_interrupt_is_quiet(run, installer, capsys):
    installer.answers["install"] = KeyboardInterrupt()
    assert run.main([]) == 130
    assert capsys.readouterr().out.endswith("Stopped. Run it again at any time.\n")


def test_an_unknown_command_names_those_there_are(run, installer, capsys):
    assert run.main(["tset"]) == 1
    assert 'no command "tset". There are: test, prove' in capsys.readouterr().out
    assert installer.steps == []


def test_help_installs_nothing(run, installer, capsys):
    assert run.main(["--help"]) == 0
    assert "python3 run.py test" in capsys.readouterr().out
    assert installer.steps == []
