"""What holds on every page: no accessibility fault, narrow widgets, large targets, whole after reopening."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from soundfooting.content.lessons import lessons
from tests.browser.driving import CURRENT, ROOT, kill_kernels, open_notebook, run_all, save, screenshot

NOTEBOOKS = [each.notebook for each in lessons().values() if (ROOT / "notebooks" / each.notebook).is_file()]
DARK = "JupyterLab Dark"
NARROW_PX, SMALLEST_TARGET_PX = 320, 44
SMALL_TARGETS = """(card, smallest) => {
  const kinds = 'button, input[type=range], input[type=number], input[type=text], textarea, summary, .sf-option';
  return [...card.querySelectorAll(kinds)].map(node => [node, node.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && box.height < smallest)
    .map(([node, box]) => `${node.tagName} ${node.className} ${box.height}`);
}"""


@pytest.fixture
def opened(page, lab):
    """A function that opens one notebook, runs it, unfolds all parts, and returns how many widgets it draws."""

    def _open(name):
        open_notebook(page, lab, name)
        run_all(page)
        page.evaluate("() => window.jupyterapp.commands.execute('notebook:expand-all-headings')")
        cells = page.evaluate(f"() => {CURRENT}.model.sharedModel.cells.map(cell => cell.getMetadata('tags') ?? [])")
        widgets = sum("widget" in tags for tags in cells)
        expect(page.locator(".sf-card")).to_have_count(widgets)
        page.wait_for_function(f"() => {CURRENT}.sessionContext.session.kernel.status === 'idle'", timeout=60_000)
        return widgets

    return _open


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_no_fault_of_accessibility_in_the_dark_theme(page, opened, name):
    assert opened(name)
    page.evaluate(f"() => window.jupyterapp.commands.execute('apputils:change-theme', {{theme: '{DARK}'}})")
    page.wait_for_function(f"() => document.body.dataset.jpThemeName === '{DARK}'")
    found = Axe().run(page, context=".jp-OutputArea-output")
    faults = [(fault["id"], [node["html"][:120] for node in fault["nodes"]]) for fault in found.response["violations"]]
    assert not faults, faults


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_widgets_are_narrow_enough_and_targets_large_enough(page, opened, name):
    page.set_viewport_size({"width": 1280, "height": 2800})  # so that a whole card is in the picture
    cards = page.locator(".sf-card")
    for number in range(opened(name)):
        card = cards.nth(number)
        assert card.evaluate(SMALL_TARGETS, SMALLEST_TARGET_PX) == []
        card.evaluate(f"card => {{ card.style.width = '{NARROW_PX}px'; }}")
        width = card.evaluate("card => card.scrollWidth")
        assert width <= NARROW_PX, f"card {number} needs {width} px"
        screenshot(card, f"narrow_{name.removesuffix('.ipynb')}_{number}")


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_saved_and_reopened_without_its_kernel_the_page_is_whole(page, lab, opened, name):
    opened(name)
    save(page)
    kill_kernels(lab)
    open_notebook(page, lab, name)
    expect(page.get_by_text("model not found")).to_have_count(0)
    assert page.locator(".jp-OutputArea-output details, .jp-OutputArea-output p").count() > 0
