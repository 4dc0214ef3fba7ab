"""How figures and days read on the screen. Names are ours: a locale must not change the layout."""

from __future__ import annotations

from datetime import date

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MINUS = "\u2212"


def number(value: int) -> str:
    """Show 61250 as `61,250` and -120 with a true minus sign."""
    return f"{value:,}".replace("-", MINUS)


def signed(value: int) -> str:
    """Show words added with their sign where there is one to see: `730`, `−120`, `0`."""
    return number(value)


def counted(value: int, one: str, many: str | None = None) -> str:
    """Show `1 day`, `5 days`, `1,204 words`."""
    return f"{number(value)} {one if abs(value) == 1 else many or one + 's'}"


def day_long(day: date) -> str:
    """Show `Thu 22 Mar 2018`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def day_short(day: date) -> str:
    """Show `22 Mar`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def day_in_list(day: date | None, *, year: int) -> str:
    """Show a day in 11 columns: with its weekday in the year `year`, else with its year."""
    if day is None:
        return "no date"
    if day.year == year:
        return f"{WEEKDAYS[day.weekday()]} {day.day:>2} {MONTHS[day.month - 1]}"
    return f"{day.day:>2} {MONTHS[day.month - 1]} {day.year}"


def duration(minutes: int) -> str:
    """Show `45 min`, `2 h`, `1 h 30`."""
    hours, rest = divmod(minutes, 60)
    if hours == 0:
        return f"{minutes} min"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"


def percent(part: float) -> str:
    """Show a share as whole percent, never rounding up to 100 what is not complete."""
    return f"{int(part * 100 + 1e-9)}%"
