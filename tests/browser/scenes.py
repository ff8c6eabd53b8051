"""What readers do on any page, by keyboard alone: go to a control, answer a question, work a simulator."""

import pytest
from playwright.sync_api import expect

from soundfooting.figures.frames import NumberControl
from tests.browser.driving import CURRENT

MOST_TABS = 500

WHERE = """() => {
  const focused = document.activeElement;
  return {
    question: focused.closest('form[data-question]')?.dataset.question ?? null,
    card: focused.closest('.sf-card')?.getAttribute('aria-label') ?? null,
    inOptions: !!focused.closest('.sf-options'),
    tag: focused.tagName,
    type: focused.type ?? '',
    opens: focused.matches('.jp-showHiddenCellsButton'),
  };
}"""

SHOWN = """card => card.querySelector('.sf-picture').shadowRoot.querySelector('.over').innerHTML
  + card.querySelector('.sf-sentence').textContent"""


def unfold_all(page):
    """Open every folded part of the page."""
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:expand-all-headings')")


def settle(page, widgets):
    """Wait until this many widgets are drawn and the kernel has nothing left to do."""
    expect(page.locator(".sf-card")).to_have_count(widgets)
    page.wait_for_function(f"() => {CURRENT}.sessionContext.session.kernel.status === 'idle'", timeout=60_000)


def tab_until(page, wanted, what):
    """Press Tab until the focus is where it is wanted; return what is focused."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        focused = page.evaluate(WHERE)
        if wanted(focused):
            return focused
    pytest.fail(f"{MOST_TABS} times Tab did not reach {what}")


def press(page, locator, key):
    """Press a key on one control."""
    locator.focus()
    page.keyboard.press(key)


def answer_by_keyboard(page, question):
    """Go to a question with Tab, give its right answer, and press its button."""
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


def work_simulator(page, simulation):
    """Move every control of a simulator with the keyboard, press every preset, read its table."""
    simulator = page.get_by_role("region", name=simulation.title, exact=True)
    for control in simulation.controls:
        group = simulator.get_by_role("group", name=control.label, exact=True)
        if isinstance(control, NumberControl):
            _work_number(page, simulator, group, control)
        else:
            press_shows(page, simulator, group.get_by_role("radio", checked=True), "ArrowDown")
        press_shows(page, simulator, simulator.get_by_role("button", name="Start again"), "Enter")
    for preset in simulation.presets:
        button = simulator.get_by_role("button", name=preset.name, exact=True)
        press_shows(page, simulator, button, "Enter")
        expect(button).to_have_attribute("aria-pressed", "true")
    press(page, simulator.locator("summary"), "Enter")
    expect(simulator.locator("table")).to_be_visible()
    expect(simulator.locator(".sf-spoken")).to_have_text(simulator.locator(".sf-sentence").inner_text())
    return simulator


def press_shows(page, simulator, locator, key):
    """Press a key on a control and wait until picture or sentence has changed."""
    before = simulator.evaluate(SHOWN)
    press(page, locator, key)
    page.wait_for_function(f"([card, before]) => ({SHOWN})(card) !== before", arg=[simulator.element_handle(), before])


def _work_number(page, simulator, group, control):
    up = control.value < control.maximum
    less, more = group.get_by_role("button").all()
    press_shows(page, simulator, group.get_by_role("slider"), "ArrowRight" if up else "ArrowLeft")
    press_shows(page, simulator, less if up else more, "Enter")
    press_shows(page, simulator, more if up else less, "Enter")
    press(page, group.get_by_role("spinbutton"), "Control+a")
    page.keyboard.type("-1")  # a minus alone is no number, so the control keeps its value
    expect(group.get_by_role("status")).to_contain_text(f"from {control.minimum:g} to {control.maximum:g}")
