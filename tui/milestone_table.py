"""The milestones as a table: what is left of each, and whether it comes in time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from journal.chances import odds
from journal.columns import fit, shorten
from tui.forecast_figures import day_in_column
from tui.output import Line, Piece, Styled
from tui.plain import plain_line
from tui.plan_notes import DUE, REACHED
from tui.wording import counted, number

if TYPE_CHECKING:
    from datetime import date

    from journal.planning.milestones import MilestonePlan
    from journal.planning.plan import Plan

HEADING = "Milestones"
NONE = "–"
_NARROWEST_NAME, _WIDEST_NAME = 16, 36
_GAP = 2


Show = Callable[["MilestonePlan", "date"], Piece]


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its heading, what it says of each milestone in turn, and how wide that is.

    What is reached has nothing in most of them.
    """

    name: str
    cells: tuple[Piece, ...]
    width: int
    is_figure: bool

    def head(self) -> Piece:
        return self._placed(Styled(self.name, "dim"))

    def cell(self, row: int) -> Piece:
        return self._placed(self.cells[row])

    def _placed(self, piece: Piece) -> Piece:
        text = _text(piece)
        text = text.rjust(self.width) if self.is_figure else text.ljust(self.width)
        text = " " * _GAP + text
        return text if isinstance(piece, str) else Styled(text, piece.style)


def milestone_table(plan: Plan, *, cells: int) -> Iterator[Line]:
    """Yield a heading and a row a milestone, `cells` wide at most.

    The columns that matter least are left out where there is no room for all.
    """
    columns = _fitting(plan, cells)
    name = max(1, min(_WIDEST_NAME, cells - _width(columns)))
    is_open = any(not one.is_reached for one in plan.milestones)
    heads = columns if is_open else _always(columns)
    yield (Styled(fit(HEADING, name), "bold"), *(column.head() for column in heads))
    for row, one in enumerate(plan.milestones):
        yield (*_name(one, name), *_row(one, row, columns, room=cells - name))


def _fitting(plan: Plan, cells: int) -> list[_Column]:
    """Return the columns for which there is room, in their order."""
    columns = [_column(plan, *described) for described in _COLUMNS]
    while columns and _width(columns) > cells - _NARROWEST_NAME:
        columns.remove(min(columns, key=lambda column: _LEAST_FIRST.index(column.name)))
    return columns


def _column(plan: Plan, name: str, show: Show, is_figure: bool) -> _Column:
    always = name in _ALWAYS
    cells = tuple(
        "" if one.is_reached and not always else show(one, plan.as_of) for one in plan.milestones
    )
    return _Column(name, cells, max(len(name), *map(len, map(_text, cells))), is_figure)


def _always(columns: list[_Column]) -> list[_Column]:
    """Return those that say something of what is reached, too."""
    return [column for column in columns if column.name in _ALWAYS]


def _width(columns: list[_Column]) -> int:
    return sum(column.width + _GAP for column in columns)


def _name(one: MilestonePlan, width: int) -> tuple[Piece, ...]:
    sign = Styled(REACHED, "green") if one.is_reached else Styled(DUE, "yellow")
    return (sign, fit(f" {plain_line(one.milestone.name)}", width - 1))


def _row(one: MilestonePlan, row: int, columns: list[_Column], *, room: int) -> Iterator[Piece]:
    if not one.is_reached:
        yield from (column.cell(row) for column in columns)
        return
    always = _always(columns)
    yield from (column.cell(row) for column in always)
    told = shorten(_reached(one), max(0, room - _width(always) - _GAP))
    yield Styled(" " * _GAP + told, "green")


def _text(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece.text


def _reached(one: MilestonePlan) -> str:
    if one.reached_on is None:
        return "there from the beginning"
    days = (one.milestone.due - one.reached_on).days
    return f"reached {_late(-days)}"


def _late(days: int) -> str:
    if days == 0:
        return "on the day"
    return f"{counted(abs(days), 'day')} {'late' if days > 0 else 'early'}"


def _lateness(days: int | None) -> Piece:
    if days is None:
        return Styled(NONE, "dim")
    return Styled(_late(days), "yellow") if days > 0 else _late(days)


def _words(one: MilestonePlan, _as_of: date) -> Piece:
    return number(one.milestone.words)


def _due(one: MilestonePlan, as_of: date) -> Piece:
    return day_in_column(one.milestone.due, as_of)


def _a_day(one: MilestonePlan, _as_of: date) -> Piece:
    return NONE if one.required_pace is None else number(ceil(one.required_pace))


def _by_plan(one: MilestonePlan, _as_of: date) -> Piece:
    planned = one.planned_on
    return _lateness(None if planned is None else (planned - one.milestone.due).days)


def _at_pace(one: MilestonePlan, _as_of: date) -> Piece:
    return _lateness(one.slip_days)


def _chance(one: MilestonePlan, as_of: date) -> Piece:
    if as_of > one.milestone.due:
        return Styled("past due", "yellow")
    chance = one.forecast.probability
    return Styled(NONE, "dim") if chance is None else odds(chance)


def _even_odds(one: MilestonePlan, as_of: date) -> Piece:
    if one.forecast.probability is None:
        return Styled(NONE, "dim")
    return day_in_column(one.forecast.finish_quantile(0.5), as_of)


_COLUMNS: tuple[tuple[str, Show, bool], ...] = (
    ("Words", _words, True),
    ("Due", _due, False),
    ("A day", _a_day, True),
    ("By the plan", _by_plan, False),
    ("At this pace", _at_pace, False),
    ("Chance", _chance, False),
    ("Even odds by", _even_odds, False),
)
_LEAST_FIRST = ("Even odds by", "At this pace", "By the plan", "Words", "Due", "Chance", "A day")
_ALWAYS = ("Words", "Due")
