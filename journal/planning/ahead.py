"""The days to come: what each of them asks for if every day before it is met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from journal.book import Book
from journal.plan import FURTHEST, share_of
from journal.planning.par import ParLine
from journal.weights import plan_weight, sum_weights, unit_weight

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day to come: its `quota`, and the book's `total` by its end if the quotas are met.

    `weight` is 1 on a usual day and 0 on one of rest. `par` is the total by its end as the plan
    was drawn at the start.
    """

    date: date
    weight: float
    quota: int
    total: int
    par: int

    @property
    def rest(self) -> bool:
        """Whether no writing is planned."""
        return self.weight == 0


def days_ahead(book: Book, line: ParLine, *, first: date, total: int) -> Iterator[PlannedDay]:
    """Give the days from `first` (or the start) to the deadline, for a book of `total` words.

    Each quota is the one that `journal.plan.quota` will find that morning if the days before were
    met exactly, so that the last one reaches the target. Ten years are given at most.
    """
    day = max(first, book.start)
    last = book.deadline if book.deadline - day < FURTHEST else day + FURTHEST
    weights_left, unit = sum_weights(book, day, book.deadline), unit_weight(book)
    while day <= last:
        weight = plan_weight(book, day)
        quota = share_of(max(0, book.target_words - total), weight, weights_left)
        total += quota
        weights_left -= weight
        yield PlannedDay(day, weight / unit, quota, total, line.at_weight(weights_left))
        if day == date.max:
            return
        day += _DAY
