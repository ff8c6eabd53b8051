import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
import yaml
from repo2docker.app import Repo2Docker

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(r"(?P<name>[a-z0-9][a-z0-9-]*)==(?P<version>[0-9][0-9a-z.]*)(?P<marker> ; .+)?")
WANTED = {
    "name": "soundfooting",
    "channels": ["conda-forge"],
    "dependencies": ["python=3.11", "pip", {"pip": ["-r requirements.txt", "-e ."]}],
}


def pins(name):
    """Versions by package, as (version, marker), of a requirements file in which every line must be a pin."""
    found = defaultdict(set)
    for line in (ROOT / name).read_text().splitlines():
        if not line.strip().startswith("#"):
            pin = PIN.fullmatch(line)
            assert pin, f"{name}: not a pin: {line!r}; allowed: name==version, or name==version ; condition"
            found[pin["name"]].add((pin["version"], pin["marker"]))
    return found


def project_pins(requirements):
    return {name.lower(): version for name, version in (line.split("==") for line in requirements)}


def faults(text):
    """What is wrong with the text of an environment.yml. Conda and repo2docker accept misspelt keys without a word."""
    environment = yaml.safe_load(text)
    for key in environment.keys() | WANTED.keys():
        if key not in WANTED:
            yield f"unknown key {key!r}; allowed: {', '.join(WANTED)}"
        elif environment.get(key) != WANTED[key]:
            yield f"{key} is {environment.get(key)!r}; it must be {WANTED[key]!r}"


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def test_what_the_project_asks_for_is_what_is_pinned(project):
    course = pins("requirements.txt")
    for name, version in project_pins(project["project"]["dependencies"]).items():
        assert course[name] == {(version, None)}, name
    tests = pins("requirements-dev.txt")
    for name, version in project_pins(project["project"]["optional-dependencies"]["dev"]).items():
        assert tests[name] == {(version, None)}, name


def test_the_tests_run_on_the_versions_that_learners_get():
    tests = pins("requirements-dev.txt")
    assert {name: tests[name] for name in pins("requirements.txt")} == pins("requirements.txt")


def test_what_builds_the_package_is_pinned_too(project):
    assert all("==" in requirement for requirement in project["build-system"]["requires"])


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_no_line_names_an_index_or_a_hash(name):
    text = (ROOT / name).read_text()
    assert "://" not in text
    assert "--hash" not in text


def test_the_pins_were_made_for_the_oldest_python_that_is_supported(project):
    oldest = project["project"]["requires-python"].removeprefix(">=")
    for name in ("requirements.txt", "requirements-dev.txt"):
        assert f"--universal --python-version {oldest} " in (ROOT / name).read_text()
    assert f"python={oldest}" in WANTED["dependencies"]


def test_environment_yml_holds_what_it_must():
    assert list(faults((ROOT / "environment.yml").read_text())) == []


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        ("dependencies:", "dependencees:", "unknown key 'dependencees'"),
        ("channels:", "chanels:", "unknown key 'chanels'"),
        ("- pip:", "- pips:", "dependencies is"),
        ("python=3.11", "python>=3.11", "dependencies is"),
        ("- -e .", "- -e .\n      - scipy", "dependencies is"),
        ("conda-forge", "defaults", "channels is"),
    ],
)
def test_a_misspelt_environment_yml_is_caught(right, wrong, complaint):
    text = (ROOT / "environment.yml").read_text()
    assert text.count(right) == 1
    assert complaint in "\n".join(faults(text.replace(right, wrong)))


def test_plain_pip_accepts_the_pip_section(tmp_path):
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    section = next(item["pip"] for item in environment["dependencies"] if isinstance(item, dict))
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "fresh"], check=True)
    python = next(path for path in (tmp_path / "fresh").glob("*/python*") if path.stem == "python")
    words = [word for line in section for word in line.split(" ", 1)]
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--dry-run", *words]
    answer = subprocess.run(pip, cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    would_install = answer.stdout.splitlines()[-1].removeprefix("Would install ").split()
    pairs = (word.rsplit("-", 1) for word in would_install)
    chosen = {re.sub("[-_.]+", "-", name).lower(): version for name, version in pairs}
    assert "soundfooting" in chosen
    for name, versions in pins("requirements.txt").items():
        assert name not in chosen or chosen[name] in {version for version, _ in versions}
        assert name in chosen or all(marker for _, marker in versions), f"{name} would not be installed"


def picked_by_repo2docker(monkeypatch, folder):
    """Name of the first way to build that repo2docker finds in a folder; it tries them in this order."""
    monkeypatch.chdir(folder)
    app = Repo2Docker()
    packs = (pack(base_image=app.base_image) for pack in app.buildpacks)
    return next(type(pack).__name__ for pack in packs if pack.detect())


def test_repo2docker_picks_environment_yml_before_requirements_txt(monkeypatch, tmp_path):
    assert picked_by_repo2docker(monkeypatch, ROOT) == "CondaBuildPack"
    (tmp_path / "requirements.txt").write_text((ROOT / "requirements.txt").read_text())
    assert picked_by_repo2docker(monkeypatch, tmp_path) == "PythonBuildPack"


def test_repo2docker_builds_with_environment_yml_and_its_python():
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", "."]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    said = answer.stdout + answer.stderr
    assert answer.returncode == 0, said
    assert "Building conda environment for python=3.11" in said
    assert 'env update -p ${NB_PYTHON_PREFIX} --file "environment.yml"' in said
