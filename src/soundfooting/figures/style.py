"""One look for every picture: colours that colour-blind readers can tell apart, large type, quiet axes."""

import matplotlib as mpl
from matplotlib.figure import Figure

INK = "#1b1b1b"
QUIET = "#5f5f5f"
CARD = "#fffdf8"  # every picture brings its own opaque ground, so dark themes cannot swallow it
BLUE = "#0b5cad"
ORANGE = "#b35900"
GREEN = "#00795f"
PURPLE = "#7b3f98"
SAND = "#f2e3c4"
ROSE = "#f6d3c6"

STYLE = {
    "font.family": "DejaVu Sans",
    "font.size": 12,
    "axes.titlesize": 14,
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "axes.labelsize": 12,
    "axes.edgecolor": QUIET,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.facecolor": CARD,
    "figure.facecolor": CARD,
    "savefig.facecolor": CARD,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "grid.color": "#d9d3c5",
    "grid.linewidth": 0.8,
    "axes.grid": True,
    "axes.axisbelow": True,
    "lines.linewidth": 2.5,
    "lines.markersize": 9,
    "hatch.linewidth": 0.7,
    "svg.hashsalt": "sound footing",  # the same picture gives the same bytes
    "svg.fonttype": "path",  # fixed pictures look the same on every machine
}
LIVE_STYLE = {"svg.fonttype": "none", "svg.hashsalt": "sound footing"}  # text stays text: small, sharp, selectable


def new_figure(width_in: float, height_in: float) -> Figure:
    """Return an empty figure in the course's style, tied to no window.

    >>> new_figure(6, 4).get_size_inches().tolist()
    [6.0, 4.0]
    """
    with mpl.rc_context(STYLE):
        return Figure(figsize=(width_in, height_in), layout="none")
