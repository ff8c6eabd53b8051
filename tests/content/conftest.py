"""A small lesson without fault, and small libraries, for tests that plant one fault at a time."""

import copy
import dataclasses
import datetime

import pytest

from soundfooting.build.lint.glossary import Glossary, Term
from soundfooting.build.lint.lesson_text import LessonText
from soundfooting.content.lessons import SAFETY_LINE, lessons
from soundfooting.evidence.records import Confirmation, Fact, Finding, Library, Source
from soundfooting.quiz.records import Option, Question

OBJECTIVES = ("Explain why heat can burn.", "Read the burn clock.", "Check water with a thermometer.")

OPENING = f"""# How warm is too warm?

> **Check heat with a thermometer.**

*{SAFETY_LINE}*

Basics: 20 minutes. With the Deeper parts: 15 minutes more. <!-- plain: 20, 15 -->

You will be able to:

- {OBJECTIVES[0]}
- {OBJECTIVES[1]}
- {OBJECTIVES[2]}
"""

PARTS = {
    "Look back": "Two questions first. <!-- plain: 2 -->",
    "What the article says": "Warm baths repair nerves.",
    "Your guess": "Write down a number.",
    "How it is said to work": (
        "Neuropathy means that nerves are sick. <!-- explains: neuropathy -->\n\n"
        "![Two bars side by side, the one for numb feet far shorter than the other](../figures/bars.svg)\n\n"
        "*Fewer feet felt the pin.*"
    ),
    "Try it": "Move the bar.",
    "What was measured": (
        "A heat treatment had burned 94 of 864 people. <!-- facts: device_burns -->\n\n"
        "Skin burned at 49 °C (120 °F). <!-- facts: hot_spot -->"
    ),
    "So what": "Warm baths may ease pain. <!-- facts: baths -->",
    "Check yourself": "Answer now.",
    "Take away": "Cut out the card.",
    "You can now": "".join(f"- {objective}\n" for objective in OBJECTIVES),
    "What is next": "Go [back to the top](#How-warm-is-too-warm?).",
    "References": "- Mun JH. [Burns, on PubMed](https://pubmed.ncbi.nlm.nih.gov/123/)",
}


@pytest.fixture
def notebook():
    """The notebook of a lesson without fault, as JSON holds it."""
    texts = [OPENING, *(f"## {title}\n\n{text}" for title, text in PARTS.items())]
    cells = [{"cell_type": "markdown", "id": f"m{place}", "metadata": {}, "source": text}
             for place, text in enumerate(texts)]
    output = {"output_type": "execute_result", "data": {"text/html": "<p>Burned.</p>"}}
    code = {"cell_type": "code", "id": "c1", "metadata": {"tags": ["widget"]}, "source": "sf.burn_clock()",
            "outputs": [output]}
    deeper = [
        {"cell_type": "markdown", "id": "d1", "source": "### Deeper: the model\n\nHeat spreads.",
         "metadata": {"tags": ["deeper"], "jp-MarkdownHeadingCollapsed": True}},
        {"cell_type": "code", "id": "d2", "metadata": {"tags": ["deeper"]}, "source": "1 + 1", "outputs": []},
    ]
    cells[6:6] = [code, *deeper]
    return {"cells": cells, "metadata": {"kernelspec": {"name": "python3"}, "soundfooting": {"lesson": "04"}}}


@pytest.fixture
def read():
    """Read a notebook dict, optionally with one text in it replaced (which has to be there)."""
    def _read(notebook, old=None, new=""):
        notebook = copy.deepcopy(notebook)
        for cell in notebook["cells"] if old is not None else []:
            if old in cell["source"]:
                cell["source"] = cell["source"].replace(old, new, 1)
                break
        else:
            assert old is None, f"the test replaces {old!r}, which is nowhere"
        return LessonText.of(notebook, "04_heat.ipynb")
    return _read


@pytest.fixture
def record():
    """What the lesson list says of the lesson."""
    return dataclasses.replace(lessons()["04"], title="How warm is too warm?", objectives=OBJECTIVES,
                               main_message="Check heat with a thermometer.", minutes_basics=20, minutes_deeper=15)


@pytest.fixture
def glossary():
    return Glossary((Term("neuropathy", ("peripheral neuropathy",), "Nerves that are sick."),))


@pytest.fixture
def library():
    """One source of 2012, facts in several units, and a finding of each certainty."""
    confirmed = Confirmation(datetime.date(2026, 11, 22), "https://example.org/1", "abstract", "read")
    source = Source("mun2012", "case_series", "Burns", "A journal", 2012, "a count", "people", "not stated", confirmed,
                    authors=("Mun JH",), pmid="123")
    facts = [
        Fact("device_burns", 94, "people", "people burned", "mun2012", "high", of=864),
        Fact("hot_spot", 49, "degC", "heat that burned skin", "mun2012", "high"),
        Fact("bath_heat", (32, 44), "degC", "heat of the water", "mun2012", "high"),
        Fact("bath_minutes", 10, "min", "length of a bath", "mun2012", "moderate", time="for 3 weeks"),
        Fact("pain", (7, 8), "points_0_10", "pain", "mun2012", "low"),
        Fact("share", 9.6, "percent", "share of feet", "mun2012", "high"),
    ]
    findings = [
        Finding(name, "Does it help?", "It may.", certainty, "one trial", "adults", "nothing", ("mun2012",), (),
                datetime.date(2026, 11, 22))
        for name, certainty in (("exercise", "high"), ("shoes", "moderate"), ("baths", "low"), ("buzz", "very_low"))
    ]
    return Library({source.id: source}, {one.id: one for one in findings}, {one.id: one for one in facts})


@pytest.fixture
def question():
    """A single-choice question without fault."""
    reply = "That is a common thought, but a numb foot can not tell."
    return Question(
        id="heat-1", lesson="04", kind="single", set="shown", objective=1, level="apply", concept="numb-feet",
        safety=False, stem="Ana has numb toes. How can she check a bath of 41 °C?",
        options=(Option("With a toe in the water", False, reply, "toe-test"),
                 Option("With a gauge", True, "Yes. A gauge reads the same for each of us."),
                 Option("With a look at the steam", False, reply, "steam")),
        numeric=None, hint=None, safe_rule=None, source=("baths",), facts=("hot_spot",))
