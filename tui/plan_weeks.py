"""The days to come as a calendar: a row a week, and in each cell the words that a day asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from journal.columns import display_width, shorten
from journal.weights import is_rest_weekday
from journal.wording import WEEKDAYS
from tui.output import Line, Piece, Styled
from tui.plan_notes import DUE, REACHED, TODAY, Note, plan_notes
from tui.wording import day_short, number

if TYPE_CHECKING:
    from journal.planning.ahead import PlannedDay
    from journal.planning.plan import Plan

HEADING = "Words a day"
REST, OFF = "·", "off"
LEGEND = (f"{TODAY} today", f"{DUE} due", f"{REACHED} reached", f"{REST} rest")
_WEEK, _AIR, _GAP = 11, 7, 3
_STYLES = {TODAY: "bold", DUE: "yellow", REACHED: "green"}
_LEAST_NOTES = 24


@dataclass(frozen=True, slots=True)
class _Grid:
    """How wide a day and the totals are, and the cells left for notes beside the weeks."""

    cells: int
    day: int
    total: int

    @property
    def width(self) -> int:
        return _WEEK + 7 * self.day + self.total

    @property
    def beside(self) -> int:
        return self.cells - self.width - _GAP


def fits_weeks(plan: Plan, *, cells: int) -> bool:
    """Say whether the weeks can be drawn in so many cells."""
    return _grid(plan, cells).width <= cells


def plan_weeks(plan: Plan, days: Sequence[PlannedDay], *, cells: int) -> Iterator[Line]:
    """Yield a heading and the weeks of `days`, the total that each ends with, and what is on them.

    Beside its week, where there is room, else under it, stands what a day's sign is about.
    """
    grid, notes = _grid(plan, cells), plan_notes(plan)
    yield from _head(grid)
    year = plan.as_of.year
    for monday, week in groupby(days, key=lambda day: _monday_of(day.date)):
        name = f"{day_short(monday):>6}" + (f" {monday.year}" if monday.year != year else "")
        year = monday.year
        yield from _week(plan, name, list(week), notes, grid)


def _grid(plan: Plan, cells: int) -> _Grid:
    most = max((day.quota for day in plan.days), default=0)
    last = max((day.total for day in plan.days), default=0)
    day, total = max(3, len(number(most))) + 2, max(6, len(number(last))) + 3
    spare = (cells - _WEEK - total - 7 * day) // 7
    return _Grid(cells, max(day, min(_AIR, day + spare)), total)


def _head(grid: _Grid) -> Iterator[Line]:
    legend = "   ".join(LEGEND)
    gap = grid.width - len(HEADING) - len(legend)
    yield (Styled(HEADING, "bold"), *((" " * gap, Styled(legend, "dim")) if gap > 1 else ()))
    names = "".join(name[:3].rjust(grid.day) for name in WEEKDAYS)
    yield (Styled(f"{'Week of':<{_WEEK}}{names}{'In all':>{grid.total}}", "dim"),)


def _week(
    plan: Plan,
    name: str,
    week: Sequence[PlannedDay],
    notes: dict[date, list[Note]],
    grid: _Grid,
) -> Iterator[Line]:
    cells = {day.date.weekday(): _cell(plan, day, notes, grid.day) for day in week}
    row = (
        Styled(f"{name:<{_WEEK}}", "dim"),
        *(piece for weekday in range(7) for piece in cells.get(weekday, (" " * grid.day,))),
        f"{number(week[-1].total):>{grid.total}}",
    )
    told = [*_told(week, notes)]
    if grid.beside < _LEAST_NOTES:
        yield row
        room = grid.cells - _WEEK - 2
        yield from ((" " * (_WEEK + 2), *_note(one, room)) for one in told)
        return
    for place, one in enumerate(told or [None]):
        start = row if place == 0 else (" " * grid.width,)
        yield (*start, *((" " * _GAP, *_note(one, grid.beside)) if one else ()))


def _monday_of(day: date) -> date:
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


def _cell(
    plan: Plan, day: PlannedDay, notes: dict[date, list[Note]], width: int
) -> tuple[Piece, ...]:
    marks = [note.mark for note in notes.get(day.date, ())]
    mark = next((sign for sign in (TODAY, DUE, REACHED) if sign in marks), "")
    text = number(day.quota)
    if day.rest:
        text = REST if is_rest_weekday(plan.book, day.date.weekday()) else OFF
    shown = Styled(mark + text, _STYLES[mark]) if mark else text
    if day.rest and not mark:
        shown = Styled(text, "dim")
    return (" " * (width - len(mark + text)), shown)


def _told(week: Sequence[PlannedDay], notes: dict[date, list[Note]]) -> Iterator[tuple[Note, date]]:
    for day in week:
        yield from ((note, day.date) for note in notes.get(day.date, ()) if note.mark != TODAY)


def _note(told: tuple[Note, date], room: int) -> tuple[Piece, ...]:
    note, day = told
    when = f"{note.mark} {day_short(day):>6}  "
    text = note.text + note.detail
    if display_width(text) > room - len(when):
        text = shorten(note.text, room - len(when))
    return (Styled(when, _STYLES[note.mark]), text)
