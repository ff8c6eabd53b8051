"""What touches the skin: a warm body, a heat flux, moving air or water, or nothing that takes heat."""

import math
from dataclasses import dataclass

from soundfooting.models.limits import checked, checked_temperature


@dataclass(frozen=True)
class Contact:
    """A body at a fixed temperature against the skin, through a thermal resistance (0: perfect contact)."""

    temperature_c: float
    resistance_m2k_w: float = 0.0

    def __post_init__(self):
        checked_temperature("temperature_c of Contact", self.temperature_c)
        checked("resistance_m2k_w of Contact", self.resistance_m2k_w)

    @property
    def film_w_m2k(self) -> float:
        """Conductance between the surroundings and the outer surface; infinite for perfect contact."""
        return 1 / self.resistance_m2k_w if self.resistance_m2k_w > 0 else math.inf

    @property
    def ambient_c(self) -> float:
        """Temperature of the surroundings behind the film."""
        return self.temperature_c

    flux_w_m2 = 0.0


@dataclass(frozen=True)
class RadiantFlux:
    """A constant absorbed heat flux into the outer surface, with no other exchange."""

    flux_w_m2: float

    def __post_init__(self):
        checked("flux_w_m2 of RadiantFlux", self.flux_w_m2)

    film_w_m2k = 0.0
    ambient_c = 0.0


@dataclass(frozen=True)
class Convection:
    """Air or water at a fixed temperature that exchanges heat through a coefficient."""

    coefficient_w_m2k: float
    ambient_c: float

    def __post_init__(self):
        checked("coefficient_w_m2k of Convection", self.coefficient_w_m2k)
        checked_temperature("ambient_c of Convection", self.ambient_c)

    @property
    def film_w_m2k(self) -> float:
        """Conductance between the surroundings and the outer surface."""
        return self.coefficient_w_m2k

    flux_w_m2 = 0.0


@dataclass(frozen=True)
class Insulated:
    """An outer surface that passes no heat: the slowest way to cool."""

    film_w_m2k = 0.0
    ambient_c = 0.0
    flux_w_m2 = 0.0


Surface = Contact | RadiantFlux | Convection | Insulated


def effusivity(conductivity_w_mk: float, density_kg_m3: float, specific_heat_j_kgk: float) -> float:
    """Thermal effusivity, sqrt(k rho c), in J/m2/K/s^0.5."""
    conductivity = checked("conductivity_w_mk", conductivity_w_mk, above=True)
    density = checked("density_kg_m3", density_kg_m3, above=True)
    return math.sqrt(conductivity * density * checked("specific_heat_j_kgk", specific_heat_j_kgk, above=True))


def contact_temperature_c(first_c: float, first_effusivity: float, second_c: float, second_effusivity: float) -> float:
    """Temperature of the face at which two thick bodies first touch, in degrees Celsius.

    Hot glass on skin:

    >>> glass, skin = effusivity(1.14, 2230, 830), effusivity(0.37, 1100, 3400)
    >>> round(contact_temperature_c(90, glass, 33, skin), 1)
    64.5
    """
    first = checked("first_effusivity", first_effusivity, above=True)
    second = checked("second_effusivity", second_effusivity, above=True)
    warmth = first * checked_temperature("first_c", first_c) + second * checked_temperature("second_c", second_c)
    return warmth / (first + second)
