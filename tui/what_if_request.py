"""What the options of `forecast` suppose, as a value; what can't be is refused."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from entries.errors import BadDate, BadFigure, Refused
from entries.shown import shown
from journal.dates import parse_day, parse_period
from journal.weekdays import find_weekday
from journal.weights import is_rest_weekday
from journal.what_if import WhatIf
from tui.figures import parse_words
from tui.typed import repair

if TYPE_CHECKING:
    from entries.entry import DateRange
    from journal.status import Status


class Supposed(NamedTuple):
    """The options as typed; None and empty where one was not given."""

    words_per_day: str | None = None
    days_off: Sequence[str] = ()
    rest_days: str | None = None
    target: str | None = None
    deadline: str | None = None
    cut: str | None = None


def read_what_if(supposed: Supposed, status: Status) -> WhatIf:
    """Turn what was typed into values, dates as seen from the status's day.

    Raises BadFigure, BadDate or Refused for what can't be.
    """
    as_of = status.as_of
    rest_days = _rest_days(supposed.rest_days)
    if all(day in rest_days or is_rest_weekday(status.book, day) for day in range(7)):
        raise Refused("no day of the week would be left to write on", "leave one out")
    return WhatIf(
        words_per_day=_positive(supposed.words_per_day, "words a day"),
        days_off=tuple(_days_off(text, status) for text in supposed.days_off),
        rest_days=rest_days,
        target_words=_positive(supposed.target, "a target"),
        deadline=_deadline(supposed.deadline, as_of),
        cut_words=_cut(supposed.cut, status.total_words),
    )


def _positive(text: str | None, what: str) -> int | None:
    if text is None:
        return None
    words = parse_words(repair(text))
    if words <= 0:
        raise BadFigure(f"{shown(text)} can’t be {what}", "a whole number above 0: 800")
    return words


def _cut(text: str | None, total: int) -> int:
    words = _positive(text, "the words to cut") or 0
    if words > total:
        raise BadFigure(f"{words:,} words can’t be cut: the book has {total:,}", "cut fewer")
    return words


def _deadline(text: str | None, as_of: date) -> date | None:
    if text is None:
        return None
    deadline = parse_day(repair(text), today=as_of)
    if deadline < as_of:
        raise BadDate(f"the deadline {deadline} would be before {as_of}", "give a day to come")
    return deadline


def _days_off(text: str, status: Status) -> DateRange:
    days = parse_period(repair(text), today=status.as_of, book=status.book)
    if days.last < status.as_of:
        raise BadDate(f"the days off {shown(text)} are past", f"give days from {status.as_of} on")
    return days


def _rest_days(text: str | None) -> frozenset[int]:
    names = [] if text is None else repair(text).replace(",", " ").split()
    days = {name: find_weekday(name) for name in names}
    for name, day in days.items():
        if day is None:
            raise Refused(f"{shown(name)} is no day of the week", "for example: Saturday, Sunday")
    return frozenset(day for day in days.values() if day is not None)
