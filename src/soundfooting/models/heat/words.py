"""Temperatures and durations in words."""

import math


def temperature_words(temperature_c: float) -> str:
    """Write a temperature in both scales.

    >>> temperature_words(42.5)
    '42.5 °C (108 °F)'
    """
    return f"{round(temperature_c, 1):g} °C ({temperature_c * 9 / 5 + 32:.0f} °F)"


def duration_words(seconds: float) -> str:
    """Write a duration in plain words, always rounded down: a burn time must never look longer than it is.

    Below ten minutes the seconds are told, so that two times near each other never read the same.

    >>> [duration_words(seconds) for seconds in (0.4, 1.9, 161.7, 3599, 28000)]
    ['less than 1 second', '1 second', '2 minutes 41 seconds', '59 minutes', '7 hours 46 minutes']
    """
    if seconds < 1:
        return "less than 1 second"
    minutes, rest_s = divmod(math.floor(seconds), 60)
    if minutes < 10:
        return _joined((minutes, "minute"), (rest_s, "second"))
    hours, rest_min = divmod(minutes, 60)
    return _joined((hours, "hour"), (rest_min, "minute"))


def _joined(*parts: tuple[int, str]) -> str:
    """Write the parts that are not zero, each with its unit."""
    return " ".join(f"{number} {unit}" if number == 1 else f"{number} {unit}s" for number, unit in parts if number)
