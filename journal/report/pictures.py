"""The three charts of a report as shapes to draw, each with its figures as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import TypeVar

from journal.chances import percent_text
from journal.forecast import FanDay
from journal.report.drawing import Frame, Mark, Tick, span_of
from journal.report.prospect import Prospect
from journal.report.report import Report, Stand
from journal.report.stages import stage_marks, target_lines, told_stages
from journal.report.told import Plain
from journal.spoken_dates import spoken_in_full
from journal.track_record import PastForecast
from journal.wording import counted

_DAY = timedelta(days=1)
_FINE = 200  # points of a line; more could not be told apart
_ROWS = 40
_BY_DAY, _BY_WEEK = 190, 1400  # the longest periods of which days and weeks are bars

_WHEN = {"day": "on", "week": "in the week of", "month": "in the month of"}

_One = TypeVar("_One")


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart: its shapes as SVG writes them, and the same figures as a table.

    `bars` is a path, `line`, `middle` and `dots` are points, `bands` polygons from the widest to
    the narrowest. `across` and `down` are lines with a label: figures, and a day. `marks` are
    points with one.
    """

    name: str
    title: str
    told: str
    figures: tuple[Tick, ...]
    dates: tuple[Tick, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    bars: str = ""
    line: str = ""
    middle: str = ""
    bands: tuple[str, ...] = ()
    dots: tuple[tuple[float, float], ...] = ()
    across: tuple[Tick, ...] = ()
    down: Tick | None = None
    marks: tuple[Mark, ...] = ()


def draw_report(report: Report, *, plain: Plain = str) -> list[Picture]:
    """Return the charts that there is something to draw for; `plain` makes names safe to show."""
    pictures = [draw_words(report)]
    if report.prospect is not None:
        pictures += [
            draw_course(report, report.prospect, plain=plain),
            draw_chance(report.prospect),
        ]
    return [picture for picture in pictures if picture is not None]


def draw_words(report: Report) -> Picture | None:
    """Draw the words of the period, by the day, the week or the month, as bars from zero."""
    if not report.days:
        return None
    first = max(report.period.first, min(report.book.start, report.days[0].date))
    last = max(min(report.period.last, report.as_of), report.days[-1].date)
    unit, starts = _buckets(first, last)
    sums = dict.fromkeys(starts, 0)
    for day in report.days:
        sums[_start_of(unit, day.date, first)] += day.words
    low, high = span_of(sums.values())
    frame = Frame(first, last + _DAY, low, high)
    best = max(sums, key=lambda start: sums[start])
    return Picture(
        name="words",
        title=f"Words a {unit}",
        told=f"{counted(len(sums), unit)} from {spoken_in_full(first)} to "
        f"{spoken_in_full(last)}; the most {_WHEN[unit]} {spoken_in_full(best)}: "
        f"{counted(sums[best], 'word')}.",
        figures=tuple(frame.figures()),
        dates=tuple(frame.dates()),
        heads=("From" if unit != "day" else "Date", "Words"),
        rows=tuple((str(start), f"{words:,}") for start, words in sums.items()),
        bars=" ".join(_bars(frame, sums)),
    )


def draw_course(report: Report, prospect: Prospect, *, plain: Plain = str) -> Picture | None:
    """Draw the book's length so far towards its target, and the fan of where it may go.

    Milestones stand where they are due.
    """
    course = [stand for stand in report.course if stand.date <= prospect.as_of]
    if not course:
        return None
    book, forecast, total = report.book, prospect.forecast, course[-1].total
    fan = _seen(forecast.fan, course[0].date, book.deadline)
    ends = [book.target_words, *filter(None, [book.target_upper])]
    low, high = span_of([*ends, *(stand.total for stand in course), *(day.p90 for day in fan)])
    last = max(book.deadline, prospect.as_of, *(day.date for day in fan[-1:]))
    frame = Frame(min(book.start, course[0].date), last, low, high)
    return Picture(
        name="course",
        title="The book, and where it may go",
        told=f"{total:,} of {book.spoken_target} words on "
        f"{spoken_in_full(prospect.as_of)}.{_told_fan(fan, book.deadline)}"
        f"{told_stages(book, total, plain)}",
        figures=tuple(frame.figures()),
        dates=tuple(frame.dates()),
        heads=("Date", "Words", "1 in 10 below", "Middle", "1 in 10 above"),
        rows=(*_past_rows(course), *_fan_rows(fan)),
        line=frame.line(_steps(_thin(course, _FINE), prospect.as_of)),
        middle=frame.line((day.date, day.p50) for day in fan),
        bands=_bands(frame, fan),
        dots=((frame.x(prospect.as_of), frame.y(total)),),
        across=tuple(target_lines(frame, book)),
        down=Tick(frame.x(book.deadline), "deadline"),
        marks=tuple(stage_marks(frame, book, total, plain)),
    )


def draw_chance(prospect: Prospect) -> Picture | None:
    """Draw how the chance of the deadline moved."""
    points = prospect.track.points
    if len(points) < 2:
        return None
    frame = Frame(points[0].day, points[-1].day, 0, 100)
    return Picture(
        name="chance",
        title="The chance of the deadline, as it was forecast",
        told=f"From {percent_text(points[0].probability)} on {spoken_in_full(points[0].day)} "
        f"to {percent_text(points[-1].probability)} on {spoken_in_full(points[-1].day)}.",
        figures=tuple(Tick(frame.y(n), f"{n}%") for n in (0, 25, 50, 75, 100)),
        dates=tuple(frame.dates()),
        heads=("Forecast on", "Chance", "Half of all done by", "8 in 10 done", "Words then"),
        rows=tuple(map(_chance_row, points)),
        line=frame.line((point.day, point.probability * 100) for point in points),
        dots=tuple((frame.x(point.day), frame.y(point.probability * 100)) for point in points),
    )


def _buckets(first: date, last: date) -> tuple[str, list[date]]:
    days = (last - first).days + 1
    unit = "day" if days <= _BY_DAY else "week" if days <= _BY_WEEK else "month"
    every = (first + n * _DAY for n in range(days))
    return unit, [start for start, _ in groupby(_start_of(unit, day, first) for day in every)]


def _start_of(unit: str, day: date, first: date) -> date:
    if unit == "day":
        return day
    start = day.replace(day=1) if unit == "month" else _monday(day)
    return max(first, start)


def _monday(day: date) -> date:
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


def _bars(frame: Frame, sums: dict[date, int]) -> Iterator[str]:
    starts = [*sums, frame.last]
    zero = frame.y(0)
    for start, end in pairwise(starts):
        if sums[start]:
            left, right = frame.x(start), frame.x(end)
            gap = min(2.0, (right - left) * 0.2)
            yield f"M{left:.1f} {zero}V{frame.y(sums[start])}H{right - gap:.1f}V{zero}Z"


def _seen(fan: Sequence[FanDay], first: date, deadline: date) -> list[FanDay]:
    """Leave out what lies so far ahead that the past would be squeezed out of the drawing."""
    reach = (deadline - first).days
    last = deadline.toordinal() + max(14, reach // 4)
    return _thin([day for day in fan if day.date.toordinal() <= last], _FINE)


def _told_fan(fan: Sequence[FanDay], deadline: date) -> str:
    """Tell the fan at the deadline, or where it ends before."""
    seen = [day for day in fan if day.date <= deadline] or fan[-1:]
    if not seen:
        return ""
    end = seen[-1]
    by = "By the deadline" if end.date == deadline else f"By {spoken_in_full(end.date)}"
    return f" {by} between {end.p10:,} and {end.p90:,} in 8 futures of 10."


def _steps(course: Sequence[Stand], as_of: date) -> Iterator[tuple[date, int]]:
    """Give the corners of a line that stays level while nothing is logged."""
    for stand, after in zip(course, [*course[1:], None], strict=True):
        yield stand.date, stand.total
        until = as_of if after is None else after.date - _DAY
        if until > stand.date:
            yield until, stand.total


def _bands(frame: Frame, fan: Sequence[FanDay]) -> tuple[str, ...]:
    if not fan:
        return ()
    wide = [(day.date, day.p10) for day in fan], [(day.date, day.p90) for day in fan]
    narrow = [(day.date, day.p25) for day in fan], [(day.date, day.p75) for day in fan]
    return tuple(frame.line([*low, *reversed(high)]) for low, high in (wide, narrow))


def _past_rows(course: Sequence[Stand]) -> Iterator[tuple[str, ...]]:
    for stand in _thin(course, _ROWS):
        yield str(stand.date), f"{stand.total:,}", "", "", ""


def _fan_rows(fan: Sequence[FanDay]) -> Iterator[tuple[str, ...]]:
    for day in _thin(fan, _ROWS):
        yield str(day.date), "", f"{day.p10:,}", f"{day.p50:,}", f"{day.p90:,}"


def _chance_row(point: PastForecast) -> tuple[str, ...]:
    half = "later" if point.p50 is None else str(point.p50)
    early = "later" if point.p10 is None else str(point.p10)
    late = "later" if point.p90 is None else str(point.p90)
    done = early if early == late else f"{early} to {late}"
    return str(point.day), percent_text(point.probability), half, done, f"{point.total_words:,}"


def _thin(items: Iterable[_One], most: int) -> list[_One]:
    """Return at most so many of the items, evenly spaced, the first and the last among them."""
    every = list(items)
    if len(every) <= most:
        return every
    return [every[n * (len(every) - 1) // (most - 1)] for n in range(most)]
