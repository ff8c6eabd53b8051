"""Lesson 04 as its readers use it: by keyboard alone, every control, in light and dark, narrow, saved and reopened."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from soundfooting.figures.burn_clock import BURN_CLOCK
from soundfooting.figures.burn_depth import BURN_DEPTH
from soundfooting.figures.frames import NumberControl
from soundfooting.quiz.questions import questions
from tests.browser.driving import CURRENT, kill_kernels, open_notebook, run_all, save, screenshot

LESSON = "04_heat.ipynb"
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark", "contrast": "JupyterLab Dark High Contrast"}
MOST_TABS = 400
SMALLEST_TARGET_PX = 44

WHERE = """() => {
  const focused = document.activeElement;
  return {
    question: focused.closest('form[data-question]')?.dataset.question ?? null,
    card: focused.closest('.sf-card')?.getAttribute('aria-label') ?? null,
    inOptions: !!focused.closest('.sf-options'),
    opens: focused.matches('.jp-showHiddenCellsButton'),
    tag: focused.tagName,
    type: focused.type ?? '',
  };
}"""


FOREGROUND = "card => card.querySelector('.sf-picture').shadowRoot.querySelector('.over').innerHTML"
SMALL_TARGETS = """(card, smallest) => {
  const kinds = 'button, input[type=range], input[type=number], input[type=text], summary, .sf-option';
  return [...card.querySelectorAll(kinds)].map(node => [node, node.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && box.height < smallest)
    .map(([node, box]) => `${node.tagName} ${node.className} ${box.height}`);
}"""


def tab_until(page, wanted, what):
    """Press Tab until the focus is where it is wanted; return what is focused."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        focused = page.evaluate(WHERE)
        if wanted(focused):
            return focused
    pytest.fail(f"{MOST_TABS} times Tab did not reach {what}")


def use_theme(page, name):
    page.evaluate(f"""() => window.jupyterapp.commands.execute('apputils:change-theme', {{theme: '{THEMES[name]}'}})""")
    page.wait_for_function(f"() => document.body.dataset.jpThemeName === '{THEMES[name]}'")


def settle(page):
    """Wait until the kernel has nothing left to do and the widgets of the lesson are drawn."""
    page.wait_for_function("() => document.querySelectorAll('.sf-card').length >= 6", timeout=60_000)
    page.wait_for_function(f"() => {CURRENT}.sessionContext.session.kernel.status === 'idle'", timeout=60_000)


def answer_by_keyboard(page, question):
    tab_until(page, lambda at: at["question"] == question.id and (at["inOptions"] or at["type"] == "text"), question.id)
    if question.numeric is not None:
        page.keyboard.type(f"{question.numeric.value:g}")
    elif question.kind == "single":
        (right,) = [place for place, option in enumerate(question.options) if option.right]
        page.keyboard.press("Space")
        for _ in range(right):
            page.keyboard.press("ArrowDown")
    else:
        for place, option in enumerate(question.options):
            if place:
                page.keyboard.press("Tab")
            if option.right:
                page.keyboard.press("Space")
    tab_until(page, lambda at: at["question"] == question.id and at["tag"] == "BUTTON", f"the button of {question.id}")
    page.keyboard.press("Enter")


def test_the_lesson_from_open_to_last_answer_with_the_keyboard_only(page, lab):
    open_notebook(page, lab, LESSON)
    page.keyboard.press("Escape")
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+Enter")
    settle(page)
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


def press(page, locator, key):
    locator.focus()
    page.keyboard.press(key)


def press_changes_picture(page, simulator, locator, key):
    before = simulator.evaluate(FOREGROUND)
    press(page, locator, key)
    page.wait_for_function(f"([card, before]) => ({FOREGROUND})(card) !== before",
                           arg=[simulator.element_handle(), before])


@pytest.mark.parametrize("simulation", [BURN_CLOCK, BURN_DEPTH], ids=lambda each: each.key)
def test_every_control_of_a_simulator_by_keyboard(page, lab, simulation):
    open_notebook(page, lab, LESSON)
    run_all(page)
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:expand-all-headings')")
    simulator = page.get_by_role("region", name=simulation.title, exact=True)

    for control in simulation.controls:
        group = simulator.get_by_role("group", name=control.label, exact=True)
        if isinstance(control, NumberControl):
            slider, number = group.get_by_role("slider"), group.get_by_role("spinbutton")
            up = control.value < control.maximum
            press_changes_picture(page, simulator, slider, "ArrowRight" if up else "ArrowLeft")
            press_changes_picture(page, simulator, group.get_by_role("button").nth(0 if up else 1), "Enter")
            press_changes_picture(page, simulator, group.get_by_role("button").nth(1 if up else 0), "Enter")
            press(page, number, "Control+a")
            page.keyboard.type("9999")
            expect(group.get_by_role("status")).to_contain_text(f"from {control.minimum:g} to {control.maximum:g}")
        else:
            press(page, group.get_by_role("radio").first, "Space")
            press_changes_picture(page, simulator, group.get_by_role("radio").first, "ArrowDown")
        press_changes_picture(page, simulator, simulator.get_by_role("button", name="Start again"), "Enter")
    for preset in simulation.presets:
        button = simulator.get_by_role("button", name=preset.name, exact=True)
        press_changes_picture(page, simulator, button, "Enter")
        expect(button).to_have_attribute("aria-pressed", "true")
    press(page, simulator.locator("summary"), "Enter")
    expect(simulator.locator("table")).to_be_visible()
    expect(simulator.locator(".sf-spoken")).to_have_text(simulator.locator(".sf-sentence").inner_text())
    screenshot(page, f"simulator_{simulation.key}")


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
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:expand-all-headings')")
    settle(page)
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


def test_run_save_end_the_kernel_reopen_and_read(page, lab):
    open_notebook(page, lab, LESSON)
    run_all(page)
    settle(page)
    save(page)
    kill_kernels(lab)
    open_notebook(page, lab, LESSON)
    page.locator("summary", has_text="Answer").first.click()
    expect(page.get_by_text("Heat and pain travel in the thin fibres").first).to_be_visible()
    expect(page.get_by_text("model not found")).to_have_count(0)


def test_widgets_fit_320_pixels_and_have_large_targets(page, lab):
    page.set_viewport_size({"width": 1280, "height": 2800})  # so that a whole card is in the picture
    open_notebook(page, lab, LESSON)
    run_all(page)
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:expand-all-headings')")
    settle(page)
    cards = page.locator(".sf-card")
    for number in range(cards.count()):
        card = cards.nth(number)
        assert card.evaluate(SMALL_TARGETS, SMALLEST_TARGET_PX) == []
        width = card.evaluate("card => { card.style.width = '320px'; return card.scrollWidth; }")
        assert width <= 320, f"card {number} needs {width} px"
    screenshot(page.locator(".sf-simulator").first, "simulator_320")
    screenshot(page.locator(".sf-quiz").first, "quiz_320")
