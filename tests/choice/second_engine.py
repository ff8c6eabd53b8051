"""A second engine for the safety helper, written from the words of the rules alone, to check the first one by.

How it reads the rules:

- An answer makes each detail of its group present, possible or absent. "Not sure", or no answer, makes every detail
  possible. "Not sure which" makes every detail present, unless that choice has an id of its own: then it is a detail.
- A rule holds if every group that it names has one of the named details present. It may hold if none of its groups
  is clear of the named details, but one or more are only possible. A rule for everyone always holds.
- A rule that may hold gives its own ``not_sure``, or else "see someone first" or its outcome, the milder of the two.
- A detail, present or possible, gives "see someone first" to each option for which no rule names that detail alone.
- A warning sign gives "get help" to everything. A possible one refuses each device and asks for help with the rest.
- The strictest outcome counts. A machine with parts has no rules of its own: it is as strict as its strictest part.
"""

from functools import cache
from pathlib import Path

import yaml

CONTENT = Path(__file__).resolve().parents[2] / "src" / "soundfooting" / "content"
OUTCOMES = ["no_reason_found", "only_with_limits", "see_someone_first", "do_not_use", "get_help_now"]  # mild to strict
MILDEST, _, ASK_FIRST, REFUSED, GET_HELP = range(5)
ABSENT, POSSIBLE, PRESENT = range(3)


def _read(name):
    return yaml.safe_load((CONTENT / name).read_text(encoding="utf-8"))


def _named(details):
    return {"yes" if detail is True else detail for detail in details}  # YAML reads a bare yes as true


GROUPS = {group["id"]: group for group in _read("safety_questions.yml")["groups"]}
OPTIONS = {option["id"]: option for option in _read("options.yml")["options"]}
RULES = [
    {
        "risks": {group: _named(details) for group, details in rule.get("when", {}).items()},
        "options": set(rule["options"]),
        "outcome": OUTCOMES.index(rule["outcome"]),
        "not_sure": OUTCOMES.index(rule["not_sure"])
        if "not_sure" in rule
        else min(ASK_FIRST, OUTCOMES.index(rule["outcome"])),
    }
    for rule in _read("safety_rules.yml")["rules"]
]
SINGLE = [option for option in OPTIONS if "parts" not in OPTIONS[option]]
# Everything that has something to say: each group alone, and each set of groups that a rule names. () is everyone.
SCOPES = sorted({(group,) for group in GROUPS} | {tuple(sorted(rule["risks"])) for rule in RULES})


def _details(group):
    """Risks of a group, as rules name them."""
    unknown = GROUPS[group].get("unknown", {}).get("id")
    own = [detail["id"] for detail in GROUPS[group].get("details", [])] or ["yes"]
    return own if unknown in (None, "not_sure_which") else [*own, unknown]


def answers_to(group):
    """All answers that a group can have."""
    unknown = [GROUPS[group]["unknown"]["id"]] if "unknown" in GROUPS[group] else []
    return list(dict.fromkeys(["none", "not_sure", *_details(group), *unknown]))


def _state(group, answer, detail):
    if answer not in answers_to(group):
        raise ValueError(f"{group}: {answer} is not an answer; allowed are {answers_to(group)}")
    if answer == "not_sure":
        return POSSIBLE
    return PRESENT if answer in (detail, "not_sure_which") else ABSENT


def _by_rules(scope, given, option):
    """Yield what the rules that name exactly these groups say about an option."""
    for rule in RULES:
        if option in rule["options"] and tuple(sorted(rule["risks"])) == scope:
            weakest = min(
                (max(_state(group, given[group], detail) for detail in rule["risks"][group]) for group in scope),
                default=PRESENT,
            )
            if weakest != ABSENT:
                yield rule["outcome"] if weakest == PRESENT else rule["not_sure"]


def _without_rules(group, answer, option):
    """Yield "see someone first" for each present or possible detail on which no rule says anything for an option."""
    for detail in _details(group):
        covered = any(
            rule["risks"].keys() == {group} and detail in rule["risks"][group] and option in rule["options"]
            for rule in RULES
        )
        if not covered and _state(group, answer, detail) != ABSENT:
            yield ASK_FIRST


def _by_warning_sign(answer, option):
    if answer == "yes":
        yield GET_HELP
    if answer == "not_sure":
        yield REFUSED if OPTIONS[option]["is_device"] else ASK_FIRST


@cache
def _row(scope, answers):
    """Strictest outcome for each single option, of all that concerns exactly these groups with these answers."""
    given = dict(zip(scope, answers, strict=True))
    row = []
    for option in SINGLE:
        found = [MILDEST, *_by_rules(scope, given, option)]
        if len(scope) == 1:
            found += _without_rules(scope[0], answers[0], option)
        if scope == ("warning_signs",):
            found += _by_warning_sign(answers[0], option)
        row.append(max(found))
    return row


def outcomes(answers):
    """Outcome id by option id, for answers by group id; a group left out counts as "not sure"."""
    if strangers := answers.keys() - GROUPS.keys():
        raise ValueError(f"no such group: {sorted(strangers)}; allowed are {list(GROUPS)}")
    rows = [_row(scope, tuple(answers.get(group, "not_sure") for group in scope)) for scope in SCOPES]
    strictest = dict(zip(SINGLE, map(max, *rows), strict=True))
    for option in OPTIONS.keys() - strictest.keys():
        strictest[option] = max(strictest[part] for part in OPTIONS[option]["parts"])
    return {option: OUTCOMES[strictest[option]] for option in OPTIONS}
