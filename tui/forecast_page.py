"""Will it be done in time? One page of plain text: the verdict, the figures, the fan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import TYPE_CHECKING

from journal.chances import likelihood, percent_text
from journal.columns import wrap
from journal.verdict import verdict
from journal.wording import counted
from tui.fan_chart import fan_chart, has_stages, legend
from tui.forecast_figures import day_figure, day_in_column, words_figure
from tui.output import Line, Piece, Styled
from tui.plain import plain_line
from tui.summary import HIGHEST, WIDEST, heading, pace_figures

if TYPE_CHECKING:
    from journal.forecast import Forecast
    from journal.status import Status

_INDENT, _LABEL, _COLUMN = "  ", 15, 12
_SHARES = {5: (10, 25, 50, 75, 90), 3: (10, 50, 90), 1: (50,)}
_ROWS, _LEAST_ROWS, _AROUND_ROWS = 14, 5, 4
_GOOD, _WITHIN_REACH = 0.66, 1.5
_UNKNOWN = "It can’t know what lies ahead. What the number means: docs/forecasting.md"


def forecast_page(status: Status, *, cells: int = WIDEST, height: int = HIGHEST) -> Iterator[Line]:
    """Yield the page line by line, `cells` wide at most (and never wider than 80).

    The fan is as high as `height` lines in all allow, as long as it can be read.
    """
    cells = min(cells, WIDEST)
    above = [*_above(status, cells)]
    yield from above
    if not is_open(status):
        return
    told = [line for text in _notes(status) for line in wrap(text, cells)]
    room = height - len(above) - len(told) - _AROUND_ROWS
    yield from _chart(status, rows=max(_LEAST_ROWS, min(_ROWS, room)), cells=cells)
    yield from ((Styled(line, "dim"),) for line in told)


def _notes(status: Status) -> Iterator[str]:
    change = _worth_trying(status) if (status.forecast.probability or 0.0) < _GOOD else None
    if change is not None:
        yield f"What would help? Try: darlings forecast --what-if {change}"
    yield _UNKNOWN


def _worth_trying(status: Status) -> str | None:
    """Name a change that would make a difference: more words where they are within reach.

    Exactly the pace that is needed makes it an even chance, so it is a tenth more.
    """
    needed, own = status.required_pace, status.pace.last_28 or status.pace.all or 0
    if needed is not None and needed <= own * _WITHIN_REACH:
        return f"--words-per-day {ceil(max(needed, own) * 0.11) * 10}"
    finishes = (status.forecast.finish_quantile(share) for share in (0.9, 0.75, 0.5))
    later = next(filter(None, finishes), None)
    return None if later is None else f"--deadline {later}"


def is_open(status: Status) -> bool:
    """Whether there is a forecast of words still to come."""
    return status.forecast.probability is not None and status.words_left > 0


def _above(status: Status, cells: int) -> Iterator[Line]:
    yield heading(status, cells)
    yield ""
    yield from wrap(plain_line(verdict(status)), cells)
    yield ""
    for name, figures in _figures(status):
        first, *more = wrap(figures, max(1, cells - len(_INDENT) - _LABEL))
        yield (*_label(name), first)
        yield from ((*_label(""), line) for line in more)
    if is_open(status):
        yield from _shares(status.forecast, cells)


def _figures(status: Status) -> Iterator[tuple[str, str]]:
    found = status.forecast
    if found.probability is not None and is_open(status) and status.days_left > 0:
        chance = f"{percent_text(found.probability)}, {likelihood(found.probability)}"
        yield "Chance", f"{chance}, from {counted(found.history_days, 'day')} of history"
    yield "Pace", pace_figures(status)
    if status.naive_finish is not None:
        at_pace = day_figure(status.naive_finish, status.as_of)
        yield "Plain sum", f"{at_pace} at the pace of all days: arithmetic, no forecast"


def _shares(forecast: Forecast, cells: int) -> Iterator[Line]:
    """Yield the finish, and the words by the deadline, for shares of the futures."""
    fitting = (cells - len(_INDENT) - _LABEL) // _COLUMN
    shares = next((_SHARES[count] for count in _SHARES if count <= fitting), ())
    if not shares:
        return
    yield (*_label("Of all futures"), Styled(_columns([f"{share}%" for share in shares]), "dim"))
    dates = [forecast.finish_quantile(share / 100) for share in shares]
    yield (*_label("are done by"), _columns([day_in_column(day, forecast.as_of) for day in dates]))
    if forecast.at_deadline is not None:
        totals = dict(zip(_SHARES[5], forecast.at_deadline[1:], strict=True))
        words = [words_figure(totals[share]) for share in shares]
        yield (*_label("words when due"), _columns(words))


def _columns(figures: Sequence[str]) -> str:
    return "".join(figure.rjust(_COLUMN) for figure in figures)


def _chart(status: Status, *, rows: int, cells: int) -> Iterator[Line]:
    yield ""
    book = status.book
    drawn = fan_chart(
        status.forecast, rows=rows, cells=cells, stages=book.milestones, upper=book.target_upper
    )
    chart = [*drawn]
    if chart:
        yield from chart
        yield from legend(cells=cells, stages=has_stages(chart))


def _label(text: str) -> tuple[Piece, ...]:
    return (_INDENT, Styled(text.ljust(_LABEL), "dim"))
