"""The start page in a real browser: take a copy of one's answers, delete them, bring them in again."""

import json

from playwright.sync_api import expect

from tests.browser.driving import open_notebook, run_all, screenshot

ENTRY = {
    "v": 1, "at": "2026-11-20T10:00:00+00:00", "id": "0123456789abcdef0123456789abcdef", "kind": "guess",
    "lesson": "04", "question": "heat-guess-45", "given": 30,
}  # fmt: skip


def test_answers_are_brought_in_copied_and_deleted_with_the_keyboard(page, lab, tmp_path):
    copy = tmp_path / "copy.jsonl"
    copy.write_text(json.dumps(ENTRY) + "\n", encoding="utf-8")
    open_notebook(page, lab, "00_start_here.ipynb")
    run_all(page)
    panel = page.get_by_role("region", name="My answers")

    def press(name):
        panel.get_by_role("button", name=name).focus()
        page.keyboard.press("Enter")

    press("Bring this copy in")
    expect(panel.get_by_role("status")).to_have_text("Choose a file first.")
    panel.get_by_label("A copy from before").set_input_files(copy)
    press("Bring this copy in")
    expect(panel.get_by_role("status")).to_contain_text("1 answer brought in")
    with page.expect_download() as download:
        press("Take a copy")
    taken = json.loads(download.value.path().read_text(encoding="utf-8").splitlines()[0])
    assert (taken["question"], taken["given"]) == ("heat-guess-45", 30)
    press("Delete my answers")
    press("No, keep them")
    expect(panel.get_by_role("status")).to_have_text("Nothing was deleted.")
    screenshot(page, "answers_panel")
    press("Delete my answers")
    press("Yes, delete them")
    expect(panel.get_by_role("status")).to_contain_text("deleted")
    expect(panel.get_by_text("kept so far: 0.")).to_be_visible()
    copy.write_text("no answer\n", encoding="utf-8")
    panel.get_by_label("A copy from before").set_input_files(copy)
    press("Bring this copy in")
    expect(panel.get_by_role("status")).to_contain_text("Line 1 holds no answer")
