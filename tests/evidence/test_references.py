import re

import pytest

from soundfooting.content import UnknownIdError
from soundfooting.evidence import library
from soundfooting.evidence.bibtex import bibtex, bibtex_name
from soundfooting.evidence.references import reference_list


@pytest.fixture
def cited(load, samples):
    """Load one source with some changes; give the library back."""
    return lambda **change: load(sources=[samples.source | change])


def test_a_journal_article_as_text(cited):
    found = reference_list(["mun2012"], cited(pmid="23185734", pmcid="PMC3503945"))
    assert [reference.id for reference in found] == ["mun2012"]
    assert found[0].text == (
        "Mun JH, Jeon JH. Burns from heat treatment. Annals. 2012;36(5):688-695. "
        "doi:10.1000/mun.2012. PubMed 23185734. PubMed Central PMC3503945.")


def test_links_are_built_from_identifiers(cited):
    shown = reference_list(["mun2012"], cited(pmid="23185734", pmcid="PMC3503945"))[0].html
    assert re.findall(r'<a href="([^"]+)">([^<]+)</a>', shown) == [
        ("https://doi.org/10.1000/mun.2012", "doi:10.1000/mun.2012"),
        ("https://pubmed.ncbi.nlm.nih.gov/23185734/", "PubMed 23185734"),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC3503945/", "PubMed Central PMC3503945"),
    ]


def test_the_address_where_a_source_was_read_is_no_link(cited):
    reference = reference_list(["mun2012"], cited())[0]
    assert "nih.gov" not in reference.html + reference.text


def test_an_official_page_is_linked_by_its_host(cited):
    page = {"doi": None, "authors": "left out", "group_author": "US Food and Drug Administration",
            "official": "https://www.fda.gov/a?b=1&c=2", "number": "UCM 2"}
    shown = reference_list(["mun2012"], cited(**page))[0].html
    assert shown.startswith("US Food and Drug Administration. Burns from heat treatment.")
    assert shown.endswith(
        'Document number UCM 2. <a href="https://www.fda.gov/a?b=1&amp;c=2">Official page at www.fda.gov</a>.')


def test_odd_signs_in_a_doi_are_encoded_in_the_link_only(cited):
    shown = reference_list(["mun2012"], cited(doi="10.1002/(SICI)1097<1::AID-X>3.0"))[0].html
    assert 'href="https://doi.org/10.1002/(SICI)1097%3C1::AID-X%3E3.0"' in shown
    assert ">doi:10.1002/(SICI)1097&lt;1::AID-X&gt;3.0</a>" in shown


def test_everything_written_is_escaped(cited):
    shown = reference_list(["mun2012"], cited(title="<script>a & b</script>", venue='"V"'))[0].html
    assert "&lt;script&gt;a &amp; b&lt;/script&gt;. &quot;V&quot;." in shown
    assert "<script" not in shown


@pytest.mark.parametrize(("count", "names"), [
    (6, "A1 B, A2 B, A3 B, A4 B, A5 B, A6 B."),
    (7, "A1 B, A2 B, A3 B, et al."),
])
def test_many_authors_are_cut_short(cited, count, names):
    authors = [f"A{number} B" for number in range(1, count + 1)]
    assert reference_list(["mun2012"], cited(authors=authors))[0].text.startswith(f"{names} Burns")


@pytest.mark.parametrize(("change", "place"), [
    ({"issue": None}, " 2012;36:688-695. "),
    ({"pages": None}, " 2012;36(5). "),
    ({"volume": None, "issue": None}, " 2012:688-695. "),
    ({"volume": None, "issue": None, "pages": None}, " 2012. "),
])
def test_what_is_missing_leaves_no_hole(cited, change, place):
    assert place in reference_list(["mun2012"], cited(**change))[0].text


def test_a_title_that_ends_in_a_mark_gets_no_second_one(cited):
    assert " Why? Annals." in reference_list(["mun2012"], cited(title="Why?"))[0].text


def test_references_come_once_and_in_order(load, samples):
    records = load(sources=[samples.source, samples.source | {"id": "jose2005"}])
    found = reference_list(["jose2005", "mun2012", "jose2005"], records)
    assert [reference.id for reference in found] == ["jose2005", "mun2012"]


def test_an_unknown_source_is_named(cited):
    with pytest.raises(UnknownIdError, match="there is no source 'mun2021'; the nearest are: mun2012"):
        reference_list(["mun2021"], cited())
    with pytest.raises(UnknownIdError, match="there is no source 'mun2021'"):
        bibtex(["mun2021"], cited())


def test_bibtex_of_an_article(cited):
    assert bibtex(["mun2012"], cited(title="50 % & more", pmid="1")) == """\
@article{mun2012,
  author = {Mun, J. H. and Jeon, J. H.},
  title = {{50 \\% \\& more}},
  journal = {Annals},
  year = {2012},
  volume = {36},
  number = {5},
  pages = {688--695},
  doi = {10.1000/mun.2012},
  pmid = {1},
}
"""


def test_bibtex_of_a_page(cited):
    page = {"doi": None, "volume": None, "issue": None, "pages": None, "number": "U_1", "authors": "left out",
            "group_author": "FDA & CPSC", "official": "https://www.fda.gov/a"}
    assert bibtex(["mun2012"], cited(**page)) == """\
@misc{mun2012,
  author = {{FDA \\& CPSC}},
  title = {{Burns from heat treatment}},
  howpublished = {Annals},
  year = {2012},
  number = {U\\_1},
  url = {https://www.fda.gov/a},
}
"""


@pytest.mark.parametrize(("name", "written"), [
    ("Mun JH", "Mun, J. H."),
    ("van der Berg J", "van der Berg, J."),
    ("Smith JA Jr", "Smith, Jr, J. A."),
    ("Åström Ö", "Åström, Ö."),
    ("World Health Organization", "{World Health Organization}"),
    ("Plato", "{Plato}"),
])
def test_bibtex_names(name, written):
    assert bibtex_name(name) == written


def test_every_source_of_the_course_can_be_cited():
    sources = library().sources
    for reference in reference_list(sources):
        assert reference.text.endswith(".") and ".." not in reference.text
        assert "None" not in reference.text
        assert reference.html.count("<a ") >= 1 or sources[reference.id].number
    assert bibtex(sources).count("\n@") + 1 == len(sources)
