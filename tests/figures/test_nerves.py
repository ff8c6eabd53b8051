"""What lesson 01 draws: numbers from the records, parts that fit their outlines, sentences that say both sides."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from soundfooting.evidence import library
from soundfooting.figures.limbs import arm, leg
from soundfooting.figures.nerve_speed import NERVE_SPEED, speeds
from soundfooting.figures.screening import SCREENING, predictive_table
from soundfooting.figures.screening import figure_for as screening_figure
from soundfooting.figures.screening import sentence as screening_sentence
from soundfooting.figures.stocking import LEAD, STOCKING, climbed, cut, draw_limb
from soundfooting.figures.stocking import figure_for as stocking_figure
from soundfooting.models.nerves import PLACES
from soundfooting.models.nerves.conduction import LARGE_FIBRE_M_S_PER_UM, SMALL_FIBRE_M_S_PER_UM
from soundfooting.models.screening import Screening


def value(fact_id):
    return library().fact(fact_id).value


@pytest.mark.parametrize("limb", [leg(), arm()], ids=["leg", "arm"])
def test_a_limb_is_longer_than_every_place_on_it_and_its_lengths_rise(limb):
    assert (np.diff(limb.nerve_length_m) > 0).all()
    assert np.isfinite(limb.outline).all()
    furthest = "toes" if limb is leg() else "fingertips"
    (place,) = (place for place in PLACES if place.name == furthest)
    assert limb.nerve_length_m[-1] > place.nerve_length_m


def test_the_kind_that_goes_first_is_ahead():
    assert climbed({"climbed": 5, "first": "thin"}) == {"thick": pytest.approx(0.5 - LEAD), "thin": 0.5}
    assert climbed({"climbed": 5, "first": "thick"}) == {"thick": 0.5, "thin": pytest.approx(0.5 - LEAD)}
    assert climbed({"climbed": 1, "first": "thin"})["thick"] == 0
    assert climbed({"climbed": 5, "first": "both"}) == {"thick": 0.5, "thin": 0.5}


@pytest.mark.parametrize(("state", "said", "not_said"), [
    ({"climbed": 0, "first": "both"}, "Heat, cold and pain are felt down to the toes.", "alarm"),
    ({"climbed": 5, "first": "thin"}, "touch and buzz are felt down to the toes. Heat, cold and pain are not", "nor"),
    ({"climbed": 9, "first": "both"}, "nor from the fingertips to the wrist. Where heat and pain are not felt", "dull"),
])  # fmt: skip
def test_the_stocking_says_what_is_felt_and_what_is_not(state, said, not_said):
    frame = STOCKING.frame_for(state)
    assert said in frame.sentence and not_said not in frame.sentence
    assert "teaching model" in frame.sentence


def test_nothing_is_painted_as_lost_before_anything_has_climbed():
    def painted(state):
        patches = stocking_figure(STOCKING.checked(state)).axes[0].patches
        return sum(len(patch.get_xy()) > 1 for patch in patches if patch.get_hatch() == "xxx")

    key = 1  # the sign in the key below the limbs
    assert painted({"climbed": 0, "first": "both"}) == key
    assert painted({"climbed": 9, "first": "both"}) == 4 + key


def test_the_parts_of_a_limb_meet_and_do_not_lie_on_each_other():
    parts = draw_limb(Figure().subplots(), leg(), 0)
    cut(parts, leg(), 0, 0.6)
    felt, dull, lost = (np.array(parts[look].get_xy()[:-1]) for look in ("felt", "dull", "not felt"))
    for upper, lower in ((felt, dull), (dull, lost)):
        assert np.allclose(upper[len(upper) // 2 - 1], lower[0]), "along the calf, one ends where the next begins"


def test_the_presets_of_the_filament_are_the_numbers_of_the_studies():
    low, high = value("wang2017_sensitivity_ci")
    shown = {preset.name: preset.state for preset in SCREENING.presets}
    assert shown["The filament"] == {
        "have_it": 30, "finds": value("wang2017_sensitivity"), "clears": value("wang2017_specificity")}  # fmt: skip
    assert [shown[name]["finds"] for name in ("Finds few: low end", "Finds more: high end")] == [low, high]


def test_everybody_is_drawn_once():
    axes = screening_figure(Screening(found=16, missed=14, false_alarms=8, cleared=62)).axes[0]
    spots = [spot for dots in axes.collections for spot in dots.get_offsets()]
    drawn = [tuple(spot) for spot in spots if spot.min() >= 0 and spot.max() <= 9]
    assert len(drawn) == len(set(drawn)) == 100


def test_the_sentence_says_what_a_pass_leaves_open():
    assert "So 14 of the 76 who pass" in screening_sentence(Screening(16, 14, 8, 62))
    assert "Nobody who passes has neuropathy." in screening_sentence(Screening(30, 0, 8, 62))
    assert "pass" not in screening_sentence(Screening(30, 0, 70, 0))


def test_predictive_values_are_those_worked_out_by_hand():
    rows = {row[0]: row[1:] for row in predictive_table().rows}
    assert rows["30 of 100"][0].startswith("65 ") and rows["30 of 100"][1].startswith("81 ")
    assert rows["50 of 100"][0].startswith("82 ") and rows["50 of 100"][1].startswith("65 ")
    assert rows["30 of 100"][0] == "65 (38 to 84)"  # 0.3·0.32/(0.3·0.32+0.7·0.22) and 0.3·0.74/(0.3·0.74+0.7·0.06)


def test_the_factors_of_speed_are_those_of_the_source():
    assert value("boyd1979_factor_thick") == LARGE_FIBRE_M_S_PER_UM
    assert value("boyd1979_factor_thin") == SMALL_FIBRE_M_S_PER_UM


@pytest.mark.parametrize(("width_um", "kinds"), [
    (0.75, {"bare"}), (1, {"with a coat", "bare"}), (2, {"with a coat", "bare"}), (2.25, {"with a coat"}),
])  # fmt: skip
def test_only_fibres_that_the_model_knows_have_a_speed(width_um, kinds):
    assert set(speeds(width_um)) == kinds
    frame = NERVE_SPEED.frame_for({"width_um": width_um})
    assert {row[0] for row in frame.table.rows} == kinds
    assert ("The model knows no" in frame.sentence or "None with a coat" in frame.sentence) == (len(kinds) == 1)


def test_a_longer_way_takes_longer_and_long_times_are_told_in_seconds():
    assert "For 1 m it needs 1.4 s." in NERVE_SPEED.frame_for({"width_um": 0.5, "way_m": 1}).sentence
    assert "For 0.25 m it needs 354 ms." in NERVE_SPEED.frame_for({"width_um": 0.5, "way_m": 0.25}).sentence
