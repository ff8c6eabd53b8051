"""Print how long the Burn clock takes per step of its controls, and what the mesh costs in burn time.

Run it with nothing else running: `python tests/benchmarks/bench_heat.py`.
"""

import random
import statistics
import time

from soundfooting.models.heat import (
    HENRIQUES_MORITZ,
    SKINS,
    TAKATA,
    WEAVER_STOLL,
    Contact,
    RadiantFlux,
    burn_clock,
    burn_time_s,
)

STEPS = 200
START = {"surface_temperature_c": 45, "exposure_min": 20}
# Smallest step and largest value of every control.
CONTROLS = {
    "surface_temperature_c": (30, 70, 0.1),
    "exposure_min": (0, 480, 1),
    "perfusion_factor": (0, 10, 0.01),
    "extra_outer_skin_mm": (0, 2, 0.002),
    "contact_resistance_m2k_w": (0, 0.1, 0.0001),
}
EXPOSURES = {
    "contact 45 °C": (Contact(45), HENRIQUES_MORITZ, 0),
    "contact 60 °C": (Contact(60), WEAVER_STOLL, 60),
    "60 °C through 0.01 m2K/W": (Contact(60, 0.01), HENRIQUES_MORITZ, 60),
    "radiant 50 kW/m2": (RadiantFlux(50000), WEAVER_STOLL, 60),
    "radiant 9.8 kW/m2": (RadiantFlux(9800), WEAVER_STOLL, 60),
    "radiant 9.8, dermis base": (RadiantFlux(9800), TAKATA, 60),
}
COVERS = {
    "bare": lambda skin: skin,
    "2 mm outer skin": lambda skin: skin.with_extra_outer_skin(2e-3),
    "1 mm of air": lambda skin: skin.with_cover(1e-3, 0.026, 1200),
}


def milliseconds(states):
    """Time of every call, in ms, after a first one that fills the caches."""
    burn_clock(**START)
    taken = []
    for state in states:
        begin = time.perf_counter()
        burn_clock(**{**START, **state})
        taken.append((time.perf_counter() - begin) * 1000)
    return taken


def random_value(draw, control):
    low, high, step = CONTROLS[control]
    return low + draw.randrange(round((high - low) / step) + 1) * step


def print_speed():
    begin = time.perf_counter()
    burn_clock(**START)
    print(f"burn_clock, first call (loads SciPy's linear algebra): {(time.perf_counter() - begin) * 1000:.0f} ms")
    print(f"burn_clock, {STEPS} random steps of\n{'':28}median ms   p95 ms")
    draw = random.Random(4)
    moves = {control: (control,) for control in CONTROLS} | {"all controls at once": tuple(CONTROLS)}
    for name, moved in moves.items():
        taken = milliseconds({each: random_value(draw, each) for each in moved} for _ in range(STEPS))
        print(f"{name:28}{statistics.median(taken):9.2f}{statistics.quantiles(taken, n=20)[-1]:9.2f}")


def print_grid_error():
    print(f"\nBurn time with every cell halved\n{'':54}{'s':>9}{'halved':>10}{'error':>10}")
    worst = 0.0
    for skin in SKINS.values():
        for cover, covered in COVERS.items():
            for name, (surface, damage_set, cooling_s) in EXPOSURES.items():
                times = [
                    burn_time_s(covered(skin), surface, damage_set, cooling_s=cooling_s, refinement=refinement)
                    for refinement in (1, 2)
                ]
                label = f"{skin.name:12}{cover:17}{name:25}"
                if times[0] == times[1] == float("inf"):
                    print(f"{label}{'never':>9}{'never':>10}")
                    continue
                error = times[0] / times[1] - 1
                worst = max(worst, abs(error))
                print(f"{label}{times[0]:9.4g}{times[1]:10.4g}{error:10.3%}")
    print(f"worst: {worst:.3%}")


if __name__ == "__main__":
    print_speed()
    print_grid_error()
