"""Nerves: how far feeling is lost, and how fast signals travel."""

from soundfooting.models.nerves.conduction import myelinated_speed_m_s, travel_time_ms, unmyelinated_speed_m_s
from soundfooting.models.nerves.hodgkin_huxley import Propagation, propagate
from soundfooting.models.nerves.stocking import FIBRES, PLACES, Place, Stocking, stocking

__all__ = [
    "FIBRES", "PLACES", "Place", "Propagation", "Stocking",
    "myelinated_speed_m_s", "propagate", "stocking", "travel_time_ms", "unmyelinated_speed_m_s",
]  # fmt: skip
