"""Everything the forecast page shows before anything is tried, read in one go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journal.days import writing_days
from journal.progress import book_figures
from journal.weights import is_rest_weekday
from tui.burn_up import BurnUp
from tui.trial import Base

if TYPE_CHECKING:
    from journal.forecast import Forecast
    from journal.journal import Journal
    from journal.progress import Ledger
    from journal.status import Status


@dataclass(frozen=True, slots=True)
class ForecastView:
    """Where the book stands, and its chart as it is forecast today."""

    status: Status
    chart: BurnUp

    @property
    def forecast(self) -> Forecast:
        """Today's forecast."""
        return self.status.forecast

    @property
    def base(self) -> Base:
        """Where trying starts."""
        status, book = self.status, self.status.book
        return Base(
            as_of=status.as_of,
            words_per_day=max(0, round(expected_pace(status))),
            total_words=status.total_words,
            target_words=book.target_words,
            deadline=book.deadline,
            rest_days=frozenset(day for day in range(7) if is_rest_weekday(book, day)),
        )

    def tried(self, forecast: Forecast) -> BurnUp:
        """Return the chart of another forecast, with the middle of today's for comparison."""
        is_same = forecast.target_words == self.chart.target_words
        return replace(
            self.chart,
            total_words=forecast.total_words,
            fan=forecast.fan,
            target_words=forecast.target_words,
            deadline=forecast.deadline,
            before=self.forecast.fan,
            upper=self.chart.upper if is_same else None,
        )


def read_view(journal: Journal) -> ForecastView:
    """Read everything; the files are looked at first, if that was not done yet."""
    status = journal.status()
    ledger = book_figures(journal.index.records(), status.book, as_of=status.as_of)
    return ForecastView(status, burn_up(ledger, status))


def burn_up(ledger: Ledger, status: Status) -> BurnUp:
    """Return the chart of the book: the days that are known, then the fan of its forecast."""
    forecast, book = status.forecast, status.book
    known = (day for day in ledger.days if day <= forecast.as_of)
    return BurnUp(
        today=forecast.as_of,
        total_words=forecast.total_words,
        past=tuple((day, ledger.total_at(day)) for day in known),
        fan=forecast.fan,
        target_words=forecast.target_words,
        deadline=forecast.deadline,
        milestones=book.milestones,
        upper=book.target_upper,
    )


def expected_pace(status: Status) -> float:
    """Return the words a planned day that the middle future brings; without one, the pace so far.

    The same measure as `WhatIf.words_per_day`: a median of futures, over the days to the deadline.
    """
    fan = status.forecast.fan
    if fan:
        seen = status.forecast.at_deadline or fan[-1]
        days = writing_days(status.book, max(fan[0].date, status.book.start), seen.date)
        if days:
            return (seen.p50 - status.forecast.total_words) / days
    return status.pace.last_28 or status.pace.all or 0.0
