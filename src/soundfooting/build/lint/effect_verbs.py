"""Finds the sentences that claim an effect, and how sure each sounds.

A claim is a verb of the lexicon that is neither denied, asked, wondered about, quoted nor told as somebody's claim.
The lexicon holds verbs of benefit; harm is told by numbers and is not weighed here.
"""

import re
from dataclasses import dataclass

from soundfooting.build.lint.sentences import split_sentences

_VERBS = ["help", "ease", "relieve", "improve", "heal", "repair", "restore", "reduce", "prevent", "cure", "boost",
          "soothe", "regrow", "regenerate", "enhance"]
_OTHER_FORMS = ["regrew", "regrown", "protects", "protected",
                "lowers", "lowered"]  # "lower" alone is nearly always an adjective

# Words that make the next one a noun or an adjective: "get help", "a cure", "nerve repair", "with reduced flow".
_NOUN_SIGNS = {
    "a", "an", "as", "the", "no", "any", "some", "more", "early", "of", "for", "get", "getting", "got",
    "find", "seek", "need", "needs", "call", "nerve", "skin", "medical", "with", "without", "his",
    "her", "their", "your", "our",
}
_NOUN_FORMS = {
    "help", "ease", "repair", "cure", "boost", "helped", "healed", "reduced", "improved", "restored",
    "protected",
}

# "A nurse can help" is no claim of an effect on health.
_HELPERS = re.compile(
    r"\b(?:doctor|nurse|clinician|podiatrist|pharmacist|partner|friend|helper|someone|family|team)s?\b", re.I)

# "The burn healed within a week" tells a course; "it heals nerves" claims an effect.
_HEALS_BY_ITSELF = re.compile(
    r"\s*(?:$|[^\w\s]|(?:in|after|within|by|on|for|with|without|slowly|well|again|and|or|than|more)\b)")

# Words in the same clause that take the claim back: before the verb, or after it.
_DENIED_BEFORE = re.compile(
    r"\b(?:not|no|never|nobody|none|neither|nor|nothing|without|cannot|unclear|unknown|if|whether)\b|n['’]t\b"
    r"|\b(?:claim\w*|promise\w*|said to|(?:article|advert|maker|seller|label)s?\s+(?:say|said|write|wrote)\w*)\b", re.I)
_DENIED_AFTER = re.compile(
    r"\b(?:(?:has|have|is|was)\s+not|(?:has|is|was)n['’]t)\s+(?:been\s+)?(?:shown|proven|known|tested|clear)\b", re.I)
_CLAUSE = re.compile(r"[;:]\s|,?\s+\bbut\b\s|,\s+(?:and|so|yet|while|whereas)\b|\s[–—]\s")
_SHOWN = 40  # characters on each side of the verb
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")


@dataclass(frozen=True)
class EffectClaim:
    """One verb of effect, the words around it, and how sure it sounds: plain, probably or may."""

    verb: str
    excerpt: str
    hedge: str


def _forms(verb: str) -> list[str]:
    stem = verb[:-1] if verb.endswith("e") else verb
    return [verb, f"{verb}s", f"{stem}ed"]


_LEXICON = [form for verb in _VERBS for form in _forms(verb)] + _OTHER_FORMS
_PATTERN = re.compile(rf"\b(?:{'|'.join(sorted(_LEXICON, key=len, reverse=True))})\b", re.IGNORECASE)


def effect_claims(text: str) -> list[EffectClaim]:
    """Return the claims of effect in a text, in order.

    >>> [(claim.verb, claim.hedge) for claim in effect_claims("Walking may ease pain, but it does not heal nerves.")]
    [('ease', 'may')]
    """
    claims = []
    for sentence in split_sentences(_QUOTED.sub("…", text)):
        if sentence.endswith("?"):
            continue
        for clause in _CLAUSE.split(sentence):
            for found in _PATTERN.finditer(clause):
                before, after = clause[:found.start()], clause[found.end():]
                denied = _DENIED_BEFORE.search(before) or _DENIED_AFTER.search(after)
                if not denied and not _is_no_effect(found[0].lower(), before, after):
                    claims.append(EffectClaim(found[0], _excerpt(before, found[0], after), _hedge(before)))
    return claims


def _is_no_effect(word: str, before: str, after: str) -> bool:
    if word.startswith("heal") and _HEALS_BY_ITSELF.match(after):
        return True
    if word.startswith("help") and _HELPERS.search(before):
        return True
    previous = before.split()[-1].strip("(“\"'").lower() if before.split() else ""
    return word in _NOUN_FORMS and previous in _NOUN_SIGNS


def _excerpt(before: str, verb: str, after: str) -> str:
    start = before if len(before) <= _SHOWN else "…" + before[-_SHOWN:]
    end = after if len(after) <= _SHOWN else after[:_SHOWN] + "…"
    return start + verb + end


def _hedge(before: str) -> str:
    for word in ("may", "probably"):
        if re.search(rf"\b{word}\b", before, re.IGNORECASE):
            return word
    return "plain"
