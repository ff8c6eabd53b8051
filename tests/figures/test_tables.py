"""Tables are computed from the records, and nothing of the records is lost on the way."""

from soundfooting.content.lessons import lesson
from soundfooting.evidence import library
from soundfooting.evidence.claims import claims
from soundfooting.evidence.load import SOURCE_KINDS
from soundfooting.figures.tables import GROUPS, damage_set_table, evidence_table, reference_table, verdict_table
from soundfooting.models.heat import DAMAGE_SETS


def test_every_kind_of_source_has_one_group():
    grouped = [kind for kinds in GROUPS.values() for kind in kinds]
    assert sorted(grouped) == sorted(SOURCE_KINDS)


def test_every_source_of_the_findings_is_referenced_once_with_what_was_read():
    shown = repr(reference_table("04"))
    for name in library().sources_behind(lesson("04").findings):
        assert shown.count(library().sources[name].title) >= 1
    assert shown.count("Checked on ") == len(library().sources_behind(lesson("04").findings))


def test_every_finding_and_claim_and_set_has_its_row():
    assert len(evidence_table("04").rows) == len(lesson("04").findings)
    assert len(verdict_table("04").rows) == len(claims("04"))
    assert [row[0] for row in damage_set_table().rows] == list(DAMAGE_SETS)


def test_findings_named_by_a_lesson_exist():
    assert all(name in library().findings for name in lesson("04").findings)
