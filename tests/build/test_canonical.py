"""The stored form: what stays, what goes, what is refused."""

import copy
import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from soundfooting.build.canonical import WIDGET_VIEW, NotebookError, canonical, canonical_text

SESSION = {"execution": {"iopub.status.busy": "2026-11-22T12:00:00Z"}, "scrolled": True, "collapsed": False}


def shown(**data):
    return new_output("display_data", data={key.replace("_", "/"): value for key, value in data.items()})


def widget(twins):
    return new_output("display_data", data={WIDGET_VIEW: {"model_id": "b6f1"}, **twins}, metadata={"isolated": True})


def notebook(*cells, **metadata):
    return new_notebook(cells=list(cells), metadata=metadata)


def only_output(cell):
    return canonical(notebook(cell)).cells[0].outputs[0]


@pytest.mark.parametrize("twins", [{"text/html": "q"}, {"text/plain": "q"}, {"text/html": "q", "text/plain": "q"}])
def test_a_widget_is_stored_as_its_twins_alone(twins):
    output = only_output(new_code_cell("quiz()", execution_count=1, outputs=[widget(twins)]))
    assert output.data == twins
    assert output.metadata == {}


def test_a_widget_without_a_twin_is_refused_by_notebook_and_cell():
    cell = new_code_cell("quiz()", id="quiz", execution_count=1, outputs=[widget({})])
    with pytest.raises(NotebookError, match=r"^04_heat, cell 2 \(id quiz\): shows a widget without a static twin"):
        canonical(notebook(new_markdown_cell("# Heat"), cell), "04_heat")


@pytest.mark.parametrize(
    "output",
    [
        shown(text_plain="<Sim object at 0x7f3a>"),
        shown(text_html="<p>&lt;function f at 0x7F3A&gt;</p>", text_plain="f"),
        new_output("stream", text="<Sim object at 0x7f3a>"),
        new_output("error", ename="E", evalue="<Sim object at 0x7f3a>", traceback=[]),
    ],
    ids=["plain", "html", "stream", "error"],
)
def test_a_memory_address_is_refused_by_notebook_and_cell(output):
    with pytest.raises(NotebookError, match=r"^04_heat, cell 1 \(id sim\): its output holds a memory address .*at 0x7"):
        canonical(notebook(new_code_cell("s", id="sim", execution_count=1, outputs=[output])), "04_heat")


def test_what_a_session_leaves_in_metadata_is_dropped_and_the_course_s_own_is_kept():
    cell = new_code_cell("1", execution_count=1, metadata=SESSION | {"tags": ["widget"]})
    stored = canonical(
        notebook(
            cell,
            soundfooting={"lesson": "04"},
            widgets={"application/vnd.jupyter.widget-state+json": {}},
            kernelspec={"name": "python3", "display_name": "Python 3.11 (my machine)", "language": "python"},
            language_info={"name": "python", "version": "3.11.7", "mimetype": "text/x-python"},
        )
    )
    assert stored.cells[0].metadata == {"tags": ["widget"]}
    assert stored.metadata == {
        "soundfooting": {"lesson": "04"},
        "kernelspec": {"name": "python3", "display_name": "Python 3 (ipykernel)"},
        "language_info": {"name": "python"},
    }


def test_counts_are_renumbered_in_the_order_of_the_run():
    result = new_output("execute_result", data={"text/plain": "1"}, execution_count=12)
    cells = [
        new_code_cell("a", execution_count=12, outputs=[result]),
        new_code_cell("b"),
        new_code_cell("c", execution_count=5),
    ]
    stored = canonical(notebook(*cells))
    assert [cell.execution_count for cell in stored.cells] == [2, None, 1]
    assert stored.cells[0].outputs[0].execution_count == 2


def test_printed_pieces_of_one_stream_become_one():
    pieces = [new_output("stream", text="3 "), shown(text_plain="x"), new_output("stream", text="min\n")]
    stored = canonical(notebook(new_code_cell("p", execution_count=1, outputs=pieces)))
    assert [output.get("text", "shown") for output in stored.cells[0].outputs] == ["3 min\n", "shown"]


def test_ids_and_sources_stay_and_the_original_is_left_alone():
    original = notebook(new_code_cell("x = 1 ", id="x", execution_count=3, outputs=[widget({"text/plain": "x"})]))
    before = copy.deepcopy(original)
    stored = canonical(original)
    assert (stored.cells[0].id, stored.cells[0].source) == ("x", "x = 1 ")
    assert original == before


def test_text_has_sorted_keys_real_letters_and_one_final_newline():
    text = canonical_text(notebook(new_markdown_cell("37 °C")))
    assert "37 °C" in text
    assert text.endswith("}\n") and not text.endswith("\n\n")
    assert text == json.dumps(json.loads(text), sort_keys=True, indent=1, ensure_ascii=False) + "\n"


def test_the_stored_form_is_valid_and_its_own_stored_form(tmp_path):
    outputs = [widget({"text/plain": "x"}), new_output("stream", text="a\nb")]
    cell = new_code_cell("1", execution_count=4, outputs=outputs)
    text = canonical_text(notebook(cell, new_markdown_cell("# Heat\n\ntext")))
    (tmp_path / "x.ipynb").write_text(text, encoding="utf-8")
    again = nbformat.read(tmp_path / "x.ipynb", as_version=4)
    nbformat.validate(again)
    assert canonical_text(again) == text


def test_cells_of_an_old_file_get_ids():
    old = nbformat.from_dict({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": []})
    old.cells = [nbformat.from_dict({"cell_type": "markdown", "metadata": {}, "source": "a"})]
    stored = canonical(old)
    assert stored.nbformat_minor == 5 and stored.cells[0].id
