"""Temperature in the skin over depth and time, through one exposure or several in a row."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from soundfooting.models.heat.mesh import cells_of
from soundfooting.models.heat.skin import Skin
from soundfooting.models.heat.surface import Surface
from soundfooting.models.heat.system import HeatSystem, modes_of, start_c
from soundfooting.models.heat.words import temperature_words
from soundfooting.models.limits import checked


@dataclass(frozen=True)
class Phase:
    """A surface that stays the same for a time; the last phase may last for ever."""

    surface: Surface
    duration_s: float = math.inf

    def __post_init__(self):
        if self.duration_s != math.inf:
            checked("duration_s of Phase", self.duration_s, above=True)


@dataclass(frozen=True, eq=False)
class TemperatureField:
    """What `simulate` found: temperatures of shape (times, depths), and per time the heat per area of skin.

    Fluxes count as positive into the skin; `stored_j_m2` is the heat gained since the start. They balance:
    d(stored)/dt = surface flux + base flux + blood heat + metabolic heat.
    """

    skin: Skin
    times_s: np.ndarray
    depths_m: np.ndarray
    temperature_c: np.ndarray
    surface_flux_w_m2: np.ndarray
    base_flux_w_m2: np.ndarray
    blood_heat_w_m2: np.ndarray
    metabolic_heat_w_m2: float
    stored_j_m2: np.ndarray

    def summary(self) -> str:
        """Say in one sentence where and when it was hottest."""
        time, depth = np.unravel_index(np.argmax(self.temperature_c), self.temperature_c.shape)
        return (
            f"In the skin model {self.skin.name} the highest temperature was "
            f"{temperature_words(self.temperature_c[time, depth])}, {self.depths_m[depth] * 1000:.2g} mm deep "
            f"after {self.times_s[time]:.3g} seconds."
        )


def simulate(
    skin: Skin, phases: Sequence[Phase], times_s: Sequence[float], depths_m: Sequence[float], *, refinement: int = 1
) -> TemperatureField:
    """Return the temperature of a skin at the given times and depths while one phase follows another.

    Depths count from the outer surface. A time on the edge of two phases is read at the end of the earlier one, and
    time 0 before the first. Raises ValueError for a time or depth outside the phases or the skin.

    >>> from soundfooting.models.heat import Contact, SKINS
    >>> field = simulate(SKINS["Jiang2002"], [Phase(Contact(90))], [1, 10], [0.5e-3])
    >>> field.temperature_c.round(1).ravel().tolist()
    [47.5, 73.6]
    """
    if any(math.isinf(phase.duration_s) for phase in phases[:-1]):
        raise ValueError("duration_s of Phase is inf before the last phase: allowed is inf for the last phase only")
    times_s = _points("times_s", times_s, sum(phase.duration_s for phase in phases))
    depths_m = _points("depths_m", depths_m, skin.thickness_m)
    before = HeatSystem(skin, cells_of(skin, refinement), math.inf)
    state_c = start_c(skin, refinement)
    parts = [(times_s == 0, before, before.outer_w_m2k * skin.surface_start_c, state_c)]
    begin_s = 0.0
    for phase in phases:
        modes = modes_of(skin, phase.surface.film_w_m2k, refinement)
        drive = modes.system.drive_w_m2(phase.surface)
        end_s = begin_s + phase.duration_s
        inside = (begin_s < times_s) & (times_s <= end_s)
        # A phase without end is the last one: nobody needs its final state.
        asked = np.append(times_s[inside] - begin_s, min(phase.duration_s, times_s.max()))
        cells_c = modes.after(modes.to_modes @ state_c, modes.forcing(drive), asked) @ modes.from_modes.T
        parts.append((inside, modes.system, drive, cells_c[:-1]))
        state_c, begin_s = cells_c[-1], end_s
    return _field(skin, times_s, depths_m, start_c(skin, refinement), parts)


def steady_profile(skin: Skin, surface: Surface, depths_m: Sequence[float], *, refinement: int = 1) -> np.ndarray:
    """Return the temperature at the given depths when nothing changes any more, in degrees Celsius.

    Raises ValueError for a depth outside the skin, or where no steady state exists.
    """
    depths_m = _points("depths_m", depths_m, skin.thickness_m)
    system = HeatSystem(skin, cells_of(skin, refinement), surface.film_w_m2k)
    drive = system.drive_w_m2(surface)
    return system.reading(depths_m).of(system.steady_c(drive), drive)


def _points(quantity: str, values: Sequence[float], high: float) -> np.ndarray:
    """Return `values` as an array if all lie from 0 to `high`; a hair beyond is the rounding of a sum, and is cut."""
    points = np.asarray(values, float)
    if points.ndim != 1 or points.size == 0:
        raise ValueError(f"{quantity} has shape {points.shape}: allowed is a row of one number or more")
    for outside in points[~((points >= 0) & (points <= high * (1 + 1e-12)) & np.isfinite(points))]:
        checked(quantity, float(outside), 0.0, high)
    return np.minimum(points, high)


def _field(skin, times_s, depths_m, begin_c, parts) -> TemperatureField:
    """Read every phase at its own times and put the pieces together."""
    temperature = np.empty((len(times_s), len(depths_m)))
    surface_flux, base_flux, blood, stored = np.empty((4, len(times_s)))
    for inside, system, drive, cells_c in parts:
        temperature[inside] = system.reading(depths_m).of(cells_c, drive)
        surface_flux[inside] = system.surface_flux_w_m2(cells_c, drive)
        base_flux[inside] = system.base_flux_w_m2(cells_c)
        blood[inside] = system.blood_heat_w_m2(cells_c)
        stored[inside] = (cells_c - begin_c) @ system.cells.mass_j_m2k
    cells = system.cells
    return TemperatureField(
        skin=skin,
        times_s=times_s,
        depths_m=depths_m,
        temperature_c=temperature,
        surface_flux_w_m2=surface_flux,
        base_flux_w_m2=base_flux,
        blood_heat_w_m2=blood,
        metabolic_heat_w_m2=float(cells.metabolic_w_m3 @ cells.width_m),
        stored_j_m2=stored,
    )
