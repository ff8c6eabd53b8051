"""Temperatures against closed forms, and how times, depths and phases are read."""

import math
from dataclasses import replace

import numpy as np
import pytest
from scipy.special import erfc, erfcx

from soundfooting.models.heat import (
    SKINS,
    Contact,
    Convection,
    Insulated,
    Layer,
    Phase,
    RadiantFlux,
    Skin,
    contact_temperature_c,
    effusivity,
    simulate,
    steady_profile,
)

CONDUCTIVITY, HEAT_CAPACITY = 0.4, 4e6
DIFFUSIVITY = CONDUCTIVITY / HEAT_CAPACITY
START = 33.0
DEPTHS = np.array([0.0, 1e-4, 5e-4, 2e-3])
TIMES = np.array([0.5, 5.0, 60.0])
F1930 = SKINS["F1930"]


def half_space(**blood):
    """Deep enough that its base is not felt within the minutes tested."""
    tissue = Layer("tissue", 0.05, CONDUCTIVITY, HEAT_CAPACITY, blood.pop("perfusion_per_s", 0))
    return Skin("half-space", (tissue,), START, START, **blood)


def spread(depth, time):
    return depth / (2 * np.sqrt(DIFFUSIVITY * time))


def flux_rise(flux, depth, time):
    root = np.sqrt(DIFFUSIVITY * time)
    return (
        flux
        / CONDUCTIVITY
        * (2 * root / math.sqrt(math.pi) * np.exp(-(spread(depth, time) ** 2)) - depth * erfc(spread(depth, time)))
    )


def test_contact_that_starts_suddenly():
    ours = simulate(half_space(), [Phase(Contact(50))], TIMES, DEPTHS).temperature_c
    assert ours == pytest.approx(START + 17 * erfc(spread(DEPTHS, TIMES[:, None])), abs=0.01)


@pytest.mark.parametrize("surface", [Contact(60, 0.01), Convection(100, 60)], ids=["resistance", "convection"])
def test_surface_that_passes_heat_through_a_film(surface):
    reach = 100 / CONDUCTIVITY * np.sqrt(DIFFUSIVITY * TIMES[:, None])
    depth = spread(DEPTHS, TIMES[:, None])
    share = erfc(depth) - np.exp(-(depth**2)) * erfcx(depth + reach)
    ours = simulate(half_space(), [Phase(surface)], TIMES, DEPTHS).temperature_c
    assert ours == pytest.approx(START + 27 * share, abs=0.01)


def test_constant_flux():
    ours = simulate(half_space(), [Phase(RadiantFlux(2000))], TIMES, DEPTHS).temperature_c
    assert ours == pytest.approx(START + flux_rise(2000, DEPTHS, TIMES[:, None]), abs=0.01)


def test_flux_that_stops_leaves_the_skin_to_cool_by_itself():
    after = np.array([0.5, 5.0, 60.0])
    ours = simulate(half_space(), [Phase(RadiantFlux(9800), 10), Phase(Insulated())], 10 + after, DEPTHS).temperature_c
    exact = flux_rise(9800, DEPTHS, 10 + after[:, None]) - flux_rise(9800, DEPTHS, after[:, None])
    assert ours == pytest.approx(START + exact, abs=0.02)


def test_blood_flow_while_a_contact_warms_the_skin():
    blood_heat, perfusion = 4e6, 0.002
    skin = half_space(perfusion_per_s=perfusion, blood_c=START, blood_heat_capacity_j_m3k=blood_heat)
    beta = perfusion * blood_heat / HEAT_CAPACITY
    depth, time = DEPTHS, TIMES[:, None]
    decay = depth * math.sqrt(beta / DIFFUSIVITY)
    root = np.sqrt(beta * time)
    share = (np.exp(-decay) * erfc(spread(depth, time) - root) + np.exp(decay) * erfc(spread(depth, time) + root)) / 2
    ours = simulate(skin, [Phase(Contact(45))], TIMES, DEPTHS).temperature_c
    assert ours == pytest.approx(START + 12 * share, abs=0.01)


def test_heat_through_layers_meets_their_resistances_in_series():
    resistance = sum(layer.thickness_m / layer.conductivity_w_mk for layer in F1930.layers)
    late = simulate(F1930, [Phase(Contact(45))], [1e6], [0.0])
    assert late.surface_flux_w_m2[0] == pytest.approx((45 - 33.5) / resistance, rel=1e-9)
    assert late.base_flux_w_m2[0] == pytest.approx(-late.surface_flux_w_m2[0], rel=1e-9)


def test_temperature_on_a_face_gives_the_same_flux_on_both_sides():
    depths = np.cumsum([0] + [layer.thickness_m for layer in F1930.layers])
    drops = -np.diff(steady_profile(F1930, Contact(45), depths))
    fluxes = drops / [layer.thickness_m / layer.conductivity_w_mk for layer in F1930.layers]
    assert fluxes == pytest.approx(np.full(3, fluxes[0]), rel=1e-9)


def test_a_long_exposure_ends_in_the_steady_profile():
    skin, surface, depths = SKINS["Jiang2002"], Contact(50, 0.02), np.linspace(0, 0.04, 9)
    late = simulate(skin, [Phase(surface)], [1e7], depths).temperature_c[0]
    assert late == pytest.approx(steady_profile(skin, surface, depths), abs=1e-8)


def test_metabolic_heat_warms_a_closed_block_at_a_constant_rate():
    block = Skin("block", (Layer("tissue", 0.01, 0.4, 4e6, metabolic_w_m3=700),), 37, 37, base_held=False,
                 start="linear")  # fmt: skip
    field = simulate(block, [Phase(Insulated())], [3600], [0.005])
    assert field.temperature_c[0, 0] == pytest.approx(37 + 700 * 3600 / 4e6, abs=1e-6)
    assert field.metabolic_heat_w_m2 == pytest.approx(7)


def test_a_time_on_the_edge_of_two_phases_is_the_end_of_the_earlier():
    phases = [Phase(Contact(50), 10), Phase(Contact(20), 10)]
    surface = simulate(F1930, phases, [0, 10, 10.0001, 20], [0.0]).temperature_c[:, 0]
    assert surface == pytest.approx([32.5, 50, 20, 20], abs=1e-6)


def test_the_summary_names_the_hottest_place():
    field = simulate(F1930, [Phase(Contact(50))], [1, 60], [1e-3, 2e-3])
    assert field.summary() == (
        "In the skin model F1930 the highest temperature was 48 °C (118 °F), 1 mm deep after 60 seconds."
    )


def test_two_equal_bodies_meet_half_way_and_the_better_conductor_wins():
    skin = effusivity(0.37, 1100, 3400)
    assert contact_temperature_c(60, skin, 30, skin) == pytest.approx(45)
    assert contact_temperature_c(60, 10 * skin, 30, skin) > 57


@pytest.mark.parametrize(
    ("times", "depths", "message"),
    [
        ([11], [0], "times_s is 11.0: allowed is a number from 0 to 10"),
        ([-1], [0], "times_s is -1"),
        ([math.nan], [0], "times_s is nan"),
        ([1], [0.006], "depths_m is 0.006: allowed is a number from 0 to 0.005085"),
        ([], [0], r"times_s has shape \(0,\): allowed is a row of one number or more"),
        ([1], 0.001, r"depths_m has shape \(\)"),
    ],
)
def test_times_and_depths_outside_are_refused(times, depths, message):
    with pytest.raises(ValueError, match=message):
        simulate(F1930, [Phase(Contact(45), 10)], times, depths)


def test_only_the_last_phase_may_have_no_end():
    with pytest.raises(ValueError, match="duration_s of Phase is inf before the last phase"):
        simulate(F1930, [Phase(Contact(45)), Phase(Insulated(), 10)], [1], [0])


def test_a_closed_bloodless_skin_has_no_steady_state():
    with pytest.raises(ValueError, match="'F1930' under this surface has no steady state"):
        steady_profile(replace(F1930, base_held=False), RadiantFlux(100), [0])


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Contact(math.nan), "temperature_c of Contact is nan"),
        (lambda: Contact(45, -0.1), "resistance_m2k_w of Contact is -0.1: allowed is a number from 0"),
        (lambda: RadiantFlux(-1), "flux_w_m2 of RadiantFlux is -1"),
        (lambda: Convection(-1, 20), "coefficient_w_m2k of Convection is -1"),
        (lambda: Phase(Insulated(), 0), "duration_s of Phase is 0: allowed is a number above 0"),
        (lambda: effusivity(0, 1, 1), "conductivity_w_mk is 0"),
        (lambda: contact_temperature_c(60, -1, 30, 1), "first_effusivity is -1"),
        (lambda: simulate(F1930, [Phase(Contact(45))], [1], [0], refinement=0), "refinement is 0"),
    ],
)
def test_surfaces_and_phases_refuse_what_they_cannot_be(make, message):
    with pytest.raises(ValueError, match=message):
        make()
