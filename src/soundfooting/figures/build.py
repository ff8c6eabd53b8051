"""Draw the fixed pictures into ``figures/``, each with the words that stand for it."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from soundfooting.figures import heat
from soundfooting.figures.style import STYLE


@dataclass(frozen=True)
class Picture:
    """A fixed picture: file name, drawing function, alt text."""

    name: str
    draw: Callable[[], Figure]
    alt: str


PICTURES: tuple[Picture, ...] = (
    Picture(
        "heat_thermometer_first.svg",
        heat.thermometer_first,
        "Drawing in two steps. One: a thermometer stands in a bowl of water, with the words 37 °C (99 °F) or less. "
        "Two: bare feet wait outside the bowl until the thermometer has been read.",
    ),
    Picture(
        "heat_no_pain.svg",
        heat.no_pain,
        "Chart: of 100 people, how many felt no pain from a sharp poke at the toes. Healthy people: 4. People with "
        "painless diabetic neuropathy: 46. People with foot disease from diabetes: 98.",
    ),
    Picture(
        "heat_burn_map.svg",
        heat.burn_map,
        "Chart of skin temperature, 36 to 60 °C, against time, 1 second to 8 hours. A line falls to the right; above "
        "it the model sees a burn. Three dots are marked: 43 °C for 8 hours, 45 °C for 5 minutes, 49 °C for 1 minute.",
    ),
    Picture(
        "heat_water_advice.svg",
        heat.water_advice,
        "Chart of water temperatures from 30 to 50 °C, one mark for each body. Advice for washing feet with diabetes "
        "lies lowest, at 37 °C. Limits for hot tubs, surfaces and baths lie higher, from 40 to 44 °C.",
    ),
    Picture(
        "heat_device_burns.svg",
        heat.device_burns,
        "One hundred circles stand for 100 people in hospital with a burn from touching heat. Eleven are filled and "
        "crossed: they were burned by a heat treatment. 89 were burned by something else.",
    ),
    Picture(
        "heat_flare.svg",
        heat.flare,
        "Two circles drawn to scale: the skin that flushes around a warm spot. The circle of people with neuropathy "
        "has about a quarter of the area of the circle of healthy people.",
    ),
    Picture(
        "heat_by_depth.svg",
        heat.heat_by_depth,
        "Chart of skin depth, 0 to 8 mm, against temperature, 33 to 46 °C, for a surface held at 45 °C. Four lines for "
        "1 second, 10 seconds, 1 minute and 10 minutes: with time the heat reaches deeper.",
    ),
    Picture(
        "heat_three_tests.svg",
        heat.three_tests,
        "Drawing of three bowls of water, each tested in another way: with a thermometer, with an elbow, and by the "
        "hand of another person.",
    ),
    Picture(
        "heat_look_with_a_mirror.svg",
        heat.look_with_a_mirror,
        "Drawing of the sole of a foot in a hand mirror. Beside it, where to look every day on both feet: top and "
        "sole, heel, between the toes; for red, hot or swollen skin, blisters and cuts.",
    ),
    Picture(
        "heat_cool_a_burn.svg",
        heat.cool_a_burn,
        "Drawing of a foot under a cool running tap, a clock that shows 20 minutes, and three things not to use: ice, "
        "butter, cream.",
    ),
    Picture(
        "heat_amputations.svg",
        heat.amputations,
        "Two blocks of one hundred circles, each a hospital treatment of a foot burn. Without diabetes 2 are crossed "
        "for an amputation, with diabetes 6. All others, 98 and 94, are empty.",
    ),
)


def svg(picture: Picture) -> str:
    """Return the picture as SVG text; the same picture gives the same text."""
    text = io.StringIO()
    with mpl.rc_context(STYLE):
        picture.draw().savefig(text, format="svg", metadata={"Date": None, "Description": picture.alt})
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines()) + "\n"


def build_all(folder: Path, check: bool = False) -> list[str]:
    """Draw every picture into ``folder``; with ``check`` change nothing. Return the names that differed."""
    changed = []
    for picture in PICTURES:
        path, text = folder / picture.name, svg(picture)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            changed.append(picture.name)
            if not check:
                folder.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    return changed
