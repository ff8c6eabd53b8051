"""The fixed pictures of lesson 10, drawn from facts or as plain sketches of what to do."""

import math

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Ellipse, PathPatch, Wedge
from matplotlib.path import Path

from soundfooting.evidence import Fact, library
from soundfooting.figures import style
from soundfooting.figures.picture import Picture
from soundfooting.figures.sketches import bare, caption, foot, rounded, sketch, title
from soundfooting.figures.style import new_figure

BROWN_SKIN, DARK_MARK, RED_MARK = "#96623f", "#40203f", "#d8583c"
# Heading of each block of people, and how the names of its facts end.
GROUPS = (
    ("no\nneuropathy", "group0"),
    ("neuropathy\nalone", "group1"),
    ("neuropathy and\nanother trouble", "group2"),
    ("a past ulcer\nor amputation", "group3"),
)
# A shoe from the side and the room in it, as Bézier curves: a start, then three points for each curve.
_SHOE = ((0.1, 0.4), (0.0, 1.2), (0.25, 2.0), (0.1, 2.75), (0.4, 3.05), (0.8, 2.75), (1.0, 2.5), (1.5, 2.2), (1.9, 2.5),
         (2.2, 3.05), (2.5, 3.15), (2.7, 2.9), (2.8, 2.7), (3.4, 2.1), (4.2, 1.9), (4.9, 1.75), (5.8, 1.55), (6.2, 1.1),
         (6.2, 0.4))  # fmt: skip
_INSIDE = ((0.42, 0.5), (0.38, 1.2), (0.55, 1.9), (0.42, 2.6), (0.7, 2.6), (0.9, 2.2), (1.4, 2.18), (1.8, 2.2),
           (2.1, 2.5), (2.35, 2.75), (3.0, 2.0), (3.9, 1.7), (4.8, 1.45), (5.4, 1.3), (5.75, 1.0),
           (5.8, 0.5))  # fmt: skip
# An arm with its hand: strokes of points, each with its width.
_ARM = (
    (((0.82, 3.7), (1.35, 2.6), (2.2, 1.6)), 21),
    (((1.9, 2.0), (2.45, 1.42), (2.85, 1.2)), 24),
    (((2.7, 1.42), (3.4, 1.3), (3.95, 1.02)), 7),
    (((2.7, 1.22), (3.35, 1.08), (3.85, 0.84)), 7),
    (((2.65, 1.05), (3.2, 0.9), (3.6, 0.74)), 7),
    (((2.4, 1.75), (2.95, 1.72), (3.4, 1.55)), 7),
)
# Somebody who sits on a chair with one heel on a stool: strokes of points, each with its width and colour.
_SITTER = (
    (((1.0, 5.3), (1.0, 3.1), (2.7, 3.1)), 6, style.QUIET),
    (((1.15, 3.0), (1.15, 1.55)), 6, style.QUIET),
    (((2.55, 3.0), (2.55, 1.55)), 6, style.QUIET),
    (((3.75, 2.3), (4.75, 2.3)), 6, style.QUIET),
    (((3.95, 2.2), (3.95, 1.55)), 6, style.QUIET),
    (((4.55, 2.2), (4.55, 1.55)), 6, style.QUIET),
    (((1.55, 3.55), (2.85, 3.55), (2.95, 2.1)), 15, style.GREEN),
    (((2.98, 1.85), (3.35, 1.72)), 10, style.SAND),
    (((1.55, 3.6), (2.9, 3.65), (3.85, 2.95)), 15, style.GREEN),
    (((4.15, 2.68), (4.42, 2.62), (4.6, 3.1)), 10, style.SAND),
    (((1.5, 3.7), (1.65, 4.75)), 25, style.BLUE),
    (((1.75, 4.7), (2.4, 4.15), (3.0, 4.1)), 9, style.BLUE),
    (((3.0, 4.1), (3.2, 4.08)), 8, style.SAND),
)
# A hand from the right that lies on something at its upper left: strokes of points, each with its width.
_FLAT_HAND = (
    (((2.1, -1.5), (1.05, -0.55)), 16),
    (((1.1, -0.6), (0.75, -0.25)), 20),
    (((0.85, -0.5), (0.1, -0.2)), 6),
    (((0.8, -0.25), (0.1, 0.05)), 6),
    (((0.85, -0.1), (0.25, 0.3)), 6),
    (((1.0, 0.0), (0.55, 0.5)), 6),
)
# Source, what was counted, over which time; the facts of a trial are named after its source.
TRIALS = (
    ("lavery2004", "an ulcer or a broken foot bone, 6 months"),
    ("lavery2007", "an ulcer, 15 months"),
    ("bus2021", "an ulcer that came back, 18 months"),
)


def risk_groups() -> Figure:
    """Draw 100 people of each group twice; those who had a foot ulcer, then those who had an amputation, stand out."""
    years = library().fact("peters2001_years").value
    figure = new_figure(7, 5.5)
    axes = figure.add_axes((0, 0, 1, 1))
    bare(axes)
    axes.text(-0.5, 31.0, f"100 people with diabetes in each group, over {years:g} years", weight="bold", fontsize=14)
    for column, (words, group) in enumerate(GROUPS):
        x = column * 12.6
        axes.text(x + 4.5, 26.6, words, ha="center", va="baseline", fontsize=11, weight="bold", linespacing=1.25)
        for top, kind in ((22.6, "ulcer"), (7.6, "amputation")):
            _hundred(axes, x, top, round(library().fact(f"peters2001_{kind}_{group}").value))
    for top, words in ((22.6, "had a foot ulcer"), (7.6, "had an amputation")):
        axes.text(-0.5, top + 1.2, f"×  {words}", color=style.ORANGE, weight="bold", fontsize=12.5)
        axes.text(47.4, top + 1.2, "○  had none", ha="right", fontsize=12.5)
    axes.set(xlim=(-2.0, 48.9), ylim=(-4.9, 33.2))
    return figure


def _hundred(axes: Axes, x: float, top: float, share: int) -> None:
    """Draw 100 people in rows of ten, from the top down; the first `share` are crossed. Both counts stand below."""
    across, down = np.arange(100) % 10 + x, top - np.arange(100) // 10
    axes.scatter(across[share:], down[share:], s=34, fc=style.CARD, ec=style.QUIET, lw=0.9)
    axes.scatter(across[:share], down[:share], s=46, marker="X", fc=style.ORANGE, ec="none")
    axes.text(x - 0.4, top - 10.6, f"× {share}", color=style.ORANGE, weight="bold", fontsize=13, va="center")
    axes.text(x + 9.4, top - 10.6, f"○ {100 - share}", fontsize=13, va="center", ha="right")


def marks_that_stay() -> Figure:
    """Draw a mark on light and on brown skin, a timer, and what to do when the mark has gone or has not."""
    minutes = library().fact("rnoh_afo_marks").value
    figure, axes = sketch(7, 3.6, 14, 7.2)
    axes.text(0.5, 6.5, "A mark after a shoe, a brace or a machine", weight="bold", fontsize=14, va="center")
    _foot_with_mark(axes, 0.5, 1.9, RED_MARK)
    _foot_with_mark(axes, 2.6, 1.9, DARK_MARK, skin=BROWN_SKIN)
    _clock(axes, 6.9, 3.5, minutes)
    arrow = {"arrowstyle": "-|>", "color": style.QUIET, "lw": 2.5, "mutation_scale": 20}
    for x in (4.55, 8.65):
        axes.annotate("", (x + 0.75, 3.5), (x, 3.5), arrowprops=arrow)
    for y, sign, colour, found, act in (
        (5.2, "✓", style.GREEN, "gone", "That is as it should be."),
        (3.3, "!", style.ORANGE, "still there", "Stop using it. Call your\nfoot team the same day."),
    ):
        axes.text(9.65, y, f"{sign}  {found}", color=colour, weight="bold", fontsize=14, va="center")
        axes.text(9.65, y - 0.4, act, va="top", fontsize=11.5, linespacing=1.3)
    for x, words, below in (
        (2.5, "1  take it off", "red, or darker skin"),
        (6.9, f"2  wait {minutes:g} minutes", "by a timer"),
        (11.4, "3  look again", "with your eyes"),
    ):
        title(axes, x, 1.05, words)
        caption(axes, x, 0.35, below)
    return figure


def _foot_with_mark(axes: Axes, x: float, y: float, mark: str, *, skin: str = style.SAND) -> None:
    """Draw a foot from above with a mark on the ball of the big toe."""
    before = len(axes.patches)
    foot(axes, x, y, size=1.45)
    for patch in axes.patches[before:]:
        patch.set_facecolor(skin)
    axes.add_patch(Ellipse((x + 0.52, y + 2.05), 0.62, 0.5, fc=mark, ec="none"))


def _clock(axes: Axes, x: float, y: float, minutes: float) -> None:
    axes.add_patch(Circle((x, y), 1.5, fc="white", ec=style.INK, lw=2))
    axes.add_patch(Wedge((x, y), 1.5, 90 - minutes * 6, 90, fc="#cfe3f5", ec=style.BLUE))
    for hour in range(12):
        across, up = math.sin(hour * math.pi / 6), math.cos(hour * math.pi / 6)
        axes.plot([x + 1.3 * across, x + 1.43 * across], [y + 1.3 * up, y + 1.43 * up], color=style.INK, lw=1.5)


def daily_look() -> Figure:
    """Draw the daily look in three steps: sit under a lamp, look with a mirror, feel the same spot of both feet."""
    figure, axes = sketch(7, 3.4, 14, 6.8)
    _lamp(axes, 4.1, 5.0)
    axes.plot([0.5, 4.9], [1.5, 1.5], color=style.INK, lw=2)
    for line, width, colour in _SITTER:
        _strokes(axes, [(np.array(line), width)], colour)
    axes.add_patch(Circle((1.8, 5.75), 0.45, fc=style.SAND, ec=style.INK, lw=2))
    _mirror_in_a_hand(axes, 7.05, 4.4)
    for left, x in ((True, 9.4), (False, 11.5)):
        foot(axes, x, 2.0, left=left, size=1.35)
        axes.add_patch(Circle((x + (0.95 if left else 0.8), 3.95), 0.27, fc=style.BLUE, ec="none"))
    _strokes(axes, [(np.array(line) + (12.42, 3.85), width) for line, width in _FLAT_HAND])
    for x, words, below in (
        (2.6, "1  sit", "a firm chair, a lamp"),
        (7.05, "2  look", "also between the toes"),
        (11.35, "3  feel", "the same spot, both feet"),
    ):
        title(axes, x, 0.85, words)
        caption(axes, x, 0.25, below)
    return figure


def _lamp(axes: Axes, x: float, y: float) -> None:
    """Draw a lamp that hangs above x, y, and its light."""
    axes.plot([x, x], [y + 1.8, y + 1.0], color=style.INK, lw=2)
    axes.fill([x - 0.35, x - 1.2, x + 0.9, x + 0.35], [y + 0.6, 1.5, 1.5, y + 0.6], fc="#fff1b8", ec="none", zorder=0)
    axes.fill([x - 0.25, x - 0.6, x + 0.6, x + 0.25], [y + 1.1, y + 0.5, y + 0.5, y + 1.1], fc=style.ORANGE, ec="none")


def _mirror_in_a_hand(axes: Axes, x: float, y: float) -> None:
    """Draw a mirror with its middle at x, y, a sole in it, and the hand that holds it."""
    _strokes(axes, [(np.array([(x + 1.3, y - 2.6), (x + 0.3, y - 2.35)]), 16)])
    axes.plot([x, x], [y - 1.8, y - 2.7], color=style.GREEN, lw=13, solid_capstyle="round", zorder=0)
    axes.add_patch(Ellipse((x, y), 3.6, 3.9, fc="#e6eff5", ec=style.GREEN, lw=8))
    foot(axes, x - 0.8, y - 1.4, size=1.25)
    fingers = [np.array([(x - 0.2, y - drop), (x + 0.28, y - drop)]) for drop in (2.12, 2.35, 2.58)]
    _strokes(axes, [(finger, 6) for finger in fingers])


def shoe_check() -> Figure:
    """Draw a shoe cut open with a stone in it and a hand that feels for it, and the three checks that a shoe needs."""
    figure, axes = sketch(7, 3.2, 14, 6.4)
    axes.text(0.5, 5.75, "Every time: hand first, then foot", weight="bold", fontsize=14, va="center")
    _shoe(axes, 0.7, 0.7)
    _hand(axes, 0.7, 0.7)
    for y, words, why in (
        (4.6, "Turn it over, shake it", "anything sharp in the sole?"),
        (3.0, "Feel inside", "a stone, a fold, a worn lining?"),
        (1.4, "Shoe off: look at the foot", "a red spot, a blister?"),
    ):
        axes.text(7.7, y, f"✓  {words}", fontsize=13, weight="bold", va="center")
        axes.text(8.3, y - 0.62, why, fontsize=11.5, color=style.QUIET, va="center")
    return figure


def _shoe(axes: Axes, x: float, y: float) -> None:
    """Draw a shoe from the side, 6 wide and 3 high, cut open so that a stone inside is to be seen."""
    for points, look in (
        (_SHOE, {"fc": style.BLUE, "ec": style.INK, "lw": 2}),
        (_INSIDE, {"fc": "#eaf2fa", "ec": "none"}),
    ):
        codes = [Path.MOVETO] + [Path.CURVE4] * (len(points) - 1)
        axes.add_patch(PathPatch(Path(np.array(points) + (x, y), codes), **look))
    rounded(axes, x - 0.1, y, 6.4, 0.55, 0.2, fc=style.INK, ec="none")
    axes.add_patch(Ellipse((x + 4.35, y + 0.83), 0.66, 0.46, fc=style.ORANGE, ec=style.INK, lw=1.5))


def _hand(axes: Axes, x: float, y: float) -> None:
    """Draw an arm that reaches into the shoe, its fingers at the stone."""
    _strokes(axes, [(np.array(line) + (x, y), width) for line, width in _ARM])
    for colour, width in ((style.INK, 30), (style.GREEN, 26)):
        axes.plot([x + 0.5, x + 0.86], [y + 4.4, y + 3.6], color=colour, lw=width, solid_capstyle="butt")


def _strokes(axes: Axes, strokes: list[tuple[np.ndarray, float]], colour: str = style.SAND) -> None:
    """Draw thick lines, each given by its points and its width, that grow together into one part with an edge."""
    round_ends = {"solid_capstyle": "round", "solid_joinstyle": "round"}
    for shade, edge in ((style.INK, 4), (colour, 0)):  # every edge first, so that the lines grow together
        for line, width in strokes:
            axes.plot(*line.T, color=shade, lw=width + edge, **round_ends)


def skin_thermometer_trials() -> Figure:
    """Draw how many of 100 people got a foot ulcer with a skin thermometer and without one, trial by trial."""
    figure = new_figure(7, 3.7)
    axes = figure.add_axes((0.05, 0.2, 0.9, 0.62))
    for y, (name, counted) in zip((2, 1, 0), TRIALS, strict=True):
        with_it, without = (_of_100(library().fact(f"{name}_{arm}")) for arm in ("thermometer", "standard"))
        axes.plot([with_it, without], [y, y], color=style.QUIET, lw=2, zorder=1)
        axes.plot([with_it], [y], marker="o", ms=13, color=style.BLUE)
        axes.plot([without], [y], marker="D", ms=11, color=style.ORANGE)
        axes.text(with_it - 1.1, y, f"{with_it}", ha="right", va="center", weight="bold", color=style.BLUE)
        axes.text(without + 1.1, y, f"{without}", va="center", weight="bold", color=style.ORANGE)
        source = library().source(name)
        axes.text(0, y + 0.3, f"{source.year}, {source.n} people: {counted}", fontsize=11)
    axes.set(xlim=(-1.5, 45), ylim=(-0.4, 2.75), yticks=[], xlabel="of 100 people")
    axes.spines["left"].set_visible(False)
    figure.text(0.035, 0.9, "Skin thermometer at home", weight="bold", fontsize=14)
    figure.text(0.52, 0.9, "●  with it", weight="bold", color=style.BLUE)
    figure.text(0.72, 0.9, "◆  without it", weight="bold", color=style.ORANGE)
    return figure


def _of_100(fact: Fact) -> int:
    """Return whole people of 100, halves rounded up."""
    return math.floor((fact.value / fact.of * 100 if fact.of else fact.value) + 0.5)


PICTURES: tuple[Picture, ...] = (
    Picture(
        "safety_risk_groups.svg",
        risk_groups,
        "Four groups of 100 people with diabetes, over 3 years. A foot ulcer: 5 without neuropathy, 14 with neuropathy "
        "alone, 19 with neuropathy and a changed foot shape or poor blood flow, 56 with a past ulcer or amputation. An "
        "amputation: 0, 0, 3 and 21. All others had none.",
    ),
    Picture(
        "safety_marks_that_stay.svg",
        marks_that_stay,
        "Drawing in three steps. One: two feet, one of light and one of brown skin, with a red and a darker mark. Two: "
        "a clock that shows 20 minutes. Three: the mark has gone, or it is still there: stop, call the same day.",
    ),
    Picture(
        "safety_daily_look.svg",
        daily_look,
        "Drawing in three steps. One: somebody sits on a chair under a lamp, one heel on a stool. Two: a hand holds a "
        "mirror with the sole of a foot in it. Three: a hand lies on a spot of one foot; the same spot is marked on "
        "the other.",
    ),
    Picture(
        "safety_shoe_check.svg",
        shoe_check,
        "Drawing of a shoe, cut open, with a stone in it and a hand that reaches in to feel for it. Beside it three "
        "checks: turn it over and shake it, feel inside, and look at the foot when the shoe is off.",
    ),
    Picture(
        "safety_skin_thermometer.svg",
        skin_thermometer_trials,
        "Chart of three trials, from 0 to 45 of 100 people with a foot ulcer, with a skin thermometer and without. In "
        "2004: 2 and 20. In 2007: 9 and 29. In 2021: 29 and 37. The newest and largest trial shows the smallest gap.",
    ),
)
