"""Receipts: every number and every claim of effect in what learners read is one that a named record vouches for.

A block names its records in a comment: ``<!-- facts: id, id -->`` (facts, or findings where it states no number).
``<!-- plain: 20, helps -->`` names numbers that are no health facts and words that claim no effect on health.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.effect_verbs import effect_claims
from soundfooting.build.lint.fact_numbers import describes_fact, equals_fact, is_year_of_source
from soundfooting.build.lint.lesson_text import Block, LessonText
from soundfooting.build.lint.numbers import Number, number_value, numbers_in
from soundfooting.evidence import Fact, Library
from soundfooting.evidence.certainty import LEVELS

ARTICLE_SECTION = "What the article says"
_CLAIM_COLUMNS = ("claim", "the claim", "what the article says")

# What may stand before a verb of effect at each certainty, and how a complaint says so. A high finding may be told with
# more caution than it needs; the other levels have one word each, so that the word tells the level.
_ALLOWED = {
    "high": (("plain", "probably", "may"), "any verb"),
    "moderate": (("probably",), "'probably' before the verb"),
    "low": (("may",), "'may' before the verb"),
    "very_low": ((), "'we do not know whether', or no verb of effect"),
}


@dataclass(frozen=True)
class Passage:
    """Learner text with what vouches for it; ``claims_effect`` is the part of the text in which we ourselves speak.

    ``certainty`` is how sure the text may sound; where it is None the least certain of the named records decides.
    """

    file: str
    place: str
    text: str
    ids: tuple[str, ...]
    plain: tuple[str, ...]
    claims_effect: str
    certainty: str | None = None


def check_receipts(lesson: LessonText, records: Library) -> list[Complaint]:
    """Check the receipts of one notebook, block by block."""
    faults: list[Complaint] = []
    for block in lesson.blocks:
        for comment in block.receipts.unknown:
            faults.append(Complaint(lesson.file, block.place, f"the comment '{comment}' is no receipt",
                                    "facts: …, plain: …, explains: …"))
        if block.kind == "comment":
            faults.append(Complaint(lesson.file, block.place, "a receipt that stands under no text", "in its block"))
        for name in unknown_ids(block.receipts.facts, records):
            faults.append(Complaint(lesson.file, block.place, f"the receipt names '{name}', which is no record",
                                    "ids of facts and findings"))
        if block.kind != "formula":
            faults += check_passage(_passage(lesson, block), records)
    return faults


def unknown_ids(ids: Iterable[str], records: Library) -> list[str]:
    """Those ids that belong to no fact and no finding."""
    return [name for name in ids if name not in records.facts and name not in records.findings]


def check_passage(passage: Passage, records: Library) -> list[Complaint]:
    """Check one passage: its numbers are those of its records, its verbs no bolder than they; unknown ids count not."""
    return [*_numbers(passage, records), *_verbs(passage, records)]


def _passage(lesson: LessonText, block: Block) -> Passage:
    ours = block.text
    if ARTICLE_SECTION in block.headings:
        ours = ""
    elif block.cells:
        ours = "; ".join(text for text, column in zip(block.cells, block.columns, strict=False)
                         if column.casefold() not in _CLAIM_COLUMNS)
    return Passage(lesson.file, block.place, block.text, block.receipts.facts, block.receipts.plain, ours)


def _numbers(passage: Passage, records: Library) -> Iterator[Complaint]:
    facts = [records.facts[record_id] for record_id in passage.ids if record_id in records.facts]
    unknown = unknown_ids(passage.ids, records)
    known = [record_id for record_id in passage.ids if record_id not in unknown]
    years = {records.sources[source].year for source in records.sources_behind(known)}
    plain = set(_plain_values(passage.plain))
    for number in numbers_in(passage.text):
        if not (is_year_of_source(number, years) or _is_vouched_for(number, facts, plain)):
            named = ", ".join(fact.id for fact in facts) or "no fact"
            yield Complaint(passage.file, passage.place, f"'{number.text}' is no number of {named}",
                            "value and unit of a fact in the block's receipt, or a number under plain:")


def _is_vouched_for(number: Number, facts: list[Fact], plain: set[float]) -> bool:
    """Whether each end of a range is plain or a fact's, or the number describes a fact as a whole."""
    plain_here = plain if number.of is None or number.of in plain else set()
    each = (value in plain_here or any(equals_fact(value, number, fact) for fact in facts) for value in number.values)
    return all(each) or any(describes_fact(number, fact) for fact in facts)


def _plain_values(plain: Iterable[str]) -> Iterator[float]:
    for entry in plain:
        try:
            yield number_value(entry)
        except ValueError:
            for number in numbers_in(entry):
                yield from number.values
                if number.of is not None:
                    yield number.of


def _verbs(passage: Passage, records: Library) -> Iterator[Complaint]:
    plain = {word.casefold() for word in passage.plain}
    claims = [claim for claim in effect_claims(passage.claims_effect) if claim.verb.casefold() not in plain]
    level = passage.certainty or _lowest_certainty(passage.ids, records)
    for claim in claims:
        if level is None:
            yield Complaint(passage.file, passage.place, f"'{claim.verb}' in '{claim.excerpt}' has no receipt",
                            "a fact or finding in the block's receipt, or the word under plain:")
        elif claim.hedge not in _ALLOWED[level][0]:
            yield Complaint(passage.file, passage.place, f"'{claim.verb}' in '{claim.excerpt}'",
                            f"at {level} certainty: {_ALLOWED[level][1]}")


def _lowest_certainty(ids: Iterable[str], records: Library) -> str | None:
    named = [records.facts.get(record_id) or records.findings.get(record_id) for record_id in ids]
    levels = [record.certainty for record in named if record is not None]
    return max(levels, key=LEVELS.index, default=None)
