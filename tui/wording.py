"""How figures and days read on the screen, where they stand in columns."""

from __future__ import annotations

from datetime import date

from journal.wording import noun_for, short_month, short_weekday

MINUS = "\u2212"


def number(value: int) -> str:
    """Show 61250 as `61,250` and -120 with a true minus sign."""
    return f"{value:,}".replace("-", MINUS)


def counted(value: int, one: str, many: str | None = None) -> str:
    """Show `1 day`, `5 days`, `1,204 words`, `−120 words`."""
    return f"{number(value)} {noun_for(value, one, many)}"


def day_long(day: date) -> str:
    """Show `Thu 22 Mar 2018`."""
    return f"{short_weekday(day)} {day_short(day)} {day.year}"


def day_short(day: date) -> str:
    """Show `22 Mar`."""
    return f"{day.day} {short_month(day)}"


def day_in_list(day: date | None, *, year: int) -> str:
    """Show a day in 11 columns: with its weekday in the year `year`, else with its year."""
    if day is None:
        return "no date"
    if day.year == year:
        return f"{short_weekday(day)} {day.day:>2} {short_month(day)}"
    return f"{day.day:>2} {short_month(day)} {day.year}"


def percent(part: float) -> str:
    """Show a share as whole percent, never rounding up to 100 what is not complete."""
    return f"{int(part * 100 + 1e-9)}%"
