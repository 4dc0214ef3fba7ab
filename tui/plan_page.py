"""The plan on one page of plain text: how the book stands to it, the days to come, milestones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import TYPE_CHECKING

from journal.chances import chances
from journal.columns import display_width, shorten, wrap
from journal.planning.verdict import plan_verdict
from journal.spoken_dates import spoken_date
from tui.charts import gauge
from tui.output import Line, Piece, Styled
from tui.plain import plain_line
from tui.plan_rows import plan_rows
from tui.wording import counted, day_long, day_short, number, percent

if TYPE_CHECKING:
    from journal.planning.ahead import PlannedDay
    from journal.planning.milestones import MilestonePlan
    from journal.planning.plan import Plan
    from journal.status import Status

WIDEST = 80
_LABEL = 9
_PERCENT = 5
_INDENT = "  "
_SHORTEST_BAR = 10


def plan_page(plan: Plan, days: Sequence[PlannedDay], *, cells: int = WIDEST) -> Iterator[Line]:
    """Yield the page line by line, `cells` wide at most; of the days those that are asked for."""
    cells = min(cells, WIDEST)
    yield _heading(plan, cells)
    yield ""
    yield from wrap(plan_verdict(plan), cells)
    yield ""
    yield from plan_today(plan, cells)
    if days and plan.status.words_left:
        yield ""
        yield from plan_rows(plan, days, cells=cells)
        yield from _more(plan, days, cells)
    if plan.milestones:
        yield ""
        yield (_INDENT, Styled("Milestones", "dim"))
        for milestone in plan.milestones:
            yield from _milestone(milestone, plan, cells)


def _heading(plan: Plan, cells: int) -> Line:
    day = day_long(plan.as_of)
    title = shorten(plain_line(plan.book.title), cells - display_width(day) - 2)
    gap = " " * (cells - display_width(title) - display_width(day))
    return (Styled(title, "bold"), gap, Styled(day, "dim"))


def plan_today(plan: Plan, cells: int, *, indent: str = _INDENT) -> Iterator[Line]:
    """Yield today against its quota, par, and the upper end of a target that is a range."""
    room = max(1, cells - len(indent) - _LABEL)
    if plan.status.quota > 0:
        yield (indent, _label("Today"), *_quota(plan.status, room))
    for name, text in _figures(plan):
        first, *more = wrap(text, room)
        yield (indent, _label(name), first)
        yield from (f"{indent}{' ' * _LABEL}{line}" for line in more)


def _quota(status: Status, room: int) -> tuple[Piece, ...]:
    part = status.today.words / status.quota
    figures = f"{number(status.today.words)} of {counted(status.quota, 'word')}"
    bar = room - _PERCENT - 2 - display_width(figures)
    drawn = gauge(part, bar) if bar >= _SHORTEST_BAR else ()
    return (*drawn, percent(max(part, 0.0)).rjust(_PERCENT), f"  {figures}")


def _figures(plan: Plan) -> Iterator[tuple[str, str]]:
    status = plan.status
    if status.quota <= 0:
        asked = "a day of rest" if status.today.rest else "nothing is asked for"
        yield "Today", f"{asked}; {counted(status.today.words, 'word')} written"
    if plan.days and status.as_of >= plan.book.start:
        tonight = counted(plan.par.words, "word")
        yield "Par", f"{tonight} by tonight, {number(status.total_words)} are there"
    if plan.upper is not None and status.as_of <= plan.book.deadline:
        yield "Range", _upper(plan.upper)


def _upper(upper: MilestonePlan) -> str:
    words = counted(upper.milestone.words, "word")
    if upper.is_reached:
        return f"its upper end, {words}, is reached too"
    pace, chance = upper.required_pace, upper.forecast.probability
    if pace is None:
        return f"up to {words}; no writing day is left"
    seen = "" if chance is None else f": {chances(chance)}"
    return f"{words} would take {number(ceil(pace))} a writing day{seen}"


def _more(plan: Plan, days: Sequence[PlannedDay], cells: int) -> Iterator[Line]:
    more = len(plan.days) - len(days)
    if more > 0:
        last = day_long(plan.days[-1].date)
        said = f"{_INDENT}{counted(more, 'more day')} to {last}: --all lists them"
        yield (Styled(shorten(said, cells), "dim"),)


def _milestone(one: MilestonePlan, plan: Plan, cells: int) -> Iterator[Line]:
    head = f": {counted(one.milestone.words, 'word')} by {day_long(one.milestone.due)}"
    name = shorten(plain_line(one.milestone.name), max(cells - 2 - display_width(head), 10))
    yield (_INDENT, Styled(name, "bold"), shorten(head, cells - len(_INDENT) - display_width(name)))
    for sentence in _outlook(one, plan):
        for line in wrap(sentence, cells - 2 * len(_INDENT)):
            yield _INDENT * 2 + line


def _outlook(one: MilestonePlan, plan: Plan) -> Iterator[str]:
    if one.is_reached:
        yield _reached(one)
        return
    left = f"{counted(one.words_left, 'word')} to go"
    late, pace = (plan.as_of - one.milestone.due).days, _a_day(one)
    if late > 0:
        yield f"{left}, {counted(late, 'day')} past due."
    else:
        yield f"{left}: {pace}." if pace else f"{left}, and no writing day left."
    yield f"{_planned(one)}{_slip(one)}"
    if one.forecast.probability is not None:
        yield _forecast(one, one.forecast.probability, plan)


def _reached(one: MilestonePlan) -> str:
    if one.reached_on is None:
        return "Reached: the words were there from the beginning."
    days = (one.milestone.due - one.reached_on).days
    when = "on the day it was due" if days == 0 else _early_or_late(days, "before", "after")
    return f"Reached on {day_long(one.reached_on)}, {when}."


def _early_or_late(days: int, early: str, late: str) -> str:
    return f"{counted(abs(days), 'day')} {early if days > 0 else late} it was due"


def _planned(one: MilestonePlan) -> str:
    if one.planned_on is None:
        return "The plan does not come to it."
    days = (one.milestone.due - one.planned_on).days
    passes = f"The plan passes it on {day_short(one.planned_on)}"
    if days == 0:
        return f"{passes}, in time."
    return f"{passes}, {counted(abs(days), 'day')} {'early' if days > 0 else 'late'}."


def _slip(one: MilestonePlan) -> str:
    if one.slip_days is None:
        return ""
    if one.slip_days == 0:
        return " At the pace so far: on the day."
    days = counted(abs(one.slip_days), "day")
    return f" At the pace so far: {days} {'late' if one.slip_days > 0 else 'early'}."


def _forecast(one: MilestonePlan, probability: float, plan: Plan) -> str:
    """Say how likely it is by the day it is due, and when it is as likely there as not."""
    middle = one.forecast.finish_quantile(0.5)
    when = "no likely day is in sight"
    if middle is not None:
        when = f"as likely as not by {spoken_date(middle, seen_from=plan.as_of)}"
    if plan.as_of > one.milestone.due:
        return f"Forecast: {when}."
    return f"Forecast: {chances(probability)}; {when}."


def _a_day(one: MilestonePlan) -> str:
    pace = one.required_pace
    if pace is None:
        return ""
    days = counted(one.writing_days_left, "writing day")
    return f"{number(ceil(pace))} a day for {days}"


def _label(text: str) -> Styled:
    return Styled(text.ljust(_LABEL), "dim")
