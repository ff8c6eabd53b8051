"""Finds the numbers in a text as a reader takes them: value or range, "of" how many, and the unit beside them."""

import re
from dataclasses import dataclass
from functools import cache

from soundfooting.content import load_yaml

# Units of time and how many seconds they hold.
SECONDS = {"s": 1, "min": 60, "h": 3600, "d": 86400, "weeks": 604800}

# Words for a unit besides those that units.yml prints.
_OTHER_UNIT_WORDS = {
    "degC": ("°C", "° C", "degrees C", "degrees Celsius", "degrees"),
    "degF": ("°F", "° F", "degrees F", "degrees Fahrenheit"),
    "percent": ("percent", "per cent"),
    "people": ("persons", "patients", "inpatients", "participants", "adults", "users", "men", "women"),
    "s": ("s", "sec", "second"),
    "min": ("min", "mins", "minute"),
    "h": ("h", "hour"),
    "d": ("d", "day"),
    "cm2": ("cm²", "cm2"),
    "points_0_10": ("points out of 10", "points on a 0-10 scale"),
}

_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORD_VALUES = {word: value for value, word in enumerate(_UNITS + _TEENS, start=1)}
_WORD_VALUES |= {ten: value * 10 for value, ten in enumerate(_TENS, start=2)}
_WORD_VALUES |= {f"{ten}-{unit}": _WORD_VALUES[ten] + _WORD_VALUES[unit] for ten in _TENS for unit in _UNITS}

_WORD = "|".join(sorted(_WORD_VALUES, key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|(?:{_WORD})"
_ENDS_HERE = r"(?!\w|[.,]\d)"
_COUNTED = re.compile(r"\s+(?:out\s+)?of\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|roughly|nearly|almost)\s+$", re.IGNORECASE)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# Names and dates hold digits that count nothing.
_NAMES = re.compile(
    rf"\b(?:\d{{1,2}}\s+)?(?:{_MONTHS})\s+\d{{4}}\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b"
    r"|\b(?:lesson|figure|table|step|task|question|part|page|type|grade|stage|phase)s?\s+\d+[a-z]?"
    r"(?:\s*(?:,|and|or|to)\s*\d+)*\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Number:
    """One number, or both ends of a range, as it stands in a text; ``about`` where the text says it is rounded.

    ``decimals`` counts the digits shown after the point; ``unit`` is None where the text shows none.
    """

    text: str
    values: tuple[float, ...]
    unit: str | None = None
    of: float | None = None
    decimals: int = 0
    about: bool = False


def numbers_in(text: str) -> list[Number]:
    """Return the numbers of a text in order; a number word counts where a unit or "of" stands beside it.

    >>> [(number.values, number.of, number.unit) for number in numbers_in("94 of 864 people, for two to 3 minutes")]
    [((94.0,), 864.0, 'people'), ((2.0, 3.0), None, 'min')]
    """
    text = _NAMES.sub(lambda found: " " * len(found[0]), text)
    return [number for found in _mention().finditer(text) if (number := _number(found, text))]


def number_value(text: str) -> float:
    """The value of one number in digits or in words; ValueError for anything else.

    >>> number_value("1,200"), number_value("Ten")
    (1200.0, 10.0)
    """
    return float(_WORD_VALUES.get(text.lower()) or text.replace(",", ""))


@cache
def _unit_of_words() -> dict[str, str]:
    found = {}
    for unit, readings in load_yaml("units.yml").items():
        for reading in readings if isinstance(readings, list) else [readings]:
            if reading.startswith("{} "):
                found[reading.removeprefix("{} ").casefold()] = unit
    return found | {words.casefold(): unit for unit, several in _OTHER_UNIT_WORDS.items() for words in several}


@cache
def _mention() -> re.Pattern:
    longest_first = sorted(_unit_of_words(), key=len, reverse=True)
    units = "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in longest_first)
    return re.compile(
        rf"(?<![\w.,])(?P<low>{_NUMBER}){_ENDS_HERE}"
        rf"(?:(?:\s*[–—-]\s*|\s+(?:to|or|and)\s+)(?P<high>{_NUMBER}){_ENDS_HERE})?"
        rf"(?:\s+(?:(?:out\s+)?of|in(?!\s+(?:19|20)\d\d\b))\s+(?:the\s+|all\s+|every\s+)?(?P<of>{_NUMBER}){_ENDS_HERE})?"
        rf"(?:[\s-]*(?:more\s+|fewer\s+)?(?P<unit>{units})(?!\w))?",
        re.IGNORECASE,
    )


def _number(found: re.Match, text: str) -> Number | None:
    shown = [found[end] for end in ("low", "high") if found[end]]
    in_words = not any(character.isdigit() for character in "".join(shown))
    if in_words and not (found["unit"] or found["of"] or _COUNTED.match(text, found.end())):
        return None
    if found["low"].lower() == "one" and not found["of"]:  # "one of them", "one person": hardly a count
        return None
    return Number(
        text=found[0].strip(),
        values=tuple(map(number_value, shown)),
        unit=_unit_of_words()[" ".join(found["unit"].split()).casefold()] if found["unit"] else None,
        of=number_value(found["of"]) if found["of"] else None,
        decimals=max(len(number.partition(".")[2]) for number in shown),
        about=bool(_ABOUT.search(text[:found.start()])),
    )
