"""Heat in skin: conduction with blood flow, heat damage, burn times and the Burn clock.

The numbers are for healthy skin. No result is a limit that anybody may rely on.
"""

from soundfooting.models.heat.burn_clock import PEOPLE, BurnClock, BurnRow, burn_clock
from soundfooting.models.heat.burn_time import burn_time_s
from soundfooting.models.heat.conduction import Phase, TemperatureField, simulate, steady_profile
from soundfooting.models.heat.damage import (
    FIRST_DEGREE,
    SECOND_DEGREE,
    THIRD_DEGREE,
    DamageSet,
    RateLaw,
    cem43_minutes,
    damage_integral,
)
from soundfooting.models.heat.damage_sets import (
    DAMAGE_SETS,
    HENRIQUES_MORITZ,
    MEHTA_WONG_DERMIS,
    MEHTA_WONG_EPIDERMIS,
    MISQUOTED_HENRIQUES_MORITZ,
    TAKATA,
    WEAVER_STOLL,
)
from soundfooting.models.heat.measured import CAREFUL_LINE, MeasuredLine
from soundfooting.models.heat.skin import BASAL_LAYER, DERMIS_BASE, SKINS, Layer, Skin
from soundfooting.models.heat.surface import (
    Contact,
    Convection,
    Insulated,
    RadiantFlux,
    contact_temperature_c,
    effusivity,
)

__all__ = [
    "BASAL_LAYER",
    "CAREFUL_LINE",
    "DAMAGE_SETS",
    "DERMIS_BASE",
    "FIRST_DEGREE",
    "HENRIQUES_MORITZ",
    "MEHTA_WONG_DERMIS",
    "MEHTA_WONG_EPIDERMIS",
    "MISQUOTED_HENRIQUES_MORITZ",
    "PEOPLE",
    "SECOND_DEGREE",
    "SKINS",
    "TAKATA",
    "THIRD_DEGREE",
    "WEAVER_STOLL",
    "BurnClock",
    "BurnRow",
    "Contact",
    "Convection",
    "DamageSet",
    "Insulated",
    "Layer",
    "MeasuredLine",
    "Phase",
    "RadiantFlux",
    "RateLaw",
    "Skin",
    "TemperatureField",
    "burn_clock",
    "burn_time_s",
    "cem43_minutes",
    "contact_temperature_c",
    "damage_integral",
    "effusivity",
    "simulate",
    "steady_profile",
]
