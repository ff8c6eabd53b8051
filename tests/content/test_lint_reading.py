import pytest

from soundfooting.build.lint.glossary import Glossary, Term
from soundfooting.build.lint.reading import check_reading, grades, lesson_sentences, report
from soundfooting.build.lint.sentences import split_sentences

EASY = ["Check the water first.", "Your feet can not tell.", "Use your elbow or a cup.", "Then wait a bit."]
HARD = [
    "Peripheral neuropathy diminishes cutaneous thermoreception, necessitating instrumental temperature verification.",
    "Multifactorial pathophysiology complicates interpretation of epidemiological investigations considerably.",
    "Consequently, precautionary recommendations predominate internationally, notwithstanding uncertainty.",
]


def values(sentences, glossary=None):
    return [grade.value for grade in grades(sentences, glossary)]


def test_two_formulas_by_two_implementations():
    assert [(grade.formula, grade.implementation) for grade in grades(EASY)] == [
        ("Flesch-Kincaid", "textstat"), ("Flesch-Kincaid", "readability"),
        ("SMOG", "textstat"), ("SMOG", "readability")]


def test_easy_words_grade_low_and_hard_words_high_in_each():
    assert all(easy < 6 for easy in values(EASY))
    assert all(hard > 12 for hard in values(HARD))


@pytest.mark.parametrize(("one", "other"), [
    ("Water of 37.5 °C burns no skin at all.", "Water of it degrees burns no skin at all."),
    ("It burned 1,234 feet in all that time.", "It burned it feet in all that time."),
    ("Then 96 % of them felt no pin there.", "Then it percent of them felt no pin there."),
])
def test_figures_and_units_count_as_words_that_are_read(one, other):
    assert values([one] * 3) == pytest.approx(values([other] * 3))


def test_a_capital_does_not_hide_a_long_word():
    assert values(["Thermometers are good to use."] * 3) == values(["thermometers are good to use."] * 3)
    assert values(["Thermometers are good to use."] * 3)[3] > 5


def test_short_words_have_a_syllable_in_both_implementations():
    assert values(["the be we he"] * 3)[1] == pytest.approx(values(["it it it it"] * 3)[1])


def test_glossary_words_count_as_short_words():
    glossary = Glossary((Term("peripheral neuropathy", (), "x"),))
    sentences = ["You may have peripheral neuropathy now."] * 3
    assert values(sentences, glossary) == values(["You may have it it now."] * 3)
    assert max(values(sentences, glossary)) < min(values(sentences))


def test_prose_is_paragraphs_boxes_captions_and_list_items_of_one_layer(notebook, read):
    basics, deeper = (lesson_sentences(read(notebook), layer) for layer in ("basics", "deeper"))
    assert deeper == ["Heat spreads."]
    assert {"Check heat with a thermometer.", "Read the burn clock.", "Fewer feet felt the pin."} <= set(basics)
    assert not {"Look back", "Mun JH."} & set(basics)


def test_tables_are_not_prose(notebook, read):
    table = "| Study | Result |\n|---|---|\n| Unintelligible multisyllabic | terminology |"
    assert lesson_sentences(read(notebook, "Move the bar.", table), "basics") == [
        sentence for sentence in lesson_sentences(read(notebook), "basics") if sentence != "Move the bar."]


def test_an_easy_lesson_draws_no_complaint(notebook, read, glossary):
    assert check_reading(read(notebook), glossary) == []


def test_hard_basics_are_named_by_both_implementations(notebook, read, glossary):
    lesson = read(notebook, "Move the bar.", " ".join(HARD * 4))
    found = [str(complaint) for complaint in check_reading(lesson, glossary)]
    assert len(found) == 4
    assert all(line.startswith("04_heat.ipynb, basics: ") for line in found)
    assert "at most 6.0" in found[0]


def test_deeper_may_be_harder_but_not_much(notebook, read, glossary):
    middling = "The temperature of deeper tissue depends on how long the skin is in contact."
    assert check_reading(read(notebook, "Heat spreads.", middling), glossary) == []
    found = check_reading(read(notebook, "Heat spreads.", " ".join(HARD)), glossary)
    assert {(complaint.place, complaint.allowed) for complaint in found} == {("deeper", "at most 10.0 (deeper)")}


def test_the_report_shows_grades_and_the_hardest_sentence_first(notebook, read, glossary):
    shown = report(read(notebook, "Move the bar.", HARD[0]), glossary, hardest=2).splitlines()
    assert shown[0] == "04_heat.ipynb"
    assert sum("without glossary words" in line for line in shown) == 8
    assert shown[-2].endswith(HARD[0])
    assert len(shown) == 1 + 5 + 5 + 1 + 2


@pytest.mark.parametrize(("text", "sentences"), [
    ("It took 1.5 s. Then it hurt.", ["It took 1.5 s.", "Then it hurt."]),
    ("Ask Dr. Who, e.g. Monday. Go!", ["Ask Dr. Who, e.g. Monday.", "Go!"]),
    ("“Stop.” She did.", ["“Stop.”", "She did."]),
    ("No end", ["No end"]),
    ("", []),
])
def test_sentences_end_where_a_reader_ends_them(text, sentences):
    assert split_sentences(text) == sentences
