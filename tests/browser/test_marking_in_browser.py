"""The browser marks as Python does: the same cases, through the quiz's own script."""

import json
from pathlib import Path

import pytest

from soundfooting.content import strings
from soundfooting.quiz.question_files import questions_from
from soundfooting.quiz.questions import public
from soundfooting.widgets.base import script

SHARED = json.loads((Path(__file__).parents[1] / "quiz" / "marking_cases.json").read_text(encoding="utf-8"))
MARK = """([code, question, given]) => {
  const plain = code.replace(/^export default[^]*$/m, '').replace(/^export .*$/gm, '');
  const quiz = new Function(plain + '; return {mark, typedNumber};')();
  if (question.kind === 'numeric' && typeof given === 'string') {
    if (given.trim() === '') return {error: 'type_first'};
    given = quiz.typedNumber(given);
    if (Number.isNaN(given)) return {error: 'not_a_number'};
  }
  if (question.kind !== 'numeric' && given.length === 0) return {error: 'choose_first'};
  return quiz.mark(question, given);
}"""


@pytest.fixture(scope="module")
def asked():
    (file,) = questions_from({"cases": SHARED["file"]})
    return {question.id: question for question in file.questions}


def expected(case, question):
    if "error" in case:
        return {"error": case["error"]}
    if question.numeric is not None:
        number = question.numeric
        texts = [(number.right, number.low, number.high)[place] for place in case["replies"]]
    else:
        texts = [question.options[place].reply for place in case["replies"]]
    return {"right": case["right"], "replies": texts + ([strings("quiz")["missed"]] if case.get("missed") else [])}


def test_every_shared_case_is_marked_alike_in_the_browser(browser, asked):
    page = browser.new_page()
    compared = 0
    for case in SHARED["cases"]:
        question, given = asked[case["question"]], case["given"]
        given = "" if given is None and question.numeric is not None else [] if given is None else given
        marked = page.evaluate(MARK, [script("quiz.js"), public(question), given])
        assert marked == expected(case, question), case
        compared += 1
    page.close()
    assert compared == len(SHARED["cases"]) >= 40
