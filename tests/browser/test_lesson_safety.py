"""Lesson 10 as its readers use it: guess, questions, the safety helper and the plan, by keyboard alone."""

import json
import re

import pytest
from playwright.sync_api import expect

from soundfooting.choice import assess, rulebook
from soundfooting.content import stop_card, strings
from soundfooting.quiz.questions import questions
from tests.browser.driving import CURRENT, kill_kernels, open_notebook, run_all, save, screenshot
from tests.browser.scenes import answer_by_keyboard, press, settle, tab_until, unfold_all

LESSON = "10_staying_safe.ipynb"
GUESS = "safety-guess-older"
CARDS = 6
GROUPS = {group.id: group for group in rulebook().groups}
ALL_NONE = dict.fromkeys(GROUPS, "none")
WORDS, OUTCOME_NAMES = strings("safety_helper"), rulebook().wording.outcomes
OUTCOMES = """helper => Object.fromEntries([...helper.querySelectorAll('details[data-option]')].map(box => {
  let heading = box;
  while (heading.tagName !== 'H4') heading = heading.previousElementSibling;
  return [box.dataset.option, heading.textContent];
}))"""


@pytest.fixture
def lesson(page, lab):
    """The lesson, opened and run."""
    open_notebook(page, lab, LESSON)
    run_all(page)
    settle(page, CARDS)
    return page


@pytest.fixture
def helper(lesson):
    return lesson.get_by_role("region", name=WORDS["title"], exact=True)


def choose(page, helper, group, answer):
    """Give one answer to a group of risk: yes, none, not_sure, or one of its details."""
    asked = helper.locator(f"[data-group={group}]")
    words = rulebook().wording.answers
    detail = next((choice.text for choice in GROUPS[group].choices if choice.id == answer), None)
    press(page, asked.get_by_label(words["yes" if detail else answer], exact=True), "Space")
    if detail:
        radio = asked.get_by_label(detail, exact=True)
        expect(radio).to_be_visible()  # the second question opens once the engine has asked for it
        press(page, radio, "Space")


def expect_outcomes(page, helper, answers):
    """Wait until every kind of care stands under the outcome that the engine gives it."""
    said = {result.option: OUTCOME_NAMES[result.outcome.id] for result in assess(answers).options}
    page.wait_for_function(
        f"""([helper, said]) => {{
          const shown = ({OUTCOMES})(helper);
          return Object.keys(said).length === Object.keys(shown).length
            && Object.entries(said).every(([option, outcome]) => shown[option] === outcome);
        }}""",
        arg=[helper.element_handle(), said],
    )


def saved_sheet(page, card):
    """Save the sheet of a card as a file; return what it holds."""
    button = card.get_by_role("button", name="Save it as a file")
    expect(button).to_be_visible()
    with page.expect_download() as download:
        press(page, button, "Enter")
    return download.value.path().read_text(encoding="utf-8")


def kept_on_disk(lab):
    return [json.loads(line) for file in (lab.folder.parent / "answers").rglob("*.jsonl") for line in file.open()]


def test_guess_and_questions_with_the_keyboard_only(page, lab):
    open_notebook(page, lab, LESSON)
    for key in ("Escape", "Control+a", "Control+Enter"):
        page.keyboard.press(key)
    settle(page, CARDS)
    cells = page.evaluate(f"() => {CURRENT}.content.widgets.length")

    asked = (*questions("10", "look_back"), *questions("10", "shown"))
    for number, question in enumerate(asked):
        if number == len(questions("10", "look_back")):
            tab_until(page, lambda at: at["card"] == "Your guess" and at["type"] == "number", "the guess")
            page.keyboard.type("35")
            page.keyboard.press("Enter")
            expect(page.get_by_text("You guessed 35 people.")).to_be_visible()
        answer_by_keyboard(page, question)
        form = page.locator(f"form[data-question={question.id}]")
        expect(form.locator(".sf-reply")).to_contain_text("Yes.")
        expect(form.locator(".sf-saved")).to_contain_text("Saved")

    assert page.evaluate(f"() => {CURRENT}.content.widgets.length") == cells, "a key changed the notebook"
    assert {entry["question"] for entry in kept_on_disk(lab)} >= {question.id for question in asked} | {GUESS}


def test_every_further_question_has_a_right_answer_that_the_page_accepts(lesson):
    unfold_all(lesson)
    for question in questions("10", "more"):
        answer_by_keyboard(lesson, question)
        expect(lesson.locator(f"form[data-question={question.id}] .sf-reply")).to_contain_text("Yes.")


def test_the_helper_says_what_the_engine_says_and_why(lesson, helper):
    press(lesson, helper.get_by_role("button", name=WORDS["show"]), "Enter")
    expect_outcomes(lesson, helper, {})
    expect(helper.locator(".sf-reply")).to_contain_text(WORDS["left_open"].format(count=len(GROUPS)))
    for group in GROUPS:
        choose(lesson, helper, group, "none")
    expect_outcomes(lesson, helper, ALL_NONE)
    for group, answer in (("feeling", "severe_loss"), ("circulation", "not_sure"), ("skin_and_bones", "wound")):
        choose(lesson, helper, group, answer)
        expect_outcomes(lesson, helper, ALL_NONE | {group: answer})
        choose(lesson, helper, group, "none")
        expect(helper.locator(f"[data-group={group}] .sf-which")).to_be_hidden()

    answers = ALL_NONE | {"feeling": "some_loss"}
    choose(lesson, helper, "feeling", "some_loss")
    expect_outcomes(lesson, helper, answers)
    heated = helper.locator("details[data-option=heated_device]")
    press(lesson, heated.locator("> summary"), "Enter")
    expect(heated.get_by_text(assess(answers).option("heated_device").decisive[0].words)).to_be_visible()
    expect(heated.get_by_text("Source: American Diabetes Association").first).to_be_visible()
    screenshot(helper, "safety_helper")


def test_a_warning_sign_brings_the_card_at_once_and_starting_again_takes_it_away(lesson, helper):
    choose(lesson, helper, "warning_signs", "yes")
    alert = helper.get_by_role("alert")
    for tier, signs in stop_card.tiers().items():
        expect(alert).to_contain_text(tier)
        for sign in signs:
            expect(alert).to_contain_text(sign.text)
    press(lesson, helper.get_by_role("button", name=WORDS["again"]), "Enter")
    expect(alert).to_be_empty()
    expect(helper.get_by_role("radio", checked=True)).to_have_count(0)


def test_the_result_is_saved_as_a_page_of_its_own_and_nowhere_else(lesson, lab, helper):
    save(lesson)
    kept_before, notebook_before = kept_on_disk(lab), lab.notebook(LESSON).read_text(encoding="utf-8")
    choose(lesson, helper, "warning_signs", "none")
    choose(lesson, helper, "feeling", "severe_loss")
    press(lesson, helper.get_by_role("button", name=WORDS["show"]), "Enter")
    expect_outcomes(lesson, helper, {"warning_signs": "none", "feeling": "severe_loss"})
    sheet = saved_sheet(lesson, helper)
    for words in (WORDS["sheet_title"], GROUPS["feeling"].question, OUTCOME_NAMES["do_not_use"]):
        assert words in sheet
    save(lesson)
    assert lab.notebook(LESSON).read_text(encoding="utf-8") == notebook_before
    assert kept_on_disk(lab) == kept_before


def test_the_plan_is_filled_in_kept_and_saved_as_a_page_of_its_own(lesson, lab):
    plan = lesson.get_by_role("region", name="My foot care plan", exact=True)
    press(lesson, plan.get_by_label("in the evening"), "Space")
    press(lesson, plan.get_by_label("a mirror with a long handle"), "Space")
    plan.get_by_label("Who looks when I cannot").focus()
    lesson.keyboard.type("Ada <next door>")
    expect(plan.get_by_text("Who looks when I cannot: Ada <next door>")).to_be_visible()
    sheet = saved_sheet(lesson, plan)
    for words in ("in the evening", "a mirror with a long handle", "Ada &lt;next door&gt;", "Sun", "Whom I called"):
        assert words in sheet
    for signs in stop_card.tiers().values():
        assert all(sign.text in sheet for sign in signs)
    press(lesson, plan.get_by_role("button", name="Keep it on this computer"), "Enter")
    expect(plan.get_by_text("Saved")).to_be_visible()
    assert [entry["given"]["who"] for entry in kept_on_disk(lab) if entry["question"] == "worksheet-routine"]


def test_the_lesson_is_whole_without_a_kernel(page, lab):
    open_notebook(page, lab, LESSON)
    kill_kernels(lab)
    heated = next(option for option in rulebook().options if option.id == "heated_device")
    rule = next(rule for rule in rulebook().rules if heated.id in rule.options and "feeling" in rule.when)
    page.locator("summary", has_text=re.compile(heated.name, re.IGNORECASE)).first.click()
    expect(page.get_by_text(rule.words).first).to_be_visible()
    expect(page.get_by_text("☐ in the evening").first).to_be_attached()
    assert page.get_by_text("model not found").count() == 0
    screenshot(page, "lesson_10_without_kernel")
