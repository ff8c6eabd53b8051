"""Every simulator of the course, by its key."""

from soundfooting.figures.burn_clock import BURN_CLOCK
from soundfooting.figures.burn_depth import BURN_DEPTH
from soundfooting.figures.frames import Simulation
from soundfooting.figures.nerve_speed import NERVE_SPEED
from soundfooting.figures.screening import SCREENING
from soundfooting.figures.stocking import STOCKING

SIMULATIONS: dict[str, Simulation] = {
    each.key: each for each in (STOCKING, SCREENING, NERVE_SPEED, BURN_CLOCK, BURN_DEPTH)
}
