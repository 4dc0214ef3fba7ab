"""A small book, and records for it, that the tests of the figures share."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, settings

from entries.entry import DateRange
from journal.book import Book
from journal.forecast import FanDay, Forecast
from journal.progress import Record

WEEKEND = frozenset({5, 6})

# Hypothesis times every example by the wall clock; on a busy machine that fails a right program.
UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def day(text: str) -> date:
    return date.fromisoformat(text)


def span(first: str, last: str) -> DateRange:
    return DateRange(day(first), day(last))


def a_book(**changes: Any) -> Book:
    """An 80,000-word book over the first half of 2018, no rest days."""
    fields: dict[str, Any] = {
        "title": "On the Brink",
        "target_words": 80_000,
        "start": date(2018, 1, 1),
        "deadline": date(2018, 6, 30),
    }
    return Book(**(fields | changes))


def wrote(when: str | None, words: int | None = None, **fields: Any) -> Record:
    """A record of one entry; `path` follows its date unless given."""
    fields.setdefault("path", f"entries/{when}.md")
    return Record(date=None if when is None else day(when), words=words, **fields)


def finishes(
    first: str, last: str, *, seen: int = 100, step: timedelta = timedelta(days=1)
) -> tuple[date | None, ...]:
    """Spread the finish evenly from `first` to `last`; beyond `seen` percent it is not in sight."""
    begin, days = day(first), (day(last) - day(first)) // step
    return tuple(begin + days * n // 100 * step if n <= seen else None for n in range(101))


def a_forecast(**changes: Any) -> Forecast:
    """An open forecast of the book of `a_book`, as of 1 March: 9 chances in 10, done in May."""
    fields: dict[str, Any] = {
        "as_of": date(2018, 3, 1),
        "target_words": 80_000,
        "deadline": date(2018, 6, 30),
        "total_words": 40_000,
        "history_days": 60,
        "probability": 0.9,
        "finishes": finishes("2018-04-21", "2018-06-12"),
        "horizon": date(2019, 3, 1),
        "fan": (
            FanDay(date(2018, 3, 2), 40_000, 40_200, 40_500, 40_900, 41_300),
            FanDay(date(2018, 6, 30), 78_000, 84_000, 90_000, 97_000, 104_000),
        ),
    }
    return Forecast(**(fields | changes))
