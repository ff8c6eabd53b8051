"""How fast a nerve fibre carries a signal, by its width and its coat, and how long the way takes."""

from functools import cache

import matplotlib as mpl
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from soundfooting.evidence import library
from soundfooting.figures import style
from soundfooting.figures.frames import Frame, NumberControl, Preset, Simulation, State, Table
from soundfooting.figures.live import LiveFigure
from soundfooting.models.nerves import myelinated_speed_m_s, travel_time_ms, unmyelinated_speed_m_s
from soundfooting.models.nerves.conduction import SMALL_BELOW_UM

THINNEST_COATED_UM, THICKEST_UM = 1.0, 20.0
THINNEST_UM, THICKEST_BARE_UM = 0.25, 2.0
SLOWEST_SHOWN, FASTEST_SHOWN = 0.3, 150
MEASURED = (  # fact, what was measured, where its words stand
    ("kim2022_thick_speed", "fibres to a foot muscle", 0.19, "left"),
    ("plaghki2010_thin_speed", "sharp pain", 0.19, "left"),
    ("plaghki2010_bare_speed", "slow pain", 23, "right"),
)
SPEED_TICKS = (0.5, 1, 5, 10, 50, 100)
WIDTH_TICKS = (0.2, 0.5, 1, 2, 5, 10, 20)


def speeds(width_um: float) -> dict[str, float]:
    """Return the speed (m/s) of a fibre with a coat and of a bare one, each where the model knows such a fibre."""
    found = {}
    if width_um >= THINNEST_COATED_UM:
        found["with a coat"] = myelinated_speed_m_s(width_um)
    if width_um <= THICKEST_BARE_UM:
        found["bare"] = unmyelinated_speed_m_s(width_um)
    return found


def draw_lines(axes: Axes) -> None:
    """Draw what stays: both laws, and the speeds that were measured in people."""
    axes.set(xscale="log", yscale="log", xlim=(0.18, 24), ylim=(SLOWEST_SHOWN, FASTEST_SHOWN))
    axes.set_xticks(WIDTH_TICKS, labels=[f"{tick:g}" for tick in WIDTH_TICKS])
    axes.set_yticks(SPEED_TICKS, labels=[f"{tick:g}" for tick in SPEED_TICKS])
    axes.minorticks_off()
    axes.set(xlabel="width of the fibre, µm", ylabel="speed, m/s")
    for first, last in ((THINNEST_COATED_UM, SMALL_BELOW_UM - 1e-6), (SMALL_BELOW_UM, THICKEST_UM)):
        widths = np.array([first, last])
        axes.plot(widths, [myelinated_speed_m_s(width) for width in widths], color=style.BLUE)
    widths = np.linspace(THINNEST_UM, THICKEST_BARE_UM, 30)
    axes.plot(widths, [unmyelinated_speed_m_s(width) for width in widths], color=style.ORANGE, ls="--")
    axes.text(2.6, 22, "with a coat", color=style.BLUE, weight="bold", ha="right")
    axes.text(0.5, 0.4, "bare", color=style.ORANGE, weight="bold", ha="left")
    for name, words, x, side in MEASURED:
        speed = library().fact(name).value
        axes.axhline(speed, color=style.QUIET, lw=1.2, ls=":")
        said = f"measured: {words}, {speed:g}"
        axes.text(x, speed * 1.06, said, color=style.QUIET, fontsize=11, va="bottom", ha=side)


@mpl.rc_context(style.STYLE)
def _figure() -> tuple[Figure, dict[str, Artist]]:
    figure = style.new_figure(5.6, 4.6)
    axes = figure.subplots()
    figure.subplots_adjust(left=0.13, right=0.96, top=0.97, bottom=0.14)
    draw_lines(axes)
    moving = {}
    for kind, marker, colour in (("with a coat", "o", style.BLUE), ("bare", "D", style.ORANGE)):
        (moving[kind],) = axes.plot([], [], marker=marker, ms=14, ls="none", color=colour, mec="white", mew=2, zorder=5)
    return figure, moving


def _place(moving: dict[str, Artist], width_um: float) -> None:
    found = speeds(width_um)
    for kind, dot in moving.items():
        dot.set_data(([width_um], [found[kind]]) if kind in found else ([], []))


@cache
def _live() -> tuple[LiveFigure, dict[str, Artist]]:
    figure, moving = _figure()
    return LiveFigure(figure, moving.values()), moving


def figure_for(state: State) -> Figure:
    """Return a new whole figure for a state."""
    figure, moving = _figure()
    _place(moving, state["width_um"])
    return figure


def _time(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.2g} s" if milliseconds >= 1000 else f"{milliseconds:.3g} ms"


def _frame(state: State) -> Frame:
    width_um, way_m = state["width_um"], state["way_m"]
    live, moving = _live()
    _place(moving, width_um)
    rows = tuple((kind, f"{speed:.3g} m/s", _time(travel_time_ms(way_m, speed)))
                 for kind, speed in speeds(width_um).items())  # fmt: skip
    said = " ".join(
        f"A fibre {width_um:g} µm wide, {kind}: {speed}. For {way_m:g} m it needs {time}." for kind, speed, time in rows
    )
    if len(rows) == 1:
        (kind, _, _), *_ = rows
        said += " The model knows no bare fibre that thick." if kind != "bare" else " None with a coat is that thin."
    alt = f"Chart of fibre width, 0.25 to 20 µm, against speed, 0.3 to 150 m/s, with a line for each kind. {said}"
    return Frame(live.foreground(), alt, said, Table("The fibre that you set", ("Kind", "Speed", "Time"), rows))


NERVE_SPEED = Simulation(
    key="nerve_speed",
    title="How fast is a nerve fibre?",
    controls=(
        NumberControl("width_um", "Width of the fibre", "µm", THINNEST_UM, THICKEST_UM, 0.25, 10),
        NumberControl("way_m", "Length of the way", "m", 0.25, 1.25, 0.25, 1),
    ),
    presets=(
        Preset("Sharp pain: 3 µm", {"width_um": 3, "way_m": 1}),
        Preset("Slow pain: 0.5 µm", {"width_um": 0.5, "way_m": 1}),
        Preset("Same width, with and without a coat", {"width_um": 1.5, "way_m": 1}),
    ),
    limits=(
        "With a coat the speed is the width times a number measured in cats: one for thin fibres, one for thick ones.",
        "Bare fibres follow a square root. Its scale, 1 m/s at 1 µm, is a round number that we chose.",
        "It is a model of healthy fibres.",
        "It says nothing about how many fibres still work. That is what makes a foot numb.",
    ),
    background=lambda: _live()[0].background(),
    frame=_frame,
)
