"""One day of a chart of words a day, in the commands' and in the dashboard's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from journal.progress import Day


class DayBar(NamedTuple):
    """One day: its net words (None where nothing was logged), if it was planned rest, if today."""

    day: date
    words: int | None
    rest: bool = False
    today: bool = False


def day_bar(day: Day, *, as_of: date) -> DayBar:
    """Return the bar of `day`, as seen on the day `as_of`."""
    words = day.words if day.entries or day.words else None
    return DayBar(day.date, words, rest=day.rest, today=day.date == as_of)
