"""The Burn clock never reassures, never breaks, and tells what was asked."""

import math
import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundfooting.models.heat import (
    BASAL_LAYER,
    DAMAGE_SETS,
    HENRIQUES_MORITZ,
    MEHTA_WONG_EPIDERMIS,
    SKINS,
    TAKATA,
    WEAVER_STOLL,
    Contact,
    burn_clock,
    burn_time_s,
)

searched = settings(max_examples=40, deadline=None, derandomize=True, database=None)
RANGES = {
    "surface_temperature_c": (30, 70),
    "exposure_min": (0, 480),
    "contact_resistance_m2k_w": (0, 0.1),
    "perfusion_factor": (0, 10),
    "extra_outer_skin_mm": (0, 2),
}
controls = st.fixed_dictionaries({name: st.floats(low, high) for name, (low, high) in RANGES.items()})


@searched
@given(controls)
def test_every_state_of_the_controls_gives_numbers_without_a_warning(state):
    with warnings.catch_warnings(), np.errstate(over="raise", invalid="raise", divide="raise"):
        warnings.simplefilter("error")
        clock = burn_clock(**state)
    low, high = min(33, state["surface_temperature_c"]), max(37, state["surface_temperature_c"])
    assert clock.temperature_c.shape == clock.depths_mm.shape == (101,)
    assert np.all((low - 1e-6 <= clock.temperature_c) & (clock.temperature_c <= high + 1e-6))
    assert low <= clock.basal_temperature_c <= high
    assert all(0 < row.first_injury_s <= row.blister_s for row in clock.times)
    assert clock.injury_predicted == (state["exposure_min"] * 60 >= clock.shortest_s)


@searched
@given(controls)
def test_no_words_reassure(state):
    clock = burn_clock(**state)
    words = clock.summary()
    assert "safe" not in words.lower()
    assert clock.injury_predicted or "This is no permission." in words
    if math.isinf(clock.shortest_s):
        assert "the model sees no burn in healthy skin within 8 hours" in words
        assert not clock.injury_predicted


@searched
@given(controls, st.floats(0, 40))
def test_a_warmer_surface_never_lengthens_the_shortest_time(state, step_k):
    warmer = {**state, "surface_temperature_c": min(70, state["surface_temperature_c"] + step_k)}
    assert burn_clock(**warmer).shortest_s <= burn_clock(**state).shortest_s


@searched
@given(controls)
def test_extra_outer_skin_never_shortens_the_shortest_time(state):
    bare = {**state, "extra_outer_skin_mm": 0}
    assert burn_clock(**state).shortest_s >= burn_clock(**bare).shortest_s


def test_the_shortest_time_is_taken_over_all_skins_and_sets_that_set_the_pace():
    clock = burn_clock(45, 10)
    asked = [(row.skin, row.damage_set) for row in clock.times]
    modelled = [(skin, law) for skin in ("F1930", "Jiang2002") for law in ("Henriques-Moritz", "Weaver-Stoll")]
    assert asked == [*modelled, ("people", "careful line of a review")]
    assert clock.shortest_s == min(row.first_injury_s for row in clock.times)


def test_the_careful_line_of_a_review_is_never_told_as_no_burn():
    assert burn_clock(45, 5).injury_predicted
    assert not burn_clock(45, 4.9).injury_predicted
    assert burn_clock(42.9, 5).times[-1].first_injury_s == math.inf


def test_the_measured_line_speaks_only_for_bare_skin_and_all_models():
    for change in ({"extra_outer_skin_mm": 0.1}, {"contact_resistance_m2k_w": 0.01}, {"skin": SKINS["F1930"]}):
        clock = burn_clock(45, 5, **change)
        assert "people" not in [row.skin for row in clock.times]
        assert "no protection to count on" in clock.summary() or "Only this was asked" in clock.summary()


def test_rows_are_burn_times_without_cut_off_and_with_cooling():
    row = burn_clock(60, 1).times[0]
    counted = {"count_above_c": None, "cooling_s": 60}
    assert row.first_injury_s == burn_time_s(SKINS["F1930"], Contact(60), HENRIQUES_MORITZ, level=0.53, **counted)
    assert row.blister_s == burn_time_s(SKINS["F1930"], Contact(60), HENRIQUES_MORITZ, level=1, **counted)


def test_43_degrees_is_not_called_harmless():
    clock = burn_clock(43, 150)
    assert clock.shortest_s == pytest.approx(300 * (43 / 45) ** -28.3)
    assert clock.injury_predicted


def test_every_published_burn_is_predicted_no_later_than_it_was_seen():
    for surface_c, seen_s in [(45, 7200), (48, 900), (51, 120), (60, 3)]:
        assert burn_clock(surface_c, 0).shortest_s < seen_s


def test_the_picture_shows_the_deep_preset_at_the_end_of_the_contact():
    clock = burn_clock(45, 30)
    assert (clock.shown_skin, clock.depths_mm[0], clock.depths_mm[-1]) == ("Jiang2002", 0, 10)
    assert clock.temperature_c[0] == pytest.approx(45)
    assert 44.5 < clock.basal_temperature_c < 45
    assert burn_clock(45, 0).temperature_c[0] == pytest.approx(34)


def test_extra_outer_skin_moves_the_basal_layer_down():
    bare, thick = (burn_clock(45, 0.1, extra_outer_skin_mm=extra) for extra in (0, 2))
    assert thick.basal_temperature_c < bare.basal_temperature_c - 3


def test_one_skin_or_one_set_alone_is_named_as_such():
    clock = burn_clock(45, 10, damage_set=HENRIQUES_MORITZ, skin=SKINS["F1930"])
    assert [(row.skin, row.damage_set) for row in clock.times] == [("F1930", "Henriques-Moritz")]
    assert clock.depths_mm[-1] == 5
    assert clock.summary().endswith(
        "Only this was asked: Henriques-Moritz in F1930. Other models may find an injury sooner."
    )
    assert "Only this" not in burn_clock(45, 10).summary()


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (
            (42, 10),
            "At 42 °C (108 °F) the model sees a burn in healthy skin from 5 hours 38 minutes on. You chose 10 minutes, "
            "which is shorter. This is no permission. A foot with neuropathy may not behave like it.",
        ),
        (
            (50, 10),
            "At 50 °C (122 °F) the model sees a burn in healthy skin from 15 seconds on. You chose 10 minutes: a burn.",
        ),
        (
            (37, 480),
            "At 37 °C (99 °F) the model sees no burn in healthy skin within 8 hours. "
            "This is no permission. A foot with neuropathy may not behave like it.",
        ),
    ],
)
def test_the_three_things_it_can_say(state, words):
    assert burn_clock(*state).summary() == words


@pytest.mark.parametrize("name", RANGES)
@pytest.mark.parametrize("wrong", ["below", "above", math.nan, "45", None])
def test_a_control_outside_its_range_is_refused_by_name(name, wrong):
    low, high = RANGES[name]
    value = {"below": low - 1, "above": high + 1}.get(wrong, wrong)
    state = {"surface_temperature_c": 45, "exposure_min": 10, name: value}
    with pytest.raises(ValueError, match=rf"{name} is {value!r}: allowed is a number from {low:g} to {high:g}"):
        burn_clock(**state)


def test_a_set_that_is_not_about_the_basal_layer_is_refused():
    with pytest.raises(ValueError, match="damage_set is 'Takata': allowed is a set for the basal layer: Henriques-M"):
        burn_clock(45, 10, damage_set=TAKATA)


def test_a_basal_set_that_does_not_set_the_pace_can_still_be_asked_alone():
    assert MEHTA_WONG_EPIDERMIS.evaluated_at == BASAL_LAYER
    assert MEHTA_WONG_EPIDERMIS in DAMAGE_SETS.values()
    alone = burn_clock(45, 10, damage_set=MEHTA_WONG_EPIDERMIS)
    assert alone.shortest_s < burn_clock(45, 10, damage_set=WEAVER_STOLL).shortest_s
