"""Everything the dashboard shows, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from journal.progress import book_figures, with_rest
from journal.verdict import answer, verdict
from tui.burn_up import BurnUp
from tui.day_bar import DayBar, day_bar
from tui.first_look import PAGE, Listed
from tui.forecast_view import burn_up

if TYPE_CHECKING:
    from journal.journal import Journal
    from journal.status import Status

WEEKS = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the book stands, what was said of it, its charts, and the newest entries.

    `answer` is the part of the verdict that says whether it will be done in time.
    """

    status: Status
    verdict: str
    answer: str
    bars: tuple[DayBar, ...]
    chart: BurnUp
    listed: Listed


def read_standing(journal: Journal, *, wanted: str | None = None) -> Standing:
    """Read everything; the files are looked at first, if that was not done yet.

    `wanted` is the path of the entry that is to be found in the list again.
    """
    status = journal.status()
    records, book = journal.index.records(), status.book
    ledger = book_figures(records, book, as_of=status.as_of)
    days = (status.as_of - timedelta(days=n) for n in range(7 * WEEKS - 1, -1, -1))
    return Standing(
        status=status,
        verdict=verdict(status),
        answer=answer(status.forecast),
        bars=tuple(day_bar(with_rest(ledger.day(day), book), as_of=status.as_of) for day in days),
        chart=burn_up(ledger, status),
        listed=_list(journal, wanted),
    )


def _list(journal: Journal, wanted: str | None) -> Listed:
    row = None if wanted is None else journal.index.position(wanted)
    return Listed(journal.count_entries(), journal.entries(limit=PAGE), row)
