"""Drives a notebook in the pinned JupyterLab: open, run, save, end its kernel, take a picture.

Everything goes through JupyterLab's own commands: clicks in its menus were seen to run nothing on the first page of a
fresh server. Waiting is always for a state, never for seconds.
"""

import json
import os
import shutil
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page

ROOT = Path(__file__).parents[2]
SHOWN_FOLDERS = ("notebooks", "figures")
READY_TIMEOUT_MS = 60_000

CURRENT = "window.jupyterapp.shell.currentWidget"
ERRORS = f"""() => {CURRENT}.content.widgets.flatMap((cell, number) =>
    cell.model.type !== 'code' ? [] : cell.model.outputs.toJSON()
        .filter(output => output.output_type === 'error')
        .map(output => `cell ${{number + 1}}: ${{output.ename}}: ${{output.evalue}}`))"""


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab that serves copies of the course's notebooks and figures from ``folder``."""

    url: str
    token: str
    folder: Path

    def call(self, path: str, method: str = "GET"):
        """Call the server's API; return what it answers, or None where it answers nothing."""
        request = urllib.request.Request(f"{self.url}{path}", method=method)
        request.add_header("Authorization", f"token {self.token}")
        with urllib.request.urlopen(request, timeout=30) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def reset(self) -> None:
        """End all kernels, put back fresh copies and forget all answers, so that no test sees what another one did."""
        kill_kernels(self)
        shutil.rmtree(self.folder.parent / "answers", ignore_errors=True)
        for name in SHOWN_FOLDERS:
            shutil.rmtree(self.folder / name, ignore_errors=True)
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, self.folder / name)
            else:
                (self.folder / name).mkdir()

    def notebook(self, name: str) -> Path:
        """Return the served copy of a notebook, as it is on disk."""
        return self.folder / "notebooks" / name


def open_notebook(page: Page, lab: Lab, name: str) -> None:
    """Open one notebook of ``notebooks/`` alone on the page and wait until its kernel can be used."""
    page.goto(f"{lab.url}/doc/tree/notebooks/{name}?token={lab.token}&reset")
    page.wait_for_function(
        f"() => window.jupyterapp && {CURRENT} && {CURRENT}.context", timeout=READY_TIMEOUT_MS
    )
    page.evaluate(
        f"""async () => {{
            await window.jupyterapp.restored;
            await {CURRENT}.context.ready;
            await {CURRENT}.sessionContext.ready;
        }}"""
    )


def run_all(page: Page) -> None:
    """Run every cell of the open notebook and wait for the last; fail if one stops with an error."""
    finished = page.evaluate("async () => await window.jupyterapp.commands.execute('notebook:run-all-cells')")
    errors = page.evaluate(ERRORS)
    assert finished and not errors, f"run all cells: finished {finished}, {errors}"


def save(page: Page) -> None:
    """Save the open notebook, as Ctrl+S does, and wait until it is on disk."""
    page.evaluate("async () => await window.jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function(f"() => !{CURRENT}.context.model.dirty")


def kill_kernels(lab: Lab) -> None:
    """End every session with its kernel; they outlive the page that started them."""
    for session in lab.call("/api/sessions"):
        lab.call(f"/api/sessions/{session['id']}", "DELETE")
    for kernel in lab.call("/api/kernels"):
        lab.call(f"/api/kernels/{kernel['id']}", "DELETE")


def screenshot(page: Page | Locator, name: str) -> Path:
    """Store a picture of the page or of a part of it, for people to look at.

    It goes to SOUNDFOOTING_SCREENSHOTS or to a folder beside these tests.
    """
    folder = Path(os.environ.get("SOUNDFOOTING_SCREENSHOTS") or Path(__file__).parent / "screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.png"
    page.screenshot(path=path)
    return path
