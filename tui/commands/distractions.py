"""`darlings distractions`: what got in the way, and the words on those days."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from tui.invocation import Invocation
from tui.options import JsonOption


class By(StrEnum):
    """What distractions are gathered by."""

    WHAT = "what"
    KIND = "kind"


def distractions(
    context: typer.Context,
    *,
    period: Annotated[
        str, typer.Option("--period", metavar="P", help="week, month, all, or D..D.")
    ] = "all",
    by: Annotated[
        By | None, typer.Option("--by", help="Only these, and all of them (text alone).")
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """Weigh your distractions: how often, how long, and your words on such days.

    The days with one are compared with days like them without it; where there are too few, it says
    so.
    """
    from journal.dates import parse_period

    invocation: Invocation = context.obj
    journal = invocation.journal()
    sync = journal.refresh()
    days = parse_period(period, today=journal.today(), book=journal.book)
    found = journal.distractions(days)
    if as_json:
        from journal.distractions.json import weighed_json

        invocation.out.json(weighed_json(found))
    else:
        from tui.distraction_page import distraction_page

        only = None if by is None else by.value
        invocation.out.data(*distraction_page(found, cells=invocation.out.width, only=only))
    return invocation.settle(sync, more=found.problems)
