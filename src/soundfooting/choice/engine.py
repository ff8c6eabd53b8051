"""Weighs answers against the safety rules: the strictest reason decides, and what is not known is never a no."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, product

from soundfooting.choice.effects import Effect, of_answer, of_everyone, of_rule
from soundfooting.choice.records import NONE, NOT_SURE, WARNING_SIGNS, Group, Holds, Outcome, Rulebook
from soundfooting.choice.results import Assessment, OptionResult, Reason


class Engine:
    """The rules of one rulebook, ready to answer; it remembers nothing of what it is asked."""

    def __init__(self, book: Rulebook):
        self.book = book
        self._singles = tuple(option.id for option in book.single_options)
        self._compounds = {option.id: option.parts for option in book.options if option.parts}
        self._everyone = of_everyone(book)
        self._of_answer = {
            (group.id, value): of_answer(book, group, value) for group in book.groups for value in group.values
        }
        self._crossing = tuple(
            (rule, {holds: of_rule(book, rule, holds) for holds in (Holds.PERHAPS, Holds.YES)})
            for rule in book.rules
            if len(rule.when) > 1
        )

    def assess(self, answers: Mapping[str, str]) -> Assessment:
        """Everything to be said about complete answers: message, help, and each option with its reasons."""
        reasons = dict(zip(self._singles, Effect.joined(self._effects(answers)).reasons, strict=True))
        for option, parts in self._compounds.items():
            reasons[option] = tuple(dict.fromkeys(chain.from_iterable(reasons[part] for part in parts)))
        results = tuple(_result(option.id, reasons[option.id]) for option in self.book.options)
        return Assessment(
            message=self.book.wording.messages[_message_id(answers[WARNING_SIGNS], results)],
            help=() if answers[WARNING_SIGNS] in (NONE, NOT_SURE) else self.book.card,
            options=results,
        )

    def outcomes(self, answers: Mapping[str, str]) -> dict[str, Outcome]:
        """The outcome alone of every option, by id, for complete answers; it takes some microseconds."""
        strictest = map(max, *[effect.outcomes for effect in self._effects(answers)])
        found = dict(zip(self._singles, strictest, strict=True))
        for option, parts in self._compounds.items():
            found[option] = max([found[part] for part in parts])
        return found

    def details_to_ask(self, answers: Mapping[str, str]) -> tuple[str, ...]:
        """Ids of the groups answered yes whose detail can still change an outcome.

        While the detail of another group is open, each of its details counts as possible. Otherwise the strictest
        detail of the one could hide the other's, and neither would be asked.
        """
        said_yes = [group for group in self.book.groups if answers[group.id] in group.yes_values]
        still_open = [group for group in said_yes if answers[group.id] == group.open_yes]
        return tuple(
            group.id for group in said_yes
            if self._detail_matters(group, answers, [other for other in still_open if other is not group])
        )  # fmt: skip

    def _detail_matters(self, group: Group, answers: Mapping[str, str], open_groups: list[Group]) -> bool:
        for details in product(*(other.risks for other in open_groups)):
            state = {**answers, **{other.id: detail for other, detail in zip(open_groups, details, strict=True)}}
            first, *others = (self.outcomes(state | {group.id: value}) for value in group.yes_values)
            if any(outcomes != first for outcomes in others):
                return True
        return False

    def _effects(self, answers: Mapping[str, str]) -> Iterator[Effect]:
        yield self._everyone
        for answer in answers.items():
            yield self._of_answer[answer]
        for rule, effects in self._crossing:
            if holds := rule.holds(answers):
                yield effects[holds]


def _result(option: str, reasons: tuple[Reason, ...]) -> OptionResult:
    strictest_first = tuple(sorted(reasons, key=lambda reason: -reason.outcome))
    outcome = strictest_first[0].outcome if reasons else Outcome.NO_REASON_FOUND
    return OptionResult(option, outcome, strictest_first)


def _message_id(warning_signs: str, results: Iterable[OptionResult]) -> str:
    if warning_signs == NOT_SURE:
        return "warning_not_sure"
    if warning_signs != NONE:
        return "warning_sign"
    refused = any(result.outcome >= Outcome.SEE_SOMEONE_FIRST for result in results)
    return "some_refused" if refused else "nothing_refused"
