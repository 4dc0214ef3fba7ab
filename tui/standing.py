"""Everything the dashboard shows, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from journal.verdict import verdict
from tui.day_bar import DayBar, day_bar
from tui.first_look import PAGE, Listed

if TYPE_CHECKING:
    from journal.journal import Journal
    from journal.status import Status

WEEKS = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the book stands, what was said of it, the last weeks, and the newest entries."""

    status: Status
    verdict: str
    bars: tuple[DayBar, ...]
    listed: Listed


def read_standing(journal: Journal, *, wanted: str | None = None) -> Standing:
    """Read everything; the files are looked at first, if that was not done yet.

    `wanted` is the path of the entry that is to be found in the list again.
    """
    status = journal.status()
    days = journal.days(status.as_of - timedelta(days=7 * WEEKS - 1), status.as_of)
    return Standing(
        status=status,
        verdict=verdict(status),
        bars=tuple(day_bar(day, as_of=status.as_of) for day in days),
        listed=_list(journal, wanted),
    )


def _list(journal: Journal, wanted: str | None) -> Listed:
    row = None if wanted is None else journal.index.position(wanted)
    return Listed(journal.count_entries(), journal.entries(limit=PAGE), row)
