"""The fan of a forecast in plain text: how long the book may be, day by day, and the target.

Readable without colour: most futures are dots, the middle half of them shades, the middle one a
line. Milestones stand where they are due; a target that is a range has a line for each of its ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from tui.forecast_figures import day_figure
from tui.output import Line, Piece, Styled
from tui.wording import number

if TYPE_CHECKING:
    from datetime import date

    from journal.book import Milestone
    from journal.forecast import FanDay, Forecast

MOST, HALF, MIDDLE = "░", "▒", "━"
TARGET, DEADLINE = "┄", "┊"
CROSSING, STAGE = "┼", "◆"
_STYLES = {
    MOST: "dim",
    HALF: "cyan",
    MIDDLE: "cyan",
    TARGET: "green",
    DEADLINE: "yellow",
    STAGE: "yellow",
}
_MEANINGS = (
    (MIDDLE, "the middle future"),
    (HALF, "5 in 10"),
    (MOST, "8 in 10"),
    (TARGET, "target"),
    (DEADLINE, "deadline"),
    (STAGE, "milestone"),
)
_MARGIN = 10
_NARROWEST = 20
_CUT = 2.0  # times the words to go: what is further up says nothing of the target
_AXIS, _CORNER = "│", "└"


@dataclass(frozen=True, slots=True)
class _Scale:
    """`unit` words to a row, the middle of row 0 at `base` words, the target in `target_row`.

    `upper` is the upper end of a target that is a range, None where it is out of sight.
    """

    base: int
    unit: float
    rows: int
    target_row: int
    upper: int | None

    @property
    def target_rows(self) -> tuple[int, ...]:
        """The rows of the target, of its lower end first."""
        if self.upper is None or self.row(self.upper) >= self.rows:
            return (self.target_row,)
        return (self.target_row, self.row(self.upper))

    def can_tell(self, words: int) -> bool:
        """Say whether words are off the lines of the target, or its own."""
        row = self.row(words)
        return row not in self.target_rows or abs(self.words(row) - words) * 8 <= self.unit

    def row(self, words: float) -> int:
        return round((words - self.base) / self.unit)

    def words(self, row: int) -> int:
        return round(self.base + row * self.unit)


def fan_chart(
    forecast: Forecast,
    *,
    rows: int,
    cells: int,
    stages: Sequence[Milestone] = (),
    upper: int | None = None,
) -> Iterator[Line]:
    """Yield the fan, `rows` high without its axis; nothing where there are no days to draw.

    `stages` are marked where they are due, unless their words are there, out of sight, or too near
    to the target to be told from it; `upper` is the upper end of a target that is a range.
    """
    margin = max(_MARGIN, len(number(forecast.target_words * 2)) + 1)
    width = cells - margin - 1
    if width < _NARROWEST or not _can_be_seen(forecast):
        return
    scale = _fit(forecast, rows, upper)
    deadline = _column(forecast.deadline, forecast, width)
    for row, signs in _drawn(forecast, scale, width, stages):
        if deadline is not None and signs[deadline] in (" ", TARGET):
            signs[deadline] = CROSSING if row in scale.target_rows else DEADLINE
        label = Styled(_label(row, scale).rjust(margin - 1), "dim")
        yield (label, f" {_AXIS}", *_runs(signs))
    yield (Styled(" " * margin + _CORNER + _ruler(deadline, width), "dim"),)
    yield (Styled(" " * (margin + 1) + _dates(forecast, deadline, width), "dim"),)


def has_stages(chart: Sequence[Line]) -> bool:
    """Say whether a milestone is marked in a fan that is drawn."""
    pieces = (piece for line in chart for piece in ((line,) if isinstance(line, str) else line))
    return any(STAGE in (piece if isinstance(piece, str) else piece.text) for piece in pieces)


def legend(*, cells: int, stages: bool = False) -> Iterator[Line]:
    """Yield what the signs mean, in as many lines as that takes; of milestones if there are any."""
    pieces: list[Piece] = []
    used = 0
    for sign, meaning in _MEANINGS if stages else _MEANINGS[:-1]:
        length = len(sign) + len(meaning) + 3
        if pieces and used + length > cells:
            yield tuple(pieces)
            pieces, used = [], 0
        pieces += ["  ", Styled(sign, _STYLES[sign]), Styled(f" {meaning}", "dim")]
        used += length
    yield tuple(pieces)


def _can_be_seen(forecast: Forecast) -> bool:
    """Whether there are days to draw, and the target is not within a stride of where we are."""
    days = forecast.fan
    return len(days) > 1 and (days[-1].p50 - forecast.total_words) < 8 * forecast.remaining_words


def _drawn(
    forecast: Forecast, scale: _Scale, width: int, stages: Sequence[Milestone]
) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows from the top, each with its signs."""
    days = [forecast.fan[_place(n, width, len(forecast.fan))] for n in range(width)]
    marks = {
        (scale.row(stage.words), _column(stage.due, forecast, width))
        for stage in stages
        if stage.words > forecast.total_words and scale.can_tell(stage.words)
    }
    for row in range(scale.rows - 1, -1, -1):
        marked = (STAGE if (row, n) in marks else None for n in range(width))
        yield (
            row,
            [mark or _cell(day, row, scale) for mark, day in zip(marked, days, strict=True)],
        )


def _fit(forecast: Forecast, rows: int, upper: int | None) -> _Scale:
    """Put the target into the middle of a row; what is far above it is cut off."""
    base, to_go = forecast.total_words, forecast.remaining_words
    highest, most = max(day.p90 for day in forecast.fan) - base, to_go * _CUT
    end = upper - base if upper is not None and upper - base <= most else 0
    top = max(to_go, end, min(highest, round(most)))
    target_row = min(rows - 1, max(1, round(to_go / top * (rows - 1))))
    while target_row > 1 and round(end * target_row / to_go) >= rows:
        target_row -= 1
    unit = to_go / target_row
    needed = max(ceil(top / unit - 0.5), round(end / unit)) + 1
    return _Scale(base, unit, min(rows, needed), target_row, upper)


def _cell(day: FanDay, row: int, scale: _Scale) -> str:
    if scale.row(day.p50) == row:
        return MIDDLE
    if scale.row(day.p25) <= row <= scale.row(day.p75):
        return HALF
    if scale.row(day.p10) <= row <= scale.row(day.p90):
        return MOST
    return TARGET if row in scale.target_rows else " "


def _label(row: int, scale: _Scale) -> str:
    if row == scale.target_row:
        return number(scale.words(row))
    if row in scale.target_rows:
        return number(scale.upper or 0)
    far = all(abs(row - other) > 1 for other in scale.target_rows)
    return number(scale.words(row)) if row == 0 or (far and row == scale.rows - 1) else ""


def _runs(signs: Sequence[str]) -> Iterator[Piece]:
    """Yield the signs of one row, those alike in one piece, the blanks at the end left out."""
    text = "".join(signs).rstrip(" ")
    begin = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or text[end] != text[begin]:
            run = text[begin:end]
            style = _STYLES.get(run[0], "")
            yield Styled(run, style) if style else run
            begin = end


def _place(n: int, width: int, days: int) -> int:
    return round(n * (days - 1) / (width - 1))


def _column(day: date, forecast: Forecast, width: int) -> int | None:
    offset, days = (day - forecast.fan[0].date).days, len(forecast.fan)
    return round(offset * (width - 1) / (days - 1)) if 0 <= offset < days else None


def _ruler(deadline: int | None, width: int) -> str:
    return "".join("┴" if n == deadline else "─" for n in range(width))


def _dates(forecast: Forecast, deadline: int | None, width: int) -> str:
    """Write the first day, the deadline and the last day under their columns, where they fit."""
    first, last = (day_figure(forecast.fan[n].date, forecast.as_of) for n in (0, -1))
    line = first.ljust(width)
    if deadline is not None:
        due = day_figure(forecast.deadline, forecast.as_of)
        begin = min(max(0, deadline - len(due) // 2), width - len(due))
        line = _written(line, due, begin, least=len(first) + 2)
    return _written(line, last, width - len(last), least=len(line.rstrip()) + 2).rstrip()


def _written(line: str, text: str, begin: int, *, least: int) -> str:
    if begin < least:
        return line
    return line[:begin] + text + line[begin + len(text) :]
