"""What a screening test finds and misses, as whole people."""

from dataclasses import dataclass

from soundfooting.models.limits import checked


@dataclass(frozen=True, slots=True)
class Screening:
    """How a group of people splits by having a condition and by what the test says; all counts are people."""

    found: int
    missed: int
    false_alarms: int
    cleared: int

    @property
    def people(self) -> int:
        """Return the size of the group."""
        return self.found + self.missed + self.false_alarms + self.cleared

    @property
    def prevalence(self) -> float:
        """Return the share who have the condition."""
        return (self.found + self.missed) / self.people

    @property
    def sensitivity(self) -> float:
        """Return the share of those who have it that the test finds; ValueError if nobody has it."""
        return _share(self.found, self.found + self.missed, "sensitivity: nobody has the condition")

    @property
    def specificity(self) -> float:
        """Return the share of those without it that the test clears; ValueError if everybody has it."""
        return _share(self.cleared, self.cleared + self.false_alarms, "specificity: everybody has the condition")

    @property
    def positive_predictive_value(self) -> float:
        """Return the share of positive tests that are right; ValueError if there is none."""
        return _share(self.found, self.found + self.false_alarms, "predictive value: no test is positive")

    @property
    def negative_predictive_value(self) -> float:
        """Return the share of negative tests that are right; ValueError if there is none."""
        return _share(self.cleared, self.cleared + self.missed, "predictive value: no test is negative")

    @property
    def likelihood_ratios(self) -> tuple[float, float]:
        """Return how much a positive and a negative test change the odds.

        >>> [round(ratio, 3) for ratio in Screening(231, 27, 32, 54).likelihood_ratios]
        [2.406, 0.167]
        """
        positive = _share(self.sensitivity, 1 - self.specificity, "likelihood ratio: no false alarm")
        return positive, _share(1 - self.sensitivity, self.specificity, "likelihood ratio: nobody is cleared")

    def summary(self) -> str:
        """Say the four counts in words, both sides."""
        return (
            f"Of {self.people} people, {self.found + self.missed} have it. The test finds {self.found} of them and "
            f"misses {self.missed}. Of the {self.false_alarms + self.cleared} without it, the test is wrong for "
            f"{self.false_alarms} and right for {self.cleared}."
        )


def screen(people: int, prevalence: float, sensitivity: float, specificity: float) -> Screening:
    """Return how a test splits a group, in whole people; the three shares go from 0 to 1.

    Raises ValueError that names the quantity, its value and what is allowed.

    >>> screen(1000, 0.30, 0.53, 0.88)
    Screening(found=159, missed=141, false_alarms=84, cleared=616)
    """
    if isinstance(people, bool) or not isinstance(people, int) or people < 1:
        raise ValueError(f"people is {people!r}; allowed: a whole number, 1 or more")
    for name, share in {"prevalence": prevalence, "sensitivity": sensitivity, "specificity": specificity}.items():
        checked(name, share, 0, 1)
    with_it = _whole(people * prevalence)
    found, cleared = _whole(with_it * sensitivity), _whole((people - with_it) * specificity)
    return Screening(found, with_it - found, people - with_it - cleared, cleared)


def _whole(number: float) -> int:
    """Round to the nearest whole person, halves up."""
    return int(number + 0.5)


def _share(part: float, whole: float, impossible: str) -> float:
    if whole <= 0:
        raise ValueError(impossible)
    return part / whole
