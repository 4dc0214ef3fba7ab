"""How figures and days read in a sentence. English, whatever the machine's language."""

from __future__ import annotations

from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return `1 word`, `9,430 words`, `2 entries`."""
    return f"{number:,} {noun_for(number, one, many)}"


def noun_for(number: int, one: str, many: str | None = None) -> str:
    """Return what `number` things are called: `one`, or `many` (by default `one` with an s)."""
    return one if abs(number) == 1 else many or f"{one}s"


def duration(minutes: int) -> str:
    """Return `45 min`, `2 h`, `1 h 30`."""
    hours, rest = divmod(minutes, 60)
    if hours == 0:
        return f"{rest} min"
    return f"{hours:,} h {rest:02}" if rest else f"{hours:,} h"


def short_weekday(day: date) -> str:
    """Return the day of the week in three letters: `Mon`."""
    return WEEKDAYS[day.weekday()][:3]


def short_month(day: date) -> str:
    """Return the month in three letters: `Jan`."""
    return MONTHS[day.month - 1][:3]
