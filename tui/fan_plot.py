"""The burn-up chart as characters: dots for the days, lines for target and deadline.

Each character holds two by four dots, so that a few rows show a slope. What a dot belongs to is
told by how densely it is set, not by its colour alone: the outer band sparsely, the inner band as a
chequerboard, lines without gaps. Milestones are diamonds where they are due.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from tui.burn_up import BurnUp

WIDE, HIGH = 2, 4
"""Dots of a character."""
TARGET, DEADLINE, GOAL, STAGE, DONE = "╌", "╎", "┼", "◆", "◇"
BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
BLANK = 0x2800


class Part(IntEnum):
    """What a character shows; where it shows several, the highest."""

    EMPTY = 0
    TARGET = 1
    DEADLINE = 2
    POSSIBLE = 3
    LIKELY = 4
    BEFORE = 5
    MIDDLE = 6
    PAST = 7
    STAGE = 8
    GOAL = 9


Cell = tuple[str, Part]


@dataclass(frozen=True, slots=True)
class Frame:
    """Which days and words are where, in dots from the left and from the bottom."""

    first: date
    days: int
    columns: int
    rows: int
    low: int
    unit: float

    def day(self, x: int) -> date:
        """Return the day that the dots of column `x` show."""
        return self.first + timedelta(days=x * self.days // (self.columns * WIDE))

    def column(self, day: date) -> int:
        """Return the character that holds the middle of a day."""
        return int(((day - self.first).days + 0.5) * self.columns / self.days)

    def y(self, words: float) -> int:
        """Return the dot of a total, which may be off the chart."""
        return int((words - self.low) // self.unit)

    def row(self, words: float) -> int:
        """Return the row of characters of a total, counted from the bottom."""
        return self.y(words) // HIGH


def frame_for(chart: BurnUp, *, columns: int, rows: int) -> Frame:
    """Fit a chart into so many characters, the target in the middle of a row."""
    low, high = chart.reach()
    dots = rows * HIGH
    unit = (high - low) / (dots - 0.5)
    above = chart.target_words - low
    if above > 0:
        place = max(0, int((above / unit - HIGH / 2) // HIGH))
        unit = max(unit, above / (place * HIGH + HIGH / 2))
    days = (chart.last - chart.first).days + 1
    return Frame(chart.first, days, columns, rows, low, unit)


def plot(chart: BurnUp, frame: Frame) -> list[list[Cell]]:
    """Return the rows of the chart from the top, each a list of characters and their parts."""
    dots = _Dots(frame)
    for x in range(frame.columns * WIDE):
        _draw_day(dots, chart, frame.day(x), x)
    dots.join_lines()
    signs = _signs(chart, frame)
    return [list(_row(dots, signs, row)) for row in range(frame.rows - 1, -1, -1)]


def _draw_day(dots: _Dots, chart: BurnUp, day: date, x: int) -> None:
    if day <= chart.today:
        dots.put(x, dots.frame.y(chart.total_at(day)), Part.PAST)
        return
    before, fan = chart.before_at(day), chart.fan_at(day)
    if before is not None and x % 3 != 2:
        dots.put(x, dots.frame.y(before), Part.BEFORE)
    if fan is not None:
        p10, p25, middle, p75, p90 = map(dots.frame.y, fan[1:])
        dots.fill(x, (p10, p90), Part.POSSIBLE, beside=middle)
        dots.fill(x, (p25, p75), Part.LIKELY, beside=middle)
        dots.put(x, middle, Part.MIDDLE)


def find_stages(chart: BurnUp, frame: Frame) -> dict[tuple[int, int], str]:
    """Return the signs of the milestones that can be seen, by their row and column.

    Filled where the words are still to come, hollow where they are there. One that is so near to
    the target that it would stand on its line is left out.
    """
    lines = target_rows(chart, frame)
    return {
        (frame.row(one.words), frame.column(one.due)): _stage(one.words, chart)
        for one in chart.milestones
        if chart.first <= one.due <= chart.last
        and 0 <= frame.row(one.words) < frame.rows
        and lines.get(frame.row(one.words), one.words) == one.words
    }


def _stage(words: int, chart: BurnUp) -> str:
    return DONE if words <= chart.total_words else STAGE


def target_rows(chart: BurnUp, frame: Frame) -> dict[int, int]:
    """Return the rows of the target, of both of its ends where it is a range, and their words."""
    ends = (*(() if chart.upper is None else (chart.upper,)), chart.target_words)
    return {frame.row(words): words for words in ends}


@dataclass(frozen=True, slots=True)
class _Signs:
    """The lines of the target and of the deadline, and what is `fixed` whatever else is there."""

    target: Container[int]
    deadline: int
    fixed: Mapping[tuple[int, int], Cell]


def _signs(chart: BurnUp, frame: Frame) -> _Signs:
    deadline = frame.column(chart.deadline)
    fixed = {place: (sign, Part.STAGE) for place, sign in find_stages(chart, frame).items()}
    goal = frame.row(chart.target_words), deadline
    return _Signs(target_rows(chart, frame), deadline, {**fixed, goal: (GOAL, Part.GOAL)})


def _row(dots: _Dots, signs: _Signs, row: int) -> Iterator[Cell]:
    for column in range(dots.frame.columns):
        bits, part = dots.cell(column, row)
        if (row, column) in signs.fixed:
            yield signs.fixed[row, column]
        elif bits:
            yield chr(BLANK + bits), part
        elif column == signs.deadline:
            yield DEADLINE, Part.DEADLINE
        else:
            yield (TARGET, Part.TARGET) if row in signs.target else (" ", Part.EMPTY)


class _Dots:
    """Characters of dots by their place, each with its highest part."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self._bits: dict[tuple[int, int], int] = {}
        self._parts: dict[tuple[int, int], Part] = {}
        self._lines: dict[Part, dict[int, int]] = {}

    def put(self, x: int, y: int, part: Part) -> None:
        """Put the dot of a line."""
        self._lines.setdefault(part, {})[x] = y
        self._set(x, y, part)

    def fill(self, x: int, ends: tuple[int, int], part: Part, *, beside: int) -> None:
        """Fill a column from end to end: the likely part as a chequerboard, the rest sparsely.

        The dots next to the line at `beside` are left out, so that it stays one; but not where
        they are all that there is.
        """
        low, high = ends
        near = 1 if low < beside - 1 or high > beside + 1 else 0
        for y in range(max(0, low), min(high, self.frame.rows * HIGH - 1) + 1):
            even = (x + y) % 2 == 0 and (part is Part.LIKELY or y % 2 == 0)
            if even and abs(y - beside) > near:
                self._set(x, y, part)

    def join_lines(self) -> None:
        """Leave no gap in a line where it rises or falls by more than a dot."""
        highest = self.frame.rows * HIGH
        for part in (Part.MIDDLE, Part.PAST):
            line = self._lines.get(part, {})
            for x, y in line.items():
                ends = sorted((line.get(x - 1, y), y))
                for between in range(max(0, ends[0] + 1), min(ends[1], highest)):
                    self._set(x, between, part)

    def cell(self, column: int, row: int) -> tuple[int, Part]:
        """Return the bits of a braille character and its highest part."""
        return self._bits.get((column, row), 0), self._parts.get((column, row), Part.EMPTY)

    def _set(self, x: int, y: int, part: Part) -> None:
        if 0 <= y < self.frame.rows * HIGH:
            place = x // WIDE, y // HIGH
            bit = BITS[HIGH - 1 - y % HIGH][x % WIDE]
            self._bits[place] = self._bits.get(place, 0) | bit
            self._parts[place] = max(part, self._parts.get(place, Part.EMPTY))
