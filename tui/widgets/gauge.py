"""How far along: a bar in half columns. Filled and empty differ in shape, not only in colour."""

from __future__ import annotations

FULL, HALF, EMPTY = "━", "╸", "─"
NARROWEST = 6
"""Below this many columns a bar says nothing, and its figures alone are shown."""


def bar(part: float, width: int) -> tuple[str, str]:
    """Return the filled and the empty text of a bar: `part` of `width` columns.

    A part that is not zero always shows, and only a whole one is full.
    """
    halves = int(max(0.0, min(1.0, part)) * width * 2)
    if part > 0:
        halves = max(1, halves)
    filled = FULL * (halves // 2) + HALF * (halves % 2)
    return filled, EMPTY * (width - len(filled))
