"""A saved lesson can be read when its kernel is gone: run, save, end the kernel, reopen, read."""

import json
import shutil
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import expect

from soundfooting.build.canonical import canonical_text
from tests.browser.driving import kill_kernels, open_notebook, run_all, save, screenshot

SAMPLES = Path(__file__).parents[1] / "samples"
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture
def tally(lab, page):
    """Put a notebook with one tiny widget among the served ones; return its name."""

    def put(name, **metadata):
        shutil.copy(SAMPLES / "tally.py", lab.folder / "notebooks")
        cells = [new_code_cell("from tally import Tally\nTally()")]
        lab.notebook(name).write_text(canonical_text(new_notebook(cells=cells, metadata=metadata)), encoding="utf-8")
        return name

    return put


def stored_bundle(lab, name):
    notebook = json.loads(lab.notebook(name).read_text(encoding="utf-8"))
    (output,) = notebook["cells"][0]["outputs"]
    return output["data"]


def test_a_saved_lesson_is_read_after_its_kernel_is_gone(page, lab, tally):
    name = tally("course.ipynb", soundfooting={"lesson": "04"})
    open_notebook(page, lab, name)
    run_all(page)
    page.get_by_role("button", name="pressed 0 times").click()
    expect(page.get_by_role("button", name="pressed 1 times")).to_be_visible()
    screenshot(page, "save_reopen_live")
    save(page)
    assert set(stored_bundle(lab, name)) == {"text/html", "text/plain"}

    kill_kernels(lab)
    open_notebook(page, lab, name)
    page.get_by_text("A tally", exact=True).click()
    expect(page.get_by_text("Run this cell to count.", exact=True)).to_be_visible()
    expect(page.get_by_text("model not found")).to_have_count(0)
    screenshot(page, "save_reopen_read")


def test_a_notebook_that_is_not_the_course_s_is_saved_untouched(page, lab, tally):
    name = tally("own_work.ipynb")
    open_notebook(page, lab, name)
    run_all(page)
    expect(page.get_by_role("button", name="pressed 0 times")).to_be_visible()
    save(page)
    assert set(stored_bundle(lab, name)) == {"text/html", "text/plain", WIDGET_VIEW}


def test_the_course_s_settings_reach_the_page(page, lab, tally):
    settings = lab.call("/lab/api/settings/@jupyterlab/apputils-extension:notification")
    defaults = {name: field["default"] for name, field in settings["schema"]["properties"].items()}
    assert (defaults["fetchNews"], defaults["checkForUpdates"]) == ("false", False)
