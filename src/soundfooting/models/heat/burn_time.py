"""How long an exposure must last until the skin is injured, counting what happens after it stops."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from soundfooting.models.heat.damage import COUNT_ABOVE_C, SECOND_DEGREE, DamageSet, accumulated
from soundfooting.models.heat.skin import Skin
from soundfooting.models.heat.surface import Insulated, Surface
from soundfooting.models.heat.system import Modes, modes_of, start_c
from soundfooting.models.limits import checked

SHORTEST_S = 1e-4
HORIZON_S = 8 * 3600.0
# Points in time per factor of ten, at which temperature is kept; between two of them it runs in a straight line.
HEATING_POINTS_PER_DECADE = 64
COOLING_POINTS = 80
FIRST_COOLING_POINT_S = 2e-3
# The search tries this many exposures at once, then looks between the two on either side of the level.
GUESSES = 20
FIRST_SPAN = 8.0
CLOSE_ENOUGH = 1.006


def burn_time_s(
    skin: Skin,
    surface: Surface,
    damage_set: DamageSet,
    *,
    level: float = SECOND_DEGREE,
    count_above_c: float | None = COUNT_ABOVE_C,
    horizon_s: float = HORIZON_S,
    cooling_s: float = 0.0,
    refinement: int = 1,
) -> float:
    """Return the shortest exposure, in seconds, whose damage integral comes to `level`; inf if none up to the horizon.

    Damage is read where the set is evaluated. With `cooling_s`, the damage of that many seconds after the exposure
    counts too, under an insulated surface. Times below 0.1 ms are given as 0.1 ms. Raises ValueError for an input
    outside its range, or a skin without the layer in question.

    >>> from soundfooting.models.heat import HENRIQUES_MORITZ, SKINS, Contact
    >>> round(burn_time_s(SKINS["F1930"], Contact(51), HENRIQUES_MORITZ))
    116
    """
    exposure = Exposure(
        skin,
        surface,
        damage_set,
        count_above_c=count_above_c,
        horizon_s=horizon_s,
        cooling_s=cooling_s,
        refinement=refinement,
    )
    return exposure.time_to(level)


class Exposure:
    """Damage by an exposure as a function of how long it lasts; the arguments are those of `burn_time_s`."""

    def __init__(
        self,
        skin: Skin,
        surface: Surface,
        damage_set: DamageSet,
        *,
        count_above_c: float | None = COUNT_ABOVE_C,
        horizon_s: float = HORIZON_S,
        cooling_s: float = 0.0,
        refinement: int = 1,
    ):
        self._horizon_s = checked("horizon_s", horizon_s, SHORTEST_S, above=True)
        cooling_s = checked("cooling_s", cooling_s)
        depth_m = skin.depth_of(damage_set.evaluated_at)
        film = surface.film_w_m2k
        self._heating = _heating(skin, film, depth_m, self._horizon_s, refinement)
        self._cooling = _cooling(skin, film, depth_m, cooling_s, refinement) if cooling_s > 0 else None
        self._drive = self._heating.modes.system.drive_w_m2(surface)
        self._pieces = damage_set.pieces(count_above_c)
        self._course_c = self._heating.free_c + self._heating.driven_c * self._drive
        steps = accumulated(np.diff(self._heating.times_s), self._course_c[:-1], self._course_c[1:], self._pieces)
        self._while_heated = np.append(0.0, np.cumsum(steps))

    def time_to(self, level: float) -> float:
        """Shortest exposure, in seconds, whose damage integral comes to `level`; inf if none up to the horizon."""
        level = checked("level", level, above=True)
        late = self._surely_enough_s(level)
        if math.isinf(late):
            return late
        early = max(SHORTEST_S, late / FIRST_SPAN)
        while True:
            tried = np.geomspace(early, late, GUESSES)
            damage = self.damage_after(tried)
            if damage[0] >= level:
                if early == SHORTEST_S:
                    return SHORTEST_S
                early, late = max(SHORTEST_S, early / FIRST_SPAN), early
                continue
            over = int(np.argmax(damage[:-1] >= level)) or len(tried) - 1
            early, late = tried[over - 1], tried[over]
            if late / early < CLOSE_ENOUGH:
                return float(np.interp(level, damage[over - 1 : over + 1], (early, late)))

    def damage_after(self, exposures_s: np.ndarray) -> np.ndarray:
        """Damage integral at the end of every exposure, and after its cooling if that counts."""
        heating = self._heating
        states = heating.modes.after(heating.start, heating.modes.forcing(self._drive), exposures_s)
        end_c = states @ heating.weights + heating.per_drive * self._drive + heating.fixed_c
        last = np.searchsorted(heating.times_s, exposures_s, side="right") - 1
        rest = accumulated(exposures_s - heating.times_s[last], self._course_c[last], end_c, self._pieces)
        damage = self._while_heated[last] + rest
        if self._cooling is not None:
            falling_c = states @ self._cooling.per_mode + self._cooling.fixed_c
            seconds = np.diff(self._cooling.times_s)
            damage = damage + accumulated(seconds, falling_c[:, :-1], falling_c[:, 1:], self._pieces).sum(axis=1)
        return damage

    def _surely_enough_s(self, level: float) -> float:
        """An exposure that does reach the level; inf if none up to the horizon does."""
        reached = np.searchsorted(self._while_heated, level)
        if reached < len(self._while_heated):
            return max(self._heating.times_s[reached], 2 * SHORTEST_S)
        at_horizon = self.damage_after(np.array([self._horizon_s]))[0]
        return self._horizon_s if at_horizon >= level else math.inf


@dataclass(frozen=True, eq=False)
class _Heating:
    """Temperature at one depth while a surface stays: `free_c + driven_c * drive`, since heat flow is linear."""

    modes: Modes
    start: np.ndarray
    weights: np.ndarray
    per_drive: float
    fixed_c: float
    times_s: np.ndarray
    free_c: np.ndarray
    driven_c: np.ndarray


@lru_cache(maxsize=64)
def _heating(skin: Skin, film_w_m2k: float, depth_m: float, horizon_s: float, refinement: int) -> _Heating:
    modes = modes_of(skin, film_w_m2k, refinement)
    reading = modes.system.reading(np.array([depth_m]))
    start = modes.to_modes @ start_c(skin, refinement)
    weights = modes.from_modes.T @ reading.weights[0]
    decades = math.log10(horizon_s / SHORTEST_S)
    times = np.append(0.0, np.geomspace(SHORTEST_S, horizon_s, math.ceil(decades * HEATING_POINTS_PER_DECADE) + 1))
    kept, added = modes.memory(times)
    unforced, by_unit_drive = modes.forcing(0.0), modes.forcing(1.0) - modes.forcing(0.0)
    return _Heating(
        modes=modes,
        start=start,
        weights=weights,
        per_drive=reading.per_drive[0],
        fixed_c=reading.fixed_c[0],
        times_s=times,
        free_c=kept @ (start * weights) + added @ (unforced * weights) + reading.fixed_c[0],
        driven_c=added @ (by_unit_drive * weights) + reading.per_drive[0],
    )


@dataclass(frozen=True, eq=False)
class _Cooling:
    """Temperature at one depth after the surface is taken away: `heated state @ per_mode + fixed_c`."""

    times_s: np.ndarray
    per_mode: np.ndarray
    fixed_c: np.ndarray


@lru_cache(maxsize=64)
def _cooling(skin: Skin, film_w_m2k: float, depth_m: float, cooling_s: float, refinement: int) -> _Cooling:
    heated = modes_of(skin, film_w_m2k, refinement)
    cooled = modes_of(skin, Insulated.film_w_m2k, refinement)
    reading = cooled.system.reading(np.array([depth_m]))
    weights = cooled.from_modes.T @ reading.weights[0]
    times = np.append(0.0, np.geomspace(min(FIRST_COOLING_POINT_S, cooling_s / 2), cooling_s, COOLING_POINTS))
    kept, added = cooled.memory(times)
    # From heated modes through cells to cooled modes. By einsum, because it starts no threads: a threaded product of
    # this size takes many times as long whenever other programs keep the machine busy.
    read_from_cells = np.einsum("mc,tm->ct", cooled.to_modes, kept * weights)
    return _Cooling(
        times_s=times,
        per_mode=np.einsum("ch,ct->ht", heated.from_modes, read_from_cells),
        fixed_c=added @ (cooled.forcing(0.0) * weights) + reading.fixed_c[0],
    )
