"""The writer's day: which day an instant belongs to, and on which days writing is planned.

Only the standard library: the `log` command imports this. A test holds it to what pendulum says.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from entries.errors import BadFigure
from journal.book import Book
from journal.weights import (
    days_off_between,
    is_day_off,
    is_rest_weekday,
    plan_weight,
    unit_weight,
)
from journal.zones import find_zone, has_day

_DAY = timedelta(days=1)


def now_in(timezone: str | None) -> datetime:
    """Return this moment in the zone called `timezone`, or in the machine's own for None."""
    return datetime.now(find_zone(timezone).tzinfo)


def writers_day(instant: datetime, *, timezone: str | None, day_starts_at: time) -> date:
    """Return the writer's day that `instant` (with its own zone) belongs to.

    Before `day_starts_at` by the clock on the wall in `timezone` it is still the day before; a day
    once begun stays begun when the clocks go back. A day that the zone never had (Samoa had no
    2011-12-30) is never the answer. Raises ValueError for an instant without a zone.
    """
    if instant.utcoffset() is None:
        raise ValueError("an instant needs a zone")
    zone = find_zone(timezone).tzinfo
    local = instant.astimezone(zone)
    begins = datetime.combine(local.date(), day_starts_at, zone)
    # Compared in UTC: two times of one zone are compared by their wall clocks alone.
    if local.time() >= day_starts_at or instant.astimezone(UTC) >= begins.astimezone(UTC):
        return local.date()
    before = local.date() - _DAY
    return before if has_day(zone, before) else before - _DAY


def end_of_day(day: date, *, timezone: str | None, day_starts_at: time) -> datetime:
    """Return the instant, in UTC, at which the writer's day after `day` begins.

    Where the clocks skip `day_starts_at` it may be up to an hour early, never late.
    """
    zone = find_zone(timezone).tzinfo
    after = day + _DAY if has_day(zone, day + _DAY) else day + 2 * _DAY
    begins = datetime.combine(after, day_starts_at, zone)
    # fold=1 is the earlier reading of a time that the clocks skip, the later of one they repeat.
    return min(begins.replace(fold=fold).astimezone(UTC) for fold in (0, 1))


def minutes_between(start: datetime, stop: datetime) -> int:
    """Return the whole minutes from `start` to `stop`, counted in UTC and rounded to the nearest.

    The clocks going back or forward and travel between zones make no difference. Raises BadFigure
    where `stop` is before `start`, and ValueError for an instant without a zone.
    """
    if start.utcoffset() is None or stop.utcoffset() is None:
        raise ValueError("an instant needs a zone")
    elapsed = stop.astimezone(UTC) - start.astimezone(UTC)
    if elapsed < timedelta(0):
        raise BadFigure(
            f"the stop, {stop.isoformat()}, is before the start, {start.isoformat()}",
            "say the minutes yourself: darlings log --minutes 45",
        )
    return round(elapsed / timedelta(minutes=1))


def writing_weight(book: Book, day: date) -> float:
    """Return how much of the plan falls on `day`: 1 on a usual day, 0 on rest days and days off.

    It is the weekday's weight times the ramp's, for showing; quotas are made of the exact ones in
    `journal.weights`.
    """
    return plan_weight(book, day) / unit_weight(book)


def writing_days(book: Book, first: date, last: date) -> int:
    """Count the days from `first` to `last`, both included, on which writing is planned.

    0 where `last` is before `first`. Takes no longer for a thousand years than for a week.
    """
    count = _working_days(book, first, last)
    return count - sum(
        _working_days(book, off.first, off.last) for off in days_off_between(book, first, last)
    )


def nth_writing_day(book: Book, first: date, n: int, *, last: date) -> date | None:
    """Return the `n`-th day from `first` on which writing is planned, or None if after `last`."""
    day = first
    while day <= last:
        n -= _is_planned(book, day)
        if n <= 0:
            return day
        if day == date.max:
            break
        day += _DAY
    return None


def _is_planned(book: Book, day: date) -> bool:
    return not is_rest_weekday(book, day.weekday()) and not is_day_off(book, day)


def _working_days(book: Book, first: date, last: date) -> int:
    if last < first:
        return 0
    weeks, rest = divmod((last - first).days + 1, 7)
    worked = [not is_rest_weekday(book, day) for day in range(7)]
    start = first.weekday()
    return weeks * sum(worked) + sum(worked[(start + n) % 7] for n in range(rest))
