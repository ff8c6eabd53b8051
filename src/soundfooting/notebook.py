"""What a lesson's cells call: one line each, and each result has a static twin.

>>> from soundfooting import notebook as sf
>>> repr(sf.references("04")).splitlines()[0].endswith("sources of lesson 04")
True
"""

from typing import TYPE_CHECKING

from soundfooting.content import strings
from soundfooting.figures.tables import damage_set_table, evidence_table, reference_table, verdict_table

if TYPE_CHECKING:
    from soundfooting.figures.frames import Table
    from soundfooting.figures.tables import References
    from soundfooting.widgets.answers import AnswersPanel
    from soundfooting.widgets.guess import Guess
    from soundfooting.widgets.quiz import Quiz
    from soundfooting.widgets.simulator import Simulator


def quiz(lesson: str, chosen: str) -> "Quiz":
    """Ask one set of a lesson's questions: ``shown``, ``more`` or, from earlier lessons, ``look_back``."""
    from soundfooting.quiz.questions import questions
    from soundfooting.widgets.quiz import Quiz

    return Quiz(strings("quiz")[f"title_{chosen}"], questions(lesson, chosen))


def guess(guess_id: str) -> "Guess":
    """Ask for a guess before anything is shown."""
    from soundfooting.quiz.questions import guess_item
    from soundfooting.widgets.guess import Guess

    return Guess(strings("guess")["title"], guess_item(guess_id))


def burn_clock() -> "Simulator":
    """Show the Burn clock: heat, time, and who would feel it."""
    from soundfooting.figures.burn_clock import BURN_CLOCK
    from soundfooting.widgets.simulator import Simulator

    return Simulator(BURN_CLOCK)


def burn_clock_deeper() -> "Simulator":
    """Show the Burn clock with the model's inside: depth, blood flow, skin and parameter sets."""
    from soundfooting.figures.burn_depth import BURN_DEPTH
    from soundfooting.widgets.simulator import Simulator

    return Simulator(BURN_DEPTH)


def my_answers() -> "AnswersPanel":
    """Show where your answers are kept; take a copy, bring one in, or delete them."""
    from soundfooting.widgets.answers import AnswersPanel

    return AnswersPanel()


def evidence(lesson: str) -> "Table":
    """Show what was measured, finding by finding, with how sure we are."""
    return evidence_table(lesson)


def damage_sets() -> "Table":
    """Show what each set of damage numbers in the Burn clock is for, and where it fails."""
    return damage_set_table()


def verdicts(lesson: str) -> "Table":
    """Show each claim of the article with our verdict and a fair rewrite."""
    return verdict_table(lesson)


def references(lesson: str) -> "References":
    """Show the sources that the lesson rests on."""
    return reference_table(lesson)
