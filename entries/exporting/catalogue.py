"""The shapes that can be written."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from entries.errors import Refused
from entries.exporting import formats
from entries.exporting.shape import Shape
from entries.shown import shown


@cache
def shapes() -> tuple[Shape, ...]:
    """Load every shape there is a module of, by name."""
    modules = (
        import_module(f"{formats.__name__}.{found.name}")
        for found in pkgutil.iter_modules(formats.__path__)
    )
    return tuple(sorted((module.SHAPE for module in modules), key=lambda shape: shape.name))


def find_shape(name: str) -> Shape:
    """Find a shape by its name; raises Refused, naming those there are."""
    for shape in shapes():
        if shape.name == name:
            return shape
    names = ", ".join(shape.name for shape in shapes())
    raise Refused(f"nothing is written as {shown(name)}", f"There are {names}.")
