"""The Burn clock: how long skin can stay at a temperature before the model sees injury, and who would feel it."""

import math
from functools import cache
from typing import NamedTuple

import matplotlib as mpl
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from soundfooting.evidence import library
from soundfooting.evidence.units import duration, temperature
from soundfooting.figures import style
from soundfooting.figures.frames import ChoiceControl, Frame, NumberControl, Preset, Simulation, State, Table
from soundfooting.figures.live import LiveFigure
from soundfooting.models.heat import BurnClock, burn_clock
from soundfooting.models.heat.words import duration_words

COOLEST_C, HOTTEST_C = 36, 60
GUESSED_C = 45
SHORTEST_SHOWN_S, LONGEST_SHOWN_S = 1, 8 * 3600
TOP_S = 14 * 3600  # some room above the last tick
TIME_TICKS = {1: "1 second", 10: "10 seconds", 60: "1 minute", 600: "10 minutes", 3600: "1 hour", 28800: "8 hours"}
FEELING = (("full", "Full feeling"), ("less", "Less feeling"), ("none", "No feeling"))


class _Moving(NamedTuple):
    """The artists of the picture that change with the controls."""

    dot: Artist
    stem: Artist
    start: Artist
    words: Artist
    alarm: Artist
    alarm_words: Artist


@cache
def shortest_times() -> tuple[np.ndarray, np.ndarray]:
    """Return temperatures (°C) and the shortest time to first injury (s) of all that the clock asks."""
    temperatures = np.arange(COOLEST_C, HOTTEST_C + 0.01, 0.25)
    times = [burn_clock(float(t), 0).shortest_s for t in temperatures]
    return temperatures, np.array(times)


def draw_map(axes: Axes) -> None:
    """Draw what stays: the line of shortest times, the burn region above it, the words in both regions."""
    temperatures, times = shortest_times()
    drawn = np.minimum(times, TOP_S)
    axes.fill_between(temperatures, drawn, TOP_S, facecolor=style.ROSE, edgecolor=style.ORANGE, hatch="///", lw=0)
    axes.plot(temperatures[times < LONGEST_SHOWN_S], times[times < LONGEST_SHOWN_S], color=style.ORANGE)
    label = {"bbox": {"facecolor": style.CARD, "edgecolor": "none", "pad": 3}}
    axes.text(59.6, 5000, "burn in the model", ha="right", va="center", weight="bold", color=style.ORANGE, **label)
    axes.text(
        36.4, 3.2, "the model sees\nno burn here: that\nis no permission", ha="left", va="center", color=style.QUIET
    )
    axes.set(xlim=(COOLEST_C, HOTTEST_C), ylim=(SHORTEST_SHOWN_S, TOP_S), yscale="log")
    axes.set_xticks(range(COOLEST_C, HOTTEST_C + 1, 4))
    axes.set_xticklabels([temperature(t).replace(" (", "\n").rstrip(")") for t in range(COOLEST_C, HOTTEST_C + 1, 4)])
    axes.set_yticks(list(TIME_TICKS), labels=list(TIME_TICKS.values()))
    axes.minorticks_off()
    axes.set_xlabel("temperature at the skin surface")


def draw_alarm(axes: Axes) -> None:
    """Draw the strip for the pain alarm, with the place where pain starts in feet that feel."""
    pain = library().fact("martin2017_pain").value
    axes.set(xlim=(COOLEST_C, HOTTEST_C), ylim=(0, 1), yticks=[], xticks=[])
    axes.grid(False)
    axes.spines[:].set_visible(False)
    axes.axvline(pain, color=style.QUIET, lw=1.2, ls=":")
    axes.set_title("Would pain warn you?", pad=4)


@mpl.rc_context(style.STYLE)
def _figure() -> tuple[Figure, _Moving]:
    figure = style.new_figure(6.6, 5.2)
    strip, axes = figure.subplots(2, 1, height_ratios=[1, 7.5])
    figure.subplots_adjust(left=0.17, right=0.95, top=0.93, bottom=0.15, hspace=0.12)
    draw_alarm(strip)
    draw_map(axes)
    (stem,) = axes.plot([45, 45], [1, 60], color=style.INK, lw=2, ls="--")
    (start,) = axes.plot([45], [60], marker="D", color=style.ORANGE, ls="none", ms=9)
    (dot,) = axes.plot([45], [60], marker="o", color=style.BLUE, ls="none", ms=14, mec="white", mew=2)
    words = axes.text(
        45,
        60,
        "",
        color=style.BLUE,
        weight="bold",
        va="center",
        bbox={"facecolor": style.CARD, "edgecolor": "none", "pad": 2, "alpha": 0.9},
    )
    (alarm,) = strip.plot([43, 60], [0.5, 0.5], color=style.GREEN, lw=13, solid_capstyle="butt")
    alarm_words = strip.text(51, 0.46, "", color="white", weight="bold", ha="center", va="center_baseline")
    return figure, _Moving(dot, stem, start, words, alarm, alarm_words)


@cache
def _live() -> tuple[LiveFigure, _Moving]:
    figure, moving = _figure()
    live = LiveFigure(figure, (moving.alarm, moving.alarm_words, moving.stem, moving.start, moving.words, moving.dot))
    return live, moving


def _place(moving: _Moving, clock: BurnClock, feeling: str) -> None:
    """Move the artists to one state."""
    at, chosen = clock.surface_temperature_c, max(clock.exposure_min * 60, SHORTEST_SHOWN_S)
    moving.dot.set_data([at], [chosen])
    moving.stem.set_data([at, at], [SHORTEST_SHOWN_S, chosen])
    moving.start.set_data([at], [clock.shortest_s if clock.shortest_s < LONGEST_SHOWN_S else math.nan])
    left = at < (COOLEST_C + HOTTEST_C) / 2
    moving.words.set_text(f"{at:g} °C, {duration(clock.exposure_min * 60)}")
    moving.words.set_position((at + 0.8 if left else at - 0.8, min(max(chosen, 2), LONGEST_SHOWN_S / 2)))
    moving.words.set_ha("left" if left else "right")
    words, colour, text_colour = {
        "full": ("pain from just above 43 °C", style.GREEN, "white"),
        "less": ("pain may come late, or not at all", style.SAND, style.INK),
        "none": ("no alarm", "#dcd8cd", style.INK),
    }[feeling]
    moving.alarm.set_color(colour)
    moving.alarm_words.set_text(words)
    moving.alarm_words.set_color(text_colour)


def figure_for(state: State) -> Figure:
    """Return a new whole figure for a state, as a notebook without the live layers would draw it."""
    figure, moving = _figure()
    _place(moving, burn_clock(state["temperature_c"], state["minutes"]), state["feeling"])
    return figure


def sentence(clock: BurnClock, feeling: str) -> str:
    """Say in words what the picture shows; never that anything is harmless."""
    pain_c = library().fact("martin2017_pain").value
    felt = clock.surface_temperature_c > pain_c
    feel = {
        "full": f"Feet with full feeling {'hurt' if felt else 'may not hurt here: pain starts'} just above "
        f"{temperature(pain_c)}.",
        "less": "Feet with less feeling may hurt late, or not at all.",
        "none": "Feet with no feeling give no alarm at all.",
    }[feeling]
    return f"{clock.summary()} {feel}"


def _table(clock: BurnClock) -> Table:
    starts = (
        duration_words(clock.shortest_s)  # rounds down, as the sentence does
        if math.isfinite(clock.shortest_s)
        else "no injury seen in 8 hours (no permission)"
    )
    return Table(
        "The burn clock for your setting",
        ("What", "Value"),
        (
            ("How warm the skin surface is", temperature(clock.surface_temperature_c)),
            ("Your time", duration(clock.exposure_min * 60)),
            ("Skin injury starts after", starts),
        ),
    )


def _frame(state: State) -> Frame:
    clock = burn_clock(state["temperature_c"], state["minutes"])
    live, moving = _live()
    _place(moving, clock, state["feeling"])
    said = sentence(clock, state["feeling"])
    alt = f"Chart of temperature, 36 to 60 °C, against time, 1 second to 8 hours, with a line where burns start. {said}"
    return Frame(live.foreground(), alt, said, _table(clock))


def _compare(guess_min: float) -> str:
    """Put the learner's guess beside the time from which the clock warns."""
    mark = library().fact("model_mark_minutes").value
    guessed, enough = duration(guess_min * 60), duration(mark * 60)
    return f"Your guess for {temperature(GUESSED_C)}: {guessed}. The burn clock warns from: {enough}."


BURN_CLOCK = Simulation(
    key="burn_clock",
    title="Burn clock: healthy skin",
    controls=(
        NumberControl("temperature_c", "How warm is it at the skin?", "°C", COOLEST_C, HOTTEST_C, 0.5, 45),
        NumberControl("minutes", "For how long?", "minutes", 1, 480, 1, 15),
        ChoiceControl("feeling", "How much can the feet feel?", FEELING, "full"),
    ),
    presets=(
        Preset("5 minutes at 45 °C", {"temperature_c": 45, "minutes": 5}),
        Preset("Hotter, 1 minute", {"temperature_c": 49, "minutes": 1}),
        Preset("A whole night at 43 °C", {"temperature_c": 43, "minutes": 480}),
    ),
    limits=(
        "It is a model of healthy skin. We found no measured margin for numb feet or poor blood flow.",
        "It needs the temperature at the skin. The number on a dial or a box may be wrong.",
        "It knows nothing of weight on the skin, as when you stand or lie on something warm.",
        "Just below 43 °C (109 °F) the clock jumps from minutes to hours. Skin does not jump. Do not trust the longer "
        "times.",
        "The model sees no burn: that is no permission.",
    ),
    background=lambda: _live()[0].background(),
    frame=_frame,
    guess="heat-guess-45",
    compare=_compare,
)
