import signal
import sys

import pytest

LAB_LINES = """\
[I 2026-11-22 17:00:00.000 ServerApp] jupyterlab | extension was successfully loaded.
[I 2026-11-22 17:00:00.100 ServerApp] http://localhost:8888/lab/tree/notebooks/00_start_here.ipynb?token=abc
[I 2026-11-22 17:00:00.100 ServerApp]     http://127.0.0.1:8888/lab/tree/notebooks/00_start_here.ipynb?token=abc
"""


def test_a_step_shows_its_name_and_seconds_and_keeps_what_it_prints(run, capsys):
    code, output = run.step("Counting", [sys.executable, "-c", "print('one'); import sys; sys.exit('two')"])
    assert (code, output.split()) == (1, ["one", "two"])
    first, last = capsys.readouterr().out.splitlines()
    assert first == "  Counting ..."
    assert last.startswith("  Counting ... failed after 0.") and last.endswith(" s")


def test_on_a_terminal_the_clock_runs_during_a_step(run, capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    run.step("Waiting", [sys.executable, "-c", "import time; time.sleep(1.2)"])
    shown = capsys.readouterr().out.split("\r")
    assert "  Waiting ... 1 s" in shown
    assert shown[-1].startswith("  Waiting ... done in ")


def test_a_program_does_not_outlive_the_block_that_started_it(run):
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    with pytest.raises(KeyboardInterrupt), run.running(sleeper) as process:
        raise KeyboardInterrupt
    assert process.returncode == -signal.SIGTERM


def test_programs_do_not_see_packages_from_elsewhere(run, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    assert "PYTHONPATH" not in run.child_environment()


def test_jupyterlab_opens_the_welcome_page_from_the_root_of_the_course(run, tmp_path):
    command = run.lab_command([])
    assert f"--ServerApp.root_dir={tmp_path}" in command
    assert "--LabApp.default_url=/lab/tree/notebooks/00_start_here.ipynb" in command
    assert not any("port" in word for word in command)


def test_the_users_own_options_replace_ours_because_jupyterlab_takes_each_once(run):
    command = run.lab_command(["--ServerApp.root_dir=/home", "--allow-root", "--no-browser"])
    assert [word for word in command if "root_dir" in word] == ["--ServerApp.root_dir=/home"]
    assert command.count("--allow-root") == 1
    assert command[-1] == "--no-browser"


@pytest.mark.parametrize("arguments", [["--port", "9000"], ["--port=9000"], ["--ServerApp.port=9000"]])
def test_a_port_that_was_asked_for_is_not_changed_silently(run, arguments):
    assert "--ServerApp.port_retries=0" in run.lab_command(arguments)


def fake_lab(run, monkeypatch, lines, code):
    """Let a small program print what JupyterLab would."""
    program = f"import sys; sys.stderr.write({lines!r}); sys.exit({code})"
    monkeypatch.setattr(run, "lab_command", lambda arguments: [sys.executable, "-c", program])


def test_the_address_is_shown_once_and_how_to_stop(run, installer, monkeypatch, capsys):
    fake_lab(run, monkeypatch, LAB_LINES, 0)
    assert run.main(["--no-browser"]) == 0
    said = capsys.readouterr().out
    assert "\n    http://localhost:8888/lab/tree/notebooks/00_start_here.ipynb?token=abc\n" in said
    assert said.count("http") == 1
    assert "Ctrl-C" in said
    assert "[I " not in said


def test_why_jupyterlab_did_not_start_is_shown_without_its_chatter(run, installer, monkeypatch, capsys):
    busy = "[C 2026-11-22 17:00:00.100 ServerApp] ERROR: port 9000 is not available.\n"
    fake_lab(run, monkeypatch, LAB_LINES.splitlines(keepends=True)[0] + busy, 1)
    assert run.main(["--port=9000"]) == 1
    said = capsys.readouterr().out
    assert f"JupyterLab ended. It says:\n{busy}" in said
    assert "[I " not in said


def test_the_tests_run_in_the_folder_that_was_set_up(run, installer, monkeypatch, tmp_path):
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "run_all.py").write_text("import sys; sys.exit(len(sys.argv))")
    monkeypatch.setattr(run, "venv_python", lambda: sys.executable)
    assert run.main(["test", "-k", "heat"]) == 4
    assert installer.in_venv == {"numpy==2.4.6", "pytest==9.2.0"}
