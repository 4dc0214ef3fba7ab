"""What if: today's forecast beside that of a supposed change, in two columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journal.chances import likelihood, percent_text
from journal.columns import shorten, wrap
from journal.comparison import compare
from journal.days import writing_days
from journal.what_if import WhatIf, suppose
from tui.forecast_figures import day_figure, finish_span, words_figure
from tui.output import Line, Piece, Styled
from tui.summary import WIDEST, heading
from tui.wording import number

if TYPE_CHECKING:
    from journal.book import Book
    from journal.forecast import Forecast
    from journal.status import Status

_INDENT, _LABEL, _WIDEST = "  ", 17, 27
_NOT_SAVED = "Nothing is changed by asking: the plan is in journal.toml."


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two columns: a forecast, and the plan that it is of."""

    found: Forecast
    book: Book


def what_if_page(
    status: Status, supposed: Forecast, *, what_if: WhatIf, cells: int = WIDEST
) -> Iterator[Line]:
    """Yield the page line by line, `cells` wide at most (and never wider than 80)."""
    cells = min(cells, WIDEST)
    yield heading(status, cells)
    yield ""
    yield from wrap(compare(status.forecast, supposed, what_if=what_if), cells)
    yield ""
    sides = (
        _Side(status.forecast, status.book),
        _Side(supposed, suppose(status.book, what_if)),
    )
    rows = [(name, now, then) for (name, now), (_, then) in zip(*map(_rows, sides), strict=True)]
    room = cells - len(_INDENT) - _LABEL
    yield from (_side_by_side(rows, room // 2) if room >= 2 * _WIDEST else _one_by_one(rows, room))
    yield ""
    yield from ((Styled(line, "dim"),) for line in wrap(_NOT_SAVED, cells))


def _side_by_side(rows: list[tuple[str, str, str]], column: int) -> Iterator[Line]:
    yield (*_label(""), Styled("now".ljust(column), "bold"), Styled("what if", "bold"))
    for name, now, then in rows:
        style = "bold" if now != then else "dim"
        yield (*_label(name), shorten(now, column - 1).ljust(column), Styled(then, style))


def _one_by_one(rows: list[tuple[str, str, str]], room: int) -> Iterator[Line]:
    """Yield each row as it is now, and what if only where that differs."""
    for name, now, then in rows:
        yield (*_label(name), shorten(now, room))
        if now != then:
            yield (*_label("  what if"), Styled(shorten(then, room), "bold"))


def _label(text: str) -> tuple[Piece, ...]:
    return (_INDENT, Styled(text.ljust(_LABEL), "dim"))


def _rows(side: _Side) -> Iterator[tuple[str, str]]:
    found = side.found
    yield "Chance", _chance(found)
    yield "Most likely done", _finish(found, 0.25, 0.75)
    yield "8 in 10 done", _finish(found, 0.1, 0.9)
    yield "Words when due", _words_when_due(found)
    yield "Words to go", number(found.remaining_words)
    yield "Needed", _needed(side)
    yield "Target", number(found.target_words)
    yield "Deadline", day_figure(found.deadline, found.as_of)


def _chance(found: Forecast) -> str:
    if found.probability is None:
        return "too early to say"
    if found.remaining_words == 0:
        return "reached"
    if found.as_of > found.deadline:
        return "none: the deadline is past"
    return f"{percent_text(found.probability)}, {likelihood(found.probability)}"


def _finish(found: Forecast, low: float, high: float) -> str:
    if found.probability is None or found.remaining_words == 0:
        return "–"
    return finish_span(found, low, high)


def _words_when_due(found: Forecast) -> str:
    seen = found.at_deadline
    return f"{words_figure(seen.p10)} to {words_figure(seen.p90)}" if seen else "–"


def _needed(side: _Side) -> str:
    first = max(side.found.as_of, side.book.start)
    days = writing_days(side.book, first, side.book.deadline)
    if days == 0:
        return "no writing day left"
    return f"{number(-(-side.found.remaining_words // days))} a day in {number(days)}"
