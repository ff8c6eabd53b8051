"""Small drawings for the pictures about nerves: legs, soles, a finger, a filament, a brace, a bell, an eye, a pin."""

import math

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, Ellipse, Polygon, Rectangle

from soundfooting.figures import style
from soundfooting.figures.limbs import curve, leg
from soundfooting.figures.sketches import rounded

SKIN = {"fc": style.SAND, "ec": style.INK, "lw": 2}
BELOW_THE_KNEE_M = 0.76  # length of nerve at which the drawing of a lower leg begins
# A sole in units of its own, the big toe at the inner side: its edge, and middle, width and height of each toe.
SOLE = ((0.3, 0.55), (0.34, 1.2), (0.16, 1.75), (0.16, 2.2), (0.5, 2.42), (1.1, 2.42), (1.75, 2.1), (1.95, 1.75),
        (1.78, 1.1), (1.6, 0.5), (1.3, 0.1), (0.9, 0.0), (0.5, 0.12))  # fmt: skip
TOES = ((0.42, 2.62, 0.50, 0.66), (0.90, 2.74, 0.34, 0.50), (1.27, 2.62, 0.32, 0.46), (1.59, 2.43, 0.29, 0.42),
        (1.87, 2.17, 0.29, 0.38))  # fmt: skip
SOLE_SCALE = 1.9
SOCK, SHOE, TOUCHED, HELPER = "#d5dbe0", "#8fa3ad", "#bcd7ee", "#b98a5e"
SOCK_TOP, STRAP_BELOW_TOP = 3.55, 0.95  # above the sole; below the cut of the leg
# A shoe seen from the side, relative to the corner of a lower leg: the collar, the heel, the sole, the tip, the instep.
SHOE_EDGE = ((1.1, 1.25), (0.55, 1.0), (-0.12, 1.2), (-0.2, 0.5), (-0.1, -0.35), (1.5, -0.35), (3.3, -0.35),
             (3.6, 0.0), (3.3, 0.55), (2.3, 0.85), (1.5, 1.45))  # fmt: skip


def lower_leg(axes: Axes, x: float, y: float, drop_degrees: float = 0) -> np.ndarray:
    """Draw a leg from below the knee, its sole at y where the foot does not hang; return its outline, calf first."""
    limb = leg()
    first = int(np.searchsorted(limb.nerve_length_m, BELOW_THE_KNEE_M))
    outline = limb.between(first, len(limb.nerve_length_m) - 1, 0) + (0.6, y)
    ankle = np.array((0.75, y + 1.25))
    turn = np.clip((ankle[1] + 0.55 - outline[:, 1]) / 0.7, 0, 1) * math.radians(drop_degrees)
    across, up = (outline - ankle).T
    turned = [across * np.cos(turn) + up * np.sin(turn), up * np.cos(turn) - across * np.sin(turn)]
    outline = np.column_stack(turned) + ankle + (x, 0)
    axes.add_patch(Polygon(outline, closed=True, **SKIN))
    return outline


def lying_foot(axes: Axes, x: float, y: float) -> None:
    """Draw the foot of somebody who lies: the leg comes from the left, the toes point up, the heel is at x, y."""
    limb = leg()
    first = int(np.searchsorted(limb.nerve_length_m, BELOW_THE_KNEE_M))
    across, up = limb.between(first, len(limb.nerve_length_m) - 1, 0).T
    axes.add_patch(Polygon(np.column_stack([x - up, y + across]), closed=True, **SKIN))


def filament(axes: Axes, x: float, y: float, length: float, bent: float) -> None:
    """Draw a filament in its handle, from the right, its tip at x, y; bent says how far it bows down."""
    thread = curve(((x, y), (x + length / 2, y - bent), (x + length, y)))
    axes.plot(*thread.T, color=style.BLUE, lw=3)
    rounded(axes, x + length, y - 0.22, 2.0, 0.44, 0.15, fc=style.BLUE, ec=style.INK, lw=1.5)


def brace(axes: Axes, outline: np.ndarray) -> None:
    """Draw a brace on a lower leg: along the calf, round the heel and under the foot, with a strap."""
    calf_to_toes = outline[: len(outline) // 2]
    ends = {"solid_capstyle": "round", "solid_joinstyle": "round"}
    axes.plot(*(calf_to_toes - (0.12, 0.1)).T, color=style.BLUE, lw=8, zorder=3, **ends)
    left, top = calf_to_toes[0]
    rounded(axes, left - 0.2, top - STRAP_BELOW_TOP, 1.35, 0.45, 0.15, fc=style.BLUE, ec=style.BLUE, zorder=4)


def sock_and_shoe(axes: Axes, outline: np.ndarray, x: float, y: float) -> None:
    """Dress a lower leg that stands at x, y: a sock under the brace, and a shoe that the brace shows through."""
    sock = axes.add_patch(Rectangle((x, y - 0.5), 5, SOCK_TOP + 0.5, fc=SOCK, ec=style.INK, lw=1.5, zorder=2))
    sock.set_clip_path(Polygon(outline, closed=True, transform=axes.transData))
    edge = _closed_curve(SHOE_EDGE) + (x, y)
    axes.add_patch(Polygon(edge, closed=True, fc=SHOE, ec="none", alpha=0.55, zorder=4))
    axes.add_patch(Polygon(edge, closed=True, fc="none", ec=style.INK, lw=2, zorder=5))


def finger(axes: Axes, tip: tuple[float, float], root: tuple[float, float]) -> None:
    """Draw a helper's finger from its root to its tip."""
    for width, colour in ((27, style.INK), (23, HELPER)):
        axes.plot(*zip(root, tip, strict=True), color=colour, lw=width, solid_capstyle="round", zorder=6)


def sole(axes: Axes, x: float, y: float, mirror: int, touched: tuple[int, ...]) -> None:
    """Draw a sole, 3.7 wide and 5.7 high, its inner side at x; mirror is 1 for a left foot, -1 for a right one.

    The touched toes have a colour of their own.
    """
    scale = np.array((mirror * SOLE_SCALE, SOLE_SCALE))
    axes.add_patch(Polygon(_closed_curve(SOLE) * scale + (x, y), closed=True, **SKIN))
    for toe, (_, _, width, height) in enumerate(TOES):
        look = {**SKIN, "fc": TOUCHED} if toe in touched else SKIN
        axes.add_patch(Ellipse(toe_at(x, y, mirror, toe), SOLE_SCALE * width, SOLE_SCALE * height, **look))


def toe_at(x: float, y: float, mirror: int, toe: int) -> tuple[float, float]:
    """Return where a toe of a sole is; toes count from the big one, which is 0."""
    across, up, _, _ = TOES[toe]
    return x + mirror * SOLE_SCALE * across, y + SOLE_SCALE * up


def _closed_curve(corners: tuple) -> np.ndarray:
    from scipy.interpolate import CubicSpline

    closed = np.array([*corners, corners[0]])
    return CubicSpline(np.arange(len(closed)), closed, bc_type="periodic")(np.linspace(0, len(corners), 160))


def pin(axes: Axes, x: float, y: float) -> None:
    """Draw a drawing pin that stands at x, y with its point up."""
    axes.add_patch(Polygon([(x - 0.12, y + 0.3), (x + 0.12, y + 0.3), (x, y + 1.3)], fc=style.QUIET, ec=style.INK))
    axes.add_patch(Ellipse((x, y + 0.25), 1.0, 0.3, fc=style.QUIET, ec=style.INK))


def bell(axes: Axes, x: float, y: float, rings: bool) -> None:
    """Draw a bell above x, y, ringing or silent."""
    half = [(0, 1.25), (0.22, 1.2), (0.38, 0.95), (0.42, 0.5), (0.62, 0.22), (0.62, 0.12)]
    edge = [(x + dx, y + dy) for dx, dy in half] + [(x - dx, y + dy) for dx, dy in reversed(half)]
    face, line = (style.ORANGE, style.INK) if rings else (style.CARD, style.QUIET)
    axes.add_patch(Polygon(edge, closed=True, fc=face, ec=line, lw=2))
    axes.add_patch(Circle((x, y + 0.02), 0.14, fc=line))
    angles = np.radians(np.linspace(-28, 28, 9))
    for side in (-1, 1) if rings else ():
        for reach in (0.85, 1.1):
            wave = x + side * reach * np.cos(angles), y + 0.7 + reach * np.sin(angles)
            axes.plot(*wave, color=style.ORANGE, lw=3)


def eye(axes: Axes, x: float, y: float) -> None:
    """Draw an open eye around x, y."""
    across = np.linspace(-0.95, 0.95, 30)
    lid = 0.55 * (1 - (across / 0.95) ** 2)
    axes.fill_between(x + across, y - lid, y + lid, fc="white", ec=style.BLUE, lw=2.5)
    axes.add_patch(Circle((x, y), 0.4, fc=style.BLUE))
    axes.add_patch(Circle((x, y), 0.17, fc=style.INK))


def fibre(axes: Axes, x: float, y: float, length: float, width: float, coated: bool) -> None:
    """Draw a nerve fibre from x along y, bare or with its coat."""
    axes.add_patch(Rectangle((x, y - width * 0.22), length, width * 0.44, fc=style.BLUE, ec="none"))
    for start in np.arange(x + 0.2, x + length - 1, 1.2) if coated else ():
        rounded(axes, start, y - width / 2, 1.05, width, width / 2.2, fc=style.SAND, ec=style.INK, lw=1.2)
