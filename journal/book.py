"""The book and its writer, as values: what the figures are measured against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from entries.entry import DateRange

WHOLE = 100
"""Weights and the ramp are whole hundredths, so that no quota is ever a rounding error off."""

LONGEST_BEFORE = timedelta(days=10958)
"""Thirty years: an entry dated longer before the book's start than that has a wrong date."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A stage of the book: `words` in all are to be there by the end of the day `due`."""

    name: str
    words: int
    due: date


@dataclass(frozen=True, slots=True)
class Book:
    """One book to finish: `target_words` between the days `start` and `deadline`, both included.

    A target that is a range has its upper end in `target_upper`; every figure is about
    `target_words`, the lower. `starting_words` were written before the journal began. `rest_days`
    are weekdays (Monday = 0) and `days_off` ranges of days on which no writing is planned.
    `weekday_weights` says, Monday first, how much of the plan falls on a weekday, in hundredths of
    a usual day; rest days weigh nothing whatever it says. `ramp` is what the day of the deadline
    weighs in hundredths of the day of the start; the days between climb (or sink) in equal steps.
    `manuscript` holds glob patterns of the book's own files, relative to the journal folder.
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
    target_upper: int | None = None
    weekday_weights: tuple[int, ...] = (WHOLE,) * 7
    ramp: int = WHOLE

    @property
    def earliest(self) -> date:
        """The first day that can be one of this book's: thirty years before its start."""
        return self.start - min(LONGEST_BEFORE, self.start - date.min)

    @property
    def spoken_target(self) -> str:
        """The target as it is said: `80,000`, or `80,000 to 93,000` for a range."""
        upper = "" if self.target_upper is None else f" to {self.target_upper:,}"
        return f"{self.target_words:,}{upper}"

    @property
    def is_even(self) -> bool:
        """Whether the plan asks for the same on every writing day."""
        weights = {w for day, w in enumerate(self.weekday_weights) if day not in self.rest_days}
        return self.ramp == WHOLE and len(weights - {0}) <= 1


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
