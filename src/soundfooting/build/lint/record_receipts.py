"""Receipts of the evidence's own sentences, which lessons print: answers of findings and fair rewrites of claims."""

from collections.abc import Iterable

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.receipts import Passage, check_passage
from soundfooting.evidence import Library
from soundfooting.evidence.claims import Claim


def check_findings(records: Library) -> list[Complaint]:
    """Check that each answer tells only numbers of its facts, in words that its certainty allows."""
    faults = []
    for finding in records.findings.values():
        ids, answer = (finding.id, *finding.facts), finding.answer
        passage = Passage("evidence", f"finding '{finding.id}'", answer, ids, (), answer, finding.certainty)
        faults += check_passage(passage, records)
    return faults


def check_claims(claims: Iterable[Claim], records: Library) -> list[Complaint]:
    """Check that each fair rewrite tells only numbers of its findings' facts, in words that its certainty allows."""
    faults = []
    for claim in claims:
        ids = (*claim.findings, *(fact for name in claim.findings for fact in records.findings[name].facts))
        rewrite = claim.fair_rewrite
        passage = Passage("claims.yml", f"claim '{claim.id}'", rewrite, ids, (), rewrite, claim.certainty)
        faults += check_passage(passage, records)
    return faults
