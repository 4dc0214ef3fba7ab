"""What the plan asks for: today's quota, the pace that is needed, and where the pace so far leads.

Words are whole words; a pace is words per planned writing day, rest days and days off left out.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from journal.book import Book
from journal.days import nth_writing_day, writing_days
from journal.progress import Day, Ledger
from journal.weights import plan_weight, sum_weights

FURTHEST = timedelta(days=3653)
_DAY = timedelta(days=1)


class Pace(NamedTuple):
    """Words per planned writing day over the last 7 and 28 complete days, and over all of them.

    The days count from the book's start or the first entry, whichever is later, to the day before
    the one looked at; None where none of them was planned for writing.
    """

    last_7: float | None
    last_28: float | None
    all: float | None


def quota(book: Book, *, day: date, total_before: int) -> int:
    """Return the words due on `day`, given the book's total at the start of that day.

    ceil((target - total) x weight of the day / weights of the days left, this one included): fixed
    through the day, whatever is written on it. 0 on a rest day, before the start, and once the
    target is reached. After the deadline there is no day left to spread over: on a writing day the
    quota is then all the words that are left. Weights are whole numbers, so it is exact.
    """
    left = book.target_words - total_before
    if left <= 0 or day < book.start:
        return 0
    return share_of(left, plan_weight(book, day), sum_weights(book, day, book.deadline))


def share_of(words: int, weight: int, weights_left: int) -> int:
    """Return the words due on a day of `weight`, of `words` spread over `weights_left`, rounded up.

    All of them where no weight is left to spread over, and the day itself has some.
    """
    if weight == 0:
        return 0
    return -(-words * weight // weights_left) if weights_left else words


def required_pace(*, words_left: int, writing_days_left: int) -> float | None:
    """Return the words per writing day left, today included; None where no writing day is left.

    It is an average: where days weigh differently, heavy ones ask for more and light ones for less.
    It sinks as today's words are written; the quota is the figure that stays put through the day.
    """
    return words_left / writing_days_left if writing_days_left else None


def pace(ledger: Ledger, book: Book, *, as_of: date) -> Pace:
    """Return the pace over the complete days before `as_of`."""
    return Pace(
        last_7=_pace_over(ledger, book, as_of, days=7),
        last_28=_pace_over(ledger, book, as_of, days=28),
        all=_pace_over(ledger, book, as_of, days=None),
    )


def naive_finish(
    book: Book, *, words_left: int, pace: float | None, first: date, as_of: date
) -> date | None:
    """Return the day on which `words_left` would be written at exactly `pace`.

    That is the n-th planned writing day from `first` (today until something is written today, else
    tomorrow), n = ceil(words left / pace). It assumes that the pace so far, gaps and all, goes on
    unchanged: on real writers' logs such a "yes" came true less than half the time. It is a sum,
    not a forecast. None when nothing is left, there is no pace, the pace is 0 or less, or the day
    is more than ten years after `as_of`.
    """
    if words_left <= 0 or pace is None or pace <= 0:
        return None
    furthest = as_of + FURTHEST if as_of <= date.max - FURTHEST else date.max
    days = ceil(words_left / pace)
    if days > FURTHEST.days:
        return None
    return nth_writing_day(book, max(first, book.start), days, last=furthest)


def next_day(today: Day) -> date:
    """Return the first day that is still to be written: today until it is, then tomorrow."""
    return today.date + _DAY if today.wrote and today.date < date.max else today.date


def _pace_over(ledger: Ledger, book: Book, as_of: date, *, days: int | None) -> float | None:
    if ledger.first is None or as_of == date.min:
        return None
    first, last = max(book.start, ledger.first), as_of - _DAY
    if days is not None and (last - date.min).days >= days:
        first = max(first, as_of - timedelta(days=days))
    planned = writing_days(book, first, last)
    if planned == 0:
        return None
    return sum(day.words for day in ledger.between(first, last)) / planned
