import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundfooting.content import ContentError, loading
from soundfooting.evidence import units as module
from soundfooting.evidence.units import duration, quantity, temperature, temperature_step, units

FINITE = {"allow_nan": False, "allow_infinity": False}


@pytest.mark.parametrize(("degrees", "words"), [
    # fixed points of the two scales
    (0, "0 °C (32 °F)"),
    (100, "100 °C (212 °F)"),
    (-40, "−40 °C (−40 °F)"),
    # pairs that safety bodies print
    (37, "37 °C (99 °F)"),
    (44, "44 °C (111 °F)"),
    (49, "49 °C (120 °F)"),
    (60, "60 °C (140 °F)"),
    (42.5, "42.5 °C (109 °F)"),
    (37.0, "37 °C (99 °F)"),
    (np.float64(43.5), "43.5 °C (110 °F)"),
])
def test_a_temperature_shows_both_scales(degrees, words):
    assert temperature(degrees) == words


def test_a_range_of_temperatures_shows_both_scales():
    assert temperature(32, 35) == "32 to 35 °C (90 to 95 °F)"


def test_a_difference_of_temperatures_has_no_zero_to_move():
    assert temperature_step(5) == "5 °C (9 °F)"
    assert temperature_step(1, 2) == "1 to 2 °C (2 to 4 °F)"


@pytest.mark.parametrize(("seconds", "words"), [
    (0, "0 seconds"),
    (0.2, "less than 1 second"),
    (1, "1 second"),
    (59.4, "59 seconds"),
    (59.6, "1 minute"),
    (60, "1 minute"),
    (90, "1 minute 30 seconds"),
    (125, "2 minutes 5 seconds"),
    (599.6, "10 minutes"),
    (600, "10 minutes"),
    (615, "10 minutes"),
    (3599, "1 hour"),
    (3600, "1 hour"),
    (5400, "1 hour 30 minutes"),
    (8 * 3600, "8 hours"),
    (10 * 3600 + 1700, "10 hours"),
    (47 * 3600, "47 hours"),
    (48 * 3600, "2 days"),
    (86400 * 30, "30 days"),
    (np.float64(90), "1 minute 30 seconds"),
])
def test_a_duration_reads_as_words(seconds, words):
    assert duration(seconds) == words


@pytest.mark.parametrize("seconds", [-1, math.inf, math.nan])
def test_a_duration_that_is_none_is_refused(seconds):
    with pytest.raises(ValueError, match="duration: .* allowed: zero or more"):
        duration(seconds)


@settings(database=None)
@given(st.floats(0.5, 1e7, **FINITE))
def test_a_duration_is_never_far_off(seconds):
    sizes = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
    words = duration(seconds).split()
    said = sum(float(number) * sizes[unit.rstrip("s")] for number, unit in zip(words[::2], words[1::2], strict=True))
    assert len(words) <= 4
    assert abs(said - seconds) <= max(0.5, 0.26 * seconds if seconds > 48 * 3600 else 0.05 * seconds)


@pytest.mark.parametrize(("value", "unit", "of", "words"), [
    (94, "people", 864, "94 of 864 people"),
    (1, "people", 26, "1 of 26 people"),
    (1, "people", None, "1 person"),
    (1234, "people", None, "1,234 people"),
    ((3, 5), "people", 10, "3 to 5 of 10 people"),
    ((10, 15), "min", None, "10 to 15 minutes"),
    (1, "h", None, "1 hour"),
    (11, "percent", None, "11 %"),
    (1.44, "points_0_10", None, "1.44 points on a scale from 0 to 10"),
    (37, "degC", None, "37 °C (99 °F)"),
    ((32, 35), "degC", None, "32 to 35 °C (90 to 95 °F)"),
    (2, "degC_step", None, "2 °C (4 °F)"),
    (2.5, "odds_ratio", None, "odds ratio 2.5"),
    (0.0001, "p_value", None, "P = 0.0001"),
    (1e-7, "p_value", None, "P = 0.0000001"),
])
def test_a_quantity_reads_as_words(value, unit, of, words):
    assert quantity(value, unit, of) == words


def test_every_unit_can_be_read():
    for unit in units():
        assert "7" in quantity(7, unit)
        assert "1" in quantity(1, unit)


def test_an_unknown_unit_is_refused():
    with pytest.raises(ValueError, match="unit 'folk' is none of people, feet"):
        quantity(3, "folk")


@pytest.mark.parametrize("reading", ["people", ["{} a", "b"], ["{}"], 3, "{} of {}", None])
def test_a_bad_unit_table_names_file_and_unit(monkeypatch, tmp_path, reading):
    monkeypatch.setattr(module, "load_yaml", lambda name: {"people": reading})
    with pytest.raises(ContentError, match="^units.yml: unit 'people': found "):
        quantity(3, "people")
    assert loading.load_yaml("units.yml")["people"]
