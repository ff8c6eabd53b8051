"""What holds on every page: no accessibility fault, narrow widgets, large targets, whole after reopening."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from soundfooting.content.lessons import lessons
from soundfooting.figures.simulations import SIMULATIONS
from tests.browser.driving import CURRENT, ROOT, kill_kernels, open_notebook, run_all, save, screenshot
from tests.browser.scenes import settle, unfold_all, work_simulator

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
        unfold_all(page)
        cells = page.evaluate(f"() => {CURRENT}.model.sharedModel.cells.map(cell => cell.getMetadata('tags') ?? [])")
        widgets = sum("widget" in tags for tags in cells)
        settle(page, widgets)
        return widgets

    return _open


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_page_in_the_dark_narrow_saved_and_reopened(page, lab, opened, name):
    page.set_viewport_size({"width": 1280, "height": 2800})  # so that a whole card is in the picture
    widgets = opened(name)
    assert widgets
    page.evaluate(f"() => window.jupyterapp.commands.execute('apputils:change-theme', {{theme: '{DARK}'}})")
    page.wait_for_function(f"() => document.body.dataset.jpThemeName === '{DARK}'")
    assert accessibility_faults(page) == []
    for number in range(widgets):
        card = page.locator(".sf-card").nth(number)
        assert card.evaluate(SMALL_TARGETS, SMALLEST_TARGET_PX) == [], f"card {number}: targets too small"
        assert width_when_narrow(card) <= NARROW_PX, f"card {number} does not fit {NARROW_PX} px"
        screenshot(card, f"narrow_{name.removesuffix('.ipynb')}_{number}")
    save(page)
    kill_kernels(lab)
    open_notebook(page, lab, name)
    expect(page.get_by_text("model not found")).to_have_count(0)
    assert page.locator(".jp-OutputArea-output details, .jp-OutputArea-output p").count() > 0


def accessibility_faults(page):
    found = Axe().run(page, context=".jp-OutputArea-output")
    return [(fault["id"], [node["html"][:120] for node in fault["nodes"]]) for fault in found.response["violations"]]


def width_when_narrow(card):
    card.evaluate(f"card => {{ card.style.width = '{NARROW_PX}px'; }}")
    return card.evaluate("card => card.scrollWidth")


@pytest.mark.parametrize("simulation", SIMULATIONS.values(), ids=SIMULATIONS)
def test_every_control_of_every_simulator_by_keyboard(page, opened, simulation):
    texts = {name: (ROOT / "notebooks" / name).read_text(encoding="utf-8") for name in NOTEBOOKS}
    (name,) = [name for name, text in texts.items() if f"<strong>{simulation.title}<" in text]
    opened(name)
    screenshot(work_simulator(page, simulation), f"simulator_{simulation.key}")
