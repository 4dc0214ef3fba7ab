"""What was known of the book on earlier days: entries by their date, and by when they were logged.

An entry was known from the end of its own day, or from the day its `logged` names where that is
later: what was told on Monday of the Sunday before was no help on that Sunday. An entry that does
not say when it was logged (an imported diary) is taken to have been known on its day. What an entry
said before it was edited is not known any more; it counts as it is now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from journal.book import Book
from journal.progress import Ledger, Record, book_figures

_DAY = timedelta(days=1)


class History:
    """The book's ledger as of any day up to `as_of`, from what was known on that day."""

    def __init__(
        self,
        records: Iterable[Record],
        *,
        book: Book,
        as_of: date,
        known: Mapping[str, date] | None = None,
    ) -> None:
        """Hold the book's records up to `as_of`; `known` are the days of those logged later."""
        self.book = book
        self.as_of = as_of
        self._known = known or {}
        self._records = [one for one in records if one.date is not None and one.date <= as_of]
        self.now = self._ledger(self._records, as_of)
        self._late = [late for late in map(self._lateness, self._records) if late.is_late]

    def ledger_on(self, day: date) -> Ledger:
        """Return a ledger that says of the days up to `day` what was known at the end of `day`."""
        if not any(late.first <= day < late.known for late in self._late):
            return self.now  # nothing came later that concerns these days: it says the same of them
        return self._ledger([one for one in self._records if self._known_on(one) <= day], day)

    def _ledger(self, records: Iterable[Record], as_of: date) -> Ledger:
        return book_figures(records, self.book, as_of=as_of)

    def _known_on(self, record: Record) -> date:
        assert record.date is not None
        return max(record.date, self._known.get(record.path, record.date))

    def _lateness(self, record: Record) -> _Lateness:
        assert record.date is not None
        first = record.date if record.covers is None else min(record.covers.first, record.date)
        return _Lateness(first, self._known_on(record))


def days_known(
    logged: Iterable[tuple[str, datetime]], *, day_starts_at: time, today: date
) -> dict[str, date]:
    """Return the writer's day on which each entry was logged, by the clock that its stamp shows.

    What is here is known today, whatever a stamp says.
    """
    begins = timedelta(hours=day_starts_at.hour, minutes=day_starts_at.minute)
    return {path: min(_day_of(moment, begins), today) for path, moment in logged}


class _Lateness(NamedTuple):
    """From which day on an entry has something to say, and from which day on it was known."""

    first: date
    known: date

    @property
    def is_late(self) -> bool:
        return self.first < self.known


def _day_of(moment: datetime, begins: timedelta) -> date:
    day = moment.date()
    since_midnight = timedelta(hours=moment.hour, minutes=moment.minute)
    return day - _DAY if since_midnight < begins and day > date.min else day
