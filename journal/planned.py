"""The days on which writing is planned, behind and ahead: what a simulation counts in.

Days of rest hold no words to come. Words that were written on one all the same belong to the
writer's pace: they are counted on the next planned day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from entries.entry import DateRange
from journal.weekdays import find_weekday

DaysOff = Iterable[DateRange | date | tuple[date, date]]

_DAY = timedelta(days=1)
_IMPORT_WORDS = 4000
_MEMORY = timedelta(days=1096)


class Rest(NamedTuple):
    """When no writing is planned: weekdays (Monday = 0) and ranges of days.

    `later` are weekdays that rest in the days ahead alone.
    """

    weekdays: frozenset[int] = frozenset()
    ranges: tuple[DateRange, ...] = ()
    later: frozenset[int] = frozenset()

    @property
    def ahead(self) -> Rest:
        """When no writing is planned in the days ahead."""
        return Rest(self.weekdays | self.later, self.ranges)


def read_rest(
    rest_days: Iterable[int | str],
    days_off: DaysOff,
    later_rest_days: Iterable[int | str] = (),
) -> Rest:
    """Take weekdays by number (Monday = 0) or name, and days off one by one or as ranges.

    Raises ValueError for a weekday that is none.
    """
    weekdays = frozenset(map(_weekday, rest_days))
    return Rest(weekdays, tuple(map(_range, days_off)), frozenset(map(_weekday, later_rest_days)))


def planned_days(first: date, last: date, rest: Rest) -> list[date]:
    """List the planned days from `first` to `last`, both included."""
    return list(_planned(first, last, rest))


def nth_planned_day(first: date, n: int, *, last: date, rest: Rest) -> date | None:
    """Return the `n`-th planned day from `first` on, or None where that is after `last`."""
    return next(islice(_planned(first, last, rest), max(0, n - 1), None), None)


def _planned(first: date, last: date, rest: Rest) -> Iterator[date]:
    begin, end = first.toordinal(), last.toordinal()
    off = {
        day
        for one in rest.ranges
        for day in range(max(begin, one.first.toordinal()), min(end, one.last.toordinal()) + 1)
    }
    # Day 1 of the calendar was a Monday.
    works = [weekday not in rest.weekdays for weekday in range(7)]
    return (
        date.fromordinal(day)
        for day in range(begin, end + 1)
        if works[(day - 1) % 7] and day not in off
    )


def oldest_told(last: date) -> date:
    """Return the first of the three years up to `last`: what is older tells nothing."""
    return last - min(_MEMORY, last - date.min)


def words_on_planned_days(
    daily_words: Mapping[date, int], last: date, rest: Rest
) -> list[tuple[date, int]]:
    """Give the words of each planned day from the first one logged to `last`, 0 where none.

    What is more than three years old is left out: it tells nothing of the months to come. Cuts
    count 0, and so does a day that is an import (see `is_import`). Where every day is one of rest,
    the days are taken as they come.
    """
    first = max(min(daily_words), oldest_told(last))
    own = _without_imports(daily_words)
    days = planned_days(first, last, rest) or list(_span(first, last))
    words = dict.fromkeys(days, 0)
    waiting = 0
    for day in _span(first, last):
        waiting += max(0, own.get(day, 0))
        if day in words:
            words[day], waiting = waiting, 0
    words[days[-1]] += waiting
    return list(words.items())


def is_import(words: int, others: list[int]) -> bool:
    """Say whether a day's words were brought in, not written: a manuscript pasted in whole.

    That is at least 4,000 words, more than 8 times the median of the `others` (the writer's other
    days with words) and more than 2.5 times their 90th percentile.
    """
    if words < _IMPORT_WORDS or len(others) < 3:
        return False
    from statistics import median, quantiles  # here: 3 ms that few histories need

    tenth = quantiles(others, n=10, method="inclusive")[-1]
    return words > 8 * median(others) and words > 2.5 * tenth


def _without_imports(daily_words: Mapping[date, int]) -> dict[date, int]:
    positive = {day: words for day, words in daily_words.items() if words > 0}
    suspects = [day for day, words in positive.items() if words >= _IMPORT_WORDS]
    own = dict(positive)
    for day in sorted(suspects, key=positive.__getitem__, reverse=True):
        others = [words for other, words in own.items() if other != day]
        if not is_import(positive[day], others):
            break
        del own[day]
    return own


def _span(first: date, last: date) -> Iterator[date]:
    return (first + n * _DAY for n in range((last - first).days + 1))


def _weekday(day: int | str) -> int:
    number = find_weekday(day) if isinstance(day, str) else day
    if number is None or not 0 <= number <= 6:
        raise ValueError(f"{day!r} is no weekday")
    return number


def _range(days: DateRange | date | tuple[date, date]) -> DateRange:
    if isinstance(days, DateRange):
        return days
    return DateRange(days, days) if isinstance(days, date) else DateRange(*days)
