"""Layers, presets and the ways to change them."""

import math
from dataclasses import replace

import numpy as np
import pytest

from soundfooting.models.heat import BASAL_LAYER, DERMIS_BASE, SKINS, Contact, Layer, Phase, Skin, simulate

F1930, JIANG = SKINS["F1930"], SKINS["Jiang2002"]


@pytest.mark.parametrize(
    ("skin", "basal_um", "dermis_base_um", "thickness_um"), [(F1930, 75, 1200, 5085), (JIANG, 80, 2080, 42080)]
)
def test_presets_have_the_published_depths(skin, basal_um, dermis_base_um, thickness_um):
    depths = (skin.depth_of(BASAL_LAYER), skin.depth_of(DERMIS_BASE), skin.thickness_m)
    assert [depth * 1e6 for depth in depths] == pytest.approx([basal_um, dermis_base_um, thickness_um])


def test_f1930_starts_on_a_straight_line_between_its_two_temperatures():
    depths = np.linspace(0, F1930.thickness_m, 7)
    start = simulate(F1930, [], [0], depths).temperature_c[0]
    assert start == pytest.approx(np.linspace(32.5, 33.5, 7), abs=1e-6)


def test_jiang_starts_in_balance_so_that_nothing_moves_while_its_surface_stays():
    depths = np.linspace(0, JIANG.thickness_m, 50)
    field = simulate(JIANG, [Phase(Contact(34))], [0, 1, 3600], depths)
    assert field.temperature_c[0, [0, -1]] == pytest.approx([34, 37])
    assert np.abs(field.temperature_c - field.temperature_c[0]).max() < 1e-8


def test_a_cover_starts_at_the_surface_temperature_and_leaves_the_tissue_as_it_was():
    covered = JIANG.with_cover(1e-3, 0.04, 5e4)
    below = np.linspace(0, 0.01, 20)
    assert simulate(covered, [], [0], [0, 5e-4]).temperature_c[0] == pytest.approx([34, 34])
    bare_start = simulate(JIANG, [], [0], below).temperature_c
    covered_start = simulate(covered, [], [0], below + 1e-3).temperature_c
    assert covered_start == pytest.approx(bare_start, abs=0.01)


def test_the_last_cover_put_on_lies_outermost():
    twice = F1930.with_cover(1e-3, 0.1, 1e6).with_cover(2e-3, 0.2, 1e6)
    assert [layer.thickness_m for layer in twice.cover] == [2e-3, 1e-3]
    assert twice.depth_of(BASAL_LAYER) == pytest.approx(3.075e-3)


def test_extra_outer_skin_is_the_skins_own_epidermis_without_blood():
    (extra,) = JIANG.with_extra_outer_skin(1e-3).cover
    assert (extra.conductivity_w_mk, extra.heat_capacity_j_m3k, extra.perfusion_per_s) == (0.24, 1200 * 3590, 0)
    assert JIANG.with_extra_outer_skin(0) == JIANG.with_extra_outer_skin(1e-300) == JIANG


def test_blood_flow_is_scaled_in_every_layer_and_nothing_else_changes():
    doubled = JIANG.with_perfusion_scaled(2)
    assert [layer.perfusion_per_s for layer in doubled.layers] == [0, 0.0025, 0.0025, 0.0025]
    assert doubled.with_perfusion_scaled(0.5) == JIANG


@pytest.mark.parametrize(
    ("quantity", "allowed"),
    [
        ("thickness_m", "from 1e-06 to 1"),
        ("conductivity_w_mk", "from 0.001 to 1000"),
        ("heat_capacity_j_m3k", "from 100 to 1e.08"),
        ("perfusion_per_s", "from 0 to 1"),
        ("metabolic_w_m3", "from 0 to 1e.06"),
    ],
)
@pytest.mark.parametrize("value", [-1, 1e9, math.nan, math.inf, "1", True, None])
def test_a_layer_refuses_what_no_layer_has(quantity, allowed, value):
    with pytest.raises(ValueError, match=rf"{quantity} of layer 'dermis' is .*: allowed is a number {allowed}"):
        replace(F1930.layers[1], **{quantity: value})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"layers": ()}, "layers of skin 'F1930' is empty"),
        ({"start": "warm"}, "start of skin 'F1930' is 'warm': allowed is 'linear' or 'steady'"),
        ({"core_c": -300}, "core_c of skin 'F1930' is -300: allowed is a number above -273.15"),
        ({"blood_heat_capacity_j_m3k": -1}, "blood_heat_capacity_j_m3k of skin 'F1930' is -1"),
    ],
)
def test_a_skin_refuses_what_it_cannot_be(change, message):
    with pytest.raises(ValueError, match=message):
        replace(F1930, **change)


def test_a_place_the_skin_does_not_have_is_named():
    plain = Skin("plain", [Layer("tissue", 0.01, 0.4, 4e6)], 37, 33)
    with pytest.raises(ValueError, match="'plain' has no dermis base: allowed is a skin with a layer named 'dermis'"):
        plain.depth_of(DERMIS_BASE)
    with pytest.raises(ValueError, match="place is 'bone'"):
        plain.depth_of("bone")


def test_a_negative_blood_flow_factor_is_refused():
    with pytest.raises(ValueError, match="perfusion factor is -0.5: allowed is a number from 0"):
        JIANG.with_perfusion_scaled(-0.5)
