"""`darlings report`: a period, to read or to send."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tui.invocation import Invocation
from tui.options import WithTextOption
from tui.out_file import write_out


class Format(StrEnum):
    """What a report can be."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    CSV = "csv"
    JSON = "json"


def report(
    context: typer.Context,
    *,
    period: Annotated[
        str, typer.Option("--period", metavar="P", help="week, month, all, or D..D.")
    ] = "week",
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.TEXT,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    out: Annotated[
        str | None, typer.Option("--out", metavar="FILE", help="Write it to a new file.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file of --out.")] = False,
    with_text: WithTextOption = False,
) -> int:
    """Report on a week, a month or the whole book.

    Your texts are left out unless you ask for them. Of the formats, html is one page to open in a
    browser or to print, csv a table with one row a day.
    """
    from journal.dates import parse_period
    from journal.gathering import figure_problems
    from tui.plain import plain
    from tui.progress import progress_on

    invocation: Invocation = context.obj
    journal = invocation.journal()
    sync = journal.refresh()
    days = parse_period(period, today=journal.today(), book=journal.book)
    kind = Format.JSON if as_json else format_
    text = journal.report(
        days,
        format=kind.value,
        with_text=with_text,
        plain=str if kind is Format.JSON else plain,
        progress=progress_on(invocation.out, of="earlier forecast", doing="made"),
    )
    if out is None:
        _show(invocation, text, kind)
    else:
        write_out(Path(out), text.encode(), may_replace=lambda _: force)
        invocation.out.data(f"Written to {out}")
    return invocation.settle(sync, more=figure_problems(journal))


def _show(invocation: Invocation, text: str, kind: Format) -> None:
    if kind is Format.JSON:
        import json

        invocation.out.json(json.loads(text))
    elif kind is Format.CSV:
        invocation.out.verbatim(text)
    else:
        invocation.out.text(text)
