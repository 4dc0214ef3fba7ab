"""Options that several commands share, so that they read the same everywhere."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

JsonOption: TypeAlias = Annotated[bool, typer.Option("--json", help="Print JSON.")]
VerboseOption: TypeAlias = Annotated[
    bool, typer.Option("--verbose", "-v", help="A line for each, however many there are.")
]
WithTextOption: TypeAlias = Annotated[
    bool, typer.Option("--with-text", help="Include the entries' text (left out by default).")
]
AsOfOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--as-of", metavar="D", help="As it stood on that day: 2026-11-22, yesterday."),
]
DateOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--date", "-d", metavar="D", help="The day: 2026-11-22, yesterday, monday, -3d."),
]
ReferenceArgument: TypeAlias = Annotated[
    str, typer.Argument(metavar="REF", help="An entry: its path, date, number, or 'last'.")
]
EntryWordsOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--words", "-w", metavar="N", help="Words added: 730, -120 for words cut, ~700 for about."
    ),
]
TotalOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--total", metavar="N", help="Words of the whole manuscript now."),
]
MinutesOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--minutes", "-m", metavar="M", help="Time spent: 90, 1h30, 1:30, ~60 for about."),
]
DistractionOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--distraction",
        "-x",
        metavar="X",
        help="What got in the way; with a kind and a time if you like: 'chores:: dishes, 20m'.",
    ),
]
TitleOption: TypeAlias = Annotated[
    str | None, typer.Option("--title", "-t", metavar="T", help="A title.")
]
ProjectOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--project", metavar="P", help="Another project: never counts for the book."),
]
CoversOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--covers", metavar="D..D", help="The days the figures belong to, spread evenly."),
]
TagOption: TypeAlias = Annotated[
    list[str] | None, typer.Option("--tag", metavar="T", help="A tag; may be given again.")
]
