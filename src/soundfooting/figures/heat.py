"""The fixed pictures of lesson 04, each drawn from facts or from the model."""

import math

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Ellipse, Polygon, Wedge

from soundfooting.evidence import library
from soundfooting.evidence.units import duration, temperature
from soundfooting.figures import style
from soundfooting.figures.burn_clock import draw_map
from soundfooting.figures.picture import Picture
from soundfooting.figures.sketches import (
    WATER,
    bare,
    bowl,
    caption,
    degrees,
    foot,
    foot_from_side,
    sketch,
    tap,
    thermometer,
    title,
)
from soundfooting.figures.style import new_figure

# Temperature (°C), minutes, name, and the side of the words that meets the dot.
STORIES = (
    (43, 480, "a whole night", "left"),
    (45, 5, "the careful line", "right"),
    (49, 1, "hotter", "left"),
)


def thermometer_first() -> Figure:
    """Draw a bowl of water with a thermometer in it, and the feet that wait beside it."""
    figure, axes = sketch(7, 2.9, 14, 5.8)
    bowl(axes, 0.7, 0.9)
    thermometer(axes, 2.2, 1.5, height=3.7)
    axes.text(3.2, 3.85, degrees("erasmus_feet_water"), color=style.BLUE, weight="bold", fontsize=15)
    axes.text(3.2, 3.1, "or less", color=style.BLUE, weight="bold", fontsize=15)
    arrow = {"arrowstyle": "-|>", "color": style.QUIET, "lw": 2.5, "mutation_scale": 22}
    axes.annotate("", (9.0, 2.4), (6.6, 2.4), arrowprops=arrow)
    foot(axes, 9.6, 0.95, left=True, size=1.4)
    foot(axes, 11.6, 0.95, size=1.4)
    caption(axes, 3.2, 0.2, "first: read the number")
    caption(axes, 11.5, 0.2, "then: your feet")
    return figure


def cool_a_burn() -> Figure:
    """Draw a foot under a cool running tap, how long, and what not to use."""
    minutes = library().fact("healthinfo_burns_cooling").value
    figure, axes = sketch(7, 3.1, 14, 6.2)
    axes.add_patch(Ellipse((3.0, 1.15), 4.9, 0.7, fc=WATER, ec="none"))
    foot_from_side(axes, 1.1, 1.1)
    tap(axes, 3.4, 4.5)
    water = [(3.15, 4.5), (3.65, 4.5), (3.75, 2.6), (4.3, 1.35), (2.5, 1.35), (3.05, 2.6)]
    axes.add_patch(Polygon(water, fc=style.BLUE, ec="none", alpha=0.3))
    axes.add_patch(Circle((8, 3.3), 1.5, fc="white", ec=style.INK, lw=2))
    axes.add_patch(Wedge((8, 3.3), 1.5, 90 - minutes * 6, 90, fc="#cfe3f5", ec=style.BLUE))
    for hour in range(12):
        across, up = math.sin(hour * math.pi / 6), math.cos(hour * math.pi / 6)
        ends = [(8 + reach * across, 3.3 + reach * up) for reach in (1.3, 1.45)]
        axes.plot(*zip(*ends, strict=True), color=style.INK, lw=1.5)
    title(axes, 3.2, 0.25, "cool running water")
    title(axes, 8, 0.25, f"{minutes:g} minutes")
    title(axes, 12.1, 0.25, "not these")
    for y, words in ((4.4, "ice"), (3.3, "butter"), (2.2, "cream")):
        axes.text(11.1, y, f"×  {words}", fontsize=15, color=style.ORANGE, weight="bold", va="center")
    return figure


def look_with_a_mirror() -> Figure:
    """Draw the sole of a foot in a hand mirror, where to look, and for what."""
    figure, axes = sketch(7, 3.2, 14, 6.4)
    axes.add_patch(Polygon([(3.1, 1.4), (3.9, 1.4), (3.8, 0.1), (3.2, 0.1)], fc=style.GREEN, ec="none"))
    axes.add_patch(Ellipse((3.5, 3.6), 4.5, 4.9, fc="#e6eff5", ec=style.GREEN, lw=9))
    foot(axes, 2.45, 1.9, size=1.55)
    for x, y, length in ((4.55, 2.6, 0.35), (4.4, 2.15, 0.7)):
        axes.plot([x, x + length], [y, y + length * 1.2], color="white", lw=4, solid_capstyle="round")
    for y, words in ((5.5, "Both feet, every day"), (2.9, "Look for")):
        axes.text(7.0, y, words, fontsize=14, weight="bold", va="center")
    for y, words in (
        (4.65, "top, sole and heel"),
        (3.9, "between the toes"),
        (2.05, "red or swollen skin"),
        (1.3, "a blister or a cut"),
        (0.55, "a new colour"),
    ):
        axes.text(7.0, y, f"✓  {words}", fontsize=13, va="center")
    return figure


def no_pain() -> Figure:
    """Draw how many of 100 people felt no pain from a sharp poke at the toes, group by group."""
    rows = (
        ("healthy", "healthy", style.GREEN),
        ("painless neuropathy\nfrom diabetes", "painless_neuropathy", style.ORANGE),
        ("foot disease\nfrom diabetes", "foot_disease", style.ORANGE),
    )
    figure = new_figure(7, 3.4)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set(xlim=(-62, 124), ylim=(-0.55, 3.3))
    axes.text(-58, 2.85, "Felt no pain from a sharp poke at the toes", fontsize=14, weight="bold")
    for y, (words, group, colour) in zip((2, 1, 0), rows, strict=True):
        share, people = (library().fact(f"chantelau2015_{group}_{what}").value for what in ("no_pain", "n"))
        axes.barh(y, 100, height=0.6, color=style.CARD, edgecolor=style.QUIET)
        axes.barh(y, share, height=0.6, color=colour)
        axes.text(-4, y + 0.12, words, ha="right", va="center", linespacing=1.1)
        below = y - (0.38 if "\n" in words else 0.16)
        axes.text(-4, below, f"{people:g} people", ha="right", va="center", color=style.QUIET, fontsize=10.5)
        axes.text(104, y, f"{share:g}", va="center", weight="bold", fontsize=15, color=colour)
    axes.text(104, 2.45, "of 100", va="center", color=style.QUIET)
    return figure


def burn_map() -> Figure:
    """Draw the burn map with three stories on it."""
    figure = new_figure(7, 4.6)
    axes = figure.subplots()
    figure.subplots_adjust(left=0.17, right=0.94, top=0.87, bottom=0.18)
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
    axes.set_title("Heat and time work together", pad=14)
    return figure


def water_advice() -> Figure:
    """Draw which water temperature different bodies name, and for whom."""
    rows = [
        ("Washing feet, European teaching page", "erasmus_feet_water", style.BLUE),
        ("Hot tub, the public", "cpsc_hottub_limit", style.QUIET),
        ("Surfaces, UK care settings", "hse_scald_surface", style.QUIET),
        ("Bath, US cancer services", "nkch_neuropathy_bath", style.QUIET),
        ("Whole bath, UK care settings", "hse_scald_bath", style.QUIET),
    ]
    figure = new_figure(7, 3.5)
    axes = figure.add_axes((0.47, 0.14, 0.5, 0.69))
    for y, (_, name, colour) in enumerate(reversed(rows)):
        limit_c = library().fact(name).value
        axes.plot([limit_c], [y], marker="o" if colour == style.BLUE else "D", ms=11, color=colour)
        axes.text(limit_c + 0.8, y, temperature(limit_c), va="center", weight="bold", color=colour)
    axes.set_yticks(range(len(rows)), labels=[words for words, _, _ in reversed(rows)], fontsize=11)
    axes.tick_params(axis="y", length=0)
    axes.set(xlim=(35, 53), ylim=(-0.6, len(rows) - 0.4))
    axes.set_xticks(range(36, 54, 4), labels=[f"{t} °C" for t in range(36, 54, 4)])
    axes.grid(axis="y", visible=False)
    words = f"For washing feet: {degrees('erasmus_feet_water')}. A limit is not a goal."
    figure.text(0.02, 0.9, words, weight="bold", fontsize=14)
    return figure


def _hundred(axes: Axes, x: float, across: int, share: int) -> None:
    """Draw 100 circles from x on, in rows of `across`; the first `share` are filled and crossed."""
    for person in range(100):
        row, column = divmod(person, across)
        filled = person < share
        face, edge = (style.ORANGE, style.ORANGE) if filled else (style.CARD, style.QUIET)
        axes.add_patch(Circle((x + column, -row), 0.4, fc=face, ec=edge, lw=1.3))
        if filled:
            axes.text(x + column, -row, "×", ha="center", va="center", color="white", weight="bold", fontsize=12)


def device_burns() -> Figure:
    """Draw 100 people in hospital with a contact burn; those burned by a heat treatment stand out."""
    counted = library().fact("mun2012_device_burns")
    share = round(100 * counted.value / counted.of)
    figure = new_figure(7, 3.1)
    axes = figure.add_axes((0.02, 0.26, 0.96, 0.58))
    bare(axes)
    _hundred(axes, 0, 20, share)
    axes.set(xlim=(-0.7, 19.7), ylim=(-4.7, 0.7))
    figure.text(0.03, 0.89, "100 people in hospital with a burn from touching heat", weight="bold", fontsize=14)
    burned = f"×  {share} were burned by a heat treatment: hot pack, pad, moxibustion"
    figure.text(0.03, 0.15, burned, color=style.ORANGE, weight="bold")
    figure.text(0.03, 0.05, f"○  {100 - share} were burned by something else")
    return figure


def amputations() -> Figure:
    """Draw 100 hospital treatments of a foot burn, without and with diabetes; those with an amputation stand out."""
    figure = new_figure(7, 4.6)
    axes = figure.add_axes((0, 0.02, 1, 0.86))
    bare(axes)
    for x, words, name in ((0, "without diabetes", "no_diabetes"), (12.5, "with diabetes", "diabetes")):
        share = round(library().fact(f"perrault2022_amputation_{name}").value)
        _hundred(axes, x, 10, share)
        axes.text(x - 0.4, 1.1, words, weight="bold", fontsize=13)
        axes.text(x - 0.4, -10.6, f"○  {100 - share} without an amputation", va="center")
        axes.text(x - 0.4, -11.8, f"×  {share} with one", va="center", color=style.ORANGE, weight="bold")
    axes.set(xlim=(-1.2, 23), ylim=(-12.4, 1.9))
    figure.text(0.035, 0.92, "100 hospital treatments of a foot burn", weight="bold", fontsize=14)
    return figure


def flare() -> Figure:
    """Draw, to scale, the area of skin that flushed around a warm spot in three groups of people."""
    figure = new_figure(7, 4)
    axes = figure.add_axes((0.02, 0.02, 0.96, 0.86))
    bare(axes)
    for x, group, words, colour in (
        (1.6, "healthy", "healthy people", style.GREEN),
        (4.5, "diabetes", "diabetes,\nno neuropathy:\nabout half", style.BLUE),
        (6.9, "neuropathy", "diabetes and\nneuropathy:\nabout a quarter", style.ORANGE),
    ):
        area = library().fact(f"krishnan2004_flare_{group}").value
        axes.add_patch(Circle((x, 1.9), math.sqrt(area / math.pi), fc=colour, ec="none", alpha=0.35))
        axes.plot([x], [1.9], marker="s", ms=7, color=style.INK)
        axes.text(x, 0.35, words, ha="center", va="top", weight="bold", color=colour)
    axes.set(xlim=(0, 8.3), ylim=(-0.75, 3.3))
    figure.text(0.03, 0.96, "Skin that flushed around a warm spot", weight="bold", fontsize=14, va="top")
    return figure


PICTURES: tuple[Picture, ...] = (
    Picture(
        "heat_thermometer_first.svg",
        thermometer_first,
        "Drawing in two steps. First: a thermometer stands in a bowl of water, with the words 37 °C (99 °F) or less. "
        "Then, after an arrow: two bare feet, which wait outside the bowl until the number has been read.",
    ),
    Picture(
        "heat_no_pain.svg",
        no_pain,
        "Three bars: of 100 people, how many felt no pain from a sharp poke at the toes. Healthy people (43): 4. "
        "People with painless neuropathy from diabetes (13): 46. People with foot disease from diabetes (46): 98.",
    ),
    Picture(
        "heat_burn_map.svg",
        burn_map,
        "Chart of skin temperature, 36 to 60 °C, against time, 1 second to 8 hours. A line falls to the right; above "
        "it the model sees a burn. Three dots are marked: 43 °C for 8 hours, 45 °C for 5 minutes, 49 °C for 1 minute.",
    ),
    Picture(
        "heat_water_advice.svg",
        water_advice,
        "Chart of water temperatures from 36 to 52 °C, one mark for each body. Advice for washing feet with diabetes "
        "lies lowest, at 37 °C. Limits for hot tubs, surfaces and baths lie higher, from 40 to 44 °C.",
    ),
    Picture(
        "heat_device_burns.svg",
        device_burns,
        "One hundred circles stand for 100 people in hospital with a burn from touching heat. Eleven are filled and "
        "crossed: they were burned by a heat treatment. 89 were burned by something else.",
    ),
    Picture(
        "heat_flare.svg",
        flare,
        "Three circles drawn to scale: the skin that flushed around a warm spot. Beside the circle of healthy people, "
        "that of people with diabetes and no neuropathy has about half the area, that of people with diabetes and "
        "neuropathy about a quarter.",
    ),
    Picture(
        "heat_look_with_a_mirror.svg",
        look_with_a_mirror,
        "Drawing of the sole of a foot in a hand mirror. Beside it, where to look every day on both feet: top, sole, "
        "heel, between the toes; and what to look for: red or swollen skin, a blister or a cut, a new colour.",
    ),
    Picture(
        "heat_cool_a_burn.svg",
        cool_a_burn,
        "Drawing of a foot under a cool running tap, a clock that shows 20 minutes, and three things not to use: ice, "
        "butter and cream.",
    ),
    Picture(
        "heat_amputations.svg",
        amputations,
        "Two blocks of one hundred circles, each a hospital treatment of a foot burn. Nearly all are empty: 98 without "
        "diabetes and 94 with diabetes. The others, 2 and 6, are crossed for an amputation.",
    ),
)
