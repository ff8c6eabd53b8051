"""Read the groups of risk: one question each, and the details of a yes."""

from dataclasses import fields

from soundfooting.choice.records import NONE, NOT_SURE, WARNING_SIGNS, WHICH_UNKNOWN, YES, Detail, Group, Tier
from soundfooting.content.record import Record, refuse_twins

_ID = ("[a-z][a-z0-9_]*", "small letters, digits and underscores, a letter first")
_GROUP_FIELDS = tuple(field.name for field in fields(Group)) + ("items_from",)
_DETAIL_FIELDS = tuple(field.name for field in fields(Detail))


def read_groups(file: Record, card: tuple[Tier, ...]) -> tuple[Group, ...]:
    """The groups in the order of the file; the first one takes its items from the stop-and-get-help card."""
    rows = file.records("groups", "group", *_ID)
    refuse_twins(rows)
    if not rows or rows[0].values["id"] != WARNING_SIGNS:
        raise file.error("groups", f"a list that begins with the group {WARNING_SIGNS}")
    return tuple(_group(row.only(_GROUP_FIELDS), card) for row in rows)


def _group(row: Record, card: tuple[Tier, ...]) -> Group:
    details = tuple(_detail(part, named=True) for part in row.parts("details", _DETAIL_FIELDS))
    taken = {NONE, NOT_SURE, YES, WHICH_UNKNOWN}
    if len({detail.id for detail in details} - taken) < len(details):
        raise row.error("details", f"ids that differ from each other and from {', '.join(sorted(taken))}")
    return Group(
        id=row.text("id"),
        name=row.text("name"),
        question=row.text("question"),
        items=_items(row, card),
        detail_question=row.text("detail_question") if details else None,
        details=details,
        unknown=_unknown(row) if details else None,
    )


def _items(row: Record, card: tuple[Tier, ...]) -> tuple[str, ...]:
    if row.values["id"] != WARNING_SIGNS:
        return row.texts("items", at_least=1)
    row.choice("items_from", ("stop_card",))
    return tuple(sign for tier in card for sign in tier.signs)


def _unknown(row: Record) -> Detail:
    part = row.part("unknown", _DETAIL_FIELDS)
    return _detail(part, named=part.values.get("id") != WHICH_UNKNOWN)


def _detail(part: Record, *, named: bool) -> Detail:
    """A choice of a detail question; ``not_sure_which`` stands for all details, so it needs no name of its own."""
    return Detail(
        id=part.text("id", pattern=_ID[0], allowed=_ID[1]),
        name=part.text("name") if named else "",
        text=part.text("text"),
    )
