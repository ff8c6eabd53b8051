import datetime
import json
from types import SimpleNamespace

import pytest

from soundfooting.evidence.load import load_library

DAY = datetime.date(2026, 11, 22)

SOURCE = {
    "id": "mun2012", "kind": "case_series", "authors": ["Mun JH", "Jeon JH"], "title": "Burns from heat treatment",
    "venue": "Annals", "year": 2012, "volume": "36", "issue": "5", "pages": "688-695", "doi": "10.1000/mun.2012",
    "design": "hospital records", "population": "864 people in one hospital", "n": 864, "funding": "not stated",
    "confirmed": {"on": DAY, "at": "https://pubmed.ncbi.nlm.nih.gov/1/", "read": "abstract", "how": "read the page"},
}
FACT = {
    "id": "mun2012_device_burns", "value": 94, "of": 864, "unit": "people", "says": "burned by a heat device",
    "group": "inpatients", "comparison": None, "time": None, "source": "mun2012", "where": "abstract",
    "as_printed": "94 of 864", "certainty": "low",
}
FINDING = {
    "id": "device_burns", "question": "Do heat devices burn?", "answer": "They may.", "certainty": "low",
    "why": "one hospital", "who": "inpatients", "missing": "how many used one", "sources": ["mun2012"],
    "facts": ["mun2012_device_burns"], "reviewed": DAY,
}
MODEL_FACT = {
    "id": "model_49", "value": 540, "unit": "s", "says": "time to injury at 49 °C", "source": "model",
    "certainty": "low",
    "model": {"call": "soundfooting.models.heat:burn_clock", "inputs": {"surface_temperature_c": 49},
              "field": "shortest_s", "round": 0},
}


@pytest.fixture
def samples():
    """One good record of each kind; tests change copies of them with ``|``."""
    return SimpleNamespace(source=SOURCE, fact=FACT, finding=FINDING, model_fact=MODEL_FACT)


@pytest.fixture
def load(tmp_path):
    """Write records to evidence.yml and facts.yml and read the library back; a field "left out" is not written."""
    def load(sources=(SOURCE,), findings=(FINDING,), facts=(FACT,)):
        evidence, numbers = tmp_path / "evidence.yml", tmp_path / "facts.yml"
        evidence.write_text(as_yaml({"sources": kept(sources), "findings": kept(findings)}), encoding="utf-8")
        numbers.write_text(as_yaml({"facts": kept(facts)}), encoding="utf-8")
        return load_library([evidence], [numbers])
    return load


def kept(rows):
    return [{field: value for field, value in row.items() if value != "left out"} for row in rows]


def as_yaml(value):
    """JSON is YAML, but for dates and numbers that do not end: these are written the YAML way."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {as_yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(as_yaml, value)) + "]"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value != value:
        return ".nan"
    if value == float("inf"):
        return ".inf"
    return json.dumps(value, ensure_ascii=False)
