from dataclasses import replace

import pytest

from soundfooting.build.lint.structure import check_structure, lesson_shapes
from soundfooting.content.lessons import SAFETY_LINE

WORD_FOR_WORD = "If your feet are numb, they cannot be the thermometer, the pressure gauge or the alarm."


@pytest.fixture
def check(record):
    def _check(lesson, shapes=None):
        shapes = lesson_shapes() if shapes is None else shapes
        return [str(complaint) for complaint in check_structure(lesson, record, shapes, SAFETY_LINE)]
    return _check


def test_a_lesson_in_shape_draws_no_complaint(notebook, read, check):
    assert check(read(notebook)) == []


@pytest.mark.parametrize(("old", "new", "complaint"), [
    ("## Look back", "## Looking back", "no heading '## Look back'"),
    ("## Look back", "## Looking back", "'## Looking back' is no heading of the lesson shape"),
    ("# How warm is too warm?", "# Heat", "the title is 'Heat'"),
    ("# How warm is too warm?", "# Heat", "the title is no question"),
    ("# How warm is too warm?", "Hello\n\n## How warm is too warm?", "0 top headings"),
    ("Move the bar.", "# Another top", "2 top headings"),
    ("Move the bar.", "#### Far down", "heading jumps from level 2 to 4"),
    ("Move the bar.", "###\n\ntext", "empty heading"),
    ("Move the bar.", "### So what", "stands 2 times"),
    ("> **Check heat with a thermometer.**", "Check heat with a thermometer.", "the main message is in no box"),
    ("> **Check heat with a thermometer.**", "> Check heat.", "the main message is in no box"),
    (SAFETY_LINE, SAFETY_LINE.replace("cannot", "can not"), "the safety line is missing or altered"),
    ("20 minutes", "a while", "does not say how long Basics takes"),
    ("15 minutes more", "more", "does not say how long Deeper takes"),
    ("- Read the burn clock.", "- Read a clock.", "the objectives of lessons.yml are not listed"),
    ("## You can now\n\n- Explain", "## You can now\n\n- Say", "the list is not that of the objectives"),
    ("### Deeper: the model", "#### Deeper: the model", "a Deeper heading out of place"),
    ("### Deeper: the model", "text\n\n### Deeper: the model", "a Deeper heading out of place"),
    ("### Deeper: the model", "### The model", "is tagged deeper outside a Deeper part"),
    ("Heat spreads.", "Heat spreads.\n\n### Basics again", "ends a Deeper part in the middle of a cell"),
])
def test_a_planted_fault_is_named(notebook, read, check, old, new, complaint):
    assert any(complaint in line for line in check(read(notebook, old, new)))


def test_headings_in_another_order_are_named(notebook, read, check):
    notebook["cells"][1], notebook["cells"][2] = notebook["cells"][2], notebook["cells"][1]
    assert any("'Look back' comes after 'What the article says'" in line for line in check(read(notebook)))


def test_a_title_below_the_first_cell_is_named(notebook, read, check):
    notebook["cells"].insert(0, {"cell_type": "code", "id": "z", "metadata": {}, "source": "1", "outputs": []})
    assert any("does not start with the title" in line for line in check(read(notebook)))


def test_an_unfolded_deeper_part_is_named(notebook, read, check):
    del notebook["cells"][7]["metadata"]["jp-MarkdownHeadingCollapsed"]
    assert any("a Deeper part that is not folded" in line for line in check(read(notebook)))


def test_a_cell_of_a_deeper_part_without_the_tag_is_named(notebook, read, check):
    notebook["cells"][8]["metadata"]["tags"] = []
    assert [line for line in check(read(notebook)) if "cell 9: stands in a Deeper part without the tag" in line]


def test_a_notebook_outside_the_shape_may_have_headings_of_its_own(notebook, read, check):
    assert check(read(notebook, "## Look back", "## Routes"), {"07": lesson_shapes()["07"]}) == []


def test_only_a_shape_that_asks_wants_a_question_as_title(notebook, read, check, record):
    statement = replace(lesson_shapes()["04"], asks=False)
    assert not any("no question" in line for line in check(read(notebook, "too warm?", "too warm"), {"04": statement}))


def test_a_notebook_of_no_lesson_is_named(notebook, read):
    notebook["metadata"]["soundfooting"]["lesson"] = "99"
    complaints = check_structure(read(notebook), None, lesson_shapes(), SAFETY_LINE)
    assert any("lesson '99' is in no list" in str(complaint) for complaint in complaints)


def test_the_safety_line_is_the_agreed_one():
    assert SAFETY_LINE == WORD_FOR_WORD


def test_the_shape_holds_the_parts_of_a_lesson_in_order():
    headings = lesson_shapes()["04"].headings
    assert len(headings) == 12
    assert (headings[0], headings[5], headings[-1]) == ("Look back", "What was measured", "References")


def test_every_shape_ends_with_what_the_reader_takes_along():
    closing = ["Take away", "You can now", "What is next", "References"]
    for shape in lesson_shapes().values():
        assert [heading for heading in shape.headings if heading in closing] == closing
