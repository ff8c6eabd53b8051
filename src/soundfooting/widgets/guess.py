"""The Guess widget: a prediction that is written down before anything is shown."""

import html
from typing import Any

import traitlets

from soundfooting.content import strings
from soundfooting.quiz.questions import GuessItem
from soundfooting.widgets.base import CourseWidget, script
from soundfooting.widgets.session import day, session


class Guess(CourseWidget):
    """Ask for one number, keep it, then show what is known."""

    _esm = script("guess.js")

    guess = traitlets.Dict().tag(sync=True)
    earlier = traitlets.Dict(allow_none=True).tag(sync=True)

    def __init__(self, title: str, item: GuessItem):
        self.item = item
        entry = session().latest(item.id)
        super().__init__(
            "guess",
            title=title,
            guess={
                "id": item.id,
                "prompt": item.prompt,
                "unit": item.unit,
                "minimum": item.minimum,
                "maximum": item.maximum,
                "step": item.step,
                "reveal": item.reveal,
            },
            earlier=entry and {"given": entry.given, "day": day(entry)},
        )

    def hear(self, message: dict[str, Any]) -> dict[str, Any] | None:
        """Keep the guess that the front end sends."""
        if message.get("kind") != "guess":
            return None
        return session().record(kind="guess", lesson=self.item.lesson, question=self.item.id, given=message["given"])

    def twin_html(self) -> str:
        """Return the prompt with the folded answer."""
        return (
            f"<div><p><strong>{html.escape(self.item.prompt)}</strong></p>"
            f"<p>{html.escape(strings('guess')['twin_how'])}</p>"
            f"<details><summary>{html.escape(strings('guess')['twin_reveal'])}</summary>"
            f"<p>{html.escape(self.item.reveal)}</p></details></div>"
        )

    def twin_text(self) -> str:
        """Return the prompt and what is known."""
        return f"{self.item.prompt}\n{strings('guess')['twin_reveal']}: {self.item.reveal}"
