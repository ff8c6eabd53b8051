"""Tables are computed from the records, and nothing of the records is lost on the way."""

from dataclasses import replace

import pytest

from soundfooting.choice import rulebook
from soundfooting.content.lessons import lesson
from soundfooting.evidence import library
from soundfooting.evidence.claims import claims
from soundfooting.evidence.load import SOURCE_KINDS
from soundfooting.figures.tables import (
    GROUPS,
    cited_ids,
    damage_set_table,
    evidence_table,
    reference_table,
    verdict_table,
)
from soundfooting.models.heat import DAMAGE_SETS
from soundfooting.quiz.questions import bank


def test_every_kind_of_source_has_one_group():
    grouped = [kind for kinds in GROUPS.values() for kind in kinds]
    assert sorted(grouped) == sorted(SOURCE_KINDS)


def test_every_source_of_the_findings_is_referenced_once_with_what_was_read():
    shown = repr(reference_table("04"))
    behind = library().sources_behind(cited_ids("04"))
    for name in behind:
        assert shown.count(library().sources[name].title) >= 1
    assert shown.count("Read: ") + shown.count("; read: ") == len(behind)


def test_what_only_a_question_rests_on_is_referenced_too():
    cited = cited_ids("04")
    assert set(lesson("04").findings) <= set(cited)
    assert {name for question in bank("04") for name in question.source} <= set(cited)


def test_every_source_of_a_safety_rule_is_in_the_references_of_the_helper_s_lesson():
    ruled = {name for rule in rulebook().rules for name in rule.source}
    assert ruled <= set(cited_ids("10")) and not ruled <= set(cited_ids("04"))


def test_a_table_without_rows_is_refused(monkeypatch):
    monkeypatch.setattr("soundfooting.figures.tables.lesson", lambda _: replace(lesson("04"), findings=()))
    with pytest.raises(ValueError, match="lesson 04 has no findings"):
        evidence_table("04")


def test_every_finding_and_claim_and_set_has_its_row():
    assert len(evidence_table("04").rows) == len(lesson("04").findings)
    assert len(verdict_table("04", every=True).rows) == len(claims("04"))
    assert [row[0] for row in damage_set_table().rows] == list(DAMAGE_SETS)


def test_the_basics_leave_out_the_claims_for_deeper():
    shown = [row[0] for row in verdict_table("04").rows]
    assert shown == [claim.fair_rewrite for claim in claims("04") if not claim.deeper]
    assert 0 < len(shown) < len(claims("04"))


def test_findings_named_by_a_lesson_exist():
    assert all(name in library().findings for name in lesson("04").findings)
