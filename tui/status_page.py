"""Where the book stands, as `darlings status` prints it, with or without parsed options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.day_given import day_given

if TYPE_CHECKING:
    from journal.index.rows import SyncReport
    from journal.status import Status
    from tui.invocation import Invocation


def show_status(invocation: Invocation, as_of: str | None = None) -> int:
    """Print where the book stands, list what is wrong with its files, and return the exit code."""
    found, sync = read_status(invocation, as_of)
    from tui.summary import summary

    invocation.out.data(*summary(found, cells=invocation.out.width))
    return invocation.settle(sync, more=found.problems)


def read_status(invocation: Invocation, as_of: str | None) -> tuple[Status, SyncReport]:
    """Look at the files, and say where the book stands (on the day `as_of`) and what was found."""
    journal = invocation.journal()
    sync = journal.refresh()
    return journal.status(day_given(as_of, journal)), sync
