"""The safety helper's widget passes answers to the engine and its words back; it stores nothing."""

import pytest

from soundfooting.choice import assess, rulebook
from soundfooting.content import stop_card
from soundfooting.widgets.safety_helper import SafetyHelper

ALL_NONE = {group.id: "none" for group in rulebook().groups}


def weighed(given):
    return SafetyHelper().hear({"kind": "assess", "answers": given})


def outcomes(reply):
    return {result["id"]: outcome["id"] for outcome in reply["outcomes"] for result in outcome["results"]}


@pytest.mark.parametrize("given", [{}, ALL_NONE, ALL_NONE | {"feeling": "some_loss"}, {"warning_signs": "yes"}])
def test_the_widget_says_what_the_engine_says(given):
    found = assess(given)
    assert outcomes(weighed(given)) == {result.option: result.outcome.id for result in found.options}
    assert found.message in weighed(given)["summary"]


def test_a_yes_without_its_detail_counts_as_all_that_it_may_mean():
    assert outcomes(weighed(ALL_NONE | {"circulation": "yes"})) == outcomes(
        weighed(ALL_NONE | {"circulation": "not_sure_which"})
    )
    assert "circulation" in weighed(ALL_NONE | {"circulation": "yes"})["ask_which"]


def test_open_questions_are_counted_in_words():
    assert weighed({})["summary"].endswith("Questions left open, counted as “not sure”: 8.")
    assert "left open" not in weighed(ALL_NONE)["summary"]


def test_a_warning_sign_brings_the_whole_card_and_no_other_answer_does():
    tiers = {tier["title"]: tier["items"] for tier in weighed(ALL_NONE | {"warning_signs": "yes"})["help"]}
    assert tiers == {name: [sign.text for sign in signs] for name, signs in stop_card.tiers().items()}
    assert weighed(ALL_NONE)["help"] == [] == weighed({})["help"]


def test_who_ticks_not_sure_about_a_warning_sign_gets_the_card_too():
    assert weighed({"warning_signs": "not_sure"})["help"] == weighed({"warning_signs": "yes"})["help"]


def test_every_reason_has_a_source_by_name_or_says_that_there_is_none():
    reply = weighed({})
    results = [result for outcome in reply["outcomes"] for result in outcome["results"]]
    reasons = [reason for result in results for reason in (*result["decisive"], *result["others"])]
    assert any(reason["sources"] for reason in reasons)
    assert all("no source" in reason["words"] for reason in reasons if not reason["sources"])


def test_at_most_eight_questions():
    assert len(SafetyHelper().spec["groups"]) <= 8


def test_no_limits_beside_a_thing_that_is_not_to_be_used():
    for given in ({}, ALL_NONE, ALL_NONE | {"feeling": "some_loss"}):
        for outcome in weighed(given)["outcomes"]:
            refused = outcome["id"] in ("do_not_use", "get_help_now")
            assert not (refused and any(result["limits"] for result in outcome["results"]))


def test_limits_before_anybody_has_agreed_are_called_so():
    reply = weighed(ALL_NONE | {"feeling": "some_loss"})
    (asked,) = [outcome for outcome in reply["outcomes"] if outcome["id"] == "see_someone_first"]
    assert all(result["limits_title"].startswith("Once they agree") for result in asked["results"])


def test_what_was_not_sure_comes_back_as_questions_to_ask_and_not_as_a_wall_of_reasons():
    reply = weighed(ALL_NONE | {"circulation": "not_sure"})
    results = {result["id"]: result for outcome in reply["outcomes"] for result in outcome["results"]}
    assert results["air_compression"]["not_sure"] == ["circulation"]
    assert results["air_compression"]["decisive"] == []


def test_nothing_is_stored(own_session):
    weighed(ALL_NONE)
    assert own_session.answers.read().entries == ()


def test_the_twin_holds_every_question_and_every_rule_and_no_answer():
    widget = SafetyHelper()
    before = widget.twin_html()
    widget.hear({"kind": "assess", "answers": ALL_NONE})
    assert widget.twin_html() == before
    assert all(group.question in widget.twin_text() for group in rulebook().groups)
    assert before.count("<li>") >= len(rulebook().rules)


def test_an_answer_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="feeling: 'perhaps' is no answer"):
        weighed({"feeling": "perhaps"})
