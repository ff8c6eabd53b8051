"""Refuse an input outside its range, naming the quantity, its value and what is allowed."""

import math
from numbers import Real

ABSOLUTE_ZERO_C = -273.15


def checked(quantity: str, value: float, low: float = 0.0, high: float = math.inf, *, above: bool = False) -> float:
    """Return `value` as a float if it is a finite number from `low` (or above it) to `high`; else raise ValueError.

    >>> checked("surface_temperature_c", 90, 30, 70)
    Traceback (most recent call last):
        ...
    ValueError: surface_temperature_c is 90: allowed is a number from 30 to 70
    """
    is_number = isinstance(value, Real) and not isinstance(value, bool) and math.isfinite(value)
    if is_number and (low < value if above else low <= value) and value <= high:
        return float(value)
    start = f"above {low:g}" if above else f"from {low:g}"
    end = "" if math.isinf(high) else f" to {high:g}"
    raise ValueError(f"{quantity} is {value!r}: allowed is a number {start}{end}")


def checked_temperature(quantity: str, value_c: float) -> float:
    """Return a temperature in degrees Celsius as a float if it is finite and above absolute zero; else ValueError."""
    return checked(quantity, value_c, ABSOLUTE_ZERO_C, above=True)
