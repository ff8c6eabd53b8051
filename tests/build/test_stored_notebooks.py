"""Every stored notebook of the course is in canonical form and was run once, whole, from top to bottom.

That its outputs are still what its code gives is what strict nbval compares (``pytest --nbval notebooks``), cell by
cell in one run; conftest.py adds the refresh command to each failure. What nbval leaves out of its comparison - ids,
metadata, widget views, execution counts - has exactly one canonical form and is held here, without a second run.
"""

from pathlib import Path

import pytest

from soundfooting.build.canonical import canonical_text
from soundfooting.build.notebooks import find, read, refresh_hint

ROOT = Path(__file__).parents[2]
NOTEBOOKS = pytest.mark.parametrize("path", find(ROOT), ids=lambda path: path.stem)


@NOTEBOOKS
def test_the_stored_form_is_canonical(path):
    assert path.read_text(encoding="utf-8") == canonical_text(read(path), path.name), refresh_hint(path)


@NOTEBOOKS
def test_it_was_run_whole_from_top_to_bottom(path):
    counts = [cell.execution_count for cell in read(path).cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1)), refresh_hint(path)


@NOTEBOOKS
def test_it_says_that_it_belongs_to_the_course(path):
    assert "soundfooting" in read(path).metadata, "without this metadata the save hook leaves it alone"


def test_there_are_notebooks_to_check():
    assert find(ROOT)
