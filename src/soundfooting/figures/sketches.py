"""Small drawings that the pictures share: a bowl, a thermometer, a tap, a foot from above and from the side."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Ellipse, FancyBboxPatch, Polygon, Rectangle

from soundfooting.evidence import library
from soundfooting.evidence.units import temperature
from soundfooting.figures import style

WATER = "#dcecf7"

# A right foot from above, 1.3 wide and 2.2 long, toes up: points of its outline, then x, y, width, height of each toe.
_FROM_ABOVE = (
    (0.66, 0.0), (0.98, 0.12), (1.07, 0.42), (1.12, 0.85), (1.26, 1.25), (1.28, 1.5), (1.1, 1.68),
    (0.75, 1.84), (0.35, 1.86), (0.12, 1.7), (0.09, 1.42), (0.22, 1.05), (0.3, 0.7), (0.26, 0.35), (0.38, 0.08),
)  # fmt: skip
_TOES = ((0.26, 1.97, 0.34, 0.42), (0.58, 2.02, 0.23, 0.33), (0.81, 1.96, 0.21, 0.29), (1.01, 1.86, 0.2, 0.26),
         (1.18, 1.71, 0.19, 0.23))  # fmt: skip
# A leg and its foot from the side, 3 wide and 3 high, toes to the right.
_FROM_SIDE = (
    (0.15, 3.0), (0.2, 2.2), (0.25, 1.4), (0.15, 0.9), (0.02, 0.5), (0.12, 0.12), (0.5, 0.02), (1.1, 0.12),
    (1.6, 0.1), (2.1, 0.0), (2.7, 0.02), (2.98, 0.2), (2.9, 0.45), (2.4, 0.65), (1.8, 0.95), (1.35, 1.35),
    (1.2, 1.9), (1.25, 2.5), (1.3, 3.0),
)  # fmt: skip


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


def thermometer(axes: Axes, x: float, y: float, *, height: float = 4.2) -> None:
    """Draw a thermometer that stands at x, y."""
    rounded(axes, x, y, 0.45, height, 0.2, fc="white", ec=style.INK, lw=2)
    axes.add_patch(Circle((x + 0.225, y), 0.42, fc=style.ORANGE, ec=style.INK, lw=2))
    axes.add_patch(Rectangle((x + 0.13, y + 0.2), 0.19, height - 1.4, fc=style.ORANGE, ec="none"))
    for mark in np.arange(y + 0.7, y + height - 0.3, 0.4):
        axes.plot([x + 0.45, x + 0.65], [mark, mark], color=style.INK, lw=1.2)


def tap(axes: Axes, x: float, y: float) -> None:
    """Draw a tap that comes from the right, its mouth at x, y."""
    look = {"fc": style.QUIET, "ec": "none"}
    axes.add_patch(Polygon([(x - 0.3, y), (x + 0.3, y), (x + 0.3, y + 0.5), (x - 0.3, y + 0.5)], **look))
    rounded(axes, x - 0.3, y + 0.45, 2.6, 0.5, 0.2, **look)
    axes.add_patch(Rectangle((x + 1.15, y + 0.9), 0.2, 0.4, **look))
    rounded(axes, x + 0.75, y + 1.2, 1.0, 0.26, 0.12, **look)


def foot(axes: Axes, x: float, y: float, *, left: bool = False, size: float = 1) -> None:
    """Draw a foot seen from above, 1.3 wide and 2.2 long times `size`, toes up."""
    look = {"fc": style.SAND, "ec": style.INK, "lw": 2}

    corner, scale = (x + (1.3 * size if left else 0), y), (-size if left else size, size)
    for across, up, width, height in _TOES:
        axes.add_patch(Ellipse((across, up) * np.array(scale) + corner, size * width, size * height, **look))
    axes.add_patch(Polygon(_smooth(_FROM_ABOVE, closed=True) * scale + corner, **look))


def foot_from_side(axes: Axes, x: float, y: float) -> None:
    """Draw a leg and its foot seen from the side, 3 wide and 3 high, toes to the right; the leg goes on above."""
    points = _smooth(_FROM_SIDE, closed=False) + (x, y)
    axes.add_patch(Polygon(points, fc=style.SAND, ec="none"))
    axes.plot(*points.T, color=style.INK, lw=2)


def _smooth(points: tuple[tuple[float, float], ...], *, closed: bool) -> np.ndarray:
    """Return many points on a smooth line through a few."""
    from scipy.interpolate import splev, splprep

    x, y = np.array([*points, points[0]] if closed else points).T
    spline, _ = splprep([x, y], s=0, per=closed)
    return np.column_stack(splev(np.linspace(0, 1, 120), spline))
