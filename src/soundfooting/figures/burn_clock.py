"""The Burn clock: how long skin can stay at a temperature before the model sees injury, and who would feel it."""

import math
from functools import cache
from typing import NamedTuple

import matplotlib as mpl
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

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
LETTER_WIDE_C = 0.62  # room for the words beside the dot, letter by letter
TIME_TICKS = {1: "1 second", 10: "10 seconds", 60: "1 minute", 600: "10 minutes", 3600: "1 hour", 28800: "8 hours"}
MINUTE_STOPS = (1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 120, 240, 480)  # as the time axis: small numbers matter more
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
    drawn = np.minimum(times, LONGEST_SHOWN_S)
    axes.fill_between(temperatures, drawn, LONGEST_SHOWN_S, facecolor=style.ROSE, edgecolor="#e6b49d", hatch="//", lw=0)
    axes.plot(temperatures[times < LONGEST_SHOWN_S], times[times < LONGEST_SHOWN_S], color=style.ORANGE)
    axes.text(59.5, 3000, "burn in the model", ha="right", va="center", weight="bold", color=style.ORANGE)
    axes.text(36.4, 2.4, "no burn seen:\nno permission", ha="left", va="center", color=style.QUIET, fontsize=11)
    axes.set(xlim=(COOLEST_C, HOTTEST_C), ylim=(SHORTEST_SHOWN_S, LONGEST_SHOWN_S), yscale="log")
    ticks = range(COOLEST_C, HOTTEST_C + 1, 6)
    axes.set_xticks(ticks, labels=[f"{t} °C\n{fahrenheit(t)}" for t in ticks])
    axes.set_yticks(list(TIME_TICKS), labels=list(TIME_TICKS.values()))
    axes.tick_params(axis="x", pad=8)
    axes.minorticks_off()
    axes.set_xlabel("temperature at the skin surface")


def fahrenheit(temperature_c: float) -> str:
    """Return a temperature in the other scale alone, in whole degrees.

    >>> fahrenheit(45)
    '113 °F'
    """
    return temperature(temperature_c).split("(")[1].rstrip(")")


def pain_starts_c() -> float:
    """Return the temperature just above which healthy skin starts to hurt."""
    return library().fact("martin2017_pain").value


def draw_alarm(axes: Axes) -> None:
    """Draw the strip for the pain alarm, with the place where pain starts in feet that feel."""
    axes.set(xlim=(COOLEST_C, HOTTEST_C), ylim=(0, 1), yticks=[], xticks=[])
    axes.grid(False)
    axes.spines[:].set_visible(False)
    axes.axvline(pain_starts_c(), color=style.QUIET, lw=1.2, ls=":")
    axes.set_title("Would pain warn you?", pad=4)


@mpl.rc_context(style.STYLE)
def _figure() -> tuple[Figure, _Moving]:
    figure = style.new_figure(5.6, 5.4)
    strip, axes = figure.subplots(2, 1, height_ratios=[1, 7.5])
    figure.subplots_adjust(left=0.2, right=0.94, top=0.93, bottom=0.16, hspace=0.14)
    draw_alarm(strip)
    draw_map(axes)
    (stem,) = axes.plot([45, 45], [1, 60], color=style.QUIET, lw=1.5, ls=":")
    (start,) = axes.plot([45], [60], marker="D", color=style.ORANGE, ls="none", ms=9)
    (dot,) = axes.plot([45], [60], marker="o", color=style.BLUE, ls="none", ms=14, mec="white", mew=2, clip_on=False)
    words = axes.text(
        45,
        60,
        "",
        color=style.BLUE,
        weight="bold",
        va="center",
        bbox={"facecolor": style.CARD, "edgecolor": "none", "pad": 2, "alpha": 0.9},
    )
    starts_c = pain_starts_c()
    alarm = strip.add_patch(Rectangle((starts_c, 0.12), HOTTEST_C - starts_c, 0.76, lw=1.5, clip_on=False))
    alarm_words = strip.text(51.5, 0.5, "", color="white", weight="bold", ha="center", va="center")
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
    label = f"{at:g} °C, {duration(clock.exposure_min * 60)}"
    moving.words.set_text(label)
    x, y, side = _beside(at, chosen, clock.injury_predicted, len(label) * LETTER_WIDE_C)
    moving.words.set_position((x, min(max(y, 2), LONGEST_SHOWN_S / 2)))
    moving.words.set_ha(side)
    words, face, edge, line, text_colour = {
        "full": ("pain from just above 43 °C", style.GREEN, style.GREEN, "-", "white"),
        "less": ("pain may come late, or never", style.SAND, style.QUIET, "-", style.INK),
        "none": ("no alarm", "none", style.QUIET, "--", style.INK),
    }[feeling]
    moving.alarm.set(facecolor=face, edgecolor=edge, linestyle=line)
    moving.alarm_words.set(text=words, color=text_colour)


def _beside(at: float, chosen: float, burn: bool, wide_c: float) -> tuple[float, float, str]:
    """Return where the words of the dot stand, on its own side of the line: a burn to the right, no burn to the left.

    Where there is no room beside the dot they move above it or below it.
    """
    if burn:
        x = min(at + 0.8, HOTTEST_C - wide_c)
        return x, chosen if x > at else chosen * 2.2, "left"
    x = max(at - 0.8, COOLEST_C + wide_c)
    return x, chosen if x < at else chosen / 2.2, "right"


def figure_for(state: State) -> Figure:
    """Return a new whole figure for a state, as a notebook without the live layers would draw it."""
    figure, moving = _figure()
    _place(moving, burn_clock(state["temperature_c"], state["minutes"]), state["feeling"])
    return figure


def sentence(clock: BurnClock, feeling: str) -> str:
    """Say in words what the picture shows; never that anything is harmless."""
    felt = clock.surface_temperature_c > pain_starts_c()
    feel = {
        "full": "Feet with full feeling would hurt here."
        if felt
        else f"Feet with full feeling may not hurt here: pain starts just above {temperature(pain_starts_c())}.",
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
        NumberControl(
            "temperature_c", "How warm is it at the skin?", "°C", COOLEST_C, HOTTEST_C, 0.5, 45, also=fahrenheit
        ),
        NumberControl("minutes", "For how long?", "minutes", 1, 480, 1, 15, stops=MINUTE_STOPS),
        ChoiceControl("feeling", "How much can the feet feel?", FEELING, "full"),
    ),
    presets=(
        Preset("5 minutes at 45 °C", {"temperature_c": 45, "minutes": 5}),
        Preset("1 minute at 49 °C", {"temperature_c": 49, "minutes": 1}),
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
    facts=("martin2017_pain", "springborg2021_mark_temperature", "model_mark_minutes"),
)
