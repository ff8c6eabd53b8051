import importlib.util
import os
import re
import signal
import subprocess
import sys
import time

import pytest


@pytest.fixture
def run_all(run_py):
    spec = importlib.util.spec_from_file_location("run_all_under_test", run_py.parent / "tests" / "run_all.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def part(run_all, tmp_path, monkeypatch):
    """Makes a part of the tests out of the text of a test file, apart from the tests of the course."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # they take a second to load

    def make(name, text, **more):
        file = tmp_path / f"test_{name}.py"
        file.write_text(text)
        apart = ("-q", "-c", "/dev/null", f"--rootdir={tmp_path}", "-p", "no:cacheprovider")
        return run_all.Part(name, (str(file), *apart), **more)

    return make


GOOD = "def test_one(): pass\ndef test_two(): pass\n"
BAD = "def test_one(): pass\ndef test_two(): assert False\n"
BROKEN = "import nothing_of_this_name\n"
NO_TEST = "here = 'no test'\n"


def closing_line(said):
    return said.splitlines()[-1]


def test_one_line_closes_all_parts_when_they_pass(run_all, part, capfd):
    assert run_all.run_parts((part("first", GOOD), part("second", GOOD)), "chromium", with_browser=True) == 0
    said = capfd.readouterr().out
    assert closing_line(said) == "all: 4 passed, 0 failed"
    assert re.search(r"^first +2 passed, 0 failed in \d+ s$", said, re.MULTILINE)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (BAD, "all: 3 passed, 1 failed"),
        (BROKEN, "all: 2 passed, 1 failed"),
        (NO_TEST, "all: 2 passed, 1 failed"),
    ],
)
def test_one_bad_part_fails_the_whole_and_the_others_still_run(run_all, part, capfd, text, line):
    assert run_all.run_parts((part("first", text), part("second", GOOD)), "chromium", with_browser=True) == 1
    assert closing_line(capfd.readouterr().out) == line


def test_a_pytest_that_cannot_start_is_a_failure_with_its_code(run_all, part):
    lost = part("lost", GOOD)
    outcome = run_all.run_part(lost._replace(arguments=(*lost.arguments, "nowhere")), None)
    assert (outcome.passed, outcome.failed) == (0, 1)
    assert outcome.phrase.endswith("pytest ended with code 4")


def test_without_a_browser_the_rest_runs_and_the_whole_fails(run_all, part, capfd):
    parts = (part("first", GOOD), part("second", GOOD, needs_browser=True))
    assert run_all.run_parts(parts, None, with_browser=True) == 1
    said = capfd.readouterr().out
    assert "sudo apt-get install chromium" in said
    assert re.search(r"^second +did not run, because there is no browser$", said, re.MULTILINE)
    assert closing_line(said) == "all: 2 passed, 1 failed"


def test_leaving_out_the_browser_on_purpose_passes_and_is_said(run_all, part, capfd):
    parts = (part("first", GOOD), part("second", BAD, needs_browser=True))
    assert run_all.run_parts(parts, "chromium", with_browser=False) == 0
    said = capfd.readouterr().out
    assert re.search(r"^second +did not run, because of --no-browser$", said, re.MULTILINE)
    assert closing_line(said) == "all: 2 passed, 0 failed"


def test_a_browser_is_found_by_name_and_handed_to_the_tests(run_all, part, tmp_path, monkeypatch):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run_all.find_chromium() is None
    browser = tmp_path / "google-chrome"
    browser.touch(mode=0o755)
    assert run_all.find_chromium() == str(browser)
    asks = part("asks", f"import os\ndef test_it(): assert os.environ['CHROMIUM'] == {str(browser)!r}\n")
    assert run_all.run_part(asks, run_all.find_chromium()).passed == 1


def test_the_variable_chromium_counts_alone(run_all, tmp_path, monkeypatch):
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "nowhere"))
    assert run_all.find_chromium() is None
    assert f"none was found at CHROMIUM={tmp_path / 'nowhere'}" in run_all.why_no_chromium()


SLOW_TO_LEAVE = """
import pathlib, pytest, time

@pytest.fixture
def server():
    pathlib.Path("begun").touch()
    yield
    time.sleep(1)
    pathlib.Path("tidied").touch()

def test_it(server):
    time.sleep(60)
"""


@pytest.mark.parametrize(("number", "to_group"), [(signal.SIGINT, True), (signal.SIGTERM, False)])
def test_an_interrupted_pytest_gets_the_time_to_tidy_up(run_py, tmp_path, monkeypatch, number, to_group):
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "run_all.py").write_bytes((run_py.parent / "tests" / "run_all.py").read_bytes())
    (tmp_path / "test_slow.py").write_text(SLOW_TO_LEAVE)
    command = [sys.executable, "tests/run_all.py", "test", "test_slow.py"]
    process = subprocess.Popen(command, cwd=tmp_path, start_new_session=True, stdout=subprocess.DEVNULL)
    while not (tmp_path / "begun").exists():
        assert process.poll() is None
        time.sleep(0.05)
    (os.killpg if to_group else os.kill)(process.pid, number)
    assert process.wait() == 128 + number
    assert (tmp_path / "tidied").exists()


def test_arguments_go_to_pytest_alone(run_all, monkeypatch):
    calls = []
    monkeypatch.setattr(run_all, "find_chromium", lambda: "chromium")
    monkeypatch.setattr(run_all, "run_pytest", lambda arguments, chromium: calls.append(arguments) or 7)
    assert run_all.main("test", ["tests/models", "-k", "heat"]) == 7
    assert run_all.main("test", ["--no-browser", "-x"]) == 7
    assert calls == [("tests/models", "-k", "heat"), ("-x", "--ignore=tests/browser")]


def test_each_command_has_its_parts(run_all, monkeypatch):
    ran = []
    monkeypatch.setattr(run_all, "find_chromium", lambda: "chromium")
    monkeypatch.setattr(run_all, "run_parts", lambda parts, *rest: ran.append([part.name for part in parts]) or 0)
    assert run_all.main("test", []) == run_all.main("prove", []) == 0
    assert ran == [["package and content", "notebooks", "browser"], ["long proofs", "timings"]]


def test_notebooks_stay_whole_and_clocks_run_alone(run_all):
    package, notebooks, browser = run_all.PARTS["test"]
    assert "--nbval" in notebooks.arguments
    assert {"--dist", "loadfile"} <= set(package.arguments) & set(notebooks.arguments)
    assert "--ignore=tests/browser" in package.arguments
    assert browser.needs_browser and "2" in browser.arguments
    for alone in run_all.PARTS["prove"]:
        assert "-n" not in alone.arguments
