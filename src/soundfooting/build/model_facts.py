"""Compute the facts whose source is the course's own model, so that a test can hold them to their records."""

import importlib
import math

from soundfooting.evidence.records import Fact


def evaluate_model_fact(fact: Fact) -> float:
    """What the model says now, in the fact's unit and rounded as the fact asks.

    Raises ValueError, naming the fact, for a fact that no model computes, for a call or a field that does not
    exist, and for a result that is no number.
    """
    if fact.model is None:
        raise ValueError(f"fact '{fact.id}': its source is '{fact.source}'; allowed: model")
    module_name, function_name = fact.model.call.split(":")
    try:
        function = getattr(importlib.import_module(module_name), function_name)
        value = float(getattr(function(**fact.model.inputs), fact.model.field))
    except (ImportError, AttributeError, TypeError, ValueError) as problem:
        raise ValueError(f"fact '{fact.id}': {fact.model.call}, field {fact.model.field}: {problem}") from problem
    if not math.isfinite(value):
        raise ValueError(f"fact '{fact.id}': {fact.model.call}, field {fact.model.field}: the result is {value}")
    return round(value, fact.model.round)
