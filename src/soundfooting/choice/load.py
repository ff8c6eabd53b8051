"""The rulebook out of its content files; a record that breaks a rule is refused with its file, name and field."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from functools import lru_cache
from types import MappingProxyType

from soundfooting.choice.load_questions import read_groups
from soundfooting.choice.load_rules import RuleReader
from soundfooting.choice.records import NONE, NOT_SURE, OUTCOMES, YES, Limit, Option, Rulebook, Tier, Wording
from soundfooting.content import file_label, file_stamp, load_yaml, stop_card
from soundfooting.content.record import Record, refuse_twins, whole_file
from soundfooting.evidence import library

OPTIONS, QUESTIONS, RULES = "options.yml", "safety_questions.yml", "safety_rules.yml"
MESSAGES = ("warning_sign", "warning_not_sure", "some_refused", "nothing_refused")

_ID = ("[a-z][a-z0-9_]*", "small letters, digits and underscores, a letter first")
_PLACES = {"in_case_of": ("risk", "words"), "no_source": ("option", "risk"), "no_source_not_sure": ("option", "risk")}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in (Option, Limit)}


def rulebook() -> Rulebook:
    """The course's options, questions and rules, read again only after a file has changed.

    >>> [option.id for option in rulebook().options if not option.is_device]
    ['warm_water', 'hand_massage', 'stretching', 'walking']
    """
    records = library()
    stamps = tuple(map(file_stamp, (OPTIONS, QUESTIONS, RULES, "stop_card.yml")))
    return _rulebook(stamps, (*records.sources, *records.findings))


@lru_cache(maxsize=1)
def _rulebook(stamps: tuple, known_sources: tuple[str, ...]) -> Rulebook:
    card = tuple(Tier(name, tuple(sign.text for sign in signs)) for name, signs in stop_card.tiers().items())
    data = {name: load_yaml(name) for name in (OPTIONS, QUESTIONS, RULES)}
    return read_rulebook(data, card, frozenset(known_sources))


def read_rulebook(data: Mapping[str, object], card: tuple[Tier, ...], known_sources: Collection[str]) -> Rulebook:
    """A rulebook out of the data of its three files, by file name; ContentError where one breaks a rule."""
    options_file = whole_file(file_label(OPTIONS), data[OPTIONS], ("options",))
    questions_file = whole_file(file_label(QUESTIONS), data[QUESTIONS], ("answers", "groups"))
    rules_file = whole_file(file_label(RULES), data[RULES], ("wording", "limits", "rules"))
    options, groups, limits = _options(options_file), read_groups(questions_file, card), _limits(rules_file)
    reader = RuleReader(options, groups, limits, known_sources)
    return Rulebook(options, groups, limits, reader.rules(rules_file), _wording(rules_file, questions_file), card)


def _options(file: Record) -> tuple[Option, ...]:
    rows = file.records("options", "option", *_ID)
    refuse_twins(rows)
    single = [row.values["id"] for row in rows if not row.values.get("parts")]
    return tuple(_option(row.only(_FIELDS[Option]), single) for row in rows)


def _option(row: Record, single: list[str]) -> Option:
    parts = row.texts("parts")
    if not set(parts) <= set(single):
        raise row.error("parts", f"ids of options that have no parts: {', '.join(single)}")
    return Option(
        id=row.text("id"),
        name=row.text("name"),
        is_device=row.flag("is_device"),
        description=row.text("description"),
        parts=parts,
    )


def _limits(file: Record) -> tuple[Limit, ...]:
    rows = file.records("limits", "limit", *_ID)
    refuse_twins(rows)
    return tuple(
        Limit(id=row.text("id"), text=row.text("text"), facts=row.texts("facts"))
        for row in (row.only(_FIELDS[Limit]) for row in rows)
    )


def _wording(rules_file: Record, questions_file: Record) -> Wording:
    part = rules_file.part("wording", ("outcomes", "messages", *_PLACES))
    return Wording(
        outcomes=_texts(part, "outcomes", OUTCOMES),
        answers=_texts(questions_file, "answers", (YES, NONE, NOT_SURE)),
        messages=_texts(part, "messages", MESSAGES),
        **{field: _template(part, field, places) for field, places in _PLACES.items()},
    )


def _texts(record: Record, field: str, ids: Iterable[str]) -> Mapping[str, str]:
    part = record.part(field, tuple(ids))
    return MappingProxyType({name: part.text(name) for name in ids})


def _template(part: Record, field: str, places: tuple[str, str]) -> str:
    text = part.text(field)
    wanted = [f"{{{place}}}" for place in places]
    if sorted(re.findall(r"\{\w*\}|[{}]", text)) != sorted(wanted):
        raise part.error(field, f"a text with the places {' and '.join(wanted)}, each once, and no other braces")
    return text
