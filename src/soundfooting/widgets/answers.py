"""The panel for a learner's own answers: where they are, take a copy, bring a copy in, delete them."""

import html
from typing import Any

import traitlets

from soundfooting.content import strings
from soundfooting.quiz.answers import AnswersFault
from soundfooting.widgets.base import CourseWidget, script
from soundfooting.widgets.session import session

FILE_NAME = "my-sound-footing-answers.jsonl"


class AnswersPanel(CourseWidget):
    """Let learners see, copy, bring back and delete what they answered."""

    _esm = script("sheet.js", "answers.js")

    overview = traitlets.List().tag(sync=True)

    def __init__(self) -> None:
        super().__init__("answers", title=strings("answers")["title"])
        session().on_change(self._refresh)
        self._refresh()

    def hear(self, message: dict[str, Any]) -> dict[str, Any] | None:
        """Do what a button asks."""
        actions = {"export": self._export, "delete": self._delete, "import": lambda: self._import(message["text"])}
        action = actions.get(message.get("kind", ""))
        if action is None:
            return None
        try:
            return {"ok": True, "text": action()}
        except AnswersFault as problem:
            return {"ok": False, "text": str(problem)}

    def _export(self) -> str:
        content = session().answers.export_bytes().decode("utf-8")
        self.send({"kind": "file", "name": FILE_NAME, "content": content})
        return self.strings["taken"].format(name=FILE_NAME)

    def _import(self, text: str) -> str:
        brought = session().answers.import_bytes(text.encode("utf-8"))
        session().forget()
        return brought.summary()

    def _delete(self) -> str:
        deleted = session().answers.delete_all()
        session().forget()
        return deleted.summary()

    def _refresh(self) -> None:
        read = session().answers.read()
        self.overview = [
            self.strings["count"].format(count=len(read.entries)),
            session().answers.where(),
            *read.notes,
        ]

    def twin_html(self) -> str:
        """Say what the panel does when the notebook runs."""
        title, how = html.escape(self.title), html.escape(self.strings["twin_how"])
        return f"<div><p><strong>{title}</strong></p><p>{how}</p></div>"

    def twin_text(self) -> str:
        """Say what the panel does when the notebook runs."""
        return f"{self.title}\n{self.strings['twin_how']}"
