"""The Compare widget: two or three choices side by side, each told in equal detail."""

import html
from typing import Any

import traitlets

from soundfooting.choice.comparison import ALWAYS, BESIDE, BY_HAND, MACHINE, Arm, Choice, Statement, comparison
from soundfooting.content import strings
from soundfooting.evidence import library
from soundfooting.evidence.certainty import certainty
from soundfooting.evidence.references import short_name
from soundfooting.widgets.base import CourseWidget, script

MOST = 3
CHOSEN_FIRST = ("usual_care", "doing_nothing", "roller")  # the two that are always there, and one machine
ORDER = (ALWAYS, MACHINE, BY_HAND, BESIDE)
SOURCES_NAMED = 2


class Compare(CourseWidget):
    """Show two or three choices side by side; everything happens in the browser, and nothing is kept."""

    _esm = script("compare.js")

    spec = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        super().__init__("compare", title=strings("compare")["title"], spec=_spec())

    def twin_html(self) -> str:
        """Return every choice, folded, one below the other."""
        words = strings("compare")
        parts = [f"<p><strong>{html.escape(self.title)}</strong></p><p>{html.escape(words['twin_how'])}</p>"]
        for each in self.spec["choices"]:
            body = "".join(_row_html(row) for row in each["rows"])
            parts.append(f"<details><summary>{html.escape(each['name'])}</summary>{body}</details>")
        return f"<div>{''.join(parts)}</div>"

    def twin_text(self) -> str:
        """Return every choice as lines of text."""
        lines = [self.title, strings("compare")["twin_how"]]
        for each in self.spec["choices"]:
            lines += ["", each["name"]]
            for row in each["rows"]:
                lines += [f"  {row['title']}", *(f"  - {line}" for line in _row_lines(row))]
        return "\n".join(lines)


def _spec() -> dict[str, Any]:
    words = strings("compare")
    groups = [{"title": words[f"group_{kind}"], "ids": [each.id for each in _of(kind)]} for kind in ORDER]
    return {
        "title": words["title"],
        "intro": words["intro"],
        "most": MOST,
        "chosen_first": list(CHOSEN_FIRST),
        "groups": groups,
        "choices": [_choice(each) for kind in ORDER for each in _of(kind)],
        "limits": words["limits_lines"],
    }


def _of(kind: str) -> list[Choice]:
    return [choice for choice in comparison() if choice.kind == kind]


def _choice(choice: Choice) -> dict[str, Any]:
    words = strings("compare")
    return {
        "id": choice.id,
        "name": choice.name,
        "rows": [
            _row("how", choice.how_said_to_work),
            {"title": words["row_benefits"], **_side(choice.benefits)},
            {"title": words["row_harms"], **_side(choice.harms)},
            _row("effort", choice.effort),
            _row("living", choice.living_with),
            _row("sure", _sure("benefits", choice), _sure("harms", choice)),
            _row("sources", _sources("benefits", choice), _sources("harms", choice)),
        ],
    }


def _row(name: str, *lines: str) -> dict[str, Any]:
    return {"title": strings("compare")[f"row_{name}"], "arms": [], "lines": [[line, ""] for line in lines]}


def _sure(side: str, choice: Choice) -> str:
    """Return how sure we are of the main statement of one side."""
    level = certainty(getattr(choice, side)[0].certainty)
    return strings("compare")[f"sure_{side}"].format(name=level.name, sentence=level.sentence)


def _side(statements: tuple[Statement, ...]) -> dict[str, Any]:
    """Return one side: its two pictures, then its statements, each with who was studied."""
    return {"arms": _arms(statements), "lines": [[each.words, _about(each)] for each in statements]}


def _about(statement: Statement) -> str:
    """Return who was studied, against what, and over which time."""
    words = strings("compare")
    told = {"who": statement.group, "against": statement.comparison, "time": statement.time}
    return " ".join(words[name].format(words=value) for name, value in told.items() if value)


def _sources(side: str, choice: Choice) -> str:
    """Return where one side is printed: the sources of its numbers and findings, the first few by name."""
    words, records = strings("compare"), library()
    behind = [name for each in getattr(choice, side) for name in each.facts or each.findings]
    names = [short_name(records.source(name)) for name in records.sources_behind(behind)]
    more = len(names) - SOURCES_NAMED
    listed = words[f"sources_{side}"].format(words="; ".join(names[:SOURCES_NAMED]))
    return f"{listed}{words['sources_more'].format(more=more)}" if more > 0 else f"{listed}."


def _arms(statements: tuple[Statement, ...]) -> list[dict[str, Any]]:
    """Return the two pictures of one side: first the people without this kind of care, then those with it."""
    words = strings("compare")
    # What was compared was measured, if not by counting people.
    missing = words["measured_otherwise" if statements[0].comparison else "not_measured"]
    counted = next((statement.per_100 for statement in statements if statement.per_100), None)
    if counted is None:
        return [_box(words["without_it"], missing), _box(words["with_it"], missing)]
    without = _box(words["without_it"], words["not_measured"])
    return [_rings(counted.without, counted.counted) if counted.without else without,
            _rings(counted.with_care, counted.counted)]


def _box(name: str, sentence: str) -> dict[str, Any]:
    return {"name": name, "people": None, "sentence": sentence}


def _rings(arm: Arm, counted: str) -> dict[str, Any]:
    return {"name": _capital(arm.name), "people": people(arm), "sentence": _sentence(arm, counted)}


def _sentence(arm: Arm, counted: str) -> str:
    """Return one group in words: to how many it happened, to how many it did not, and the range."""
    words = strings("compare")
    if arm.count is None:
        others = {"others_low": 100 - arm.high, "others_high": 100 - arm.low}
        return words["between"].format(low=arm.low, high=arm.high, counted=counted, **others)
    happened = words["happened"].format(count=arm.count, counted=counted, others=100 - arm.count)
    return happened if arm.low is None else f"{happened} {words['range'].format(low=arm.low, high=arm.high)}"


def people(arm: Arm) -> list[int]:
    """Return how many of 100 rings are full, half full (where only a range is known) and empty.

    >>> people(Arm("with it", None, 1, 10, ("a_fact",)))
    [1, 9, 90]
    """
    full = arm.low if arm.count is None else arm.count
    half = arm.high - arm.low if arm.count is None else 0
    return [full, half, 100 - full - half]


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]


def _row_lines(row: dict[str, Any]) -> list[str]:
    said = [line for lines in row["lines"] for line in lines if line]
    return [*(f"{arm['name']}: {arm['sentence']}" for arm in row["arms"]), *said]


def _row_html(row: dict[str, Any]) -> str:
    items = "".join(f"<li>{html.escape(line)}</li>" for line in _row_lines(row))
    return f"<p><strong>{html.escape(row['title'])}</strong></p><ul>{items}</ul>"
