import pytest

from soundfooting.build.lint.fact_numbers import equals_fact
from soundfooting.build.lint.numbers import numbers_in


def found(text):
    return [(number.values, number.of, number.unit) for number in numbers_in(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("At 49 °C (120 °F)", [((49,), None, "degC"), ((120,), None, "degF")]),
    ("49°C or 120 degrees Fahrenheit", [((49,), None, "degC"), ((120,), None, "degF")]),
    ("32 to 44 °C (90 to 111 °F)", [((32, 44), None, "degC"), ((90, 111), None, "degF")]),
    ("between 90 and 111 °F", [((90, 111), None, "degF")]),
    ("94 of the 864 people", [((94,), 864, "people")]),
    ("7 to 8 out of 10", [((7, 8), 10, None)]),
    ("seven in ten people", [((7,), 10, "people")]),
    ("one of ten people, twenty-one times", [((1,), 10, "people"), ((21,), None, "times")]),
    ("less than ten minutes", [((10,), None, "min")]),
    ("a 15-minute bath for six weeks", [((15,), None, "min"), ((6,), None, "weeks")]),
    ("1,234 feet and 0.5 cm²", [((1234,), None, "feet"), ((0.5,), None, "cm2")]),
    ("10.9 % or 11 percent", [((10.9,), None, "percent"), ((11,), None, "percent")]),
    ("10 burns a year", [((10,), None, "burns_per_year")]),
    ("94 in 2012", [((94,), None, None), ((2012,), None, None)]),
    ("it fell by −2.5 points", [((2.5,), None, "points")]),
    ("two of them", [((2,), None, None)]),
    ("5 more people", [((5,), None, "people")]),
])
def test_numbers_are_read_with_what_stands_beside_them(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text", [
    "Lesson 04, step 3, figures 2 and 3", "type 2 diabetes", "22 November 2026", "2026-11-22", "vitamin B12",
    "ten toes", "one person", "No one knows.", "someone",
])
def test_names_dates_and_loose_words_are_no_numbers(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "fact", "equal"), [
    ("94 of 864 people", "device_burns", True),
    ("95 of 864 people", "device_burns", False),
    ("94 of 846 people", "device_burns", False),
    ("94 of 864 feet", "device_burns", False),
    ("94 people", "device_burns", True),
    ("94 minutes", "device_burns", False),
    ("864 people", "device_burns", True),
    ("11 of 100 people", "device_burns", True),
    ("12 of 100 people", "device_burns", False),
    ("22 of 200 people", "device_burns", False),
    ("109 of 1,000 people", "device_burns", True),
    ("10.9 %", "device_burns", True),
    ("10.8 %", "device_burns", False),
    ("49 °C", "hot_spot", True),
    ("49", "hot_spot", True),
    ("49 °F", "hot_spot", False),
    ("120 °F", "hot_spot", True),
    ("121 °F", "hot_spot", False),
    ("32 to 44 °C", "bath_heat", True),
    ("32 to 45 °C", "bath_heat", False),
    ("90 to 111 °F", "bath_heat", True),
    ("ten minutes", "bath_minutes", True),
    ("600 seconds", "bath_minutes", True),
    ("10 hours", "bath_minutes", False),
    ("7 to 8 out of 10", "pain", True),
    ("7 out of 20", "pain", False),
    ("8 points", "pain", True),
    ("9.6 %", "share", True),
    ("about 10 %", "share", True),
    ("10 %", "share", False),
    ("about 9 %", "share", False),
    ("10 of 100 feet", "share", True),
])
def test_a_number_equals_a_fact_in_value_and_unit(library, text, fact, equal):
    number, = numbers_in(text)
    assert all(equals_fact(value, number, library.facts[fact]) for value in number.values) == equal
