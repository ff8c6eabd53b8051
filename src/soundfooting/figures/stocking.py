"""The Stocking: a leg and an arm, and what is felt where when the longest nerves go quiet first."""

from functools import cache

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon, Rectangle

from soundfooting.figures import style
from soundfooting.figures.frames import ChoiceControl, Frame, NumberControl, Preset, Simulation, State, Table
from soundfooting.figures.limbs import Limb, arm, leg
from soundfooting.figures.live import LiveFigure
from soundfooting.models.nerves import PLACES, Stocking, stocking
from soundfooting.models.nerves.stocking import DULL_FROM, FELT_FROM, working_share

LEG_PLACES = ("toes", "heel", "ankle", "middle of the shin", "knee", "middle of the thigh")
HAND_PLACES = ("fingertips", "wrist", "elbow")
ORDER = (("both", "Both alike"), ("thin", "Thin fibres first"), ("thick", "Thick fibres first"))
LEAD = 0.3  # how far the fibres that go first are ahead
CARRIES = {"thick": "touch and buzz", "thin": "heat, cold and pain"}
LOOKS = {
    "felt": {"facecolor": "#fffdf8", "hatch": None},
    "dull": {"facecolor": style.SAND, "hatch": "..."},
    "not felt": {"facecolor": "#8f8a80", "hatch": "xxx"},
}
COLUMNS = {"thick": (1.5, 4.9), "thin": (8.5, 11.9)}  # where leg and arm stand for each kind of fibre


def climbed(state: State) -> dict[str, float]:
    """Return how far the loss of each kind of fibre has climbed, 0 to 1."""
    first = state["climbed"] / 10
    behind = max(0.0, first - LEAD)
    return {
        "thick": behind if state["first"] == "thin" else first,
        "thin": behind if state["first"] == "thick" else first,
    }


def draw_key(axes: Axes, places: tuple[float, float, float]) -> None:
    """Draw what each look means, each at its place from left to right, below the limbs."""
    for x, name in zip(places, LOOKS, strict=True):
        axes.add_patch(Rectangle((x, -1.45), 0.9, 0.7, ec=style.INK, lw=1, **LOOKS[name]))
        axes.text(x + 1.15, -1.1, name, va="center")


def draw_limb(axes: Axes, limb: Limb, x: float) -> dict[str, Polygon]:
    """Draw a limb that stands at x; return its parts by look, which are empty until they are cut."""
    outline = axes.add_patch(Polygon(limb.outline + (x, 0), closed=True, fc="none", ec=style.INK, lw=1.6, zorder=3))
    parts = {}
    for look, dressed in LOOKS.items():
        parts[look] = axes.add_patch(Polygon(np.empty((0, 2)), closed=True, ec=style.QUIET, lw=0.8, **dressed))
        parts[look].set_clip_path(outline)
    return parts


def cut(parts: dict[str, Polygon], limb: Limb, x: float, far: float) -> None:
    """Cut a limb where the model's words change: from the trunk down felt, dull, not felt."""
    working = working_share(limb.nerve_length_m, far)
    last = len(working) - 1
    dull = min(int(np.count_nonzero(working >= FELT_FROM)), last)
    lost = min(int(np.count_nonzero(working >= DULL_FROM)), last)
    for look, (start, end) in {"felt": (0, dull), "dull": (dull, lost), "not felt": (lost, last)}.items():
        parts[look].set_xy(limb.between(start, end, x))


def _limbs() -> dict[tuple[str, str], tuple[Limb, float]]:
    return {
        (fibre, name): (limb, x)
        for fibre, places in COLUMNS.items()
        for (name, limb), x in zip((("leg", leg()), ("arm", arm())), places, strict=True)
    }


def _paint(drawn: dict[tuple[str, str], dict[str, Polygon]], state: State) -> None:
    far = climbed(state)
    for key, (limb, x) in _limbs().items():
        cut(drawn[key], limb, x, far[key[0]])


@mpl.rc_context(style.STYLE)
def figure_for(state: State) -> Figure:
    """Return a new whole figure for a state."""
    figure, drawn = _figure()
    _paint(drawn, state)
    return figure


@mpl.rc_context(style.STYLE)
def _figure() -> tuple[Figure, dict[tuple[str, str], dict[str, Polygon]]]:
    figure = style.new_figure(5.6, 5.52)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_aspect("equal")
    axes.set(xlim=(-0.2, 14), ylim=(-1.7, 12.3))
    axes.apply_aspect()  # before the first frame, so that parts and outlines agree
    for fibre, words in CARRIES.items():
        middle = sum(COLUMNS[fibre]) / 2
        axes.text(middle, 11.8, f"{fibre.capitalize()} fibres", ha="center", weight="bold", fontsize=13)
        axes.text(middle, 11.0, words, ha="center", fontsize=12)
    draw_key(axes, (1.2, 5.2, 9.2))
    return figure, {key: draw_limb(axes, limb, x) for key, (limb, x) in _limbs().items()}


@cache
def _live() -> tuple[LiveFigure, dict[tuple[str, str], dict[str, Polygon]]]:
    figure, drawn = _figure()
    return LiveFigure(figure, [part for parts in drawn.values() for part in parts.values()]), drawn


def sentence(shown: Stocking) -> str:
    """Say what is felt and what is not, leg and hand, for both kinds of fibre."""
    thick, thin = (f"{words} are {_where(shown, fibre)}." for fibre, words in CARRIES.items())
    alarm = " Where heat and pain are not felt, no alarm comes." if shown.highest_loss("thin", LEG_PLACES) else ""
    return f"In this teaching model, {thick} {thin.capitalize()}{alarm}"


def _where(shown: Stocking, fibre: str) -> str:
    leg_loss, hand_loss = shown.highest_loss(fibre, LEG_PLACES), shown.highest_loss(fibre, HAND_PLACES)
    if not leg_loss:
        return "dull in the toes" if shown.felt(fibre, "toes") == "dull" else "felt down to the toes"
    foot = "not felt in the toes" if leg_loss == "toes" else f"not felt from the toes to the {leg_loss}"
    if not hand_loss:
        return foot
    hand = "in the fingertips" if hand_loss == "fingertips" else f"from the fingertips to the {hand_loss}"
    return f"{foot}, nor {hand}"


def _frame(state: State) -> Frame:
    live, drawn = _live()
    _paint(drawn, state)
    far = climbed(state)
    shown = stocking(far["thick"], far["thin"])
    said = sentence(shown)
    rows = tuple((place.name, shown.felt("thick", place.name), shown.felt("thin", place.name)) for place in PLACES)
    table = Table("What the model says is felt", ("Place", *(words.capitalize() for words in CARRIES.values())), rows)
    return Frame(live.foreground(), f"Drawing of a leg and an arm, twice. {said}", said, table)


STOCKING = Simulation(
    key="stocking",
    title="The stocking: a teaching model",
    controls=(
        NumberControl("climbed", "How far has the loss climbed?", "0 to 10", 0, 10, 0.5, 4),
        ChoiceControl("first", "Which fibres go quiet first?", ORDER, "thin"),
    ),
    presets=(
        Preset("Nothing lost", {"climbed": 0, "first": "thin"}),
        Preset("Touch is there, heat is not", {"climbed": 5, "first": "thin"}),
        Preset("A stocking on both", {"climbed": 7, "first": "both"}),
        Preset("Stockings and gloves", {"climbed": 9, "first": "both"}),
    ),
    limits=(
        "It is a teaching model. We chose its numbers.",
        "It shows missing feeling only. Burning and pain can come at any stage.",
        "It cannot tell what you feel. A test of your feet can.",
        "Not every neuropathy climbs like a stocking. Some kinds start elsewhere.",
    ),
    background=lambda: _live()[0].background(),
    frame=_frame,
)
