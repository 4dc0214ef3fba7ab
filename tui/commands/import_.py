"""`darlings import`: old entries brought in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tui.failures import INTERRUPTED
from tui.import_table import import_table, is_long
from tui.invocation import Invocation
from tui.options import JsonOption, VerboseOption
from tui.patience import patience
from tui.progress import ReadingProgress, progress_on
from tui.wording import counted

if TYPE_CHECKING:
    from journal.imports import ImportReport
    from journal.journal import Journal
    from tui.doubt_talk import DoubtTalk
    from tui.output import Output


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
        typer.Option(
            "--map", metavar="FIGURE=COLUMN", help="A table's column, or a field: words=Count."
        ),
    ] = None,
    zone: Annotated[
        str | None,
        typer.Option("--zone", metavar="Z", help="Where you were, for times in UTC: Europe/Paris."),
    ] = None,
    day_first: Annotated[
        bool | None,
        typer.Option("--day-first/--month-first", help="What 03/04/2021 means."),
    ] = None,
    books: Annotated[
        list[str] | None,
        typer.Option("--book", metavar="P", help="A project of the source that is this book."),
    ] = None,
    whole: Annotated[
        bool, typer.Option("--whole", help="A diary of many days in one document is one entry.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would happen.")
    ] = False,
    review: Annotated[
        bool,
        typer.Option("--review", help="Ask about doubtful figures before anything is written."),
    ] = False,
    verbose: VerboseOption = False,
    as_json: JsonOption = False,
) -> int:
    """Bring old diary entries and word logs in, as one batch that can be undone.

    Text, Markdown, saved web pages, Word, OpenDocument, Rich Text, a whole diary in one document or
    an entry in each; jrnl, Day One, tui-journal, Obsidian, WordPress, org-journal; tables of words
    (CSV), TrackBear, NaNoWriMo, Scrivener, novelWriter, word counters; org clocks, Watson,
    Timewarrior, Toggl; what darlings export writes. The documents stay as they are; importing one
    twice adds nothing, and one that has changed brings its entry up to date unless you have edited
    that. With --dry-run each figure is shown with the sentence or cell it was read from; a large
    import is summed up, and --verbose shows each of its entries. A figure in doubt is left out,
    unless --review asks you about it; answers may also come as lines on standard input. Ctrl-C
    leaves either nothing or a batch to undo.
    """
    from journal.columns_said import read_columns
    from journal.imports import options_of
    from journal.run import Run

    invocation: Invocation = context.obj
    out = invocation.out
    journal = invocation.journal()
    journal.refresh(progress=progress_on(out, of="file", doing="indexed"))
    options = options_of(
        journal,
        zone=zone,
        columns=read_columns(mapped or ()),
        day_first=day_first,
        books=books or (),
        whole=whole,
    )
    talk = _talk(invocation, journal) if review else None
    reading = ReadingProgress(out)
    with patience() as patient:
        watched = Run(
            reading.documents,
            progress_on(out, of="record", doing="brought in"),
            patient,
            note=lambda note: out.say(f"note: {note}"),
            pacer=reading.pace,
        )
        report = journal.import_(
            [Path(path) for path in paths],
            format=format_,
            dry_run=dry_run,
            options=options,
            run=watched,
            review=talk,
        )
    try:
        _show(out, report, as_json=as_json, verbose=verbose)
    finally:
        # Said even where nobody reads the data any more: Ctrl-C ends the reader of a pipe as well.
        _say_what_next(out, report, talk)
    code = invocation.settle(journal.refresh(progress=progress_on(out, of="file", doing="indexed")))
    return _code(report, code)


def _show(out: Output, report: ImportReport, *, as_json: bool, verbose: bool) -> None:
    if as_json:
        out.json(report.as_json())
        return
    out.data(*import_table(report, cells=out.width, evidence=report.dry_run, verbose=verbose))
    out.flush()
    if is_long(report) and not verbose:
        each = "each figure with its sentence" if report.dry_run else "each entry"
        out.say(f"  To see {each}: --verbose")


def _talk(invocation: Invocation, journal: Journal) -> DoubtTalk:
    from tui.doubt_talk import DoubtTalk

    return DoubtTalk(invocation.out, invocation.stdin, journal.book, journal.today())


def _say_what_next(out: Output, report: ImportReport, talk: DoubtTalk | None) -> None:
    if report.stopped:
        out.say("Stopped. The same import again brings in the rest.")
    _say_what_is_doubtful(out, report, talk)
    if not report.dry_run and (report.imported or report.updated):
        out.say(f"  To take it back: darlings undo {report.batch}")


def _say_what_is_doubtful(out: Output, report: ImportReport, talk: DoubtTalk | None) -> None:
    """Say what became of doubtful figures, and how to be asked about those left out."""
    if talk is not None and talk.asked:
        out.say(f"  {talk.summary()}")
    elif talk is not None:
        out.say("  No figure of these is in doubt. What came in before: darlings review")
    elif report.doubtful:
        figures = counted(report.doubtful, "doubtful figure")
        how = "with --review you are asked" if report.dry_run else "to be asked: darlings review"
        out.say(f"  {figures} left out; {how}")


def _code(report: ImportReport, code: int) -> int:
    if report.stopped:
        return INTERRUPTED
    if report.rejected:
        return 1 if report.imported or report.updated or report.skipped else 3
    return code
