"""How the engine weighs, shown with a small rulebook; the course's own rules have their tests in other files."""

import pytest

from soundfooting.choice.answers import Answers
from soundfooting.choice.engine import Engine
from soundfooting.choice.records import Outcome
from soundfooting.content import UnknownIdError

NO_REASON, LIMITS, SEE, DO_NOT, HELP = Outcome
WELL = {"warning_signs": "none", "feeling": "none", "blood": "none"}


@pytest.fixture
def assess(engine):
    return lambda **given: engine.assess(Answers(WELL | given, engine.book.groups))


@pytest.fixture
def outcome(assess):
    return lambda option, **given: assess(**given).option(option).outcome


@pytest.fixture
def ask(engine):
    return lambda **given: engine.details_to_ask(Answers(WELL | given, engine.book.groups))


def rules_of(result):
    return [(reason.rule, reason.outcome, reason.not_sure) for reason in result.reasons]


def test_without_a_risk_only_the_rules_for_everyone_speak(assess):
    found = assess()
    assert [(result.option, result.outcome) for result in found.options] == [
        ("ball", NO_REASON), ("lamp", NO_REASON), ("pad", LIMITS), ("both", LIMITS)]
    assert [limit.id for limit in found.option("pad").limits] == ["timer"]
    assert (found.message, found.help) == ("Message nothing_refused.", ())


def test_the_strictest_reason_decides_and_comes_first(assess):
    found = assess(feeling="some").option("pad")
    assert rules_of(found) == [("pad-numb", DO_NOT, False), ("pad-timer", LIMITS, False)]
    assert found.outcome is DO_NOT
    assert [reason.rule for reason in found.decisive] == ["pad-numb"]
    assert found.sources == ("finding", "trial")


def test_not_sure_counts_as_the_rule_says(assess):
    found = assess(feeling="not_sure").option("pad")
    assert rules_of(found)[0] == ("pad-numb", SEE, True)


@pytest.mark.parametrize(("given", "option", "words"), [
    ({"feeling": "some"}, "pad", "Numb feet miss heat."),
    ({"feeling": "not_sure"}, "pad", "With lost feeling? Numb feet miss heat."),
    ({"blood": "clot"}, "ball", "Be gentle."),
    ({"blood": "not_sure_which"}, "ball", "With a clot? Be gentle."),
    ({"feeling": "lost", "blood": "not_sure"}, "lamp", "With all lost together with thin blood? Both at once."),
])
def test_the_words_name_the_risk_where_the_answer_leaves_it_open(assess, given, option, words):
    assert words in [reason.words for reason in assess(**given).option(option).reasons]


def test_limits_are_never_told_where_the_option_must_not_be_used(assess):
    assert assess(feeling="not_sure").option("pad").limits
    assert assess(feeling="some").option("pad").limits == ()


def test_not_sure_takes_a_rule_with_its_mild_outcome(assess):
    assert ("ball-clot", LIMITS, True) in rules_of(assess(blood="not_sure").option("ball"))


def test_a_risk_without_a_rule_for_the_option_asks_to_see_someone_and_says_that_no_source_was_found(assess):
    reason, = assess(feeling="lost").option("ball").reasons
    assert (reason.rule, reason.outcome, reason.not_sure, reason.sources) == (None, SEE, False, ())
    assert reason.words == "No source on a ball with all lost."


def test_not_sure_of_a_risk_without_a_rule_asks_to_see_someone(assess):
    reasons = assess(feeling="not_sure").option("ball").reasons
    silent = next(reason for reason in reasons if reason.rule is None)
    assert (silent.outcome, silent.not_sure) == (SEE, True)
    assert silent.words == "Not sure of all lost or some or all lost, and no source on a ball."


def test_a_rule_that_finds_no_reason_speaks_and_so_ends_the_silence(outcome):
    assert outcome("lamp", feeling="some") is NO_REASON
    assert outcome("lamp", feeling="lost") is SEE


def test_not_sure_which_counts_as_every_detail(assess):
    found = assess(blood="not_sure_which")
    assert rules_of(found.option("ball")) == [(None, SEE, False), ("ball-clot", LIMITS, False)]
    assert found.option("ball").reasons[0].words == "No source on a ball with thin blood."
    assert rules_of(found.option("lamp")) == [(None, SEE, False), ("lamp-thin", NO_REASON, False)]


def test_an_unknown_yes_with_an_id_of_its_own_meets_only_the_rules_that_name_it(assess):
    assert rules_of(assess(feeling="unmeasured").option("lamp")) == [(None, SEE, False)]


@pytest.mark.parametrize(("feeling", "blood", "expected"), [
    ("lost", "thin", [("lamp-both", DO_NOT, False)]),
    ("lost", "not_sure_which", [("lamp-both", DO_NOT, False)]),
    ("lost", "not_sure", [("lamp-both", SEE, True)]),
    ("not_sure", "not_sure", [("lamp-both", SEE, True)]),
    ("lost", "none", []),
    ("lost", "clot", []),
    ("none", "thin", []),
    ("not_sure", "none", []),
])
def test_a_rule_on_two_groups_needs_both_and_takes_not_sure_for_possible(assess, feeling, blood, expected):
    found = rules_of(assess(feeling=feeling, blood=blood).option("lamp"))
    assert [row for row in found if row[0] == "lamp-both"] == expected


def test_a_rule_on_two_groups_does_not_end_the_silence_about_one(read, rows):
    mild = rows["crossing"] | {"outcome": "no_reason_found", "not_sure": "no_reason_found"}
    engine = Engine(read(rules=[mild]))
    alone = engine.outcomes(WELL | {"feeling": "lost"})["lamp"]
    assert alone is SEE
    assert engine.outcomes(WELL | {"feeling": "lost", "blood": "thin"})["lamp"] is SEE


def test_a_machine_of_several_parts_is_its_worst_part_with_the_reasons_of_all(assess):
    found = assess(feeling="not_sure", blood="clot")
    reasons = {reason for part in ("lamp", "pad") for reason in found.option(part).reasons}
    both = found.option("both")
    assert set(both.reasons) == reasons and len(both.reasons) == len(reasons)
    assert both.outcome == max(found.option(part).outcome for part in ("lamp", "pad"))


def test_a_reason_that_two_parts_share_is_told_once(assess):
    both = assess(warning_signs="yes").option("both")
    assert [reason.rule for reason in both.reasons].count("signs") == 1


@pytest.mark.parametrize(("given", "message"), [
    ({"warning_signs": "yes"}, "warning_sign"),
    ({"warning_signs": "not_sure"}, "warning_not_sure"),
    ({"feeling": "some"}, "some_refused"),
    ({"blood": "thin"}, "some_refused"),
    ({}, "nothing_refused"),
])
def test_the_message_is_about_the_most_urgent_thing(assess, given, message):
    assert assess(**given).message == f"Message {message}."


def test_a_warning_sign_brings_the_whole_card_and_help_before_everything(assess):
    found = assess(warning_signs="yes", feeling="not_sure")
    assert [(tier.name, len(tier.signs)) for tier in found.help] == [("Now", 1), ("The same day", 2)]
    assert {result.outcome for result in found.options} == {HELP}


def test_the_card_is_not_shown_as_help_where_no_sign_was_named(assess):
    assert assess(warning_signs="not_sure").help == assess(feeling="lost").help == ()


def test_outcomes_are_those_of_the_assessment(engine):
    for feeling in engine.book.groups[1].values:
        for blood in engine.book.groups[2].values:
            state = WELL | {"feeling": feeling, "blood": blood}
            assert engine.outcomes(state) == {
                result.option: result.outcome for result in engine.assess(state).options}


def test_an_option_that_nobody_knows_is_named(assess):
    with pytest.raises(UnknownIdError, match="there is no option 'pads'; the nearest are: pad"):
        assess().option("pads")


@pytest.mark.parametrize(("given", "asked"), [
    ({}, ()),
    ({"feeling": "not_sure"}, ()),
    ({"feeling": "unmeasured"}, ("feeling",)),
    ({"feeling": "lost"}, ("feeling",)),
    ({"feeling": "unmeasured", "blood": "not_sure_which"}, ("feeling", "blood")),
    ({"feeling": "unmeasured", "warning_signs": "yes"}, ()),
])
def test_a_detail_is_asked_where_it_can_change_an_outcome(ask, given, asked):
    assert ask(**given) == asked


def test_a_detail_is_not_asked_where_another_answer_is_stricter_anyway(read, rows):
    on_lamp = {"options": ["lamp"], "outcome": "do_not_use"}
    blood = rows["rule"] | on_lamp | {"id": "blood", "when": {"blood": ["clot", "thin"]}}
    some = rows["rule"] | on_lamp | {"id": "some", "when": {"feeling": ["some"]}, "outcome": "no_reason_found"}
    lost = rows["rule"] | on_lamp | {"id": "lost", "when": {"feeling": ["lost", "unmeasured"]}}
    engine = Engine(read(rules=[blood, some, lost], options=[rows["options"][1]]))
    assert engine.details_to_ask(WELL | {"feeling": "unmeasured"}) == ("feeling",)
    assert engine.details_to_ask(WELL | {"feeling": "unmeasured", "blood": "thin"}) == ()


def test_two_open_details_do_not_hide_each_other(read, rows):
    def rule(name, risk, outcome):
        return rows["rule"] | {"id": name, "when": risk, "options": ["lamp"], "outcome": outcome}
    engine = Engine(read(options=[rows["options"][1]], rules=[
        rule("a", {"feeling": ["some"]}, "no_reason_found"),
        rule("b", {"feeling": ["lost", "unmeasured"]}, "do_not_use"),
        rule("c", {"blood": ["clot"]}, "no_reason_found"),
        rule("d", {"blood": ["thin"]}, "do_not_use"),
    ]))
    assert engine.details_to_ask(WELL | {"feeling": "unmeasured", "blood": "not_sure_which"}) == ("feeling", "blood")
    assert engine.details_to_ask(WELL | {"feeling": "lost", "blood": "thin"}) == ()
