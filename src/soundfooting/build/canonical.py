"""The stored form of a course notebook: what a reader needs, and nothing that changes from run to run."""

import copy
import re

import nbformat
from nbformat import NotebookNode

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
TWINS = ("text/html", "text/plain")
KERNEL = {"name": "python3", "display_name": "Python 3 (ipykernel)"}

# What JupyterLab writes into a cell when it is run or looked at: run times, and which outputs were folded on screen.
SESSION_METADATA = ("execution", "collapsed", "scrolled")
MEMORY_ADDRESS = re.compile(r"\S* at 0x[0-9a-fA-F]+")


class NotebookError(ValueError):
    """A course notebook that cannot be run, stored or derived: names the notebook, the cell and what is wrong."""

    def __init__(self, notebook: str, what: str, cell: NotebookNode | None = None, number: int | None = None):
        where = notebook if cell is None else f"{notebook}, cell {number} (id {cell.get('id')})"
        super().__init__(f"{where}: {what}")


def canonical(notebook: NotebookNode, name: str = "notebook") -> NotebookNode:
    """Return the notebook in its stored form; the one passed in is left alone.

    Widget views with a static twin, output metadata, widget state, run times and kernel details are dropped. Execution
    counts become 1..n in the order of the run. Cell ids and sources stay as they are.

    Errors: NotebookError, naming ``name`` and the cell, for a memory address in an output or a widget without twin.

    >>> from nbformat.v4 import new_code_cell, new_notebook
    >>> cell = new_code_cell("heat()", execution_count=7, metadata={"execution": {"iopub.status.busy": "12:00"}})
    >>> stored = canonical(new_notebook(cells=[cell])).cells[0]
    >>> stored.execution_count, stored.metadata
    (1, {})
    """
    stored = nbformat.v4.upgrade(copy.deepcopy(notebook))  # gives cells of an old file their ids
    stored.metadata.pop("widgets", None)
    stored.metadata.kernelspec = NotebookNode(KERNEL)
    stored.metadata.language_info = NotebookNode(name="python")
    for number, cell in enumerate(stored.cells, 1):
        for key in SESSION_METADATA:
            cell.metadata.pop(key, None)
        if cell.cell_type == "code":
            cell.outputs = _merge_streams([_stored_output(output, name, cell, number) for output in cell.outputs])
    _renumber([cell for cell in stored.cells if cell.cell_type == "code"])
    return stored


def canonical_text(notebook: NotebookNode, name: str = "notebook") -> str:
    """Return the stored form as file text: keys sorted, one space of indent, real letters, one final newline.

    >>> from nbformat.v4 import new_notebook
    >>> canonical_text(new_notebook()).splitlines()[1:4]
    [' "cells": [],', ' "metadata": {', '  "kernelspec": {']
    """
    return nbformat.writes(canonical(notebook, name), version=nbformat.NO_CONVERT).rstrip("\n") + "\n"


def _stored_output(output: NotebookNode, name: str, cell: NotebookNode, number: int) -> NotebookNode:
    if "data" in output:
        output.metadata = NotebookNode()
        if WIDGET_VIEW in output.data:
            if not any(twin in output.data for twin in TWINS):
                raise NotebookError(name, f"shows a widget without a static twin ({' or '.join(TWINS)})", cell, number)
            del output.data[WIDGET_VIEW]
    for text in _texts(output):
        if address := MEMORY_ADDRESS.search(text):
            what = f"its output holds a memory address ({address[0]!r}), new in each run: give it a stable __repr__"
            raise NotebookError(name, what, cell, number)
    return output


def _texts(output: NotebookNode) -> list[str]:
    if output.output_type == "stream":
        return [output.text]
    if output.output_type == "error":
        return [output.evalue, *output.traceback]
    return [value for value in output.data.values() if isinstance(value, str)]


def _merge_streams(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """Join what a cell printed: where one message ends and the next begins is a matter of timing."""
    merged: dict[str, NotebookNode] = {}
    kept = []
    for output in outputs:
        if output.output_type == "stream" and output.name in merged:
            merged[output.name].text += output.text
            continue
        if output.output_type == "stream":
            merged[output.name] = output
        kept.append(output)
    return kept


def _renumber(cells: list[NotebookNode]) -> None:
    executed = [cell for cell in cells if cell.execution_count is not None]
    for count, cell in enumerate(sorted(executed, key=lambda cell: cell.execution_count), 1):
        cell.execution_count = count
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = count
