"""Names in the order that people put them."""

from __future__ import annotations

import re

_DIGITS = re.compile(r"(\d+)")


def natural_key(name: str) -> list[tuple[int, int, str]]:
    """Order names as people do: numbers by their value, letters whatever their case."""
    parts = _DIGITS.split(name)
    return [
        (0, int(part), part) if part.isascii() and part.isdigit() else (1, 0, part.casefold())
        for part in (*parts, name)
        if part
    ]
