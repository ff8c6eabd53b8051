"""How hard a lesson is to read: Flesch-Kincaid grade and SMOG, each by two implementations.

What is measured is the prose of a whole lesson: paragraphs, boxes, captions and list items, each item ending as a
sentence. Headings, tables, code and the references are left out. Both implementations get the same sentences, made
alike first, because each has habits of its own:

- Figures. textstat 0.7.4 gives a figure such as 37 one syllable and cuts 37.5 into two sentences; readability 0.3.2
  gives most figures none. Here every figure counts as one short word. (The SMOG instructions read figures aloud; that
  is not done.)
- Units. A bare "°C" counts as one syllable or none. Here °C and °F read "degrees" and % reads "percent".
- Capitals. readability skips words with a capital when it counts long words, so all text is set in small letters.
- Silent words. readability gives "the", "be" and "we" no syllable, which flatters. Here they count one.
- Short sentences. textstat does not count a sentence of one or two words as a sentence; that is left as it is.

"Without glossary words" puts one short word in the place of each word of a term that the glossary explains.
Both work without network: textstat finds syllables with pyphen's hyphenation table, readability with rules of its own.
"""

import math
import re
import sys
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from soundfooting.build.lint.complaint import Complaint
from soundfooting.build.lint.glossary import Glossary, load_glossary
from soundfooting.build.lint.lesson_text import LessonText
from soundfooting.build.lint.sentences import split_sentences

PROSE = ("paragraph", "list item", "quote", "html")
UNREAD_SECTION = "References"
SHORT_WORD = "it"  # one syllable for both implementations
HIGHEST = {"basics": {"Flesch-Kincaid": 6.0, "SMOG": 8.0}, "deeper": {"Flesch-Kincaid": 10.0}}
FEWEST_FOR_SMOG = 30  # sentences; SMOG was made for samples of this size

_UNITS = ((re.compile(r"°\s?[CF]\b"), " degrees "), (re.compile(r"%"), " percent "))
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NOT_WORDS = re.compile(r"[^\w\s'’-]")


@dataclass(frozen=True)
class Grade:
    """School years by one formula in one implementation."""

    formula: str
    implementation: str
    value: float


def lesson_sentences(lesson: LessonText, layer: str) -> list[str]:
    """Return the sentences of the prose of one layer, in order."""
    blocks = [block for block in lesson.blocks
              if block.layer == layer and block.kind in PROSE and UNREAD_SECTION not in block.headings]
    return [sentence for block in blocks for sentence in split_sentences(block.text)]


def grades(sentences: Iterable[str], glossary: Glossary | None = None) -> list[Grade]:
    """Grade sentences by both formulas in both implementations, with glossary words made easy if a glossary is given.

    >>> [round(grade.value, 1) for grade in grades(["Check the water.", "Use a thermometer.", "Keep your feet dry."])]
    [1.1, 2.2, 6.4, 6.2]
    """
    prepared = [words for sentence in sentences if (words := _prepared(sentence, glossary))]
    if not prepared:
        return []
    one_text = ". ".join(" ".join(words) for words in prepared) + "."
    lines = "\n".join(" ".join(_voiced(words)) for words in prepared)
    first, second = _textstat(), _readability_grades(lines)
    return [
        Grade("Flesch-Kincaid", "textstat", first.flesch_kincaid_grade(one_text)),
        Grade("Flesch-Kincaid", "readability", second["Kincaid"]),
        Grade("SMOG", "textstat", first.smog_index(one_text)),
        Grade("SMOG", "readability", second["SMOGIndex"]),
    ]


def check_reading(lesson: LessonText, glossary: Glossary) -> list[Complaint]:
    """Check the grades of each layer of one notebook, glossary words left out, against the highest allowed."""
    faults = []
    for layer, highest in HIGHEST.items():
        for grade in grades(lesson_sentences(lesson, layer), glossary):
            most = highest.get(grade.formula, math.inf)
            if grade.value > most:
                what = f"{grade.formula} {grade.value:.1f} ({grade.implementation}, without glossary words)"
                faults.append(Complaint(lesson.file, layer, what, f"at most {most} ({layer})"))
    return faults


def report(lesson: LessonText, glossary: Glossary, hardest: int = 10) -> str:
    """Return a table of the grades, with and without glossary words, and the hardest sentences of the Basics."""
    lines = [lesson.file]
    for layer in HIGHEST:
        sentences = lesson_sentences(lesson, layer)
        few = f" (SMOG wants {FEWEST_FOR_SMOG})" if len(sentences) < FEWEST_FOR_SMOG else ""
        lines.append(f"{layer}: {len(sentences)} sentences{few}")
        for every, easy in zip(grades(sentences), grades(sentences, glossary), strict=True):
            target = HIGHEST[layer].get(every.formula)
            lines.append(f"  {every.formula:15} {every.implementation:12} {every.value:5.1f} with, {easy.value:5.1f} "
                         f"without glossary words{f', at most {target}' if target else ''}")
    lines.append(f"the {hardest} hardest sentences of the Basics, glossary words left out:")
    lines += [f"  {value:5.1f}  {sentence}" for value, sentence in _hardest(lesson, glossary)[:hardest]]
    return "\n".join(lines)


def _hardest(lesson: LessonText, glossary: Glossary) -> list[tuple[float, str]]:
    graded = [(grades([sentence], glossary), sentence) for sentence in lesson_sentences(lesson, "basics")]
    return sorted(((found[1].value, sentence) for found, sentence in graded if found), reverse=True)


def _prepared(sentence: str, glossary: Glossary | None) -> list[str]:
    text = glossary.replaced(sentence, SHORT_WORD) if glossary else sentence
    for unit, word in _UNITS:
        text = unit.sub(word, text)
    text = _FIGURE.sub(f" {SHORT_WORD} ", text)
    return [word for word in _NOT_WORDS.sub(" ", text.lower()).split() if any(map(str.isalnum, word))]


def _voiced(words: list[str]) -> list[str]:
    from readability.langdata import countsyllables_en
    return [word if countsyllables_en(word) else SHORT_WORD for word in words]


def _readability_grades(lines: str) -> dict[str, float]:
    from readability import getmeasures
    return getmeasures(lines, lang="en")["readability grades"]


@cache
def _textstat():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # textstat 0.7.4 asks for pkg_resources, which warns that it is old
        from textstat.textstat import textstatistics
    measure = textstatistics()
    measure.set_rounding(False)
    return measure


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(report(LessonText.read(Path(name)), load_glossary()))
