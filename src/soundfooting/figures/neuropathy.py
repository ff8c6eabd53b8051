"""The fixed pictures of lesson 01, each drawn from facts or from a model."""

from matplotlib.figure import Figure
from matplotlib.patches import Circle

from soundfooting.evidence import library
from soundfooting.figures import style
from soundfooting.figures.limbs import arm, curve, leg
from soundfooting.figures.nerve_sketches import bell, brace, eye, fibre, lower_leg, pin, sole, toe_at
from soundfooting.figures.picture import Picture
from soundfooting.figures.screening import LOOKS, filament, people
from soundfooting.figures.sketches import caption, degrees, sketch, title
from soundfooting.figures.stocking import cut, draw_key, draw_limb
from soundfooting.models.nerves import propagate

STAGES = (("Early", 0.32), ("Later", 0.55), ("Much later", 0.88))  # how far the loss has climbed, 0 to 1
NERVE = ((2.7, 1.34), (1.9, 1.72), (1.15, 2.2), (0.8, 2.95), (0.75, 4.1), (0.75, 5.35))  # from the toe to the bell
DROP_DEGREES = 38  # how far the picture lets the front of the foot hang
# The order of the touches: which foot, and which toe of it, counted from the big one, which is 0.
TOUCHES = (("right", 0), ("right", 4), ("left", 0), ("left", 4), ("right", 2), ("left", 2))
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


def two_kinds() -> Figure:
    """Draw three fibres, from thick to thin, with what each carries and how fast."""
    rows = (
        (4.3, 0.66, True, "Thick fibres", "touch, buzz, where your foot is", "kim2022_thick_speed"),
        (2.4, 0.32, True, "Thin fibres", "cold, sharp pain", "plaghki2010_thin_speed"),
        (0.5, 0.12, False, "Thinnest fibres", "warmth, slow burning pain", "plaghki2010_bare_speed"),
    )
    figure, axes = sketch(7.4, 3, 15.2, 6.2)
    for y, width, coated, name, carries, fact in rows:
        axes.text(0.3, y + 0.75, name, weight="bold", fontsize=13)
        axes.text(4.3, y + 0.75, carries, fontsize=13)
        fibre(axes, 0.3, y, 9.8, width, coated)
        metres = max(1, round(library().fact(fact).value))
        axes.text(10.5, y, f"about {metres} m a second", va="center", weight="bold", fontsize=12)
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
    found = filament("sensitivity")
    low, high = filament("sensitivity_ci")
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
    """Draw both soles as a helper sees them, with the six toes to touch numbered in order."""
    figure, axes = sketch(7.2, 4.1, 14.4, 8.2)
    for foot, (x, mirror) in FEET.items():
        sole(axes, x, 1.2, mirror)
        axes.text(x + mirror * 1.9, 0.5, f"{foot} foot", ha="center", weight="bold", fontsize=14)
    for number, (foot, toe) in enumerate(TOUCHES, start=1):
        x, y = toe_at(FEET[foot][0], 1.2, FEET[foot][1], toe)
        axes.add_patch(Circle((x, y), 0.36, fc=style.BLUE, zorder=4))
        axes.text(x, y - 0.02, str(number), ha="center", va="center", color="white", weight="bold", fontsize=13,
                  zorder=5)  # fmt: skip
    axes.text(7.2, 7.7, "Light as a feather. Each toe once.", ha="center", va="center", fontsize=14, weight="bold")
    return figure


def drop_foot() -> Figure:
    """Draw a foot that drops, and the same foot held by a brace."""
    figure, axes = sketch(7.2, 3.5, 14.4, 7)
    for x in (0.6, 8.2):
        axes.plot([x, x + 5.6], [1.1, 1.1], color=style.QUIET, lw=2)
    lower_leg(axes, 1.4, 2.05, DROP_DEGREES)
    brace(axes, lower_leg(axes, 9.2, 1.7))
    title(axes, 3.4, 6.4, "Weak muscles")
    title(axes, 11.0, 6.4, "With a brace")
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
        "neuropathy_two_kinds.svg",
        two_kinds,
        "Drawing of three nerve fibres. Thick ones with a coat carry touch, buzz and where your foot is, at about 51 "
        "metres a second. Thin ones carry cold and sharp pain, at about 13. The thinnest have no coat and carry warmth "
        "and slow burning pain, at about 1.",
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
        "a brace behind the calf and under the sole, the foot is held up.",
    ),
    Picture(
        "neuropathy_touch_the_toes.svg",
        touch_the_toes,
        "Drawing of both soles as a helper sees them. Six toes have numbers in the order of the touches: right big toe "
        "1, right little toe 2, left big toe 3, left little toe 4, right middle toe 5, left middle toe 6.",
    ),
    Picture(
        "neuropathy_impulse.svg",
        impulse,
        "Chart of voltage, -15 to 110 mV above rest, against time, 0 to 2.6 ms. An impulse rises to 91 mV at a first "
        "mark and, about 1.1 ms later, at a mark 2 cm further on.",
    ),
)
