"""Finite-volume cells of a skin: thin at its surface, growing with depth, with a face on every layer boundary."""

import math
from dataclasses import dataclass, fields
from functools import lru_cache
from itertools import groupby

import numpy as np

from soundfooting.models.heat.skin import Layer, Skin

# A cell at depth x below the skin's surface is about SURFACE_CELL_M + GROWTH * x thick, so neighbours differ by some
# 6 %; no layer gets fewer than LEAST_CELLS. That makes 74 cells for the 5 mm of F1930 and 109 for the 42 mm of
# Jiang2002. Halving every cell changes burn times by less than 0.2 %: tests and benchmark show it.
SURFACE_CELL_M = 4e-6
GROWTH = 0.06
LEAST_CELLS = 6
# Each layer of a cover gets equal cells of its own, and the tissue keeps the cells it has without one: so a cover
# cannot shorten a burn time even by an error of the mesh.
COVER_CELLS = 16


@dataclass(frozen=True, eq=False)
class Cells:
    """Cells from the outer surface inwards; every array has one value per cell.

    `blood_w_m3k` is the heat that blood brings per kelvin between blood and tissue; `cover` counts the cells of the
    cover, which come first.
    """

    width_m: np.ndarray
    conductivity_w_mk: np.ndarray
    heat_capacity_j_m3k: np.ndarray
    blood_w_m3k: np.ndarray
    metabolic_w_m3: np.ndarray
    cover: int

    @property
    def half_resistance_m2k_w(self) -> np.ndarray:
        """Thermal resistance between a cell's centre and either of its faces, in m2 K/W."""
        return self.width_m / (2 * self.conductivity_w_mk)

    @property
    def mass_j_m2k(self) -> np.ndarray:
        """Heat that one kelvin stores in a cell, per area of skin."""
        return self.heat_capacity_j_m3k * self.width_m

    @property
    def face_conductance_w_m2k(self) -> np.ndarray:
        """Conductance between neighbouring centres, in W/m2/K: half cells in series, so a harmonic mean."""
        half = self.half_resistance_m2k_w
        return 1 / (half[:-1] + half[1:])

    @property
    def centre_m(self) -> np.ndarray:
        """Depth of every cell's centre, in metres."""
        return np.cumsum(self.width_m) - self.width_m / 2

    def without_cover(self) -> "Cells":
        """The cells of the tissue alone."""
        arrays = (getattr(self, field.name)[self.cover :] for field in fields(self) if field.name != "cover")
        return Cells(*arrays, cover=0)


@lru_cache(maxsize=64)
def cells_of(skin: Skin, refinement: int = 1) -> Cells:
    """Return the cells of a skin; `refinement` 2 halves every cell.

    >>> from soundfooting.models.heat.skin import SKINS
    >>> len(cells_of(SKINS["F1930"]).width_m) * 2 == len(cells_of(SKINS["F1930"], refinement=2).width_m)
    True
    """
    if not isinstance(refinement, int) or refinement < 1:
        raise ValueError(f"refinement is {refinement!r}: allowed is a whole number from 1")
    cover, tissue = _merged(skin.cover), _merged(skin.layers)
    cover_cells = COVER_CELLS * refinement
    widths = [np.full(cover_cells, layer.thickness_m / cover_cells) for layer in cover]
    depth_m = 0.0
    for layer in tissue:
        widths.append(_graded_widths(depth_m, layer.thickness_m, refinement))
        depth_m += layer.thickness_m
    owners = [layer for layer, its in zip(cover + tissue, widths, strict=True) for _ in its]
    return Cells(
        width_m=np.concatenate(widths),
        conductivity_w_mk=np.array([layer.conductivity_w_mk for layer in owners]),
        heat_capacity_j_m3k=np.array([layer.heat_capacity_j_m3k for layer in owners]),
        blood_w_m3k=np.array([layer.perfusion_per_s for layer in owners]) * skin.blood_heat_capacity_j_m3k,
        metabolic_w_m3=np.array([layer.metabolic_w_m3 for layer in owners]),
        cover=cover_cells * len(cover),
    )


def _merged(layers: tuple[Layer, ...]) -> list[Layer]:
    """Join neighbours of equal properties, so that splitting a layer cannot change the cells."""

    def properties(layer: Layer) -> tuple[float, ...]:
        return (layer.conductivity_w_mk, layer.heat_capacity_j_m3k, layer.perfusion_per_s, layer.metabolic_w_m3)

    return [
        Layer("merged", math.fsum(layer.thickness_m for layer in same), *values)
        for values, same in groupby(layers, key=properties)
    ]


def _graded_widths(top_m: float, thickness_m: float, refinement: int) -> np.ndarray:
    """Cut a layer at equal steps of the coordinate in which the wanted cell size is constant."""

    def stretched(depth):
        return np.log1p(depth * GROWTH / SURFACE_CELL_M) / GROWTH

    first, last = stretched(top_m), stretched(top_m + thickness_m)
    count = max(LEAST_CELLS, math.ceil(last - first)) * refinement
    faces = np.expm1(np.linspace(first, last, count + 1) * GROWTH) * SURFACE_CELL_M / GROWTH
    return np.diff(faces)
