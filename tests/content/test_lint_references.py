"""A lesson cites nothing that its references do not show."""

from soundfooting.build.lint.references import check_cited, check_references
from soundfooting.content.stop_card import markdown, tiers
from soundfooting.evidence import library
from soundfooting.figures.tables import cited_ids


def complaints(read, notebook, receipt):
    notebook["cells"] = [cell for cell in notebook["cells"] if "facts:" not in str(cell["source"])]
    lesson = read(notebook, "Move the bar.", f"Skin burns. <!-- facts: {receipt} -->")
    return [str(each) for each in check_references(lesson, cited_ids("04"), library())]


def test_a_record_whose_source_is_shown_draws_no_complaint(read, notebook):
    assert complaints(read, notebook, "therapy_device_burns") == []


def test_a_record_whose_source_is_not_shown_is_named(read, notebook):
    (found,) = complaints(read, notebook, "how_common_foot_ulcers")
    assert "'how_common_foot_ulcers' rests on" in found


def test_the_stop_card_has_its_references_on_the_start_page(read, notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if "facts:" not in str(cell["source"])]
    notebook["cells"].insert(1, {"cell_type": "markdown", "id": "card", "metadata": {}, "source": markdown()})
    assert check_references(read(notebook), cited_ids("04"), library()) == []
    everywhere = {name for signs in tiers().values() for sign in signs for name in sign.findings}
    assert everywhere <= {*cited_ids("00"), *(fact for name in cited_ids("00") for fact in facts_of(name))}


def facts_of(name):
    found = library().findings.get(name)
    return found.facts if found else ()


def test_a_record_that_does_not_exist_is_named():
    (found,) = check_cited({"04": ("cannot_feel_heat", "no_such_finding")}, library())
    assert "'no_such_finding' is no record" in str(found)
