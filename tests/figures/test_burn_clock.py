"""What the Burn clock writes into its picture can be read: inside its bar, on the picture, in no other words' way."""

import itertools

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from soundfooting.figures.burn_clock import BURN_CLOCK, FEELING, figure_for, shortest_times

STATES = list(itertools.product((36, 38, 42.5, 43, 45, 47.5, 49, 56, 60), (1, 15, 119, 479, 480)))


def drawn(state):
    """Return the axes of the alarm, those of the map, and a function that tells where a thing stands on the page."""
    figure = figure_for(BURN_CLOCK.checked(state))
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return *figure.axes, lambda artist: artist.get_window_extent(canvas.get_renderer())


@pytest.mark.parametrize("feeling", [name for name, _ in FEELING])
def test_the_words_of_the_alarm_stand_inside_their_bar(feeling):
    strip, _, place = drawn({"feeling": feeling})
    (bar,), (words,) = strip.patches, strip.texts
    outer, inner = place(bar), place(words)
    assert outer.x0 < inner.x0 and inner.x1 < outer.x1
    assert outer.y0 < inner.y0 and inner.y1 < outer.y1


def test_only_feet_without_feeling_have_an_empty_bar():
    faces = {name: drawn({"feeling": name})[0].patches[0].get_facecolor()[3] for name, _ in FEELING}
    assert faces == {"full": 1, "less": 1, "none": 0}


@pytest.mark.parametrize(("temperature_c", "minutes"), STATES)
def test_the_words_beside_the_dot_stay_on_the_picture(temperature_c, minutes):
    _, chart, place = drawn({"temperature_c": temperature_c, "minutes": minutes})
    words, inside = place(chart.texts[-1]), chart.get_window_extent()
    assert inside.x0 <= words.x0 and words.x1 <= inside.x1 + 12
    assert inside.y0 <= words.y0 and words.y1 <= inside.y1


def test_the_diamond_lies_on_the_drawn_line():
    temperatures, times = shortest_times()
    for at, seconds in zip(temperatures[::6], times[::6], strict=True):
        _, chart, _ = drawn({"temperature_c": float(at)})
        (diamond,) = (line for line in chart.lines if line.get_marker() == "D")
        assert diamond.get_ydata()[0] == seconds or seconds >= 8 * 3600
