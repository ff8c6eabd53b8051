"""A real JupyterLab and a real browser, both on this machine alone."""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.driving import ROOT, Lab

TOKEN = "browser-tests"
START_TIMEOUT_S = 60
CONFIGURATION = ROOT / "jupyter-config"
EXPECT_TIMEOUT_MS = 20_000  # a busy machine is slow, not wrong
THIS_MACHINE = {"127.0.0.1", "localhost"}
CHROMIUM_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium, without a window."""
    path = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    if not path:
        pytest.fail("no Chromium found: install it (Debian: apt-get install chromium) or give its path in CHROMIUM")
    expect.set_options(timeout=EXPECT_TIMEOUT_MS)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """A JupyterLab with the course's extension and settings, and with nothing of the user's own."""
    home = tmp_path_factory.mktemp("lab")
    folder = home / "course"
    folder.mkdir()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with (home / "server.log").open("w") as log:
        server = subprocess.Popen(_command(port, folder), env=_environment(home), stdout=log, stderr=log)
    running = Lab(f"http://127.0.0.1:{port}", TOKEN, folder)
    try:
        _wait_until_ready(running, server, home / "server.log")
        yield running
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


@pytest.fixture
def page(browser, lab):
    """A page of its own for each test, over fresh copies of the notebooks; no request may leave the machine."""
    lab.reset()
    # Lab's content security policy would keep the accessibility checker out of the page.
    context = browser.new_context(bypass_csp=True, viewport={"width": 1280, "height": 900})
    addresses = []
    context.on("request", lambda request: addresses.append(request.url))
    context.on("page", lambda opened: opened.on("websocket", lambda websocket: addresses.append(websocket.url)))
    yield context.new_page()
    context.close()
    hosts = {urlsplit(address).hostname for address in addresses} - {None}  # data: and blob: addresses have no host
    assert hosts <= THIS_MACHINE, f"requests left the machine: {sorted(hosts - THIS_MACHINE)}"


def _command(port: int, folder: Path) -> list[str]:
    return [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={folder}",
        f"--IdentityProvider.token={TOKEN}",
        "--LabApp.expose_app_in_browser=True",
        f"--LabApp.app_settings_dir={CONFIGURATION}",  # where an installed course has its overrides.d
    ]


def _environment(home: Path) -> dict[str, str]:
    own = {
        "JUPYTER_CONFIG_DIR": home / "config",
        "JUPYTER_DATA_DIR": home / "data",
        "JUPYTER_RUNTIME_DIR": home / "runtime",
        "JUPYTER_CONFIG_PATH": CONFIGURATION,  # enables the extension even where the package is not installed
        "IPYTHONDIR": home / "ipython",
        "SOUNDFOOTING_HOME": home / "answers",
    }
    return os.environ | {name: str(path) for name, path in own.items()}


def _wait_until_ready(lab: Lab, server: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while time.monotonic() < deadline and server.poll() is None:
        try:
            lab.call("/api/status")
            return
        except URLError:
            time.sleep(0.1)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text()[-3000:]}")
