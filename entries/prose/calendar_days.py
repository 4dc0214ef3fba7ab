"""Which days a named period covers, seen from the entry's day; None where that can't be known."""

from __future__ import annotations

from datetime import date, timedelta

from entries.entry import DateRange

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


def days_from(day: date | None, first: int, last: int) -> DateRange | None:
    """Give the days from `first` to `last` days after a day (before it, where negative)."""
    if day is None:
        return None
    try:
        return DateRange(day + timedelta(days=first), day + timedelta(days=last))
    except OverflowError:
        return None


def last_weekday(day: date | None, index: int, *, strictly: bool) -> DateRange | None:
    """Give the last such weekday (Monday 0) up to a day, or before it when `strictly`."""
    if day is None:
        return None
    back = (day.weekday() - index) % 7
    back = 7 if strictly and back == 0 else back
    return days_from(day, -back, -back)


def weekend_before(day: date | None, *, last: bool) -> DateRange | None:
    """Give the weekend the day stands in or after; "last weekend" is never today's."""
    if day is None:
        return None
    back = (day.weekday() - 5) % 7
    back += 7 if last and back < 2 else 0
    return days_from(day, -back, min(1 - back, 0))


def span_covers(which: str, span: str, day: date | None) -> DateRange | None:
    """Give "this week" up to the day, "last week" whole; the same for months."""
    if day is None or span not in {"week", "month"}:
        return None
    if span == "week":
        start = -day.weekday()
        return days_from(day, start - 7, start - 1) if which == "last" else days_from(day, start, 0)
    if which != "last":
        return DateRange(day.replace(day=1), day)
    return month_before(day, (day.month - 2) % 12 + 1)


def month_before(day: date | None, month: int) -> DateRange | None:
    """Give the last whole month of that number before the month of a day."""
    if day is None:
        return None
    year = day.year if month < day.month else day.year - 1
    if year < 1:
        return None
    last = days_from(date(year + month // 12, month % 12 + 1, 1), -1, -1)
    return last and DateRange(date(year, month, 1), last.last)


def date_before(day: date | None, month: int, number: int) -> DateRange | None:
    """Give the last such date up to a day; None for a date there is not."""
    if day is None:
        return None
    try:
        that = date(day.year, month, number)
        that = that if that <= day else date(day.year - 1, month, number)
    except ValueError:
        return None
    return DateRange(that, that)
