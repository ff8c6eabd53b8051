"""The one command line: ``soundfooting build ...`` makes what is shipped, ``soundfooting lint`` reads it critically."""

from pathlib import Path

import click

from soundfooting.build import exercises, notebooks
from soundfooting.build.canonical import NotebookError

CHECK = click.option("--check", is_flag=True, help="Change nothing; fail if something is out of date.")


class Failed(click.ClickException):
    """A problem that the reader of the terminal can act on."""


def find_root(start: Path) -> Path:
    """Return the course's folder: the nearest one, at or above ``start``, with pyproject.toml and notebooks/.

    Errors: Failed where there is none.
    """
    for folder in (start, *start.parents):
        if (folder / "pyproject.toml").is_file() and (folder / "notebooks").is_dir():
            return folder
    raise Failed(f"{start} is not inside the course's folder (the one with pyproject.toml and notebooks/).")


@click.group()
@click.pass_context
def main(context: click.Context) -> None:
    """Build and check the Sound Footing course. Run it anywhere inside the course's folder."""
    context.obj = find_root(Path.cwd())


@main.group("build")
def build_group() -> None:
    """Make what is shipped from its sources."""


@build_group.command("notebooks")
@click.argument("names", nargs=-1)
@CHECK
@click.pass_obj
def build_notebooks(root: Path, names: tuple[str, ...], check: bool) -> None:
    """Run notebooks (all, or NAMES such as 04_heat) and store their output."""
    _build_notebooks(root, names, check)


@build_group.command("exercises")
@CHECK
@click.pass_obj
def build_exercises(root: Path, check: bool) -> None:
    """Derive the learners' exercise notebooks from exercises/answers/."""
    _build_exercises(root, check)


@build_group.command("figures")
@CHECK
@click.pass_obj
def build_figures(root: Path, check: bool) -> None:
    """Draw the fixed pictures that the lessons show."""
    _build_figures(root, check)


@build_group.command("all")
@CHECK
@click.pass_obj
def build_all(root: Path, check: bool) -> None:
    """Figures, notebooks and exercises, in that order."""
    _build_figures(root, check)
    _build_notebooks(root, (), check)
    _build_exercises(root, check)


@main.command()
@click.pass_obj
def lint(root: Path) -> None:
    """Read every lesson critically: structure, words, numbers, sources."""
    from soundfooting.build.lint import check_all

    complaints = check_all(root)
    for complaint in complaints:
        click.echo(complaint)
    if complaints:
        raise Failed(f"complaints: {len(complaints)}")
    click.echo("no complaints")


def _build_notebooks(root: Path, names: tuple[str, ...], check: bool) -> None:
    try:
        paths = notebooks.find(root, names)
    except NotebookError as error:
        raise Failed(str(error)) from error
    bad = 0
    for outcome in notebooks.build(paths, check):
        click.echo(f"{outcome.status:9} {outcome.path.relative_to(root)}")
        if outcome.status in ("stale", "failed"):
            bad += 1
            click.echo(outcome.detail)
    if bad:
        raise Failed(f"{bad} of {len(paths)} notebooks need attention")


def _build_exercises(root: Path, check: bool) -> None:
    try:
        changed = exercises.stale(root) if check else exercises.build(root)
    except NotebookError as error:
        raise Failed(str(error)) from error
    _report(root, changed, check, exercises.BUILD_COMMAND)


def _build_figures(root: Path, check: bool) -> None:
    from soundfooting.figures.build import build_all  # matplotlib takes a second to import

    folder = root / "figures"
    changed = [folder / name for name in build_all(folder, check)]
    _report(root, changed, check, "soundfooting build figures")


def _report(root: Path, changed: list[Path], check: bool, command: str) -> None:
    for path in changed:
        click.echo(f"{'stale' if check else 'refreshed':9} {path.relative_to(root)}")
    if check and changed:
        raise Failed(f"{len(changed)} out of date; refresh with: {command}")
