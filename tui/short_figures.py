"""Days and totals in nine columns at most."""

from __future__ import annotations

from datetime import date

from journal.wording import short_month
from tui.wording import day_short, number

NEAR = 300
"""Days within which a day and a month say which year is meant."""
LONGEST = 9


def day_near(day: date, *, seen_from: date) -> str:
    """Show a day as `14 Jan`, or as `Jan 2028` where it is so far that the day hardly matters."""
    if abs((day - seen_from).days) < NEAR:
        return day_short(day)
    return f"{short_month(day)} {day.year}"


def short_total(words: int) -> str:
    """Show a total in full, or in millions where that would take too much room: `100.0M`."""
    text = number(words)
    return text if len(text) <= LONGEST else f"{words / 1_000_000:.1f}M"
