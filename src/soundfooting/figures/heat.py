"""The fixed pictures of lesson 04, each drawn from facts or from the model."""

import math

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Ellipse, Wedge

from soundfooting.evidence import library
from soundfooting.evidence.units import duration, temperature
from soundfooting.figures import style
from soundfooting.figures.burn_clock import draw_map
from soundfooting.figures.picture import Picture
from soundfooting.figures.sketches import bare, bowl, caption, degrees, foot, limb, sketch, thermometer, title
from soundfooting.figures.style import new_figure
from soundfooting.models.heat import SKINS, Contact, Phase, simulate

# Temperature (°C), minutes, name, and the side of the words that meets the dot.
STORIES = (
    (43, 480, "a whole night", "left"),
    (45, 5, "the careful line", "right"),
    (49, 1, "hotter", "left"),
)


def thermometer_first() -> Figure:
    """Draw a bowl of water with a thermometer in it and the feet still outside."""
    figure, axes = sketch(7, 3.4, 14, 6.8)
    bowl(axes, 1, 0.8)
    thermometer(axes, 3.2, 1.5)
    axes.text(4.1, 4.3, degrees("erasmus_feet_water"), color=style.ORANGE, weight="bold", fontsize=13)
    axes.text(4.1, 3.6, "or less", color=style.ORANGE, weight="bold", fontsize=13)
    for x in (9.3, 11.3):
        foot(axes, x, 1.0)
    axes.plot([7.9, 7.9], [0.5, 5.6], color=style.QUIET, lw=2, ls="--")
    title(axes, 3.5, 6.2, "1  Thermometer first")
    title(axes, 10.95, 6.2, "2  Feet wait outside")
    caption(axes, 3.5, 0.2, "in the water")
    caption(axes, 10.95, 0.2, "until you have read it")
    return figure


def three_tests() -> Figure:
    """Draw the three ways to test water without feet: thermometer, elbow, another person."""
    figure, axes = sketch(7.6, 3, 18, 7)
    for x in (0.4, 6.5, 12.6):
        bowl(axes, x, 0.9)
    thermometer(axes, 2.7, 1.6)
    limb(axes, [(7.2, 5.9), (9.2, 2.3), (11.2, 5.9)])
    axes.plot([16.6], [5.3], marker="o", ms=24, mfc=style.SAND, mec=style.INK, mew=2)
    limb(axes, [(16.4, 4.3), (15.4, 3.6), (15.1, 2.2)])
    for x, words in ((2.9, "thermometer"), (9.0, "elbow"), (15.1, "another person")):
        title(axes, x, 0.2, words)
    return figure


def cool_a_burn() -> Figure:
    """Draw a foot under a cool running tap, and how long."""
    minutes = library().fact("healthinfo_burns_cooling").value
    figure, axes = sketch(7, 3, 14, 6)
    axes.plot([1.2, 4.2, 4.2], [5.2, 5.2, 4.5], color=style.QUIET, lw=14, solid_joinstyle="miter")
    for x in (3.95, 4.2, 4.45):
        axes.plot([x, x], [4.1, 2.9], color=style.BLUE, lw=3)
    foot(axes, 3.55, 0.6)
    axes.add_patch(Circle((8, 3.1), 1.5, fc="white", ec=style.INK, lw=2))
    axes.add_patch(Wedge((8, 3.1), 1.5, 90 - minutes * 6, 90, fc="#cfe3f5", ec=style.BLUE))
    axes.plot([8, 8], [3.1, 4.4], color=style.INK, lw=2)
    title(axes, 4, 0.1, "cool running water")
    title(axes, 8, 0.1, f"{minutes:g} minutes")
    for y, words in ((3.9, "no ice"), (3.0, "no butter"), (2.1, "no cream")):
        axes.text(10.8, y, f"×  {words}", fontsize=14, color=style.ORANGE, weight="bold", va="center")
    return figure


def look_with_a_mirror() -> Figure:
    """Draw the sole of a foot in a hand mirror, and where to look."""
    figure, axes = sketch(7, 3, 14, 6)
    axes.add_patch(Ellipse((3.6, 3.3), 4.4, 4.4, fc="#e8f0f6", ec=style.INK, lw=3))
    axes.plot([3.6, 3.6], [1.0, 0.2], color=style.INK, lw=9, solid_capstyle="round")
    foot(axes, 2.95, 2.0)
    for y, words in (
        (5.0, "top and sole"),
        (4.1, "heel"),
        (3.2, "between the toes"),
        (2.3, "red, hot, swollen, blister, cut?"),
    ):
        axes.text(7.0, y, f"✓  {words}", fontsize=13, va="center")
    title(axes, 10.0, 0.5, "every day, both feet")
    return figure


def no_pain() -> Figure:
    """Draw how many of 100 people felt no pain from a sharp poke at the toes, group by group."""
    rows = (
        ("healthy", "chantelau2015_healthy_no_pain", style.GREEN),
        ("painless diabetic neuropathy", "chantelau2015_painless_neuropathy_no_pain", style.ORANGE),
        ("foot disease from diabetes", "chantelau2015_foot_disease_no_pain", style.ORANGE),
    )
    figure = new_figure(7, 3.4)
    axes = figure.subplots()
    figure.subplots_adjust(left=0.38, right=0.93, top=0.84, bottom=0.2)
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
    axes.set_title("Felt no pain from a sharp poke at the toes", x=-0.6)
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
        ("Bath, US cancer services", "nkch_neuropathy_bath", style.QUIET),
        ("Whole bath, UK care settings", "hse_scald_bath", style.QUIET),
    ]
    figure = new_figure(7.8, 3.8)
    axes = figure.subplots()
    figure.subplots_adjust(left=0.47, right=0.95, top=0.88, bottom=0.22)
    for y, (_, name, colour) in enumerate(reversed(rows)):
        limit_c = library().fact(name).value
        axes.plot([limit_c], [y], marker="o" if colour == style.BLUE else "D", ms=13, color=colour)
        axes.text(limit_c + 1, y, f"{limit_c:.0f} °C", va="center", weight="bold", color=colour)
    axes.set_yticks(range(len(rows)), labels=[words for words, _, _ in reversed(rows)])
    axes.set(xlim=(30, 50), ylim=(-0.6, len(rows) - 0.4))
    axes.set_xticks(range(32, 50, 4), labels=[temperature(t).replace(" (", "\n").rstrip(")") for t in range(32, 50, 4)])
    axes.grid(axis="y", visible=False)
    axes.set_title("For washing feet: 37 °C. A limit is not a goal.", x=-0.85)
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
    figure = new_figure(7, 3.6)
    axes = figure.add_axes((0.02, 0.2, 0.96, 0.66))
    bare(axes)
    _hundred(axes, 0, 20, share)
    axes.set(xlim=(-0.7, 19.7), ylim=(-4.7, 0.7))
    figure.text(0.03, 0.9, "100 people in hospital with a burn from touching heat", weight="bold", fontsize=14)
    figure.text(0.03, 0.12, f"×  {share} were burned by a heat treatment: hot pack, pad, moxibustion")
    figure.text(0.03, 0.04, f"○  {100 - share} were burned by something else")
    return figure


def amputations() -> Figure:
    """Draw 100 hospital treatments of a foot burn, without and with diabetes; those with an amputation stand out."""
    figure = new_figure(7.4, 3.9)
    axes = figure.add_axes((0.02, 0.03, 0.96, 0.78))
    bare(axes)
    for x, words, name in ((0, "without diabetes", "no_diabetes"), (13, "with diabetes", "diabetes")):
        share = round(library().fact(f"perrault2022_amputation_{name}").value)
        _hundred(axes, x, 10, share)
        axes.text(x - 0.4, 1.1, f"{words}: {share}", weight="bold", fontsize=13)
        axes.text(x - 0.4, -10.6, f"{100 - share} without an amputation", va="center")
    axes.set(xlim=(-1.2, 24), ylim=(-11.2, 2.1))
    figure.text(0.03, 0.9, "100 hospital treatments of a foot burn: × an amputation", weight="bold", fontsize=14)
    return figure


def flare() -> Figure:
    """Draw, to scale, the area of skin that flushes around a warm spot, with and without working small nerves."""
    healthy, numb = (library().fact(f"krishnan2004_flare_{group}").value for group in ("healthy", "neuropathy"))
    figure = new_figure(7, 3.8)
    axes = figure.add_axes((0.02, 0.02, 0.96, 0.84))
    bare(axes)
    for x, area, words, colour in (
        (1.6, healthy, "healthy people", style.GREEN),
        (5.2, numb, "people with neuropathy:\nabout a quarter", style.ORANGE),
    ):
        axes.add_patch(Circle((x, 1.9), math.sqrt(area / math.pi), fc=colour, ec="none", alpha=0.35))
        axes.plot([x], [1.9], marker="s", ms=7, color=style.INK)
        axes.text(x, 0.4, words, ha="center", va="top", weight="bold", color=colour)
    axes.set(xlim=(0, 7), ylim=(-0.4, 3.3))
    where = degrees("krishnan2004_heating")
    figure.text(0.03, 0.96, f"Skin that flushes around a spot at {where}", weight="bold", fontsize=14, va="top")
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


PICTURES: tuple[Picture, ...] = (
    Picture(
        "heat_thermometer_first.svg",
        thermometer_first,
        "Drawing in two steps. One: a thermometer stands in a bowl of water, with the words 37 °C (99 °F) or less. "
        "Two: bare feet wait outside the bowl until the thermometer has been read.",
    ),
    Picture(
        "heat_no_pain.svg",
        no_pain,
        "Chart: of 100 people, how many felt no pain from a sharp poke at the toes. Healthy people: 4. People with "
        "painless diabetic neuropathy: 46. People with foot disease from diabetes: 98.",
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
        "Chart of water temperatures from 30 to 50 °C, one mark for each body. Advice for washing feet with diabetes "
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
        "Two circles drawn to scale: the skin that flushes around a warm spot. The circle of people with neuropathy "
        "has about a quarter of the area of the circle of healthy people.",
    ),
    Picture(
        "heat_by_depth.svg",
        heat_by_depth,
        "Chart of skin depth, 0 to 8 mm, against temperature, 33 to 46 °C, for a surface held at 45 °C. Four lines for "
        "1 second, 10 seconds, 1 minute and 10 minutes: with time the heat reaches deeper.",
    ),
    Picture(
        "heat_three_tests.svg",
        three_tests,
        "Drawing of three bowls of water, each tested in another way: with a thermometer, with an elbow, and by the "
        "hand of another person.",
    ),
    Picture(
        "heat_look_with_a_mirror.svg",
        look_with_a_mirror,
        "Drawing of the sole of a foot in a hand mirror. Beside it, where to look every day on both feet: top and "
        "sole, heel, between the toes; for red, hot or swollen skin, blisters and cuts.",
    ),
    Picture(
        "heat_cool_a_burn.svg",
        cool_a_burn,
        "Drawing of a foot under a cool running tap, a clock that shows 20 minutes, and three things not to use: ice, "
        "butter, cream.",
    ),
    Picture(
        "heat_amputations.svg",
        amputations,
        "Two blocks of one hundred circles, each a hospital treatment of a foot burn. Without diabetes 2 are crossed "
        "for an amputation, with diabetes 6. All others, 98 and 94, are empty.",
    ),
)
