"""The builder: runs notebooks in fresh kernels, stores what they show, refuses what must not be stored."""

import re
import shutil
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from soundfooting.build import notebooks
from soundfooting.build.canonical import NotebookError, canonical_text
from soundfooting.content.stop_card import markdown

SAMPLES = Path(__file__).parents[1] / "samples"

KERNEL_FACTS = """
import os
from pathlib import Path
print(Path.cwd().name, os.listdir(os.environ["SOUNDFOOTING_HOME"]), os.environ["PYTHONHASHSEED"])
print(os.environ["MPLBACKEND"])
"""

SOURCES = {
    "widget": ["from tally import Tally", "tally = Tally()\ntally", "print('at 50 °C')"],
    "kernel": [KERNEL_FACTS],
    "raises": ["minutes = 7", "minutes / 0"],
    "warns": ["import warnings", "warnings.warn('too warm')"],
    "dies": ["import os", "os._exit(1)"],
    "hangs": ["while True: pass"],
    "empty": ["x = 1", "  "],
}


def write(path, sources):
    cells = [new_markdown_cell("# Heat"), *(new_code_cell(source) for source in sources)]
    path.write_text(canonical_text(new_notebook(cells=cells)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Each notebook's path and outcome, after one build of all of them."""
    folder = tmp_path_factory.mktemp("course") / "notebooks"
    folder.mkdir()
    shutil.copy(SAMPLES / "tally.py", folder)
    paths = [write(folder / f"{name}.ipynb", sources) for name, sources in SOURCES.items()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(notebooks, "CELL_TIMEOUT_S", 1)
        patch.setenv("SOUNDFOOTING_HOME", str(folder))
        patch.setenv("MPLBACKEND", "svg")
        return {outcome.path.stem: outcome for outcome in notebooks.build(paths)}


def outputs(path, cell):
    return nbformat.read(path, as_version=4).cells[cell].outputs


def test_a_widget_is_stored_by_its_twins_alone(course):
    assert course["widget"].status == "refreshed"
    (output,) = outputs(course["widget"].path, 2)
    assert set(output.data) == {"text/html", "text/plain"}
    assert "A tally" in output.data["text/html"]


def test_a_second_run_changes_no_byte_and_does_not_write(course):
    path = course["widget"].path
    before, written = path.read_bytes(), path.stat().st_mtime_ns
    assert not notebooks.refresh(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, written)


def test_the_kernel_has_no_answers_fixed_hashing_inline_pictures_and_the_notebook_s_folder(course):
    (output,) = outputs(course["kernel"].path, 1)
    facts, backend = output.text.splitlines()
    assert facts == "notebooks [] 0"
    assert "inline" in backend


@pytest.mark.parametrize(
    ("name", "cell", "what"),
    [
        ("raises", 3, "stops with ZeroDivisionError: division by zero"),
        ("warns", 3, "writes to stderr: .*too warm"),
        ("dies", 3, "its kernel died"),
        ("hangs", 2, "runs for more than 1 seconds"),
        ("empty", 3, "is an empty code cell"),
    ],
)
def test_what_must_not_be_stored_is_refused_by_notebook_cell_and_fault(course, name, cell, what):
    outcome = course[name]
    assert outcome.status == "failed"
    assert re.match(rf"(?s){name}\.ipynb, cell {cell} \(id \w+\): .*{what}", outcome.detail), outcome.detail
    assert all(not cell.get("outputs") for cell in nbformat.read(outcome.path, as_version=4).cells)


def test_a_stale_notebook_is_left_alone_and_named_with_the_command_that_refreshes_it(course):
    fresh = course["widget"].path
    old = fresh.with_name("04_heat.ipynb")
    edited = fresh.read_text(encoding="utf-8").replace("print('at 50 °C')", "print('at 51 °C')")
    old.write_text(edited, encoding="utf-8")
    unchanged, stale = notebooks.build([fresh, old], check=True)
    assert (unchanged.status, stale.status) == ("unchanged", "stale")
    assert '-      "at 50 °C\\n"' in stale.detail and '+      "at 51 °C\\n"' in stale.detail
    assert stale.detail.endswith("soundfooting build notebooks 04_heat")
    assert old.read_text(encoding="utf-8") == edited


def test_two_notebooks_run_at_the_same_time(tmp_path):
    meet = """
import time
from pathlib import Path
Path("{own}").touch()
deadline = time.monotonic() + 10
while not Path("{other}").exists() and time.monotonic() < deadline:
    time.sleep(0.05)
assert Path("{other}").exists(), "alone"
"""
    paths = [
        write(tmp_path / f"{own}.ipynb", [meet.format(own=own, other=other)]) for own, other in [("a", "b"), ("b", "a")]
    ]
    assert [outcome.status for outcome in notebooks.build(paths)] == ["refreshed", "refreshed"]


def test_notebooks_are_found_by_name_in_both_folders(tmp_path):
    for name in ("notebooks/04_heat.ipynb", "exercises/answers/04_heat_exercise.ipynb", "exercises/04_copy.ipynb"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert [path.stem for path in notebooks.find(tmp_path)] == ["04_heat", "04_heat_exercise"]
    assert [path.stem for path in notebooks.find(tmp_path, ("notebooks/04_heat.ipynb",))] == ["04_heat"]
    with pytest.raises(NotebookError, match="^05_x: no such notebook; there are: 04_heat, 04_heat_exercise$"):
        notebooks.find(tmp_path, ("05_x", "04_heat"))


@pytest.mark.parametrize("text", ["not json", "[]", '{"nbformat": 4}'])
def test_a_file_that_is_no_notebook_is_refused_by_name(tmp_path, text):
    path = tmp_path / "04_heat.ipynb"
    path.write_text(text)
    with pytest.raises(NotebookError, match=r"^04_heat\.ipynb: is not a readable notebook"):
        notebooks.read(path)


def test_the_stop_card_is_written_anew_wherever_it_stands(tmp_path):
    folder = tmp_path / "notebooks"
    folder.mkdir()
    path = folder / "card.ipynb"
    old = markdown().splitlines()[0] + "\n>\n> - A sign of last year."
    path.write_text(canonical_text(new_notebook(cells=[new_markdown_cell("# Heat"), new_markdown_cell(old)])))
    assert notebooks.stale(path)
    assert notebooks.refresh(path)
    assert nbformat.read(path, as_version=4).cells[1].source == markdown()
