"""The fixed pictures of lesson 04, each drawn from facts or from the model."""

import math

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle

from soundfooting.evidence import library
from soundfooting.evidence.units import duration, temperature
from soundfooting.figures import style
from soundfooting.figures.burn_clock import draw_map
from soundfooting.figures.style import new_figure
from soundfooting.models.heat import SKINS, Contact, Phase, simulate

# Temperature (°C), minutes, name, and the side of the words that meets the dot.
STORIES = (
    (43, 480, "milder and longer", "right"),
    (45, 5, "the lab burn", "right"),
    (49, 1, "hotter and shorter", "left"),
)


def _bare(axes: Axes) -> None:
    axes.set_axis_off()
    axes.set_aspect("equal")


def thermometer_first() -> Figure:
    """Draw a bowl of water with a thermometer in it and the feet still outside."""
    figure = new_figure(7, 3.4)
    axes = figure.add_axes((0, 0, 1, 1))
    _bare(axes)
    axes.set(xlim=(0, 14), ylim=(0, 6.8))
    axes.add_patch(
        FancyBboxPatch((1, 0.8), 5, 2.2, boxstyle="round,pad=0,rounding_size=0.5", fc="#dcecf7", ec=style.BLUE, lw=3)
    )
    axes.add_patch(Rectangle((0.9, 2.6), 5.2, 0.8, fc=style.CARD, ec="none"))
    axes.plot([1.0, 6.0], [2.6, 2.6], color=style.BLUE, lw=2)
    axes.add_patch(
        FancyBboxPatch((3.2, 1.5), 0.45, 4.2, boxstyle="round,pad=0,rounding_size=0.2", fc="white", ec=style.INK, lw=2)
    )
    axes.add_patch(Circle((3.425, 1.5), 0.42, fc=style.ORANGE, ec=style.INK, lw=2))
    axes.add_patch(Rectangle((3.33, 1.7), 0.19, 2.2, fc=style.ORANGE, ec="none"))
    for height in np.arange(2.2, 5.4, 0.4):
        axes.plot([3.65, 3.85], [height, height], color=style.INK, lw=1.2)
    axes.text(3.45, 6.2, "1  Thermometer first", ha="center", weight="bold", fontsize=13)
    axes.text(3.45, 0.2, "in the water", ha="center", color=style.QUIET)
    for x in (9.3, 11.3):
        axes.add_patch(
            FancyBboxPatch(
                (x, 1.0), 1.3, 1.9, boxstyle="round,pad=0,rounding_size=0.55", fc=style.SAND, ec=style.INK, lw=2
            )
        )
        for toe in range(5):
            axes.add_patch(
                Circle(
                    (x + 0.16 + toe * 0.25, 3.02 + 0.12 * math.sin(1 + toe / 2)),
                    0.15,
                    fc=style.SAND,
                    ec=style.INK,
                    lw=1.5,
                )
            )
    axes.text(10.95, 6.2, "2  Feet wait outside", ha="center", weight="bold", fontsize=13)
    axes.text(10.95, 0.2, "until you have read it", ha="center", color=style.QUIET)
    axes.annotate(
        "", (7.0, 3.4), (8.8, 3.4), arrowprops={"arrowstyle": "-|>", "color": style.QUIET, "lw": 2.5, "ls": "--"}
    )
    return figure


def no_pain() -> Figure:
    """Draw how many of 100 people felt no pain from a sharp poke at the toes, group by group."""
    rows = (
        ("healthy", "chantelau2015_healthy_no_pain", style.GREEN),
        ("painless neuropathy", "chantelau2015_painless_neuropathy_no_pain", style.ORANGE),
        ("diabetic foot disease", "chantelau2015_foot_disease_no_pain", style.ORANGE),
    )
    figure = new_figure(7, 3.4)
    axes = figure.subplots()
    figure.subplots_adjust(left=0.3, right=0.93, top=0.84, bottom=0.2)
    for y, (_, name, colour) in enumerate(reversed(rows)):
        share = library().fact(name).value
        axes.barh(y, 100, height=0.55, color=style.CARD, edgecolor=style.QUIET)
        axes.barh(y, share, height=0.55, color=colour, edgecolor=colour, hatch="//" if colour == style.ORANGE else None)
        axes.text(
            share + 1.5 if share < 80 else share - 1.5,
            y,
            f"{share:g}",
            va="center",
            weight="bold",
            ha="left" if share < 80 else "right",
            color=style.INK,
            bbox={"facecolor": style.CARD, "edgecolor": "none", "pad": 2},
        )
    axes.set_yticks(range(len(rows)), labels=[words for words, _, _ in reversed(rows)])
    axes.set(xlim=(0, 100), xlabel="of 100 people in the group")
    axes.tick_params(axis="y", length=0)
    axes.grid(visible=False)
    axes.spines["left"].set_visible(False)
    axes.set_title("Felt no pain from a sharp poke at the toes", x=-0.4)
    return figure


def burn_map() -> Figure:
    """Draw the burn map with three stories on it."""
    figure = new_figure(7, 4.6)
    axes = figure.subplots()
    figure.subplots_adjust(left=0.17, right=0.94, top=0.9, bottom=0.18)
    draw_map(axes)
    for at, minutes, words, side in STORIES:
        axes.plot(
            [at], [minutes * 60], marker="o", ms=12, color=style.BLUE, mec="white", mew=2, clip_on=False, zorder=5
        )
        axes.annotate(
            f"{words}\n{at} °C, {duration(minutes * 60)}",
            (at, minutes * 60),
            xytext=(10 if side == "left" else -10, 0),
            textcoords="offset points",
            ha=side,
            va="top" if minutes > 60 else "center",
            fontsize=10.5,
            color=style.BLUE,
            weight="bold",
            bbox={"facecolor": style.CARD, "edgecolor": "none", "pad": 2, "alpha": 0.92},
        )
    axes.set_title("Heat and time work together")
    return figure


def water_advice() -> Figure:
    """Draw which water temperature different bodies name, and for whom."""
    rows = [
        ("Washing feet, European teaching page", "erasmus_feet_water", style.BLUE),
        ("Hot tub, the public", "cpsc_hottub_limit", style.QUIET),
        ("Surfaces, UK care settings", "hse_scald_surface", style.QUIET),
        ("Bath, US cancer services: below", "nkch_neuropathy_bath", style.QUIET),
        ("Whole bath, UK care settings", "hse_scald_bath", style.QUIET),
    ]
    figure = new_figure(7.8, 3.8)
    axes = figure.subplots()
    figure.subplots_adjust(left=0.47, right=0.95, top=0.88, bottom=0.22)
    for y, (_, name, colour) in enumerate(reversed(rows)):
        value = library().fact(name).value
        low, high = value if isinstance(value, tuple) else (value, value)
        axes.plot([low, high], [y, y], color=colour, lw=9, solid_capstyle="round")
        axes.plot([high], [y], marker="o" if colour == style.BLUE else "|", ms=13, mew=3, color=colour)
        label = f"{low:g}–{high:g} °C" if high > low else f"{high:g} °C"
        axes.text(high + 1, y, label, va="center", weight="bold", color=colour)
    axes.set_yticks(range(len(rows)), labels=[words for words, _, _ in reversed(rows)])
    axes.set(xlim=(30, 50), ylim=(-0.6, len(rows) - 0.4))
    axes.set_xticks(range(32, 50, 4), labels=[temperature(t).replace(" (", "\n").rstrip(")") for t in range(32, 50, 4)])
    axes.grid(axis="y", visible=False)
    axes.set_title("“Warm” means different things")
    return figure


def device_burns() -> Figure:
    """Draw 100 people in hospital with a contact burn; those burned by a heat treatment stand out."""
    counted = library().fact("mun2012_device_burns")
    share = round(100 * counted.value / counted.of)
    figure = new_figure(7, 3.6)
    axes = figure.add_axes((0.02, 0.2, 0.96, 0.66))
    _bare(axes)
    for person in range(100):
        row, column = divmod(person, 20)
        inside = person < share
        axes.add_patch(
            Circle(
                (column, -row),
                0.4,
                fc=style.ORANGE if inside else style.CARD,
                ec=style.ORANGE if inside else style.QUIET,
                lw=1.5,
            )
        )
        if inside:
            axes.text(column, -row, "×", ha="center", va="center", color="white", weight="bold", fontsize=13)
    axes.set(xlim=(-0.7, 19.7), ylim=(-4.7, 0.7))
    figure.text(0.03, 0.9, f"About {share} of 100 people in hospital with a contact burn", weight="bold", fontsize=14)
    figure.text(0.03, 0.12, f"×  {share} were burned by a heat treatment: hot pack, pad, moxibustion")
    figure.text(0.03, 0.04, f"○  {100 - share} were burned by something else")
    return figure


def flare() -> Figure:
    """Draw, to scale, the area of skin that flushes around a warm spot, with and without working small nerves."""
    figure = new_figure(7, 3.8)
    axes = figure.add_axes((0.02, 0.02, 0.96, 0.84))
    _bare(axes)
    for x, name, words, colour in (
        (1.6, "krishnan2004_flare_healthy", "healthy", style.GREEN),
        (5.2, "krishnan2004_flare_neuropathy", "with neuropathy", style.ORANGE),
    ):
        area = library().fact(name).value
        radius = math.sqrt(area / math.pi)
        axes.add_patch(Circle((x, 1.9), radius, fc=colour, ec="none", alpha=0.35))
        axes.plot([x], [1.9], marker="s", ms=7, color=style.INK)
        axes.text(x, -0.35, f"{words}\n{area:g} cm²", ha="center", va="bottom", weight="bold", color=colour)
    axes.set(xlim=(0, 7), ylim=(-0.4, 3.3))
    figure.text(0.03, 0.96, "Skin that flushes around a spot warmed to 44 °C", weight="bold", fontsize=14, va="top")
    return figure


def heat_by_depth() -> Figure:
    """Draw how far heat reaches into skin with time, for a surface held at 45 °C."""
    depths_mm = np.linspace(0, 8, 81)
    times = np.array([1, 10, 60, 600])
    field = simulate(SKINS["Jiang2002"], [Phase(Contact(45.0))], times, depths_mm / 1000)
    figure = new_figure(7, 4)
    axes = figure.subplots()
    figure.subplots_adjust(left=0.12, right=0.96, top=0.9, bottom=0.17)
    for shade, at_mm, seconds, profile in zip(
        (0.45, 0.6, 0.8, 1.0), (0.45, 1.5, 2.9, 4.6), times, field.temperature_c, strict=True
    ):
        axes.plot(depths_mm, profile, color=style.ORANGE, alpha=shade)
        axes.text(
            at_mm + 0.12, np.interp(at_mm, depths_mm, profile) + 0.15, duration(int(seconds)), va="bottom", ha="left"
        )
    axes.set(xlim=(0, 8), ylim=(33, 46), xlabel="depth in the skin, mm", ylabel="temperature, °C")
    axes.set_title("Surface held at 45 °C")
    return figure
