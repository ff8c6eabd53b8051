"""All that the lints read, loaded once, and all lints over it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from soundfooting.build.lint.cells import check_cells
from soundfooting.build.lint.comparison_receipts import check_comparison
from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.glossary import Glossary, check_glossary, check_lesson_terms, load_glossary
from soundfooting.build.lint.lesson_text import LessonText
from soundfooting.build.lint.links import check_links
from soundfooting.build.lint.other_words import (
    check_safety_words,
    check_simulations,
    check_strings,
    check_worksheets,
)
from soundfooting.build.lint.pictures import check_pictures
from soundfooting.build.lint.question_bank import check_bank, check_lesson_questions
from soundfooting.build.lint.question_receipts import check_guess_receipts, check_question_receipts
from soundfooting.build.lint.question_wording import check_question, learner_texts
from soundfooting.build.lint.reading import check_reading
from soundfooting.build.lint.receipts import check_receipts
from soundfooting.build.lint.record_receipts import check_claims, check_findings
from soundfooting.build.lint.references import check_cited, check_references
from soundfooting.build.lint.structure import Shape, check_structure, lesson_shapes
from soundfooting.build.lint.temperatures import check_temperatures
from soundfooting.choice import rulebook
from soundfooting.choice.comparison import Choice, comparison
from soundfooting.choice.records import Rulebook
from soundfooting.choice.worksheets import Worksheet, worksheets
from soundfooting.content import content_files, file_label, load_yaml
from soundfooting.content.lessons import SAFETY_LINE, Lesson, lessons
from soundfooting.evidence import Library, library
from soundfooting.evidence.claims import Claim, claims
from soundfooting.figures.frames import Simulation
from soundfooting.figures.simulations import SIMULATIONS
from soundfooting.figures.tables import cited_ids
from soundfooting.quiz.question_files import read_question_files
from soundfooting.quiz.records import QuestionFile

QUESTIONS = "questions"


@dataclass(frozen=True)
class Course:
    """The notebooks in ``folder`` and the content they rest on; question files go by the name errors use.

    ``cited`` has, by lesson, the ids of the records whose sources its references show.
    """

    folder: Path
    notebooks: tuple[LessonText, ...]
    lessons: Mapping[str, Lesson]
    shapes: Mapping[str, Shape]
    glossary: Glossary
    records: Library
    claims: tuple[Claim, ...]
    question_files: Mapping[str, QuestionFile]
    cited: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    simulations: tuple[Simulation, ...] = ()
    rulebook: Rulebook | None = None
    worksheets: tuple[Worksheet, ...] = ()
    strings: Mapping[str, object] = field(default_factory=dict)


def load_course(root: Path) -> Course:
    """Load the course whose folder is ``root``; ContentError where a content file breaks a rule of its own."""
    folder, files = root / "notebooks", content_files(QUESTIONS)
    return Course(
        folder=folder,
        notebooks=tuple(map(LessonText.read, sorted(folder.glob("*.ipynb")))),
        lessons=lessons(),
        shapes=lesson_shapes(),
        glossary=load_glossary(),
        records=library(),
        claims=claims(),
        question_files=dict(zip(map(file_label, files), read_question_files(files), strict=True)),
        cited={lesson_id: cited_ids(lesson_id) for lesson_id in lessons()},
        choices=comparison(),
        simulations=tuple(SIMULATIONS.values()),
        rulebook=rulebook(),
        worksheets=tuple(worksheets().values()),
        strings=load_yaml("strings.yml"),
    )


def check_course(course: Course) -> list[Complaint]:
    """Run every lint over a course."""
    return [*_check_notebooks(course), *_check_questions(course), *_check_records(course)]


def _check_notebooks(course: Course) -> list[Complaint]:
    faults = []
    for lesson in course.notebooks:
        record = course.lessons.get(lesson.lesson)
        faults += check_structure(lesson, record, course.shapes, SAFETY_LINE)
        faults += check_cells(lesson)
        faults += check_pictures(lesson, course.folder)
        faults += check_links(lesson, course.folder, course.records.sources.values())
        faults += check_lesson_terms(lesson, course.glossary)
        faults += check_reading(lesson, course.glossary)
        faults += check_receipts(lesson, course.records)
        faults += check_temperatures(lesson)
        if lesson.lesson in course.cited:
            faults += check_references(lesson, course.cited[lesson.lesson], course.records)
    return faults


def _check_questions(course: Course) -> list[Complaint]:
    faults = []
    asking = {lesson for lesson, shape in course.shapes.items() if shape.twelve_questions}
    finished = {lesson.lesson for lesson in course.notebooks} & asking
    for file, held in course.question_files.items():
        for question in held.questions:
            faults += check_question(question, file, course.glossary)
            faults += check_question_receipts(question, file, course.records)
        for guess in held.guesses:
            faults += check_guess_receipts(guess, file, course.records)
        if held.lesson in finished:
            faults += check_lesson_questions(held.questions, file)
    asked = {held.lesson for held in course.question_files.values()}
    return faults + [Complaint(QUESTIONS, f"lesson '{lesson}'", "no question file", "a file with its twelve questions")
                     for lesson in sorted(finished - asked)]


def _check_records(course: Course) -> list[Complaint]:
    questions = [question for held in course.question_files.values() for question in held.questions]
    texts = [text for question in questions for text in learner_texts(question)]
    return [
        *check_simulations(course.simulations, course.records),
        *(check_safety_words(course.rulebook, course.records) if course.rulebook else ()),
        *check_worksheets(course.worksheets, course.records),
        *check_strings(course.strings, course.records),
        *check_bank(questions, QUESTIONS),
        *check_glossary(course.glossary, course.notebooks, texts),
        *check_cited(course.cited, course.records),
        *check_findings(course.records),
        *check_claims(course.claims, course.records),
        *check_comparison(course.choices, course.records),
    ]
