"""The Safety helper widget: eight questions, and what the sourced rules say to every kind of care."""

import html
from typing import Any

import traitlets

from soundfooting.choice import Assessment, Outcome, assess, details_to_ask, rulebook
from soundfooting.choice.records import NOT_SURE, WARNING_SIGNS, Group, Holds, Option, Rule
from soundfooting.choice.results import OptionResult, Reason
from soundfooting.content import strings
from soundfooting.evidence import library
from soundfooting.evidence.references import short_name
from soundfooting.widgets.base import CourseWidget, script

STRICTEST_FIRST = sorted(Outcome, reverse=True)


class SafetyHelper(CourseWidget):
    """Ask about risks, weigh every kind of care, and say why; nothing that is answered is stored anywhere."""

    _esm = script("sheet.js", "safety_helper.js")

    spec = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        title = strings("safety_helper")["title"]
        super().__init__("safety_helper", title=title, spec=_spec(title))

    def hear(self, message: dict[str, Any]) -> dict[str, Any] | None:
        """Weigh the answers that the front end sends; a yes without its detail counts as all that it may mean."""
        if message.get("kind") != "assess":
            return None
        return _message(message["answers"])

    def twin_html(self) -> str:
        """Return the questions, and below each kind of care its rules, for paper."""
        words, parts = strings("safety_helper"), []
        parts.append(f"<p><strong>{html.escape(self.title)}</strong></p><p>{html.escape(words['twin_how'])}</p>")
        for number, group in enumerate(rulebook().groups, 1):
            parts.append(f"<p><strong>{number}.</strong> {html.escape(group.question)}</p>")
            for listed in _lists(group):
                items = "".join(f"<li>{html.escape(item)}</li>" for item in listed["items"])
                parts.append(f"<p>{html.escape(listed['title'])}</p><ul>{items}</ul>")
        parts += [_option_twin(option) for option in rulebook().single_options]
        return f"<div>{''.join(parts)}</div>"

    def twin_text(self) -> str:
        """Return the questions as lines of text."""
        lines = [self.title, strings("safety_helper")["twin_how"]]
        for number, group in enumerate(rulebook().groups, 1):
            lines += ["", f"{number}. {group.question}", *(f"   - {item}" for item in group.items)]
        return "\n".join(lines)


def _spec(title: str) -> dict[str, Any]:
    words, groups = strings("safety_helper"), rulebook().groups
    return {
        "title": title,
        "intro": words["intro"],
        "file": "my-safety-check.html",
        "sheet_title": words["sheet_title"],
        "sheet_lines": [strings("safety")["line"]],
        "cannot_tell": words["cannot_tell_lines"],
        "groups": [_group(group, number, len(groups)) for number, group in enumerate(groups, 1)],
    }


def _group(group: Group, number: int, total: int) -> dict[str, Any]:
    return {
        "id": group.id,
        "count": strings("quiz")["count"].format(number=number, total=total),
        "short": group.question.split(" (")[0],  # without what explains it
        "name": _capital(group.name),
        "question": group.question,
        "lists": _lists(group),
        "detail_question": group.detail_question,
        "details": [{"id": choice.id, "text": choice.text} for choice in group.choices],
    }


def _lists(group: Group) -> list[dict[str, Any]]:
    """Return what a question lists; the card's signs stand under the card's own headings."""
    if group.id == WARNING_SIGNS:
        return _card()
    return [{"title": "", "items": list(group.items)}]


def _card() -> list[dict[str, Any]]:
    return [{"title": tier.name, "items": list(tier.signs)} for tier in rulebook().card]


def _message(given: dict[str, str]) -> dict[str, Any]:
    """Return the assessment of some answers as the front end shows it."""
    groups = {group.id: group for group in rulebook().groups}
    answers = {name: groups[name].open_yes if value == "yes" else value for name, value in given.items()}
    found = assess(answers)
    return {
        "kind": "assessment",
        "ask_which": list(details_to_ask(answers)),
        "message": found.message,
        "help": _card() if found.help or given.get(WARNING_SIGNS) == NOT_SURE else [],
        "summary": _summary(found, open_questions=len(groups) - len(answers)),
        "outcomes": [
            {"id": outcome.id, "text": rulebook().wording.outcomes[outcome.id], "results": results}
            for outcome in STRICTEST_FIRST
            if (results := [_result(result) for result in found.options if result.outcome is outcome])
        ],
    }


def _summary(found: Assessment, open_questions: int) -> str:
    """Return one sentence for the live region: the message, and that open questions count as not sure."""
    words = strings("safety_helper")
    return f"{found.message} {words['left_open'].format(count=open_questions)}" if open_questions else found.message


def _result(result: OptionResult) -> dict[str, Any]:
    option = _option(result.option)
    unknown = [reason for reason in result.decisive if reason.not_sure]
    known = [reason for reason in result.decisive if not reason.not_sure]
    return {
        "id": option.id,
        "name": _capital(option.name),
        "outcome": result.outcome.id,
        # Limits beside "do not use" would read like a way around it.
        "limits": [limit.text for limit in result.limits] if result.outcome <= Outcome.SEE_SOMEONE_FIRST else [],
        "limits_title": strings("safety_helper")[
            "limits_if_agreed" if result.outcome is Outcome.SEE_SOMEONE_FIRST else "limits"
        ],
        "decisive": [_reason(reason) for reason in known],
        "not_sure": list(dict.fromkeys(group for reason in unknown for group in reason.groups)),
        "others": [_reason(reason) for reason in result.reasons if reason not in known],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {"words": reason.words, "sources": _sources(reason.sources)}


def _sources(ids: tuple[str, ...]) -> list[str]:
    return [short_name(library().source(name)) for name in library().sources_behind(ids)]


def _option(option_id: str) -> Option:
    return next(option for option in rulebook().options if option.id == option_id)


def _option_twin(option: Option) -> str:
    """Return one kind of care with all its rules, folded."""
    rules = [rule for rule in rulebook().rules if option.id in rule.options]
    items = "".join(f"<li>{html.escape(_rule_words(rule))}</li>" for rule in rules)
    return f"<details><summary>{html.escape(_capital(option.name))}</summary><ul>{items}</ul></details>"


def _rule_words(rule: Rule) -> str:
    """Return one rule as a line: for whom, what, why, and its sources."""
    words, outcomes = strings("safety_helper"), rulebook().wording.outcomes
    groups = {group.id: group for group in rulebook().groups}
    risks = [
        f" {words['or']} ".join(groups[name].risk_name(risk) for risk in groups[name].risks if risk in details)
        for name, details in rule.when.items()
    ]
    whom = words["twin_with"].format(risks=f" {words['and']} ".join(risks)) if risks else words["twin_everyone"]
    outcome = outcomes[rule.outcome_if(Holds.YES).id]
    limits = " ".join(limit.text for limit in rule.limits)
    sources = words["source"].format(sources="; ".join(_sources(rule.source)))
    return " ".join(filter(None, (f"{whom}: {outcome}.", rule.words, limits, sources)))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
