import pytest

from soundfooting.build.lint.pictures import check_pictures

ALT = "Two bars side by side, the one for numb feet far shorter than the other"


@pytest.fixture
def complaints(tmp_path, read):
    """Complaints on a notebook in a course that has one picture, figures/bars.svg."""
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures/bars.svg").write_text("<svg/>")
    (tmp_path / "notebooks").mkdir()

    def _complaints(notebook, old=None, new=""):
        return [str(complaint) for complaint in check_pictures(read(notebook, old, new), tmp_path / "notebooks")]
    return _complaints


def test_a_described_picture_draws_no_complaint(notebook, complaints):
    assert complaints(notebook) == []


@pytest.mark.parametrize(("old", "new", "complaint"), [
    (ALT, "", "alt text of 0 characters"),
    (ALT, "Numb feet feel less than others do here", "alt text of 39 characters"),
    (ALT, f"Image of {ALT}", "alt text starts with 'Image of"),
    ("*Fewer feet felt the pin.*", f"*{ALT}.*", "is the caption or heading again"),
    ("bars.svg", "lost.svg", "no picture file '../figures/lost.svg'"),
    ("../figures/bars.svg", "https://example.org/bars.svg", "no picture file 'https://example.org/bars.svg'"),
    ("Move the bar.", f"![{ALT}](../figures/bars.svg)", "alt text of cell 5 (How it is said to work) again"),
    ("Move the bar.", '<img src="../figures/bars.svg">', "alt text of 0 characters"),
])
def test_a_planted_fault_is_named(notebook, complaints, old, new, complaint):
    assert any(complaint in line for line in complaints(notebook, old, new))


def test_a_picture_in_an_output_needs_alt_text_as_well(notebook, complaints):
    notebook["cells"][6]["outputs"][0]["data"]["text/html"] = '<img src="data:image/png;base64,AA" alt="a plot">'
    assert "cell 7: alt text of 6 characters" in complaints(notebook)[0]


def test_a_described_picture_in_an_output_draws_no_complaint(notebook, complaints):
    html = ["<figure><img alt='Temperature against depth, falling from 49 to 37 °C' ",
            "src='data:image/png;base64,AA'></figure>"]
    notebook["cells"][6]["outputs"][0]["data"]["text/html"] = html
    assert complaints(notebook) == []


def test_a_plot_without_html_is_named(notebook, complaints):
    notebook["cells"][6]["outputs"][0]["data"] = {"image/png": "AA", "text/plain": "<Figure>"}
    assert "a plotted picture" in complaints(notebook)[0]
