"""What a lint says when something in the course is not as it should be."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Complaint:
    """One fault: the file, the place in it, what is wrong there and what is allowed.

    >>> print(Complaint("04_heat.ipynb", "cell 3", "heading jumps from 2 to 4", "one level at a time"))
    04_heat.ipynb, cell 3: heading jumps from 2 to 4; allowed: one level at a time
    """

    file: str
    place: str
    what: str
    allowed: str

    def __str__(self) -> str:
        return f"{self.file}, {self.place}: {self.what}; allowed: {self.allowed}"
