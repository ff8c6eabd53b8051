"""All lints over all that there is; and that each lint is really among them."""

from dataclasses import replace
from pathlib import Path

import pytest

from soundfooting.build.lint import check_all
from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.course import Course, check_course, load_course
from soundfooting.build.lint.glossary import Glossary, Term
from soundfooting.build.lint.structure import lesson_shapes
from soundfooting.content import ContentError
from soundfooting.evidence.claims import Claim
from soundfooting.quiz.records import GuessItem, QuestionFile

ROOT = Path(__file__).parents[2]


def test_the_course_draws_no_complaint():
    complaints = check_all(ROOT)
    assert not complaints, "\n" + "\n".join(map(str, complaints))


def test_there_is_something_to_check():
    """Guard: lints over nothing would all pass."""
    course = load_course(ROOT)
    full = {lesson for lesson, shape in course.shapes.items() if shape.twelve_questions}
    lessons = [lesson for lesson in course.notebooks if lesson.lesson in full]
    assert lessons, "no lesson notebook in notebooks/"
    for lesson in lessons:
        assert sum(block.layer == "basics" for block in lesson.blocks) >= 40, f"{lesson.file}: hardly any Basics"
        assert sum(bool(block.receipts.facts) for block in lesson.blocks) >= 10, f"{lesson.file}: hardly any receipts"
        assert any(block.pictures for block in lesson.blocks), f"{lesson.file}: no picture"
        assert any(block.receipts.explains for block in lesson.blocks), f"{lesson.file}: no term explained"
        asked = {held.lesson for held in course.question_files.values() if held.questions}
        assert lesson.lesson in asked, f"{lesson.file}: no questions"
    assert course.glossary.terms
    assert course.records.facts
    assert course.records.findings
    assert course.claims


def test_content_that_does_not_load_is_a_complaint(monkeypatch):
    def broken(root):
        raise ContentError("facts/x.yml", "fact 'a'", "value", "51 C", "a number")
    monkeypatch.setattr("soundfooting.build.lint.course.load_course", broken)
    complaint, = check_all(ROOT)
    assert (complaint.file, complaint.place, complaint.allowed) == ("facts/x.yml", "fact 'a'", "a number")


def test_a_complaint_names_file_place_fault_and_remedy():
    assert str(Complaint("a.ipynb", "cell 3", "no title", "one")) == "a.ipynb, cell 3: no title; allowed: one"


@pytest.fixture
def course(tmp_path, notebook, read, record, glossary, library, question):
    """A course of one notebook without fault (and one question, so that its question file is not full)."""
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures/bars.svg").write_text("<svg/>")
    (tmp_path / "notebooks").mkdir()
    return Course(folder=tmp_path / "notebooks", notebooks=(read(notebook),), lessons={"04": record}, shapes={},
                  glossary=glossary, records=library, claims=(),
                  question_files={"04.yml": QuestionFile("04", (question,), (), ())})


def test_a_course_without_fault_draws_no_complaint(course):
    assert check_course(course) == []


@pytest.mark.parametrize(("old", "new", "complaint"), [
    ("# How warm", "# How hot", "the title is"),
    ("Move the bar.", '<p style="color: red">x</p>', "inline colour"),
    ("bars.svg", "lost.svg", "no picture file"),
    ("Move the bar.", "[Here](#So-what)", "a link called 'Here'"),
    ("Two questions first.", "Neuropathy first.", "is used before it is explained"),
    ("Move the bar.", "Necessitating multisyllabic terminology considerably. " * 20, "Flesch-Kincaid"),
    ("94 of 864", "95 of 864", "'95 of 864 people' is no number"),
])
def test_every_lint_of_notebooks_is_run(course, notebook, read, old, new, complaint):
    faulty = replace(course, notebooks=(read(notebook, old, new),))
    assert any(complaint in str(line) for line in check_course(faulty))


def test_every_lint_of_questions_is_run(course, question):
    guess = GuessItem("g", "04", "How hot?", "°C", 30, 60, 1, "It was 48 °C.", ())
    faulty = replace(question, stem="Say it.", hint="At 48 °C.")
    held = QuestionFile("04", (faulty,) * 8, (guess,), ())
    whole = replace(course, question_files={"04.yml": held}, shapes=lesson_shapes())
    found = "\n".join(map(str, check_course(whole)))
    for complaint in ("does not end with a question", "hint: '48 °C'", "guess 'g': '48 °C'", "set 'more': 0 questions",
                      "right answers are option 2"):
        assert complaint in found


def test_a_lesson_without_question_file_is_named(course):
    found = check_course(replace(course, question_files={}, shapes=lesson_shapes()))
    assert "questions, lesson '04': no question file; allowed: a file with its twelve questions" in map(str, found)


def test_glossary_and_records_are_checked(course, library):
    findings = {"baths": replace(library.findings["baths"], answer="Baths ease pain.")}
    claim = Claim(id="c1", lesson="04", sentence_no=1, place=None, paraphrase="Baths heal.", kind="benefit",
                  tactic=None, findings=("baths",), verdict="not_shown", certainty="low",
                  fair_rewrite="Baths heal feet.")
    glossary = Glossary((*course.glossary.terms, Term("ulcer", (), "A sore.")))
    faulty = replace(course, claims=(claim,), glossary=glossary, records=replace(library, findings=findings))
    found = "\n".join(map(str, check_course(faulty)))
    assert "term 'ulcer': used by no lesson and no question" in found
    assert "finding 'baths': 'ease' in" in found
    assert "claim 'c1': 'heal' in" in found
