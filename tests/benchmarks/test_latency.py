"""From a key press on a control to the new picture on the screen, beside plain ``interact`` in the same run."""

import statistics
import time

import nbformat

from tests.browser.driving import open_notebook, run_all

STEPS = 50
FIRST_MINUTES = 15
KEY_REPEAT_S = 1 / 30
P95_MUST_MS, RATIO_MUST = 100, 1.5

OURS = "from soundfooting import notebook as sf\nsf.burn_clock()"
PLAIN = f"""
from IPython.display import display
from ipywidgets import IntSlider, interact
from soundfooting.figures.burn_clock import figure_for
%matplotlib inline

def show(minutes):
    display(figure_for({{"temperature_c": 45, "minutes": minutes, "feeling": "full"}}))
    print(f"45 °C, {{minutes}} min")

interact(show, minutes=IntSlider(value={FIRST_MINUTES}, min=1, max=480));
"""

# A step's time runs from its key press to the first painted frame that shows that step or a later one.
WATCH = r"""
([watched, first]) => {
  const area = watched ? document.querySelector(watched) : document.querySelector('.sf-picture').shadowRoot;
  const run = {pressed: [], painted: [], pictures: 0, last: first};
  document.addEventListener('keydown', () => run.pressed.push(performance.now()), true);
  new MutationObserver(() => {
    const found = /45 °C, (?:(\d+) hour)?s? ?(?:(\d+) min)?/.exec(area.textContent);
    const minutes = found ? 60 * Number(found[1] || 0) + Number(found[2] || 0) : run.last;
    if (minutes === run.last) return;
    run.last = minutes;
    run.pictures += 1;
    requestAnimationFrame(() => setTimeout(() => {
      for (let step = 0; step < minutes - first; step += 1) run.painted[step] ??= performance.now();
    }, 0));
  }).observe(area, {childList: true, subtree: true, characterData: true});
  window.run = run;
}
"""


def _notebook(lab, source):
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    book.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(book, lab.notebook("latency.ipynb"))


def _times_ms(page, lab, source, handle, key, watched, pace_s):
    """Run one cell, press a key on its control, and return the time of each step and the number of pictures."""
    _notebook(lab, source)
    open_notebook(page, lab, "latency.ipynb")
    run_all(page)
    control = page.locator(handle).first
    control.wait_for()
    page.wait_for_timeout(1500)
    control.focus()
    page.evaluate(WATCH, [watched, FIRST_MINUTES])
    for _ in range(STEPS):
        began = time.perf_counter()
        page.keyboard.down(key)  # a held key repeats its down events
        time.sleep(max(0, pace_s - (time.perf_counter() - began)))
    page.wait_for_function(f"() => run.painted.filter(Boolean).length >= {STEPS}", timeout=60_000)
    run = page.evaluate("() => run")
    assert run["last"] == FIRST_MINUTES + STEPS, "the last value must win"
    times = [painted - pressed for painted, pressed in zip(run["painted"], run["pressed"], strict=True)]
    return times, run["pictures"]


def _p95(times):
    return statistics.quantiles(times, n=20)[-1]


def test_a_control_step_is_painted_fast_and_faster_than_interact(page, lab):
    ways = {
        # The slider of minutes goes from stop to stop; its box goes minute by minute.
        "Burn clock": (OURS, ".sf-simulator input[type=number] >> nth=1", "ArrowUp", None),
        "interact": (PLAIN, ".jp-OutputArea .noUi-handle", "ArrowRight", ".jp-OutputArea-child .jp-OutputArea-output"),
    }
    found = {}
    for pace, pace_s in (("key repeat", KEY_REPEAT_S), ("one by one", 0.25)):
        for name, (source, handle, key, watched) in ways.items():
            times, pictures = _times_ms(page, lab, source, handle, key, watched, pace_s)
            found[pace, name] = times
            print(
                f"{pace:10} {name:10} median {statistics.median(times):6.1f} ms  p95 {_p95(times):6.1f} ms  "
                f"{pictures} pictures for {STEPS} steps"
            )
        ratio = statistics.median(found[pace, "interact"]) / statistics.median(found[pace, "Burn clock"])
        print(f"{pace:10} interact / Burn clock = {ratio:.1f} (median)")
        assert ratio >= RATIO_MUST
    assert _p95(found["key repeat", "Burn clock"]) <= P95_MUST_MS
