from copy import deepcopy

import pytest

from soundfooting.choice.engine import Engine
from soundfooting.choice.load import OPTIONS, QUESTIONS, RULES, read_rulebook
from soundfooting.choice.records import OUTCOMES, Tier

CARD = (Tier("Now", ("A cold foot.",)), Tier("The same day", ("A wound.", "A smell.")))
SOURCES = ("trial", "finding")

OPTION = {"id": "ball", "name": "a ball", "is_device": False, "description": "Roll it."}
SINGLE = [OPTION, *({"id": name, "name": f"a {name}", "is_device": True, "description": "On."}
                    for name in ("lamp", "pad"))]
BOTH = {"id": "both", "name": "both at once", "is_device": True, "description": "Two.", "parts": ["lamp", "pad"]}

WARNING = {"id": "warning_signs", "name": "a sign", "question": "A sign?", "items_from": "stop_card"}
FEELING = {
    "id": "feeling", "name": "lost feeling", "question": "Numb?", "items": ["Numb."], "detail_question": "How much?",
    "details": [{"id": "some", "name": "some loss", "text": "Some"}, {"id": "lost", "name": "all lost", "text": "All"}],
    "unknown": {"id": "unmeasured", "name": "some or all lost", "text": "I do not know"},
}
BLOOD = {
    "id": "blood", "name": "blood", "question": "Blood?", "items": ["Clot."], "detail_question": "Which?",
    "details": [{"id": "clot", "name": "a clot", "text": "Clot"}, {"id": "thin", "name": "thin blood", "text": "Thin"}],
    "unknown": {"id": "not_sure_which", "text": "Not sure which"},
}
ANSWERS = {"yes": "Yes", "none": "None", "not_sure": "Not sure"}
WORDING = {
    "outcomes": {name: f"It is {name}." for name in OUTCOMES},
    "messages": {name: f"Message {name}." for name in
                 ("warning_sign", "warning_not_sure", "some_refused", "nothing_refused")},
    "in_case_of": "With {risk}? {words}",
    "no_source": "No source on {option} with {risk}.",
    "no_source_not_sure": "Not sure of {risk}, and no source on {option}.",
}
PRINTED = {"as_printed": "do not use", "where": "abstract"}
LIMITS = [{"id": "timer", "text": "Set a timer."}, {"id": "eyes", "text": "Look."}]
EVERYONE = {"id": "pad-timer", "everyone": True, "options": ["pad"], "outcome": "only_with_limits",
            "words": "Pads get hot.", "source": ["trial"], **PRINTED, "limits": ["timer"]}
RULE = {"id": "pad-numb", "when": {"feeling": ["some", "lost", "unmeasured"]}, "options": ["pad"],
        "outcome": "do_not_use", "words": "Numb feet miss heat.", "source": ["finding"], **PRINTED}
CLOT = {"id": "ball-clot", "when": {"blood": ["clot"]}, "options": ["ball"], "outcome": "only_with_limits",
        "words": "Be gentle.", "source": ["trial"], **PRINTED, "limits": ["eyes"]}
HARMLESS = {"id": "lamp-thin", "when": {"blood": ["thin"]}, "options": ["lamp", "pad"], "outcome": "no_reason_found",
            "words": "Light draws no blood.", "source": ["trial"], **PRINTED}
CROSSING = {"id": "lamp-both", "when": {"feeling": ["lost"], "blood": ["thin"]}, "options": ["lamp"],
            "outcome": "do_not_use", "not_sure": "see_someone_first", "words": "Both at once.", "source": ["trial"],
            **PRINTED}
SIGNS = {"id": "signs", "when": {"warning_signs": ["yes"]}, "options": ["ball", "lamp", "pad"],
         "outcome": "get_help_now", "not_sure": "do_not_use", "words": "Help first.", "source": ["finding"], **PRINTED}
FELT = {"id": "felt", "when": {"feeling": ["some"]}, "options": ["ball", "lamp"], "outcome": "no_reason_found",
        "words": "Gentle is fine.", "source": ["trial"], **PRINTED}


@pytest.fixture
def rows():
    """Good rows to change with ``|``, and one list of them for each part of the files."""
    return {
        "option": OPTION, "warning": WARNING, "feeling": FEELING, "blood": BLOOD, "rule": RULE, "everyone": EVERYONE,
        "clot": CLOT, "crossing": CROSSING, "limit": LIMITS[0],
        "options": [*SINGLE, BOTH], "groups": [WARNING, FEELING, BLOOD], "limits": LIMITS,
        "rules": [SIGNS, EVERYONE, RULE, FELT, CLOT, HARMLESS, CROSSING],
    }


@pytest.fixture
def read(rows):
    """Read a rulebook with some parts replaced; a field "left out" is not written."""
    def read(**parts):
        data = {name: [kept(row) for row in parts.get(name, rows[name])]
                for name in ("options", "groups", "limits", "rules")}
        return read_rulebook({
            OPTIONS: {"options": data["options"]},
            QUESTIONS: {"answers": kept(ANSWERS | parts.get("answers", {})), "groups": data["groups"]},
            RULES: {"wording": kept(WORDING | parts.get("wording", {})), "limits": data["limits"],
                    "rules": data["rules"]},
        }, CARD, SOURCES)
    return read


@pytest.fixture
def engine(read):
    return Engine(read())


def kept(row):
    return {field: deepcopy(value) for field, value in row.items() if value != "left out"}
