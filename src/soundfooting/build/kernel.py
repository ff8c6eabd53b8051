"""The kernel that stored output is made in, the same for the builder and for the tests."""

import os
from pathlib import Path

QUIET_KERNEL = "--IPKernelApp.log_level=ERROR"  # else every kernel warns that it talks over TCP; errors still show


def kernel_environment(folder: Path) -> dict[str, str]:
    """Return the environment of a kernel whose output may be stored; it keeps its own files in ``folder``.

    No learner's answers, no personal IPython set-up, fixed hashing, the notebook's own choice of plotting backend, and
    the package that the builder itself runs from: a copy of the course builds the copy.
    """
    answers = folder / "answers"
    answers.mkdir(exist_ok=True)
    package, others = str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH")
    inherited = {name: value for name, value in os.environ.items() if name != "MPLBACKEND"}
    return inherited | {
        "SOUNDFOOTING_HOME": str(answers),
        "IPYTHONDIR": str(folder / "ipython"),
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join(filter(None, (package, others))),
    }
