import pytest

from soundfooting.choice.records import Outcome
from soundfooting.content import ContentError

RULES, QUESTIONS, OPTIONS = "safety_rules.yml", "safety_questions.yml", "options.yml"


def refused(error, file, record, field, allowed):
    message = str(error.value)
    assert message.startswith(f"{file}: {record}{', ' if record else ''}field '{field}': found "), message
    assert allowed in message.split("; allowed: ")[1]


def test_a_good_rule_reads_into_a_record(read):
    book = read()
    rule = next(rule for rule in book.rules if rule.id == "ball-clot")
    assert (dict(rule.when), rule.options) == ({"blood": frozenset({"clot"})}, ("ball",))
    assert (rule.outcome, rule.not_sure) == (Outcome.ONLY_WITH_LIMITS, Outcome.ONLY_WITH_LIMITS)
    assert [limit.text for limit in rule.limits] == ["Look."]
    assert (rule.source, rule.extended, rule.facts) == (("trial",), None, ())
    with pytest.raises(AttributeError):
        rule.outcome = Outcome.NO_REASON_FOUND
    with pytest.raises(TypeError):
        rule.when["feeling"] = frozenset({"some"})


def test_a_rule_for_everyone_has_no_condition(read):
    assert dict(read().rules[1].when) == {}


def test_not_sure_is_to_see_someone_first_unless_the_rule_is_milder_or_says_otherwise(read, rows):
    strict, mild, own = read(rules=[rows["rule"], rows["clot"], rows["rule"] | {
        "id": "own", "not_sure": "do_not_use"}]).rules
    assert (strict.outcome, strict.not_sure) == (Outcome.DO_NOT_USE, Outcome.SEE_SOMEONE_FIRST)
    assert (mild.outcome, mild.not_sure) == (Outcome.ONLY_WITH_LIMITS, Outcome.ONLY_WITH_LIMITS)
    assert own.not_sure is Outcome.DO_NOT_USE


def test_the_signs_to_watch_for_are_those_of_the_card(read):
    assert read().groups[0].items == ("A cold foot.", "A wound.", "A smell.")


def test_a_group_allows_none_not_sure_its_details_and_an_unknown_yes(read):
    warning, feeling, blood = read().groups
    assert warning.values == ("none", "not_sure", "yes")
    assert feeling.values == ("none", "not_sure", "some", "lost", "unmeasured")
    assert blood.values == ("none", "not_sure", "clot", "thin", "not_sure_which")


def test_an_unknown_yes_is_a_risk_of_its_own_only_where_it_has_an_id_of_its_own(read):
    warning, feeling, blood = read().groups
    assert (warning.risks, feeling.risks, blood.risks) == (("yes",), ("some", "lost", "unmeasured"), ("clot", "thin"))


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"outcome": "refuse"}, "outcome", "no_reason_found, only_with_limits"),
    ({"outcome": "left out"}, "outcome", "do_not_use"),
    ({"outcome": "only_with_limits"}, "limits", "one limit or more"),
    ({"not_sure": "maybe"}, "not_sure", "see_someone_first"),
    ({"not_sure": "no_reason_found"}, "not_sure", "does not take not sure for a no"),
    ({"options": []}, "options", "a list, 1 or more"),
    ({"options": ["sock"]}, "options", "there is no sock"),
    ({"options": ["both"]}, "options", "there is no both"),
    ({"options": ["pad", "pad"]}, "options", "none twice"),
    ({"limits": ["mirror"]}, "limits", "there is no mirror"),
    ({"words": "left out"}, "words", "text"),
    ({"source": []}, "source", "a list, 1 or more"),
    ({"source": ["rumour"]}, "source", "ids of sources or findings; there is no rumour"),
    ({"when": "left out"}, "when", "everyone: true"),
    ({"everyone": True}, "when", "everyone: true"),
    ({"when": {}}, "when", "one group or more"),
    ({"when": {"weather": ["wet"]}}, "when.weather", "only the fields warning_signs, feeling, blood"),
    ({"when": {"blood": []}}, "when.blood", "a list, 1 or more"),
    ({"when": {"blood": ["cold"]}}, "when.blood", "clot, thin; there is no cold"),
    ({"when": {"blood": ["not_sure_which"]}}, "when.blood", "clot, thin; there is no not_sure_which"),
    ({"extended": 5}, "extended", "text"),
    ({"as_printed": "left out"}, "as_printed", "text"),
    ({"as_printed": "word " * 21}, "as_printed", "20 words at most"),
    ({"where": "left out"}, "where", "text"),
    ({"severity": "high"}, "severity", "only the fields id, when"),
])
def test_a_broken_rule_is_refused_by_name(read, rows, change, field, allowed):
    with pytest.raises(ContentError) as error:
        read(rules=[rows["rule"] | change])
    refused(error, RULES, "rule 'pad-numb'", field, allowed)


def test_a_rule_for_everyone_knows_no_not_sure(read, rows):
    with pytest.raises(ContentError) as error:
        read(rules=[rows["everyone"] | {"not_sure": "do_not_use"}])
    refused(error, RULES, "rule 'pad-timer'", "not_sure", "nothing, because the rule holds for everyone")


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"items": []}, "items", "a list, 1 or more"),
    ({"detail_question": "left out"}, "detail_question", "text"),
    ({"unknown": "left out"}, "unknown", "the fields id, name, text"),
    ({"unknown": {"id": "unmeasured", "text": "?"}}, "unknown.name", "text"),
    ({"details": [{"id": "none", "name": "a", "text": "b"}]}, "details", "ids that differ"),
    ({"details": [{"id": "a", "name": "a", "text": "b"}, {"id": "a", "name": "c", "text": "d"}]}, "details", "differ"),
    ({"details": [{"id": "A b", "name": "a", "text": "b"}]}, "details[1].id", "small letters"),
    ({"name": "left out"}, "name", "text"),
])
def test_a_broken_group_is_refused_by_name(read, rows, change, field, allowed):
    with pytest.raises(ContentError) as error:
        read(groups=[rows["warning"], rows["feeling"] | change], rules=[])
    refused(error, QUESTIONS, "group 'feeling'", field, allowed)


@pytest.mark.parametrize("groups", [[], ["feeling", "warning"]])
def test_the_warning_signs_come_first(read, rows, groups):
    with pytest.raises(ContentError) as error:
        read(groups=[rows[name] for name in groups], rules=[])
    refused(error, QUESTIONS, "", "groups", "begins with the group warning_signs")


def test_the_signs_are_never_typed_a_second_time(read, rows):
    with pytest.raises(ContentError) as error:
        read(groups=[rows["warning"] | {"items_from": "left out", "items": ["A cold foot."]}], rules=[])
    refused(error, QUESTIONS, "group 'warning_signs'", "items_from", "stop_card")


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"is_device": "left out"}, "is_device", "true or false"),
    ({"parts": ["both"]}, "parts", "ids of options that have no parts: lamp"),
    ({"parts": ["sock"]}, "parts", "ids of options that have no parts: lamp"),
    ({"colour": "red"}, "colour", "only the fields id, name"),
])
def test_a_broken_option_is_refused_by_name(read, rows, change, field, allowed):
    lamp, both = rows["options"][1], rows["options"][-1]
    with pytest.raises(ContentError) as error:
        read(options=[rows["option"] | change, lamp, both | {"parts": ["lamp"]}])
    refused(error, OPTIONS, "option 'ball'", field, allowed)


@pytest.mark.parametrize(("part", "file", "name"), [
    ("options", OPTIONS, "option 'ball'"), ("groups", QUESTIONS, "group 'warning_signs'"),
    ("limits", RULES, "limit 'timer'"), ("rules", RULES, "rule 'signs'"),
])
def test_an_id_stands_once(read, rows, part, file, name):
    with pytest.raises(ContentError) as error:
        read(**{part: [*rows[part], rows[part][0]]})
    refused(error, file, name, "id", "an id of its own")


@pytest.mark.parametrize(("wording", "field", "allowed"), [
    ({"no_source": "No source on {option}."}, "wording.no_source", "{option} and {risk}, each once"),
    ({"no_source": "{option} {risk} {risk}"}, "wording.no_source", "{option} and {risk}, each once"),
    ({"no_source_not_sure": "{option} {risk} {}"}, "wording.no_source_not_sure", "{option} and {risk}, each once"),
    ({"no_source_not_sure": "{option} {risk} {"}, "wording.no_source_not_sure", "no other braces"),
    ({"in_case_of": "{words}"}, "wording.in_case_of", "{risk} and {words}, each once"),
    ({"messages": {}}, "wording.messages.warning_sign", "text"),
    ({"outcomes": {"good": "Good"}}, "wording.outcomes.good", "only the fields no_reason_found"),
])
def test_a_sentence_that_is_missing_is_refused(read, wording, field, allowed):
    with pytest.raises(ContentError) as error:
        read(wording=wording)
    refused(error, RULES, "", field, allowed)


def test_every_answer_has_its_words(read):
    with pytest.raises(ContentError) as error:
        read(answers={"not_sure": "left out"})
    refused(error, QUESTIONS, "", "answers.not_sure", "text")
