"""Short tables of the choices: what was measured, what can harm, and how sure we are."""

from soundfooting.choice.comparison import KINDS, Choice, comparison
from soundfooting.content import strings
from soundfooting.figures.frames import Table


def choice_table(*kinds: str) -> Table:
    """Return the choices of some kinds, one row each; ValueError for a kind that there is not.

    >>> choice_table("machine").rows[0][0]
    'Roller or kneading machine'
    """
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown or not kinds:
        raise ValueError(f"choices: {', '.join(unknown) or 'no kind'}; allowed: {', '.join(KINDS)}")
    words = strings("compare")
    caption = "; ".join(words[f"group_{kind}"] for kind in kinds)
    rows = tuple(_row(choice) for choice in comparison() if choice.kind in kinds)
    return Table(caption, tuple(words["short_columns"]), rows)


def _row(choice: Choice) -> tuple[str, ...]:
    how_sure = strings("how_sure")
    measured, harm = (how_sure[side[0].certainty] for side in (choice.benefits, choice.harms))
    return choice.name, choice.benefit_in_short, measured, choice.harm_in_short, harm
