"""The shortest heating that experiments on people counted as a burn: a line beside the models, not a model."""

import math
from dataclasses import dataclass

from soundfooting.models.heat.limits import checked_temperature


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

        >>> MILDEST_BURN.time_s(45)
        300.0
        >>> MILDEST_BURN.time_s(43)
        inf
        """
        celsius = checked_temperature("surface_temperature_c", surface_temperature_c)
        if celsius < self.from_c:
            return math.inf
        return self.mark_s * (min(celsius, self.to_c) / self.mark_c) ** self.slope


MILDEST_BURN = MeasuredLine(
    name="mildest burn in experiments",
    mark_c=45.0,
    mark_s=300.0,
    slope=-28.3,
    from_c=44.0,  # no burn is known to start below: Martin & Falder, Burns 2017
    to_c=50.0,  # above, the models are soon stricter
    source="Springborg et al., PLOS ONE 2021;16:e0254790, Figure 2: the line parallel to the fit through the data of "
    "Moritz and Henriques, through 300 seconds at 45 degrees Celsius.",
)
