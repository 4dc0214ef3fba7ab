"""`darlings status`: where the book stands."""

from __future__ import annotations

from typing import Annotated

import typer

from tui.invocation import Invocation
from tui.options import AsOfOption, JsonOption
from tui.status_page import read_status, show_status


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
    if not line and not as_json:
        return show_status(invocation, as_of)
    found, sync = read_status(invocation, as_of)
    if as_json:
        from journal.contract import status_json

        invocation.out.json(status_json(found))
    else:
        invocation.out.data(str(found.line()))
    return 0 if line else invocation.settle(sync, more=found.problems)
