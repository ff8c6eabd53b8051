"""Whether a number in a text is the number of a fact: same value in the same unit, or a conversion a reader expects."""

from collections.abc import Callable

from soundfooting.build.lint.numbers import SECONDS, Number, numbers_in
from soundfooting.evidence import Fact

_TO_FAHRENHEIT: dict[str, Callable[[float], float]] = {
    "degC": lambda degrees: degrees * 9 / 5 + 32,
    "degC_step": lambda degrees: degrees * 9 / 5,
}
# A reader needs no more of the unit than this where the fact says which scale it is.
_SHORT_UNITS = {("degC", "degC_step"), ("points", "points_0_10")}
_ONE_DENOMINATOR = (100, 1000)


def equals_fact(value: float, number: Number, fact: Fact) -> bool:
    """Whether one value of a number is a value of the fact.

    Besides the same value in the same unit, these count: whole °F for a fact in °C, another unit of time that is
    exactly equal, a count told per 100 or per 1,000 or in percent (rounded to the digits shown), a point on the scale
    from 0 to 10 told as "out of 10", the whole that a count is a part of, and, where the text says "about", the value
    rounded to a whole number.
    """
    ends = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    told = _told_as_part if number.of is not None else _told_alone
    return any(told(value, number, fact, abs(end)) for end in ends)


def describes_fact(number: Number, fact: Fact) -> bool:
    """Whether a number is one of those that say what the fact counts, in whom, against whom and over which time."""
    described = " ; ".join(filter(None, (fact.says, fact.group, fact.comparison, fact.time)))
    return any(number.values == other.values and number.of == other.of and number.unit in (None, other.unit)
               for other in numbers_in(described))


def is_year_of_source(number: Number, years: set[int]) -> bool:
    """Whether a bare number is the year of one of the sources."""
    return number.unit is None and number.of is None and years.issuperset(number.values)


def _told_as_part(value: float, number: Number, fact: Fact, end: float) -> bool:
    if number.of == fact.of or (number.of == 10 and fact.unit == "points_0_10"):
        return value == end and number.unit in (None, fact.unit)
    if number.of not in _ONE_DENOMINATOR:
        return False
    if fact.of:
        return _rounded(end / fact.of * number.of, value, number.decimals) and number.unit in (None, fact.unit)
    return fact.unit == "percent" and _rounded(end / 100 * number.of, value, number.decimals)


def _told_alone(value: float, number: Number, fact: Fact, end: float) -> bool:
    if number.unit == "percent" and fact.of:
        return _rounded(end / fact.of * 100, value, number.decimals)
    if number.unit == "degF" and fact.unit in _TO_FAHRENHEIT:
        return _rounded(_TO_FAHRENHEIT[fact.unit](end), value, number.decimals)
    if number.unit in SECONDS and fact.unit in SECONDS:
        end = end * SECONDS[fact.unit] / SECONDS[number.unit]
    elif number.unit not in (None, fact.unit) and (number.unit, fact.unit) not in _SHORT_UNITS:
        return False
    return value in (end, fact.of) or (number.about and _rounded(end, value, 0))


def _rounded(exact: float, shown: float, decimals: int) -> bool:
    return abs(exact - shown) <= 0.5 * 10 ** -decimals + 1e-9
