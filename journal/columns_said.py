"""What the writer says of a table's columns: `words=Count`."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from entries.errors import Refused
from entries.shown import shown

FIGURES = (
    "date",
    "started",
    "words",
    "manuscript",
    "minutes",
    "project",
    "title",
    "text",
    "tags",
    "distractions",
    "number",
)
"""What a column can hold: `manuscript` are totals of the whole, `text` is the entry's body."""


def read_columns(said: Iterable[str]) -> dict[str, str]:
    """Read `FIGURE=COLUMN` texts; raises Refused for anything else, and for a figure said twice."""
    columns: dict[str, str] = {}
    for text in said:
        figure, equals, column = text.partition("=")
        figure, column = figure.strip().lower(), column.strip()
        if not equals or not column:
            raise Refused(f"{shown(text)} maps nothing", "for example: --map words=Count")
        if figure not in FIGURES:
            raise Refused(f"no column is {shown(figure)} to us", _hint(figure))
        if figure in columns:
            raise Refused(f"{figure} is mapped twice", "Map each figure to one column.")
        columns[figure] = column
    return columns


def _hint(figure: str) -> str:
    near = get_close_matches(figure, FIGURES, n=1)
    return f"Did you mean {near[0]}?" if near else f"There are {', '.join(FIGURES)}."
