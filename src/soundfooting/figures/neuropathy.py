"""The fixed pictures of lesson 01, each drawn from facts or from a model."""

from matplotlib.figure import Figure
from matplotlib.patches import Circle

from soundfooting.evidence import library
from soundfooting.figures import style
from soundfooting.figures.limbs import arm, curve, leg
from soundfooting.figures.nerve_sketches import (
    bell,
    brace,
    eye,
    fibre,
    filament,
    finger,
    lower_leg,
    lying_foot,
    pin,
    sock_and_shoe,
    sole,
    toe_at,
)
from soundfooting.figures.picture import Picture
from soundfooting.figures.screening import LOOKS, people
from soundfooting.figures.screening import filament as filament_percent
from soundfooting.figures.sketches import caption, degrees, sketch, title
from soundfooting.figures.stocking import cut, draw_key, draw_limb
from soundfooting.models.nerves import propagate

STAGES = (("Early", 0.32), ("Later", 0.55), ("Much later", 0.88))  # how far the loss has climbed, 0 to 1
NERVE = ((2.7, 1.34), (1.9, 1.72), (1.15, 2.2), (0.8, 2.95), (0.75, 4.1), (0.75, 5.35))  # from the toe to the bell
DROP_DEGREES = 38  # how far the picture lets the front of the foot hang
# The order of the touches: which foot, and which toe of it, counted from the big one, which is 0.
TOUCHES = (("right", 0), ("right", 4), ("left", 0), ("left", 4), ("right", 2), ("left", 2))
BESIDE = {0: (0.2, 1.12), 2: (0.1, 0.9), 4: (0.62, 0.45)}  # from the middle of a toe, outwards, to its number
FEET = {"right": (6.5, -1), "left": (7.9, 1)}  # where the inner side of each sole is, as a helper sees them


def quiet_nerve() -> Figure:
    """Draw two feet on a pin: one nerve rings the alarm, the other is quiet, and eyes do its work."""
    figure, axes = sketch(7.4, 3.9, 15.2, 8)
    for x, rings in ((1.0, True), (8.8, False)):
        lower_leg(axes, x, 1.15)
        pin(axes, x + 2.7, 0.1)
        nerve = curve(NERVE) + (x, 0)
        axes.plot(*nerve.T, color=style.ORANGE if rings else style.QUIET, lw=4, ls="-" if rings else (0, (1, 2.2)))
        bell(axes, x + 0.75, 5.45, rings)
    axes.plot([7.6, 7.6], [0.5, 7.2], color=style.QUIET, lw=1.5, ls="--")
    title(axes, 3.6, 7.4, "The nerve works")
    title(axes, 11.6, 7.4, "The nerve is quiet")
    axes.text(3.2, 5.85, "It hurts.\nYou look.", va="center", fontsize=14)
    axes.text(11.0, 5.85, "No alarm.\nSo look anyway.", va="center", fontsize=14)
    eye(axes, 13.6, 3.7)
    axes.plot([13.3, 11.75], [3.25, 1.45], color=style.BLUE, lw=2, ls=(0, (4, 2)))
    return figure


def bending_thread() -> Figure:
    """Draw a filament that touches the sole of somebody who lies, and the same one when it bends."""
    figure, axes = sketch(7.4, 2.8, 15.2, 5.75)
    steps = ((4.1, 1.7, 0.0, "The thread touches."), (11.6, 1.35, 0.7, "It is pressed, and bends."))
    for x, length, bent, words in steps:
        lying_foot(axes, x, 1.4)
        filament(axes, x - 0.03, 3.0, length, bent)
        caption(axes, x - 0.2, 0.35, words)
    title(axes, 7.6, 5.1, "Do you feel it?")
    return figure


def two_kinds() -> Figure:
    """Draw three fibres, from thick to thin, with what each carries."""
    rows = (
        (5.0, 0.8, True, "Thick fibres", "touch, buzz,\nwhere your foot is"),
        (3.05, 0.4, True, "Thin fibres", "cold, sharp pain"),
        (1.1, 0.14, False, "Thinnest fibres", "warmth,\nslow burning pain"),
    )
    figure, axes = sketch(7.4, 3, 15.2, 6.2)
    for y, width, coated, name, carries in rows:
        axes.text(0.3, y, name, va="center", weight="bold", fontsize=14)
        fibre(axes, 4.4, y, 5.2, width, coated)
        axes.text(10.2, y, carries, va="center", fontsize=14, linespacing=1.25)
    return figure


def stages() -> Figure:
    """Draw a leg and an arm three times: the loss climbs from the toes, and reaches the fingertips last."""
    figure, axes = sketch(7.4, 6, 17, 13.8)
    axes.set(xlim=(-0.3, 16.7), ylim=(-1.8, 12))
    axes.apply_aspect()
    for column, (name, far) in enumerate(STAGES):
        x = 1.2 + 5.5 * column
        title(axes, x + 1.5, 11.0, name)
        for limb, at in ((leg(), x), (arm(), x + 3.1)):
            cut(draw_limb(axes, limb, at), limb, at, far)
    draw_key(axes, (2.0, 7.0, 12.0))
    return figure


def filament_half() -> Figure:
    """Draw 100 people with neuropathy: those whom the filament finds, those whom it misses, and the range."""
    found = filament_percent("sensitivity")
    low, high = filament_percent("sensitivity_ci")
    figure, axes = sketch(7.4, 4.1, 16.6, 9.2)
    axes.set(xlim=(-0.7, 17), ylim=(-0.6, 9.6))
    for kind, places, y, words in (
        ("found", range(found), 7.4, f"{found} found"),
        ("missed", range(found, 100), 6.3, f"{100 - found} missed"),
    ):
        people(axes, kind, places)
        axes.scatter([10.6], [y], s=190, linewidths=1.5, **LOOKS[kind])
        axes.text(11.2, y, words, va="center", fontsize=14, weight="bold")
    axes.text(10.3, 8.7, "100 people with neuropathy", va="center", fontsize=12.5)
    axes.text(10.3, 4.2, "The studies differ.\nFound could be", va="center", fontsize=12.5)
    axes.plot([10.5, 15.5], [2.5, 2.5], color=style.QUIET, lw=2)
    axes.plot([10.5 + low / 20, 10.5 + high / 20], [2.5, 2.5], color=style.BLUE, lw=9, solid_capstyle="butt")
    for end in (low, high):
        axes.text(10.5 + end / 20, 1.7, f"{end}", ha="center", va="center", weight="bold", color=style.BLUE)
    for end in (0, 100):
        axes.text(10.5 + end / 20, 1.7, f"{end}", ha="center", va="center", color=style.QUIET)
    return figure


def touch_the_toes() -> Figure:
    """Draw both soles as a helper sees them, the six toes to touch numbered in order, and a finger on the first."""
    figure, axes = sketch(7.2, 4.5, 14.4, 9)
    for foot, (x, mirror) in FEET.items():
        sole(axes, x, 1.2, mirror, tuple(toe for side, toe in TOUCHES if side == foot))
        axes.text(x + mirror * 1.9, 0.5, f"{foot} foot", ha="center", weight="bold", fontsize=14)
    for number, (foot, toe) in enumerate(TOUCHES, start=1):
        x, y = toe_at(FEET[foot][0], 1.2, FEET[foot][1], toe)
        x, y = x + FEET[foot][1] * BESIDE[toe][0], y + BESIDE[toe][1]
        axes.add_patch(Circle((x, y), 0.36, fc=style.BLUE))
        axes.text(x, y - 0.02, str(number), ha="center", va="center", color="white", weight="bold", fontsize=13)
    finger(axes, (6.2, 6.8), (7.5, 8.9))
    axes.text(0.4, 8.2, "Light as a feather.\nEach toe once.", va="center", fontsize=14, weight="bold")
    axes.text(7.9, 8.2, "the helper’s fingertip", va="center", fontsize=13)
    return figure


def drop_foot() -> Figure:
    """Draw a foot that drops, and the same foot held by a brace, with a sock and a shoe."""
    figure, axes = sketch(7.2, 3.5, 14.4, 7)
    for x in (0.6, 8.2):
        axes.plot([x, x + 5.6], [1.1, 1.1], color=style.QUIET, lw=2)
    lower_leg(axes, 1.4, 2.05, DROP_DEGREES)
    held = lower_leg(axes, 9.2, 1.48)
    sock_and_shoe(axes, held, 9.2, 1.48)
    brace(axes, held)
    title(axes, 3.4, 6.4, "Weak muscles")
    title(axes, 11.0, 6.4, "With a brace")
    for y, words, at in ((4.75, "brace", (10.45, 4.75)), (3.75, "sock", (10.25, 3.75)), (2.75, "shoe", (11.1, 2.3))):
        axes.plot([11.8, at[0]], [y, at[1]], color=style.INK, lw=1.2, zorder=6)
        axes.text(11.95, y, words, va="center", fontsize=13)
    caption(axes, 3.4, 0.25, "The foot drops. Toes catch.")
    caption(axes, 11.0, 0.25, "The brace holds the foot up.")
    return figure


def impulse() -> Figure:
    """Draw a computed impulse as it passes two marks on the squid's giant fibre, and the speed that follows."""
    ran = propagate()
    published = library().fact("hodgkin1952_speed").value
    figure = style.new_figure(7.2, 3.9)
    axes = figure.subplots()
    figure.subplots_adjust(left=0.12, right=0.96, top=0.88, bottom=0.17)
    for mark, words, colour, dashes in ((0, "first mark", style.BLUE, "-"), (1, "2 cm further on", style.ORANGE, "--")):
        voltage = ran.at_marks_mv[:, mark]
        axes.plot(ran.time_ms, voltage, color=colour, ls=dashes)
        top = int(voltage.argmax())
        axes.text(ran.time_ms[top] - 0.18, voltage[top] - 4, words, ha="right", color=colour, weight="bold")
    axes.set(xlim=(0, ran.time_ms[-1]), ylim=(-15, 110), xlabel="time, ms", ylabel="voltage above rest, mV")
    axes.set_title(f"Computed: {ran.speed_m_s:.1f} m/s. Published in 1952: {published:g} m/s.", fontsize=13)
    axes.text(0.04, 98, f"giant fibre of the squid, {degrees('hodgkin1952_temperature')}", color=style.QUIET)
    return figure


PICTURES: tuple[Picture, ...] = (
    Picture(
        "neuropathy_quiet_nerve.svg",
        quiet_nerve,
        "Drawing of two feet, each on a pin. In the first the nerve works: a bell rings, it hurts, you look. In the "
        "second the nerve is quiet: the bell is silent, and an eye looks at the foot anyway.",
    ),
    Picture(
        "neuropathy_bending_thread.svg",
        bending_thread,
        "Drawing in two steps of a foot with the toes up. A thread in a handle touches the sole. Then it is pressed, "
        "and the thread bends. The question is: do you feel it?",
    ),
    Picture(
        "neuropathy_two_kinds.svg",
        two_kinds,
        "Drawing of three nerve fibres. Thick ones with a coat carry touch, buzz and where your foot is. Thin ones "
        "carry cold and sharp pain. The thinnest have no coat and carry warmth and slow burning pain.",
    ),
    Picture(
        "neuropathy_stages.svg",
        stages,
        "Drawing of a leg and an arm at three times. Early, only the toes do not feel. Later, the foot does not feel, "
        "up to the ankle, and the hand does. Much later, the leg does not feel up to the knee, and the hand does not "
        "either.",
    ),
    Picture(
        "neuropathy_filament_half.svg",
        filament_half,
        "One hundred signs stand for 100 people with neuropathy. The filament finds 53, shown as dots, and misses 47, "
        "shown as crosses. A bar says that it could find from 32 to 74.",
    ),
    Picture(
        "neuropathy_drop_foot.svg",
        drop_foot,
        "Drawing of two lower legs. Weak muscles: the front of the foot hangs down and the toes catch the ground. With "
        "a brace behind the calf and under the sole, over a sock and in a shoe, the foot is held up.",
    ),
    Picture(
        "neuropathy_touch_the_toes.svg",
        touch_the_toes,
        "Drawing of both soles as a helper sees them, and a fingertip on the first toe. Six toes have numbers in the "
        "order of the touches: right big toe 1, right little toe 2, left big toe 3, left little toe 4, right middle "
        "toe 5, left middle toe 6.",
    ),
    Picture(
        "neuropathy_impulse.svg",
        impulse,
        "Chart of voltage, -15 to 110 mV above rest, against time, 0 to 2.6 ms. An impulse rises to 91 mV at a first "
        "mark and, about 1.1 ms later, at a mark 2 cm further on.",
    ),
)
