"""The pictures of lesson 09: what to ask of each choice, what was counted, and tablets and time compared."""

from textwrap import wrap

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle

from soundfooting.choice.comparison import ALWAYS, BESIDE, BY_HAND, MACHINE, Arm, Choice, Per100, Statement, comparison
from soundfooting.content import strings
from soundfooting.evidence import library
from soundfooting.figures import style
from soundfooting.figures.picture import Picture
from soundfooting.figures.sketches import bare, rounded, sketch

QUESTIONS = ("What was measured?", "What can harm me?", "What matters to me?")
ORDER = (ALWAYS, MACHINE, BY_HAND, BESIDE)
EMPTY = "#f3efe4"
SIDES = (("What was measured", 5.9, style.BLUE), ("What can harm", 12.4, style.ORANGE))
BAR = 6.1  # the length of a bar of 100 people
ROW, LINE, LETTERS = 0.9, 0.42, 45  # the height of a row and of a line of words below its bars; letters in a line


def three_questions() -> Figure:
    """Draw a person and a clinician at one table, with a sheet of three questions between them."""
    figure, axes = sketch(8.4, 3.7, 16.8, 7.4)
    _person(axes, 2.0, 2.2, style.BLUE)
    _person(axes, 14.8, 2.2, style.GREEN)
    axes.text(2.0, 0.55, "you", ha="center", weight="bold", fontsize=13)
    axes.text(14.8, 0.55, "your foot team", ha="center", weight="bold", fontsize=13)
    axes.plot([0.4, 16.4], [1.35, 1.35], color=style.QUIET, lw=7, solid_capstyle="round")
    rounded(axes, 4.5, 1.7, 7.8, 5.4, 0.2, fc="white", ec=style.INK, lw=2)
    axes.text(8.4, 6.25, "My sheet", ha="center", va="center", weight="bold", fontsize=14)
    for row, question in enumerate(QUESTIONS):
        y = 5.1 - 1.25 * row
        rounded(axes, 5.1, y - 0.35, 0.7, 0.7, 0.1, fc="white", ec=style.BLUE, lw=2)
        axes.plot([5.23, 5.41, 5.71], [y, y - 0.2, y + 0.28], color=style.BLUE, lw=3, solid_capstyle="round")
        axes.text(6.2, y, question, va="center", fontsize=14)
    return figure


def _person(axes: Axes, x: float, y: float, colour: str) -> None:
    """Draw a person who leans one arm on the table towards the middle."""
    to_middle = 1 if x < 8.4 else -1
    arm = [x + to_middle * reach for reach in (0.95, 1.25, 2.0)]
    axes.plot(arm, [y + 0.9, y - 0.2, y - 0.45], color=style.INK, lw=15, solid_capstyle="round")
    axes.plot(arm, [y + 0.9, y - 0.2, y - 0.45], color=colour, lw=11, solid_capstyle="round")
    axes.add_patch(Circle((x, y + 2.55), 0.8, fc=style.SAND, ec=style.INK, lw=2))
    rounded(axes, x - 1.15, y - 0.75, 2.3, 2.45, 0.7, fc=colour, ec=style.INK, lw=2)


def counts() -> Figure:
    """Draw every choice with a bar of 100 people for each side, or an empty box where nobody was counted."""
    groups = [(kind, [choice for choice in comparison() if choice.kind == kind]) for kind in ORDER]
    height = 2.6 + sum(1.0 + sum(map(_row_height, choices)) for _, choices in groups)
    figure, axes = sketch(9.4, height * 0.5, 18.8, height)
    axes.text(0.2, height - 0.65, "How many of 100 people?", weight="bold", fontsize=14, va="center")
    axes.text(0.2, height - 1.25, "orange: unwanted", fontsize=11.5, va="center", color=style.ORANGE)
    axes.text(0.2, height - 1.75, "grey: without it", fontsize=11.5, va="center", color=style.QUIET)
    for words, x, colour in SIDES:
        axes.text(x, height - 1.4, words, weight="bold", fontsize=13, va="center", color=colour)
    y = height - 2.6
    for kind, choices in groups:
        axes.text(0.2, y, strings("compare")[f"group_{kind}"], weight="bold", fontsize=12.5, va="center")
        y -= 0.9
        for choice in choices:
            _choice_row(axes, y, choice)
            y -= _row_height(choice)
        y -= 0.1
    return figure


def _counted(statements: tuple[Statement, ...]) -> Per100 | None:
    return next((statement.per_100 for statement in statements if statement.per_100), None)


def _row_height(choice: Choice) -> float:
    return ROW + LINE * max(len(_told_below(side)) for side in (choice.benefits, choice.harms))


def _told_below(statements: tuple[Statement, ...]) -> list[str]:
    """Return what stands below a bar, line by line: what was counted, in which group, over which time."""
    main = next((statement for statement in statements if statement.per_100), None)
    if main is None:
        return []
    who = strings("compare")["chart_who"].format(name=main.per_100.with_care.name, group=main.group, time=main.time)
    return [main.per_100.counted, *wrap(who, LETTERS)]


def _choice_row(axes: Axes, y: float, choice: Choice) -> None:
    axes.text(0.2, y, choice.name, fontsize=11.5, va="center")
    for (_, x, colour), statements in zip(SIDES, (choice.benefits, choice.harms), strict=True):
        counted = _counted(statements)
        if counted is None:
            axes.add_patch(Rectangle((x, y - 0.36), BAR, 0.72, fc=EMPTY, ec=style.QUIET, lw=1, ls=(0, (3, 3))))
            axes.text(x + BAR / 2, y, missing(statements), ha="center", va="center", fontsize=11, color=style.QUIET)
            continue
        axes.add_patch(Rectangle((x, y - 0.36), BAR, 0.72, fc="white", ec=style.QUIET, lw=1))
        for place, line in enumerate(_told_below(statements)):
            axes.text(x, y - 0.64 - LINE * place, line, va="center", fontsize=10.5 if place == 0 else 9.5,
                      color=style.QUIET if place else style.INK)  # fmt: skip
        shade = style.ORANGE if counted.unwanted else colour
        arms = [(arm, fill) for arm, fill in ((counted.without, style.QUIET), (counted.with_care, shade)) if arm]
        thick = 0.72 / len(arms)
        for place, (arm, fill) in enumerate(arms):
            _bar(axes, x, y + 0.36 - (place + 0.5) * thick, thick, arm, fill)


def _bar(axes: Axes, x: float, y: float, thick: float, arm: Arm, colour: str) -> None:
    """Draw one group as the filled part of a bar of 100; only a range is hatched."""
    most = arm.high if arm.count is None else arm.count
    look = {"fc": "none", "ec": colour, "hatch": "////"} if arm.count is None else {"fc": colour, "ec": "none"}
    axes.add_patch(Rectangle((x, y - thick / 2), BAR * most / 100, thick, lw=1, **look))
    told = f"{arm.low} to {arm.high}" if arm.count is None else f"{arm.count}"
    axes.text(x + BAR * most / 100 + 0.12, y - 0.02, told, va="center", fontsize=10 if thick < 0.5 else 11.5,
              weight="bold", color=colour)  # fmt: skip


def missing(statements: tuple[Statement, ...]) -> str:
    """Return what stands in the place of a count: what was compared was measured, if not by counting people."""
    return strings("compare")["measured_otherwise" if statements[0].comparison else "not_measured"]


def tablets() -> Figure:
    """Draw blocks of 100 people on dummy tablets and on one drug: half the pain, and dizzy."""
    drugs = next(choice for choice in comparison() if choice.kind == BESIDE)
    figure = style.new_figure(8.4, 7.2)
    for top, statements, colour in ((0.51, drugs.benefits, style.BLUE), (0.02, drugs.harms, style.ORANGE)):
        counted = statements[0].per_100
        figure.text(0.03, top + 0.44, f"{counted.counted[0].upper()}{counted.counted[1:]}", weight="bold", fontsize=14)
        for left, arm in ((0.02, counted.without), (0.52, counted.with_care)):
            axes = figure.add_axes((left, top, 0.46, 0.42))
            bare(axes)
            _hundred(axes, arm.count, colour)
            axes.text(0, 10.05, arm.name, weight="bold", fontsize=12.5, va="center")
            span = "" if arm.low is None else f"\n({arm.low} to {arm.high})"
            axes.text(10.3, 7.5, f"{arm.count} yes{span}", color=colour, weight="bold", fontsize=12.5, va="center")
            axes.text(10.3, 2.5, f"{100 - arm.count} no", color=style.QUIET, weight="bold", fontsize=12.5, va="center")
    return figure


def _hundred(axes: Axes, share: int, colour: str) -> None:
    """Draw 100 people in rows of ten, the first ``share`` of them full."""
    places = [(person % 10 + 0.5, 8.9 - person // 10) for person in range(100)]
    for people, look in ((places[:share], {"c": colour, "edgecolors": colour}),
                         (places[share:], {"c": style.CARD, "edgecolors": style.QUIET})):  # fmt: skip
        axes.scatter(*zip(*people, strict=True), s=95, linewidths=1.3, **look)
    axes.set(xlim=(-0.2, 14.5), ylim=(-0.7, 10.6))


def course() -> Figure:
    """Draw 30 people with painful neuropathy about five years later: whose pain had gone, and whose had not."""
    gone = library().fact("daousi2006_pain_free")
    figure, axes = sketch(7.6, 2.9, 15.2, 5.8)
    words = f"{gone.of} people with painful neuropathy, about 5 years later"
    axes.text(0.3, 5.3, words, weight="bold", fontsize=13, va="center")
    for person in range(gone.of):
        free = person < gone.value
        place = (0.9 + person % 10, 4.2 - 1.15 * (person // 10))
        face = style.BLUE if free else style.CARD
        axes.add_patch(Circle(place, 0.4, fc=face, ec=style.BLUE if free else style.QUIET, lw=1.5))
    for y, colour, told in (
        (4.1, style.BLUE, f"{gone.value} of {gone.of}: no pain\nfor a year or more"),
        (2.0, style.QUIET, f"{gone.of - gone.value} of {gone.of}: pain\nas before"),
    ):
        axes.text(10.9, y, told, color=colour, weight="bold", fontsize=12.5, va="center")
    words = "Some of them had been treated. No group without any care was found."
    axes.text(0.3, 0.5, words, va="center", fontsize=11.5, color=style.QUIET)
    return figure


PICTURES: tuple[Picture, ...] = (
    Picture(
        "choice_three_questions.svg",
        three_questions,
        "Drawing of two people at one table, you and your foot team. Between them lies a sheet with three ticked "
        "questions: What was measured? What can harm me? What matters to me?",
    ),
    Picture(
        "choice_counts.svg",
        counts,
        "Chart of 13 choices, how many of 100 people, in two columns: what was measured, and what can harm. Most "
        "places are empty boxes. Numbers stand only at the care you have (7), doing nothing (23), vibration (56 and "
        "68), tablets (23 and 38, harm 7 and 26) and the harm of air machines (1 to 10).",
    ),
    Picture(
        "choice_tablets.svg",
        tablets,
        "Four blocks of one hundred circles. Half the pain or less: 23 of 100 on dummy tablets, 38 of 100 on "
        "gabapentin. Felt dizzy: 7 of 100 on dummy tablets, 26 of 100 on gabapentin.",
    ),
    Picture(
        "choice_course.svg",
        course,
        "Thirty circles stand for 30 people with painful neuropathy, about 5 years later. Seven are full: no pain for "
        "a year or more. The other 23 had pain as before.",
    ),
)
