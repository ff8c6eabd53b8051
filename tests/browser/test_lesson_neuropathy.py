"""Lesson 01 as its readers use it: guess, questions and the printed card, by keyboard alone."""

import json

from playwright.sync_api import expect

from soundfooting.figures.screening import SCREENING
from soundfooting.quiz.questions import questions
from tests.browser.driving import CURRENT, open_notebook, run_all
from tests.browser.scenes import answer_by_keyboard, press, settle, tab_until, unfold_all

LESSON = "01_what_is_neuropathy.ipynb"
GUESS = "nerve-guess-filament"
WIDGETS = 8


def test_from_look_back_over_the_guess_to_the_last_question_with_the_keyboard_only(page, lab):
    open_notebook(page, lab, LESSON)
    page.keyboard.press("Escape")
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+Enter")
    settle(page, WIDGETS)
    cells = page.evaluate(f"() => {CURRENT}.content.widgets.length")

    warm_up, asked = questions("01", "look_back"), questions("01", "shown")
    answer_all(page, warm_up)
    tab_until(page, lambda at: at["card"] == "Your guess" and at["type"] == "number", "the guess")
    page.keyboard.press("Control+a")
    page.keyboard.type("80")
    page.keyboard.press("Enter")
    expect(page.get_by_text("You guessed 80 people.")).to_be_visible()
    answer_all(page, asked)

    now = page.evaluate(f"() => {CURRENT}.content.widgets.length")
    assert now == cells, "a key pressed in a widget changed the notebook"
    kept = [json.loads(line) for file in (lab.folder.parent / "answers").rglob("*.jsonl") for line in file.open()]
    assert {entry["question"] for entry in kept} == {question.id for question in warm_up + asked} | {GUESS}
    beside = page.get_by_role("region", name=SCREENING.title, exact=True).locator(".sf-earlier")
    expect(beside).to_contain_text("finds 80 of 100")
    expect(beside).to_contain_text("from 32 to 74")


def answer_all(page, asked):
    for question in asked:
        answer_by_keyboard(page, question)
        form = page.locator(f"form[data-question={question.id}]")
        expect(form.locator(".sf-reply")).to_contain_text("Yes.")
        expect(form.locator(".sf-saved")).to_contain_text("Saved")


def test_every_further_question_has_a_right_answer_that_the_page_accepts(page, lab):
    open_notebook(page, lab, LESSON)
    run_all(page)
    unfold_all(page)
    answer_all(page, questions("01", "more"))


def test_the_card_is_filled_in_and_saved_as_a_page_of_its_own(page, lab):
    open_notebook(page, lab, LESSON)
    run_all(page)
    card = page.get_by_role("region", name="The touch-the-toes card, to print")
    press(page, card.get_by_label("Who touched"), "Control+a")
    page.keyboard.type("Ben")
    expect(card.get_by_text("Who touched: Ben")).to_be_visible()
    with page.expect_download() as download:
        press(page, card.get_by_role("button", name="Save it as a file"), "Enter")
    saved = download.value.path().read_text(encoding="utf-8")
    for words in ("Who touched: Ben", "1. Right big toe", "How many of the six", "a place where I do not feel"):
        assert words in saved
