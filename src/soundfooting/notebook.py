"""What a lesson's cells call: one line each, and each result has a static twin.

>>> from soundfooting import notebook as sf
>>> "sources of lesson 04" in repr(sf.references("04"))
True
"""

from typing import TYPE_CHECKING

from soundfooting.content import strings
from soundfooting.figures.tables import damage_set_table, evidence_table, reference_table, verdict_table

if TYPE_CHECKING:
    from soundfooting.figures.frames import Table
    from soundfooting.figures.tables import References
    from soundfooting.widgets.answers import AnswersPanel
    from soundfooting.widgets.compare import Compare
    from soundfooting.widgets.guess import Guess
    from soundfooting.widgets.progress import LookAgain, ProgressPanel
    from soundfooting.widgets.quiz import Quiz
    from soundfooting.widgets.safety_helper import SafetyHelper
    from soundfooting.widgets.simulator import Simulator
    from soundfooting.widgets.worksheet import WorksheetWidget


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


def stocking() -> "Simulator":
    """Show the Stocking, a teaching model: what is felt where when the longest nerves go quiet first."""
    from soundfooting.figures.stocking import STOCKING
    from soundfooting.widgets.simulator import Simulator

    return Simulator(STOCKING)


def screening() -> "Simulator":
    """Show 100 people: whom a test finds, misses, alarms for nothing or clears."""
    from soundfooting.figures.screening import SCREENING
    from soundfooting.widgets.simulator import Simulator

    return Simulator(SCREENING)


def nerve_speed() -> "Simulator":
    """Show how fast a nerve fibre is, by its width and its coat."""
    from soundfooting.figures.nerve_speed import NERVE_SPEED
    from soundfooting.widgets.simulator import Simulator

    return Simulator(NERVE_SPEED)


def predictive_values() -> "Table":
    """Show how far a result of the filament test can be trusted, by how common neuropathy is."""
    from soundfooting.figures.screening import predictive_table

    return predictive_table()


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


def safety_helper() -> "SafetyHelper":
    """Ask about risks, and show what the sourced rules say to every kind of care."""
    from soundfooting.widgets.safety_helper import SafetyHelper

    return SafetyHelper()


def compare() -> "Compare":
    """Show two or three choices side by side, each told in equal detail."""
    from soundfooting.widgets.compare import Compare

    return Compare()


def worksheet(worksheet_id: str) -> "WorksheetWidget":
    """Show a worksheet, such as ``choice`` or ``routine``: fill it in, print it."""
    from soundfooting.choice.worksheets import worksheet as load
    from soundfooting.widgets.worksheet import WorksheetWidget

    return WorksheetWidget(load(worksheet_id))


def my_answers() -> "AnswersPanel":
    """Show where your answers are kept; take a copy, bring one in, or delete them."""
    from soundfooting.widgets.answers import AnswersPanel

    return AnswersPanel()


def my_progress() -> "ProgressPanel":
    """Show what you have done in each lesson."""
    from soundfooting.widgets.progress import ProgressPanel

    return ProgressPanel()


def look_again() -> "LookAgain":
    """Ask again the questions that are worth another look today."""
    from soundfooting.widgets.progress import LookAgain

    return LookAgain()


def choices(*kinds: str) -> "Table":
    """Show the choices of some kinds in short: ``machine``, ``by_hand``, ``always``, ``beside``."""
    from soundfooting.figures.choice_tables import choice_table

    return choice_table(*kinds)


def evidence(lesson: str) -> "Table":
    """Show what was measured, finding by finding, with how sure we are."""
    return evidence_table(lesson)


def damage_sets() -> "Table":
    """Show what each set of damage numbers in the Burn clock is for, and where it fails."""
    return damage_set_table()


def verdicts(lesson: str, *, every: bool = False) -> "Table":
    """Show the claims of the article that the Basics weigh, or every one, each with our verdict and a fair rewrite."""
    return verdict_table(lesson, every=every)


def references(lesson: str) -> "References":
    """Show the sources that the lesson rests on."""
    return reference_table(lesson)
