"""`darlings plan`: the days to come, the milestones, and a calendar of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from entries.errors import Refused
from tui.day_given import day_given
from tui.invocation import Invocation
from tui.options import AsOfOption, JsonOption

if TYPE_CHECKING:
    from journal.journal import Journal
    from journal.planning.ahead import PlannedDay
    from journal.planning.plan import Plan

FORTNIGHT = 14


def plan(
    context: typer.Context,
    *,
    days: Annotated[
        int | None, typer.Option("--days", "-n", metavar="N", min=1, help="So many days (14).")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="D", help="The days until then: 'in 6 weeks'.")
    ] = None,
    all_: Annotated[
        bool, typer.Option("--all", help="All days to the deadline (ten years at most).")
    ] = False,
    ics: Annotated[
        str | None,
        typer.Option(
            "--ics",
            metavar="FILE",
            help="Write a calendar (iCalendar): all days unless some are asked for. - is stdout.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace the file of --ics, whatever is in it.")
    ] = False,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> int:
    """Show what the days to come ask for; export a calendar.

    Today's quota stays put through the day; the days after it are planned anew each morning.
    """
    if as_json and ics is not None:
        raise Refused("--json and --ics are two forms of the plan", "ask for one of them")
    if (days is not None) + (until is not None) + all_ > 1:
        raise Refused("--days, --until and --all say the same thing", "give one of them")
    invocation: Invocation = context.obj
    journal = invocation.journal()
    sync = journal.refresh()
    found = journal.plan(day_given(as_of, journal))
    whole = all_ or (ics is not None and days is None and until is None)
    chosen = _chosen(found, days=days, until=day_given(until, journal), whole=whole)
    if as_json:
        from journal.planning.json import plan_json

        invocation.out.json(plan_json(found, days=chosen))
    elif ics is not None:
        _export(invocation, journal, chosen, ics, force=force)
    else:
        from tui.plan_page import plan_page

        invocation.out.data(*plan_page(found, chosen, cells=invocation.out.width))
    return invocation.settle(sync, more=found.status.problems)


def _chosen(
    found: Plan, *, days: int | None, until: date | None, whole: bool
) -> Sequence[PlannedDay]:
    if whole:
        return found.days
    if until is not None:
        return [day for day in found.days if day.date <= until]
    return found.days[: FORTNIGHT if days is None else days]


def _export(
    invocation: Invocation, journal: Journal, days: Sequence[PlannedDay], to: str, *, force: bool
) -> None:
    from journal.planning.ics import is_ours, render_ics
    from tui.plain import plain_line

    text = render_ics(journal.book, days, stamp=journal.now(), plain=plain_line)
    if to == "-":
        invocation.out.verbatim(text)
        return
    from tui.out_file import write_out

    write_out(Path(to), text.encode(), may_replace=lambda there: force or is_ours(there))
    invocation.out.data(f"Written to {to}")
