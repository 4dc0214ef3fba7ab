"""`darlings tui`: the dashboard."""

from __future__ import annotations

import typer

from entries.errors import Refused
from tui.invocation import Invocation


def tui(context: typer.Context) -> int:
    """Open the dashboard (also: darlings alone)."""
    invocation: Invocation = context.obj
    if not invocation.is_conversation:
        raise Refused(
            "the dashboard needs a terminal", "darlings status prints the same figures as text"
        )
    journal = invocation.journal()
    from tui.app import run

    return run(journal)
