"""The question-writing rules that only show over many questions: counts, levels, right positions, lengths."""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import fmean

from soundfooting.build.lint.complaint import Complaint
from soundfooting.quiz.records import Question

WANTED = {"shown": 6, "more": 6}
DEEP_LEVELS = ("apply", "evaluate")
OBJECTIVES = (1, 2, 3)
ENOUGH_FOR_A_HABIT = 8  # single-choice questions; fewer say little about where right answers stand
LARGEST_SHARE = 0.5  # of right answers in one position
LONGER_ON_AVERAGE = 1.15  # right options against wrong ones


def check_lesson_questions(questions: Sequence[Question], file: str) -> list[Complaint]:
    """Check the questions of one finished lesson: how many, how deep, and every objective asked for."""
    faults = []
    for name, wanted in WANTED.items():
        found = sum(question.set == name for question in questions)
        if found != wanted:
            faults.append(Complaint(file, f"set '{name}'", f"{found} questions", str(wanted)))
    deep = sum(question.level in DEEP_LEVELS for question in questions)
    if deep * 2 < len(questions):
        faults.append(Complaint(file, "levels", f"{deep} of {len(questions)} apply or evaluate", "at least half"))
    asked = {question.objective for question in questions}
    return faults + [Complaint(file, f"objective {objective}", "no question asks for it", "one question or more")
                     for objective in OBJECTIVES if objective not in asked]


def check_bank(questions: Sequence[Question], folder: str) -> list[Complaint]:
    """Check all questions of the course together: where right options stand, and how long they are."""
    single = [question for question in questions if question.kind == "single"]
    if len(single) < ENOUGH_FOR_A_HABIT:
        return []
    return [*_positions(single, folder), *_lengths(single, folder)]


def _positions(single: Sequence[Question], folder: str) -> Iterator[Complaint]:
    times = Counter(next(place for place, option in enumerate(question.options, start=1) if option.right)
                    for question in single)
    position, most = times.most_common(1)[0]
    if most > LARGEST_SHARE * len(single):
        yield Complaint(folder, "right positions", f"{most} of {len(single)} right answers are option {position}",
                        f"at most {LARGEST_SHARE:.0%} in one position")
    for unused in sorted({1, 2, 3} - set(times)):
        yield Complaint(folder, "right positions", f"option {unused} is never right", "every position used")


def _lengths(single: Sequence[Question], folder: str) -> Iterator[Complaint]:
    options = [option for question in single for option in question.options]
    right = fmean(len(option.text) for option in options if option.right)
    wrong = fmean(len(option.text) for option in options if not option.right)
    if right > LONGER_ON_AVERAGE * wrong:
        yield Complaint(folder, "lengths", f"right options average {right:.0f} characters, wrong ones {wrong:.0f}",
                        f"at most {LONGER_ON_AVERAGE} times as many")
