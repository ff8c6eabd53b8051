import dataclasses

import pytest

from soundfooting.build.lint.effect_verbs import effect_claims
from soundfooting.build.lint.receipts import check_receipts
from soundfooting.build.lint.record_receipts import check_claims, check_findings
from soundfooting.evidence.claims import Claim


@pytest.fixture
def complaints(notebook, read, library):
    """Complaints on the lesson with one more paragraph in it."""
    def _complaints(text):
        return [str(complaint) for complaint in check_receipts(read(notebook, "Move the bar.", text), library)]
    return _complaints


@pytest.mark.parametrize("text", [
    "Move the bar.",
    "It burned 94 of 864 people: 11 of 100. <!-- facts: device_burns -->",
    "The water was 32 to 44 °C (90 to 111 °F). <!-- facts: bath_heat -->",
    "Baths took ten minutes a day for 3 weeks. <!-- facts: bath_minutes -->",
    "A study of 2012 counted 94 burns. <!-- facts: device_burns --> <!-- plain: 94 -->",
    "Do 3 tasks. <!-- plain: 3 -->",
    "Between 49 and 60 °C. <!-- facts: hot_spot --> <!-- plain: 60 -->",
    "It burned 1 of 7. <!-- plain: 1, 7 -->",
    "Do six of them in 20 minutes. <!-- plain: six, 20 minutes -->",
    "| Heat | People |\n|---|---|\n| 49 °C | 94 of 864 |\n<!-- facts: hot_spot, device_burns -->",
    "Exercise eases pain. <!-- facts: exercise -->",
    "Good shoes probably prevent sores. <!-- facts: shoes -->",
    "Baths may ease pain. <!-- facts: baths -->",
    "We do not know whether a buzz helps. <!-- facts: buzz -->",
    "Baths do not repair nerves.",
    "No trial showed that a buzz helps.",
    "Does a buzz help?",
    "The seller says that a buzz heals nerves.",
    "Some think “a buzz heals nerves” or \"a buzz cures\".",
    "Stop and get help now.",
    "The burn healed within a week.",
    "A timer helps. <!-- plain: helps -->",
    "| The claim | Our verdict |\n|---|---|\n| Heat repairs nerves. | not shown |",
    "Read Lesson 04 on 22 November 2026.",
    "$$x = 3 + 4$$",
])
def test_clean_text_draws_no_complaint(complaints, text):
    assert complaints(text) == []


@pytest.mark.parametrize(("text", "complaint"), [
    ("It burned 95 of 864 people. <!-- facts: device_burns -->", "'95 of 864 people' is no number of device_burns"),
    ("It burned 94 of 864 people.", "'94 of 864 people' is no number of no fact"),
    ("It burned 94 of 864 people. <!-- facts: hot_spot -->", "is no number of hot_spot"),
    ("At 49 °F it burned. <!-- facts: hot_spot -->", "'49 °F' is no number"),
    ("At 49 °C (121 °F) it burned. <!-- facts: hot_spot -->", "'121 °F' is no number"),
    ("It took ten hours. <!-- facts: bath_minutes -->", "'ten hours' is no number"),
    ("A study of 2013. <!-- facts: device_burns -->", "'2013' is no number"),
    ("It burned 2012 people. <!-- facts: device_burns -->", "'2012 people' is no number"),
    ("Baths took 10 minutes for 4 weeks. <!-- facts: bath_minutes -->", "'4 weeks' is no number"),
    ("Do 3 tasks in 4 days. <!-- plain: 3 -->", "'4 days' is no number"),
    ("It burned 1 of 7. <!-- plain: 1 -->", "'1 of 7' is no number"),
    ("Hot. <!-- facts: hot_spott -->", "the receipt names 'hot_spott', which is no record"),
    ("Hot. <!-- fact: hot_spot -->", "the comment 'fact: hot_spot' is no receipt"),
    ("| a |\n|---|\n| 50 °C |\n<!-- facts: hot_spot -->", "'50 °C' is no number"),
    ("Baths ease pain. <!-- facts: baths -->", "'ease' in 'Baths ease pain.'; allowed: at low certainty: 'may'"),
    ("Baths probably ease pain. <!-- facts: baths -->", "at low certainty"),
    ("Baths may not hurt, and they ease pain. <!-- facts: baths -->", "at low certainty"),
    ("Shoes may prevent sores. <!-- facts: shoes -->", "at moderate certainty: 'probably'"),
    ("A buzz may help. <!-- facts: buzz -->", "at very_low certainty"),
    ("Exercise eases pain. <!-- facts: exercise, baths -->", "at low certainty"),
    ("Exercise eases pain.", "'eases' in 'Exercise eases pain.' has no receipt"),
    ("| Our verdict |\n|---|\n| It heals nerves. |", "'heals' in 'It heals nerves.' has no receipt"),
    ("The water lowered pain. <!-- facts: buzz -->", "'lowered' in"),
])
def test_a_planted_fault_is_named(complaints, text, complaint):
    found = complaints(text)
    assert len(found) == 1
    assert complaint in found[0]


def test_a_receipt_in_a_cell_of_its_own_is_named(notebook, read, library):
    notebook["cells"].insert(3, {"cell_type": "markdown", "metadata": {}, "source": "<!-- facts: hot_spot -->"})
    assert ["stands under no text" in str(complaint) for complaint in check_receipts(read(notebook), library)] == [True]


def test_what_the_article_says_may_be_bold_but_not_in_numbers(notebook, read, library):
    lesson = read(notebook, "repair nerves.", "repair nerves and help 9 of 10 people.")
    found = [str(complaint) for complaint in check_receipts(lesson, library)]
    assert len(found) == 1
    assert "'9 of 10 people' is no number" in found[0]


@pytest.mark.parametrize(("text", "expected"), [
    ("Massagers reduce pain; they may help sleep.", [("reduce", "plain"), ("help", "may")]),
    ("It does not hurt, and it heals nerves.", [("heals", "plain")]),
    ("It may ease pain but reduces feeling.", [("ease", "may"), ("reduces", "plain")]),
    ("With reduced flow, nerve repair is slow and there is no cure.", []),
    ("If it helps, go on.", []),
    ("That it repairs them has not been shown.", []),
    ("A sore needs help, and a nurse can help.", []),
    ("A timer can help.", [("help", "plain")]),
    ("A healed nerve is rare. Early help is best.", []),
    ("It healed nerves.", [("healed", "plain")]),
    ("The maker claims that it boosts flow.", []),
    ("The lower leg is lower than the knee.", []),
])
def test_claims_of_effect_and_how_sure_they_sound(text, expected):
    assert [(claim.verb, claim.hedge) for claim in effect_claims(text)] == expected


def test_the_answers_of_findings_are_checked(library):
    assert check_findings(library) == []
    bold = dataclasses.replace(library.findings["baths"], answer="Baths ease pain in 5 of 10 people.")
    found = [str(complaint) for complaint in check_findings(dataclasses.replace(library, findings={"baths": bold}))]
    assert len(found) == 2
    assert "finding 'baths': '5 of 10 people' is no number" in found[0]
    assert "'ease' in" in found[1]


def test_a_finding_may_be_surer_than_one_of_its_facts(library):
    sure = dataclasses.replace(library.findings["exercise"], answer="Exercise eases pain.", facts=("pain",))
    assert check_findings(dataclasses.replace(library, findings={"exercise": sure})) == []


def test_fair_rewrites_are_checked(library):
    claim = Claim(id="c1", lesson="04", sentence_no=1, place=None, paraphrase="Baths heal.", kind="benefit",
                  tactic=None, findings=("baths",), verdict="not_shown", certainty="low",
                  fair_rewrite="Baths may ease pain.")
    assert check_claims([claim], library) == []
    bold = dataclasses.replace(claim, fair_rewrite="Baths ease pain.")
    assert "claim 'c1': 'ease' in" in str(check_claims([bold], library)[0])
