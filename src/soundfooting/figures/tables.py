"""Tables that are computed from the records: evidence, verdicts, references."""

import html
from collections.abc import Sequence
from dataclasses import dataclass

from soundfooting.choice import rulebook
from soundfooting.content import strings
from soundfooting.content.lessons import lesson
from soundfooting.evidence import library
from soundfooting.evidence.certainty import in_words
from soundfooting.evidence.claims import claims
from soundfooting.evidence.records import Source
from soundfooting.evidence.references import Reference, reference_list
from soundfooting.figures.frames import Table
from soundfooting.models.heat import DAMAGE_SETS
from soundfooting.quiz.questions import bank, guesses

HELPER_LESSON = "10"  # the lesson with the safety helper, whose references hold the sources of its rules
CARD_LESSON = "00"  # the lesson whose references hold the sources of the stop-and-get-help card

GROUPS = {
    "Guidance, rules and standards": ("guideline", "regulator", "standard"),
    "Trials and reviews": ("randomised_trial", "systematic_review", "review"),
    "Records of patients": ("cohort", "case_series", "case_report", "cross_sectional"),
    "Laboratory studies and models": ("laboratory_study", "modelling"),
}


def evidence_table(lesson_id: str) -> Table:
    """Return what was measured for a lesson: question, answer, who, how sure, what is missing."""
    findings = [library().finding(name) for name in lesson(lesson_id).findings]
    _refuse_empty(findings, lesson_id, "findings in lessons.yml")
    rows = tuple((f.question, f.answer, f.who, f"{in_words(f.certainty)}: {f.why}", f.missing) for f in findings)
    return Table(
        "What was measured", ("Question", "What was found", "Who was studied", "How sure", "What is missing"), rows
    )


def verdict_table(lesson_id: str, *, every: bool = False) -> Table:
    """Return the claims that a lesson's Basics weigh, or every one, each with its verdict and a fair rewrite."""
    verdicts, how_sure = strings("verdict"), strings("how_sure")
    rows = tuple(
        (c.fair_rewrite, c.paraphrase, f"{verdicts[c.verdict]}. {how_sure[c.certainty]}.")
        for c in claims(lesson_id)
        if every or not c.deeper
    )
    caption = "All claims, weighed" if every else "The claims, weighed"
    return Table(caption, ("We would say", "The article says", "Verdict, and how sure"), rows)


def _refuse_empty(records: Sequence, lesson_id: str, what: str) -> None:
    """Stop a lesson from showing a table without rows."""
    if not records:
        raise ValueError(f"lesson {lesson_id} has no {what}: add them, or take the table out")


def damage_set_table() -> Table:
    """Return what each published set of damage numbers is for, and where it fails."""
    rows = tuple((each.name, each.evaluated_at, each.use_for, each.fails_where) for each in DAMAGE_SETS.values())
    return Table("Sets of damage numbers", ("Set", "Where in the skin", "What it is for", "Where it fails"), rows)


@dataclass(frozen=True)
class References:
    """The sources of a lesson, as a numbered list with links built from their identifiers."""

    lesson_id: str
    references: tuple[Reference, ...]

    def _repr_html_(self) -> str:
        sources, days = self._sources(), self._days()
        parts = [f"<p>{html.escape(self._heading(days))}</p>"]
        for name, group in self._groups(sources):
            items = "".join(f"<li>{each.html} {html.escape(_read(sources[each.id], days))}</li>" for each in group)
            summary = f"{html.escape(name)} ({len(group)})"
            parts.append(f"<details><summary><strong>{summary}</strong></summary><ul>{items}</ul></details>")
        return "".join(parts)

    def __repr__(self) -> str:
        sources, days = self._sources(), self._days()
        lines = [self._heading(days)]
        for name, group in self._groups(sources):
            lines += ["", name, *(f"- {each.text} {_read(sources[each.id], days)}" for each in group)]
        return "\n".join(lines)

    def _sources(self) -> dict[str, Source]:
        known = library().sources
        return {each.id: known[each.id] for each in self.references}

    def _days(self) -> set[str]:
        return {str(source.confirmed.on) for source in self._sources().values()}

    def _groups(self, sources: dict[str, Source]) -> list[tuple[str, list[Reference]]]:
        """Return the references by the kind of their sources; a long list is easier to use in parts."""
        groups = {
            name: [each for each in self.references if sources[each.id].kind in kinds] for name, kinds in GROUPS.items()
        }
        return [(name, group) for name, group in groups.items() if group]

    def _heading(self, days: set[str]) -> str:
        words = strings("references")
        checked = f". All were checked on {min(days)}" if len(days) == 1 else ""
        heading = words["heading"].format(count=len(self.references), lesson=self.lesson_id, checked=checked)
        return heading if self.lesson_id == CARD_LESSON else f"{heading} {words['card']}"


def _read(source: Source, days: set[str]) -> str:
    """Say how much of a source was read, if only a copy could be read and, where days differ, when."""
    confirmed = source.confirmed
    copy = ", in a copy" if confirmed.weak else ""
    day = f"Checked on {confirmed.on}; read" if len(days) > 1 else "Read"
    return f"{day}: {confirmed.read}{copy}."


def cited_ids(lesson_id: str) -> tuple[str, ...]:
    """Return the ids of the records that a lesson rests on: findings, questions, claims, the safety helper's rules."""
    asked = [name for question in bank(lesson_id) for name in (*question.source, *question.facts)]
    guessed = [name for guess in guesses(lesson_id) for name in guess.facts]
    claimed = [name for claim in claims(lesson_id) for name in claim.findings]
    rules = rulebook().rules if lesson_id == HELPER_LESSON else ()
    ruled = [name for rule in rules for name in rule.source]
    return tuple(dict.fromkeys((*lesson(lesson_id).findings, *asked, *guessed, *claimed, *ruled)))


def reference_table(lesson_id: str) -> References:
    """Return the references of every source that a lesson's findings, questions, guesses and claims rest on."""
    return References(lesson_id, tuple(reference_list(sorted(library().sources_behind(cited_ids(lesson_id))))))
