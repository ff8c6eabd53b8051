"""Runs the notebooks and stores them in canonical form, so that they can be read without a kernel."""

import difflib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from soundfooting.build.canonical import NotebookError, canonical_text
from soundfooting.build.kernel import QUIET_KERNEL, kernel_environment
from soundfooting.content import stop_card

FOLDERS = ("notebooks", "exercises/answers")
REFRESH_COMMAND = "soundfooting build notebooks"
WORKERS = 2
CELL_TIMEOUT_S = 120


@dataclass(frozen=True)
class Outcome:
    """What became of one notebook: ``unchanged``, ``refreshed``, ``stale`` (diff in detail) or ``failed`` (why)."""

    path: Path
    status: str
    detail: str = ""


def find(root: Path, names: tuple[str, ...] = ()) -> list[Path]:
    """Return the notebooks that are run and stored: all of them, or those named (``04_heat``, with or without ending).

    Errors: NotebookError for a name that no notebook has, with the names there are.
    """
    paths = [path for folder in FOLDERS for path in sorted((root / folder).glob("*.ipynb"))]
    wanted = {Path(name).name.removesuffix(".ipynb") for name in names}
    if unknown := wanted - {path.stem for path in paths}:
        there_are = ", ".join(path.stem for path in paths) or "none"
        raise NotebookError(", ".join(sorted(unknown)), f"no such notebook; there are: {there_are}")
    return [path for path in paths if not wanted or path.stem in wanted]


def read(path: Path) -> NotebookNode:
    """Read one notebook. Errors: NotebookError where the file is no notebook."""
    try:
        return nbformat.read(path, as_version=4)
    except (nbformat.reader.NotJSONError, nbformat.ValidationError, KeyError, AttributeError) as error:
        raise NotebookError(path.name, f"is not a readable notebook: {error!s:.200}") from error


def run(path: Path) -> str:
    """Run a notebook from top to bottom in a fresh kernel, in its own folder, and return its stored form as text.

    Errors: NotebookError, naming notebook and cell, where a cell is empty, fails, hangs or writes to stderr.
    """
    notebook = read(path)
    _refuse_empty_cells(notebook, path.name)
    _put_the_stop_card(notebook)
    reached: dict[str, int] = {}
    with TemporaryDirectory() as folder:
        client = NotebookClient(
            notebook,
            kernel_name="python3",
            timeout=CELL_TIMEOUT_S,
            extra_arguments=[QUIET_KERNEL],
            resources={"metadata": {"path": str(path.parent)}},
            record_timing=False,
            store_widget_state=False,
            on_cell_start=lambda cell, cell_index: reached.update(index=cell_index),
        )
        try:
            client.execute(env=kernel_environment(Path(folder)))
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            index = reached["index"]
            raise NotebookError(path.name, _reason(error), notebook.cells[index], index + 1) from error
    _refuse_stderr(notebook, path.name)
    return canonical_text(notebook, path.name)


def refresh(path: Path) -> bool:
    """Run a notebook and store it; return whether the file changed. A file that is up to date is not written to."""
    text = run(path)
    if path.read_text(encoding="utf-8") == text:
        return False
    path.write_text(text, encoding="utf-8", newline="\n")
    return True


def stale(path: Path) -> str:
    """Run a notebook and return how its stored form differs from what it gives now, as a diff; empty if it does not."""
    stored, fresh = path.read_text(encoding="utf-8"), run(path)
    lines = difflib.unified_diff(
        stored.splitlines(), fresh.splitlines(), f"{path.name} (stored)", f"{path.name} (run now)", lineterm="", n=1
    )
    return "\n".join(lines)


def build(paths: list[Path], check: bool = False) -> Iterator[Outcome]:
    """Refresh the notebooks, or only check them, two at a time; yield one outcome each, in order."""
    with ThreadPoolExecutor(WORKERS) as pool:
        yield from pool.map(_checked if check else _refreshed, paths)


def refresh_hint(path: Path) -> str:
    """Return the sentence that a failed test ends with.

    >>> refresh_hint(Path("notebooks/04_heat.ipynb"))
    'If the new output of 04_heat is right, store it with: soundfooting build notebooks 04_heat'
    """
    return f"If the new output of {path.stem} is right, store it with: {REFRESH_COMMAND} {path.stem}"


def _refreshed(path: Path) -> Outcome:
    try:
        return Outcome(path, "refreshed" if refresh(path) else "unchanged")
    except NotebookError as error:
        return Outcome(path, "failed", str(error))


def _checked(path: Path) -> Outcome:
    try:
        difference = stale(path)
    except NotebookError as error:
        return Outcome(path, "failed", str(error))
    return Outcome(path, "stale", f"{difference}\n{refresh_hint(path)}") if difference else Outcome(path, "unchanged")


def _reason(error: Exception) -> str:
    if isinstance(error, CellExecutionError):
        return f"stops with {error.ename}: {error.evalue}"
    if isinstance(error, CellTimeoutError):
        return f"runs for more than {CELL_TIMEOUT_S} seconds"
    return "its kernel died"


def _put_the_stop_card(notebook: NotebookNode) -> None:
    """Write the stop-and-get-help card anew where it stands: every page has today's words."""
    card = stop_card.markdown()
    for cell in notebook.cells:
        if cell.source.startswith(card.splitlines()[0]):
            cell.source = card


def _refuse_empty_cells(notebook: NotebookNode, name: str) -> None:
    """An empty code cell is never numbered by a run, so the notebook tests could not tell it from a forgotten one."""
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type == "code" and not cell.source.strip():
            raise NotebookError(name, "is an empty code cell: delete it", cell, number)


def _refuse_stderr(notebook: NotebookNode, name: str) -> None:
    """Warnings are for us to cure, not for learners to read."""
    for number, cell in enumerate(notebook.cells, 1):
        for output in cell.get("outputs", []):
            if output.output_type == "stream" and output.name == "stderr":
                raise NotebookError(name, f"writes to stderr: {output.text.strip()}", cell, number)
