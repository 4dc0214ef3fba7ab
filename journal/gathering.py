"""A journal's figures, gathered from its index: where it stands, its forecast, its plan."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from journal import line
from journal.book_forecast import forecast_book
from journal.days import end_of_day
from journal.progress import book_figures
from journal.status import RECENT_DAYS, Status, compute_status
from journal.what_if import NOTHING
from journal.zones import find_zone, missing_days

if TYPE_CHECKING:
    from entries.entry import DateRange
    from entries.problem import Problem
    from journal.distractions.distractions import Distractions
    from journal.forecast import Forecast
    from journal.journal import Journal
    from journal.planning.plan import Plan
    from journal.progress import Record
    from journal.what_if import WhatIf


def gather_status(journal: Journal, as_of: date | None) -> Status:
    """Say where the book stands on `as_of`; today's status is kept for the prompt line too."""
    return _status_of(journal, _recent_records(journal, as_of), as_of)


def _recent_records(journal: Journal, as_of: date | None) -> list[Record]:
    """List all records; those of the days that a status shows one by one have distractions."""
    day = as_of or journal.today()
    shown = date.fromordinal(max(1, day.toordinal() - RECENT_DAYS + 1))
    return journal.fresh_index().records(distracted_since=shown)


def _status_of(journal: Journal, records: list[Record], as_of: date | None) -> Status:
    day = as_of or journal.today()
    first = next((record.date for record in records if record.date), day)
    status = compute_status(
        records,
        book=journal.book,
        as_of=day,
        problems=journal.problems(),
        missing=missing_days(find_zone(journal.writer.timezone).tzinfo, first, day),
        answer=journal.forecasts.answer,
    )
    if as_of is None:
        _keep_line(journal, status, frozenset(record.path for record in records))
    return status


def gather_forecast(journal: Journal, as_of: date | None, what_if: WhatIf | None) -> Forecast:
    """Forecast the book as of `as_of`, or from today, supposing `what_if`."""
    day = as_of or journal.today()
    records = journal.fresh_index().records(distracted_since=day)
    ledger = book_figures(records, journal.book, as_of=day)
    return forecast_book(
        ledger,
        journal.book,
        as_of=day,
        what_if=what_if or NOTHING,
        answer=journal.forecasts.answer,
    )


def gather_plan(journal: Journal, as_of: date | None) -> Plan:
    """Plan the book from `as_of` on, or from today."""
    from journal.planning.plan import compute_plan

    records = _recent_records(journal, as_of)
    status = _status_of(journal, records, as_of)
    return compute_plan(records, status=status, answer=journal.forecasts.answer)


def gather_distractions(journal: Journal, period: DateRange | None) -> Distractions:
    """Weigh what got in the way in `period`, or in all there is."""
    from journal.distractions.distractions import weigh_distractions
    from journal.periods import EVERYTHING

    return weigh_distractions(
        journal.fresh_index().records(),
        book=journal.book,
        period=period or EVERYTHING,
        as_of=journal.today(),
        problems=journal.problems(),
    )


def figure_problems(journal: Journal) -> tuple[Problem, ...]:
    """List what is wrong with entries that can be read, and shows only when they are added up."""
    records = journal.fresh_index().records(distracted_since=date.max)
    return book_figures(records, journal.book).problems


def _keep_line(journal: Journal, status: Status, indexed: frozenset[str]) -> None:
    until = end_of_day(
        status.as_of, timezone=journal.writer.timezone, day_starts_at=journal.writer.day_starts_at
    )
    line.keep_line(str(journal.root), status.line(), until=until.timestamp(), indexed=indexed)
