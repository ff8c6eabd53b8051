"""The stocking: a teaching model of feeling that is lost where nerves are longest.

Each fibre of a nerve runs the whole way from the spine to its place on the skin. The model says: the longer the way,
the likelier that the fibre has stopped working. Nothing measured sets its numbers; only the order of places is meant.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from soundfooting.models.limits import checked

FIBRES = ("thick", "thin")
FELT_FROM, DULL_FROM = 0.7, 0.3  # shares of working fibres at which the model calls a place felt, dull, not felt
BEYOND_TOES_M = 1.4  # where half of the fibres would be lost before anything has climbed: nowhere in the body
BLUR_M = 0.05  # how gently the loss sets in along the leg


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the skin and the length of nerve from the spine to it, in m (an adult of about 1.7 m; rounded)."""

    name: str
    nerve_length_m: float


PLACES = (
    Place("toes", 1.15), Place("heel", 1.0), Place("ankle", 0.95), Place("middle of the shin", 0.8),
    Place("knee", 0.6), Place("middle of the thigh", 0.4),
    Place("fingertips", 0.78), Place("wrist", 0.62), Place("elbow", 0.38),
)  # fmt: skip


@dataclass(frozen=True)
class Stocking:
    """The share of working fibres at each place, by kind of fibre."""

    working: Mapping[str, Mapping[str, float]]

    def felt(self, fibre: str, place: str) -> str:
        """Return ``felt``, ``dull`` or ``not felt`` for a kind of fibre at a place."""
        return in_words(self.working[fibre][place])

    def highest_loss(self, fibre: str, side: tuple[str, ...]) -> str | None:
        """Return the place nearest to the spine at which this kind of fibre is not felt, or None."""
        lost = [place for place in PLACES if place.name in side and self.felt(fibre, place.name) == "not felt"]
        return min(lost, key=lambda place: place.nerve_length_m).name if lost else None


def in_words(working: float) -> str:
    """Return what the model calls a place where this share of fibres works.

    >>> in_words(0.9), in_words(0.5), in_words(0.1)
    ('felt', 'dull', 'not felt')
    """
    if working >= FELT_FROM:
        return "felt"
    return "dull" if working >= DULL_FROM else "not felt"


def working_share(nerve_length_m: float | np.ndarray, climbed: float) -> float | np.ndarray:
    """Return the share of fibres that still work, for a length in m and a loss that has climbed 0 (none) to 1 (far).

    >>> bool(working_share(1.15, 0.5) < working_share(0.6, 0.5))
    True
    """
    half_lost_at_m = BEYOND_TOES_M - checked("climbed", climbed, 0, 1)
    return 1 / (1 + np.exp((np.asarray(nerve_length_m) - half_lost_at_m) / BLUR_M))


def stocking(climbed_thick: float, climbed_thin: float) -> Stocking:
    """Return what is felt at each place for a loss of thick and of thin fibres, each 0 (none) to 1 (far).

    >>> stocking(0.0, 0.5).felt("thick", "toes"), stocking(0.0, 0.5).felt("thin", "toes")
    ('felt', 'not felt')
    """
    climbed = {"thick": climbed_thick, "thin": climbed_thin}
    return Stocking(
        {
            fibre: {place.name: float(working_share(place.nerve_length_m, climbed[fibre])) for place in PLACES}
            for fibre in FIBRES
        }
    )
