"""The whole plan as a value: where the book stands, the days to come, par and the milestones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from journal.book import Book
from journal.book_forecast import Answer, answer
from journal.planning.ahead import PlannedDay, days_ahead
from journal.planning.milestones import MilestonePlan, plan_milestones, upper_end
from journal.planning.par import Par, ParLine, compute_par
from journal.progress import Ledger, Record, book_figures
from journal.status import Status

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan as of a day, re-made from what was written until then.

    `days` run from that day (or the start) to the deadline, ten years of them at most; none are
    left after it. `milestones` are in order of their due days; `upper` is the upper end of a
    target that is a range.
    """

    status: Status
    par: Par
    days: tuple[PlannedDay, ...]
    milestones: tuple[MilestonePlan, ...]
    upper: MilestonePlan | None

    @property
    def book(self) -> Book:
        """The book planned."""
        return self.status.book

    @property
    def as_of(self) -> date:
        """The day the plan is seen from."""
        return self.status.as_of


def compute_plan(records: Iterable[Record], *, status: Status, answer: Answer = answer) -> Plan:
    """Plan the book from `status.as_of` on; `records` are those the status was computed from.

    Today's row holds the quota of this morning. The days after it assume that it is met, or, where
    more is written already, go on from what there is. `answer` makes the milestones' forecasts, or
    finds them where they were made before.
    """
    book = status.book
    ledger = book_figures(records, book, as_of=status.as_of)
    line = ParLine(book, _total_before(ledger, book.start))
    days = tuple(_days(status, line, _total_before(ledger, status.as_of)))
    stages = sorted(book.milestones, key=lambda one: one.due)
    upper = upper_end(book)
    planned = plan_milestones(
        [*stages, upper] if upper else stages,
        status=status,
        ledger=ledger,
        days=days,
        answer=answer,
    )
    return Plan(
        status=status,
        par=compute_par(line, day=status.as_of, total=status.total_words),
        days=days,
        milestones=tuple(planned[: len(stages)]),
        upper=planned[-1] if upper else None,
    )


def _total_before(ledger: Ledger, day: date) -> int:
    return ledger.starting_words if day == date.min else ledger.total_at(day - _DAY)


def _days(status: Status, line: ParLine, total_before: int) -> Iterator[PlannedDay]:
    book, today = status.book, status.as_of
    if not book.start <= today <= book.deadline:
        yield from days_ahead(book, line, first=today, total=status.total_words)
        return
    row = next(days_ahead(book, line, first=today, total=total_before))
    evening = max(status.total_words, total_before + row.quota) if row.quota else status.total_words
    yield replace(row, total=evening)
    if today < book.deadline:
        yield from days_ahead(book, line, first=today + _DAY, total=evening)
