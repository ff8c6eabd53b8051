"""Every fact whose source is the model still is what the model says."""

import pytest

from soundfooting.build.model_facts import evaluate_model_fact
from soundfooting.evidence import library
from soundfooting.evidence.records import MODEL, Fact, ModelCall


def model_fact(call="fractions:Fraction", inputs=None, field="numerator", decimals=0, value=3):
    """A fact that Python's own Fraction computes, in place of a model."""
    inputs = {"numerator": 9, "denominator": 12} if inputs is None else inputs
    return Fact(id="three_quarters", value=value, unit="times", says="numerator", source=MODEL, certainty="high",
                model=ModelCall(call, inputs, field, decimals))


def test_a_fact_is_computed_by_its_call():
    assert evaluate_model_fact(model_fact()) == 3


@pytest.mark.parametrize(("decimals", "value"), [(-1, 120), (0, 123), (2, 123.46)])
def test_a_fact_is_rounded_as_it_asks(decimals, value):
    fact = model_fact("types:SimpleNamespace", {"shortest_s": 123.456}, "shortest_s", decimals)
    assert evaluate_model_fact(fact) == pytest.approx(value)


@pytest.mark.parametrize(("change", "said"), [
    ({"call": "soundfooting.models.nothing:clock"}, "No module named"),
    ({"call": "fractions:Fracture"}, "Fracture"),
    ({"inputs": {"width": 3}}, "width"),
    ({"field": "hue"}, "hue"),
    ({"call": "types:SimpleNamespace", "inputs": {"hue": None}, "field": "hue"}, "NoneType"),
    ({"call": "types:SimpleNamespace", "inputs": {"hue": float("inf")}, "field": "hue"}, "the result is inf"),
])
def test_a_call_that_cannot_work_names_the_fact(change, said):
    with pytest.raises(ValueError, match=f"fact 'three_quarters': .*{said}"):
        evaluate_model_fact(model_fact(**change))


def test_a_fact_from_a_study_is_not_computed(load):
    with pytest.raises(ValueError, match="fact 'mun2012_device_burns': its source is 'mun2012'; allowed: model"):
        evaluate_model_fact(load().fact("mun2012_device_burns"))


def test_every_computed_fact_is_what_the_model_says():
    computed = [fact for fact in library().facts.values() if fact.source == MODEL]
    assert {fact.id: evaluate_model_fact(fact) for fact in computed} == {fact.id: fact.value for fact in computed}
