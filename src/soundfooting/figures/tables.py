"""Tables that are computed from the records: evidence, verdicts, references."""

import html
from dataclasses import dataclass

from soundfooting.content import strings
from soundfooting.content.lessons import lesson
from soundfooting.evidence import library
from soundfooting.evidence.certainty import in_words
from soundfooting.evidence.claims import claims
from soundfooting.evidence.references import Reference, reference_list
from soundfooting.figures.frames import Table
from soundfooting.models.heat import DAMAGE_SETS

GROUPS = {
    "Guidance, rules and standards": ("guideline", "regulator", "standard"),
    "Trials and reviews": ("randomised_trial", "systematic_review", "review"),
    "Records of patients": ("cohort", "case_series", "case_report", "cross_sectional"),
    "Laboratory studies and models": ("laboratory_study", "modelling"),
}


def evidence_table(lesson_id: str) -> Table:
    """Return what was measured for a lesson: question, answer, who, how sure, what is missing."""
    findings = [library().findings[name] for name in lesson(lesson_id).findings]
    rows = tuple((f.question, f.answer, f.who, f"{in_words(f.certainty)}: {f.why}", f.missing) for f in findings)
    return Table(
        "What was measured", ("Question", "What was found", "Who was studied", "How sure", "What is missing"), rows
    )


def verdict_table(lesson_id: str) -> Table:
    """Return each claim of the article for a lesson, with its verdict and a fair rewrite."""
    verdicts, how_sure = strings("verdict"), strings("how_sure")
    rows = tuple(
        (c.fair_rewrite, c.paraphrase, f"{verdicts[c.verdict]}. {how_sure[c.certainty]}.") for c in claims(lesson_id)
    )
    return Table(
        "The claims, weighed", ("We would say", "The article says", "Our verdict on that, and how sure we are"), rows
    )


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
        parts = [f"<p>{html.escape(self._heading())}</p>"]
        for name, group in self._groups():
            items = "".join(f"<li>{each.html} {html.escape(checked_words(each.id))}</li>" for each in group)
            parts.append(f"<p><strong>{html.escape(name)}</strong></p><ul>{items}</ul>")
        return "".join(parts)

    def __repr__(self) -> str:
        lines = [self._heading()]
        for name, group in self._groups():
            lines += ["", name, *(f"- {each.text} {checked_words(each.id)}" for each in group)]
        return "\n".join(lines)

    def _groups(self) -> list[tuple[str, list[Reference]]]:
        """Return the references by the kind of their sources; a long list is easier to use in parts."""
        kind = {each.id: library().sources[each.id].kind for each in self.references}
        return [(name, [each for each in self.references if kind[each.id] in kinds]) for name, kinds in GROUPS.items()]

    def _heading(self) -> str:
        return f"{len(self.references)} sources of lesson {self.lesson_id}"


def checked_words(source_id: str) -> str:
    """Say when a source was checked, how much of it was read, and if only a copy could be read."""
    confirmed = library().sources[source_id].confirmed
    copy = ", in a copy" if confirmed.weak else ""
    return f"Checked on {confirmed.on}; read: {confirmed.read}{copy}."


def reference_table(lesson_id: str) -> References:
    """Return the references of every source that a lesson's findings, facts and questions rest on."""
    names = sorted(library().sources_behind(lesson(lesson_id).findings))
    return References(lesson_id, tuple(reference_list(names)))
