"""The command line: what it prints, and when it fails."""

import pytest
from click.testing import CliRunner
from nbformat.v4 import new_code_cell, new_notebook

from soundfooting.build import cli, exercises
from soundfooting.build.canonical import canonical_text


@pytest.fixture
def root(tmp_path, monkeypatch):
    (tmp_path / "pyproject.toml").touch()
    answers = tmp_path / exercises.ANSWERS
    for folder in (tmp_path / "notebooks", answers):
        folder.mkdir(parents=True)
    (tmp_path / "notebooks" / "04_heat.ipynb").write_text(canonical_text(new_notebook(cells=[new_code_cell("7")])))
    task = new_code_cell("# your turn\n7", metadata={"tags": ["exercise"]})
    (answers / "04_exercise.ipynb").write_text(canonical_text(new_notebook(cells=[task])))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(*arguments):
    return CliRunner().invoke(cli.main, arguments)


def test_check_fails_with_the_refresh_command_and_build_cures_it(root):
    before = call("build", "notebooks", "04_heat", "--check")
    assert before.exit_code == 1
    assert "stale     notebooks/04_heat.ipynb" in before.output
    assert "store it with: soundfooting build notebooks 04_heat" in before.output
    refreshed = call("build", "notebooks", "04_heat")
    assert (refreshed.exit_code, refreshed.output) == (0, "refreshed notebooks/04_heat.ipynb\n")


def test_it_works_in_a_folder_below_the_root(root, monkeypatch):
    monkeypatch.chdir(root / "notebooks")
    assert call("build", "exercises").output == "refreshed exercises/04_exercise.ipynb\n"


def test_exercises_check_fails_with_the_command(root):
    result = call("build", "exercises", "--check")
    assert result.exit_code == 1
    assert result.output == "stale     exercises/04_exercise.ipynb\n" + (
        "Error: 1 out of date; refresh with: soundfooting build exercises\n"
    )
    assert not (root / "exercises" / "04_exercise.ipynb").exists()


def test_a_stale_figure_fails_with_the_command(root, monkeypatch):
    monkeypatch.setattr("soundfooting.figures.build.build_all", lambda folder, check: ["heat.svg"] if check else [])
    assert call("build", "figures").output == ""
    result = call("build", "figures", "--check")
    assert result.exit_code == 1
    assert result.output == "stale     figures/heat.svg\n" + (
        "Error: 1 out of date; refresh with: soundfooting build figures\n"
    )


def test_an_unknown_notebook_is_named_with_those_there_are(root):
    result = call("build", "notebooks", "4_heat")
    assert result.exit_code == 1
    assert result.output == "Error: 4_heat: no such notebook; there are: 04_heat, 04_exercise\n"


def test_outside_the_course_it_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = call("build", "exercises")
    assert result.exit_code == 1
    assert "is not inside the course's folder" in result.output


def test_lint_prints_every_complaint_and_fails(root, monkeypatch):
    monkeypatch.setattr("soundfooting.build.lint.check_all", lambda root: ["04_heat.ipynb, cell 3: heading jumps"])
    result = call("lint")
    assert result.exit_code == 1
    assert result.output == "04_heat.ipynb, cell 3: heading jumps\nError: complaints: 1\n"
