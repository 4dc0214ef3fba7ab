"""`darlings delete`: to the trash, never away."""

from __future__ import annotations

import typer

from tui.invocation import Invocation
from tui.options import ReferenceArgument
from tui.typed import repair


def delete(context: typer.Context, reference: ReferenceArgument) -> int:
    """Move an entry to the trash.

    It stays there until you empty the journal's .trash folder yourself.
    """
    invocation: Invocation = context.obj
    journal = invocation.journal()
    path = journal.find(repair(reference))
    name = journal.delete(path)
    invocation.out.data(f"Moved to the trash: {path}")
    invocation.out.say(f"  To bring it back: darlings restore {quoted(name)}")
    return invocation.settle(journal.refresh())


def quoted(name: str) -> str:
    """Return `name` as a shell takes it for one word."""
    import shlex

    return shlex.quote(name)
