import itertools
import xml.etree.ElementTree as ElementTree

import pytest

from soundfooting.figures.burn_clock import BURN_CLOCK
from soundfooting.figures.burn_depth import BURN_DEPTH
from soundfooting.figures.frames import NumberControl
from soundfooting.figures.nerve_speed import NERVE_SPEED
from soundfooting.figures.screening import SCREENING
from soundfooting.figures.stocking import STOCKING
from soundfooting.quiz.questions import guess_item
from soundfooting.widgets.guess import Guess
from soundfooting.widgets.simulator import Simulator

SIMULATIONS = (BURN_CLOCK, BURN_DEPTH, STOCKING, SCREENING, NERVE_SPEED)


def ends(control):
    if isinstance(control, NumberControl):
        return control.minimum, control.maximum
    return tuple(value for value, _ in control.choices)


@pytest.fixture(params=SIMULATIONS, ids=lambda each: each.key)
def simulation(request):
    return request.param


def test_every_corner_of_the_controls_gives_a_whole_frame(simulation):
    for corner in itertools.product(*map(ends, simulation.controls)):
        state = dict(zip(simulation.defaults(), corner, strict=True))
        frame = simulation.frame_for(state)
        ElementTree.fromstring(frame.picture)
        assert frame.sentence and frame.alt and frame.table.rows
        assert "nan" not in frame.picture.lower() and "nan" not in frame.table.as_text().lower()
        assert "safe" not in f"{frame.sentence} {frame.alt} {frame.table.as_text()}".lower()


def test_each_control_moves_something(simulation):
    for control in simulation.controls:
        shown = {
            (frame.picture, frame.sentence)
            for frame in (simulation.frame_for({control.key: value}) for value in ends(control))
        }
        assert len(shown) > 1, control.key


def test_every_preset_is_an_allowed_state_and_differs_from_the_start(simulation):
    for preset in simulation.presets:
        assert simulation.checked(preset.state) != simulation.defaults()


def test_background_and_frame_have_the_same_size(simulation):
    background = ElementTree.fromstring(simulation.background())
    frame = ElementTree.fromstring(simulation.frame_for({}).picture)
    assert background.get("viewBox") == frame.get("viewBox")


@pytest.mark.parametrize("basics", [BURN_CLOCK, STOCKING, SCREENING], ids=lambda each: each.key)
def test_basics_have_at_most_four_controls(basics):
    assert len(basics.controls) <= 4


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"temperature_c": 99}, "36 to 60 °C"),
        ({"minutes": "soon"}, "'soon'"),
        ({"feeling": "lots"}, "full, less, none"),
        ({"colour": 3}, "no control is called colour"),
    ],
)
def test_a_bad_state_is_refused_in_words_and_the_picture_stays(state, words):
    reply = Simulator(BURN_CLOCK).hear({"kind": "frame", "state": state})
    assert words in reply["problem"] and reply["picture"]


def test_no_burn_seen_is_said_to_be_no_permission():
    frame = BURN_CLOCK.frame_for({"temperature_c": 36, "minutes": 5})
    assert "no permission" in frame.sentence


@pytest.mark.parametrize("temperature_c", [42, 44, 46.5, 49, 53.5])
def test_the_table_never_tells_a_longer_time_than_the_sentence(temperature_c):
    frame = BURN_CLOCK.frame_for({"temperature_c": temperature_c})
    (starts,) = [value for name, value in frame.table.rows if name == "Skin injury starts after"]
    assert f"healthy skin from {starts} on." in frame.sentence


def test_a_recorded_guess_stands_beside_the_result():
    simulator = Simulator(BURN_CLOCK)
    assert simulator.frame["guess"] == ""
    Guess("Your guess", guess_item("heat-guess-45")).hear({"kind": "guess", "question": "heat-guess-45", "given": 30})
    assert simulator.guess_count == 1
    shown = simulator.hear({"kind": "frame", "state": {}})["guess"]
    assert "30 minutes" in shown and "5 minutes" in shown


def test_a_guess_about_the_filament_stands_beside_the_studies_and_their_range():
    simulator = Simulator(SCREENING)
    guess = {"kind": "guess", "question": "nerve-guess-filament", "given": 90}
    Guess("Your guess", guess_item("nerve-guess-filament")).hear(guess)
    shown = simulator.hear({"kind": "frame", "state": {}})["guess"]
    assert "90 of 100" in shown and "together: 53" in shown and "32 to 74" in shown


def test_twins_hold_sentence_table_and_limits(simulation):
    simulator = Simulator(simulation)
    first = simulation.frame_for({})
    for twin in (simulator.twin_text(), simulator.twin_html()):
        assert first.table.rows[0][0] in twin
        assert all(limit in twin for limit in simulation.limits)
