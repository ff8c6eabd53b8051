"""The published damage sets by name: what each one answers, and where it fails.

No single set fits every measurement, so none is "the" answer: a page that shows a time says which set it comes from.
"""

import math

from soundfooting.models.heat.damage import DamageSet, RateLaw
from soundfooting.models.heat.skin import BASAL_LAYER, DERMIS_BASE

_BLASTFOAM = "Constants built into the blastFoam function object TExposure"

HENRIQUES_MORITZ = DamageSet(
    name="Henriques-Moritz",
    laws=(RateLaw(-math.inf, 3.1e98, 75000.0),),
    evaluated_at=BASAL_LAYER,
    sets_the_pace=True,
    use_for="Long contact with something warm, about 43 to 51 °C.",
    fails_where="At 60 °C its blister time is 1.8 times too short. For 30 seconds of radiant heat it is 19 % long.",
    source=f"{_BLASTFOAM}; compared with published hot-water burn times.",
)
WEAVER_STOLL = DamageSet(
    name="Weaver-Stoll",
    laws=(RateLaw(44.0, 2.185e124, 93534.9), RateLaw(50.0, 1.823e51, 39109.8)),
    evaluated_at=BASAL_LAYER,
    sets_the_pace=True,
    use_for="Short, strong radiant heat: seconds, not minutes.",
    fails_where="In long warm contact its times are 3 to 6 times shorter than the burn data of 1947. Below 44 °C it is "
    "stretched beyond its range.",
    source=f"{_BLASTFOAM}; they match a published F1930-type script; compared with the Stoll curve.",
)
TAKATA = DamageSet(
    name="Takata",
    laws=(RateLaw(44.0, 4.322e64, 50000.0), RateLaw(50.0, 9.389e104, 80000.0)),
    evaluated_at=DERMIS_BASE,
    sets_the_pace=False,
    use_for="Burns through the whole dermis (third degree).",
    fails_where="It says nothing about the first injury, which lies higher up. Below 44 °C it is stretched beyond its "
    "range.",
    source=f"{_BLASTFOAM}; they match a published F1930-type script.",
)
MEHTA_WONG_EPIDERMIS = DamageSet(
    name="Mehta-Wong epidermis",
    laws=(RateLaw(-math.inf, 1.43e72, 55000.0),),
    evaluated_at=BASAL_LAYER,
    sets_the_pace=False,
    use_for="Comparing models of burns through clothing.",
    fails_where="It finds injury in skin at a normal 37 °C within a day, and at 45 °C its time is less than an eighth "
    "of that in the burn data of 1947. So it cannot say what warm contact does.",
    source=_BLASTFOAM,
)
MEHTA_WONG_DERMIS = DamageSet(
    name="Mehta-Wong dermis",
    laws=(RateLaw(-math.inf, 2.86e69, 55000.0),),
    evaluated_at=DERMIS_BASE,
    sets_the_pace=False,
    use_for="Comparing models of deep burns through clothing.",
    fails_where="At 45 °C it asks for 116 hours: it is not a threshold for the first injury.",
    source=_BLASTFOAM,
)

DAMAGE_SETS = {
    damage_set.name: damage_set
    for damage_set in (HENRIQUES_MORITZ, WEAVER_STOLL, TAKATA, MEHTA_WONG_EPIDERMIS, MEHTA_WONG_DERMIS)
}

# A trap, kept to be shown and never offered: 6.28e5 J/mol over R = 8.314 J/mol/K is not 75000 K.
MISQUOTED_HENRIQUES_MORITZ = DamageSet(
    name="Henriques-Moritz, misquoted (75535 K)",
    laws=(RateLaw(-math.inf, 3.1e98, 75535.2),),
    evaluated_at=BASAL_LAYER,
    sets_the_pace=False,
    use_for="Nothing: it shows what a misquoted constant does.",
    fails_where="At 45 °C its times are 5.4 times too long, more than 11 hours: far too reassuring.",
    source="Common in code as 6.28e5 J/mol.",
)
