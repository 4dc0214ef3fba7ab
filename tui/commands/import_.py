"""`darlings import`: old entries brought in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tui.import_table import import_table
from tui.invocation import Invocation
from tui.options import JsonOption
from tui.progress import progress_on


def import_(
    context: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, or folders of them.")
    ],
    *,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="F", help="text, markdown or html (else it is looked at)."
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would happen.")
    ] = False,
    as_json: JsonOption = False,
) -> int:
    """Bring old diary entries in: text, Markdown, saved web pages.

    The documents stay as they are; importing one twice adds nothing. With --dry-run each figure
    is shown with the sentence it was read from.
    """
    invocation: Invocation = context.obj
    journal = invocation.journal()
    report = journal.import_(
        [Path(path) for path in paths],
        format=format_,
        dry_run=dry_run,
        progress=progress_on(invocation.out, of="document"),
    )
    if as_json:
        invocation.out.json(report.as_json())
    else:
        table = import_table(report, cells=invocation.out.width, evidence=dry_run)
        invocation.out.data(*table)
    code = invocation.settle(journal.refresh())
    if report.rejected:
        return 1 if report.imported or report.skipped else 3
    return code
