"""Books for the tests of the burn-up chart: straight pasts, and fans that open evenly."""

from __future__ import annotations

from datetime import date, timedelta

from journal.forecast import FanDay
from tui.burn_up import BurnUp

TODAY = date(2018, 3, 27)


def day(offset: int) -> date:
    """Return the day so many days after TODAY."""
    return TODAY + timedelta(days=offset)


def fan(days: int, *, start: int, pace: int, spread: int) -> tuple[FanDay, ...]:
    """Return a fan from tomorrow on: its middle grows by `pace`, its ends part by `spread` a day.

    The inner band is half as wide as the outer one.
    """
    return tuple(
        FanDay(
            day(n),
            start + n * (pace - spread),
            start + n * (pace - spread // 2),
            start + n * pace,
            start + n * (pace + spread // 2),
            start + n * (pace + spread),
        )
        for n in range(1, days + 1)
    )


def book(
    *,
    past: int = 20,
    ahead: int = 20,
    pace: int = 100,
    spread: int = 40,
    target: int = 4000,
    due: int = 20,
) -> BurnUp:
    """Return a book that grew evenly for `past` days, with a fan for the days ahead."""
    total = past * pace
    known = tuple((day(n - past + 1), (n + 1) * pace) for n in range(past))
    return BurnUp(
        today=TODAY,
        total_words=total,
        past=known,
        fan=fan(ahead, start=total, pace=pace, spread=spread),
        target_words=target,
        deadline=day(due),
    )
