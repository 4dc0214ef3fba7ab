"""How many writing days in a row: rest days, days off and an unwritten today break nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from journal.book import Book
from journal.days import nth_writing_day

_DAY = timedelta(days=1)


class Streak(NamedTuple):
    """Writing days in a row: the run that is still on (0 if it is broken), and the longest ever."""

    current: int = 0
    longest: int = 0


def count_streak(
    written: Sequence[date], book: Book, *, as_of: date, missing: Collection[date] = ()
) -> Streak:
    """Return the streak as of `as_of`, from the writing days in order (none after `as_of`).

    A run goes on as long as no planned writing day goes by unwritten; writing on a rest day counts
    too. `missing` are days the writer's calendar never had. Today counts once it is written, and
    while it is not, it breaks nothing.
    """
    longest = run = 0
    before: date | None = None
    for day in written:
        run = run + 1 if before is not None and _unbroken(book, before, day, missing) else 1
        longest = max(longest, run)
        before = day
    is_on = before is not None and _unbroken(book, before, as_of, missing)
    return Streak(run if is_on else 0, longest)


def _unbroken(book: Book, before: date, day: date, missing: Collection[date]) -> bool:
    if before >= day or before + _DAY == day:
        return True
    last = day - _DAY
    unwritten = nth_writing_day(book, before + _DAY, 1, last=last)
    while unwritten is not None and unwritten in missing:
        unwritten = nth_writing_day(book, unwritten + _DAY, 1, last=last)
    return unwritten is None
