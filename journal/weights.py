"""How much of the plan falls on a day: exact whole numbers, added up over any span at once.

A day weighs what its weekday weighs times where the ramp stands that day, and nothing on rest days
and days off. Weekday weights and the ramp are hundredths, and the ramp climbs in equal steps, so
every weight is a whole number of one small unit. Quotas are made of those: a sum of floats over a
long book would be off by a word here and there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from entries.entry import DateRange
from journal.book import WHOLE, Book


def plan_weight(book: Book, day: date) -> int:
    """Return what `day` weighs in the plan, in units of which `unit_weight` make a weight of 1.

    Before the start the ramp is where it begins, after the deadline where it ends.
    """
    weight = _weekday_weight(book, day.weekday())
    return weight * _ramp(book, day.toordinal()) if weight and not is_day_off(book, day) else 0


def unit_weight(book: Book) -> int:
    """Return the weight of a usual day at the foot of the ramp: the unit of the other figures."""
    return WHOLE * WHOLE * _steps(book)


def sum_weights(book: Book, first: date, last: date) -> int:
    """Return the weights of the days from `first` to `last`, both included, added up.

    0 where `last` is before `first`. Takes no longer for a thousand years than for a week.
    """
    total = _sum(book, first.toordinal(), last.toordinal())
    for off in days_off_between(book, first, last):
        total -= _sum(book, off.first.toordinal(), off.last.toordinal())
    return total


def is_day_off(book: Book, day: date) -> bool:
    """Say whether `day` is in one of the book's `days_off`."""
    return any(day in off for off in book.days_off)


def is_rest_weekday(book: Book, weekday: int) -> bool:
    """Say whether the book rests on a weekday (Monday = 0)."""
    return _weekday_weight(book, weekday) == 0


def days_off_between(book: Book, first: date, last: date) -> Iterator[DateRange]:
    """Give the days off from `first` to `last`, in order; none is in two of the ranges."""
    covered = first.toordinal()
    for off in sorted(book.days_off, key=lambda off: off.first):
        begin, end = max(off.first.toordinal(), covered), min(off.last, last).toordinal()
        if begin <= end:
            yield DateRange(date.fromordinal(begin), date.fromordinal(end))
            covered = end + 1


def _weekday_weight(book: Book, weekday: int) -> int:
    return 0 if weekday in book.rest_days else book.weekday_weights[weekday]


def _steps(book: Book) -> int:
    return max(1, (book.deadline - book.start).days)


def _ramp(book: Book, day: int) -> int:
    start = book.start.toordinal()
    steps = min(max(day, start), max(book.deadline.toordinal(), start)) - start
    return WHOLE * _steps(book) + (book.ramp - WHOLE) * steps


def _sum(book: Book, first: int, last: int) -> int:
    """Add up the weights from the ordinal `first` to `last`, days off counted as if they were not.

    Level before the start, a slope to the deadline, level after it.
    """
    start = book.start.toordinal()
    end = max(book.deadline.toordinal(), start)
    slope = book.ramp - WHOLE
    return (
        _sum_slope(book, first, min(last, start - 1), slope=0)
        + _sum_slope(book, max(first, start), min(last, end), slope=slope)
        + _sum_slope(book, max(first, end + 1), last, slope=0)
    )


def _sum_slope(book: Book, first: int, last: int, *, slope: int) -> int:
    total = 0
    # The days of one weekday are an arithmetic series; seven of them make the span.
    for day in range(first, min(first + 6, last) + 1):
        count = (last - day) // 7 + 1
        series = count * _ramp(book, day) + slope * 7 * (count * (count - 1) // 2)
        total += _weekday_weight(book, (day - 1) % 7) * series
    return total
