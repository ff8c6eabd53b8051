"""Skin as a stack of layers, from the outside in: the two published presets and ways to change them."""

from dataclasses import dataclass, replace

from soundfooting.models.limits import checked, checked_temperature

LINEAR, STEADY = "linear", "steady"
EPIDERMIS, DERMIS = "epidermis", "dermis"
BASAL_LAYER, DERMIS_BASE = "basal layer", "dermis base"
_LAST_LAYER_ABOVE = {BASAL_LAYER: EPIDERMIS, DERMIS_BASE: DERMIS}
THINNEST_LAYER_M = 1e-6
# Far wider than air, fabric and tissue need, and narrow enough that no number overflows.
LAYER_RANGES = {
    "thickness_m": (THINNEST_LAYER_M, 1.0),
    "conductivity_w_mk": (1e-3, 1e3),
    "heat_capacity_j_m3k": (1e2, 1e8),
    "perfusion_per_s": (0.0, 1.0),
    "metabolic_w_m3": (0.0, 1e6),
}


@dataclass(frozen=True)
class Layer:
    """One homogeneous layer: thickness, conductivity, volumetric heat capacity, blood flow and metabolic heat.

    Perfusion is blood volume per tissue volume per second. Raises ValueError for a value outside its range.
    """

    name: str
    thickness_m: float
    conductivity_w_mk: float
    heat_capacity_j_m3k: float
    perfusion_per_s: float = 0.0
    metabolic_w_m3: float = 0.0

    def __post_init__(self):
        for quantity, (low, high) in LAYER_RANGES.items():
            checked(f"{quantity} of layer {self.name!r}", getattr(self, quantity), low, high)


@dataclass(frozen=True)
class Skin:
    """Layers of tissue under an optional cover, with the temperatures they start from.

    `start` is the profile before exposure: "linear" from surface to core, or "steady" (Pennes balance between both).
    The base is held at `core_c`, or insulated if `base_held` is False. A cover starts at `surface_start_c`.

    >>> skin = SKINS["F1930"].with_cover(1e-3, 0.04, 5e4)
    >>> round(skin.depth_of(BASAL_LAYER) * 1000, 3)
    1.075
    """

    name: str
    layers: tuple[Layer, ...]
    core_c: float
    surface_start_c: float
    start: str = STEADY
    blood_c: float = 37.0
    blood_heat_capacity_j_m3k: float = 0.0
    source: str = ""
    base_held: bool = True
    cover: tuple[Layer, ...] = ()

    def __post_init__(self):
        for stack in ("layers", "cover"):
            object.__setattr__(self, stack, tuple(getattr(self, stack)))
        if not self.layers:
            raise ValueError(f"layers of skin {self.name!r} is empty: allowed is one layer or more")
        if self.start not in (LINEAR, STEADY):
            raise ValueError(f"start of skin {self.name!r} is {self.start!r}: allowed is {LINEAR!r} or {STEADY!r}")
        for quantity in ("core_c", "surface_start_c", "blood_c"):
            checked_temperature(f"{quantity} of skin {self.name!r}", getattr(self, quantity))
        checked(f"blood_heat_capacity_j_m3k of skin {self.name!r}", self.blood_heat_capacity_j_m3k)

    @property
    def cover_thickness_m(self) -> float:
        """Thickness of everything that lies on the skin, in metres."""
        return sum(layer.thickness_m for layer in self.cover)

    @property
    def thickness_m(self) -> float:
        """Distance from the outer surface, cover included, to the base, in metres."""
        return self.cover_thickness_m + sum(layer.thickness_m for layer in self.layers)

    def depth_of(self, place: str) -> float:
        """Depth in metres, from the outer surface, of the "basal layer" or the "dermis base"; ValueError if absent."""
        if place not in _LAST_LAYER_ABOVE:
            raise ValueError(f"place is {place!r}: allowed is {BASAL_LAYER!r} or {DERMIS_BASE!r}")
        layer_above = _LAST_LAYER_ABOVE[place]
        depth = self.cover_thickness_m
        found = None
        for layer in self.layers:
            depth += layer.thickness_m
            if layer.name == layer_above:
                found = depth
        if found is None:
            raise ValueError(f"skin {self.name!r} has no {place}: allowed is a skin with a layer named {layer_above!r}")
        return found

    def with_perfusion_scaled(self, factor: float) -> "Skin":
        """Return this skin with all blood flow multiplied by `factor` (0 or more)."""
        factor = checked("perfusion factor", factor)
        scaled = tuple(replace(layer, perfusion_per_s=layer.perfusion_per_s * factor) for layer in self.layers)
        return replace(self, layers=scaled)

    def with_cover(self, thickness_m: float, conductivity_w_mk: float, heat_capacity_j_m3k: float) -> "Skin":
        """Return this skin with one more bloodless layer on the outside: air, fabric or horny skin."""
        outermost = Layer("cover", thickness_m, conductivity_w_mk, heat_capacity_j_m3k)
        return replace(self, cover=(outermost, *self.cover))

    def with_extra_outer_skin(self, thickness_m: float) -> "Skin":
        """Return this skin with more of its own outermost tissue (no blood flow) on top; below 1 µm nothing changes."""
        if checked("extra outer skin thickness_m", thickness_m) < THINNEST_LAYER_M:
            return self
        outer = self.layers[0]
        return self.with_cover(thickness_m, outer.conductivity_w_mk, outer.heat_capacity_j_m3k)


SKINS = {
    "F1930": Skin(
        name="F1930",
        layers=(
            Layer(EPIDERMIS, 75e-6, 0.628, 4.4e6),
            Layer(DERMIS, 1125e-6, 0.5902, 4.186e6),
            Layer("subcutaneous", 3885e-6, 0.293, 2.6e6),
        ),
        core_c=33.5,
        surface_start_c=32.5,
        start=LINEAR,
        source="Skin layers of the ASTM F1930 / ISO 13506-2 type of burn model, as coded in a published "
        "protective-clothing heat model (Zysun2002/manufacturing_clothing_table, run.m). No blood flow.",
    ),
    "Jiang2002": Skin(
        name="Jiang2002",
        layers=(
            Layer(EPIDERMIS, 80e-6, 0.24, 1200 * 3590),
            Layer(DERMIS, 2000e-6, 0.45, 1200 * 3300, 0.00125),
            Layer("subcutaneous", 10000e-6, 0.19, 1000 * 2500, 0.00125),
            Layer("inner tissue", 30000e-6, 0.5, 1000 * 4000, 0.00125),
        ),
        core_c=37.0,
        surface_start_c=34.0,
        start=STEADY,
        blood_c=34.0,
        blood_heat_capacity_j_m3k=1060 * 3770,
        source="Jiang, Ma, Li & Zhang, Burns 2002 (28), values as reproduced in the MATLAB pdetbplus example on the "
        "skin burn process. Its blood is at 34 degrees Celsius, cooler than arterial blood.",
    ),
}
