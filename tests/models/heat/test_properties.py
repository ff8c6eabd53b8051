"""What physics demands of any skin, searched for counter-examples (heat-09 and more)."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundfooting.models.heat import (
    DAMAGE_SETS,
    HENRIQUES_MORITZ,
    SKINS,
    WEAVER_STOLL,
    Contact,
    Convection,
    Insulated,
    Phase,
    RadiantFlux,
    burn_time_s,
    simulate,
)

searched = settings(max_examples=40, deadline=None, derandomize=True, database=None)
skins = st.sampled_from(list(SKINS.values()))
basal_sets = st.sampled_from([HENRIQUES_MORITZ, WEAVER_STOLL])
warm = st.floats(43.5, 70)
times = st.floats(1e-3, 28800)
surfaces = st.one_of(
    st.builds(Contact, st.floats(20, 90), st.floats(0, 0.1)),
    st.builds(Convection, st.floats(0, 500), st.floats(-10, 90)),
    st.builds(RadiantFlux, st.floats(0, 2000)),
    st.just(Insulated()),
)


def basal_and_deep(skin):
    return [skin.depth_of(place) for place in ("basal layer", "dermis base")] + [skin.thickness_m * 0.8]


@pytest.mark.parametrize("skin", SKINS.values(), ids=SKINS)
@pytest.mark.parametrize("damage_set", DAMAGE_SETS.values(), ids=DAMAGE_SETS)
@pytest.mark.parametrize(
    ("surface", "cooling_s"),
    [(Contact(45), 0), (Contact(55), 60), (Contact(60, 0.01), 60), (RadiantFlux(9800), 60), (RadiantFlux(50000), 60)],
    ids=str,
)
@pytest.mark.parametrize("extra_mm", [0, 2])
def test_halving_every_cell_changes_burn_time_by_less_than_one_percent(skin, damage_set, surface, cooling_s, extra_mm):
    skin = skin.with_extra_outer_skin(extra_mm / 1000)
    coarse, fine = (
        burn_time_s(skin, surface, damage_set, cooling_s=cooling_s, refinement=refinement) for refinement in (1, 2)
    )
    assert coarse == pytest.approx(fine, rel=0.002)


@searched
@given(skin=skins, which=st.integers(0, 3), surface=surfaces, time_s=times)
def test_splitting_a_layer_changes_nothing(skin, which, surface, time_s):
    which = which % len(skin.layers)
    half = replace(skin.layers[which], thickness_m=skin.layers[which].thickness_m / 2)
    split = replace(skin, layers=skin.layers[:which] + (half, half) + skin.layers[which + 1 :])
    whole, halves = (
        simulate(each, [Phase(surface)], [time_s], basal_and_deep(skin)).temperature_c for each in (skin, split)
    )
    assert np.allclose(whole, halves, rtol=0, atol=1e-9)


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_face_inside_a_layer_changes_nothing_but_the_mesh(which):
    skin = SKINS["F1930"]
    layer = skin.layers[which]
    half = replace(layer, thickness_m=layer.thickness_m / 2)
    # A trace of blood flow makes the halves unequal, so that the cells really change.
    other = replace(half, perfusion_per_s=1e-12)
    split = replace(skin, layers=skin.layers[:which] + (half, other) + skin.layers[which + 1 :])
    whole, halves = (burn_time_s(each, Contact(55), HENRIQUES_MORITZ) for each in (skin, split))
    assert whole != halves
    assert whole == pytest.approx(halves, rel=0.002)


@searched
@given(factors=st.tuples(st.floats(0, 10), st.floats(0, 10)), surface_c=st.floats(34, 70), time_s=times)
def test_more_blood_flow_never_warms_tissue_warmer_than_blood(factors, surface_c, time_s):
    skin = SKINS["Jiang2002"]  # from the start nothing in it is cooler than its blood
    low, high = (
        simulate(skin.with_perfusion_scaled(factor), [Phase(Contact(surface_c))], [time_s], basal_and_deep(skin))
        for factor in sorted(factors)
    )
    assert np.all(high.temperature_c <= low.temperature_c + 1e-9)


def test_more_blood_flow_cools_warm_deep_tissue():
    skin = SKINS["Jiang2002"]
    once, thrice = (
        simulate(skin.with_perfusion_scaled(factor), [Phase(Contact(45))], [3600], [0.01]).temperature_c[0, 0]
        for factor in (1, 3)
    )
    assert thrice < once - 0.5


@searched
@given(skin=skins, damage_set=basal_sets, cooler_c=warm, step_k=st.floats(0.01, 5), cooling_s=st.sampled_from([0, 60]))
def test_burn_time_falls_strictly_as_the_surface_gets_warmer(skin, damage_set, cooler_c, step_k, cooling_s):
    cooler, warmer = (
        burn_time_s(skin, Contact(surface_c), damage_set, count_above_c=None, cooling_s=cooling_s, horizon_s=1e6)
        for surface_c in (cooler_c, cooler_c + step_k)
    )
    assert warmer < cooler


@searched
@given(skin=skins, damage_set=st.sampled_from(list(DAMAGE_SETS.values())), surface_c=st.floats(0, 43, exclude_max=True))
def test_below_43_degrees_damage_never_comes_to_one_in_half_an_hour(skin, damage_set, surface_c):
    time_s = burn_time_s(skin, Contact(surface_c), damage_set, count_above_c=None, cooling_s=60, horizon_s=1800)
    assert math.isinf(time_s)


@searched
@given(
    skin=skins,
    damage_set=basal_sets,
    surface=st.one_of(st.builds(Contact, warm), st.builds(RadiantFlux, st.floats(4000, 50000))),
    thickness_m=st.floats(1e-4, 2e-3),
    conductivity=st.floats(0.02, 0.7),
    heat_capacity=st.floats(1e3, 4e6),
)
def test_a_cover_never_shortens_burn_time(skin, damage_set, surface, thickness_m, conductivity, heat_capacity):
    covered = skin.with_cover(thickness_m, conductivity, heat_capacity)
    assert burn_time_s(covered, surface, damage_set) >= burn_time_s(skin, surface, damage_set)


@searched
@given(skin=skins, surface=surfaces, later=surfaces, first_s=st.floats(1, 3600), time_s=st.floats(1, 3600))
def test_heat_is_conserved(skin, surface, later, first_s, time_s):
    moment = first_s + time_s
    step = time_s * 1e-3
    at = simulate(
        skin, [Phase(surface, first_s), Phase(later)], [moment - step, moment, moment + step], [skin.thickness_m]
    )
    gained = (at.stored_j_m2[2] - at.stored_j_m2[0]) / (2 * step)
    brought = at.surface_flux_w_m2 + at.base_flux_w_m2 + at.blood_heat_w_m2 + at.metabolic_heat_w_m2
    # The difference quotient errs by step^2; early after a change of surface that is still some thousandths.
    assert gained == pytest.approx(brought[1], abs=1e-4 + 1e-4 * np.abs(at.surface_flux_w_m2).max())


@searched
@given(skin=skins, flux=st.floats(0, 5000), time_s=st.floats(0, 28800))
def test_an_insulated_skin_keeps_all_heat_that_enters(skin, flux, time_s):
    # 0.01 J/m2 is the rounding of the half million that the skin holds.
    closed = replace(skin.with_perfusion_scaled(0), base_held=False)
    field = simulate(closed, [Phase(RadiantFlux(flux))], [time_s], [0.0])
    assert field.stored_j_m2[0] == pytest.approx(flux * time_s, rel=1e-8, abs=0.01)


@searched
@given(skin=skins, surface=surfaces, first_s=st.floats(0.01, 3600), rest_s=st.floats(0.01, 3600))
def test_two_equal_phases_are_one(skin, surface, first_s, rest_s):
    depths = basal_and_deep(skin)
    one = simulate(skin, [Phase(surface)], [first_s + rest_s], depths).temperature_c
    two = simulate(skin, [Phase(surface, first_s), Phase(surface)], [first_s + rest_s], depths).temperature_c
    assert np.allclose(one, two, rtol=0, atol=1e-8)


@searched
@given(skin=skins, surface_c=st.floats(-10, 90), resistance=st.floats(0, 0.1), time_s=times)
def test_no_place_leaves_the_range_of_what_it_touches(skin, surface_c, resistance, time_s):
    depths = np.linspace(0, skin.thickness_m, 60)
    field = simulate(skin, [Phase(Contact(surface_c, resistance))], [time_s], depths)
    known = [surface_c, skin.core_c, skin.surface_start_c] + [skin.blood_c] * (skin.name == "Jiang2002")
    assert min(known) - 1e-6 <= field.temperature_c.min()
    assert field.temperature_c.max() <= max(known) + 1e-6
