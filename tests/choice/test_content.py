"""The course's own options, questions and rules: complete, easy to read, and with numbers that facts vouch for."""

import re

import pytest

from soundfooting.build.lint.reading import HIGHEST, grades
from soundfooting.build.lint.receipts import Passage, check_passage, unknown_ids
from soundfooting.build.lint.sentences import split_sentences
from soundfooting.choice import rulebook
from soundfooting.choice.load import RULES
from soundfooting.choice.records import WARNING_SIGNS
from soundfooting.content import stop_card
from soundfooting.evidence import library

TECHNICAL = re.compile(r"contraindicat|neuropath|ischaem|ischem|oedema|edema|thrombo|perfusion|protocol|modality", re.I)
MOST_SIGNS = 7


@pytest.fixture(scope="module")
def book():
    return rulebook()


def texts(book):
    """Everything that a learner reads, by where it stands."""
    for option in book.options:
        yield f"option {option.id}", option.description
    for group in book.groups:
        yield f"group {group.id}", group.question
        own = group.items if group.id != WARNING_SIGNS else ()
        yield from ((f"group {group.id}", item) for item in own)
        yield from ((f"detail {choice.id}", choice.text) for choice in group.choices)
    yield from ((f"limit {limit.id}", limit.text) for limit in book.limits)
    for rule in book.rules:
        yield f"rule {rule.id}", rule.words
        if rule.extended:
            yield f"rule {rule.id}", rule.extended
    yield from ((f"message {name}", text) for name, text in book.wording.messages.items())


def test_there_are_the_eight_questions_and_ten_options(book):
    assert [group.id for group in book.groups] == [
        "warning_signs", "feeling", "circulation", "clots_and_bleeding", "skin_and_bones", "heart_and_swelling",
        "body_and_medicines", "safe_use"]
    assert [option.id for option in book.options] == [
        "roller", "air_compression", "heated_device", "vibration", "red_light", "warm_water", "hand_massage",
        "stretching", "walking", "multi_function"]


def test_the_signs_are_word_for_word_those_of_the_card(book):
    assert book.groups[0].items == tuple(sign.text for signs in stop_card.tiers().values() for sign in signs)


def test_each_tier_of_the_card_is_short_enough_to_read_in_a_hurry():
    assert all(len(signs) <= MOST_SIGNS for signs in stop_card.tiers().values())


def test_a_rule_on_some_loss_of_feeling_speaks_of_an_unmeasured_loss_too(book):
    for rule in book.rules:
        feeling = rule.when.get("feeling", frozenset())
        assert "degree_unknown" in feeling or "some_loss" not in feeling, rule.id


def test_every_limit_is_asked_for_by_a_rule(book):
    assert set(book.limits) == {limit for rule in book.rules for limit in rule.limits}


def test_the_words_are_easy_to_read(book):
    sentences = [sentence for _, text in texts(book) for sentence in split_sentences(text)]
    for grade in grades(sentences):
        print(f"{grade.formula} {grade.implementation}: {grade.value:.1f}")
        assert grade.value <= HIGHEST["basics"][grade.formula]


def test_no_sentence_speaks_the_language_of_the_clinic(book):
    assert [(where, text) for where, text in texts(book) if TECHNICAL.search(text)] == []


def test_numbers_and_effects_in_rules_and_limits_are_those_of_their_facts(book):
    records = library()
    passages = [Passage(RULES, f"limit {limit.id}", limit.text, limit.facts, (), limit.text) for limit in book.limits]
    for rule in book.rules:
        ids = (*rule.facts, *(name for name in rule.source if name in records.findings))
        passages.append(Passage(RULES, f"rule {rule.id}", rule.words, ids, (), rule.words))
    assert [name for passage in passages for name in unknown_ids(passage.ids, records)] == []
    assert [complaint for passage in passages for complaint in check_passage(passage, records)] == []
