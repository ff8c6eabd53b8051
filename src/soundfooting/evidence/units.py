"""Numbers with their units, in the words that learners read."""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from soundfooting.content import ContentError, load_yaml

Value = float | tuple[float, float]

MINUTE_S, HOUR_S, DAY_S = 60, 3600, 86400

_FILE = "units.yml"


def temperature(value_c: float, high_c: float | None = None) -> str:
    """A temperature in °C, or a range of them, with whole °F behind it.

    >>> temperature(37)
    '37 °C (99 °F)'
    >>> temperature(32, 35)
    '32 to 35 °C (90 to 95 °F)'
    """
    return _both_scales(value_c, high_c, lambda degrees: degrees * 9 / 5 + 32)


def temperature_step(value_c: float, high_c: float | None = None) -> str:
    """A difference between temperatures; unlike a temperature it has no zero point to move.

    >>> temperature_step(5)
    '5 °C (9 °F)'
    """
    return _both_scales(value_c, high_c, lambda degrees: degrees * 9 / 5)


def duration(seconds: float) -> str:
    """A time in words, at most two units, finer units left out as the time grows.

    >>> duration(90), duration(600), duration(5400), duration(259200)
    ('1 minute 30 seconds', '10 minutes', '1 hour 30 minutes', '3 days')

    Raises ValueError for a time below zero or without end.
    """
    if not 0 <= seconds < math.inf:
        raise ValueError(f"duration: {seconds} s is not allowed; allowed: zero or more, with an end")
    if 0 < seconds < 0.5:
        return "less than 1 second"
    if seconds < 10 * MINUTE_S:
        return _two_units(_whole(seconds), ("min", MINUTE_S), ("s", 1))
    if seconds < 10 * HOUR_S:
        return _two_units(_whole(seconds / MINUTE_S) * MINUTE_S, ("h", HOUR_S), ("min", MINUTE_S))
    if seconds < 2 * DAY_S:
        return quantity(_whole(seconds / HOUR_S), "h")
    return quantity(_whole(seconds / DAY_S), "d")


def quantity(value: Value, unit: str, of: int | None = None) -> str:
    """A number or a range (low, high) with its unit; a count also names its whole.

    >>> quantity(94, "people", of=864), quantity((10, 15), "min"), quantity(11, "percent")
    ('94 of 864 people', '10 to 15 minutes', '11 %')

    Raises ValueError for a unit that ``units`` does not list.
    """
    if unit not in units():
        raise ValueError(f"unit {unit!r} is none of {', '.join(units())}")
    if unit in _TEMPERATURES:
        return _TEMPERATURES[unit](*(value if isinstance(value, tuple) else (value,)))
    one, many = _readings(unit)
    if of is not None:
        return many.format(f"{_ends(value)} of {_digits(of)}")
    return (one if value == 1 else many).format(_ends(value))


def units() -> tuple[str, ...]:
    """Every unit that a fact may have: those of units.yml, and temperatures."""
    return (*load_yaml(_FILE), *_TEMPERATURES)


_TEMPERATURES: dict[str, Callable[..., str]] = {"degC": temperature, "degC_step": temperature_step}


def _readings(unit: str) -> tuple[str, str]:
    """How a unit reads for one, and for any other number."""
    readings = load_yaml(_FILE)[unit]
    pair = readings if isinstance(readings, list) else [readings, readings]
    if len(pair) != 2 or not all(isinstance(text, str) and text.count("{}") == 1 for text in pair):
        raise ContentError(_FILE, f"unit '{unit}'", None, readings, "one text with {}, or two: for one, for others")
    return tuple(pair)


def _both_scales(value_c: float, high_c: float | None, to_f: Callable[[float], float]) -> str:
    if high_c is None:
        return f"{_digits(value_c)} °C ({_digits(_whole(to_f(value_c)))} °F)"
    return f"{_ends((value_c, high_c))} °C ({_ends((_whole(to_f(value_c)), _whole(to_f(high_c))))} °F)"


def _two_units(seconds: int, large: tuple[str, int], small: tuple[str, int]) -> str:
    count, rest = divmod(seconds, large[1])
    parts = [quantity(count, large[0])] if count else []
    if rest or not count:
        parts.append(quantity(rest // small[1], small[0]))
    return " ".join(parts)


def _ends(value: Value) -> str:
    return " to ".join(map(_digits, value)) if isinstance(value, tuple) else _digits(value)


def _digits(number: float) -> str:
    """Write a number without an exponent and without a needless ".0"; the minus sign is a real one."""
    return f"{Decimal(repr(float(number))).normalize():,f}".replace("-", "\N{MINUS SIGN}")


def _whole(number: float) -> int:
    """Round half up, as readers do; ``round`` would send 108.5 to 108."""
    return int(Decimal(repr(float(number))).quantize(Decimal(1), ROUND_HALF_UP))
