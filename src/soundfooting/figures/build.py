"""Draw the fixed pictures into ``figures/``, each with the words that stand for it."""

import io
from pathlib import Path

import matplotlib as mpl

from soundfooting.figures import choice, heat, neuropathy, safety, start
from soundfooting.figures.picture import Picture
from soundfooting.figures.style import STYLE

PICTURES: tuple[Picture, ...] = (
    *start.PICTURES,
    *neuropathy.PICTURES,
    *heat.PICTURES,
    *choice.PICTURES,
    *safety.PICTURES,
)


def svg(picture: Picture) -> str:
    """Return the picture as SVG text; the same picture gives the same text."""
    text = io.StringIO()
    with mpl.rc_context(STYLE):
        picture.draw().savefig(text, format="svg", metadata={"Date": None, "Description": picture.alt})
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines()) + "\n"


def build_all(folder: Path, check: bool = False) -> list[str]:
    """Draw every picture into ``folder``; with ``check`` change nothing. Return the names that differed."""
    changed = []
    for picture in PICTURES:
        path, text = folder / picture.name, svg(picture)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            changed.append(picture.name)
            if not check:
                folder.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    return changed
