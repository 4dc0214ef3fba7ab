"""`darlings restore`: out of the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tui.invocation import Invocation
from tui.options import JsonOption
from tui.typed import repair

if TYPE_CHECKING:
    from journal.journal import Journal


def restore(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Its name in the trash, or its path.")
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """Bring an entry back from the trash, or list what is in it.

    An entry that is there now is never replaced.
    """
    invocation: Invocation = context.obj
    journal = invocation.journal()
    if name is None:
        return _list(invocation, journal, as_json=as_json)
    path = journal.restore(repair(name))
    if as_json:
        invocation.out.json({"name": name, "path": path})
    else:
        invocation.out.data(f"Restored {path}")
    return invocation.settle(journal.refresh())


def _list(invocation: Invocation, journal: Journal, *, as_json: bool) -> int:
    trashed = journal.trashed()
    if as_json:
        invocation.out.json([{"name": one.name, "path": one.path} for one in trashed])
        return 0
    invocation.out.data(*(f"{one.name}  {one.path}" for one in trashed))
    found = "To bring one back: darlings restore NAME" if trashed else "the trash is empty"
    invocation.out.say(found)
    return 0
