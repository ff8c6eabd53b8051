"""The stop-and-get-help card, in the same words on every page."""

from dataclasses import dataclass

from soundfooting.content.loading import load_yaml


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign that asks for help, and the findings and facts that it comes from."""

    text: str
    findings: tuple[str, ...]


def tiers() -> dict[str, tuple[Sign, ...]]:
    """Return the signs by tier, the most urgent first."""
    card = load_yaml("stop_card.yml")
    return {
        tier["name"]: tuple(Sign(sign["text"], tuple(sign["findings"])) for sign in tier["signs"])
        for tier in card["tiers"]
    }


def markdown() -> str:
    """Return the card as the Markdown that every page holds word for word.

    >>> markdown().splitlines()[0]
    '> **Stop and get help**'
    """
    lines = [f"**{load_yaml('stop_card.yml')['title']}**"]
    for name, signs in tiers().items():
        lines += ["", f"*{name}*", "", *(f"- {sign.text} <!-- facts: {', '.join(sign.findings)} -->" for sign in signs)]
    return "\n".join(f"> {line}".rstrip() for line in lines)
