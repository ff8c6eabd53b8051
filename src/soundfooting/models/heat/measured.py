"""The line from which a review of burn experiments on people counts heating as a burn: beside the models, no model."""

import math
from dataclasses import dataclass

from soundfooting.models.limits import checked_temperature


@dataclass(frozen=True)
class MeasuredLine:
    """A straight line of log time against log temperature (°C) through one mark, used from `from_c` to `to_c`.

    Hotter than `to_c` it gives the time at `to_c`: something hotter cannot take longer.
    """

    name: str
    mark_c: float
    mark_s: float
    slope: float
    from_c: float
    to_c: float
    source: str

    def time_s(self, surface_temperature_c: float) -> float:
        """Return the time in seconds at a surface temperature; inf below the range in which the line is used.

        >>> CAREFUL_LINE.time_s(45)
        300.0
        >>> CAREFUL_LINE.time_s(42)
        inf
        """
        celsius = checked_temperature("surface_temperature_c", surface_temperature_c)
        if celsius < self.from_c:
            return math.inf
        return self.mark_s * (min(celsius, self.to_c) / self.mark_c) ** self.slope


CAREFUL_LINE = MeasuredLine(
    name="careful line of a review",
    mark_c=45.0,
    mark_s=300.0,
    slope=-28.3,
    from_c=43.0,  # where pain starts; the data begin at 44, so below that the line is stretched, to the strict side
    to_c=50.0,  # above, the models are soon stricter
    source="Springborg et al., PLOS ONE 2021;16:e0254790, Figure 2: the fit through the data of Moritz and "
    "Henriques, shifted to 300 seconds at 45 degrees Celsius as a safety margin and a limit for counting experiments.",
)
