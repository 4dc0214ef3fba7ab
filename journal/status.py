"""Where the book stands on a day: every figure the commands and the app show."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from entries.problem import Problem
from journal.book import Book
from journal.book_forecast import Answer, answer, forecast_book
from journal.chances import odds
from journal.days import writing_days
from journal.forecast import Forecast
from journal.line import Line
from journal.plan import Pace, pace, quota, required_pace
from journal.progress import Day, Ledger, Record, book_figures, with_rest
from journal.streak import Streak, count_streak

RECENT_DAYS = 14

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Status:
    """The book on the day `as_of`, from what was known then; paces are words per writing day.

    `words_left` is never negative. `days_left` counts calendar days from `as_of` to the deadline,
    both included; `writing_days_left` the planned ones among them, from the start on. `recent` are
    the 14 days up to `as_of`. `undated` entries are counted nowhere.
    """

    as_of: date
    book: Book
    total_words: int
    words_left: int
    days_left: int
    writing_days_left: int
    quota: int
    required_pace: float | None
    pace: Pace
    today: Day
    streak: Streak
    naive_finish: date | None
    forecast: Forecast
    recent: tuple[Day, ...]
    undated: int
    problems: tuple[Problem, ...]

    def line(self) -> Line:
        """Return the figures of the prompt line; a chance is among them while things are open."""
        chance = self.forecast.probability
        is_open = self.words_left > 0 and self.days_left > 0
        return Line(
            self.today.words,
            self.quota,
            self.total_words,
            self.book.target_words,
            self.days_left,
            odds=odds(chance) if is_open and chance is not None else "",
        )


def compute_status(
    records: Iterable[Record],
    *,
    book: Book,
    as_of: date,
    problems: Iterable[Problem] = (),
    missing: Collection[date] = (),
    answer: Answer = answer,
) -> Status:
    """Say where the book stands on `as_of`, as it was known then: later entries are left out.

    `missing` are days that the writer's calendar never had (`journal.zones.missing_days`);
    `answer` makes the forecast, or finds it where it was made before.
    """
    ledger = book_figures(records, book, as_of=as_of)
    total = ledger.total_at(as_of)
    left = max(0, book.target_words - total)
    writing_left = writing_days(book, max(as_of, book.start), book.deadline)
    today = with_rest(ledger.day(as_of), book)
    forecast = forecast_book(ledger, book, as_of=as_of, answer=answer)
    return Status(
        as_of=as_of,
        book=book,
        total_words=total,
        words_left=left,
        days_left=max(0, (book.deadline - as_of).days + 1),
        writing_days_left=writing_left,
        quota=quota(book, day=as_of, total_before=_total_before(ledger, as_of)),
        required_pace=required_pace(words_left=left, writing_days_left=writing_left),
        pace=pace(ledger, book, as_of=as_of),
        today=today,
        streak=count_streak(_written(ledger), book, as_of=as_of, missing=missing),
        naive_finish=forecast.naive_finish,
        forecast=forecast,
        recent=_recent(ledger, book, as_of),
        undated=ledger.undated,
        problems=(*problems, *ledger.problems),
    )


def _total_before(ledger: Ledger, day: date) -> int:
    return ledger.starting_words if day == date.min else ledger.total_at(day - _DAY)


def _written(ledger: Ledger) -> list[date]:
    return [day.date for day in ledger.days.values() if day.wrote]


def _recent(ledger: Ledger, book: Book, as_of: date) -> tuple[Day, ...]:
    reach = min(RECENT_DAYS - 1, (as_of - date.min).days)
    days = (as_of - timedelta(days=n) for n in range(reach, -1, -1))
    return tuple(with_rest(ledger.day(day), book) for day in days)
