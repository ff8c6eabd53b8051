"""The pictures of the start page: four helpers instead of numb feet, and how to run a notebook."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Ellipse, Rectangle

from soundfooting.figures import style
from soundfooting.figures.picture import Picture
from soundfooting.figures.sketches import caption, rounded, sketch, thermometer, title

MENU = ("File", "Edit", "View", "Run", "Kernel", "Tabs", "Settings", "Help")
LESSONS = ("00_start_here.ipynb", "01_what_is_neuropathy.ipynb", "04_heat.ipynb", "09_choice.ipynb",
           "10_staying_safe.ipynb")  # fmt: skip
# Place on the page, name, and what it does that numb feet cannot.
HELPERS = (
    (2.1, "thermometer", "for heat"),
    (6.3, "timer", "for time"),
    (10.6, "eyes and mirror", "for skin"),
    (14.8, "another person", "if you cannot"),
)


def four_helpers() -> Figure:
    """Draw a thermometer, a timer, eyes with a mirror, and another person, each with what it stands in for."""
    figure, axes = sketch(8.4, 3.3, 16.8, 6.6)
    thermometer(axes, 1.85, 1.9)
    _timer(axes, 6.3, 3.6)
    _mirror(axes, 10.6, 3.6)
    _person(axes, 14.8, 2.2)
    for x, name, task in HELPERS:
        title(axes, x, 0.85, name)
        caption(axes, x, 0.2, task)
    return figure


def open_a_lesson() -> Figure:
    """Draw the list of files with one lesson under the pointer."""
    figure, axes = _window()
    axes.add_patch(Rectangle((0.3, 0.3), 6.6, 5.5, fc="#f4f1e8", ec=style.QUIET, lw=1))
    for row, name in enumerate(LESSONS):
        y = 5.3 - 0.95 * row
        if name.startswith("10"):
            axes.add_patch(Rectangle((0.45, y - 0.42), 6.3, 0.84, fc="#cfe3f7", ec=style.BLUE, lw=2))
            _pointer(axes, 5.9, y + 0.15)
        axes.text(0.8, y, name, va="center", fontsize=12)
    axes.text(7.5, 3.2, "Double-click\na lesson\nin the list.", va="center", fontsize=14, weight="bold")
    return figure


def run_all_cells() -> Figure:
    """Draw the menu Run, open, with Run All Cells under the pointer."""
    figure, axes = _window()
    rounded(axes, 3.55, 1.35, 4.4, 4.35, 0.15, fc="white", ec=style.QUIET, lw=1.5)
    for row, words in enumerate(("Run Selected Cell", "Run All Above", "Run All Below", "Run All Cells")):
        y = 5.15 - row
        if words == "Run All Cells":
            axes.add_patch(Rectangle((3.65, y - 0.42), 4.2, 0.84, fc="#cfe3f7", ec=style.BLUE, lw=2))
            _pointer(axes, 7.0, y - 0.1)
        axes.text(3.9, y, words, va="center", fontsize=12)
    axes.text(8.5, 3.3, "Choose Run,\nthen\nRun All Cells.", va="center", fontsize=14, weight="bold")
    return figure


def press_a_button() -> Figure:
    """Draw a question with one answer chosen and its button under the pointer."""
    figure, axes = _window()
    axes.text(0.6, 5.3, "A question", weight="bold", va="center", fontsize=13)
    for row, words in enumerate(("one answer", "another answer", "a third answer")):
        y = 4.4 - row
        axes.add_patch(Circle((0.95, y), 0.27, fc="white", ec=style.INK, lw=1.5))
        if row == 1:
            axes.add_patch(Circle((0.95, y), 0.14, fc=style.BLUE, ec="none"))
        axes.text(1.5, y, words, va="center", fontsize=12)
    rounded(axes, 0.6, 0.55, 4.3, 1.1, 0.2, fc="white", ec=style.BLUE, lw=2.5)
    axes.text(2.6, 1.1, "Check my answer", ha="center", va="center", weight="bold")
    _pointer(axes, 4.4, 1.35)
    axes.text(6.4, 3.2, "Go back to the top:\nCtrl + Home.\nThen choose,\nand press.", va="center", fontsize=14,
              weight="bold")  # fmt: skip
    return figure


def _window() -> tuple[Figure, Axes]:
    """Return a card with the frame of a window and its menu; the menu Run stands out."""
    figure, axes = sketch(7, 4, 13, 7.4)
    rounded(axes, 0.15, 0.15, 12.7, 7.1, 0.2, fc=style.CARD, ec=style.INK, lw=2)
    axes.plot([0.15, 12.85], [6.2, 6.2], color=style.QUIET, lw=1)
    for x, word in zip((0.5, 1.5, 2.5, 3.7, 4.7, 6.2, 7.3, 9.1), MENU, strict=True):
        axes.text(x, 6.7, word, va="center", fontsize=11.5, weight="bold" if word == "Run" else "normal")
    return figure, axes


def _pointer(axes: Axes, x: float, y: float) -> None:
    """Draw the arrow of a mouse with its tip at x, y."""
    shape = [(0, 0), (0, -0.95), (0.22, -0.74), (0.4, -1.12), (0.56, -1.04), (0.4, -0.68), (0.7, -0.68)]
    axes.fill([x + dx for dx, _ in shape], [y + dy for _, dy in shape], fc="white", ec=style.INK, lw=1.5, zorder=6)


def _timer(axes: Axes, x: float, y: float) -> None:
    axes.add_patch(Rectangle((x - 0.25, y + 1.7), 0.5, 0.55, fc=style.INK, ec="none"))
    axes.add_patch(Circle((x, y), 1.85, fc="white", ec=style.INK, lw=2.5))
    for turn in np.linspace(0, 2 * np.pi, 12, endpoint=False):
        across, up = np.sin(turn), np.cos(turn)
        axes.plot([x + 1.5 * across, x + 1.7 * across], [y + 1.5 * up, y + 1.7 * up], color=style.INK, lw=1.5)
    axes.plot([x, x], [y, y + 1.3], color=style.ORANGE, lw=4, solid_capstyle="round")
    axes.plot([x, x + 0.75], [y, y - 0.45], color=style.INK, lw=4, solid_capstyle="round")


def _mirror(axes: Axes, x: float, y: float) -> None:
    axes.plot([x + 1.0, x + 1.9], [y - 1.15, y - 2.0], color=style.INK, lw=9, solid_capstyle="round")
    axes.add_patch(Ellipse((x, y), 3.2, 3.2, fc="#dcecf7", ec=style.INK, lw=2.5))
    axes.add_patch(Ellipse((x, y - 0.15), 1.15, 2.2, fc=style.SAND, ec=style.INK, lw=1.5))
    for toe in range(5):
        axes.add_patch(Circle((x - 0.44 + toe * 0.22, y + 1.05 - 0.06 * abs(toe - 1)), 0.13, fc=style.SAND,
                              ec=style.INK, lw=1.2))  # fmt: skip


def _person(axes: Axes, x: float, y: float) -> None:
    axes.add_patch(Circle((x, y + 2.5), 0.75, fc=style.SAND, ec=style.INK, lw=2))
    rounded(axes, x - 1.05, y - 0.5, 2.1, 2.2, 0.7, fc=style.BLUE, ec=style.INK, lw=2)


PICTURES: tuple[Picture, ...] = (
    Picture(
        "start_four_helpers.svg",
        four_helpers,
        "Drawing of four helpers that numb feet need: a thermometer for heat, a timer for time, eyes and a mirror for "
        "the skin, and another person if you cannot.",
    ),
    Picture(
        "start_open_a_lesson.svg",
        open_a_lesson,
        "Drawing of a window with a list of lessons on the left. The pointer lies on one of them.",
    ),
    Picture(
        "start_run_all_cells.svg",
        run_all_cells,
        "Drawing of a window with the menu Run open. The pointer lies on its line Run All Cells.",
    ),
    Picture(
        "start_press_a_button.svg",
        press_a_button,
        "Drawing of a question with three answers. The second is chosen, and the pointer lies on the button Check my "
        "answer.",
    ),
)
