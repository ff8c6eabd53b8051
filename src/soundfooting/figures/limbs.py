"""A leg and an arm as strips: two edges, each point of them at its length of nerve from the spine."""

from dataclasses import dataclass
from functools import cache

import numpy as np

POINTS = 160

# Length of nerve (m), then back edge x, y and front edge x, y on the page; from the trunk down.
_LEG = (
    (0.20, -0.95, 10.0, 0.95, 10.0), (0.40, -0.82, 8.0, 0.82, 8.0), (0.60, -0.52, 5.8, 0.55, 5.8),
    (0.68, -0.64, 4.9, 0.50, 4.9), (0.80, -0.46, 3.4, 0.42, 3.4), (0.92, -0.30, 1.9, 0.36, 1.9),
    (0.97, -0.44, 0.95, 0.55, 1.45), (1.00, -0.30, 0.20, 0.80, 1.22), (1.03, 0.20, 0.10, 1.05, 1.08),
    (1.08, 0.95, 0.20, 1.50, 0.88), (1.12, 1.55, 0.10, 1.90, 0.72), (1.14, 1.98, 0.08, 2.12, 0.66),
    (1.155, 2.25, 0.12, 2.32, 0.57), (1.165, 2.40, 0.24, 2.42, 0.44),
)  # fmt: skip
# The arm hangs straight, so its parts are cut straight across; what is drawn of each part ends at the outline.
_ARM = ((0.12, -1.2, 10.0, 1.2, 10.0), (0.38, -1.2, 7.7, 1.2, 7.7), (0.62, -1.2, 5.5, 1.2, 5.5),
        (0.78, -1.2, 3.3, 1.2, 3.3), (0.80, -1.2, 2.9, 1.2, 2.9))  # fmt: skip
_ARM_BACK = ((10.0, -0.56), (8.6, -0.46), (7.6, -0.42), (6.8, -0.46), (5.6, -0.29), (5.2, -0.36), (4.55, -0.53))
_ARM_FRONT = ((10.0, 0.56), (8.6, 0.46), (7.6, 0.42), (6.8, 0.44), (5.6, 0.29), (5.35, 0.36))
_FINGERS = ((-0.395, 3.45), (-0.13, 3.02), (0.135, 2.95), (0.395, 3.2))  # middle and tip
_KNUCKLES_Y, _FINGER_HALF_WIDTH = 4.45, 0.115
_THUMB = ((0.53, 4.6), (0.60, 4.42), (0.74, 4.06), (0.92, 4.10), (0.93, 4.34), (0.72, 4.86))


@dataclass(frozen=True, eq=False)
class Limb:
    """A strip between two edges, and its outline; ``nerve_length_m`` has one rising length for each edge point."""

    nerve_length_m: np.ndarray
    back: np.ndarray
    front: np.ndarray
    outline: np.ndarray

    def between(self, first: int, last: int, x: float) -> np.ndarray:
        """Return the corners of the part from one point to another, the limb standing at x; empty if there is none."""
        part = slice(first, last + 1)
        corners = np.concatenate([self.back[part], self.front[part][::-1]])
        return corners + (x, 0) if first < last else np.empty((0, 2))


@cache
def leg() -> Limb:
    """Return a leg with its foot, toes to the right."""
    lengths, back, front = _strip(_LEG)
    return Limb(lengths, back, front, np.concatenate([back, front[::-1]]))


@cache
def arm() -> Limb:
    """Return a hanging arm with the back of its hand."""
    back = [(x, y) for y, x in _smooth(_ARM_BACK)]
    fingers = [corner for middle, tip in _FINGERS for corner in _finger(middle, tip)]
    front = [(x, y) for y, x in _smooth(_ARM_FRONT)][::-1]
    return Limb(*_strip(_ARM), np.array([*back, *fingers, *curve(_THUMB), *front]))


def _strip(stations: tuple) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    from scipy.interpolate import PchipInterpolator

    lengths, *edges = np.array(stations).T
    fine = np.linspace(lengths[0], lengths[-1], POINTS)
    back_x, back_y, front_x, front_y = (PchipInterpolator(lengths, edge)(fine) for edge in edges)
    return fine, np.column_stack([back_x, back_y]), np.column_stack([front_x, front_y])


def _smooth(points: tuple) -> list[tuple[float, float]]:
    """Return a smooth line through points whose first number falls."""
    from scipy.interpolate import PchipInterpolator

    first, second = np.array(points)[::-1].T
    fine = np.linspace(first[0], first[-1], 40)
    return list(zip(fine, PchipInterpolator(first, second)(fine), strict=True))[::-1]


def curve(points: tuple[tuple[float, float], ...]) -> np.ndarray:
    """Return 40 points on a smooth line through a few, from the first to the last."""
    from scipy.interpolate import CubicSpline

    steps = np.arange(len(points))
    return CubicSpline(steps, np.array(points))(np.linspace(0, steps[-1], 40))


def _finger(middle: float, tip: float) -> list[tuple[float, float]]:
    """Return a finger from its left root round the tip to its right root."""
    half_turn = np.linspace(np.pi, 2 * np.pi, 12)
    round_end = [(middle + _FINGER_HALF_WIDTH * np.cos(turn), tip + _FINGER_HALF_WIDTH * (1 + np.sin(turn)))
                 for turn in half_turn]  # fmt: skip
    return [(middle - _FINGER_HALF_WIDTH, _KNUCKLES_Y), *round_end, (middle + _FINGER_HALF_WIDTH, _KNUCKLES_Y)]
