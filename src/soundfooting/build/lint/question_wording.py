"""The question-writing rules that a machine can see in one question: stem, options, replies.

What the question loader refuses (two right options of a single choice, a wrong option without misconception, a safety
item without its rule, an id that stands twice) is not checked again.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.glossary import Glossary
from soundfooting.build.lint.numbers import SECONDS, numbers_in
from soundfooting.build.lint.reading import grades
from soundfooting.build.lint.sentences import split_sentences
from soundfooting.quiz.records import Question

FEWEST_OPTIONS, MOST_OPTIONS = 3, 4
LONGEST_RIGHT = 1.15  # times the longest wrong option
SHORTEST_REPLY = 8  # words
HIGHEST_STEM_GRADE = 6.0

_NOT_IN_OPTIONS = (
    (re.compile(r"\b(?:all|none|both|any|neither) of (?:the above|these|them)\b", re.I), "options that stand alone"),
    (re.compile(r"\b(?:always|never)\b", re.I), "no absolute words"),
)
_VAGUE = re.compile(r"\b(?:often|usually)\b", re.I)
_NEGATIVE = re.compile(r"\b(?:not|except|never|(?:is|are|do|does|did|should|would|was|were)n['’]t)\b", re.I)
_LOUD_NEGATIVE = re.compile(r"\*\*(?:NOT|EXCEPT|NEVER)\*\*")
_UNKIND = re.compile(r"\bwrong!|^(?:wrong|incorrect|no!)", re.I)
_COMMON_WORDS = {
    "about", "after", "again", "also", "because", "been", "before", "being", "best", "between", "both", "could",
    "does", "down", "each", "even", "every", "from", "have", "here", "into", "just", "know", "like", "made",
    "make", "many", "more", "most", "much", "must", "need", "next", "only", "other", "over", "says", "should",
    "some", "such", "take", "tell", "than", "that", "their", "them", "then", "there", "these", "they", "thing",
    "think", "this", "those", "through", "under", "until", "very", "want", "well", "were", "what", "when",
    "where", "which", "while", "whose", "will", "with", "would", "your",
}


def check_question(question: Question, file: str, glossary: Glossary) -> list[Complaint]:
    """Check the wording of one question."""
    faults = [*_stem(question, glossary), *_replies(question)]
    if question.options:
        faults += [*_options(question), *_order(question), *_clues(question)]
    return [Complaint(file, f"question '{question.id}'", what, allowed) for what, allowed in faults]


def replies(question: Question) -> Iterator[tuple[str, str]]:
    """The reply to each answer, and which answer that is."""
    for number, option in enumerate(question.options, start=1):
        yield f"option {number}", option.reply
    if question.numeric:
        yield from (("right number", question.numeric.right), ("low number", question.numeric.low),
                    ("high number", question.numeric.high))


def learner_texts(question: Question) -> Iterator[str]:
    """Everything a learner reads of one question."""
    yield question.stem
    yield from (option.text for option in question.options)
    yield from (reply for _, reply in replies(question))
    yield from (text for text in (question.hint, question.safe_rule) if text)


def _stem(question: Question, glossary: Glossary) -> Iterator[tuple[str, str]]:
    sentences = split_sentences(question.stem)
    if not sentences[-1].endswith("?"):
        yield "the stem does not end with a question", "the story first, a full question last"
    if _NEGATIVE.search(_LOUD_NEGATIVE.sub("", sentences[-1])):
        yield f"a hidden negative in '{sentences[-1]}'", "a positive question, or **NOT** in bold capitals"
    if found := _VAGUE.search(question.stem):
        yield f"the vague word '{found[0]}' in the stem", "a number, or no such word"
    for grade in grades(sentences, glossary):
        if grade.formula == "Flesch-Kincaid" and grade.value > HIGHEST_STEM_GRADE:
            what = f"a stem of grade {grade.value:.1f} ({grade.implementation}, without glossary words)"
            yield what, f"at most {HIGHEST_STEM_GRADE}"


def _replies(question: Question) -> Iterator[tuple[str, str]]:
    for where, reply in replies(question):
        if len(reply.split()) < SHORTEST_REPLY:
            yield f"{where}: a reply of {len(reply.split())} words", f"{SHORTEST_REPLY} words or more that say why"
        if found := _UNKIND.search(reply):
            yield f"{where}: the reply says '{found[0]}'", "what makes the answer tempting, then why it fails"


def _options(question: Question) -> Iterator[tuple[str, str]]:
    if not FEWEST_OPTIONS <= len(question.options) <= MOST_OPTIONS:
        yield f"{len(question.options)} options", f"{FEWEST_OPTIONS} or {MOST_OPTIONS}"
    for number, option in enumerate(question.options, start=1):
        for pattern, allowed in (*_NOT_IN_OPTIONS, (_VAGUE, "no vague words")):
            if found := pattern.search(option.text):
                yield f"option {number} says '{found[0]}'", allowed


def _order(question: Question) -> Iterator[tuple[str, str]]:
    values = [_single_value(option.text) for option in question.options]
    if None in values or _rises(values) or _rises(values[::-1]):
        return
    yield f"numbers out of order: {', '.join(option.text for option in question.options)}", "rising or falling"


def _single_value(text: str) -> float | None:
    """The number of an option that holds exactly one, times in seconds; conversions in brackets do not count."""
    found = numbers_in(re.sub(r"\([^)]*\)", "", text))
    return found[0].values[0] * SECONDS.get(found[0].unit, 1) if len(found) == 1 else None


def _rises(values: list[float]) -> bool:
    return all(before < after for before, after in pairwise(values))


def _clues(question: Question) -> Iterator[tuple[str, str]]:
    """What gives the one right answer away: its length, or a word that only it shares with the stem."""
    if question.kind != "single":
        return
    right = next(option.text for option in question.options if option.right)
    wrong = [option.text for option in question.options if not option.right]
    longest = max(map(len, wrong))
    if len(right) > LONGEST_RIGHT * longest:
        what = f"the right option has {len(right)} characters, the longest wrong one {longest}"
        yield what, f"at most {LONGEST_RIGHT} times as many"
    shared = _content_words(question.stem) & _content_words(right) - _content_words(" ".join(wrong))
    if shared:
        yield f"only the right option shares '{', '.join(sorted(shared))}' with the stem", "no such clue"


def _content_words(text: str) -> set[str]:
    words = {word for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in _COMMON_WORDS}
    return {re.sub(r"(?:ing|ed|es|s)$", "", word) if len(word) > 4 else word for word in words}
