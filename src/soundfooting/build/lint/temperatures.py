"""Temperatures: readers of the Basics find each one in both scales, as the one formatter writes it."""

import re
from collections.abc import Collection, Iterator

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.lesson_text import LessonText
from soundfooting.evidence.units import temperature, temperature_step

_RANGE = r"(?P<low>\d+(?:\.\d+)?)(?: to (?P<high>\d+(?:\.\d+)?))? °C"
_ONE = re.compile(_RANGE + r"(?P<other> \([^)]*°F\))?")


def check_temperatures(lesson: LessonText) -> list[Complaint]:
    """Check the Basics of one notebook; a temperature under ``plain:`` is the name of a button, or told otherwise."""
    return [
        Complaint(lesson.file, block.place, f"'{found}'", f"'{wanted}', as the formatter writes it")
        for block in lesson.blocks
        if block.layer == "basics"
        for found, wanted in one_sided(block.text, block.receipts.plain)
    ]


def one_sided(text: str, plain: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield each temperature of a text that is not in both scales, and how it should stand.

    >>> list(one_sided("Wash at 37 °C. Not at 45 °C (113 °F)."))
    [('37 °C', '37 °C (99 °F)')]
    """
    for match in _ONE.finditer(text):
        low, high = float(match["low"]), match["high"] and float(match["high"])
        right = {written(low, high) for written in (temperature, temperature_step)}
        if match[0] not in right and match[0].split(" (")[0] not in plain:
            yield match[0], temperature(low, high)
