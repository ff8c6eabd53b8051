"""Widgets as Python objects: each test has an empty store and a session of its own."""

import pytest

from soundfooting.widgets import session as sessions


@pytest.fixture(autouse=True)
def own_session(tmp_path, monkeypatch):
    monkeypatch.setenv("SOUNDFOOTING_HOME", str(tmp_path))
    sessions.session.cache_clear()
    yield sessions.session()
    sessions.session.cache_clear()
