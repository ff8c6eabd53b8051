"""What the engine says: for every option an outcome with its reasons, and first of all whether to get help."""

from dataclasses import dataclass

from soundfooting.choice.records import Limit, Outcome, Tier
from soundfooting.content import UnknownIdError


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an option gets at least this outcome; ``rule`` is None where no source was found.

    ``groups`` are the groups of risk it comes from, none where it holds for everyone; ``not_sure`` tells that an answer
    "not sure" lies behind it. ``extended`` says why a rule goes further than its source.
    """

    rule: str | None
    groups: tuple[str, ...]
    outcome: Outcome
    not_sure: bool
    words: str
    sources: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()
    extended: str | None = None


@dataclass(frozen=True, slots=True)
class OptionResult:
    """The outcome for one option, and its reasons with the strictest first."""

    option: str
    outcome: Outcome
    reasons: tuple[Reason, ...]

    @property
    def limits(self) -> tuple[Limit, ...]:
        """The limits that its reasons ask for, each once; none where it must not be used: they would read as leave."""
        if self.outcome >= Outcome.DO_NOT_USE:
            return ()
        return tuple(dict.fromkeys(limit for reason in self.reasons for limit in reason.limits))

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources and findings that its reasons rest on, each once."""
        return tuple(dict.fromkeys(source for reason in self.reasons for source in reason.sources))

    @property
    def decisive(self) -> tuple[Reason, ...]:
        """The reasons that are as strict as the outcome."""
        return tuple(reason for reason in self.reasons if reason.outcome is self.outcome)


@dataclass(frozen=True, slots=True)
class Assessment:
    """One message for everything, the card's tiers if a warning sign is present, and a result for every option."""

    message: str
    help: tuple[Tier, ...]
    options: tuple[OptionResult, ...]

    def option(self, option_id: str) -> OptionResult:
        """The result for one option; UnknownIdError if there is none with this id."""
        found = next((result for result in self.options if result.option == option_id), None)
        if found is None:
            raise UnknownIdError("option", option_id, [result.option for result in self.options])
        return found
