"""The guard in conftest.py: under --nbval no cell passes uncompared, and a failure says what to do."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from soundfooting.build.canonical import canonical_text

ROOT = Path(__file__).parents[2]
PICTURE = "from IPython.display import display\ndisplay({'image/png': 'aGVhdA=='}, raw=True)"


def cell(source, printed=None, count=1, tags=()):
    outputs = [new_output("stream", text=printed)] if printed else []
    return new_code_cell(source, execution_count=count, outputs=outputs, metadata={"tags": list(tags)})


CELLS = {
    "good": cell("print(50)", "50\n"),
    "silent": cell("minutes = 7"),
    "stale": cell("print(51)", "50\n"),
    "never_run": cell("print(50)", count=None),
    "nothing_stored": cell("print(50)"),
    "ignored": cell("print(50)", tags=["nbval-ignore-output"]),
    "picture": cell(PICTURE),
    "marked": cell("# NBVAL_CHECK_OUTPUT\nminutes = 7"),
    "tagged": cell("minutes = 7", tags=["nbval-check-output"]),
    "answers": cell("import os\nprint(os.listdir(os.environ['SOUNDFOOTING_HOME']))", "[]\n"),
}


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """What one strict run prints for one notebook with all these cells."""
    folder = tmp_path_factory.mktemp("guard")
    (folder / "conftest.py").write_text((ROOT / "conftest.py").read_text(encoding="utf-8"), encoding="utf-8")
    notebook = new_notebook(cells=list(CELLS.values()))
    (folder / "04_heat.ipynb").write_text(canonical_text(notebook), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "--nbval", "-rA", "--color=no", "-p", "no:cacheprovider", "."]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout


def number(name):
    return list(CELLS).index(name)


@pytest.mark.parametrize("name", ["good", "silent", "answers"])
def test_a_cell_that_shows_what_is_stored_passes(report, name):
    assert re.search(rf"^PASSED 04_heat\.ipynb::Cell {number(name)}$", report, re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("stale", "Cell outputs differ"),
        ("never_run", "was never run"),
        ("nothing_stored", "Unexpected output fields"),
        ("ignored", "nothing is stored to compare it with"),
        ("picture", "nothing is stored to compare it with"),
        ("marked", "marked for checking, but no output is stored"),
        ("tagged", "marked for checking, but no output is stored"),
    ],
)
def test_a_cell_that_compares_nothing_or_differs_fails_and_says_how_to_refresh(report, name, why):
    assert re.search(rf"^(FAILED|ERROR) 04_heat\.ipynb::Cell {number(name)} ", report, re.MULTILINE)
    heading = rf"^_+ .*04_heat\.ipynb::Cell {number(name)} _+$"
    section = re.search(rf"{heading}(.*?)(?=^_{{5}}|^={{5}})", report, re.MULTILINE | re.DOTALL)[1]
    assert why in section
    assert "soundfooting build notebooks 04_heat" in section
