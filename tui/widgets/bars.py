"""The last weeks as bars from zero, with the quota as a line across them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from journal.wording import short_weekday
from tui.bar_scale import EIGHTHS, Scale, fit_scale
from tui.day_bar import DayBar
from tui.wording import MINUS, day_short, number

BLOCKS = " ▁▂▃▄▅▆▇█"
QUOTA = "╌"
REST = "·"
HEADING = "Words a day"
AXIS = 6
"""Columns left of the bars, for the figures of the scale."""
FORTNIGHT = 14


class Bars(Widget):
    """Words a day, zero-based. Days of rest are a dot, days below zero hang under the axis."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "bars--heading",
        "bars--bar",
        "bars--today",
        "bars--cut",
        "bars--quota",
        "bars--label",
        "bars--rest",
    }
    DEFAULT_CSS = """
    Bars { height: 8; }
    Bars > .bars--heading { color: $primary; text-style: bold; }
    Bars > .bars--bar { color: $primary; }
    Bars > .bars--today { color: $accent; text-style: bold; }
    Bars > .bars--cut { color: $error; }
    Bars > .bars--quota { color: $accent; }
    Bars > .bars--label { color: $text-muted; }
    Bars > .bars--rest { color: $text-disabled; }
    """

    days: reactive[tuple[DayBar, ...]] = reactive(())
    quota: reactive[int] = reactive(0)

    def render_line(self, y: int) -> Strip:
        """Draw one row: heading, bars, the days' names at zero, what was cut below, dates."""
        line = Strip(self._heading() if y == 0 else _Drawing(self).line(y - 1))
        return line.adjust_cell_length(self.size.width, self.rich_style)

    def _heading(self) -> list[Segment]:
        return [Segment(HEADING, self.style_of("heading"))]

    def style_of(self, name: str) -> Style:
        """Return the style of one part of the chart."""
        return self.get_component_rich_style(f"bars--{name}")


def slot_width(room: int, days: int) -> int:
    """Return the columns of a day, its gap included: wide bars where all fit, else readable ones.

    Two weeks in three columns a day come before more days in two.
    """
    if room >= days * 3:
        return max(2, min(6, room // max(1, days)))
    return 3 if room >= FORTNIGHT * 3 else 2


class _Drawing:
    """The chart at one size: which days fit, how wide, on what scale."""

    def __init__(self, bars: Bars) -> None:
        width, height = bars.size.width, bars.size.height - 1
        self.bars = bars
        room = max(0, width - AXIS)
        self.slot = slot_width(room, len(bars.days))
        fits = room // self.slot
        self.days = bars.days[-fits:] if fits else ()
        self.dates = height >= 7
        rows = max(1, height - 1 - self.dates)
        self.scale: Scale = fit_scale(
            [_words(day) for day in self.days], quota=bars.quota, rows=rows
        )

    def line(self, y: int) -> list[Segment]:
        above = self.scale.above
        if y < above:
            return list(self._row(above - 1 - y))
        if y == above:
            return list(self._names())
        if y <= above + self.scale.below:
            return list(self._row_below(y - above - 1))
        return list(self._dates()) if self.dates else []

    def _row(self, row: int) -> Iterator[Segment]:
        line = row == self.scale.quota_row
        label = number(self.bars.quota) if line else ""
        yield self._axis(label, "quota" if line else "label")
        quota = self.bars.style_of("quota")
        for day in self.days:
            eighths = self.scale.eighths(_words(day), row) if _words(day) > 0 else 0
            yield self._cell(day, row, eighths, line=line)
            yield Segment(QUOTA if line else " ", quota)

    def _cell(self, day: DayBar, row: int, eighths: int, *, line: bool) -> Segment:
        width = self.slot - 1
        style = self.bars.style_of("today" if day.today else "bar")
        if line and eighths == EIGHTHS:
            return Segment(QUOTA * width, Style(color=style.bgcolor, bgcolor=style.color))
        if eighths:
            return Segment(BLOCKS[eighths] * width, style)
        if line:
            return Segment(QUOTA * width, self.bars.style_of("quota"))
        mark = REST if day.rest and row == 0 and not day.words else " "
        return Segment(mark.center(width), self.bars.style_of("rest"))

    def _row_below(self, row: int) -> Iterator[Segment]:
        yield self._axis("", "label")
        for day in self.days:
            eighths = self.scale.eighths(_words(day), row) if _words(day) < 0 else 0
            # A bar that hangs is the block's other part in exchanged colours.
            style = self.bars.style_of("cut")
            hanging = style + Style(reverse=True) if 0 < eighths < EIGHTHS else style
            block = BLOCKS[EIGHTHS - eighths] if 0 < eighths < EIGHTHS else BLOCKS[eighths]
            yield Segment(block * (self.slot - 1), hanging)
            yield Segment(" ", style)

    def _names(self) -> Iterator[Segment]:
        yield self._axis("0", "label")
        for day in self.days:
            name = short_weekday(day.day)[: min(3, self.slot - 1)]
            if _words(day) < 0:
                name = f"{name[: self.slot - 2]}{MINUS}"
            style = "today" if day.today else "rest" if day.rest else "label"
            yield Segment(name.ljust(self.slot), self.bars.style_of(style))

    def _dates(self) -> Iterator[Segment]:
        text, width = "", len(self.days) * self.slot
        for place, day in enumerate(self.days):
            at, name = place * self.slot, day_short(day.day)
            if day.day.weekday() == 0 and len(text) <= at <= width - len(name):
                text = f"{text.ljust(at)}{name} "
        yield self._axis("", "label")
        yield Segment(text, self.bars.style_of("rest"))

    def _axis(self, label: str, style: str) -> Segment:
        return Segment(label.rjust(AXIS - 1) + " ", self.bars.style_of(style))


def _words(day: DayBar) -> int:
    return day.words or 0
