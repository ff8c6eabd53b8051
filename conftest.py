"""For every test: an empty folder for answers. For ``--nbval``: no check that checks nothing, and how to refresh."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from soundfooting.build.kernel import kernel_environment


def pytest_configure(config):
    """Keep tests off the user's own answers, and give kernels the environment that stored output was made in."""
    folder = TemporaryDirectory(prefix="soundfooting-tests-")
    config.add_cleanup(folder.cleanup)
    os.environ.pop("MPLBACKEND", None)
    os.environ.update(kernel_environment(Path(folder.name)))


def pytest_runtest_setup(item):
    if (fault := _nothing_to_compare(item)) is not None:
        pytest.fail(fault, pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    yield
    # nbval leaves pictures and widget views out of its comparison; an output made of these alone would pass unseen.
    if _is_notebook_cell(item) and item.test_outputs and not item.cell.outputs:
        pytest.fail("the cell shows something, but nothing is stored to compare it with", pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if _is_notebook_cell(item) and report.failed:
        from soundfooting.build.notebooks import refresh_hint  # slow to import, seldom needed

        report.sections.append(("what to do", refresh_hint(item.path)))
    return report


def _is_notebook_cell(item):
    return hasattr(item, "cell")


def _nothing_to_compare(item):
    """Say why nbval would pass this cell without having compared anything, or return None."""
    if not _is_notebook_cell(item):
        return None
    if item.cell.execution_count is None:
        return "the stored cell was never run (no execution count), so there is nothing to compare"
    marked = "# NBVAL_CHECK_OUTPUT" in item.cell.source or "nbval-check-output" in item.cell.metadata.get("tags", [])
    if marked and not item.cell.outputs:
        return "the cell is marked for checking, but no output is stored"
    return None
