"""Receipts of questions and guesses: their numbers and claims of effect against the records that each one names.

A stem may tell a made-up story and what somebody believes: its verbs are free, and so are its ages, temperatures and
times; only counts ("20 of 100") and percentages have to be facts. A wrong option may be wrong in number and verb. The
numbers of stem and wrong options may come back in the replies.
"""

from collections.abc import Iterator

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.numbers import numbers_in
from soundfooting.build.lint.question_wording import replies
from soundfooting.build.lint.receipts import Passage, check_passage, unknown_ids
from soundfooting.evidence import Library
from soundfooting.quiz.records import GuessItem, Question


def check_question_receipts(question: Question, file: str, records: Library) -> list[Complaint]:
    """Check the ids, numbers and verbs of one question."""
    place = f"question '{question.id}'"
    named = (*question.facts, *(name for name in question.source if name not in records.sources))
    allowed = "ids of facts and findings, in source also of sources"
    faults = [Complaint(file, place, f"it names '{name}', which is no record", allowed)
              for name in unknown_ids(named, records)]
    story = _story_numbers(question.stem)
    wrong = tuple(option.text for option in question.options if not option.right)
    passages = [Passage(file, f"{place}, stem", question.stem, named, plain=story, claims_effect="")]
    passages += [Passage(file, f"{place}, {part}", text, named, plain=story + wrong, claims_effect=text)
                 for part, text in _parts(question)]
    for passage in passages:
        faults += check_passage(passage, records)
    return faults


def check_guess_receipts(guess: GuessItem, file: str, records: Library) -> list[Complaint]:
    """Check the ids, numbers and verbs of what one guess reveals."""
    story = _story_numbers(guess.prompt)
    passage = Passage(file, f"guess '{guess.id}'", guess.reveal, guess.facts, story, claims_effect=guess.reveal)
    return check_passage(passage, records)


def _parts(question: Question) -> Iterator[tuple[str, str]]:
    """The parts of a question that have to be true, and where they stand."""
    for number, option in enumerate(question.options, start=1):
        if option.right:
            yield f"option {number}", option.text
    if question.numeric:
        yield "answer", f"{question.numeric.value:g} {question.numeric.unit}"
    for where, reply in replies(question):
        yield f"reply to {where}", reply
    for part, text in (("hint", question.hint), ("safe_rule", question.safe_rule)):
        if text:
            yield part, text


def _story_numbers(stem: str) -> tuple[str, ...]:
    return tuple(number.text for number in numbers_in(stem) if number.of is None and number.unit != "percent")
