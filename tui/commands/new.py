"""`darlings new`: a journal for a book."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from entries.errors import Refused
from tui.figures import parse_target, parse_total
from tui.invocation import Invocation
from tui.typed import repair
from tui.wording import counted, day_long

if TYPE_CHECKING:
    from journal.journal import Journal


def new(
    context: typer.Context,
    *,
    folder: Annotated[str, typer.Argument(metavar="DIR", help="A folder to make it in.")],
    title: Annotated[str, typer.Option("--title", "-t", metavar="T", help="The book's title.")],
    target: Annotated[
        str,
        typer.Option(
            "--target", metavar="N", help="The words it shall have: 80000, or 80000-93000."
        ),
    ],
    deadline: Annotated[
        str,
        typer.Option("--deadline", metavar="D", help="Due on: 2027-06-14, 'in 6 months'."),
    ],
    start: Annotated[
        str | None, typer.Option("--start", metavar="D", help="First day (default: today).")
    ] = None,
    starting_words: Annotated[
        str, typer.Option("--starting-words", metavar="N", help="Words written before.")
    ] = "0",
    rest_days: Annotated[
        str, typer.Option("--rest-days", metavar="DAYS", help="Planned: 'Saturday, Sunday'.")
    ] = "",
) -> int:
    """Make a new journal for a book with a target and a deadline.

    A journal that is there already is refused and never changed.
    """
    from journal.dates import parse_day
    from journal.days import now_in
    from journal.journal import Journal
    from journal.new_journal import writers_today

    today = writers_today(now_in(None))
    target_words, target_upper = parse_target(target)
    journal = Journal.create(
        folder,
        title=_title(title),
        target_words=target_words,
        target_upper=target_upper,
        deadline=parse_day(deadline, today=today),
        start=parse_day(start, today=today) if start else None,
        starting_words=parse_total(starting_words),
        rest_days=[day for day in rest_days.replace(",", " ").split() if day],
    )
    _remember(journal)
    return _tell(context.obj, journal)


def _title(text: str) -> str:
    title = " ".join(repair(text).split())
    if not title:
        raise Refused("the book needs a title", "for example: --title 'On the Brink'")
    return title


def _remember(journal: Journal) -> None:
    from journal import locate

    locate.remember(str(journal.root))


def _tell(invocation: Invocation, journal: Journal) -> int:
    from journal.days import writing_days

    book = journal.book
    days = writing_days(book, book.start, book.deadline)
    left = book.target_words - book.starting_words
    pace = f", {counted(-(-left // days), 'word')} a day" if left > 0 and days > 0 else ""
    invocation.out.data(
        f"Made a journal for “{book.title}” in {journal.root}",
        f"  {counted(left, 'word')} to write by {day_long(book.deadline)}: "
        f"{counted(days, 'writing day')}{pace}",
    )
    if book.target_upper is not None:
        invocation.out.data(f"  The plan is for the lower end of {book.spoken_target} words.")
    invocation.out.say("  Next: darlings log --words 500 --minutes 60 'What you wrote.'")
    return 0
