"""Burn times against a plain, slow count of the damage."""

import math
from dataclasses import replace

import numpy as np
import pytest

from soundfooting.models.heat import (
    FIRST_DEGREE,
    HENRIQUES_MORITZ,
    SECOND_DEGREE,
    SKINS,
    TAKATA,
    THIRD_DEGREE,
    WEAVER_STOLL,
    Contact,
    Insulated,
    Phase,
    RadiantFlux,
    burn_time_s,
    damage_integral,
    simulate,
)

F1930, JIANG = SKINS["F1930"], SKINS["Jiang2002"]


def counted_damage(skin, surface, damage_set, exposure_s, cooling_s, count_above_c):
    """Damage of an exposure, from thousands of temperatures."""
    times = np.append(0, np.geomspace(1e-5, exposure_s, 4000))
    phases = [Phase(surface, exposure_s)]
    if cooling_s:
        times = np.append(times, exposure_s + np.geomspace(1e-4, cooling_s, 4000))
        phases.append(Phase(Insulated(), cooling_s))
    field = simulate(skin, phases, times, [skin.depth_of(damage_set.evaluated_at)])
    return damage_integral(times, field.temperature_c[:, 0], damage_set, count_above_c=count_above_c)


def short(value):
    return getattr(value, "name", str(value))


@pytest.mark.parametrize("skin", [F1930, JIANG], ids=short)
@pytest.mark.parametrize(
    ("surface", "damage_set", "level", "cooling_s", "count_above_c"),
    [
        (Contact(45), HENRIQUES_MORITZ, SECOND_DEGREE, 0, 44.0),
        (Contact(60), WEAVER_STOLL, FIRST_DEGREE, 60, None),
        (Contact(70), HENRIQUES_MORITZ, THIRD_DEGREE, 60, None),
        (Contact(60, 0.005), WEAVER_STOLL, SECOND_DEGREE, 60, 44.0),
        (RadiantFlux(50000), WEAVER_STOLL, SECOND_DEGREE, 60, 44.0),
        (RadiantFlux(9800), HENRIQUES_MORITZ, FIRST_DEGREE, 60, None),
        (RadiantFlux(23000), TAKATA, SECOND_DEGREE, 60, 44.0),
    ],
    ids=short,
)
def test_the_found_time_brings_damage_to_the_level(skin, surface, damage_set, level, cooling_s, count_above_c):
    found = burn_time_s(skin, surface, damage_set, level=level, cooling_s=cooling_s, count_above_c=count_above_c)
    early, late = (
        counted_damage(skin, surface, damage_set, found * factor, cooling_s, count_above_c) for factor in (0.999, 1.001)
    )
    assert early < level < late


@pytest.mark.parametrize(("surface_c", "told_s", "measured_s"), [(45, 2392, 7200), (48, 164, 900)])
def test_weaver_stoll_is_too_short_in_long_warm_contact(surface_c, told_s, measured_s):
    ours = burn_time_s(F1930, Contact(surface_c), WEAVER_STOLL)
    assert ours == pytest.approx(told_s, rel=0.005)
    assert 3 <= measured_s / ours < 6


def test_damage_after_the_exposure_counts_when_asked():
    during = burn_time_s(F1930, RadiantFlux(16000), WEAVER_STOLL)
    with_cooling = burn_time_s(F1930, RadiantFlux(16000), WEAVER_STOLL, cooling_s=60)
    assert 0.8 < with_cooling / during < 0.97


def test_a_quarter_of_the_damage_at_16_kw_comes_after_the_flux_stops():
    exposure_s = burn_time_s(F1930, RadiantFlux(16000), WEAVER_STOLL, cooling_s=60)
    heated = counted_damage(F1930, RadiantFlux(16000), WEAVER_STOLL, exposure_s, 0, 44.0)
    assert 1 - heated == pytest.approx(0.25, abs=0.03)


def test_the_cut_off_decides_between_never_and_hours():
    assert math.isinf(burn_time_s(F1930, Contact(43.9), HENRIQUES_MORITZ))
    assert burn_time_s(F1930, Contact(43.9), HENRIQUES_MORITZ, count_above_c=None) == pytest.approx(18700, rel=0.02)


def test_an_exposure_up_to_the_horizon_counts_its_cooling_too():
    just_enough = burn_time_s(F1930, RadiantFlux(16000), WEAVER_STOLL, cooling_s=60)
    at = {"cooling_s": 60, "horizon_s": just_enough * 1.001}
    assert burn_time_s(F1930, RadiantFlux(16000), WEAVER_STOLL, **at) == pytest.approx(just_enough, rel=1e-3)
    at["horizon_s"] = just_enough * 0.999
    assert math.isinf(burn_time_s(F1930, RadiantFlux(16000), WEAVER_STOLL, **at))


def test_worse_injuries_take_longer():
    times = [burn_time_s(F1930, Contact(55), HENRIQUES_MORITZ, level=level) for level in (0.53, 1, 1e4)]
    assert times == sorted(set(times))


def test_what_burns_at_once_is_given_as_the_shortest_time_told():
    assert burn_time_s(F1930, RadiantFlux(1e9), HENRIQUES_MORITZ, cooling_s=60) == 1e-4


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"level": 0}, "level is 0: allowed is a number above 0"),
        ({"horizon_s": 0}, "horizon_s is 0: allowed is a number above 0.0001"),
        ({"cooling_s": -1}, "cooling_s is -1: allowed is a number from 0"),
        ({"horizon_s": math.inf}, "horizon_s is inf"),
        ({"skin": replace(F1930, layers=F1930.layers[1:])}, "has no basal layer"),
    ],
)
def test_inputs_outside_their_range_are_refused(given, message):
    given = {"skin": F1930, "surface": Contact(50), "damage_set": HENRIQUES_MORITZ, **given}
    with pytest.raises(ValueError, match=message):
        burn_time_s(**given)
