#!/usr/bin/env python3
"""Sound Footing: sets up what is needed in the folder .venv, then opens the course or tests it.

    python3 run.py                     opens the course in JupyterLab; options go on to "jupyter lab"
    python3 run.py test                runs all tests
    python3 run.py test --no-browser   runs all tests but those that need a browser
    python3 run.py test -k heat        runs pytest alone, with the arguments given
    python3 run.py prove               runs the long proofs and the timings, one after another

The first run needs the internet and takes about half a minute. Later runs start at once.
"""
# Any Python must be able to parse this file, so that an old one says "too old" and not "SyntaxError":
# no f-strings, no type hints, no options for print.
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Sound Footing needs Python 3.11 or newer. This is Python {}.{}.\n"
        "Get a newer one from https://www.python.org/downloads/ and start run.py with it, "
        "for example: python3.11 run.py".format(*sys.version_info[:2])
    )

import collections
import contextlib
import errno
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

fcntl = None if os.name == "nt" else importlib.import_module("fcntl")  # Windows refuses to delete files in use anyway
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STATE = ROOT / ".venv-state"  # what is installed to the end; outside .venv, because it outlives the making of .venv
REQUIREMENTS = {"course": ["requirements.txt"], "tests": ["requirements.txt", "requirements-dev.txt"]}
UV = "uv==0.13.9"
START_PAGE = "/lab/tree/notebooks/00_start_here.ipynb"
LAB_ADDRESS = re.compile(r"(?:\[I .*\])? *(https?://\S+)$")  # the line in which JupyterLab says where it is
PROBE = """
import importlib.metadata, pip, sys
assert "{}.{}".format(*sys.version_info) == sys.argv[1]
for pin in sys.argv[2:]:
    name, version = pin.split("==")
    assert importlib.metadata.version(name) == version, pin
"""
NO_VENV = "This Python lacks its module {}. On Debian and Ubuntu run: sudo apt-get install python3-venv"
NO_ROOM = "The disk is full. Free at least 800 MB, then run this again."
NO_NETWORK = "The package index cannot be reached. Check your internet connection, then run this again."
NO_WRITING = "The folder {} cannot be written to. Copy the course to a folder of your own.".format(ROOT)
SIGNS_OF_FAILURE = {
    NO_ROOM: ("No space left on device", "os error 28", "not enough space on the disk"),
    NO_WRITING: ("Read-only file system", "Permission denied"),
    NO_NETWORK: ("NewConnectionError", "NameResolutionError", "ConnectTimeout", "ProxyError", "dns error", "timed out"),
}


class RunError(Exception):
    """What keeps the course from running, and what to do about it, in words for the person at the keyboard."""


def say(text, end="\n"):
    """Write at once, because other programs write to the same place."""
    sys.stdout.write(text + end)
    sys.stdout.flush()


def child_environment():
    """The environment of every program started here, without what would bring in packages from elsewhere."""
    kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}
    return dict(kept, PIP_USER="0", PIP_NO_INPUT="1", JUPYTER_PREFER_ENV_PATH="1")


@contextlib.contextmanager
def running(command, output=None, patience_s=0.0):
    """Start a program, and see that it has ended when this block ends: wait, then ask, then force it."""
    process = subprocess.Popen(
        command, cwd=str(ROOT), env=child_environment(), stdout=output, stderr=output and subprocess.STDOUT, text=True,
        errors="replace", close_fds=False,  # so a program left behind by a killed run.py keeps the lock of only_one()
    )  # fmt: skip
    try:
        yield process
    finally:
        for act in (lambda: None, process.terminate, process.kill):
            act()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=patience_s)
                break
            patience_s = 10.0


def step(what, command):
    """Run one program with a clock beside its name, keeping what it prints; return its exit code and that text."""
    started = time.monotonic()
    live = sys.stdout.isatty()
    say("  {} ...".format(what), end="" if live else "\n")
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log:
        with running(command, log) as process:
            while process.poll() is None:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(timeout=0.5)
                if live:
                    say("\r  {} ... {:.0f} s".format(what, time.monotonic() - started), end="")
        outcome = "failed after" if process.returncode else "done in"
        say("{}  {} ... {} {:.1f} s".format("\r" if live else "", what, outcome, time.monotonic() - started))
        log.seek(0)
        return process.returncode, log.read()


def reason(output):
    """Why an installer failed, told from what it printed; None when that is not known."""
    return next((why for why, signs in SIGNS_OF_FAILURE.items() if any(sign in output for sign in signs)), None)


def venv_python():
    """Where the Python of .venv is on this system."""
    return str(VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python")


def pins(level):
    """Every pin that holds on all systems, as name==version."""
    lines = [line for name in REQUIREMENTS[level] for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
    return sorted({line for line in lines if line[:1].isalnum() and ";" not in line})


def venv_has(pinned):
    """Whether the Python in .venv starts, is of this version, and has pip and the pinned packages."""
    command = [venv_python(), "-c", PROBE, "{}.{}".format(*sys.version_info[:2])] + pinned
    try:
        return subprocess.run(command, env=child_environment(), capture_output=True).returncode == 0
    except OSError:
        return False


def fingerprint(level):
    """A hash of all that decides what is installed: pins, project, settings, version of Python, place of the folder."""
    digest = hashlib.sha256("{} {}".format(ROOT, sys.version_info[:2]).encode())
    settings = (file for file in sorted((ROOT / "jupyter-config").rglob("*")) if file.is_file())
    for file in [ROOT / name for name in REQUIREMENTS[level] + ["pyproject.toml"]] + list(settings):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def state():
    """The fingerprints of what was installed to the end, or the one word that an install has begun."""
    return STATE.read_text().split() if STATE.exists() else []


def is_ready(level):
    """Whether nothing has to be installed."""
    return fingerprint(level) in state() and venv_has(pins(level))


def make_venv():
    """Make .venv from nothing."""
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        raise RunError(NO_VENV.format(" and ".join(missing)))
    if shutil.disk_usage(str(ROOT)).free < 800 * 10**6:
        raise RunError(NO_ROOM)
    if VENV.exists():
        say("  The folder .venv is unfinished, out of date or broken, so it is made anew.")
    # A Python that was started from inside .venv is about to be deleted: the one it was made from does the work.
    base_python = getattr(sys, "_base_executable", sys.executable)
    code, output = step("Making the folder .venv", [base_python, "-m", "venv", "--clear", str(VENV)])
    if code:
        raise RunError(reason(output) or "The folder .venv could not be made:\n" + output)


def install(level):
    """Install the packages and the course with uv, which is fast; where uv does not work, with plain pip."""
    python = venv_python()
    what = [word for name in REQUIREMENTS[level] for word in ("-r", name)] + ["-e", "."]
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install"]
    code, output = step("Fetching the installer uv", pip + [UV])
    if code and reason(output):
        raise RunError(reason(output))
    if code == 0:
        uv = [python, "-m", "uv", "pip", "install", "--python", python, "--compile-bytecode"]
        code, output = step("Installing the packages", uv + what)
    if code and reason(output) != NO_ROOM:
        say("  uv does not work here. Plain pip does the same in a minute or two.")
        code, output = step("Installing the packages with pip", pip + what)
    if code:
        raise RunError(reason(output) or "The packages could not be installed:\n" + output)


@contextlib.contextmanager
def only_one():
    """Let one run.py at a time change .venv."""
    with STATE.open("a") as handle:
        if fcntl:
            os.set_inheritable(handle.fileno(), True)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another run.py is setting up this folder. Waiting for it ...")
                fcntl.flock(handle, fcntl.LOCK_EX)
            except OSError:
                pass  # a disk without locks, as some network homes are
        yield


def prepare(level):
    """See to it that everything is installed. An interrupted install leaves its mark, and the next run begins anew."""
    if is_ready(level):
        return
    with only_one():
        if is_ready(level):
            return
        # Packages may be added to a complete .venv of ours, and to one that somebody else made.
        keep = is_ready("course") if state() else venv_has([])
        STATE.write_text("unfinished")
        say("Setting up in {}".format(VENV))
        if not keep:
            make_venv()
        install(level)
        if not venv_has(pins(level)):
            raise RunError("Not every package has its pinned version. Delete the folder .venv and run this again.")
        done = [name for name in REQUIREMENTS if set(REQUIREMENTS[name]) <= set(REQUIREMENTS[level])]
        STATE.write_text("\n".join(map(fingerprint, done)))


def lab_command(arguments):
    """The command that starts JupyterLab. It takes each option once: those that the user names replace ours."""
    ours = ["--ServerApp.root_dir={}".format(ROOT), "--LabApp.default_url=" + START_PAGE]
    ours.append("--ServerApp.use_redirect_file=False")  # some packaged browsers cannot open files of hidden folders
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        ours.append("--allow-root")  # in containers, where JupyterLab would refuse
    named = {argument.split("=")[0] for argument in arguments}
    if named & {"--port", "--ServerApp.port"}:
        ours.append("--ServerApp.port_retries=0")  # one port was asked for: JupyterLab says so when it is busy
    return [venv_python(), "-m", "jupyterlab"] + [word for word in ours if word.split("=")[0] not in named] + arguments


def open_course(arguments):
    """Start JupyterLab, say where it is, and wait until it is stopped."""
    prepare("course")
    say("Starting JupyterLab ...")
    told, said = False, collections.deque(maxlen=40)
    with running(lab_command(arguments), output=subprocess.PIPE) as process:
        for line in process.stdout:
            address = LAB_ADDRESS.match(line)
            if address and not told:
                say("The course is at\n    " + address.group(1))
                say("If no browser opens by itself, copy this address into yours. To stop: press Ctrl-C here.")
                told = True
            if not line.startswith("[I "):
                said.append(line)
        if process.wait():
            raise RunError("JupyterLab ended. It says:\n" + "".join(said))
    return 0


def run_tests(arguments):
    """Hand over to tests/run_all.py, which runs in .venv."""
    prepare("tests")
    with running([venv_python(), str(ROOT / "tests" / "run_all.py")] + arguments, patience_s=20.0) as process:
        return process.wait()


def do(arguments):
    """Do what the arguments ask for; return the exit code."""
    command = arguments[0] if arguments else ""
    if command in ("test", "prove"):
        return run_tests(arguments)
    if command.startswith("-") or not command:
        return open_course(arguments)
    raise RunError('There is no command "{}". There are: test, prove, and options with "-".'.format(command))


def main(arguments):
    """Turn every known trouble into a message and an exit code."""
    if arguments and arguments[0] in ("-h", "--help"):
        say(__doc__.strip())
        return 0
    for number in {signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)}:
        signal.signal(number, lambda number, frame: sys.exit(128 + number))  # in order, ending what was started here
    try:
        return do(arguments)
    except RunError as error:
        say("\n{}".format(error))
    except KeyboardInterrupt:
        say("\nStopped. Run it again at any time.")
        return 130
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EPERM):
            raise
        say("\n" + (NO_ROOM if error.errno == errno.ENOSPC else NO_WRITING))
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
