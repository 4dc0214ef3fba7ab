"""Where the pace so far leads, measured by the plan's own weights: the slip, shown early."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from journal.book import Book
from journal.plan import FURTHEST
from journal.progress import Ledger
from journal.weights import sum_weights

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Kept:
    """The `words` written over the complete days so far, and what those days weigh in the plan."""

    words: int
    weights: int


def kept_until(ledger: Ledger, book: Book, as_of: date) -> Kept | None:
    """Add up the days from the start or the first entry, the later, to the day before `as_of`.

    None where no writing was planned on any of them.
    """
    if ledger.first is None or as_of == date.min:
        return None
    first, last = max(book.start, ledger.first), as_of - _DAY
    weights = sum_weights(book, first, last)
    if weights == 0:
        return None
    return Kept(sum(day.words for day in ledger.between(first, last)), weights)


def finish_at_pace(
    book: Book, kept: Kept | None, *, words_left: int, first: date, as_of: date
) -> date | None:
    """Return the day on which `words_left` are written if the days go on as they did.

    That is the first day, counted from `first`, by which the days weigh words left / (words so far
    / weights so far); where all days weigh the same, it is what `journal.plan.naive_finish` says.
    No forecast, and None where there is nothing to go by, or it would take more than ten years.
    """
    if kept is None or kept.words <= 0 or words_left <= 0:
        return None
    begin = max(first, book.start)
    low = begin.toordinal()
    high = min(as_of.toordinal() + FURTHEST.days, date.max.toordinal())
    needed = words_left * kept.weights
    if kept.words * sum_weights(book, begin, date.fromordinal(high)) < needed:
        return None
    while low < high:
        middle = (low + high) // 2
        if kept.words * sum_weights(book, begin, date.fromordinal(middle)) >= needed:
            high = middle
        else:
            low = middle + 1
    return date.fromordinal(low)
