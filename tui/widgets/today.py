"""Today: words against the quota, minutes, distractions, and the days in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from journal.chances import percent_shown
from journal.wording import duration
from tui.widgets.gauge import bar
from tui.wording import number, percent

if TYPE_CHECKING:
    from journal.status import Status

FIGURE = 5
BAR = 18


def today_lines(status: Status, *, daily_minutes: int | None) -> list[Content]:
    """Return the lines of the card: how much of the quota is done, then figures in a column."""
    today, streak = status.today, status.streak
    of_minutes = "" if daily_minutes is None else f" of {duration(daily_minutes)}"
    return [
        Content.styled("Today", "bold $primary"),
        _share(today.words, status.quota),
        _figure(today.words, _of_quota(status.quota), "bold"),
        _figure(today.minutes, f"minutes{of_minutes}"),
        _figure(len(today.distractions), _noun(len(today.distractions), "distraction")),
        _figure(streak.current, f"{_noun(streak.current, 'day')} in a row"),
        _figure(streak.longest, "at best"),
    ]


def today_line(status: Status) -> str:
    """Return today in one line, and the chance, for a screen without room for more."""
    of_quota = _of_quota(status.quota)
    chance = status.forecast.probability
    in_time = "" if chance is None else f"{percent_shown(chance)}% in time, "
    today = f"Today  {number(status.today.words)} {of_quota}"
    return f"{today}, {in_time}{status.streak.current} in a row"


def _share(words: int, quota: int) -> Content:
    if quota <= 0:
        return Content.styled("no quota today", "$text-muted")
    part = words / quota
    filled, empty = bar(part, BAR)
    style = "$success" if part >= 1 else "$accent"
    return Content.assemble(
        (filled, style), (empty, "$foreground 25%"), (f"  {percent(part)}", "bold")
    )


def _of_quota(quota: int) -> str:
    return f"of {number(quota)} words" if quota > 0 else "words"


def _figure(figure: int, what: str, style: str = "") -> Content:
    return Content.assemble((number(figure).rjust(FIGURE), style), f" {what}")


def _noun(how_many: int, one: str) -> str:
    return one if how_many == 1 else f"{one}s"


class Today(Static):
    """The card of today's figures."""

    def show(self, status: Status, *, daily_minutes: int | None) -> None:
        """Show the figures of a status."""
        lines = today_lines(status, daily_minutes=daily_minutes)
        self.update(Content("\n").join(lines))
