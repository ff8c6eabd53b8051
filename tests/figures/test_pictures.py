"""Every fixed picture is drawn again and compared; its words are the same in the lesson and in the drawing code."""

from pathlib import Path

import nbformat
import pytest

from soundfooting.content.stop_card import markdown, tiers
from soundfooting.evidence import library
from soundfooting.figures.build import PICTURES, svg

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def prose(path):
    return "\n\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "markdown")


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_the_stored_picture_is_what_the_code_draws(picture):
    stored = (ROOT / "figures" / picture.name).read_text(encoding="utf-8")
    assert stored == svg(picture), "refresh it with: soundfooting build figures"


def test_no_picture_is_left_over_in_the_folder():
    assert {path.name for path in (ROOT / "figures").iterdir()} == {picture.name for picture in PICTURES}


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_the_alt_text_in_the_lesson_is_the_one_beside_the_drawing(picture):
    shown = f"![{picture.alt}](../figures/{picture.name})"
    assert any(shown in prose(path) for path in NOTEBOOKS)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_every_page_has_the_stop_card_word_for_word(path):
    assert markdown() in prose(path)


def test_every_sign_of_the_stop_card_rests_on_records():
    for sign in (sign for signs in tiers().values() for sign in signs):
        assert any(name in library().findings for name in sign.findings)
        assert all(name in library().findings or name in library().facts for name in sign.findings)
