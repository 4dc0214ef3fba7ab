"""`darlings status`: where the book stands."""

from __future__ import annotations

from typing import Annotated

import typer

from tui.day_given import day_given
from tui.invocation import Invocation
from tui.options import AsOfOption, JsonOption


def status(
    context: typer.Context,
    *,
    as_of: AsOfOption = None,
    line: Annotated[bool, typer.Option("--line", help="One short line, for a prompt.")] = False,
    as_json: JsonOption = False,
) -> int:
    """Show where the book stands.

    The words, the time left, today against the quota, the last fourteen days, and whether the
    book will be done in time.
    """
    invocation: Invocation = context.obj
    journal = invocation.journal()
    sync = journal.refresh()
    found = journal.status(day_given(as_of, journal))
    if as_json:
        from journal.contract import status_json

        invocation.out.json(status_json(found))
    elif line:
        invocation.out.data(str(found.line()))
    else:
        from tui.summary import summary

        invocation.out.data(*summary(found, cells=invocation.out.width))
    return 0 if line else invocation.settle(sync, more=found.problems)
