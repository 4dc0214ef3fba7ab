"""Which days a diary's headings name: what one leaves open, the others settle, or nothing does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from entries.errors import BadDate
from entries.importing.day_heading import WrittenDay
from entries.shown import shown

_NAMED_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BACKWARDS = 4
"""Days against the diary's order weigh so many times as much, where a year is chosen."""


class DiaryCalendar:
    """Reads the days of one diary, in the order they stand in it.

    A year comes from the heading, from one above it, from the day before it, or from what the
    document is called; a day without any is refused. Of `03/04/2024` the writer says which is the
    month, or a weekday or another day of the diary (`13/04/2024`) shows it.
    """

    def __init__(
        self, written: Sequence[WrittenDay], *, day_first: bool | None, called: str = ""
    ) -> None:
        """Learn from all `written` days; `called` is the document's name or title."""
        self._day_first = _day_first(written) if day_first is None else day_first
        self._descends = _descends(written)
        years = set(_NAMED_YEAR.findall(called))
        self._year = int(years.pop()) if len(years) == 1 else None
        self._month: int | None = None
        self._is_set = False
        self._last: date | None = None

    def under(self, year: int | None, month: int | None) -> None:
        """Take in a heading of a year or a month, under which days stand."""
        self._is_set = year is not None
        if year is not None:
            self._year, self._last = year, None
        self._month = month

    def read(self, written: WrittenDay) -> date:
        """Give the day that is written; raises BadDate where that is none, or one of several."""
        days = sorted(set(self._possible(written)), key=self._distance)
        weekday = written.weekday
        fitting = [day for day in days if weekday is None or day.weekday() == weekday]
        if days and not fitting:
            raise BadDate(f"{shown(written.text)}: that day was no {_WEEKDAYS[weekday or 0]}")
        if not fitting:
            raise BadDate(f"{shown(written.text)} is no day of the calendar")
        either = sorted({day for day in fitting if day.year == fitting[0].year})
        if written.pair and len(either) > 1:
            told = " or ".join(map(str, either))
            raise BadDate(f"{shown(written.text)} can be {told}: say --day-first or --month-first")
        self._last = fitting[0]
        self._year = fitting[0].year
        return fitting[0]

    def _possible(self, written: WrittenDay) -> list[date]:
        found = (
            _day(year, month, day)
            for month, day in self._months(written)
            for year in self._years(written)
        )
        return [day for day in found if day]

    def _months(self, written: WrittenDay) -> list[tuple[int, int]]:
        """Give the month and the day that are written; of two numbers either may be the month."""
        if written.pair:
            one, two = written.pair
            orders = {True: (two, one), False: (one, two)}
            return list(orders.values()) if self._day_first is None else [orders[self._day_first]]
        month = written.month or self._month
        if month is None:
            raise BadDate(f"{shown(written.text)} names no month")
        return [(month, written.day)]

    def _years(self, written: WrittenDay) -> list[int]:
        if written.year:
            return [written.year]
        if self._year is None:
            raise BadDate(f"{shown(written.text)} names no year")
        if self._is_set or self._last is None:
            return [self._year]
        return [self._year, self._year + 1, self._year - 1]

    def _distance(self, day: date) -> int:
        if self._last is None:
            return 0
        days = (self._last - day).days if self._descends else (day - self._last).days
        return days if days >= 0 else -days * _BACKWARDS


def _day_first(written: Sequence[WrittenDay]) -> bool | None:
    """Tell which of two numbers is the day by the days that can mean only one; None if unclear."""
    said = {_order(one) for one in written if one.pair} - {None}
    return said.pop() if len(said) == 1 else None


def _order(written: WrittenDay) -> bool | None:
    if written.pair is None:
        return None
    one, two = written.pair
    # A leap year has every day that any has.
    year = written.year or 2024
    days = {True: _day(year, two, one), False: _day(year, one, two)}
    fitting = {
        day_first
        for day_first, day in days.items()
        if day and (None in (written.weekday, written.year) or day.weekday() == written.weekday)
    }
    return fitting.pop() if len(fitting) == 1 and one != two else None


def _descends(written: Sequence[WrittenDay]) -> bool:
    """Tell whether the newest day stands first."""
    order = [(one.year or 0, one.month or 0, one.day) for one in written if not one.pair]
    ups = sum(one < two for one, two in pairwise(order))
    return 2 * ups < sum(one != two for one, two in pairwise(order))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
