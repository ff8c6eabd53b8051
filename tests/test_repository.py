"""What holds for the repository as a whole: the direction of imports, one style, nothing but the course."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Words are put together here so that this file does not find itself.
FOREIGN = re.compile("|".join(["/wor" + "k/", r"/ho" + r"me/\w+/", "python" + r"hosted\.org", "registry" + r"\.npmjs"]))
TEXT = {".py", ".md", ".yml", ".yaml", ".toml", ".txt", ".js", ".css", ".ipynb", ".json", ".cff", ".svg", ""}


def tracked():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = listed.stdout.splitlines() if listed.returncode == 0 else []
    return [ROOT / name for name in names if Path(name).suffix in TEXT and (ROOT / name).is_file()]


@pytest.mark.parametrize(
    "command", [["lint-imports"], ["ruff", "check", "."]], ids=["imports point one way", "one style"]
)
def test_the_checker_is_content(command):
    program = Path(sys.executable).with_name(command[0])
    done = subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_nothing_in_the_repository_belongs_to_one_machine():
    files = tracked()
    found = {path.name: FOREIGN.search(path.read_text(encoding="utf-8")) for path in files}
    assert {name: match[0] for name, match in found.items() if match} == {}


def test_the_readme_maps_folders_that_exist_and_fits_one_screen():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:src|tests|notebooks|exercises|figures|reviews)/[^`{}]*)`", readme)
    assert named and all((ROOT / name).exists() for name in named)
    assert len(readme.splitlines()) <= 80
