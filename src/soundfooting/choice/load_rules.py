"""Read safety rules against the options, risks, limits and sources that they may name."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from types import MappingProxyType

from soundfooting.choice.records import OUTCOMES, Group, Limit, Option, Outcome, Rule
from soundfooting.content.record import Record, refuse_twins
from soundfooting.evidence.load import MOST_WORDS_AS_PRINTED

_ID = ("[a-z][a-z0-9-]*", "small letters, digits and hyphens, a letter first")
_FIELDS = tuple(field.name for field in fields(Rule)) + ("everyone",)


class RuleReader:
    """Reads rules that name only what is known."""

    def __init__(self, options: Iterable[Option], groups: Iterable[Group], limits: Iterable[Limit],
                 sources: Collection[str]):  # fmt: skip
        self._single_options = [option.id for option in options if not option.parts]
        self._risks = {group.id: group.risks for group in groups}
        self._limits = {limit.id: limit for limit in limits}
        self._sources = sources

    def rules(self, file: Record) -> tuple[Rule, ...]:
        """All rules of a file; ContentError names the rule and field that is wrong."""
        rows = file.records("rules", "rule", *_ID)
        refuse_twins(rows)
        return tuple(self._rule(row.only(_FIELDS)) for row in rows)

    def _rule(self, row: Record) -> Rule:
        outcome = OUTCOMES[row.choice("outcome", OUTCOMES)]
        limits = _known(row, "limits", self._limits)
        if outcome is Outcome.ONLY_WITH_LIMITS and not limits:
            raise row.error("limits", "one limit or more, because the outcome is only_with_limits")
        return Rule(
            id=row.text("id"),
            when=self._when(row),
            options=_known(row, "options", self._single_options, at_least=1),
            outcome=outcome,
            not_sure=_not_sure(row, outcome),
            words=row.text("words"),
            source=_known(row, "source", self._sources, "ids of sources or findings", at_least=1),
            as_printed=_as_printed(row),
            where=row.text("where"),
            limits=tuple(self._limits[name] for name in limits),
            extended=row.text("extended", optional=True),
            facts=row.texts("facts"),
        )

    def _when(self, row: Record) -> Mapping[str, frozenset[str]]:
        everyone = row.flag("everyone", optional=True)
        if everyone is (row.values.get("when") is not None):
            raise row.error("when", "risks by group; or nothing, and everyone: true")
        if everyone:
            return MappingProxyType({})
        part = row.part("when", tuple(self._risks))
        if not part.values:
            raise row.error("when", "one group or more")
        return MappingProxyType({
            group: frozenset(_known(part, group, self._risks[group], at_least=1)) for group in part.values
        })  # fmt: skip


def _not_sure(row: Record, outcome: Outcome) -> Outcome:
    """The outcome for "not sure": to see someone first, or milder if the rule itself is, unless the rule names one."""
    if row.values.get("not_sure") is None:
        return min(outcome, Outcome.SEE_SOMEONE_FIRST)
    found = OUTCOMES[row.choice("not_sure", OUTCOMES)]
    if row.values.get("when") is None:
        raise row.error("not_sure", "nothing, because the rule holds for everyone")
    if found is Outcome.NO_REASON_FOUND and outcome is not found:
        raise row.error("not_sure", "an outcome that does not take not sure for a no")
    return found


def _as_printed(row: Record) -> str:
    words = row.text("as_printed")
    if len(words.split()) > MOST_WORDS_AS_PRINTED:
        raise row.error("as_printed", f"{MOST_WORDS_AS_PRINTED} words at most")
    return words


def _known(row: Record, field: str, known: Collection[str], shown: str = "", *, at_least: int = 0) -> tuple[str, ...]:
    names = row.texts(field, at_least=at_least)
    unknown = [name for name in names if name not in known]
    if unknown:
        raise row.error(field, f"{shown or ', '.join(known)}; there is no {', '.join(unknown)}")
    return names
