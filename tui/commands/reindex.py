"""`darlings reindex`: the index made anew."""

from __future__ import annotations

import typer

from tui.invocation import Invocation
from tui.progress import progress_on
from tui.wording import counted


def reindex(context: typer.Context) -> int:
    """Make the index anew from the files.

    The index is only a cache: nothing of yours is in it alone.
    """
    invocation: Invocation = context.obj
    journal = invocation.journal()
    report = journal.reindex(progress=progress_on(invocation.out, of="file"))
    files = report.added + report.modified + report.unchanged
    invocation.out.data(f"Indexed {counted(files, 'file')}")
    return invocation.settle(report)
