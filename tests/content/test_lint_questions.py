from dataclasses import replace

import pytest

from soundfooting.build.lint.glossary import Glossary, Term
from soundfooting.build.lint.question_bank import check_bank, check_lesson_questions
from soundfooting.build.lint.question_receipts import check_guess_receipts, check_question_receipts
from soundfooting.build.lint.question_wording import check_question, learner_texts
from soundfooting.quiz.records import GuessItem, Numeric

REPLY = "That is a common thought, but a numb foot can not tell."


def with_options(question, *texts, right=1):
    """The question with other options; the one in place ``right`` (from 0) is right."""
    options = [replace(question.options[0], text=text, right=place == right) for place, text in enumerate(texts)]
    return replace(question, options=tuple(options))


@pytest.fixture
def wording(glossary):
    return lambda question: [str(complaint) for complaint in check_question(question, "04.yml", glossary)]


@pytest.fixture
def receipts(library):
    return lambda question: [str(complaint) for complaint in check_question_receipts(question, "04.yml", library)]


def test_a_well_written_question_draws_no_complaint(question, wording, receipts):
    assert wording(question) == []
    assert receipts(question) == []


@pytest.mark.parametrize(("stem", "complaint"), [
    ("Ana checks the bath.", "the stem does not end with a question"),
    ("What is best? Think first.", "the stem does not end with a question"),
    ("What should Ana not use?", "a hidden negative in 'What should Ana not use?'"),
    ("Which thing doesn't warm her feet?", "a hidden negative"),
    ("Ana often sits still. What helps her?", "the vague word 'often' in the stem"),
    ("Which instrumental verification necessitates interpretation of cutaneous temperature?", "a stem of grade"),
])
def test_a_fault_in_the_stem_is_named(question, wording, stem, complaint):
    found = wording(replace(question, stem=stem))
    assert any(complaint in line for line in found)
    assert all(line.startswith("04.yml, question 'heat-1': ") for line in found)


@pytest.mark.parametrize("stem", [
    "Ana can not feel her feet. What tells her more?", "What should Ana **NOT** use?",
    "Why can Ana's feet not tell? Why?",
])
def test_a_stem_that_shows_its_negative_is_fine(question, wording, stem):
    assert wording(replace(question, stem=stem)) == []


def test_glossary_words_do_not_make_a_stem_hard(question):
    stem = "How does peripheral neuropathy feel?"
    terms = Glossary((Term("peripheral neuropathy", (), "x"),))
    asked = replace(question, stem=stem)
    assert any("a stem of grade" in str(complaint) for complaint in check_question(asked, "f", Glossary(())))
    assert check_question(asked, "f", terms) == []


@pytest.mark.parametrize(("texts", "complaint"), [
    (("a toe", "a gauge"), "2 options"),
    (("a toe", "a gauge", "steam", "luck", "hope"), "5 options"),
    (("a toe", "a gauge", "all of the above"), "option 3 says 'all of the above'"),
    (("a toe", "a gauge", "None of these"), "option 3 says 'None of these'"),
    (("a toe", "always a gauge", "a long look"), "option 2 says 'always'"),
    (("a toe", "a gauge", "usually luck"), "option 3 says 'usually'"),
    (("5 minutes", "1 hour", "10 minutes"), "numbers out of order: 5 minutes, 1 hour, 10 minutes"),
    (("37 °C (99 °F)", "45 °C (113 °F)", "41 °C (106 °F)"), "numbers out of order"),
    (("a toe", "a gauge made for hot water", "steam"), "the right option has 26 characters, the longest wrong one 5"),
    (("a toe", "a bath gauge", "a long look"), "only the right option shares 'bath' with the stem"),
])
def test_a_fault_in_the_options_is_named(question, wording, texts, complaint):
    asked = replace(question, stem="Ana runs a bath. What can tell her how warm it is?")
    assert any(complaint in line for line in wording(with_options(asked, *texts)))


@pytest.mark.parametrize("texts", [
    ("5 minutes", "10 minutes", "1 hour"), ("45 °C (113 °F)", "41 °C (106 °F)", "37 °C (99 °F)"),
    ("a foot bath", "a bath", "the bath of a friend"), ("a toe", "a gauge", "2 of 3 friends"),
])
def test_sound_options_draw_no_complaint(question, wording, texts):
    assert wording(with_options(replace(question, stem="Ana runs a bath. What now?"), *texts)) == []


@pytest.mark.parametrize(("reply", "complaint"), [
    ("Feet can not tell.", "option 2: a reply of 4 words"),
    ("Wrong! " + REPLY, "option 2: the reply says 'Wrong!'"),
])
def test_a_fault_in_a_reply_is_named(question, wording, reply, complaint):
    first, second, third = question.options
    asked = replace(question, options=(first, replace(second, reply=reply), third))
    assert any(complaint in line for line in wording(asked))


def test_the_replies_of_a_number_to_type_are_checked(question, wording):
    numeric = Numeric(value=49, unit="°C", tolerance=1, right=REPLY, low="Higher.", high=REPLY)
    found = wording(replace(question, kind="numeric", options=(), numeric=numeric))
    assert [line.split(";")[0] for line in found] == ["04.yml, question 'heat-1': low number: a reply of 1 words"]


def test_learners_read_stem_options_replies_and_rule(question):
    texts = list(learner_texts(replace(question, safe_rule="Use a gauge.")))
    assert (len(texts), texts[0], texts[-1]) == (8, question.stem, "Use a gauge.")


@pytest.mark.parametrize(("change", "complaint"), [
    ({"stem": "It burned 20 of 100 feet. Why?"}, "stem: '20 of 100 feet' is no number of hot_spot"),
    ({"source": ("baths", "unknown")}, "it names 'unknown', which is no record"),
    ({"facts": ("hot_spott",)}, "it names 'hot_spott', which is no record"),
    ({"hint": "Think of 48 °C."}, "hint: '48 °C' is no number of hot_spot"),
    ({"safe_rule": "Warm baths ease pain."}, "safe_rule: 'ease' in"),
    ({"numeric": Numeric(48, "°C", 1, REPLY, REPLY, REPLY)}, "answer: '48 °C' is no number"),
    ({"numeric": Numeric(49, "°C", 1, REPLY, REPLY, "It took 3 s.")}, "reply to high number: '3 s' is no number"),
])
def test_a_number_or_verb_without_record_is_named(question, receipts, change, complaint):
    assert any(complaint in line for line in receipts(replace(question, **change)))


def test_a_source_may_be_named_as_source(question, receipts):
    assert receipts(replace(question, source=("mun2012", "hot_spot", "baths"))) == []


def test_a_stem_may_tell_what_somebody_believes(question, receipts):
    assert receipts(replace(question, stem="Ben, 70, thinks that a bath heals nerves. Is it so?")) == []


def test_a_right_option_has_to_be_true_and_a_wrong_one_has_not(question, receipts):
    wrong_number = with_options(question, "At 45 °C (113 °F)", "At 49 °C (120 °F)", "It heals nerves")
    assert receipts(wrong_number) == []
    assert ["option 2: '50 °C' is no number" in line for line in
            receipts(with_options(question, "At 45 °C", "At 50 °C", "At 55 °C"))] == [True]


def test_a_reply_may_speak_of_the_story_and_of_wrong_options(question, receipts):
    replies = ("At 41 °C and at 45 °C it took long.", REPLY, REPLY)
    options = [replace(option, text=text, reply=reply) for option, text, reply in
               zip(question.options, ("45 °C", "49 °C", "60 °C"), replies, strict=True)]
    assert receipts(replace(question, options=tuple(options))) == []


def test_what_a_guess_reveals_is_checked(library):
    guess = GuessItem("g", "04", "How hot?", "°C", 30, 60, 1, "Skin burned at 49 °C (120 °F).", ("hot_spot",))
    assert check_guess_receipts(guess, "04.yml", library) == []
    wrong = replace(guess, reveal="Skin burned at 48 °C.")
    assert "guess 'g': '48 °C' is no number of hot_spot" in str(check_guess_receipts(wrong, "04.yml", library)[0])


@pytest.fixture
def twelve(question):
    """Twelve questions as a finished lesson has them, right answers spread."""
    return [
        replace(with_options(question, "a toe", "a gauge", "steam", right=place % 3), id=f"q{place}",
                set="shown" if place < 6 else "more", level="apply" if place % 2 else "recall", objective=place % 3 + 1)
        for place in range(12)
    ]


def test_twelve_sound_questions_draw_no_complaint(twelve):
    assert check_lesson_questions(twelve, "04.yml") == []
    assert check_bank(twelve, "questions") == []


def test_a_missing_question_is_named(twelve):
    assert "set 'more': 5 questions; allowed: 6" in str(check_lesson_questions(twelve[:-1], "04.yml")[0])


def test_too_many_easy_questions_are_named(twelve):
    twelve[1] = replace(twelve[1], level="understand")
    assert "5 of 12 apply or evaluate" in str(check_lesson_questions(twelve, "04.yml")[0])


def test_an_objective_without_question_is_named(twelve):
    asked = [replace(question, objective=min(question.objective, 2)) for question in twelve]
    assert "objective 3: no question asks for it" in str(check_lesson_questions(asked, "04.yml")[0])


def test_right_answers_in_one_place_are_named(question):
    habit = [with_options(question, "a toe", "a gauge", "steam")] * 8
    found = [str(complaint) for complaint in check_bank(habit, "questions")]
    assert "8 of 8 right answers are option 2" in found[0]
    assert ["option 1 is never right" in found[1], "option 3 is never right" in found[2]] == [True, True]


def test_a_few_questions_show_no_habit(question):
    assert check_bank([with_options(question, "a toe", "a gauge", "steam")] * 7, "questions") == []


def test_right_answers_that_are_longer_on_average_are_named(twelve):
    wordy = [replace(question, options=tuple(
        replace(option, text=option.text + " that I own" * option.right) for option in question.options))
        for question in twelve]
    assert "right options average" in str(check_bank(wordy, "questions")[0])
