"""The book and its writer, as values: what the figures are measured against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from entries.entry import DateRange


@dataclass(frozen=True, slots=True)
class Milestone:
    """A stage of the book: `words` in all are to be there by the end of the day `due`."""

    name: str
    words: int
    due: date


@dataclass(frozen=True, slots=True)
class Book:
    """One book to finish: `target_words` between the days `start` and `deadline`, both included.

    `starting_words` were written before the journal began. `rest_days` are weekdays (Monday = 0)
    and `days_off` ranges of days on which no writing is planned. `manuscript` holds glob patterns
    of the book's own files, relative to the journal folder.
    """

    title: str
    target_words: int
    start: date
    deadline: date
    starting_words: int = 0
    rest_days: frozenset[int] = frozenset()
    days_off: tuple[DateRange, ...] = ()
    manuscript: tuple[str, ...] = ()
    milestones: tuple[Milestone, ...] = ()


@dataclass(frozen=True, slots=True)
class Writer:
    """The writer: where they live, when their day starts, and goals of their own.

    `timezone` is a name of the IANA database, or None for the machine's own. Before
    `day_starts_at` by the clock on the wall it is still the day before. The goals are words and
    whole minutes a day.
    """

    timezone: str | None = None
    day_starts_at: time = time(0)
    daily_words: int | None = None
    daily_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """What journal.toml says."""

    book: Book
    writer: Writer = Writer()
