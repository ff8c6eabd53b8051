"""Every case of tests/reference/heat_cases.yml, against its published, exact or computed numbers."""

from pathlib import Path

import pytest
import yaml

from soundfooting.models.heat import (
    DAMAGE_SETS,
    HENRIQUES_MORITZ,
    SKINS,
    Contact,
    Convection,
    Layer,
    Phase,
    RadiantFlux,
    Skin,
    burn_time_s,
    cem43_minutes,
    contact_temperature_c,
    damage_integral,
    effusivity,
    simulate,
    steady_profile,
)

CASES_FILE = Path(__file__).parents[2] / "reference" / "heat_cases.yml"
CASES = {case["id"]: case for case in yaml.safe_load(CASES_FILE.read_text(encoding="utf-8"))["cases"]}


def rows_of(case_id):
    """One pytest parameter per row, named by what the row is given."""
    answers = {"published", "published_third_degree", "exact", "computed", "times_too_short"}

    def name(row):
        return "-".join(f"{key}={value}" for key, value in row.items() if key not in answers) or case_id

    return pytest.mark.parametrize("row", CASES[case_id]["rows"], ids=name)


def agrees(ours, row, case_id, against):
    return ours == pytest.approx(row[against], **CASES[case_id]["tolerance"][against])


def test_all_nine_cases_are_there():
    assert sorted(CASES) == [f"heat-0{number}" for number in range(1, 10)]


@rows_of("heat-01")
def test_step_of_surface_temperature(row):
    given = CASES["heat-01"]["inputs"]
    tissue = Layer("tissue", 0.04, given["conductivity_w_mk"], given["heat_capacity_j_m3k"])
    skin = Skin("half-space", (tissue,), core_c=given["start_c"], surface_start_c=given["start_c"])
    field = simulate(skin, [Phase(Contact(given["surface_c"]))], [row["time_s"]], [row["depth_mm"] / 1000])
    assert agrees(field.temperature_c[0, 0], row, "heat-01", "exact")


def steady_slab():
    given = CASES["heat-02"]["inputs"]
    tissue = Layer(
        "tissue",
        given["thickness_mm"] / 1000,
        given["conductivity_w_mk"],
        4e6,
        given["perfusion_per_s"],
        given["metabolic_w_m3"],
    )
    heat_of_blood = given["blood_density_kg_m3"] * given["blood_heat_j_kgk"]
    skin = Skin("slab", (tissue,), given["core_c"], 30.0, blood_c=given["blood_c"],
                blood_heat_capacity_j_m3k=heat_of_blood)  # fmt: skip
    return skin, Convection(1 / given["surface_resistance_m2k_w"], given["air_c"])


@rows_of("heat-02")
def test_steady_temperature_with_blood_flow(row):
    skin, air = steady_slab()
    depth_m = skin.thickness_m - row["from_core_mm"] / 1000
    assert agrees(steady_profile(skin, air, [depth_m])[0], row, "heat-02", "exact")


def test_steady_loss_to_the_air():
    skin, air = steady_slab()
    late = simulate(skin, [Phase(air)], [1e7], [0.0])
    assert -late.surface_flux_w_m2[0] == pytest.approx(CASES["heat-02"]["surface_loss_w_m2"], rel=2e-4)


@rows_of("heat-03")
def test_first_contact_temperature(row):
    given = CASES["heat-03"]["inputs"]
    ours = contact_temperature_c(
        given["glass_c"], effusivity(*given["glass"]), given["skin_c"], effusivity(*given["skin"])
    )
    assert agrees(ours, row, "heat-03", "published")


@rows_of("heat-04")
def test_time_to_damage_at_constant_temperature(row):
    assert agrees(1 / HENRIQUES_MORITZ.rate_per_s(row["tissue_c"]), row, "heat-04", "exact")
    damage = damage_integral([0, row["exact"]], [row["tissue_c"]] * 2, HENRIQUES_MORITZ, count_above_c=None)
    assert damage == pytest.approx(1, **CASES["heat-04"]["tolerance"]["exact"])


def radiant_blister_time(row, damage_set):
    given = CASES["heat-05"]["inputs"]
    return burn_time_s(
        SKINS[given["skin"]],
        RadiantFlux(row["flux_w_m2"]),
        damage_set,
        level=given["level"],
        count_above_c=given["count_above_c"],
        cooling_s=given["cooling_s"],
    )


@rows_of("heat-05")
@pytest.mark.parametrize("against", ["published", "computed"])
def test_blister_time_under_radiant_heat(row, against):
    ours = radiant_blister_time(row, DAMAGE_SETS[CASES["heat-05"]["inputs"]["damage_set"]])
    assert agrees(ours, row, "heat-05", against)


def test_henriques_moritz_is_too_slow_for_long_radiant_heat():
    case = CASES["heat-05"]
    ours = [radiant_blister_time(row, HENRIQUES_MORITZ) for row in case["rows"]]
    assert ours == pytest.approx(case["henriques_moritz_s"], rel=0.01)
    assert ours[-1] / case["rows"][-1]["published"] == pytest.approx(1.19, abs=0.01)


def hot_water_blister_time(row):
    given = CASES["heat-06"]["inputs"]
    return burn_time_s(
        SKINS[given["skin"]],
        Contact(row["surface_c"]),
        DAMAGE_SETS[given["damage_set"]],
        level=given["level"],
        count_above_c=given["count_above_c"],
        cooling_s=given["cooling_s"],
    )


@rows_of("heat-06")
def test_blister_time_in_hot_water(row):
    ours = hot_water_blister_time(row)
    assert agrees(ours, row, "heat-06", "computed")
    if "times_too_short" in row:
        assert row["published"] / ours == pytest.approx(row["times_too_short"], abs=0.05)
    else:
        assert agrees(ours, row, "heat-06", "published")


def test_the_failure_at_60_degrees_is_told():
    assert "At 60 °C its blister time is 1.8 times too short" in HENRIQUES_MORITZ.fails_where


@rows_of("heat-07")
def test_thermal_dose(row):
    dose = cem43_minutes([0, row["exact"]], [row["tissue_c"]] * 2)
    assert dose == pytest.approx(CASES["heat-07"]["inputs"]["dose_min"], **CASES["heat-07"]["tolerance"]["exact"])


@rows_of("heat-08")
def test_layered_skin_with_blood_flow(row):
    given = CASES["heat-08"]["inputs"]
    hot = [Phase(Contact(given["surface_c"]))]
    field = simulate(SKINS[given["skin"]], hot, [row["time_s"]], [row["depth_mm"] / 1000])
    assert agrees(field.temperature_c[0, 0], row, "heat-08", "computed")


def test_every_property_of_heat_09_has_its_test():
    written = (Path(__file__).parent / "test_properties.py").read_text(encoding="utf-8")
    for test in CASES["heat-09"]["shown_by"].values():
        assert f"def {test}(" in written
