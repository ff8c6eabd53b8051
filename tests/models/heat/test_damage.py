"""The damage integral, thermal dose and the published sets."""

import math

import numpy as np
import pytest

from soundfooting.models.heat import (
    DAMAGE_SETS,
    HENRIQUES_MORITZ,
    MEHTA_WONG_DERMIS,
    MEHTA_WONG_EPIDERMIS,
    MISQUOTED_HENRIQUES_MORITZ,
    TAKATA,
    WEAVER_STOLL,
    cem43_minutes,
    damage_integral,
)

EVERY_SET = pytest.mark.parametrize("damage_set", DAMAGE_SETS.values(), ids=DAMAGE_SETS)


@EVERY_SET
@pytest.mark.parametrize("count_above_c", [None, 44.0])
def test_damage_of_a_temperature_that_rises_and_falls(damage_set, count_above_c):
    times = np.linspace(0, 60, 601)
    temperature = 33 + 30 * np.sin(math.pi * times / 60)

    step = 60 / 20000
    middles = np.interp(np.arange(20000) * step + step / 2, times, temperature)
    counted = middles if count_above_c is None else middles[middles >= count_above_c]
    exact = sum(damage_set.rate_per_s(celsius) for celsius in counted) * step
    damage = damage_integral(times, temperature, damage_set, count_above_c=count_above_c)
    assert damage == pytest.approx(exact, rel=1e-3)


@EVERY_SET
def test_one_steep_interval_is_integrated_far_better_than_by_a_trapezoid(damage_set):
    coarse = damage_integral([0, 10], [51, 60], damage_set)
    times = np.linspace(0, 10, 2001)
    exact = damage_integral(times, 51 + 0.9 * times, damage_set)
    trapezoid = 5 * (damage_set.rate_per_s(51) + damage_set.rate_per_s(60))
    assert coarse == pytest.approx(exact, rel=0.05)
    assert trapezoid > 1.4 * exact


def test_time_below_the_cut_off_does_not_count_and_crossing_it_is_split():
    assert damage_integral([0, 1e6], [43.9, 43.9], HENRIQUES_MORITZ) == 0
    assert damage_integral([0, 100], [44, 44], HENRIQUES_MORITZ) > 0
    above = damage_integral([0, 50], [44, 50], HENRIQUES_MORITZ)
    assert damage_integral([0, 100], [38, 50], HENRIQUES_MORITZ) == pytest.approx(above)


def test_cooling_and_warming_do_equal_damage():
    up, down = (damage_integral([0, 10], ends, WEAVER_STOLL) for ends in ([40, 60], [60, 40]))
    assert up == pytest.approx(down, rel=1e-12)


@EVERY_SET
def test_extreme_temperatures_neither_overflow_nor_warn(damage_set):
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        damage = damage_integral([0, 1, 2], [-270, 1500, -270], damage_set, count_above_c=None)
    assert math.isfinite(damage)


def test_the_constants_are_the_published_ones():
    def constants(damage_set):
        return [
            value for law in damage_set.laws for value in (law.frequency_factor_per_s, law.activation_temperature_k)
        ]

    assert {name: constants(damage_set) for name, damage_set in DAMAGE_SETS.items()} == {
        "Henriques-Moritz": [3.1e98, 75000],
        "Weaver-Stoll": [2.185e124, 93534.9, 1.823e51, 39109.8],
        "Takata": [4.322e64, 50000, 9.389e104, 80000],
        "Mehta-Wong epidermis": [1.43e72, 55000],
        "Mehta-Wong dermis": [2.86e69, 55000],
    }


@pytest.mark.parametrize(
    ("damage_set", "tissue_c", "seconds"),
    [
        (WEAVER_STOLL, 45, 2195),
        (WEAVER_STOLL, 50, 19.97),
        (WEAVER_STOLL, 49.999, 23.2),
        (TAKATA, 49.999, 364.5),
        (TAKATA, 50, 348.4),
        (MEHTA_WONG_DERMIS, 45, 116 * 3600),
    ],
)
def test_each_law_rules_its_own_range(damage_set, tissue_c, seconds):
    assert 1 / damage_set.rate_per_s(tissue_c) == pytest.approx(seconds, rel=0.005)


def test_the_misquoted_constant_is_kept_apart_and_reassures_falsely():
    assert MISQUOTED_HENRIQUES_MORITZ not in DAMAGE_SETS.values()
    assert MISQUOTED_HENRIQUES_MORITZ.name not in DAMAGE_SETS
    assert not MISQUOTED_HENRIQUES_MORITZ.sets_the_pace
    assert 1 / MISQUOTED_HENRIQUES_MORITZ.rate_per_s(45) == pytest.approx(41580, rel=0.005)
    assert 1 / MISQUOTED_HENRIQUES_MORITZ.rate_per_s(51) == pytest.approx(513, rel=0.005)
    ratio = HENRIQUES_MORITZ.rate_per_s(44) / MISQUOTED_HENRIQUES_MORITZ.rate_per_s(44)
    assert ratio == pytest.approx(5.4, abs=0.05)


def test_a_set_sets_the_pace_only_if_skin_at_37_degrees_stays_whole_for_a_week():
    def weekly(damage_set):
        return damage_set.rate_per_s(37) * 7 * 86400

    for damage_set in DAMAGE_SETS.values():
        assert not damage_set.sets_the_pace or weekly(damage_set) < 0.53, damage_set.name
    assert weekly(MEHTA_WONG_EPIDERMIS) / 7 > 1
    assert [each.name for each in DAMAGE_SETS.values() if each.sets_the_pace] == ["Henriques-Moritz", "Weaver-Stoll"]


@EVERY_SET
def test_every_set_says_what_it_is_for_and_where_it_fails(damage_set):
    for text in (damage_set.use_for, damage_set.fails_where, damage_set.source):
        assert text.endswith("TExposure") or text.endswith(".")
        assert "safe" not in text.lower()


def test_thermal_dose_of_a_temperature_that_changes():
    # 43 to 45 degrees: the integral of 2^(T - 43) over a straight rise is (4 - 1) / (2 ln 2).
    assert cem43_minutes([0, 60], [43, 45]) == pytest.approx(3 / (2 * math.log(2)))
    below = (1 - 4**-2) / (2 * math.log(4))
    assert cem43_minutes([0, 60], [41, 43]) == pytest.approx(below)
    assert cem43_minutes([0, 60], [41, 45]) == pytest.approx((below + 3 / (2 * math.log(2))) / 2)


@pytest.mark.parametrize(
    ("times", "temperature", "message"),
    [
        ([0, 1], [40], r"shapes \(2,\) and \(1,\)"),
        ([0], [40], r"shapes \(1,\) and \(1,\)"),
        ([0, 2, 1], [40, 41, 42], "times_s is .* allowed are numbers that rise"),
        ([0, math.inf], [40, 41], "allowed are numbers that rise"),
        ([0, 1], [40, math.nan], "temperature_c is nan"),
        ([0, 1], [-273.15, 40], "lowest temperature_c is -273.15: allowed is a number above -273.15"),
    ],
)
@pytest.mark.parametrize("dose", [lambda t, c: damage_integral(t, c, HENRIQUES_MORITZ), cem43_minutes])
def test_histories_that_make_no_sense_are_refused(dose, times, temperature, message):
    with pytest.raises(ValueError, match=message):
        dose(times, temperature)
