"""Benchmarks in a browser use the same JupyterLab and page as the browser tests."""

from tests.browser.conftest import browser, lab, page

__all__ = ["browser", "lab", "page"]
