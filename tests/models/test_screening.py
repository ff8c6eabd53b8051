"""Screening counts against published tables; counts add up whatever goes in."""

from dataclasses import asdict
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from soundfooting.models.screening import Screening, screen

CASES = {case["id"]: case for case in yaml.safe_load(
    (Path(__file__).parents[1] / "reference" / "nerve_and_screening_cases.yml").read_text())["cases"]}  # fmt: skip
SHARE = st.floats(0, 1)


def test_a_published_table():
    case = CASES["ev-09"]
    table = Screening(**case["counts"])
    for name, value in case["expected"].items():
        assert getattr(table, name) == pytest.approx(value, abs=1e-4), name
    assert table.likelihood_ratios == pytest.approx(case["likelihood_ratios"], abs=1e-3)


def test_the_filament_as_people():
    case = CASES["ev-10"]
    counts = screen(1000, 0.3, case["sensitivity"], case["specificity"])
    assert asdict(counts) == case["per_1000_at_30_percent"]
    for row in case["rows"]:
        many = screen(1_000_000, row["prevalence"], case["sensitivity"], case["specificity"])
        assert many.positive_predictive_value == pytest.approx(row["positive_predictive_value"], abs=1e-4)
        assert many.negative_predictive_value == pytest.approx(row["negative_predictive_value"], abs=1e-4)


@given(st.integers(1, 10_000), SHARE, SHARE, SHARE)
def test_everybody_is_counted_once(people, prevalence, sensitivity, specificity):
    counts = screen(people, prevalence, sensitivity, specificity)
    assert counts.people == people
    assert min(asdict(counts).values()) >= 0
    assert abs(counts.found + counts.missed - people * prevalence) <= 0.5 + 1e-6


@given(SHARE, SHARE, SHARE)
def test_a_more_sensitive_test_never_misses_more(prevalence, one, other):
    low, high = sorted((one, other))
    assert screen(100, prevalence, high, 0.9).missed <= screen(100, prevalence, low, 0.9).missed


def test_the_words_name_all_four_counts():
    assert screen(100, 0.3, 0.53, 0.88).summary() == (
        "Of 100 people, 30 have it. The test finds 16 of them and misses 14. "
        "Of the 70 without it, the test is wrong for 8 and right for 62.")


@pytest.mark.parametrize(("arguments", "named"), [
    ((0, 0.3, 0.5, 0.5), "people is 0"), ((True, 0.3, 0.5, 0.5), "people is True"),
    ((10, 1.3, 0.5, 0.5), "prevalence is 1.3"), ((10, 0.3, -1, 0.5), "sensitivity is -1"),
    ((10, 0.3, 0.5, float("nan")), "specificity is nan"),
])
def test_impossible_input_is_refused_by_name(arguments, named):
    with pytest.raises(ValueError, match=named):
        screen(*arguments)


@pytest.mark.parametrize(("quantity", "table"), [
    ("sensitivity", Screening(0, 0, 1, 1)), ("specificity", Screening(1, 1, 0, 0)),
    ("positive_predictive_value", Screening(0, 1, 0, 1)), ("negative_predictive_value", Screening(1, 0, 1, 0)),
])
def test_a_share_of_nobody_is_refused(quantity, table):
    with pytest.raises(ValueError, match="no|every"):
        getattr(table, quantity)
