"""Cuts running text into sentences."""

import re

# A full stop after these ends no sentence.
_SHORT_FORMS = re.compile(r"\b(e\.g|i\.e|etc|vs|Dr|Mr|Mrs|Ms|approx|al)\.(?=\s)", re.IGNORECASE)
_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”’')]))\s+(?=[\"“‘'(]*[A-Z0-9])")
_DOT = "\N{ONE DOT LEADER}"


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a text; a full stop in a number or a short form ends none.

    >>> split_sentences("It took 1.5 s. Then it hurt! Did it burn?")
    ['It took 1.5 s.', 'Then it hurt!', 'Did it burn?']
    """
    guarded = _SHORT_FORMS.sub(lambda found: found[1].replace(".", _DOT) + _DOT, text)
    return [part.replace(_DOT, ".").strip() for part in _END.split(guarded) if part.strip()]
