"""Where things go in a drawing: days from left to right, figures from bottom to top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10
from typing import NamedTuple

from journal.wording import short_month

WIDTH, HEIGHT = 640, 260
MILLION = 1_000_000
LEFT, RIGHT, TOP, BOTTOM = 62, 628, 14, 228

_DAY = timedelta(days=1)
_MOST_DATES = 6


class Tick(NamedTuple):
    """A mark on an axis: where, in the drawing's units, and what it says."""

    at: float
    label: str


class Mark(NamedTuple):
    """A point in the drawing's units, and what it is; the label may be the writer's own text."""

    x: float
    y: float
    label: str
    is_reached: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A plane of days and figures; `first` to `last` and `low` to `high` are what can be seen."""

    first: date
    last: date
    low: float
    high: float

    def x(self, day: date) -> float:
        """Return how far to the right `day` is; days outside are put on the edge."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(LEFT + (RIGHT - LEFT) * min(1.0, max(0.0, share)), 1)

    def y(self, figure: float) -> float:
        """Return how far down `figure` is; figures outside are put on the edge."""
        share = (figure - self.low) / ((self.high - self.low) or 1)
        return round(BOTTOM - (BOTTOM - TOP) * min(1.0, max(0.0, share)), 1)

    def line(self, points: Iterable[tuple[date, float]]) -> str:
        """Return points as SVG writes them: `62,228 70.5,200`."""
        return " ".join(f"{self.x(day)},{self.y(figure)}" for day, figure in points)

    def figures(self) -> list[Tick]:
        """Return round figures along the left side."""
        step = _step(self.high - self.low)
        first, last = ceil(self.low / step), floor(self.high / step)
        return [Tick(self.y(n * step), _short(n * step)) for n in range(first, last + 1)]

    def dates(self) -> list[Tick]:
        """Return a few dates along the bottom."""
        return [Tick(self.x(day), label) for day, label in _dated(self.first, self.last)]


def span_of(figures: Iterable[float]) -> tuple[float, float]:
    """Return the ends of an axis that has 0 and all of `figures`, rounded outwards."""
    told = [0.0, *figures]
    low, high = min(told), max(told)
    step = _step((high - low) or 1)
    return floor(low / step) * step, ceil(high / step) * step if low < high else step


def _short(figure: int) -> str:
    return f"{figure / MILLION:g} M" if abs(figure) >= MILLION else f"{figure:,}"


def _step(span: float) -> int:
    """Return 1, 2 or 5 times a power of ten, of which at most six make `span`."""
    rough = max(1.0, span / 6)
    power = 10 ** floor(log10(rough))
    return int(next(n for n in (1, 2, 5, 10) if n * power >= rough) * power)


def _dated(first: date, last: date) -> Iterator[tuple[date, str]]:
    days = (last - first).days
    if days > 366 * 2:
        yield from _years(first, last)
    elif days > 62:
        yield from _months(first, last)
    else:
        step = max(1, ceil((days + 1) / _MOST_DATES))
        for n in range(0, days + 1, step):
            day = first + n * _DAY
            yield day, f"{day.day} {short_month(day)}"


def _years(first: date, last: date) -> Iterator[tuple[date, str]]:
    step = max(1, ceil((last.year - first.year) / _MOST_DATES))
    for year in range(first.year + 1, last.year + 1, step):
        yield date(year, 1, 1), str(year)


def _months(first: date, last: date) -> Iterator[tuple[date, str]]:
    count = (last.year - first.year) * 12 + last.month - first.month
    step = max(1, ceil(count / _MOST_DATES))
    for n in range(1, count + 1, step):
        years, month = divmod(first.month - 1 + n, 12)
        day = date(first.year + years, month + 1, 1)
        yield day, f"{short_month(day)} {day.year}"
