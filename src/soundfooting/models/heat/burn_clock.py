"""The Burn clock: something warm against the skin for some minutes, and how soon the models find an injury."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from soundfooting.models.heat.burn_time import HORIZON_S, Exposure
from soundfooting.models.heat.conduction import Phase, simulate
from soundfooting.models.heat.damage import FIRST_DEGREE, SECOND_DEGREE, DamageSet
from soundfooting.models.heat.damage_sets import DAMAGE_SETS
from soundfooting.models.heat.measured import CAREFUL_LINE
from soundfooting.models.heat.skin import BASAL_LAYER, SKINS, Skin
from soundfooting.models.heat.surface import Contact
from soundfooting.models.heat.words import duration_words, temperature_words
from soundfooting.models.limits import checked

# The preset that reaches deep enough for the picture of temperature by depth.
SHOWN_SKIN = SKINS["Jiang2002"]
SHOWN_DEPTHS_MM = np.linspace(0.0, 10.0, 101)
# Damage after the warm thing is taken away counts too, on skin that then loses no heat to the air.
COOLING_S = 60.0
PEOPLE = "people"  # stands for the skin in the row that is measured and not modelled
NO_SHIELD = (
    "The careful line was drawn for bare skin, so it is not asked here. Without it the times come out longer. "
    "That is no protection to count on."
)
UNLIKE_HEALTHY_SKIN = "A foot with neuropathy may not behave like it."


@dataclass(frozen=True)
class BurnRow:
    """One skin with one damage set: contact times to the first injury and to a blister, inf if not within 8 hours.

    The row of skin "people" is no model but the careful line of a review; it says nothing of blisters.
    """

    skin: str
    damage_set: str
    first_injury_s: float
    blister_s: float


@dataclass(frozen=True, eq=False)
class BurnClock:
    """What the models say about one contact; `shortest_s` is the shortest time to a first injury over all rows.

    `temperature_c` is the profile over `depths_mm` at the end of the contact, in the skin named `shown_skin`.
    """

    surface_temperature_c: float
    exposure_min: float
    shown_skin: str
    depths_mm: np.ndarray
    temperature_c: np.ndarray
    basal_temperature_c: float
    times: tuple[BurnRow, ...]
    all_models_asked: bool

    @property
    def shortest_s(self) -> float:
        """Shortest time to a first injury over all skins and damage sets; inf if none finds one within 8 hours."""
        return min(row.first_injury_s for row in self.times)

    @property
    def injury_predicted(self) -> bool:
        """Whether the contact lasts as long as the shortest time, or longer."""
        return self.exposure_min * 60 >= self.shortest_s

    def summary(self) -> str:
        """Say in plain words what the models find, without ever giving leave."""
        warm = temperature_words(self.surface_temperature_c)
        if math.isinf(self.shortest_s):
            found = (
                f"At {warm} the model sees no burn in healthy skin within {duration_words(HORIZON_S)}. "
                f"This is no permission. {UNLIKE_HEALTHY_SKIN}"
            )
        else:
            found = f"At {warm} the model sees a burn in healthy skin from {duration_words(self.shortest_s)} on. "
            found += f"You chose {duration_words(self.exposure_min * 60)}"
            if self.injury_predicted:
                found += ": a burn."
            else:
                found += f", which is shorter. This is no permission. {UNLIKE_HEALTHY_SKIN}"
        if not self.all_models_asked:
            return f"{found} {self._asked_only()}"
        return found if any(row.skin == PEOPLE for row in self.times) else f"{found} {NO_SHIELD}"

    def _asked_only(self) -> str:
        models = ", ".join(f"{row.damage_set} in {row.skin}" for row in self.times)
        return f"Only this was asked: {models}. Other models may find an injury sooner."


def burn_clock(
    surface_temperature_c: float,
    exposure_min: float,
    *,
    contact_resistance_m2k_w: float = 0.0,
    perfusion_factor: float = 1.0,
    extra_outer_skin_mm: float = 0.0,
    damage_set: DamageSet | None = None,
    skin: Skin | None = None,
) -> BurnClock:
    """Return what the models say about a warm surface against the skin for some minutes.

    Allowed: 30 to 70 °C, 0 to 480 minutes, resistance 0 to 0.1 m2 K/W, blood flow 0 to 10 times normal, 0 to 2 mm of
    extra outer skin. Without `damage_set` or `skin`, all sets that set the pace and all presets are asked, and for bare
    skin from 43 °C the careful line of a review. Damage
    counts at every temperature: a cut-off would reassure. ValueError for an input outside its range, or a damage set
    that is not about the basal layer.

    >>> clock = burn_clock(50, 10)
    >>> clock.injury_predicted, round(clock.shortest_s)
    (True, 15)
    """
    celsius = checked("surface_temperature_c", surface_temperature_c, 30, 70)
    minutes = checked("exposure_min", exposure_min, 0, HORIZON_S / 60)
    factor = checked("perfusion_factor", perfusion_factor, 0, 10)
    extra_m = checked("extra_outer_skin_mm", extra_outer_skin_mm, 0, 2) / 1000
    surface = Contact(celsius, checked("contact_resistance_m2k_w", contact_resistance_m2k_w, 0, 0.1))

    def changed(original: Skin) -> Skin:
        return original.with_perfusion_scaled(factor).with_extra_outer_skin(extra_m)

    skins = [changed(each) for each in (SKINS.values() if skin is None else [skin])]
    rows = tuple(_row(each, surface, law) for each in skins for law in _asked(damage_set))
    if damage_set is None and skin is None and extra_m == 0 and surface.resistance_m2k_w == 0:
        rows = (*rows, BurnRow(PEOPLE, CAREFUL_LINE.name, CAREFUL_LINE.time_s(celsius), math.inf))
    shown = changed(SHOWN_SKIN) if skin is None else skins[0]
    depths_mm, temperature_c, basal_c = _profile(shown, surface, minutes * 60)
    return BurnClock(
        surface_temperature_c=celsius,
        exposure_min=minutes,
        shown_skin=shown.name,
        depths_mm=depths_mm,
        temperature_c=temperature_c,
        basal_temperature_c=basal_c,
        times=rows,
        all_models_asked=damage_set is None and skin is None,
    )


def _profile(skin: Skin, surface: Contact, exposure_s: float) -> tuple[np.ndarray, np.ndarray, float]:
    """Depths in mm, the temperature there at the end of the contact, and the one at the basal layer."""
    depths_mm = SHOWN_DEPTHS_MM[skin.thickness_m * 1000 >= SHOWN_DEPTHS_MM]
    depths_m = np.append(depths_mm / 1000, skin.depth_of(BASAL_LAYER))
    *profile_c, basal_c = simulate(skin, [Phase(surface)], [exposure_s], depths_m).temperature_c[0]
    return depths_mm, np.array(profile_c), float(basal_c)


def _asked(damage_set: DamageSet | None) -> tuple[DamageSet, ...]:
    """The damage sets to ask; ValueError for one that is not about the basal layer."""
    if damage_set is None:
        return tuple(each for each in DAMAGE_SETS.values() if each.sets_the_pace)
    if damage_set.evaluated_at != BASAL_LAYER:
        allowed = ", ".join(each.name for each in DAMAGE_SETS.values() if each.evaluated_at == BASAL_LAYER)
        raise ValueError(f"damage_set is {damage_set.name!r}: allowed is a set for the {BASAL_LAYER}: {allowed}")
    return (damage_set,)


@lru_cache(maxsize=64)
def _row(skin: Skin, surface: Contact, damage_set: DamageSet) -> BurnRow:
    exposure = Exposure(skin, surface, damage_set, count_above_c=None, cooling_s=COOLING_S)
    return BurnRow(skin.name, damage_set.name, exposure.time_to(FIRST_DEGREE), exposure.time_to(SECOND_DEGREE))
