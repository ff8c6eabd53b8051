"""Receipts of what learners read outside notebooks: simulators, sheets, the safety helper and the fixed strings."""

from collections.abc import Iterable, Iterator

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.receipts import Passage, check_passage
from soundfooting.choice.records import Rulebook
from soundfooting.choice.worksheets import Worksheet
from soundfooting.evidence import Library
from soundfooting.figures.frames import NumberControl, Simulation

# Numbers of our own: digits to type, levels of certainty, days until a question comes back, people in a picture.
PLAIN_STRINGS = ("12", "12.5", "1", "2", "3", "6", "100")


def check_simulations(simulations: Iterable[Simulation], records: Library) -> list[Complaint]:
    """Check the fixed words of every simulator; the settings of its controls and presets may be named freely."""
    faults = []
    for simulation in simulations:
        plain = (*simulation.plain, *_settings(simulation))
        for place, text in _simulation_texts(simulation):
            passage = Passage("figures", f"simulator '{simulation.key}', {place}", text, simulation.facts, plain, text)
            faults += check_passage(passage, records)
    return faults


def check_safety_words(book: Rulebook, records: Library) -> list[Complaint]:
    """Check rules, limits and options against their own facts, the questions against those of all rules."""
    file, faults = "safety_rules.yml", []
    for rule in book.rules:
        findings = tuple(name for name in rule.source if name in records.findings)
        ids = (*rule.facts, *findings)
        faults += check_passage(Passage(file, f"rule '{rule.id}'", rule.words, ids, (), ""), records)
    for limit in book.limits:
        faults += check_passage(Passage(file, f"limit '{limit.id}'", limit.text, limit.facts, (), ""), records)
    asked_of = tuple(fact for rule in book.rules for fact in rule.facts)
    for group in book.groups[1:]:  # the first lists the card's signs, which every page checks
        place = f"group '{group.id}'"
        for text in (group.question, *group.items, *(choice.text for choice in group.choices)):
            faults += check_passage(Passage("safety_questions.yml", place, text, asked_of, (), ""), records)
    for option in book.options:
        text = option.description
        faults += check_passage(Passage("options.yml", f"option '{option.id}'", text, (), (), text), records)
    return faults


def check_worksheets(sheets: Iterable[Worksheet], records: Library) -> list[Complaint]:
    """Check the words of every sheet against the facts that it names."""
    faults = []
    for sheet in sheets:
        told = (*sheet.intro, *sheet.sheet_lines, *(step.help or "" for step in sheet.steps))
        for text in told:
            passage = Passage("worksheets.yml", f"worksheet '{sheet.id}'", text, sheet.facts, sheet.plain, text)
            faults += check_passage(passage, records)
    return faults


def check_strings(table: dict[str, object], records: Library) -> list[Complaint]:
    """Check the numbers in the fixed strings of widgets."""
    return [
        fault
        for place, text in _leaves(table)
        for fault in check_passage(Passage("strings.yml", place, text, (), PLAIN_STRINGS, ""), records)
    ]


def _simulation_texts(simulation: Simulation) -> Iterator[tuple[str, str]]:
    yield "title", simulation.title
    for control in simulation.controls:
        yield f"control '{control.key}'", control.label
    for preset in simulation.presets:
        yield f"preset '{preset.name}'", preset.name
    for number, limit in enumerate(simulation.limits, 1):
        yield f"limit {number}", limit


def _settings(simulation: Simulation) -> tuple[str, ...]:
    """The numbers that controls and presets can be set to, as somebody may name them."""
    values = [value for preset in simulation.presets for value in preset.state.values() if not isinstance(value, str)]
    for control in simulation.controls:
        if isinstance(control, NumberControl):
            values += [control.minimum, control.maximum, control.value]
    return tuple(f"{value:g}" for value in values)


def _leaves(node: object, place: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield place, node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _leaves(value, f"{place}.{key}".strip("."))
    elif isinstance(node, list):
        for value in node:
            yield from _leaves(value, place)
