"""What is said when a content file is wrong or an id is unknown."""

from collections.abc import Iterable

_LONGEST_VALUE_SHOWN = 80


class ContentError(ValueError):
    """A content file holds something that is not allowed.

    ``record`` and ``field`` are None where the whole file is meant; a ``value`` of None reads "nothing".

    >>> print(ContentError("facts/heat.yml", "fact 'hot_spot'", "value", "51 C", "a number"))
    facts/heat.yml: fact 'hot_spot', field 'value': found '51 C'; allowed: a number
    """

    def __init__(self, file: str, record: str | None, field: str | None, value: object, allowed: str,
                 *, line: int | None = None):
        super().__init__(file, record, field, value, allowed)
        self.file, self.record, self.field, self.value, self.allowed = file, record, field, value, allowed
        self.line = line

    def __str__(self) -> str:
        file = self.file if self.line is None else f"{self.file}, line {self.line}"
        named = ", ".join(part for part in (self.record, self.field and f"field '{self.field}'") if part)
        return f"{file}: {named}{': ' if named else ''}found {_shown(self.value)}; allowed: {self.allowed}"


class UnknownIdError(LookupError):
    """An id that no record has; the message offers the ids that look most like it.

    >>> print(UnknownIdError("fact", "hotspot", ["hot_spot", "bath_burns"]))
    there is no fact 'hotspot'; the nearest are: hot_spot
    """

    def __init__(self, kind: str, wanted: str, known: Iterable[str]):
        super().__init__(kind, wanted, tuple(known))

    def __str__(self) -> str:
        import difflib  # not needed until something is wrong

        kind, wanted, known = self.args
        nearest = difflib.get_close_matches(str(wanted), known, n=3)
        hint = f"the nearest are: {', '.join(nearest)}" if nearest else f"{len(known)} are known"
        return f"there is no {kind} {wanted!r}; {hint}"


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    text = repr(value)
    return text if len(text) <= _LONGEST_VALUE_SHOWN else text[:_LONGEST_VALUE_SHOWN] + "…"
