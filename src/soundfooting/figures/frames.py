"""What a simulator is: controls, presets, limits, and a function that makes a frame from a state."""

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

State = dict[str, Any]
_LEFT = 'style="text-align: left"'  # JupyterLab sets tables of text to the right
_ROW = 'style="text-align: left; font-weight: normal"'  # a claim that heads a row is not what matters most


@dataclass(frozen=True)
class Table:
    """A small data table with a caption; every cell is text."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def as_html(self) -> str:
        """Return the table with header cells that name their row or column."""
        head = "".join(f'<th scope="col" {_LEFT}>{html.escape(name)}</th>' for name in self.columns)
        body = "".join(
            f'<tr><th scope="row" {_ROW}>{html.escape(first)}</th>'
            + "".join(f"<td {_LEFT}>{html.escape(cell)}</td>" for cell in rest)
            + "</tr>"
            for first, *rest in self.rows
        )
        caption = f"<caption {_LEFT}>{html.escape(self.caption)}</caption>"
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def as_text(self) -> str:
        """Return the table as lines of text, one row each."""
        lines = [self.caption, " | ".join(self.columns)]
        return "\n".join(lines + [" | ".join(row) for row in self.rows])

    def as_dict(self) -> dict[str, Any]:
        """Return the table as plain lists, for the front end."""
        return {"caption": self.caption, "columns": list(self.columns), "rows": [list(row) for row in self.rows]}

    def _repr_html_(self) -> str:
        return self.as_html()

    def __repr__(self) -> str:
        return self.as_text()


@dataclass(frozen=True)
class Frame:
    """What a simulator shows for one state: picture (SVG), its description, one sentence, a table."""

    picture: str
    alt: str
    sentence: str
    table: Table


@dataclass(frozen=True)
class NumberControl:
    """A control for one number, with its unit and its allowed range.

    With ``stops`` the slider and its buttons go from stop to stop, and the box still takes every number in the range:
    for ranges in which small numbers matter more than large ones. ``also`` says a number in another unit.
    """

    key: str
    label: str
    unit: str
    minimum: float
    maximum: float
    step: float
    value: float
    stops: tuple[float, ...] = ()
    also: Callable[[float], str] | None = None
    kind: str = field(default="number", init=False)

    def checked(self, value: Any) -> float:
        """Return the value as a number, or say what is allowed."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not self.minimum <= value <= self.maximum:
            raise ValueError(
                f"{self.label}: {value!r} is not a number from {self.minimum:g} to {self.maximum:g} {self.unit}"
            )
        return value

    def values(self) -> tuple[float, ...]:
        """Return the numbers that the slider can stand on."""
        count = round((self.maximum - self.minimum) / self.step) + 1
        return self.stops or tuple(round(self.minimum + index * self.step, 9) for index in range(count))


@dataclass(frozen=True)
class ChoiceControl:
    """A control for one of a few named choices."""

    key: str
    label: str
    choices: tuple[tuple[str, str], ...]
    value: str
    kind: str = field(default="choice", init=False)

    def checked(self, value: Any) -> str:
        """Return the value when it is one of the choices, or say what is allowed."""
        allowed = [key for key, _ in self.choices]
        if value not in allowed:
            raise ValueError(f"{self.label}: {value!r} is not one of {', '.join(allowed)}")
        return value


Control = NumberControl | ChoiceControl


@dataclass(frozen=True)
class Preset:
    """A named state that tells a story."""

    name: str
    state: State


@dataclass(frozen=True)
class Simulation:
    """A simulator without its widget: what can be set, and the frame that each setting gives."""

    key: str
    title: str
    controls: tuple[Control, ...]
    presets: tuple[Preset, ...]
    limits: tuple[str, ...]
    background: Callable[[], str]
    frame: Callable[[State], Frame]
    guess: str | None = None
    compare: Callable[[float], str] | None = None
    facts: tuple[str, ...] = ()  # what vouches for the numbers in its fixed words
    plain: tuple[str, ...] = ()  # numbers in them that are no health facts

    def defaults(self) -> State:
        """Return the state that the simulator starts in."""
        return {control.key: control.value for control in self.controls}

    def checked(self, state: Mapping[str, Any]) -> State:
        """Return a full, allowed state; raise ValueError naming the control, the value and what is allowed."""
        known = {control.key: control for control in self.controls}
        unknown = sorted(set(state) - set(known))
        if unknown:
            raise ValueError(f"{self.key}: no control is called {', '.join(unknown)}; there are {', '.join(known)}")
        return {key: control.checked(state.get(key, control.value)) for key, control in known.items()}

    def frame_for(self, state: Mapping[str, Any]) -> Frame:
        """Return the frame for a state; controls that are not named keep their default."""
        return self.frame(self.checked(state))
