"""Learner copies: nothing of the answer left, everything else kept, always derived."""

import copy
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from soundfooting.build import exercises
from soundfooting.build.canonical import NotebookError, canonical_text
from soundfooting.build.notebooks import run

ROOT = Path(__file__).parents[2]


def tagged(source, *tags, make=new_code_cell, **fields):
    return make(source, metadata={"tags": list(tags)} if tags else {}, **fields)


def answered(*cells):
    return new_notebook(cells=list(cells), metadata={"soundfooting": {"lesson": "04", "kind": "exercise"}})


GOOD = answered(
    new_markdown_cell("# your turn\nHow long at 50 °C?", id="title"),
    new_code_cell("limit = 7", id="given", execution_count=1, outputs=[new_output("stream", text="7")]),
    tagged("start = 1\n# your turn\nminutes = 5\nminutes", "exercise", id="task", execution_count=2),
    tagged("def shorter(a, b):\n    # your turn\n    return min(a, b)", "exercise", id="indented", execution_count=3),
    tagged("Five minutes.", "answer", id="why", make=new_markdown_cell),
    tagged("check(minutes)", "answer", id="check", execution_count=4),
)


@pytest.fixture
def root(tmp_path):
    (tmp_path / exercises.ANSWERS).mkdir(parents=True)
    (tmp_path / exercises.ANSWERS / "04_heat.ipynb").write_text(canonical_text(GOOD), encoding="utf-8")
    return tmp_path


def test_answers_are_taken_out_and_the_rest_is_carried_over():
    learner = exercises.learner_copy(GOOD)
    assert [cell.id for cell in learner.cells] == ["title", "given", "task", "indented"]
    assert [cell.source for cell in learner.cells] == [
        "# your turn\nHow long at 50 °C?",
        "limit = 7",
        "start = 1\n# your turn\n...",
        "def shorter(a, b):\n    # your turn\n    ...",
    ]
    assert learner.metadata == GOOD.metadata


def test_the_copy_is_not_run():
    code = [cell for cell in exercises.learner_copy(GOOD).cells if cell.cell_type == "code"]
    assert [(cell.execution_count, cell.outputs) for cell in code] == [(None, [])] * 3


def test_the_untouched_copy_runs_from_top_to_bottom():
    for cell in exercises.learner_copy(GOOD).cells:
        if cell.cell_type == "code":
            exec(cell.source, {})


def test_the_source_is_left_alone():
    source = copy.deepcopy(GOOD)
    exercises.learner_copy(source)
    assert source == GOOD


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        (tagged("minutes = 5", "exercise"), "has 0 '# your turn' lines"),
        (tagged("# Your turn\nminutes = 5", "exercise"), "has 0 '# your turn' lines"),
        (tagged("# your turn\na = 1\n# your turn\nb = 2", "exercise"), "has 2 '# your turn' lines"),
        (tagged("# your turn\n", "exercise"), "has no answer after"),
        (tagged("# your turn\nminutes = 5"), "no tag 'exercise'"),
        (tagged("# your turn\nminutes = 5", "exercise", "answer"), "both 'answer' and 'exercise'"),
        (tagged("Think.", "exercise", make=new_markdown_cell), "only code cells"),
    ],
    ids=["unmarked", "misspelt", "two marks", "nothing to do", "untagged", "both tags", "markdown"],
)
def test_a_bad_source_is_refused_by_notebook_and_cell(cell, fault):
    source = answered(*GOOD.cells, cell)
    with pytest.raises(NotebookError, match=rf"^04_heat, cell 7 \(id {cell.id}\): .*{fault}"):
        exercises.learner_copy(source, "04_heat")


def test_a_source_without_any_exercise_is_refused():
    with pytest.raises(NotebookError, match="^04_heat: has no cell tagged 'exercise'"):
        exercises.learner_copy(answered(new_code_cell("1")), "04_heat")


def test_building_writes_the_copy_once_in_canonical_form(root):
    learner = root / exercises.EXERCISES / "04_heat.ipynb"
    assert exercises.stale(root) == [learner]
    assert exercises.build(root) == [learner]
    text = learner.read_text(encoding="utf-8")
    assert text == canonical_text(nbformat.read(learner, as_version=4))
    assert exercises.build(root) == exercises.stale(root) == []


def test_a_copy_that_somebody_edited_is_stale(root):
    (learner,) = exercises.build(root)
    learner.write_text(learner.read_text(encoding="utf-8").replace("limit = 7", "limit = 8"), encoding="utf-8")
    assert exercises.stale(root) == [learner]


def test_a_copy_without_its_source_is_refused(root):
    (learner,) = exercises.build(root)
    learner.rename(learner.with_name("05_gone.ipynb"))
    with pytest.raises(NotebookError, match="^05_gone.ipynb: has no answered source exercises/answers/05_gone.ipynb"):
        exercises.build(root)


@pytest.mark.parametrize("path", sorted((ROOT / exercises.EXERCISES).glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_untouched_exercise_of_the_course_runs_from_top_to_bottom(path):
    run(path)


def test_every_exercise_of_the_course_is_what_its_source_gives():
    stale = [path.name for path in exercises.stale(ROOT)]
    assert not stale, f"refresh with: {exercises.BUILD_COMMAND}"
