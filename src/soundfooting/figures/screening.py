"""Screening: 100 people, and whom a test finds, misses, gives a false alarm, or clears."""

from functools import cache

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.text import Text

from soundfooting.evidence import library
from soundfooting.figures import style
from soundfooting.figures.frames import Frame, NumberControl, Preset, Simulation, State, Table
from soundfooting.figures.live import LiveFigure
from soundfooting.models.screening import Screening, screen

PEOPLE = 100
ROW = 10
MANY = 100_000  # so that rounding to whole people does not show in the shares
FIVES = tuple(range(0, 101, 5))  # a step on the slider that shows in whole people
HAVE_IT = (5, 10, 30, 50)  # of 100 people, for the table of predictive values
CONDITION = "neuropathy"
LOOKS = {
    "found": {"marker": "o", "facecolor": style.BLUE, "edgecolor": style.BLUE},
    "missed": {"marker": "X", "facecolor": style.ORANGE, "edgecolor": style.ORANGE},
    "false_alarms": {"marker": "D", "facecolor": style.SAND, "edgecolor": style.INK},
    "cleared": {"marker": "o", "facecolor": style.CARD, "edgecolor": style.QUIET},
}
WORDS = {
    "found": "found",
    "missed": "missed",
    "false_alarms": "false alarms",
    "cleared": "rightly cleared",
}
KEY_Y = {"with": 8.4, "found": 7.4, "missed": 6.5, "without": 4.4, "false_alarms": 3.4, "cleared": 2.5}
_Moving = tuple[dict[str, PathCollection], dict[str, Text]]


def filament(part: str) -> int | tuple[int, int]:
    """Return what studies of the filament found, taken together, in percent: a number, or both ends of its range."""
    return library().fact(f"wang2017_{part}").value


def people(axes: Axes, kind: str, places: range) -> PathCollection:
    """Draw people of one kind at their places in rows of ten, from the top; none where there are none."""
    at = [(place % ROW, 9 - place // ROW) for place in places]
    return axes.scatter(*zip(*at or [(-50, -50)], strict=True), s=150, linewidths=1.5, **LOOKS[kind])


@mpl.rc_context(style.STYLE)
def _figure() -> tuple[Figure, _Moving]:
    figure = style.new_figure(5.6, 3.5)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set(xlim=(-0.7, 17.6), ylim=(-0.6, 9.7))
    dots, texts = {}, {}
    for name, y in KEY_Y.items():
        heading = name not in LOOKS
        texts[name] = axes.text(10.1 if heading else 10.9, y, "", va="center", fontsize=12,
                                weight="bold" if heading else "normal")  # fmt: skip
        if not heading:
            axes.scatter([10.4], [y], s=120, linewidths=1.5, **LOOKS[name])
            dots[name] = people(axes, name, range(0))
    return figure, (dots, texts)


def _place(moving: _Moving, counts: Screening) -> None:
    """Put everybody in a place, those who have it first, and write the numbers beside them."""
    dots, texts = moving
    start = 0
    for kind in LOOKS:
        number = getattr(counts, kind)
        dots[kind].set_offsets([(p % ROW, 9 - p // ROW) for p in range(start, start + number)] or [(-50, -50)])
        texts[kind].set_text(f"{number} {WORDS[kind]}")
        start += number
    texts["with"].set_text(f"{counts.found + counts.missed} have {CONDITION}")
    texts["without"].set_text(f"{counts.false_alarms + counts.cleared} do not")


def predictive_table() -> Table:
    """Return how far each result of the filament can be trusted, by how common neuropathy is."""
    rows = tuple((f"{share} of 100", *_trust(share / 100)) for share in HAVE_IT)
    return Table(
        "How far the result can be trusted: computed from the studies taken together",
        ("People who have neuropathy", "Of 100 who miss the filament, have it", "Of 100 who feel it, do not have it"),
        rows,
    )


def _trust(prevalence: float) -> tuple[str, str]:
    """Return both predictive values, each with what follows from the low and from the high ends of both accuracies."""
    finds, clears = (
        (low, filament(name), high)
        for name in ("sensitivity", "specificity")
        for low, high in [filament(f"{name}_ci")]
    )
    counts = [screen(MANY, prevalence, *(share / 100 for share in pair)) for pair in zip(finds, clears, strict=True)]
    return tuple(
        "{1} ({0} to {2})".format(*(round(100 * getattr(each, value)) for each in counts))
        for value in ("positive_predictive_value", "negative_predictive_value")
    )


@cache
def _live() -> tuple[LiveFigure, _Moving]:
    figure, moving = _figure()
    return LiveFigure(figure, [artist for part in moving for artist in part.values()]), moving


def figure_for(counts: Screening) -> Figure:
    """Return a new whole figure for some counts of 100 people."""
    figure, moving = _figure()
    _place(moving, counts)
    return figure


def sentence(counts: Screening) -> str:
    """Say the four counts in words, both sides, and what a clear test leaves open."""
    have_it, passed = counts.found + counts.missed, counts.missed + counts.cleared
    said = (
        f"Of {counts.people} people, {have_it} have {CONDITION}. The test finds {counts.found} and misses "
        f"{counts.missed}. Of the others it clears {counts.cleared}. For {counts.false_alarms} it is a false alarm."
    )
    if not passed:
        return said
    if not counts.missed:
        return f"{said} Nobody who passes has {CONDITION}."
    return f"{said} So {counts.missed} of the {passed} who pass have {CONDITION} all the same."


def _frame(state: State) -> Frame:
    counts = screen(PEOPLE, state["have_it"] / 100, state["finds"] / 100, state["clears"] / 100)
    live, moving = _live()
    _place(moving, counts)
    rows = tuple((words.capitalize(), str(getattr(counts, kind))) for kind, words in WORDS.items())
    said = sentence(counts)
    return Frame(live.foreground(), f"One hundred signs for 100 people. {said}", said,
                 Table("The same 100 people", ("What happened", "People"), rows))  # fmt: skip


def _compare(guess: float) -> str:
    low, high = filament("sensitivity_ci")
    return (
        f"Your guess: the filament finds {guess:g} of 100 people with {CONDITION}. {filament('studies')} studies "
        f"together: {filament('sensitivity')}, and it could be from {low} to {high}."
    )


def _presets() -> tuple[Preset, ...]:
    low, high = filament("sensitivity_ci")
    found, cleared = filament("sensitivity"), filament("specificity")
    here = {"have_it": 30, "clears": cleared}
    return (
        Preset("The filament", {"finds": found, **here}),
        Preset("Finds few: low end", {"finds": low, **here}),
        Preset("Finds more: high end", {"finds": high, **here}),
        Preset("Few people have it", {"have_it": 5, "finds": found, "clears": cleared}),
    )


SCREENING = Simulation(
    key="screening",
    title="What a test finds and what it misses",
    controls=(
        NumberControl("have_it", f"Have {CONDITION}", "of 100 people", 0, 100, 5, 30),
        NumberControl("finds", "Found by the test", "of 100 who have it", 0, 100, 1, 100, stops=FIVES),
        NumberControl("clears", "Cleared by the test", "of 100 who do not", 0, 100, 1, 100, stops=FIVES),
    ),
    presets=_presets(),
    limits=(
        "It is a model: arithmetic with counts from studies. It knows nothing of your feet.",
        "Studies differ widely. One number hides that.",
        "A test that you pass does not prove that your feet are safe.",
    ),
    background=lambda: _live()[0].background(),
    frame=_frame,
    guess="nerve-guess-filament",
    compare=_compare,
)
