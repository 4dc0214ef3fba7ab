"""The chance of the deadline over the book's life, drawn in text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from journal.track_record import PastForecast
from journal.wording import short_month

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_ROWS = 5
_LABELS = {0: "100% ┤", 2: " 50% ┤"}
_MARGIN = 6


def chance_lines(points: Sequence[PastForecast], *, width: int) -> list[str]:
    """Return the chances as an area from 0 to 100 %, time to the right, `width` columns wide.

    Each column shows the last forecast made by then. Empty for fewer than two forecasts.
    """
    if len(points) < 2:
        return []
    eighths = [round(point.probability * _ROWS * 8) for point in _columns(points, width - _MARGIN)]
    return [*_rows(eighths), f"  0% └{'─' * len(eighths)}", _dates(points, len(eighths))]


def _columns(points: Sequence[PastForecast], width: int) -> Iterator[PastForecast]:
    first, span = points[0].day, (points[-1].day - points[0].day).days
    place = 0
    for column in range(width):
        while (
            place + 1 < len(points)
            and (points[place + 1].day - first).days * (width - 1) <= column * span
        ):
            place += 1
        yield points[place]


def _rows(eighths: Sequence[int]) -> Iterator[str]:
    for row in range(_ROWS):
        floor = (_ROWS - 1 - row) * 8
        cells = (_EIGHTHS[max(0, min(8, height - floor))] for height in eighths)
        yield (_LABELS.get(row, "     │") + "".join(cells)).rstrip(" ")


def _dates(points: Sequence[PastForecast], width: int) -> str:
    first, last = (_short(point.day) for point in (points[0], points[-1]))
    return f"{' ' * _MARGIN}{first}{last:>{max(1, width - len(first))}}"


def _short(day: date) -> str:
    return f"{day.day} {short_month(day)} {day.year}"
