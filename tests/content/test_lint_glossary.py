import pytest

from soundfooting.build.lint.glossary import Glossary, Term, check_glossary, check_lesson_terms


@pytest.fixture
def complaints(read, glossary):
    def _complaints(notebook, old=None, new=""):
        return [str(complaint) for complaint in check_lesson_terms(read(notebook, old, new), glossary)]
    return _complaints


def test_a_term_explained_where_it_is_first_used_draws_no_complaint(notebook, complaints):
    assert complaints(notebook) == []


def test_a_later_use_needs_no_second_explanation(notebook, complaints):
    assert complaints(notebook, "Move the bar.", "Peripheral neuropathy slows you.") == []


def test_a_use_before_the_explanation_is_named_once(notebook, complaints):
    found = complaints(notebook, "Two questions first.", "Neuropathy first.\n\nNeuropathy again.")
    assert len(found) == 1
    assert "cell 2 (Look back): 'neuropathy' is used before it is explained" in found[0]


def test_a_heading_may_use_a_term_before_it_is_explained(notebook, complaints):
    assert complaints(notebook, "Two questions first.", "### Neuropathy and you\n\nTwo questions.") == []


def test_an_explanation_under_deeper_is_none_for_the_basics(notebook, complaints, read):
    explained = "Neuropathy means that nerves are sick. <!-- explains: neuropathy -->"
    notebook["cells"][4]["source"] = notebook["cells"][4]["source"].replace(explained, "Nerves can be sick.")
    notebook["cells"][7]["source"] += f"\n\n{explained}"
    assert complaints(notebook) == []
    assert "(So what): 'neuropathy' is used" in complaints(notebook, "Warm baths may", "With neuropathy, baths may")[0]


def test_deeper_builds_on_the_basics(notebook, complaints):
    assert complaints(notebook, "Heat spreads.", "Heat spreads in neuropathy.") == []


@pytest.mark.parametrize(("new", "complaint"), [
    ("Sick nerves. <!-- explains: neuropaty -->", "explains 'neuropaty', which is no term"),
    ("Sick nerves. <!-- explains: neuropathy -->", "says it explains 'neuropathy' without using it"),
])
def test_an_explanation_of_nothing_is_named(notebook, complaints, new, complaint):
    assert any(complaint in line for line in complaints(notebook, "Two questions first.", new))


def test_the_longest_form_wins_and_words_are_whole():
    glossary = Glossary((Term("nerve", (), "a"), Term("nerve fibre", ("nerve fibres",), "b")))
    assert glossary.used_in("Nerve fibres, unnerved.") == ("nerve fibre",)
    assert glossary.replaced("Nerve fibres and a nerve", "it") == "it it and a it"


def test_a_sound_glossary_draws_no_complaint(notebook, read, glossary):
    assert check_glossary(glossary, [read(notebook)], []) == []
    assert check_glossary(glossary, [], ["Is it neuropathy?"]) == []


@pytest.mark.parametrize(("term", "complaint"), [
    (Term("ulcer", (), "A sore."), "'ulcer': used by no lesson and no question"),
    (Term("nerves", ("neuropathy",), "A sore."), "the form 'neuropathy' belongs to 'neuropathy' as well"),
    (Term("nerves", (), " "), "'nerves': no explanation"),
])
def test_a_fault_in_the_glossary_is_named(notebook, read, glossary, term, complaint):
    found = check_glossary(Glossary((*glossary.terms, term)), [read(notebook)], [])
    assert any(complaint in str(line) for line in found)


def test_an_empty_glossary_finds_nothing():
    assert Glossary(()).used_in("Nerves.") == ()
