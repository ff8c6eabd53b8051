"""The Burn clock from the inside: heat by depth, and the time to injury for each skin and each set of numbers."""

import math
from functools import cache

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from soundfooting.evidence.units import temperature
from soundfooting.figures import style
from soundfooting.figures.burn_clock import MINUTE_STOPS, fahrenheit
from soundfooting.figures.frames import ChoiceControl, Frame, NumberControl, Preset, Simulation, State, Table
from soundfooting.figures.live import LiveFigure
from soundfooting.models.heat import BASAL_LAYER, PEOPLE, SKINS, BurnClock, burn_clock
from soundfooting.models.heat.words import duration_words

FASTEST_SHOWN_S, SLOWEST_SHOWN_S = 0.5, 8 * 3600
DEEPEST_SHOWN_MM = 8
TIME_TICKS = {1: "1 s", 60: "1 min", 3600: "1 h", 28800: "8 h"}


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    """Return the (skin, damage set) pairs that the clock reports, in their fixed order."""
    return tuple((row.skin, row.damage_set) for row in burn_clock(45, 1).times)


def _label(skin: str, law: str) -> str:
    return "careful line\nof a review" if skin == PEOPLE else f"{law}\nin {skin}"


@mpl.rc_context(style.STYLE)
def _figure() -> tuple[Figure, tuple[Artist, ...]]:
    figure = style.new_figure(5.6, 7.6)
    depth, times = figure.subplots(2, 1)
    figure.subplots_adjust(left=0.33, right=0.94, top=0.95, bottom=0.06, hspace=0.5)
    depth.set(xlim=(0, DEEPEST_SHOWN_MM), ylim=(30, 62), xlabel="depth in the skin, mm", ylabel="temperature, °C")
    depth.set_title("Heat by depth", x=-0.5)
    times.set(xscale="log", xlim=(FASTEST_SHOWN_S, SLOWEST_SHOWN_S), ylim=(len(_rows()) - 0.5, -0.5))
    times.set_xticks(list(TIME_TICKS), labels=list(TIME_TICKS.values()))
    times.minorticks_off()
    times.set_yticks(range(len(_rows())), labels=[_label(*row) for row in _rows()], fontsize=10)
    times.set_title("Injury starts", x=-0.5, pad=16)
    (profile,) = depth.plot([0], [45], color=style.ORANGE)
    (here,) = depth.plot([0.08], [45], marker="o", ls="none", color=style.INK, ms=7)
    (first,) = times.plot([], [], marker="o", ls="none", color=style.ORANGE, ms=11)
    (blister,) = times.plot([], [], marker="D", ls="none", color=style.PURPLE, ms=9)
    (chosen,) = times.plot([1, 1], [-0.5, len(_rows()) - 0.5], color=style.BLUE, ls="--")
    words = times.text(
        1,
        len(_rows()) - 0.55,
        "",
        color=style.BLUE,
        fontsize=10.5,
        va="bottom",
        bbox={"facecolor": style.CARD, "edgecolor": "none", "pad": 1},
    )
    times.text(SLOWEST_SHOWN_S, -0.62, "● first injury  ◆ blister", ha="right", va="bottom", fontsize=10)
    return figure, (profile, here, first, blister, chosen, words)


@cache
def _live() -> tuple[LiveFigure, tuple[Artist, ...]]:
    figure, moving = _figure()
    return LiveFigure(figure, moving), moving


def _shown(seconds: float) -> float:
    """Keep a time on the axis; a time that is never reached is not drawn."""
    return max(seconds, FASTEST_SHOWN_S) if math.isfinite(seconds) else math.nan


def _place(moving: tuple[Artist, ...], clock: BurnClock, extra_skin_mm: float) -> None:
    profile, here, first, blister, chosen, words = moving
    inside = clock.depths_mm <= DEEPEST_SHOWN_MM
    profile.set_data(clock.depths_mm[inside], clock.temperature_c[inside])
    basal_mm = SKINS[clock.shown_skin].depth_of(BASAL_LAYER) * 1000 + extra_skin_mm
    here.set_data([basal_mm], [clock.basal_temperature_c])
    place = {pair: number for number, pair in enumerate(_rows())}
    places = [place[row.skin, row.damage_set] for row in clock.times]
    first.set_data([_shown(row.first_injury_s) for row in clock.times], places)
    blister.set_data([_shown(row.blister_s) for row in clock.times], places)
    at = _shown(clock.exposure_min * 60)
    chosen.set_xdata([at, at])
    words.set_text("your time ")
    words.set_position((at, len(_rows()) - 0.55))
    words.set_ha("right" if at > 60 else "left")


def _words(seconds: float) -> str:
    return duration_words(seconds) if math.isfinite(seconds) else "not within 8 hours (no permission)"


def _table(clock: BurnClock) -> Table:
    rows = tuple(
        (f"{row.damage_set} in {row.skin}", _words(row.first_injury_s), _words(row.blister_s)) for row in clock.times
    )
    at = temperature(round(clock.basal_temperature_c, 1))
    return Table(
        f"Times for each set of numbers; where burns start the skin reaches {at}",
        ("Numbers and skin", "First injury", "Blister"),
        rows,
    )


def _frame(state: State) -> Frame:
    clock = burn_clock(
        state["temperature_c"],
        state["minutes"],
        contact_resistance_m2k_w=state["resistance"],
        perfusion_factor=state["blood_flow"],
        extra_outer_skin_mm=state["extra_skin_mm"],
        skin=None if state["skin"] == "all" else SKINS[state["skin"]],
    )
    live, moving = _live()
    _place(moving, clock, state["extra_skin_mm"])
    alt = (
        "Two charts. Left: temperature, 30 to 62 °C, by depth in the skin, 0 to 8 mm. Right: time to first injury and "
        f"to a blister, half a second to 8 hours, for each set of numbers. {clock.summary()}"
    )
    return Frame(live.foreground(), alt, clock.summary(), _table(clock))


BURN_DEPTH = Simulation(
    key="burn_depth",
    title="Burn clock, from the inside",
    controls=(
        NumberControl("temperature_c", "Temperature of the warm thing", "°C", 36, 60, 0.5, 45, also=fahrenheit),
        NumberControl("minutes", "Time", "minutes", 1, 480, 1, 15, stops=MINUTE_STOPS),
        NumberControl("blood_flow", "Blood flow in the skin", "times normal", 0, 10, 0.5, 1),
        NumberControl("extra_skin_mm", "Extra outer skin", "mm", 0, 2, 0.1, 0),
        NumberControl("resistance", "Thermal resistance of what lies between", "m²·K/W", 0, 0.1, 0.005, 0),
        ChoiceControl("skin", "Skin", (("all", "all"), *((name, name) for name in SKINS)), "all"),
    ),
    presets=(
        Preset("No blood flow", {"blood_flow": 0}),
        Preset("Full blood flow", {"blood_flow": 10}),
        Preset("A cover is no shield", {"temperature_c": 55, "resistance": 0.005, "minutes": 15}),
    ),
    limits=(
        "No single set of numbers fits every measurement. That is why several are drawn.",
        "A sock, a cover or thick skin slows heat in this model. It is no shield to count on.",
        "Just below 43 °C the times jump from minutes to hours. Skin does not jump. Do not trust the longer times.",
        "It is a model of healthy skin. We found no measured margin for numb feet or poor blood flow.",
        "The model sees no burn: that is no permission.",
    ),
    background=lambda: _live()[0].background(),
    frame=_frame,
    facts=("martin2017_pain",),
)
