"""Saves a lesson so that it can be read without a kernel.

JupyterLab prefers a widget's live view over its other forms. The view needs the kernel that made it: once that is gone,
the reopened page says "model not found" where the question or simulator was. So a lesson is saved without the view
wherever the same output also holds HTML, which then shows.
"""

import logging

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
TWIN = "text/html"
COURSE_METADATA = "soundfooting"

log = logging.getLogger(__name__)


def drop_twinned_views(model: dict, path: str, **_) -> None:
    """Drop, before a course notebook is saved, each widget view with an HTML twin and the stored widget state.

    All other files, and all else in the notebook, are left as they are. A notebook of unexpected shape is saved
    untouched, with a warning in the server's log: no save ever fails because of this hook.

    >>> output = {"output_type": "display_data", "data": {WIDGET_VIEW: {"model_id": "1"}, TWIN: "<p>Burn clock</p>"}}
    >>> notebook = {"metadata": {"soundfooting": {}}, "cells": [{"cell_type": "code", "outputs": [output]}]}
    >>> drop_twinned_views({"type": "notebook", "content": notebook}, "04_heat.ipynb")
    >>> output["data"]
    {'text/html': '<p>Burn clock</p>'}
    """
    try:
        if model.get("type") != "notebook" or model["content"]["metadata"].get(COURSE_METADATA) is None:
            return
        bundles = _twinned_bundles(model["content"])
    except (AttributeError, KeyError, TypeError) as error:
        log.warning("%s is saved as it is: unexpected shape (%s: %s)", path, type(error).__name__, error)
        return
    for bundle in bundles:
        bundle.pop(WIDGET_VIEW, None)
    model["content"]["metadata"].pop("widgets", None)


def _twinned_bundles(notebook: dict) -> list[dict]:
    """Find everything to change before anything is changed, so that a surprise half-way leaves no half-changed file."""
    return [
        output["data"]
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
        for output in cell["outputs"]
        if "data" in output and output["data"].get(TWIN)
    ]
