"""How high a bar is: from zero, all days on one scale, the quota in the middle of a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

EIGHTHS = 8


class Scale(NamedTuple):
    """`unit` words to a row; `above` rows over zero and `below` under it.

    `quota_row` counts up from zero; None where there is no quota to draw.
    """

    unit: float
    above: int
    below: int
    quota_row: int | None

    def eighths(self, words: int, row: int) -> int:
        """Return how many eighths of `row` (0 is next to zero) a day's words fill.

        Words that are not zero always show: at least one eighth.
        """
        filled = abs(words) / self.unit * EIGHTHS
        if words and filled < 1:
            filled = 1
        return min(EIGHTHS, max(0, round(filled) - row * EIGHTHS))


def fit_scale(words: Sequence[int], *, quota: int, rows: int) -> Scale:
    """Choose the scale on which `words` and the `quota` fit into `rows` rows, from zero up.

    Words below zero get rows of their own, on the same scale.
    """
    top = max(0, quota, *words)
    low = -min(0, *words) if words else 0
    below = _rows_below(top, low, rows)
    above = rows - below
    unit = max(top / above, low / below if below else 0) or 1.0
    return _quota_in_a_row(Scale(unit, above, below, None), quota)


def _rows_below(top: int, low: int, rows: int) -> int:
    if low == 0 or rows < 2:
        return 0
    return max(1, min(rows - 1, round(rows * low / (top + low))))


def _quota_in_a_row(scale: Scale, quota: int) -> Scale:
    """Widen the unit until the quota is the middle of a row, where a line can be drawn true."""
    if quota <= 0:
        return scale
    row = int(quota / scale.unit - 0.5)
    if quota / scale.unit < 0.5:
        return Scale(scale.unit, scale.above, scale.below, 0)
    return Scale(quota / (row + 0.5), scale.above, scale.below, row)
