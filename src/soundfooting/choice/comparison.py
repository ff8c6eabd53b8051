"""What is known about each choice, as typed records of equal detail: what was measured, harms, effort, daily life."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from soundfooting.choice.load import OPTIONS
from soundfooting.content import file_label, file_stamp, load_yaml
from soundfooting.content.record import Record, refuse_twins, whole_file
from soundfooting.evidence import library
from soundfooting.evidence.certainty import LEVELS

MACHINE, BY_HAND, ALWAYS, BESIDE = KINDS = ("machine", "by_hand", "always", "beside")
"""What a choice is: a machine, something without one, what is always there to choose, or there to compare with."""
BESIDE_OPTIONS = {"usual_care": ALWAYS, "doing_nothing": ALWAYS, "drugs": BESIDE}
"""The choices that are no options of options.yml, and what each is."""
STATEMENTS = 2  # on each side of each choice, so that none looks better by being told at greater length

_FILE = "options_compared.yml"
_FIELDS = ("id", "name", "in_short", "how_said_to_work", "benefits", "harms", "effort", "effort_facts", "living_with")
_STATEMENT = ("words", "per_100", "group", "comparison", "time", "certainty", "findings", "facts")
_PER_100 = ("counted", "unwanted", "with", "without")
_ARM = ("name", "count", "low", "high", "facts")


@dataclass(frozen=True, slots=True)
class Arm:
    """One group of people, told as people out of 100: a count, a range from low to high, or both."""

    name: str
    count: int | None
    low: int | None
    high: int | None
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Per100:
    """To how many of 100 people something (good, or unwanted) happened, with a kind of care and without it.

    None where nobody counted.
    """

    counted: str
    unwanted: bool
    with_care: Arm
    without: Arm | None

    @property
    def arms(self) -> tuple[Arm, ...]:
        """The groups that were counted."""
        return (self.with_care, self.without) if self.without else (self.with_care,)


@dataclass(frozen=True, slots=True)
class Statement:
    """What was measured, or that nothing was, and how certain these words are."""

    words: str
    per_100: Per100 | None
    group: str | None
    comparison: str | None
    time: str | None
    certainty: str
    findings: tuple[str, ...]
    facts: tuple[str, ...]

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of the findings and facts behind the words."""
        return (*self.findings, *self.facts)


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice; the first statement of each side is the main one."""

    id: str
    kind: str
    name: str
    benefit_in_short: str
    harm_in_short: str
    how_said_to_work: str
    benefits: tuple[Statement, ...]
    harms: tuple[Statement, ...]
    effort: str
    effort_facts: tuple[str, ...]
    living_with: str


def comparison() -> tuple[Choice, ...]:
    """The course's choices: the options in the order of options.yml, then the care one has, nothing, and tablets.

    >>> [choice.name for choice in comparison()][:2]
    ['Roller or kneading machine', 'Air machine that squeezes']
    """
    records = library()
    stamps = (file_stamp(_FILE), file_stamp(OPTIONS))
    return _comparison(stamps, tuple(records.findings), tuple(records.facts))


@lru_cache(maxsize=1)
def _comparison(stamps: tuple, findings: tuple[str, ...], facts: tuple[str, ...]) -> tuple[Choice, ...]:
    options = whole_file(file_label(OPTIONS), load_yaml(OPTIONS), ("options",))
    known = {
        row.values["id"]: (row.text("name"), MACHINE if row.flag("is_device") else BY_HAND)
        for row in options.records("options", "option", ".+", "an id")
    }
    return read_comparison(load_yaml(_FILE), file_label(_FILE), known, frozenset(findings), frozenset(facts))


def read_comparison(data: object, file: str, options: Mapping[str, tuple[str, str]], findings: Collection[str],
                    facts: Collection[str]) -> tuple[Choice, ...]:
    """The choices out of the data of a file; ContentError where a rule is broken.

    ``options`` holds name and kind of each option by id; ``findings`` and ``facts`` are the ids that there are.
    """
    whole = whole_file(file, data, ("options",))
    rows = whole.records("options", "option", "[a-z_]+", "small letters, _")
    refuse_twins(rows)
    wanted = (*options, *BESIDE_OPTIONS)
    by_id = {row.values["id"]: row.only(_FIELDS) for row in rows}
    if set(by_id) != set(wanted):
        odd = sorted(set(by_id) ^ set(wanted))
        raise whole.error("options", f"one record for each of {', '.join(wanted)}; see {', '.join(odd)}")
    return tuple(_choice(by_id[name], options.get(name), findings, facts) for name in wanted)


def _choice(row: Record, option: tuple[str, str] | None, findings: Collection[str], facts: Collection[str]) -> Choice:
    if option and row.values.get("name") is not None:
        raise row.error("name", f"nothing: {OPTIONS} has the name")
    name, kind = option or (row.text("name"), BESIDE_OPTIONS[row.text("id")])
    short = row.part("in_short", ("benefit", "harm"))
    return Choice(
        id=row.text("id"),
        kind=kind,
        name=_as_title(name),
        benefit_in_short=short.text("benefit"),
        harm_in_short=short.text("harm"),
        how_said_to_work=row.text("how_said_to_work"),
        benefits=_side(row, "benefits", findings, facts),
        harms=_side(row, "harms", findings, facts),
        effort=row.text("effort"),
        effort_facts=_known(row, "effort_facts", facts),
        living_with=row.text("living_with"),
    )


def _as_title(name: str) -> str:
    """A name that stands inside sentences, as a title.

    >>> _as_title("a red light device"), _as_title("an air machine"), _as_title("walking")
    ('Red light device', 'Air machine', 'Walking')
    """
    bare = name.removeprefix("an ").removeprefix("a ")
    return bare[0].upper() + bare[1:]


def _side(row: Record, field: str, findings: Collection[str], facts: Collection[str]) -> tuple[Statement, ...]:
    parts = row.parts(field, _STATEMENT)
    if len(parts) != STATEMENTS:
        raise row.error(field, f"{STATEMENTS} statements, as for every choice")
    if sum(part.values.get("per_100") is not None for part in parts) > 1:
        raise row.error(field, "one statement with per_100 at most: each side has one picture")
    return tuple(_statement(part, findings, facts) for part in parts)


def _statement(row: Record, findings: Collection[str], facts: Collection[str]) -> Statement:
    counted = row.values.get("per_100") is not None
    return Statement(
        words=row.text("words"),
        per_100=_per_100(row.part("per_100", _PER_100), facts) if counted else None,
        group=row.text("group", optional=not counted),
        comparison=row.text("comparison", optional=True),
        time=row.text("time", optional=True),
        certainty=row.choice("certainty", LEVELS),
        findings=_known(row, "findings", findings, at_least=1),
        facts=_known(row, "facts", facts),
    )


def _per_100(row: Record, facts: Collection[str]) -> Per100:
    with_care = _arm(row.part("with", _ARM), facts)
    without = _arm(row.part("without", _ARM), facts) if row.values.get("without") is not None else None
    return Per100(row.text("counted"), row.flag("unwanted", optional=True), with_care, without)


def _arm(row: Record, facts: Collection[str]) -> Arm:
    count, low, high = (row.integer(field, 0, 100, optional=True) for field in ("count", "low", "high"))
    if (low is None) != (high is None):
        raise row.error("high", "low and high together, or neither")
    if count is None and low is None:
        raise row.error("count", "a whole number from 0 to 100, or low and high")
    inside = [value for value in (low, count, high) if value is not None]
    if inside != sorted(inside):
        raise row.error("low", "low, count and high in rising order")
    return Arm(row.text("name"), count, low, high, _known(row, "facts", facts, at_least=1))


def _known(row: Record, field: str, ids: Collection[str], at_least: int = 0) -> tuple[str, ...]:
    named = row.texts(field, at_least=at_least)
    unknown = [name for name in named if name not in ids]
    if unknown:
        raise row.error(field, f"ids of records; there is no {', '.join(unknown)}")
    return named
