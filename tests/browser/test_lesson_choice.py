"""Lesson 09 as its readers use it: questions, the comparison and the choice helper, by keyboard alone."""

import json

import pytest
from playwright.sync_api import expect

from soundfooting.choice.comparison import comparison
from soundfooting.content import strings
from soundfooting.quiz.questions import questions
from tests.browser.driving import CURRENT, ROOT, kill_kernels, open_notebook, run_all, save, screenshot
from tests.browser.scenes import answer_by_keyboard, press, settle, unfold_all

LESSON = "09_choice.ipynb"
CARDS = 5
NAMES = {choice.id: choice.name for choice in comparison()}
WORDS = strings("compare")
FIRST = ["usual_care", "doing_nothing", "roller"]


@pytest.fixture
def lesson(page, lab):
    """The lesson, opened and run."""
    open_notebook(page, lab, LESSON)
    run_all(page)
    settle(page, CARDS)
    return page


@pytest.fixture
def compare(lesson):
    return lesson.get_by_role("region", name=WORDS["title"], exact=True)


def kept_on_disk(lab):
    return [json.loads(line) for file in (lab.folder.parent / "answers").rglob("*.jsonl") for line in file.open()]


def kept_sheets(lab):
    return [entry["given"] for entry in kept_on_disk(lab) if entry["question"] == "worksheet-choice"]


def tick(page, compare, name):
    press(page, compare.get_by_label(NAMES[name], exact=True), "Space")


def expect_columns(compare, ids):
    expect(compare.get_by_role("columnheader")).to_have_text([NAMES[name] for name in ids])


def test_every_question_with_the_keyboard_only(page, lab):
    open_notebook(page, lab, LESSON)
    for key in ("Escape", "Control+a", "Control+Enter"):
        page.keyboard.press(key)
    settle(page, CARDS)
    cells = page.evaluate(f"() => {CURRENT}.content.widgets.length")
    asked = [question for chosen in ("look_back", "shown", "more") for question in questions("09", chosen)]
    for question in asked:
        if question.set == "more" and question.lesson == "09":
            unfold_all(page)
        answer_by_keyboard(page, question)
        form = page.locator(f"form[data-question={question.id}]")
        expect(form.locator(".sf-reply")).to_contain_text("Yes.")
        expect(form.locator(".sf-saved")).to_contain_text("Saved")
    assert page.evaluate(f"() => {CURRENT}.content.widgets.length") == cells, "a key changed the notebook"
    assert {entry["question"] for entry in kept_on_disk(lab)} >= {question.id for question in asked}


def test_two_or_three_choices_are_compared_and_no_more(lesson, compare):
    expect_columns(compare, FIRST)
    expect(compare.get_by_role("checkbox")).to_have_count(len(NAMES))
    for row in ("how", "benefits", "harms", "effort", "living", "sure", "sources"):
        expect(compare.get_by_role("rowheader", name=WORDS[f"row_{row}"], exact=True)).to_be_visible()
    screenshot(compare, "compare")

    tick(lesson, compare, "red_light")
    expect(compare.get_by_role("status")).to_have_text(WORDS["too_many"])
    expect(compare.get_by_label(NAMES["red_light"], exact=True)).not_to_be_checked()
    expect_columns(compare, FIRST)

    for name in ("roller", "doing_nothing", "drugs"):
        tick(lesson, compare, name)
    expect_columns(compare, ["usual_care", "drugs"])
    expect(compare.get_by_role("status")).to_contain_text("The care you have now; Tablets for nerve pain")
    expect(compare.get_by_text("38 of 100 had half the pain or less, 62 did not.").first).to_be_visible()
    tick(lesson, compare, "drugs")
    expect(compare.get_by_role("status")).to_have_text(WORDS["too_few"])
    tick(lesson, compare, "usual_care")
    expect(compare.get_by_role("table")).to_have_count(0)
    press(lesson, compare.get_by_role("button", name=WORDS["reset"]), "Enter")
    expect_columns(compare, FIRST)

    compare.evaluate("card => { card.style.width = '320px'; }")
    lefts = compare.get_by_role("cell").evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().left)")
    assert len(set(lefts)) == 1, "the columns are not stacked"
    expect(compare.locator(".sf-column-name").first).to_be_visible()
    screenshot(compare, "compare_320")


def test_every_choice_can_be_looked_at_in_every_row_and_has_pictures_of_one_size(lesson, compare):
    for name in FIRST:
        tick(lesson, compare, name)
    for choice in comparison():
        tick(lesson, compare, choice.id)
        expect_columns(compare, [choice.id])
        for words in (choice.how_said_to_work, choice.effort, choice.living_with,
                      *(statement.words for statement in (*choice.benefits, *choice.harms))):  # fmt: skip
            expect(compare.get_by_text(words, exact=True)).to_be_visible()
        sizes = compare.locator(".sf-hundred").evaluate_all(
            "boxes => boxes.map(box => box.getBoundingClientRect()).map(({width, height}) => `${width} ${height}`)")
        assert len(sizes) == 4 and len(set(sizes)) == 1, f"{choice.id}: {sizes}"
        tick(lesson, compare, choice.id)


def test_the_sheet_holds_what_was_put_in_and_nothing_is_kept_unless_asked(lesson, lab, compare):
    helper = lesson.get_by_role("region", name="The choice helper", exact=True)
    press(lesson, helper.get_by_label("doing nothing for now"), "Space")
    press(lesson, helper.get_by_label("tablets for nerve pain"), "Space")
    press(lesson, helper.get_by_role("group", name="Better sleep").get_by_label("A lot"), "Space")
    helper.get_by_label("Now I lean to").focus()
    lesson.keyboard.type("wait <a month>")
    press(lesson, helper.get_by_label("Is there exercise or physiotherapy for me?"), "Space")
    expect(helper.get_by_text("Now I lean to: wait <a month>")).to_be_visible()
    with lesson.expect_download() as download:
        press(lesson, helper.get_by_role("button", name="Save it as a file"), "Enter")
    sheet = download.value.path().read_text(encoding="utf-8")
    for words in ("doing nothing for now", "tablets for nerve pain",
                  "Better sleep: A lot", "wait &lt;a month&gt;", "Is there exercise"):  # fmt: skip
        assert words in sheet
    assert "Less pain" not in sheet and "red light" not in sheet
    assert not kept_sheets(lab)
    tick(lesson, compare, "roller")
    save(lesson)
    before, after = (json.loads(path.read_text(encoding="utf-8"))["cells"]
                     for path in (ROOT / "notebooks" / LESSON, lab.notebook(LESSON)))  # fmt: skip
    assert [cell.get("outputs") for cell in after] == [cell.get("outputs") for cell in before]
    press(lesson, helper.get_by_role("button", name="Keep it on this computer"), "Enter")
    expect(helper.get_by_text("Saved")).to_be_visible()
    assert [sheet["lean"] for sheet in kept_sheets(lab)] == ["wait <a month>"]


def test_the_lesson_is_whole_without_a_kernel(page, lab):
    open_notebook(page, lab, LESSON)
    kill_kernels(lab)
    page.locator("summary", has_text=NAMES["heated_device"]).first.click()
    expect(page.get_by_text("never to use heating pads on numb feet").first).to_be_visible()
    expect(page.get_by_text("☐ doing nothing for now").first).to_be_attached()
    assert page.get_by_text("model not found").count() == 0
    screenshot(page, "lesson_09_without_kernel")
