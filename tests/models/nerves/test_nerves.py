"""Nerve models against published numbers, and what must hold for any input."""

from pathlib import Path

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from soundfooting.models.nerves import (
    FIBRES,
    PLACES,
    myelinated_speed_m_s,
    propagate,
    stocking,
    travel_time_ms,
    unmyelinated_speed_m_s,
)
from soundfooting.models.nerves.hodgkin_huxley import rates, resting_gates

CASES = {case["id"]: case for case in yaml.safe_load(
    (Path(__file__).parents[2] / "reference" / "nerve_and_screening_cases.yml").read_text())["cases"]}  # fmt: skip
SHARE = st.floats(0, 1)


@pytest.fixture(scope="module")
def squid():
    return propagate(**CASES["vib-08"]["inputs"])


def test_the_impulse_runs_as_fast_as_published(squid):
    assert squid.speed_m_s == pytest.approx(CASES["vib-08"]["published_m_s"], rel=0.02)
    assert squid.speed_m_s == pytest.approx(CASES["vib-08"]["computed_m_s"], rel=0.003)
    assert squid.peak_mv == pytest.approx(CASES["vib-08"]["peak_mv"], abs=0.1)


def test_a_finer_grid_changes_the_speed_little(squid):
    finer = propagate(**CASES["vib-08"]["inputs"], step_cm=0.01, step_ms=0.001)
    assert finer.speed_m_s == pytest.approx(squid.speed_m_s, rel=0.002)


def test_the_colder_axon_is_slower():
    assert propagate(temperature_c=6.3).speed_m_s == pytest.approx(12.3, abs=0.1)


def test_gates_rest_where_published():
    assert resting_gates() == pytest.approx(CASES["vib-08"]["rest"], abs=1e-6)


def test_rates_are_finite_where_their_formula_divides_by_zero():
    for up, down in rates(np.array([10.0, 25.0])).values():
        assert np.isfinite(up).all() and np.isfinite(down).all()
    assert rates(np.array(25.0))["m"][0] == pytest.approx(1.0)


@pytest.mark.parametrize("row", CASES["vib-09"]["rows"], ids=lambda row: f"{row['diameter_um']} µm")
def test_speeds_with_myelin(row):
    speed = myelinated_speed_m_s(row["diameter_um"])
    assert speed == pytest.approx(row["speed_m_s"])
    assert round(travel_time_ms(1, speed), 1) == row["one_metre_ms"]


@given(st.floats(0.2, 2), st.floats(1, 20))
def test_any_fibre_with_myelin_beats_any_without(thin, thick):
    assert myelinated_speed_m_s(thick) > unmyelinated_speed_m_s(thin)


@pytest.mark.parametrize("call", [
    lambda: myelinated_speed_m_s(0.5), lambda: unmyelinated_speed_m_s(5), lambda: travel_time_ms(0, 10),
    lambda: stocking(1.2, 0), lambda: propagate(step_cm=0), lambda: stocking(float("nan"), 0),
])
def test_impossible_input_is_refused_by_name(call):
    with pytest.raises(ValueError, match="_um|length_m|climbed|step_cm"):
        call()


@given(SHARE, SHARE)
def test_the_longer_the_nerve_the_less_is_left(thick, thin):
    shown = stocking(thick, thin)
    by_length = sorted(PLACES, key=lambda place: place.nerve_length_m)
    for fibre in FIBRES:
        left = [shown.working[fibre][place.name] for place in by_length]
        assert left == sorted(left, reverse=True)
        assert all(0 <= share <= 1 for share in left)


@given(SHARE, SHARE)
def test_more_loss_never_brings_feeling_back(one, other):
    low, high = sorted((one, other))
    before, after = stocking(low, low), stocking(high, high)
    assert all(after.working["thin"][place.name] <= before.working["thin"][place.name] for place in PLACES)


@given(SHARE, SHARE)
def test_toes_go_before_fingertips(thick, thin):
    shown = stocking(thick, thin)
    for fibre in FIBRES:
        assert shown.working[fibre]["toes"] <= shown.working[fibre]["fingertips"]


def test_nothing_is_lost_at_the_start_and_much_at_the_end():
    start, end = stocking(0, 0), stocking(1, 1)
    assert {start.felt(fibre, place.name) for fibre in FIBRES for place in PLACES} == {"felt"}
    assert end.felt("thick", "knee") == "not felt" and end.felt("thin", "fingertips") == "not felt"
    assert start.highest_loss("thick", ("toes", "knee")) is None
    assert end.highest_loss("thick", ("toes", "knee")) == "knee"


def test_each_kind_of_fibre_has_a_loss_of_its_own():
    shown = stocking(0, 0.6)
    assert (shown.felt("thick", "toes"), shown.felt("thin", "toes")) == ("felt", "not felt")
