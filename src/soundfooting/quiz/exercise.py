"""Checks for exercise notebooks: they say one thing at a time, and an untouched blank is no error."""

import math
from numbers import Real


def check(name: str, got: object, want: float, tolerance: float = 0.0) -> str:
    """Say how a learner's number compares with the expected one; ``...`` counts as not filled in yet.

    >>> check("minutes", ..., 5)
    'minutes: still to be filled in.'
    >>> check("minutes", 6, 5, tolerance=0.5)
    'minutes: 6 is too high.'
    >>> check("minutes", 5, 5)
    'minutes: yes, 5.'
    """
    if got is ...:
        return f"{name}: still to be filled in."
    if isinstance(got, bool) or not isinstance(got, Real):
        return f"{name}: expected a number, found {type(got).__name__}."
    if abs(got - want) <= tolerance:
        return f"{name}: yes, {got:g}."
    if math.isnan(got):
        return f"{name}: this is not a number (nan)."
    return f"{name}: {got:g} is too {'high' if got > want else 'low'}."
