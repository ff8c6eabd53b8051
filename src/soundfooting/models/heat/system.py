"""The finite-volume heat balance of a skin under one kind of surface, and its exact solution in time.

Each cell balances conduction through its faces, heat from blood, metabolic heat and, in the first cell, the surface:
`M dT/dt = f - K T`, with K symmetric. Scaling by the square root of M keeps it symmetric, so its eigenvectors turn the
balance into independent modes that each decay at a fixed rate. Temperature at any time is then a sum of exponentials:
no time step, no error in time.
"""

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from soundfooting.models.heat.mesh import Cells, cells_of
from soundfooting.models.heat.skin import STEADY, Skin
from soundfooting.models.heat.surface import Surface

# Stands for "no decay" where an insulated, bloodless skin has a mode that never fades.
SLOWEST_RATE_PER_S = 1e-300


@dataclass(frozen=True, eq=False)
class Reading:
    """Temperature at some depths: `weights @ cells + per_drive * drive + fixed_c`."""

    weights: np.ndarray
    per_drive: np.ndarray
    fixed_c: np.ndarray

    def of(self, cells_c: np.ndarray, drive_w_m2: float) -> np.ndarray:
        """Read a temperature field of shape (..., cells) as (..., depths)."""
        return cells_c @ self.weights.T + self.per_drive * drive_w_m2 + self.fixed_c


@dataclass(frozen=True, eq=False)
class HeatSystem:
    """A skin cut into cells, under a surface whose film conductance is fixed; see the module's first lines.

    What the surface does enters as one number, the drive: film conductance times surroundings plus imposed flux.
    """

    skin: Skin
    cells: Cells
    film_w_m2k: float

    @cached_property
    def outer_w_m2k(self) -> float:
        """Conductance from the surroundings to the centre of the first cell."""
        if self.film_w_m2k == 0:
            return 0.0
        return 1 / (1 / self.film_w_m2k + self.cells.half_resistance_m2k_w[0])

    @cached_property
    def base_w_m2k(self) -> float:
        """Conductance from the centre of the last cell to the core: none if the base is insulated."""
        return 1 / self.cells.half_resistance_m2k_w[-1] if self.skin.base_held else 0.0

    def drive_w_m2(self, surface: Surface) -> float:
        """Heat per area that a surface would send into a first cell at 0 degrees Celsius."""
        return self.outer_w_m2k * surface.ambient_c + surface.flux_w_m2

    @cached_property
    def stiffness_w_m2k(self) -> tuple[np.ndarray, np.ndarray]:
        """The symmetric matrix K of conduction, blood and the two ends: its diagonal, and the one beside it."""
        between = self.cells.face_conductance_w_m2k
        diagonal = self.cells.blood_w_m3k * self.cells.width_m
        diagonal[:-1] += between
        diagonal[1:] += between
        diagonal[0] += self.outer_w_m2k
        diagonal[-1] += self.base_w_m2k
        return diagonal, -between

    def load_w_m2(self, drive_w_m2: float) -> np.ndarray:
        """The vector f: blood, metabolic heat, the core and what the surface does."""
        cells = self.cells
        load = (cells.blood_w_m3k * self.skin.blood_c + cells.metabolic_w_m3) * cells.width_m
        load[-1] += self.base_w_m2k * self.skin.core_c
        load[0] += drive_w_m2
        return load

    def steady_c(self, drive_w_m2: float) -> np.ndarray:
        """Temperature of every cell when nothing changes any more; ValueError if that state does not exist."""
        if self.outer_w_m2k == 0 and self.base_w_m2k == 0 and not self.cells.blood_w_m3k.any():
            raise ValueError(
                f"skin {self.skin.name!r} under this surface has no steady state: allowed is a held base, blood flow "
                "or a surface that exchanges heat"
            )
        from scipy.linalg import solveh_banded

        diagonal, beside = self.stiffness_w_m2k
        return solveh_banded(np.array([np.append(0.0, beside), diagonal]), self.load_w_m2(drive_w_m2))

    def surface_flux_w_m2(self, cells_c: np.ndarray, drive_w_m2: float) -> np.ndarray:
        """Heat that enters through the outer surface, for fields of shape (..., cells)."""
        return drive_w_m2 - self.outer_w_m2k * cells_c[..., 0]

    def base_flux_w_m2(self, cells_c: np.ndarray) -> np.ndarray:
        """Heat that enters from the core through the base."""
        return self.base_w_m2k * (self.skin.core_c - cells_c[..., -1])

    def blood_heat_w_m2(self, cells_c: np.ndarray) -> np.ndarray:
        """Heat that blood brings (negative: carries away), summed over depth."""
        return (self.skin.blood_c - cells_c) @ (self.cells.blood_w_m3k * self.cells.width_m)

    def reading(self, depths_m: np.ndarray) -> Reading:
        """Straight lines between the cells' centres, the faces and the two ends; on a face it honours both sides' k."""
        nodes_m, values = self._nodes()
        right = np.clip(np.searchsorted(nodes_m, depths_m), 1, len(nodes_m) - 1)
        share = ((depths_m - nodes_m[right - 1]) / (nodes_m[right] - nodes_m[right - 1]))[:, np.newaxis]
        lines = (1 - share) * values[right - 1] + share * values[right]
        half = self.cells.half_resistance_m2k_w[0]
        weights = lines[:, 1:-1].copy()
        # The surface lies one half cell's drop, flux times resistance, outside the first centre.
        weights[:, 0] += lines[:, 0] * (1 - half * self.outer_w_m2k)
        return Reading(weights, lines[:, 0] * half, lines[:, -1] * self.skin.core_c)

    def _nodes(self) -> tuple[np.ndarray, np.ndarray]:
        """Depths where temperature is known, and how: columns are the surface, every cell, the core."""
        half = self.cells.half_resistance_m2k_w
        count = len(half)
        bottoms = np.cumsum(self.cells.width_m)
        nodes_m = np.empty(2 * count + 1)
        nodes_m[0], nodes_m[1::2], nodes_m[2::2] = 0.0, self.cells.centre_m, bottoms
        values = np.zeros((2 * count + 1, count + 2))
        cell = np.arange(count)
        values[0, 0] = 1
        values[1 + 2 * cell, 1 + cell] = 1
        inner = cell[:-1]
        values[2 + 2 * inner, 1 + inner] = half[1:] / (half[:-1] + half[1:])
        values[2 + 2 * inner, 2 + inner] = half[:-1] / (half[:-1] + half[1:])
        values[-1, -1 if self.skin.base_held else -2] = 1
        return nodes_m, values


@dataclass(frozen=True, eq=False)
class Modes:
    """The independent modes of a HeatSystem: how fast each fades, and the way into and out of them."""

    system: HeatSystem
    rates_per_s: np.ndarray
    from_modes: np.ndarray
    to_modes: np.ndarray

    def forcing(self, drive_w_m2: float) -> np.ndarray:
        """Constant push on every mode, in K/s, by the surface's drive and the skin's own heat."""
        return self.from_modes.T @ self.system.load_w_m2(drive_w_m2)

    def memory(self, times_s: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """What is kept of a start after some times, and what a unit of forcing has added; shapes (times, modes)."""
        lost = -np.expm1(-np.multiply.outer(times_s, self.rates_per_s))
        return 1 - lost, lost / self.rates_per_s

    def after(self, start: np.ndarray, forcing: np.ndarray, times_s: np.ndarray) -> np.ndarray:
        """Modal state, shape (times, modes), at times after a state `start` under constant forcing."""
        kept, added = self.memory(times_s)
        return kept * start + added * forcing


@lru_cache(maxsize=64)
def modes_of(skin: Skin, film_w_m2k: float, refinement: int = 1) -> Modes:
    """Return the modes of a skin under a film conductance: worked out once, then kept."""
    # Made for matrices like this one, and unlike numpy's eigh it stays quick when other programs keep the machine busy.
    from scipy.linalg import eigh_tridiagonal

    system = HeatSystem(skin, cells_of(skin, refinement), film_w_m2k)
    mass = system.cells.mass_j_m2k
    root_mass = np.sqrt(mass)
    diagonal, beside = system.stiffness_w_m2k
    rates, vectors = eigh_tridiagonal(diagonal / mass, beside / (root_mass[1:] * root_mass[:-1]))
    return Modes(
        system=system,
        rates_per_s=np.maximum(rates, SLOWEST_RATE_PER_S),
        from_modes=vectors / root_mass[:, np.newaxis],
        to_modes=vectors.T * root_mass,
    )


@lru_cache(maxsize=64)
def start_c(skin: Skin, refinement: int = 1) -> np.ndarray:
    """Temperature of every cell before exposure; a cover starts at the skin's surface temperature."""
    cells = cells_of(skin, refinement)
    tissue = cells.without_cover()
    if skin.start == STEADY:
        bare = HeatSystem(skin, tissue, math.inf)
        tissue_c = bare.steady_c(bare.outer_w_m2k * skin.surface_start_c)
    else:
        share = tissue.centre_m / tissue.width_m.sum()
        tissue_c = skin.surface_start_c + share * (skin.core_c - skin.surface_start_c)
    return np.concatenate([np.full(cells.cover, skin.surface_start_c), tissue_c])
