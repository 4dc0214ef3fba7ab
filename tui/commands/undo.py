"""`darlings undo`: an import taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tui.failures import INTERRUPTED
from tui.invocation import Invocation
from tui.options import JsonOption, VerboseOption
from tui.output import Line, Output, Styled
from tui.patience import patience
from tui.progress import progress_on
from tui.typed import repair
from tui.wording import counted, number

if TYPE_CHECKING:
    from journal.journal import Journal
    from journal.undo import UndoReport

_MOST = 30
"""How many files are named one by one."""


def undo(
    context: typer.Context,
    batch: Annotated[
        str, typer.Argument(metavar="[BATCH|last]", help="The import: its name, or its beginning.")
    ] = "last",
    *,
    listed: Annotated[bool, typer.Option("--list", help="List the imports there are.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Take back what you have edited since, too.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would happen.")
    ] = False,
    verbose: VerboseOption = False,
    as_json: JsonOption = False,
) -> int:
    """Take back an import: its entries and clippings go to the trash.

    Where it brought an entry up to date, the version before it comes back. What you have edited
    since stays, and is listed. The same BATCH undone twice, nothing more happens; without a name,
    it is the import before that.
    """
    from journal.run import Run

    invocation: Invocation = context.obj
    out = invocation.out
    journal = invocation.journal()
    journal.refresh(progress=progress_on(out, of="file", doing="indexed"))
    if listed:
        return _list(invocation, journal, as_json=as_json)
    with patience() as patient:
        watched = Run(writing=progress_on(out, of="file", doing="taken back"), stop=patient)
        report = journal.undo(repair(batch), force=force, dry_run=dry_run, run=watched)
    try:
        _show(out, report, as_json=as_json, verbose=verbose)
    finally:
        # Said even where nobody reads the data any more: Ctrl-C ends the reader of a pipe as well.
        _say_what_next(out, report)
    code = invocation.settle(journal.refresh())
    if report.stopped:
        return INTERRUPTED
    return 1 if report.left else code


def _show(out: Output, report: UndoReport, *, as_json: bool, verbose: bool) -> None:
    if as_json:
        out.json(report.as_json())
    else:
        out.data(*_lines(report, most=len(report.undone) + len(report.left) if verbose else _MOST))
        out.flush()


def _say_what_next(out: Output, report: UndoReport) -> None:
    if report.stopped:
        out.say(f"Stopped. To take back the rest: darlings undo {report.batch}")
    if any(one.trashed for one in report.undone):
        out.say("  To bring one back: darlings restore NAME (darlings restore lists them)")


def _lines(report: UndoReport, *, most: int) -> list[Line]:
    """Return a line for each file, of more than `most` only for those that stay, and the sum."""
    would = "to take back" if report.dry_run else "taken back"
    lines: list[Line] = []
    if len(report.undone) <= most:
        lines += [
            f"{one.path}: the version before it" if one.restored else one.path
            for one in report.undone
        ]
    lines += [
        (Styled("stays  ", "yellow"), f"{one.path}: {one.reason}") for one in report.left[:most]
    ]
    if len(report.left) > most:
        more = f"{number(len(report.left) - most)} more; --verbose names them all"
        lines.append((Styled("stays  ", "yellow"), more))
    files = counted(len(report.undone), "file")
    lines.append(f"Import {report.batch}: {files} {would}, {number(len(report.left))} left")
    return lines


def _list(invocation: Invocation, journal: Journal, *, as_json: bool) -> int:
    batches = journal.batches()
    if as_json:
        invocation.out.json([one.as_json() for one in batches])
        return 0
    invocation.out.data(*(f"{one.batch}  {counted(one.files, 'file')}" for one in batches))
    found = "To take one back: darlings undo BATCH" if batches else "nothing was imported"
    invocation.out.say(found)
    return 0
