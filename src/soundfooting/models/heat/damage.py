"""Heat damage to skin: rate laws, the damage integral, thermal dose.

The damage integral adds up `P exp(-A / T)` over time, with P the frequency factor, A the activation temperature and T
the tissue temperature in kelvin.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from soundfooting.models.limits import ABSOLUTE_ZERO_C, checked

# Damage integral at which the literature speaks of an injury, at the basal layer.
FIRST_DEGREE, SECOND_DEGREE, THIRD_DEGREE = 0.53, 1.0, 1e4
COUNT_ABOVE_C = 44.0

Pieces = Sequence[tuple[float, float, Callable[[np.ndarray], np.ndarray]]]


@dataclass(frozen=True)
class RateLaw:
    """Damage per second from `from_c` upwards, until the next law of its set takes over."""

    from_c: float
    frequency_factor_per_s: float
    activation_temperature_k: float

    def log_rate(self, temperature_c: np.ndarray) -> np.ndarray:
        """Natural logarithm of the damage per second, which never overflows."""
        kelvin = temperature_c - ABSOLUTE_ZERO_C
        return math.log(self.frequency_factor_per_s) - self.activation_temperature_k / kelvin


@dataclass(frozen=True)
class DamageSet:
    """A published set of rate laws: where in the skin it is evaluated, what it answers and where it fails.

    `sets_the_pace` marks the sets that the Burn clock takes its shortest time from.
    """

    name: str
    laws: tuple[RateLaw, ...]
    evaluated_at: str
    sets_the_pace: bool
    use_for: str
    fails_where: str
    source: str

    def rate_per_s(self, temperature_c: float) -> float:
        """Damage per second at a constant tissue temperature.

        >>> from soundfooting.models.heat import HENRIQUES_MORITZ
        >>> round(1 / HENRIQUES_MORITZ.rate_per_s(51), 1)  # seconds to a blister
        98.5
        """
        law = next((law for law in reversed(self.laws) if temperature_c >= law.from_c), self.laws[0])
        return math.exp(law.log_rate(temperature_c))

    def pieces(self, count_above_c: float | None) -> Pieces:
        """Temperature ranges with their log rates; the lowest law reaches down to the cut-off, or has no end."""
        floor = -math.inf if count_above_c is None else count_above_c
        lows = [floor, *(max(law.from_c, floor) for law in self.laws[1:])]
        highs = [*(max(law.from_c, floor) for law in self.laws[1:]), math.inf]
        return [(low, high, law.log_rate) for low, high, law in zip(lows, highs, self.laws, strict=True) if low < high]


def damage_integral(
    times_s: Sequence[float],
    temperature_c: Sequence[float],
    damage_set: DamageSet,
    *,
    count_above_c: float | None = COUNT_ABOVE_C,
) -> float:
    """Return the damage integral of a tissue temperature that runs in straight lines between the given points.

    Time spent below `count_above_c` adds nothing; None counts every temperature. Raises ValueError for times that do
    not rise, unequal lengths or a temperature at or below absolute zero.

    >>> from soundfooting.models.heat import HENRIQUES_MORITZ
    >>> round(damage_integral([0, 100], [51, 51], HENRIQUES_MORITZ), 2)
    1.02
    """
    times, temperature = _history(times_s, temperature_c)
    return float(accumulated(np.diff(times), temperature[:-1], temperature[1:], damage_set.pieces(count_above_c)).sum())


def cem43_minutes(times_s: Sequence[float], temperature_c: Sequence[float]) -> float:
    """Return the thermal dose in equivalent minutes at 43 degrees Celsius, for straight lines between the points.

    Each degree above 43 halves the time needed; each degree below makes it four times as long.

    >>> cem43_minutes([0, 3600], [45, 45])
    240.0
    """
    times, temperature = _history(times_s, temperature_c)
    pieces = (
        (-math.inf, 43.0, lambda celsius: (43.0 - celsius) * math.log(0.25)),
        (43.0, math.inf, lambda celsius: (43.0 - celsius) * math.log(0.5)),
    )
    return float(accumulated(np.diff(times), temperature[:-1], temperature[1:], pieces).sum()) / 60


def accumulated(seconds: np.ndarray, begin_c: np.ndarray, end_c: np.ndarray, pieces: Pieces) -> np.ndarray:
    """Integrate a rate over intervals in which temperature runs in a straight line; all arrays broadcast.

    Within each piece the logarithm of the rate is taken as straight too, so that a rate that grows a thousandfold
    inside one interval is still integrated well. The interval is split exactly where it enters or leaves a piece.
    """
    total = 0.0
    change = end_c - begin_c
    level = change == 0
    for low, high, log_rate in pieces:
        begin, end = np.clip(begin_c, low, high), np.clip(end_c, low, high)
        share = np.where(level, (low <= begin_c) & (begin_c < high), (end - begin) / np.where(level, 1.0, change))
        first, last = log_rate(begin), log_rate(end)
        drop = np.abs(last - first)
        steep = drop > 1e-9
        mean = np.where(steep, -np.expm1(-drop) / np.where(steep, drop, 1.0), 1.0)
        total = total + seconds * share * np.exp(np.maximum(first, last)) * mean
    return total


def _history(times_s: Sequence[float], temperature_c: Sequence[float]) -> tuple[np.ndarray, np.ndarray]:
    times, temperature = np.asarray(times_s, float), np.asarray(temperature_c, float)
    if times.ndim != 1 or times.shape != temperature.shape or len(times) < 2:
        raise ValueError(
            f"times_s and temperature_c have shapes {times.shape} and {temperature.shape}: "
            "allowed are two equally long rows of two numbers or more"
        )
    if not (np.all(np.isfinite(times)) and np.all(np.diff(times) > 0)):
        raise ValueError(f"times_s is {times_s!r}: allowed are numbers that rise")
    checked("lowest temperature_c", float(temperature.min()), ABSOLUTE_ZERO_C, above=True)
    checked("highest temperature_c", float(temperature.max()), ABSOLUTE_ZERO_C, above=True)
    return times, temperature
