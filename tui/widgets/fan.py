"""The book as a chart: its words so far, and the fan of what they may become."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.burn_up import BurnUp
from tui.fan_labels import date_line, label_width, word_labels
from tui.fan_plot import Cell, Frame, Part, find_stages, frame_for, plot, target_rows

HEADING = "Words in all"
Sign = tuple[str, str, Part]
SO_FAR: Sign = ("⠒⠒", "so far", Part.PAST)
AHEAD: tuple[Sign, ...] = (
    ("⠒⠒", "the middle", Part.MIDDLE),
    ("⢕⢕", "5 in 10", Part.LIKELY),
    ("⠢⠢", "8 in 10", Part.POSSIBLE),
)
STAGE: Sign = ("◆", "milestone", Part.STAGE)
BEFORE: Sign = ("⠤⠄", "today’s", Part.BEFORE)
LEAST_ROWS, LEAST_COLUMNS = 3, 12
"""Of the chart itself: in less it would say nothing."""
STYLES = {
    Part.EMPTY: "label",
    Part.TARGET: "target",
    Part.DEADLINE: "deadline",
    Part.BEFORE: "before",
    Part.POSSIBLE: "possible",
    Part.LIKELY: "likely",
    Part.MIDDLE: "middle",
    Part.PAST: "past",
    Part.STAGE: "stage",
    Part.GOAL: "goal",
}


class Fan(Widget):
    """The total words day by day, then the futures: 8 in 10 lightly, 5 in 10 strongly, a line."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "fan--heading",
        "fan--label",
        "fan--past",
        "fan--middle",
        "fan--likely",
        "fan--possible",
        "fan--before",
        "fan--target",
        "fan--deadline",
        "fan--stage",
        "fan--goal",
    }
    DEFAULT_CSS = """
    Fan { height: 12; }
    Fan > .fan--heading { color: $primary; text-style: bold; }
    Fan > .fan--label { color: $text-muted; }
    Fan > .fan--past { color: $foreground; }
    Fan > .fan--middle { color: $primary; text-style: bold; }
    Fan > .fan--likely { color: $primary 80%; }
    Fan > .fan--possible { color: $primary 55%; }
    Fan > .fan--before { color: $secondary; }
    Fan > .fan--target { color: $accent; }
    Fan > .fan--deadline { color: $text-muted; }
    Fan > .fan--stage { color: $warning; text-style: bold; }
    Fan > .fan--goal { color: $accent; text-style: bold; }
    """

    chart: reactive[BurnUp | None] = reactive(None)

    def __init__(self, *, id: str | None = None) -> None:
        """Start empty."""
        super().__init__(id=id)
        self._drawn: tuple[object, list[list[Segment]]] = (None, [])

    def render_line(self, y: int) -> Strip:
        """Draw one row: heading, chart, dates."""
        rows = self._rows()
        line = Strip(rows[y] if y < len(rows) else [])
        return line.adjust_cell_length(self.size.width, self.rich_style)

    def style_of(self, name: str) -> Style:
        """Return the style of one part of the chart."""
        return self.get_component_rich_style(f"fan--{name}")

    def _rows(self) -> list[list[Segment]]:
        """Return all rows, drawn anew where the chart, its size or its colours have changed."""
        look = (self.chart, self.size, self.app.theme, self.app.ansi_color)
        if self._drawn[0] != look:
            self._drawn = (look, list(map(list, self._draw())))
        return self._drawn[1]

    def _draw(self) -> Iterator[Iterable[Segment]]:
        chart, rows = self.chart, self.size.height - 2
        if chart is None or rows < LEAST_ROWS:
            return
        axis = label_width(chart) + 1
        if self.size.width - axis < LEAST_COLUMNS:
            return
        frame = frame_for(chart, columns=self.size.width - axis, rows=rows)
        yield self._heading(chart, frame)
        yield from self._plotted(chart, frame, axis)
        yield [Segment(" " * axis + date_line(chart, frame), self.style_of("label"))]

    def _heading(self, chart: BurnUp, frame: Frame) -> Iterator[Segment]:
        yield Segment(HEADING, self.style_of("heading"))
        room = self.size.width - len(HEADING)
        legend = next((signs for signs in _legends(chart, frame) if _wanted(signs) <= room), [])
        if legend:
            yield Segment(" " * (room - _wanted(legend)), self.style_of("label"))
        for sign, what, part in legend:
            yield Segment(f"  {sign}", self.style_of(STYLES[part]))
            yield Segment(f" {what}", self.style_of("label"))

    def _plotted(self, chart: BurnUp, frame: Frame, axis: int) -> Iterator[Iterator[Segment]]:
        labels, target = word_labels(chart, frame), target_rows(chart, frame)
        for down, cells in enumerate(plot(chart, frame)):
            row = frame.rows - 1 - down
            style = self.style_of("target" if row in target else "label")
            yield self._row(Segment(f"{labels.get(row, ''):>{axis - 1}} ", style), cells)

    def _row(self, label: Segment, cells: list[Cell]) -> Iterator[Segment]:
        yield label
        for part, run in groupby(cells, key=lambda cell: cell[1]):
            yield Segment("".join(sign for sign, _ in run), self.style_of(STYLES[part]))


def _legends(chart: BurnUp, frame: Frame) -> Iterator[list[Sign]]:
    """Give what the signs mean, of those that are drawn; then again without the milestones."""
    signs = [SO_FAR, *(AHEAD if chart.fan else ()), *((BEFORE,) if chart.before else ())]
    if STAGE[0] in find_stages(chart, frame).values():
        yield [*signs, STAGE]
    yield signs


def _wanted(legend: Sequence[Sign]) -> int:
    return sum(len(f"  {sign} {what}") for sign, what, _ in legend)
