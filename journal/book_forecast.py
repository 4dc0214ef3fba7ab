"""The forecast of a book: its days, its plan and its goals, put to the simulation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from entries.entry import DateRange
from journal.book import Book
from journal.forecast import Forecast, Goal, forecast_goals
from journal.plan import naive_finish, next_day, pace
from journal.progress import Ledger
from journal.weights import is_rest_weekday
from journal.what_if import NOTHING, WhatIf, suppose

_DAY = timedelta(days=1)


class Asked(NamedTuple):
    """Everything that a forecast of the book depends on, as plain values.

    `daily_words` are the net words of each day logged up to `as_of`. Of the fan `fan_days` are
    wanted, the first ones; all for None.
    """

    as_of: date
    daily_words: Mapping[date, int]
    total_words: int
    goals: tuple[Goal, ...]
    rest_days: tuple[int, ...]
    days_off: tuple[DateRange, ...]
    later_rest_days: tuple[int, ...] = ()
    words_per_day: int | None = None
    fan_days: int | None = None


Answer = Callable[[Asked], tuple[Forecast, ...]]


def answer(asked: Asked) -> tuple[Forecast, ...]:
    """Make the forecasts, one for each goal."""
    return forecast_goals(
        asked.daily_words,
        goals=asked.goals,
        today=asked.as_of,
        total_words=asked.total_words,
        rest_days=asked.rest_days,
        days_off=asked.days_off,
        later_rest_days=asked.later_rest_days,
        words_per_day=asked.words_per_day,
        fan_days=asked.fan_days,
    )


def forecast_book(
    ledger: Ledger,
    book: Book,
    *,
    as_of: date,
    what_if: WhatIf = NOTHING,
    answer: Answer = answer,
) -> Forecast:
    """Forecast the book's target by its deadline, as of the end of what `ledger` knows.

    `answer` makes the forecast, or finds it where it was made before.
    """
    (only,) = answer(ask(ledger, book, as_of=as_of, what_if=what_if))
    return with_naive_finish(only, ledger, book, ahead=suppose(book, what_if))


def ask(
    ledger: Ledger,
    book: Book,
    *,
    as_of: date,
    what_if: WhatIf = NOTHING,
    goals: Sequence[Goal] | None = None,
    fan_days: int | None = None,
) -> Asked:
    """Gather what a forecast as of `as_of` depends on; the book's own goal unless `goals`."""
    own = Goal(what_if.target_words or book.target_words, what_if.deadline or book.deadline)
    waiting = _before_start(book, as_of)
    return Asked(
        as_of=as_of,
        daily_words={day: its.words for day, its in ledger.days.items() if day <= as_of},
        total_words=ledger.total_at(as_of) - what_if.cut_words,
        goals=tuple(goals) if goals is not None else (own,),
        rest_days=tuple(day for day in range(7) if is_rest_weekday(book, day)),
        days_off=(*book.days_off, *waiting, *what_if.days_off),
        later_rest_days=tuple(sorted(what_if.rest_days)),
        words_per_day=what_if.words_per_day,
        fan_days=fan_days,
    )


def with_naive_finish(forecast: Forecast, ledger: Ledger, book: Book, *, ahead: Book) -> Forecast:
    """Give the forecast the same plain arithmetic that the status shows.

    The pace is that of `book`, the days to come are those of `ahead`.
    """
    as_of = forecast.as_of
    finish = naive_finish(
        ahead,
        words_left=forecast.remaining_words,
        pace=pace(ledger, book, as_of=as_of).all,
        first=next_day(ledger.day(as_of)),
        as_of=as_of,
    )
    return replace(forecast, naive_finish=finish)


def _before_start(book: Book, as_of: date) -> tuple[DateRange, ...]:
    """No words are expected before the book's start."""
    return (DateRange(as_of, book.start - _DAY),) if as_of < book.start else ()
