"""The Worksheet widget: steps to fill in, and a sheet of paper that holds only what was filled in."""

import html
from dataclasses import asdict
from typing import Any

import traitlets

from soundfooting.choice.worksheets import Field, Worksheet
from soundfooting.content import stop_card, strings
from soundfooting.widgets.base import CourseWidget, script
from soundfooting.widgets.session import session

LINE = "_" * 30


class WorksheetWidget(CourseWidget):
    """Show a worksheet; what is typed stays in the kernel's memory, and on the disk only if the learner says so."""

    _esm = script("sheet.js", "worksheet.js")

    spec = traitlets.Dict().tag(sync=True)
    filled = traitlets.Dict().tag(sync=True)

    def __init__(self, worksheet: Worksheet):
        self.worksheet = worksheet
        super().__init__(
            "worksheet", title=worksheet.title, spec=_spec(worksheet), filled=session().draft(self._name())
        )

    def hear(self, message: dict[str, Any]) -> dict[str, Any] | None:
        """Remember what is typed; keep it on the disk when asked."""
        if message.get("kind") not in ("draft", "keep"):
            return None
        values = {field.id: message["values"].get(field.id, "") for field in self.worksheet.fields()}
        session().remember(self._name(), values)
        if message["kind"] == "draft":
            return None
        return session().record(kind="note", lesson=self.worksheet.lesson, question=self._name(), given=values)

    def _name(self) -> str:
        return f"worksheet-{self.worksheet.id}"

    def twin_html(self) -> str:
        """Return the steps as a form for pen and paper."""
        sheet = self.worksheet
        parts = [f"<p><strong>{html.escape(sheet.title)}</strong></p>"]
        parts += [f"<p>{html.escape(line)}</p>" for line in (*sheet.intro, strings("worksheet")["twin_how"])]
        for step in sheet.steps:
            items = "".join(f"<li>{html.escape(_on_paper(field))}</li>" for field in step.fields)
            parts.append(f"<p><strong>{html.escape(step.title)}</strong></p><ul>{items}</ul>")
        parts += [_table_html(table) for table in _spec(sheet)["sheet"]["tables"]]
        return f"<div>{''.join(parts)}</div>"

    def twin_text(self) -> str:
        """Return the steps as lines of text."""
        lines = [self.worksheet.title, *self.worksheet.intro]
        for step in self.worksheet.steps:
            lines += ["", step.title, *(f"- {_on_paper(field)}" for field in step.fields)]
        for table in self.worksheet.tables:
            lines += ["", table.caption, " | ".join(table.columns), *(f"{row} | {LINE}" for row in table.rows)]
        return "\n".join(lines)


def _on_paper(field: Field) -> str:
    words = strings("worksheet")
    if field.kind in ("line", "lines"):
        return f"{field.label}: {LINE}"
    choices = field.choices or tuple(words[f"rate_{level}"] for level in (1, 2, 3))
    return f"{field.label}: {' '.join(f'☐ {choice}' for choice in choices)}"


def _table_html(table: dict[str, Any]) -> str:
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in table["columns"])
    rows = "".join(
        f'<tr><th scope="row">{html.escape(row[0])}</th>{"<td></td>" * (len(row) - 1)}</tr>' for row in table["rows"]
    )
    caption = f"<caption>{html.escape(table['caption'])}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _spec(worksheet: Worksheet) -> dict[str, Any]:
    tables = [
        {**asdict(table), "rows": [[row, *[""] * (len(table.columns) - 1)] for row in table.rows]}
        for table in worksheet.tables
    ]
    card = [{"title": tier, "items": [sign.text for sign in signs]} for tier, signs in stop_card.tiers().items()]
    return {
        "title": worksheet.title,
        "file": worksheet.file,
        "intro": list(worksheet.intro),
        "steps": [asdict(step) for step in worksheet.steps],
        "sheet": {
            "title": worksheet.sheet_title,
            "lines": list(worksheet.sheet_lines),
            "parts": card if worksheet.stop_card else [],
            "tables": tables,
        },
    }
