"""Periods by name: this week, last month, everything. Weeks are ISO weeks, Monday to Sunday."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from entries.entry import DateRange
from entries.errors import BadDate

if TYPE_CHECKING:
    import pendulum

    from journal.book import Book

EVERYTHING = DateRange(date.min, date.max)

NAMES = ("week", "last week", "month", "last month", "book", "all")


def named_period(name: str, *, today: date, book: Book) -> DateRange | None:
    """Return the period of that name as seen from `today`, or None if there is no such name.

    `week` and `month` are the whole calendar ones that `today` is in; `book` runs from the book's
    start to its deadline; `all` leaves nothing out, not even what lies outside the book's dates.
    """
    try:
        return _named(name.removeprefix("this "), today, book)
    except (OverflowError, ValueError) as error:  # the ends of the calendar
        raise BadDate(f"the {name} of {today} is outside the calendar") from error


def narrowed(period: DateRange, *, book: Book, first_entry: date | None, as_of: date) -> DateRange:
    """Return a period whose open ends (as those of EVERYTHING) are the ends of what there is.

    It begins with the book or its first entry, whichever came first, and ends `as_of`.
    """
    first, last = period.first, period.last
    if first == date.min:
        first = min(book.start, first_entry or book.start, as_of)
    return DateRange(first, max(first, as_of) if last == date.max else max(first, last))


def week_of(day: date) -> DateRange:
    """Return the ISO week, Monday to Sunday, that holds `day`."""
    return _span(day, "week")


def month_of(day: date) -> DateRange:
    """Return the calendar month that holds `day`."""
    return _span(day, "month")


def add_months(day: date, months: int) -> date:
    """Return the day `months` later (or earlier): the same day of the month, or its last one.

    Raises OverflowError or ValueError outside the years 1 to 9999.
    """
    return _plain_date(_pendulum_date(day).add(months=months))


def _named(name: str, today: date, book: Book) -> DateRange | None:
    match name:
        case "week":
            return week_of(today)
        case "last week":
            return week_of(_plain_date(_pendulum_date(today).subtract(weeks=1)))
        case "month":
            return month_of(today)
        case "last month":
            return month_of(add_months(today, -1))
        case "book":
            return DateRange(book.start, book.deadline)
        case "all":
            return EVERYTHING
    return None


def _span(day: date, unit: str) -> DateRange:
    inside = _pendulum_date(day)
    return DateRange(_plain_date(inside.start_of(unit)), _plain_date(inside.end_of(unit)))


def _pendulum_date(day: date) -> pendulum.Date:
    import pendulum

    return pendulum.date(day.year, day.month, day.day)


def _plain_date(day: date) -> date:
    # A pendulum.Date is a date, but one that YAML and TOML writers do not know.
    return date(day.year, day.month, day.day)
