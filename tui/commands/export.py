"""`darlings export`: the journal, for other programs and for keeping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tui.invocation import Invocation
from tui.options import JsonOption
from tui.patience import patience
from tui.progress import progress_on
from tui.wording import counted

if TYPE_CHECKING:
    from journal.exporting import ExportReport
    from tui.output import Output

_MOST = 10
"""How many files that were left out for one reason are named one by one."""


class Format(StrEnum):
    """What an export can be."""

    MD = "md"
    JSON = "json"
    CSV = "csv"
    TRACKBEAR = "trackbear"
    JRNL = "jrnl"


def export(
    context: typer.Context,
    target: Annotated[str, typer.Argument(metavar="FOLDER|FILE", help="Where to: a new one.")],
    *,
    format_: Annotated[
        Format, typer.Option("--format", help="md is a folder, the others one file.")
    ] = Format.MD,
    period: Annotated[
        str | None,
        typer.Option("--period", metavar="P", help="Only this: week, month, book, or D..D."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    as_json: JsonOption = False,
) -> int:
    """Write the journal for other programs: Markdown, JSON, CSV, TrackBear, jrnl.

    Your texts are in it. md and json hold everything, and darlings import makes the same journal of
    them; entries that the others have no place for are listed. A folder or file that is there stays
    as it is, but for a file with --force. Ctrl-C leaves nothing of it.
    """
    from journal.dates import parse_period
    from journal.run import Run

    invocation: Invocation = context.obj
    out = invocation.out
    journal = invocation.journal()
    sync = journal.refresh(progress=progress_on(out, of="file", doing="indexed"))
    days = period and parse_period(period, today=journal.today(), book=journal.book)
    with patience() as patient:
        report = journal.export(
            Path(target),
            format=format_.value,
            period=days or None,
            replace=force,
            run=Run(progress_on(out, of="file", doing="written"), stop=patient),
        )
    _show(out, report, as_json=as_json)
    entries_missing = any(not left.is_clipping for left in report.left_out)
    return max(invocation.settle(sync), int(entries_missing))


def _show(out: Output, report: ExportReport, *, as_json: bool) -> None:
    if as_json:
        out.json(report.as_json())
    else:
        clippings = f" and {counted(report.clippings, 'clipping')}" if report.clippings else ""
        out.data(
            f"{counted(report.entries, 'entry', 'entries')}{clippings} written to {report.target}"
        )
    for line in _left_out(report):
        out.say(f"left out: {line}")
    for note in report.notes:
        out.say(f"note: {note}")


def _left_out(report: ExportReport) -> Iterator[str]:
    """Yield a line for each file, or one for all of many for one reason."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for left in report.left_out:
        groups[left.reason].append(left.path)
    for reason, paths in groups.items():
        if len(paths) > _MOST:
            yield f"{counted(len(paths), 'file')}: {reason}; --json names them all"
        else:
            yield from (f"{path}: {reason}" for path in paths)
