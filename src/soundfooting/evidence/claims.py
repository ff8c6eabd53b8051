"""The claims of the starting article, each in our own words, with a verdict and what the verdict rests on."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from functools import lru_cache

from soundfooting.content import file_label, file_stamp, load_yaml
from soundfooting.content.lessons import lessons
from soundfooting.content.record import Record, refuse_twins, whole_file
from soundfooting.evidence.certainty import LEVELS
from soundfooting.evidence.load import library

KINDS = ("fact", "mechanism", "benefit", "safety", "selling")
VERDICTS = ("supported", "partly", "not_shown", "contradicted", "unsafe_as_written")

_FILE = "claims.yml"


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: ``sentence_no`` counts the article's sentences from 1, ``place`` says in words where it stands.

    ``deeper``: the Basics of its lesson leave it out.
    """

    id: str
    lesson: str
    sentence_no: int | None
    place: str | None
    paraphrase: str
    kind: str
    tactic: str | None
    findings: tuple[str, ...]
    verdict: str
    certainty: str
    fair_rewrite: str
    deeper: bool = False


_FIELDS = tuple(field.name for field in fields(Claim))


def claims(lesson_id: str | None = None) -> tuple[Claim, ...]:
    """The claims of one lesson, or all of them, in the order of the file."""
    found = _claims(file_stamp(_FILE), tuple(lessons()), tuple(library().findings))
    return tuple(claim for claim in found if lesson_id in (None, claim.lesson))


@lru_cache(maxsize=1)
def _claims(stamp: tuple, lesson_ids: tuple[str, ...], finding_ids: tuple[str, ...]) -> tuple[Claim, ...]:
    return read_claims(load_yaml(_FILE), file_label(_FILE), lesson_ids, finding_ids)


def read_claims(data: object, file: str, lesson_ids: Collection[str],
                finding_ids: Collection[str]) -> tuple[Claim, ...]:
    """Claims out of the data of a claims file; ContentError where a rule is broken."""
    rows = whole_file(file, data, ("claims",)).records(
        "claims", "claim", "[a-z][a-z0-9-]*", "small letters, digits and hyphens, a letter first")
    refuse_twins(rows)
    return tuple(_claim(row.only(_FIELDS), lesson_ids, finding_ids) for row in rows)


def _claim(row: Record, lesson_ids: Collection[str], finding_ids: Collection[str]) -> Claim:
    claim = Claim(
        id=row.text("id"),
        lesson=row.choice("lesson", lesson_ids),
        sentence_no=row.integer("sentence_no", 1, optional=True),
        place=row.text("place", optional=True),
        paraphrase=row.text("paraphrase"),
        kind=row.choice("kind", KINDS),
        tactic=row.text("tactic", optional=True),
        findings=row.texts("findings"),
        verdict=row.choice("verdict", VERDICTS),
        certainty=row.choice("certainty", LEVELS),
        fair_rewrite=row.text("fair_rewrite"),
        deeper=row.flag("deeper", optional=True),
    )
    if claim.sentence_no is None and claim.place is None:
        raise row.error("sentence_no", "the number of a sentence, or a place in words")
    if not claim.findings and claim.kind != "selling":
        raise row.error("findings", "one finding or more; only a claim of kind selling may stand without")
    unknown = [finding for finding in claim.findings if finding not in finding_ids]
    if unknown:
        raise row.error("findings", f"ids of findings; there is no {', '.join(unknown)}")
    return claim
