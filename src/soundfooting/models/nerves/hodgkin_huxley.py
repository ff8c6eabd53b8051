"""A nerve impulse that runs along a fibre without myelin: the Hodgkin-Huxley equations on a cable.

Units are those of the paper: mV from rest, ms, cm, µA and mS per cm². The squid axon of 1952 is the published case.
"""

from dataclasses import dataclass

import numpy as np

from soundfooting.models.limits import checked

CAPACITY_UF_CM2 = 1.0
SODIUM_MS_CM2, POTASSIUM_MS_CM2, LEAK_MS_CM2 = 120.0, 36.0, 0.3
SODIUM_MV, POTASSIUM_MV, LEAK_MV = 115.0, -12.0, 10.613
REFERENCE_C, Q10 = 6.3, 3.0
CLAMP_MV, CLAMP_MS, CLAMP_CM = 60.0, 0.3, 0.2  # how the impulse is started at one end
ARRIVED_MV = 50.0


@dataclass(frozen=True)
class Propagation:
    """An impulse on its way: speed in m/s, height in mV above rest, and the voltage at both marks over time (ms)."""

    speed_m_s: float
    peak_mv: float
    time_ms: np.ndarray
    at_marks_mv: np.ndarray


def rates(voltage_mv: np.ndarray) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return opening and closing rates (per ms, at 6.3 °C) of the gates m, h and n."""
    v = voltage_mv
    return {
        "m": (_ratio(0.1, 25 - v, 10), 4 * np.exp(-v / 18)),
        "h": (0.07 * np.exp(-v / 20), 1 / (np.exp((30 - v) / 10) + 1)),
        "n": (_ratio(0.01, 10 - v, 10), 0.125 * np.exp(-v / 80)),
    }


def resting_gates() -> dict[str, float]:
    """Return the share of open gates at rest.

    >>> {name: round(value, 4) for name, value in resting_gates().items()}
    {'m': 0.0529, 'h': 0.5961, 'n': 0.3177}
    """
    return {name: float(up / (up + down)) for name, (up, down) in rates(np.array(0.0)).items()}


def propagate(
    radius_cm: float = 0.0238,
    resistivity_ohm_cm: float = 35.4,
    temperature_c: float = 18.5,
    length_cm: float = 6.0,
    step_cm: float = 0.02,
    step_ms: float = 0.002,
) -> Propagation:
    """Run one impulse along a cable (Crank-Nicolson in space, exponential steps of the gates).

    Raises ValueError for a size that is not positive, RuntimeError if the impulse does not arrive at both marks.
    """
    for name, value in {"radius_cm": radius_cm, "resistivity_ohm_cm": resistivity_ohm_cm, "length_cm": length_cm,
                        "step_cm": step_cm, "step_ms": step_ms}.items():  # fmt: skip
        checked(name, value, above=True)
    cable = _Cable(radius_cm, resistivity_ohm_cm, temperature_c, length_cm, step_cm, step_ms)
    marks = [round(cable.nodes / 3), round(2 * cable.nodes / 3)]
    return _measured(*cable.run(marks), (marks[1] - marks[0]) * step_cm)


class _Cable:
    """The cable cut into nodes, with the matrix of one time step factored once."""

    def __init__(self, radius_cm, resistivity_ohm_cm, temperature_c, length_cm, step_cm, step_ms):
        self.nodes = round(length_cm / step_cm) + 1
        self.step_cm, self.step_ms = step_cm, step_ms
        self.warmth = Q10 ** ((temperature_c - REFERENCE_C) / 10)
        # 1000: resistance is in ohm, conductance in mS
        self.coupling_ms_cm2 = 1000 * radius_cm / (2 * resistivity_ohm_cm * step_cm**2)

    def run(self, marks: list[int]) -> tuple[np.ndarray, np.ndarray]:
        """Return times (ms) and the voltage (mV) at the marks until the impulse has passed the last."""
        gates = {name: np.full(self.nodes, value) for name, value in resting_gates().items()}
        voltage, held = np.zeros(self.nodes), round(CLAMP_CM / self.step_cm)
        times, seen = [], []
        for step in range(round(20 / self.step_ms)):
            now = step * self.step_ms
            self._move_gates(gates, voltage)
            voltage = self._move_voltage(gates, voltage)
            if now < CLAMP_MS:
                voltage[:held] = CLAMP_MV
            times.append(now)
            seen.append(voltage[marks])
            if seen[-1][1] < ARRIVED_MV < max(row[1] for row in seen[-200:]):
                break
        return np.array(times), np.array(seen)

    def _move_gates(self, gates: dict[str, np.ndarray], voltage: np.ndarray) -> None:
        for name, (up, down) in rates(voltage).items():
            total = up + down
            target = up / total
            gates[name] = target + (gates[name] - target) * np.exp(-total * self.warmth * self.step_ms)

    def _move_voltage(self, gates: dict[str, np.ndarray], voltage: np.ndarray) -> np.ndarray:
        from scipy.linalg import solveh_banded

        sodium = SODIUM_MS_CM2 * gates["m"] ** 3 * gates["h"]
        potassium = POTASSIUM_MS_CM2 * gates["n"] ** 4
        conductance = sodium + potassium + LEAK_MS_CM2
        driven = sodium * SODIUM_MV + potassium * POTASSIUM_MV + LEAK_MS_CM2 * LEAK_MV
        neighbours = np.full(self.nodes, 2.0)
        neighbours[[0, -1]] = 1.0  # sealed ends
        spread = self.coupling_ms_cm2
        flow = np.empty(self.nodes)
        flow[1:-1] = voltage[:-2] - 2 * voltage[1:-1] + voltage[2:]
        flow[0], flow[-1] = voltage[1] - voltage[0], voltage[-2] - voltage[-1]
        charge = 2 * CAPACITY_UF_CM2 / self.step_ms
        right = (charge - conductance) * voltage + spread * flow + 2 * driven
        bands = np.zeros((2, self.nodes))
        bands[0, 1:] = -spread
        bands[1] = charge + conductance + spread * neighbours
        return solveh_banded(bands, right, overwrite_ab=True, check_finite=False)


def _measured(times: np.ndarray, seen: np.ndarray, distance_cm: float) -> Propagation:
    arrivals = [_crossing(times, seen[:, mark]) for mark in (0, 1)]
    speed = distance_cm / (arrivals[1] - arrivals[0]) * 10  # cm/ms to m/s
    return Propagation(float(speed), float(seen[:, 0].max()), times, seen)


def _crossing(times: np.ndarray, voltage: np.ndarray) -> float:
    """Return when the voltage first rises through the mark, between two steps by a straight line."""
    above = np.flatnonzero(voltage >= ARRIVED_MV)
    if not above.size or above[0] == 0:
        raise RuntimeError("the impulse did not arrive; allowed: a grid fine enough and a cable long enough")
    after = above[0]
    share = (ARRIVED_MV - voltage[after - 1]) / (voltage[after] - voltage[after - 1])
    return float(times[after - 1] + share * (times[after] - times[after - 1]))


def _ratio(scale: float, gap: np.ndarray, width: float) -> np.ndarray:
    """Return scale * gap / (exp(gap / width) - 1), with its limit where the gap is zero."""
    gap = np.asarray(gap, dtype=float)
    safe = np.where(np.abs(gap) < 1e-7, 1e-7, gap)
    return scale * safe / np.expm1(safe / width)
