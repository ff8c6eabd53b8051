"""Small drawings that the pictures share: a bowl, a thermometer, a foot, an arm."""

import math

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle

from soundfooting.evidence import library
from soundfooting.evidence.units import temperature
from soundfooting.figures import style

WATER = "#dcecf7"


def degrees(fact_id: str) -> str:
    """Return the temperature of a fact in both scales."""
    return temperature(library().fact(fact_id).value)


def bare(axes: Axes) -> None:
    """Take away frame and ticks, and keep circles round."""
    axes.set_axis_off()
    axes.set_aspect("equal")


def sketch(width_in: float, height_in: float, width: float, height: float) -> tuple[Figure, Axes]:
    """Return an empty card to draw on, in units of its own."""
    figure = style.new_figure(width_in, height_in)
    axes = figure.add_axes((0, 0, 1, 1))
    bare(axes)
    axes.set(xlim=(0, width), ylim=(0, height))
    return figure, axes


def title(axes: Axes, x: float, y: float, words: str) -> None:
    """Write what a part of the picture is, in bold."""
    axes.text(x, y, words, ha="center", weight="bold", fontsize=13)


def caption(axes: Axes, x: float, y: float, words: str) -> None:
    """Write a quiet line below a part of the picture."""
    axes.text(x, y, words, ha="center", color=style.QUIET)


def rounded(axes: Axes, x: float, y: float, width: float, height: float, radius: float, **look: object) -> None:
    """Draw a box with round corners."""
    shape = f"round,pad=0,rounding_size={radius}"
    axes.add_patch(FancyBboxPatch((x, y), width, height, boxstyle=shape, **look))


def bowl(axes: Axes, x: float, y: float) -> None:
    """Draw a bowl of water, 5 wide and 2 high, with its left foot at x, y."""
    rounded(axes, x, y, 5, 2.2, 0.5, fc=WATER, ec=style.BLUE, lw=3)
    axes.add_patch(Rectangle((x - 0.1, y + 1.8), 5.2, 0.8, fc=style.CARD, ec="none"))
    axes.plot([x, x + 5], [y + 1.8, y + 1.8], color=style.BLUE, lw=2)


def thermometer(axes: Axes, x: float, y: float) -> None:
    """Draw a thermometer that stands at x, y."""
    rounded(axes, x, y, 0.45, 4.2, 0.2, fc="white", ec=style.INK, lw=2)
    axes.add_patch(Circle((x + 0.225, y), 0.42, fc=style.ORANGE, ec=style.INK, lw=2))
    axes.add_patch(Rectangle((x + 0.13, y + 0.2), 0.19, 2.6, fc=style.ORANGE, ec="none"))
    for height in np.arange(y + 0.7, y + 3.9, 0.4):
        axes.plot([x + 0.45, x + 0.65], [height, height], color=style.INK, lw=1.2)


def foot(axes: Axes, x: float, y: float) -> None:
    """Draw a foot seen from above, 1.3 wide and 2.2 long, toes up."""
    look = {"fc": style.SAND, "ec": style.INK}
    rounded(axes, x, y, 1.3, 1.9, 0.55, lw=2, **look)
    for toe in range(5):
        centre = (x + 0.16 + toe * 0.25, y + 2.02 + 0.12 * math.sin(1 + toe / 2))
        axes.add_patch(Circle(centre, 0.15, lw=1.5, **look))


def limb(axes: Axes, points: list[tuple[float, float]]) -> None:
    """Draw an arm through the points, bent at each."""
    x, y = zip(*points, strict=True)
    round_ends = {"solid_capstyle": "round", "solid_joinstyle": "round"}
    axes.plot(x, y, color=style.INK, lw=19, **round_ends)
    axes.plot(x, y, color=style.SAND, lw=15, **round_ends)
