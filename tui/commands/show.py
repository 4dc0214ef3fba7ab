"""`darlings show`: one entry, whole."""

from __future__ import annotations

import typer

from tui.invocation import Invocation
from tui.listing import whole_entry
from tui.options import JsonOption, ReferenceArgument
from tui.typed import repair


def show(
    context: typer.Context, reference: ReferenceArgument = "last", as_json: JsonOption = False
) -> int:
    """Show one entry.

    By its path, date, number, or 'last'.
    """
    invocation: Invocation = context.obj
    journal = invocation.journal()
    sync = journal.refresh()
    path = journal.find(repair(reference))
    entry = journal.read(path)
    if as_json:
        from journal.contract import entry_json

        invocation.out.json(entry_json(path, entry, with_text=True))
    else:
        invocation.out.data(*whole_entry(path, entry))
        if entry.body.strip():
            invocation.out.data("")
            invocation.out.text(entry.body.rstrip())
    return invocation.settle(sync)
