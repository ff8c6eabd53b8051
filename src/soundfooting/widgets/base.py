"""What every widget of the course shares: one look, one script, and a twin that needs no kernel."""

from importlib.resources import files
from typing import Any

import anywidget
import traitlets

from soundfooting.content import strings


def script(*names: str) -> str:
    """Join the named files of ``static/`` into one JavaScript module, after the shared helpers."""
    folder = files(__package__) / "static"
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in ("common.js", *names))


def style_sheet() -> str:
    """Return the one style sheet of all widgets."""
    return (files(__package__) / "static" / "widgets.css").read_text(encoding="utf-8")


class CourseWidget(anywidget.AnyWidget):
    """A widget whose output also holds a static twin in HTML and in plain text.

    A viewer without a kernel, a printed page and the notebook tests read the twin, so it never
    depends on what this learner did.
    """

    _css = style_sheet()

    title = traitlets.Unicode().tag(sync=True)
    strings = traitlets.Dict().tag(sync=True)

    def __init__(self, component: str, **values: Any):
        super().__init__(strings=strings(component), **values)
        self.on_msg(self._receive)

    def twin_html(self) -> str:
        """Return the widget as semantic HTML."""
        raise NotImplementedError

    def twin_text(self) -> str:
        """Return the widget as plain text."""
        raise NotImplementedError

    def hear(self, message: dict[str, Any]) -> dict[str, Any] | None:
        """Answer one message of the front end; the base class knows none."""

    def _receive(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        reply = self.hear(message)
        if reply is not None:
            self.send({**reply, "ticket": message.get("ticket")})

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**kwargs)
        return {**data, "text/plain": self.twin_text(), "text/html": self.twin_html()}, metadata

    def __repr__(self) -> str:
        return self.twin_text()
