"""The days to come as rows: what each asks for, and what happens on it. Rest days run together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from journal.columns import display_width, shorten
from journal.weights import is_rest_weekday
from journal.wording import short_weekday
from tui.charts import FULL, HALF
from tui.output import Line, Piece, Styled
from tui.plan_notes import Note, plan_notes
from tui.wording import day_short, number

if TYPE_CHECKING:
    from journal.book import Book
    from journal.planning.ahead import PlannedDay
    from journal.planning.plan import Plan

_INDENT = "  "
_DAY = 10
_WORDS = 9
_TOTAL = 12
_BAR = 12
_GAP = 2
_ROOM_FOR_BARS = 64


@dataclass(frozen=True, slots=True)
class _Columns:
    """The largest quota, how wide its bar is (0 where all are the same), and where notes go."""

    most: int
    bar: int
    notes_at: int
    notes: int


def plan_rows(plan: Plan, days: Sequence[PlannedDay], *, cells: int) -> Iterator[Line]:
    """Yield a heading and the rows of `days`; a heading with the year where a new one begins."""
    notes = plan_notes(plan)
    columns = _columns(plan, cells)
    yield (Styled(f"{_INDENT}{'Day':<{_DAY}}{'Words':>{_WORDS}}{'In all':>{_TOTAL}}", "dim"),)
    year = plan.as_of.year
    for run in _runs(days, notes):
        if run[0].date.year != year:
            year = run[0].date.year
            yield (Styled(f"{_INDENT}{year}", "dim"),)
        row = _rest(run, plan.book) if run[0].rest else _writing(run[0], columns)
        yield from _with_notes(row, notes.get(run[0].date, []), columns)


def _columns(plan: Plan, cells: int) -> _Columns:
    bar = 0 if plan.book.is_even or cells < _ROOM_FOR_BARS else _BAR
    used = len(_INDENT) + _DAY + _WORDS + _TOTAL + bar + _GAP * (2 if bar else 1)
    most = max((day.quota for day in plan.days), default=0)
    return _Columns(most, bar, used, max(cells - used, 1))


def _runs(
    days: Sequence[PlannedDay], notes: Mapping[date, object]
) -> Iterator[Sequence[PlannedDay]]:
    """Give the days one by one, but rest days with nothing to say of them as one run a year."""
    run: list[PlannedDay] = []
    for day in days:
        is_quiet = day.rest and day.date not in notes
        if run and not (is_quiet and day.date.year == run[0].date.year):
            yield run
            run = []
        if is_quiet:
            run.append(day)
        else:
            yield [day]
    if run:
        yield run


def _writing(day: PlannedDay, columns: _Columns) -> tuple[Piece, ...]:
    row = f"{_INDENT}{_named(day)}{number(day.quota):>{_WORDS}}{number(day.total):>{_TOTAL}}"
    if columns.bar == 0:
        return (row,)
    halves = round(2 * columns.bar * day.quota / columns.most) if columns.most else 0
    drawn = FULL * (halves // 2) + HALF * (halves % 2)
    return (row, " " * _GAP, Styled(drawn, "cyan"))


def _rest(run: Sequence[PlannedDay], book: Book) -> tuple[Piece, ...]:
    is_weekly = all(is_rest_weekday(book, day.date.weekday()) for day in run)
    why = "rest" if is_weekly else "off"
    until = f"  to {_named(run[-1])}" if len(run) > 1 else ""
    return (Styled(f"{_INDENT}{_named(run[0])}{why:>{_WORDS}}{until}", "dim"),)


def _with_notes(row: tuple[Piece, ...], notes: Sequence[Note], columns: _Columns) -> Iterator[Line]:
    if not notes:
        yield row
    for place, note in enumerate(notes):
        start = row if place == 0 else ()
        gap = columns.notes_at - sum(map(_width, start))
        yield (*start, " " * gap, shorten(note.text + note.detail, columns.notes))


def _width(piece: Piece) -> int:
    return display_width(piece if isinstance(piece, str) else piece.text)


def _named(day: PlannedDay) -> str:
    return f"{short_weekday(day.date)} {day_short(day.date):>6}"
