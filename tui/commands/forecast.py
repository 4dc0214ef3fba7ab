"""`darlings forecast`: will it be done in time, and what if."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from entries.errors import Refused
from tui.day_given import day_given
from tui.invocation import Invocation
from tui.options import AsOfOption, JsonOption

if TYPE_CHECKING:
    from journal.journal import Journal
    from journal.status import Status
    from tui.what_if_request import Supposed


def forecast(
    context: typer.Context,
    *,
    as_of: AsOfOption = None,
    what_if: Annotated[
        bool, typer.Option("--what-if", help="Try a change: any of those that follow.")
    ] = False,
    words_per_day: Annotated[
        str | None,
        typer.Option("--words-per-day", metavar="N", help="What if: words on a writing day."),
    ] = None,
    days_off: Annotated[
        list[str] | None,
        typer.Option("--days-off", metavar="D..D", help="What if: days off; may be given again."),
    ] = None,
    rest_days: Annotated[
        str | None,
        typer.Option("--rest-days", metavar="DAYS", help="What if: more of them: 'Sat, Sun'."),
    ] = None,
    target: Annotated[
        str | None, typer.Option("--target", metavar="N", help="What if: another target.")
    ] = None,
    deadline: Annotated[
        str | None, typer.Option("--deadline", metavar="D", help="What if: another deadline.")
    ] = None,
    cut: Annotated[
        str | None, typer.Option("--cut", metavar="N", help="What if: words cut, to write anew.")
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """Say how likely the book is done in time.

    The chance and the likely dates, from your own days so far. With a change to try, both
    forecasts stand side by side, and nothing is saved:

    \b
      darlings forecast --what-if --words-per-day 800
      darlings forecast --what-if --deadline 2027-07-01 --target 93000
      darlings forecast --what-if --days-off 2027-04-02..2027-04-09 --cut 5000
    """
    from tui.what_if_request import Supposed

    invocation: Invocation = context.obj
    journal = invocation.journal()
    sync = journal.refresh()
    found = journal.status(day_given(as_of, journal))
    supposed = Supposed(words_per_day, tuple(days_off or ()), rest_days, target, deadline, cut)
    if supposed != Supposed():
        _compare(invocation, journal, found, supposed, as_json=as_json)
    elif what_if:
        raise Refused(
            "what if what? Give a change to try",
            "for example: darlings forecast --what-if --words-per-day 800",
        )
    else:
        _tell(invocation, found, as_json=as_json)
    return invocation.settle(sync, more=found.problems)


def _tell(invocation: Invocation, found: Status, *, as_json: bool) -> None:
    if as_json:
        from journal.contract import outlook_json

        invocation.out.json(outlook_json(found))
    else:
        from tui.forecast_page import forecast_page

        out = invocation.out
        out.data(*forecast_page(found, cells=out.width, height=out.height))


def _compare(
    invocation: Invocation, journal: Journal, found: Status, supposed: Supposed, *, as_json: bool
) -> None:
    from tui.what_if_request import read_what_if

    tried = read_what_if(supposed, found)
    then = journal.forecast(found.as_of, what_if=tried)
    if as_json:
        from journal.contract import outlook_json, what_if_json

        invocation.out.json(outlook_json(found) | {"what_if": what_if_json(tried, then)})
    else:
        from tui.what_if_page import what_if_page

        page = what_if_page(found, then, what_if=tried, cells=invocation.out.width)
        invocation.out.data(*page)
