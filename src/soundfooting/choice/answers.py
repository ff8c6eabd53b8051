"""What a person answered to the groups of risk."""

from collections.abc import Iterator, Mapping

from soundfooting.choice.records import NOT_SURE, Group


class Answers(Mapping[str, str]):
    """One answer for each group of risk, by its id; a group that is left out is "not sure".

    Nothing can change it. Raises ValueError for an unknown group or value, with what is allowed.
    """

    __slots__ = ("_values",)

    def __init__(self, given: Mapping[str, str], groups: tuple[Group, ...]):
        values = dict.fromkeys((group.id for group in groups), NOT_SURE)
        unknown = given.keys() - values.keys()
        if unknown:
            raise ValueError(f"there is no group of risk {sorted(unknown)[0]!r}; allowed: {', '.join(values)}")
        values.update(given)
        for group in groups:
            if values[group.id] not in group.values:
                raise ValueError(f"{group.id}: {values[group.id]!r} is no answer; allowed: {', '.join(group.values)}")
        self._values = values

    def __getitem__(self, group: str) -> str:
        return self._values[group]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        return hash(tuple(self._values.items()))

    def __repr__(self) -> str:
        return f"Answers({self._values})"
