"""Lesson 04 as its readers use it: by keyboard alone from first to last question, in three themes, without a kernel."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from soundfooting.figures.burn_clock import BURN_CLOCK
from soundfooting.quiz.questions import questions
from tests.browser.driving import CURRENT, open_notebook, run_all, screenshot
from tests.browser.scenes import answer_by_keyboard, settle, tab_until, unfold_all

LESSON = "04_heat.ipynb"
WIDGETS = 6
THEMES = {"light": "JupyterLab Light", "contrast": "JupyterLab Dark High Contrast"}


def use_theme(page, name):
    page.evaluate(f"""() => window.jupyterapp.commands.execute('apputils:change-theme', {{theme: '{THEMES[name]}'}})""")
    page.wait_for_function(f"() => document.body.dataset.jpThemeName === '{THEMES[name]}'")


def test_the_lesson_from_open_to_last_answer_with_the_keyboard_only(page, lab):
    open_notebook(page, lab, LESSON)
    page.keyboard.press("Escape")
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+Enter")
    settle(page, WIDGETS)
    cells = page.evaluate(f"() => {CURRENT}.content.widgets.length")

    asked = (*questions("04", "look_back"), *questions("04", "shown"), *questions("04", "more"))
    for number, question in enumerate(asked):
        if number == len(questions("04", "look_back")):
            tab_until(page, lambda at: at["card"] == "Your guess" and at["type"] == "number", "the guess")
            page.keyboard.press("Control+a")
            page.keyboard.type("20")
            page.keyboard.press("Enter")
            expect(page.get_by_text("You guessed 20 minutes.")).to_be_visible()
        if question == questions("04", "more")[0]:
            tab_until(page, lambda at: at["opens"], "the button that opens More practice")
            page.keyboard.press("Enter")
        answer_by_keyboard(page, question)
        form = page.locator(f"form[data-question={question.id}]")
        expect(form.locator(".sf-reply")).to_contain_text("Yes.")
        expect(form.locator(".sf-saved")).to_contain_text("Saved")

    now = page.evaluate(f"() => {CURRENT}.content.widgets.length")
    assert now == cells, "a key pressed in a widget changed the notebook"
    kept = [json.loads(line) for file in (lab.folder.parent / "answers").rglob("*.jsonl") for line in file.open()]
    assert {entry["question"] for entry in kept} == {question.id for question in asked} | {"heat-guess-45"}
    expect(page.locator(".sf-simulator .sf-earlier").first).to_contain_text("20 minutes")


def test_an_answer_that_changes_is_said_to_be_stale_and_a_wrong_sure_one_gets_the_rule(page, lab):
    open_notebook(page, lab, LESSON)
    run_all(page)
    form = page.locator("form[data-question=heat-nice-water]")
    form.get_by_role("button", name="Check my answer").click()
    expect(form.locator(".sf-reply")).to_have_text("Choose an answer first.")
    form.get_by_label("The bath is cooler than her body").check()
    form.get_by_label("3 – very sure").check()
    form.get_by_role("button", name="Check my answer").click()
    expect(form.locator(".sf-reply")).to_contain_text("Not quite.")
    expect(form.locator(".sf-reply")).to_contain_text("Here is the rule to keep")
    form.get_by_label("She knows nothing she can trust").check()
    expect(form.locator(".sf-reply")).to_have_text("You changed your answer. Check it again.")
    open_more_practice(page)
    number = page.locator("form[data-question=heat-lab-minutes]")
    number.get_by_role("textbox").fill("five")
    number.get_by_role("button", name="Check my answer").click()
    expect(number.locator(".sf-reply")).to_contain_text("“five” is not a number")
    screenshot(page, "quiz_replies")


def open_more_practice(page):
    heading = page.get_by_role("heading", name="More practice")
    expect(heading).to_be_visible()
    folded = page.locator(".jp-Notebook-cell", has=heading)
    folded.get_by_role("button", name="hidden").click()


def test_more_practice_is_folded_until_it_is_opened(page, lab):
    open_notebook(page, lab, LESSON)
    run_all(page)
    question = page.locator("form[data-question=heat-new-blister]")
    expect(question).to_be_hidden()
    open_more_practice(page)
    expect(question).to_be_visible()


def test_after_run_all_cells_the_keys_that_the_page_names_go_back_to_its_top(page, lab):
    open_notebook(page, lab, LESSON)
    title = page.get_by_role("heading", level=1)
    page.locator(".jp-Notebook-cell").first.click()
    page.keyboard.press("Escape")
    run_all(page)
    expect(title).not_to_be_in_viewport()
    page.keyboard.press("Control+Home")
    expect(title).to_be_in_viewport()


def test_a_stopped_kernel_is_said_in_words(page, lab):
    open_notebook(page, lab, LESSON)
    run_all(page)
    page.evaluate(f"async () => {CURRENT}.sessionContext.shutdown()")
    simulator = page.get_by_role("region", name=BURN_CLOCK.title, exact=True)
    simulator.get_by_role("button", name="1 minute at 49 °C").click()
    expect(simulator.get_by_text("the notebook is not running")).to_be_visible(timeout=15_000)
    form = page.locator("form[data-question=heat-nice-water]")
    form.get_by_label("She knows nothing she can trust").check()
    form.get_by_role("button", name="Check my answer").click()
    expect(form.locator(".sf-reply")).to_contain_text("Yes.")
    expect(form.locator(".sf-saved")).to_contain_text("Not saved", timeout=15_000)


@pytest.mark.parametrize("theme", THEMES)
def test_our_outputs_have_no_accessibility_fault(page, lab, theme):
    open_notebook(page, lab, LESSON)
    use_theme(page, theme)
    run_all(page)
    unfold_all(page)
    settle(page, WIDGETS)
    screenshot(page, f"lesson_{theme}")
    found = Axe().run(page, context=".jp-OutputArea-output")
    faults = [(fault["id"], [node["html"][:120] for node in fault["nodes"]]) for fault in found.response["violations"]]
    assert not faults, faults


def test_the_lesson_is_whole_without_a_kernel(page, lab):
    open_notebook(page, lab, LESSON)
    page.locator("summary", has_text="Answer").first.click()
    expect(page.get_by_text("Heat and pain travel in the thin fibres").first).to_be_visible()
    expect(page.get_by_text("What this cannot tell you").first).to_be_attached()
    screenshot(page, "lesson_without_kernel")
    assert page.locator(".jp-OutputArea-output").get_by_text("model not found").count() == 0
