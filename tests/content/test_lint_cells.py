import pytest

from soundfooting.build.lint.cells import WIDGET_VIEW, check_cells

CODE = 6  # place of the code cell in the notebook of the fixture


def complaints(notebook, read):
    return [str(complaint) for complaint in check_cells(read(notebook))]


def code(notebook):
    return notebook["cells"][CODE]


def test_a_well_stored_notebook_draws_no_complaint(notebook, read):
    assert complaints(notebook, read) == []


@pytest.mark.parametrize(("lines", "folded", "fine"), [
    (8, False, True), (9, False, False), (12, True, True), (13, True, False)])
def test_code_is_short_and_folded_code_a_little_longer(notebook, read, lines, folded, fine):
    code(notebook)["source"] = "\n".join(["1"] * lines)
    code(notebook)["metadata"]["jupyter"] = {"source_hidden": folded}
    found = complaints(notebook, read)
    assert (found == []) == fine
    assert fine or f"code of {lines} lines" in found[0]


def test_empty_code_is_named(notebook, read):
    code(notebook)["source"] = "\n"
    assert "code of 1 lines" in complaints(notebook, read)[0]


@pytest.mark.parametrize("html", [
    '<p style="color: red">hot</p>', "<div style='background:#fff'>x</div>", '<font size="2">x</font>',
    '<td bgcolor="red">',
])
def test_inline_colours_are_named(notebook, read, html):
    notebook["cells"][0]["source"] += f"\n\n{html}"
    assert "inline colour" in complaints(notebook, read)[0]


def test_the_word_colour_is_no_colour(notebook, read):
    notebook["cells"][0]["source"] += "\n\nLook at the color of your skin, <b>each day</b>."
    assert complaints(notebook, read) == []


def test_missing_and_double_ids_are_named(notebook, read):
    del notebook["cells"][0]["id"]
    notebook["cells"][2]["id"] = notebook["cells"][1]["id"]
    found = complaints(notebook, read)
    assert "cell 1: no cell id" in found[0]
    assert "cell 2: the id 'm1' stands 2 times" in found[1]


def test_another_kernel_is_named(notebook, read):
    notebook["metadata"]["kernelspec"]["name"] = "my-env"
    assert "kernel name is 'my-env'" in complaints(notebook, read)[0]


def test_stored_widget_state_and_views_are_named(notebook, read):
    notebook["metadata"]["widgets"] = {}
    code(notebook)["outputs"][0]["data"][WIDGET_VIEW] = {"model_id": "1"}
    assert [text in found for text, found in zip(["stored widget state", "stored widget view"],
                                                 complaints(notebook, read), strict=True)] == [True, True]


@pytest.mark.parametrize(("output", "complaint"), [
    ({"output_type": "error", "ename": "ValueError"}, "a stored error: ValueError"),
    ({"output_type": "stream", "name": "stderr", "text": "old"}, "a stored warning"),
])
def test_errors_and_warnings_are_named(notebook, read, output, complaint):
    code(notebook)["outputs"].append(output)
    assert complaint in complaints(notebook, read)[0]
