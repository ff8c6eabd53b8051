"""How fast a nerve fibre carries a signal, by its thickness and its coat of myelin."""

import math

from soundfooting.models.limits import checked

# Myelinated: speed grows with the outside diameter (Boyd and Kalu 1979, cat muscle nerves).
LARGE_FIBRE_M_S_PER_UM = 5.6
SMALL_FIBRE_M_S_PER_UM = 4.6
SMALL_BELOW_UM = 6.0
# Unmyelinated: speed grows with the square root of the diameter; 1 m/s at 1 µm is a round number inside the
# published range for C fibres (0.5 to 2.5 m/s at 0.2 to 1.5 µm).
UNMYELINATED_M_S_AT_1_UM = 1.0


def myelinated_speed_m_s(diameter_um: float) -> float:
    """Return the speed of a fibre with myelin, in m/s, for an outside diameter of 1 to 20 µm.

    >>> myelinated_speed_m_s(10), round(myelinated_speed_m_s(3), 1)
    (56.0, 13.8)
    """
    checked("diameter_um", diameter_um, 1, 20)
    factor = SMALL_FIBRE_M_S_PER_UM if diameter_um < SMALL_BELOW_UM else LARGE_FIBRE_M_S_PER_UM
    return factor * diameter_um


def unmyelinated_speed_m_s(diameter_um: float) -> float:
    """Return the speed of a fibre without myelin, in m/s, for a diameter of 0.2 to 2 µm.

    >>> unmyelinated_speed_m_s(0.25)
    0.5
    """
    checked("diameter_um", diameter_um, 0.2, 2)
    return UNMYELINATED_M_S_AT_1_UM * math.sqrt(diameter_um)


def travel_time_ms(length_m: float, speed_m_s: float) -> float:
    """Return how long a signal needs for a length of nerve, in ms.

    >>> round(travel_time_ms(1, 56.0), 1)
    17.9
    """
    checked("length_m", length_m, 0.01, 2)
    checked("speed_m_s", speed_m_s, 0.1, 150)
    return 1000 * length_m / speed_m_s

