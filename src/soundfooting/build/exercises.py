"""Derives the exercise notebooks that learners open from their answered sources."""

import copy
import re
from pathlib import Path

from nbformat import NotebookNode

from soundfooting.build.canonical import NotebookError, canonical_text
from soundfooting.build.notebooks import read

EXERCISES = Path("exercises")
ANSWERS = EXERCISES / "answers"
BUILD_COMMAND = "soundfooting build exercises"

YOUR_TURN = re.compile(r"^(?P<indent>[ \t]*)# your turn[ \t]*$", re.MULTILINE)


def learner_copy(source: NotebookNode, name: str = "notebook") -> NotebookNode:
    """Return the same exercise with the answers taken out, not yet run; the source is left alone.

    Cells tagged ``answer`` are dropped. In cells tagged ``exercise`` everything after the line ``# your turn`` becomes
    ``...``, so that the untouched copy still runs from top to bottom. Metadata and cell ids are carried over.

    Errors: NotebookError, naming ``name`` and the cell, for tags and marker lines that do not fit together.

    >>> from nbformat.v4 import new_code_cell, new_notebook
    >>> cell = new_code_cell("# your turn\\nminutes = 7", metadata={"tags": ["exercise"]})
    >>> print(learner_copy(new_notebook(cells=[cell])).cells[0].source)
    # your turn
    ...
    """
    learner = copy.deepcopy(source)
    for number, cell in enumerate(learner.cells, 1):
        if fault := _fault(cell):
            raise NotebookError(name, fault, cell, number)
    if not any("exercise" in _tags(cell) for cell in learner.cells):
        raise NotebookError(name, "has no cell tagged 'exercise'")
    learner.cells = [cell for cell in learner.cells if "answer" not in _tags(cell)]
    for cell in learner.cells:
        _blank(cell)
    return learner


def build(root: Path) -> list[Path]:
    """Write the learner copy of every answered source; return those that changed.

    Errors: NotebookError for a faulty source, and for a copy whose source is gone.
    """
    changed = _out_of_date(root)
    for path, text in changed.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(changed)


def stale(root: Path) -> list[Path]:
    """Return the learner copies that are missing or differ from what their source gives; errors as in ``build``."""
    return list(_out_of_date(root))


def _out_of_date(root: Path) -> dict[Path, str]:
    return {
        path: text
        for path, text in _expected(root).items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    }


def _expected(root: Path) -> dict[Path, str]:
    sources = sorted((root / ANSWERS).glob("*.ipynb"))
    source_names = {source.name for source in sources}
    for copy_path in sorted((root / EXERCISES).glob("*.ipynb")):
        if copy_path.name not in source_names:
            raise NotebookError(copy_path.name, f"has no answered source {ANSWERS.as_posix()}/{copy_path.name}")
    return {
        root / EXERCISES / source.name: canonical_text(learner_copy(read(source), source.name), source.name)
        for source in sources
    }


def _tags(cell: NotebookNode) -> list[str]:
    return cell.metadata.get("tags", [])


def _fault(cell: NotebookNode) -> str:
    """Say what would leak an answer or leave nothing to do, or give an empty string."""
    tags = _tags(cell)
    if "answer" in tags:
        return "is tagged both 'answer' and 'exercise'" if "exercise" in tags else ""
    if cell.cell_type != "code":
        return f"is a {cell.cell_type} cell tagged 'exercise'; only code cells are" if "exercise" in tags else ""
    marks = list(YOUR_TURN.finditer(cell.source))
    if "exercise" not in tags:
        return "has a '# your turn' line but no tag 'exercise'" if marks else ""
    if len(marks) != 1:
        return f"is tagged 'exercise' and has {len(marks)} '# your turn' lines; exactly one is needed"
    return "" if cell.source[marks[0].end() :].strip() else "has no answer after '# your turn'"


def _blank(cell: NotebookNode) -> None:
    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None
    if "exercise" in _tags(cell):
        mark = YOUR_TURN.search(cell.source)
        cell.source = f"{cell.source[: mark.end()]}\n{mark['indent']}..."
