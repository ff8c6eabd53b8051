"""What a fixed picture is: a file name, a drawing, and the words that stand for it."""

from collections.abc import Callable
from dataclasses import dataclass

from matplotlib.figure import Figure


@dataclass(frozen=True)
class Picture:
    """A fixed picture: file name, drawing function, alt text."""

    name: str
    draw: Callable[[], Figure]
    alt: str
