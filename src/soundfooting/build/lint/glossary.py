"""The course's special words: each explained where a lesson first uses it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.lesson_text import LessonText
from soundfooting.content import load_yaml

GLOSSARY_FILE = "glossary.yml"


@dataclass(frozen=True)
class Term:
    """A special word, the other forms it takes in a sentence, and its explanation in plain words."""

    term: str
    forms: tuple[str, ...]
    explanation: str


@dataclass(frozen=True)
class Glossary:
    """All terms; it finds them in running text."""

    terms: tuple[Term, ...]

    @cached_property
    def _term_of_form(self) -> dict[str, str]:
        return {form.casefold(): term.term for term in self.terms for form in (term.term, *term.forms)}

    @cached_property
    def _pattern(self) -> re.Pattern:
        # The longest form wins, so "peripheral neuropathy" is not "neuropathy" as well.
        forms = sorted(self._term_of_form, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms)) or '(?!)'})(?!\w)", re.IGNORECASE)

    def used_in(self, text: str) -> tuple[str, ...]:
        """The terms a text uses, in order, each once."""
        return tuple(dict.fromkeys(self._term_of_form[found.casefold()] for found in self._pattern.findall(text)))

    def replaced(self, text: str, by: str) -> str:
        """The text with another word in the place of every word of every term."""
        return self._pattern.sub(lambda found: " ".join([by] * len(found[0].split())), text)


def load_glossary() -> Glossary:
    """The terms of `content/glossary.yml`."""
    return Glossary(tuple(
        Term(row["term"], tuple(row.get("forms") or ()), row["explanation"])
        for row in load_yaml(GLOSSARY_FILE)["terms"]
    ))


def check_lesson_terms(lesson: LessonText, glossary: Glossary) -> list[Complaint]:
    """Check that each term is explained in the block that first uses it, or before.

    Headings cannot carry an explanation and are left out. Who reads the Basics alone never sees what Deeper explains.
    """
    faults = list(_explanations(lesson, glossary))
    explained: dict[str, set[str]] = {"basics": set(), "deeper": set()}
    for block in lesson.blocks:
        if block.kind == "heading":
            continue
        explained[block.layer].update(block.receipts.explains)
        known = explained["basics"] | (explained["deeper"] if block.layer == "deeper" else set())
        for term in glossary.used_in(block.text):
            if term not in known:
                faults.append(Complaint(lesson.file, block.place, f"'{term}' is used before it is explained",
                                        f"an explanation here, with <!-- explains: {term} -->, or earlier"))
                explained[block.layer].add(term)  # one complaint per term is enough
    return faults


def _explanations(lesson: LessonText, glossary: Glossary) -> Iterator[Complaint]:
    known = {term.term for term in glossary.terms}
    for block in lesson.blocks:
        for term in block.receipts.explains:
            if term not in known:
                what = f"explains '{term}', which is no term"
                yield Complaint(lesson.file, block.place, what, f"a term of {GLOSSARY_FILE}")
            elif term not in glossary.used_in(block.text):
                yield Complaint(lesson.file, block.place, f"says it explains '{term}' without using it",
                                "the comment in the block that explains the term")


def check_glossary(glossary: Glossary, lessons: Iterable[LessonText], question_texts: Iterable[str]) -> list[Complaint]:
    """Check the glossary itself: no form twice, an explanation each, every term used by a lesson or a question."""
    faults: list[Complaint] = []
    owner: dict[str, str] = {}
    for term in glossary.terms:
        if not term.explanation.strip():
            faults.append(Complaint(GLOSSARY_FILE, f"term '{term.term}'", "no explanation", "plain sentences"))
        for form in (term.term, *term.forms):
            if form.casefold() in owner:
                what = f"the form '{form}' belongs to '{owner[form.casefold()]}' as well"
                faults.append(Complaint(GLOSSARY_FILE, f"term '{term.term}'", what, "each form once"))
            owner[form.casefold()] = term.term
    texts = [block.text for lesson in lessons for block in lesson.blocks] + list(question_texts)
    used = {term for text in texts for term in glossary.used_in(text)}
    unused = [term.term for term in glossary.terms if term.term not in used]
    return faults + [Complaint(GLOSSARY_FILE, f"term '{term}'", "used by no lesson and no question", "terms in use")
                     for term in unused]
