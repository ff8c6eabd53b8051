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

    >>> [duration_words(seconds) for seconds in (0.4, 1.9, 119, 7199, 28000)]
    ['less than 1 second', '1 second', '119 seconds', '119 minutes', '7.7 hours']
    """
    if seconds < 1:
        return "less than 1 second"
    if seconds < 120:
        return _count(math.floor(seconds), "second")
    if seconds < 7200:
        return _count(math.floor(seconds / 60), "minute")
    return f"{math.floor(seconds / 360) / 10:g} hours"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
