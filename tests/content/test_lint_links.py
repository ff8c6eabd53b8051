import json

import pytest

from soundfooting.build.lint.links import addresses, check_links

PUBMED = "https://pubmed.ncbi.nlm.nih.gov/123/"


@pytest.fixture
def complaints(tmp_path, read, library):
    """Complaints on a notebook that lies beside one other notebook, with one heading, and one text file."""
    cell = {"cell_type": "markdown", "metadata": {}, "source": "# Start here"}
    (tmp_path / "00_start_here.ipynb").write_text(json.dumps({"cells": [cell]}))
    (tmp_path / "notes.md").write_text("# Start")

    def _complaints(notebook, old=None, new=""):
        lesson = read(notebook, old, new)
        return [str(complaint) for complaint in check_links(lesson, tmp_path, library.sources.values())]
    return _complaints


def test_links_that_arrive_draw_no_complaint(notebook, complaints):
    assert complaints(notebook) == []


@pytest.mark.parametrize("target", ["00_start_here.ipynb", "00_start_here.ipynb#Start-here", "#So-what", "notes.md",
                                    "https://creativecommons.org/licenses/by/4.0/"])
def test_a_link_that_arrives_draws_no_complaint(notebook, complaints, target):
    assert complaints(notebook, "Move the bar.", f"See [the other part]({target}).") == []


@pytest.mark.parametrize(("target", "complaint"), [
    ("01_lost.ipynb", "a link to '01_lost.ipynb', which is no file"),
    ("#So-What", "a link to '#So-What', where no such heading is"),
    ("00_start_here.ipynb#Routes", "where no such heading is"),
    ("notes.md#Start", "'#Start' in a file without headings"),
    (PUBMED.replace("https", "http"), "an outer link to http://pubmed"),
    ("https://pubmed.ncbi.nlm.nih.gov/124/", "an outer link to https://pubmed.ncbi.nlm.nih.gov/124/"),
    ("https://doi.org/10.1000/xyz", "an outer link to https://doi.org/10.1000/xyz"),
    ("//example.org/x", "an outer link to //example.org/x"),
    ("mailto:a@example.org", "an outer link to mailto:"),
])
def test_a_link_that_goes_nowhere_is_named(notebook, complaints, target, complaint):
    found = complaints(notebook, "Move the bar.", f"See [the other part]({target}).")
    assert len(found) == 1
    assert complaint in found[0]


@pytest.mark.parametrize("name", ["here", "Click here", "link.", "read more", ""])
def test_a_link_whose_name_says_nothing_is_named(notebook, complaints, name):
    assert f"a link called '{name}'" in complaints(notebook, "Move the bar.", f"[{name}](#So-what)")[0]


def test_links_in_outputs_count(notebook, complaints):
    notebook["cells"][6]["outputs"][0]["data"]["text/html"] = '<a href="https://example.org">a shop</a>'
    assert "cell 7: an outer link to https://example.org" in complaints(notebook)[0]


def test_the_addresses_of_a_source_are_those_of_its_reference(library):
    assert addresses(library.sources["mun2012"]) == {PUBMED}
