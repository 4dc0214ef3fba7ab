"""A small book, and records for it, that the tests of the figures share."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import HealthCheck, settings

from entries.entry import DateRange
from journal.book import Book
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
