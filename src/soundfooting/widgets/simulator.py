"""The Simulator widget: any Simulation with named controls, a picture, a sentence, a table and its limits."""

import html
from dataclasses import asdict
from typing import Any

import traitlets

from soundfooting.content import strings
from soundfooting.figures.frames import ChoiceControl, Control, Frame, Simulation
from soundfooting.widgets.base import CourseWidget, script
from soundfooting.widgets.session import session


class Simulator(CourseWidget):
    """Show a simulation; each control step asks Python for one frame, and the last value wins."""

    _esm = script("simulator.js")

    spec = traitlets.Dict().tag(sync=True)
    background = traitlets.Unicode().tag(sync=True)
    frame = traitlets.Dict().tag(sync=True)
    guess_count = traitlets.Int(0).tag(sync=True)

    def __init__(self, simulation: Simulation):
        self.simulation = simulation
        self._first = simulation.frame_for({})
        super().__init__(
            "simulator",
            title=simulation.title,
            spec=_spec(simulation),
            background=simulation.background(),
            frame=self._message(self._first),
        )
        if simulation.guess is not None:
            session().on_change(self._guess_changed)

    def hear(self, message: dict[str, Any]) -> dict[str, Any] | None:
        """Make the frame for the state that the front end asks for."""
        if message.get("kind") != "frame":
            return None
        try:
            return self._message(self.simulation.frame_for(message["state"]))
        except ValueError as problem:
            return {**self._message(self._first), "problem": str(problem)}

    def _message(self, frame: Frame) -> dict[str, Any]:
        return {
            "kind": "frame",
            "picture": frame.picture,
            "alt": frame.alt,
            "sentence": frame.sentence,
            "guess": self._guess_beside(),
            "table": frame.table.as_dict(),
        }

    def _guess_beside(self) -> str:
        simulation = self.simulation
        entry = session().latest(simulation.guess) if simulation.guess else None
        return simulation.compare(entry.given) if entry and simulation.compare else ""

    def _guess_changed(self) -> None:
        self.guess_count += 1

    def twin_html(self) -> str:
        """Return the default result as sentence, table and limits."""
        limits = "".join(f"<li>{html.escape(line)}</li>" for line in self.simulation.limits)
        words = strings("simulator")
        return (
            f"<div><p><strong>{html.escape(self.title)}</strong></p>"
            f"<p>{html.escape(self._first.sentence)}</p>{self._first.table.as_html()}"
            f"<p><strong>{html.escape(words['limits'])}</strong></p><ul>{limits}</ul>"
            f"<p>{html.escape(words['twin_how'])}</p></div>"
        )

    def twin_text(self) -> str:
        """Return the default result as plain text."""
        limits = "\n".join(f"- {line}" for line in self.simulation.limits)
        return "\n".join(
            [
                self.title,
                self._first.sentence,
                self._first.table.as_text(),
                strings("simulator")["limits"],
                limits,
            ]
        )


def _spec(simulation: Simulation) -> dict[str, Any]:
    return {
        "title": simulation.title,
        "controls": [_control(control) for control in simulation.controls],
        "presets": [{"name": preset.name, "state": preset.state} for preset in simulation.presets],
        "limits": list(simulation.limits),
    }


def _control(control: Control) -> dict[str, Any]:
    values = asdict(control)
    if isinstance(control, ChoiceControl):
        return values | {"choices": [{"value": value, "text": text} for value, text in control.choices]}
    also = {f"{value:g}": control.also(value) for value in control.values()} if control.also else {}
    return values | {"stops": list(control.values()), "also": also}
