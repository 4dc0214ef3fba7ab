"""`darlings import`: old entries brought in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tui.failures import INTERRUPTED
from tui.import_table import import_table
from tui.invocation import Invocation
from tui.options import JsonOption
from tui.patience import patience
from tui.progress import progress_on

if TYPE_CHECKING:
    from journal.imports import ImportReport


def import_(
    context: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, or folders of them.")
    ],
    *,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="F", help="The format, where its content says another."),
    ] = None,
    mapped: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIGURE=COLUMN", help="A table's column: words=Count."),
    ] = None,
    zone: Annotated[
        str | None,
        typer.Option("--zone", metavar="Z", help="Where you were, for times in UTC: Europe/Paris."),
    ] = None,
    day_first: Annotated[
        bool | None,
        typer.Option("--day-first/--month-first", help="What 03/04/2021 means."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would happen.")
    ] = False,
    as_json: JsonOption = False,
) -> int:
    """Bring old diary entries in, as one batch that can be undone.

    Text, Markdown, saved web pages. The documents stay as they are; importing one twice adds
    nothing, and one that has changed brings its entry up to date unless you have edited that. With
    --dry-run each figure is shown with the sentence it was read from. Ctrl-C leaves either nothing
    or a batch to undo.
    """
    from journal.columns_said import read_columns
    from journal.imports import options_of
    from journal.run import Run

    invocation: Invocation = context.obj
    out = invocation.out
    journal = invocation.journal()
    columns = read_columns(mapped or ())
    options = options_of(journal.writer, zone=zone, columns=columns, day_first=day_first)
    with patience() as patient:
        watched = Run(
            progress_on(out, of="document", doing="read"),
            progress_on(out, of="record", doing="brought in"),
            patient,
        )
        report = journal.import_(
            [Path(path) for path in paths],
            format=format_,
            dry_run=dry_run,
            options=options,
            run=watched,
        )
    if as_json:
        out.json(report.as_json())
    else:
        out.data(*import_table(report, cells=out.width, evidence=dry_run))
    for note in report.notes:
        out.say(f"note: {note}")
    code = invocation.settle(journal.refresh(progress=progress_on(out, of="file", doing="indexed")))
    return _told(invocation, report) or _code(report, code)


def _told(invocation: Invocation, report: ImportReport) -> int:
    """Say how to take the import back; where the writer stopped it, that is the exit code too."""
    if report.dry_run or not (report.imported or report.updated):
        return INTERRUPTED if report.stopped else 0
    if report.stopped:
        invocation.out.say("Stopped. What is listed is in; the same import again brings the rest.")
    invocation.out.say(f"  To take it back: darlings undo {report.batch}")
    return INTERRUPTED if report.stopped else 0


def _code(report: ImportReport, code: int) -> int:
    if report.rejected:
        return 1 if report.imported or report.updated or report.skipped else 3
    return code
