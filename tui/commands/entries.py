"""`darlings entries`: a list of entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from entries.errors import DarlingsError
from tui.day_given import day_given
from tui.invocation import Invocation
from tui.listing import HEADING, entry_row, totals
from tui.options import JsonOption, WithTextOption
from tui.output import Styled

if TYPE_CHECKING:
    from journal.index.rows import IndexedEntry
    from journal.journal import Journal


def entries(
    context: typer.Context,
    *,
    first: Annotated[
        str | None, typer.Option("--from", metavar="D", help="From this day on.")
    ] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="D", help="Up to this day.")] = None,
    count: Annotated[
        int | None, typer.Option("--last", "-n", min=1, metavar="N", help="Only the last N.")
    ] = None,
    clippings: Annotated[
        bool, typer.Option("--clippings", help="List what was read, not what was written.")
    ] = False,
    as_json: JsonOption = False,
    with_text: WithTextOption = False,
) -> int:
    """List entries.

    The oldest first, so that the newest are next to your prompt.
    """
    invocation: Invocation = context.obj
    journal = invocation.journal()
    sync = journal.refresh()
    found = journal.entries(
        first=day_given(first, journal),
        last=day_given(last, journal),
        limit=count,
        clippings=clippings,
    )
    found.reverse()
    if as_json:
        invocation.out.json([_as_json(one, journal, with_text=with_text) for one in found])
    else:
        _show(invocation, journal, found, with_text=with_text)
    return invocation.settle(sync)


def _as_json(one: IndexedEntry, journal: Journal, *, with_text: bool) -> dict[str, Any]:
    from journal.contract import entry_json

    entry = journal.read(one.path) if with_text else one.entry
    return entry_json(one.path, entry, with_text=with_text)


def _show(
    invocation: Invocation, journal: Journal, found: list[IndexedEntry], *, with_text: bool
) -> None:
    out = invocation.out
    cells = out.width if out.is_terminal else None
    if out.is_terminal and found:
        out.data((Styled(HEADING, "dim"),))
    if not with_text:
        out.data(*(entry_row(one.path, one.entry, cells=cells) for one in found))
    for one in found if with_text else ():
        out.data(entry_row(one.path, one.entry, cells=cells))
        out.text(_body(journal, one.path))
        out.data("")
    out.say((Styled(totals(found), "dim"),) if found else "no entries")


def _body(journal: Journal, path: str) -> str:
    try:
        return journal.read(path).body
    except DarlingsError as error:  # gone or unreadable since it was listed
        return f"({error.message})"
