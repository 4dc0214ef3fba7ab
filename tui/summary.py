"""Where the book stands, on one page of plain text: the verdict first, then what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING

from journal.chances import percent_text
from journal.columns import display_width, shorten, wrap
from journal.verdict import spoken_pace, verdict
from journal.wording import duration
from tui.charts import day_chart, gauge
from tui.day_bar import day_bar
from tui.forecast_figures import day_figure, deadline_figures, finish_figures
from tui.output import Line, Piece, Styled
from tui.plain import plain_line
from tui.wording import counted, day_long, day_short, number, percent

if TYPE_CHECKING:
    from journal.status import Status

WIDEST = 80
HIGHEST = 23
_LABEL = 9
_PERCENT = 5
_INDENT = "  "
_ROWS, _LEAST_ROWS, _AROUND_ROWS = 5, 3, 4
_MOST_DISTRACTIONS = 2
_SHORTEST_BAR = 10


def summary(status: Status, *, cells: int = WIDEST) -> Iterator[Line]:
    """Yield the page line by line, `cells` wide at most (and never wider than 80).

    It fits a terminal of 24 lines, the prompt below it counted in, as long as figures can.
    """
    cells = min(cells, WIDEST)
    above = [*_above(status, cells)]
    room = HIGHEST - len(above) - _AROUND_ROWS
    yield from above
    yield ""
    yield from _last_days(status, cells, rows=max(_LEAST_ROWS, min(_ROWS, room)))


def _above(status: Status, cells: int) -> Iterator[Line]:
    yield heading(status, cells)
    yield ""
    yield from wrap(plain_line(verdict(status)), cells)
    yield ""
    yield from _progress(status, cells)
    yield from _outlook(status, cells)
    yield from _facts(status, cells)
    yield from _distractions(status, cells)


def heading(status: Status, cells: int) -> Line:
    """Return the book's title at the left, the day at the right."""
    day = day_long(status.as_of)
    title = shorten(plain_line(status.book.title), cells - display_width(day) - 2)
    gap = " " * (cells - display_width(title) - display_width(day))
    return (Styled(title, "bold"), gap, Styled(day, "dim"))


def _progress(status: Status, cells: int) -> Iterator[Line]:
    book = status.book
    rows = [
        ("Words", status.total_words / max(book.target_words, 1), _words(status)),
        ("Time", _time_gone(status), _time(status)),
    ]
    if status.quota > 0:
        rows.append(("Today", status.today.words / status.quota, _today(status)))
    room = max(display_width(figures) for _, _, figures in rows)
    bar = cells - len(_INDENT) - _LABEL - _PERCENT - 2 - room
    for label, part, figures in rows:
        drawn = gauge(part, bar) if bar >= _SHORTEST_BAR else ()
        yield (*_label(label), *drawn, percent(max(part, 0.0)).rjust(_PERCENT), f"  {figures}")
    if status.quota == 0:
        yield (*_label("Today"), f"{_why_no_quota(status)}: {_today(status)}")


def _why_no_quota(status: Status) -> str:
    if status.words_left == 0:
        return "the target is reached"
    return "a day of rest" if status.today.rest else "no quota"


def _words(status: Status) -> str:
    return f"{number(status.total_words)} of {status.book.spoken_target}"


def _time_gone(status: Status) -> float:
    book = status.book
    length = (book.deadline - book.start).days + 1
    gone = (status.as_of - book.start).days
    return max(0.0, min(1.0, gone / length)) if length > 0 else 1.0


def _time(status: Status) -> str:
    if status.days_left == 0:
        return "no day left"
    left = f"{counted(status.days_left, 'day')} left"
    if status.writing_days_left == status.days_left:
        return left
    return f"{left}, {number(status.writing_days_left)} to write"


def _today(status: Status) -> str:
    today = status.today
    quota = f" of {number(status.quota)}" if status.quota > 0 else ""
    words = f"{number(today.words)}{quota}" if quota else counted(today.words, "word")
    return f"{words} in {duration(today.minutes)}" if today.minutes else words


def _outlook(status: Status, cells: int) -> Iterator[Line]:
    found, room = status.forecast, cells - len(_INDENT) - _LABEL
    is_open = found.probability is not None and status.words_left > 0
    if found.probability is not None and is_open and status.days_left > 0:
        chance = (percent_text(found.probability), deadline_figures(found))
        yield (*_label("Chance"), shorten(" · ".join(filter(None, chance)), room))
    finish = [finish_figures(found)] if is_open else []
    if status.naive_finish is not None:
        at_pace = day_figure(status.naive_finish, status.as_of)
        finish.append(f"plain arithmetic: {at_pace}")
    if finish:
        yield (*_label("Finish"), shorten(" · ".join(finish), room))


def _facts(status: Status, cells: int) -> Iterator[Line]:
    yield (*_label("Pace"), shorten(pace_figures(status), cells - len(_INDENT) - _LABEL))
    yield (*_label("Streak"), _streak(status))
    ahead = [m for m in status.book.milestones if m.words > status.total_words]
    if ahead:
        stage = min(ahead, key=lambda m: m.due)
        verb = "were due on" if stage.due < status.as_of else "by"
        due = f": {counted(stage.words, 'word')} {verb} {day_long(stage.due)}"
        room = max(cells - len(_INDENT) - _LABEL - display_width(due), 10)
        yield (*_label("Next"), shorten(plain_line(stage.name), room) + due)


def _streak(status: Status) -> str:
    streak = status.streak
    if streak.current == 0:
        return (
            f"none now, the longest {counted(streak.longest, 'day')}"
            if streak.longest
            else "none yet"
        )
    longest = "so far" if streak.current == streak.longest else counted(streak.longest, "day")
    return f"{counted(streak.current, 'day')}, the longest {longest}"


def pace_figures(status: Status) -> str:
    """Show the paces of the last weeks and over all, and the one that is needed."""
    pace = status.pace
    spans = (("7 days", pace.last_7), ("28 days", pace.last_28), ("all", pace.all))
    known = [f"{spoken_pace(value)} ({name})" for name, value in spans if value is not None]
    if status.required_pace is not None and status.words_left > 0:
        known.append(f"{number(ceil(status.required_pace))} needed")
    if not known:
        return "nothing to go by yet"
    first, *rest = known
    return " · ".join((first.replace(" ", " a day ", 1), *rest))


def _last_days(status: Status, cells: int, *, rows: int) -> Iterator[Line]:
    if not any(day.entries or day.words for day in status.recent):
        yield f"{_INDENT}Nothing was logged in the last fourteen days."
        return
    quota = f"; the line is today’s quota, {number(status.quota)}" if status.quota else ""
    yield (Styled(shorten(f"{_INDENT}Words a day in the last two weeks{quota}", cells), "dim"),)
    days = [day_bar(day, as_of=status.as_of) for day in status.recent]
    yield from day_chart(days, quota=status.quota, rows=rows, cells=cells)


def _distractions(status: Status, cells: int) -> Iterator[Line]:
    lately = [(day.date, one) for day in reversed(status.recent) for one in day.distractions]
    for place, (day, one) in enumerate(lately[:_MOST_DISTRACTIONS]):
        more = len(lately) - _MOST_DISTRACTIONS
        last = place == _MOST_DISTRACTIONS - 1 and more > 0
        tail = f"  (and {number(more)} more)" if last else ""
        label = _label("Lately") if place == 0 else (_INDENT + " " * _LABEL,)
        when = f"{day_short(day):>6}  "
        room = cells - len(_INDENT) - _LABEL - display_width(when) - display_width(tail)
        what = shorten(plain_line(one.what), room)
        yield (*label, Styled(when, "dim"), what, Styled(tail, "dim"))


def _label(text: str) -> tuple[Piece, ...]:
    return (_INDENT, Styled(text.ljust(_LABEL), "dim"))
