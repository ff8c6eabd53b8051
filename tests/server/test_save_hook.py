"""The save hook: readable lessons, everything else as it was, and never a failed save."""

import copy
import logging
from types import SimpleNamespace

import pytest
from jupyter_server.services.contents.filemanager import FileContentsManager
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

import soundfooting.server
from soundfooting.server.save_hook import WIDGET_VIEW, drop_twinned_views

VIEW = {WIDGET_VIEW: {"model_id": "b6f1", "version_major": 2, "version_minor": 0}}
STATE = {"application/vnd.jupyter.widget-state+json": {"state": {}, "version_major": 2, "version_minor": 0}}


def lesson(*bundles, **metadata):
    outputs = [new_output("display_data", data=bundle, metadata={"isolated": True}) for bundle in bundles]
    cells = [
        new_markdown_cell("# Heat", id="title"),
        new_code_cell("sf.burn_clock()", id="clock", execution_count=7, outputs=outputs, metadata={"scrolled": True}),
    ]
    return new_notebook(cells=cells, metadata=metadata)


def course_lesson(*bundles, **metadata):
    return lesson(*bundles, soundfooting={"lesson": "04"}, **metadata)


def model_of(notebook):
    return {"type": "notebook", "format": "json", "content": notebook}


def hooked(notebook):
    model = model_of(notebook)
    drop_twinned_views(model=model, path="04_heat.ipynb", contents_manager=None)
    return model["content"]


def test_only_the_view_beside_a_twin_and_the_widget_state_go():
    twinned, plain_only, picture = {"text/html": "<p>q</p>"}, {"text/plain": "IntSlider()"}, {"image/png": "aGVhdA=="}
    before = course_lesson({**VIEW, **twinned}, {**VIEW, **plain_only}, picture, widgets=STATE)
    expected = course_lesson(twinned, {**VIEW, **plain_only}, picture)
    assert hooked(before) == expected


@pytest.mark.parametrize(
    "model",
    [
        model_of(lesson({**VIEW, "text/html": "<p>clock</p>"}, widgets=STATE)),
        model_of(course_lesson({"text/html": "<p>clock</p>"}, {**VIEW, "text/html": ""})),
        {"type": "file", "format": "text", "content": f"soundfooting {WIDGET_VIEW} text/html"},
        {"type": "directory"},
    ],
    ids=["not the course's", "nothing to drop", "text file", "folder"],
)
def test_all_else_is_left_alone(model, caplog):
    before = copy.deepcopy(model)
    drop_twinned_views(model=model, path="x", contents_manager=None)
    assert model == before
    assert not caplog.records


TWINNED = {"cell_type": "code", "outputs": [{"data": {**VIEW, "text/html": "<p>clock</p>"}}]}
COURSE = {"soundfooting": {}, "widgets": STATE}


@pytest.mark.parametrize(
    "content",
    [
        None,
        "text",
        {"metadata": COURSE},
        {"metadata": ["soundfooting"], "cells": [TWINNED]},
        {"metadata": COURSE, "cells": [TWINNED, {"outputs": []}]},
        {"metadata": COURSE, "cells": [TWINNED, {"cell_type": "code"}]},
        {"metadata": COURSE, "cells": [TWINNED, {"cell_type": "code", "outputs": [{"data": list(VIEW)}]}]},
        {"metadata": COURSE, "cells": [TWINNED, {"cell_type": "code", "outputs": None}]},
    ],
)
def test_a_surprising_shape_is_left_untouched_and_logged(content, caplog):
    model = model_of(copy.deepcopy(content))
    with caplog.at_level(logging.WARNING):
        drop_twinned_views(model=model, path="04_heat.ipynb", contents_manager=None)
    assert model == model_of(content)
    assert "04_heat.ipynb is saved as it is: unexpected shape" in caplog.text


@pytest.fixture
def manager(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))  # where it signs what it saves
    return FileContentsManager(root_dir=str(tmp_path))


def load_extension(manager):
    soundfooting.server._load_jupyter_server_extension(
        SimpleNamespace(contents_manager=manager, log=logging.getLogger("server"))
    )


def saved(manager, tmp_path, notebook):
    manager.save(model_of(copy.deepcopy(notebook)), "04_heat.ipynb")
    return (tmp_path / "04_heat.ipynb").read_bytes()


def test_loaded_into_a_server_it_works_beside_a_hook_that_is_already_there(manager, tmp_path):
    seen = []
    manager.pre_save_hook = lambda model, **_: seen.append(WIDGET_VIEW in str(model))
    load_extension(manager)
    assert WIDGET_VIEW.encode() not in saved(manager, tmp_path, course_lesson({**VIEW, "text/html": "<p>clock</p>"}))
    assert seen == [True]


def test_a_file_without_anything_to_drop_is_saved_byte_for_byte_as_before(manager, tmp_path):
    notebook = course_lesson({"text/html": "<p>37 °C</p>"}, {**VIEW, "text/plain": "IntSlider()"})
    before = saved(manager, tmp_path, notebook)
    load_extension(manager)
    assert saved(manager, tmp_path, notebook) == before


def test_the_server_is_told_where_the_extension_is():
    assert soundfooting.server._jupyter_server_extension_points() == [{"module": "soundfooting.server"}]
