"""Bars in plain text: how far along, and words a day. From zero, and readable without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile

from journal.wording import short_weekday
from tui.bar_scale import Scale, fit_scale
from tui.day_bar import DayBar
from tui.output import Line, Piece, Styled
from tui.wording import MINUS, number

FULL, HALF, EMPTY = "━", "╸", "─"
BLOCKS = " ▁▂▃▄▅▆▇█"
QUOTA = "┄"
CUT = "▼"
SLOT = 5
AXIS = 7


def gauge(part: float, cells: int) -> tuple[Piece, ...]:
    """Return a bar of which `part` is filled, in half cells.

    What is not nothing shows, and only what is whole looks whole.
    """
    halves = int(max(0.0, min(1.0, part)) * cells * 2)
    if part > 0:
        halves = max(1, halves)
    filled = FULL * (halves // 2) + HALF * (halves % 2)
    style = "green" if part >= 1 else "cyan"
    return (Styled(filled, style), Styled(EMPTY * (cells - len(filled)), "dim"))


def day_chart(days: Sequence[DayBar], *, quota: int, rows: int, cells: int) -> Iterator[Line]:
    """Yield the days as bars, `rows` high, their words and weekdays under them.

    Words taken out have no bar but a mark, and their figure. Days that don't fit into `cells` are
    left out, the oldest first.
    """
    days = days[-max(1, (cells - AXIS) // SLOT) :]
    scale = fit_scale([max(0, day.words or 0) for day in days], quota=quota, rows=rows)
    drawn = (_row(days, scale, row, quota) for row in range(rows - 1, -1, -1))
    yield from dropwhile(lambda line: not line, drawn)
    yield " " * AXIS + "".join(_figure(day).center(SLOT - 1) + " " for day in days).rstrip()
    yield _trimmed([" " * AXIS, *_names(days)])


def short_number(value: int) -> str:
    """Show a number in at most four characters: `730`, `1.2k`, `12k`, `−2k`."""
    if abs(value) < 1000:
        return number(value)
    thousands = value / 1000
    text = f"{thousands:.1f}k" if 1000 <= value < 9950 else f"{thousands:.0f}k"
    return text.replace("-", MINUS)


def _row(days: Sequence[DayBar], scale: Scale, row: int, quota: int) -> tuple[Piece, ...]:
    is_quota = row == scale.quota_row
    label = number(quota) if is_quota else ""
    pieces: list[Piece] = [Styled(label.rjust(AXIS - 1), "dim"), " "]
    for day in days:
        pieces.append(_bar(day, scale, row, quota))
        pieces.append(Styled(QUOTA, "dim") if is_quota else " ")
    return _trimmed(pieces)


def _trimmed(pieces: list[Piece]) -> tuple[Piece, ...]:
    while pieces and not _text(pieces[-1]).strip(" "):
        pieces.pop()
    return tuple(pieces)


def _text(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece.text


def _bar(day: DayBar, scale: Scale, row: int, quota: int) -> Piece:
    words = day.words or 0
    eighths = scale.eighths(words, row) if words > 0 else 0
    if eighths:
        return Styled(BLOCKS[eighths] * (SLOT - 1), "green" if words >= quota else "cyan")
    if words < 0 and row == 0:
        return Styled(CUT.center(SLOT - 1), "red")
    return Styled(QUOTA * (SLOT - 1), "dim") if row == scale.quota_row else " " * (SLOT - 1)


def _figure(day: DayBar) -> str:
    if day.words is None:
        return "rest" if day.rest else "–"
    return short_number(day.words)


def _names(days: Sequence[DayBar]) -> Iterator[Piece]:
    for day in days:
        name = short_weekday(day.day).center(SLOT - 1)
        yield Styled(f"{name} ", "bold" if day.today else "dim")
