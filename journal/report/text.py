"""The report as text for a terminal of 80 columns, without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from journal.columns import fit, shorten, wrap
from journal.progress import Day
from journal.report.bars import bar, progress_bar
from journal.report.phrases import facts, times
from journal.report.prospect import Prospect, prospect_facts
from journal.report.report import Report
from journal.report.tally import Tally
from journal.report.told import Plain, body_lines, entry_title, one_line, what_and_kind
from journal.track_chart import chance_lines
from journal.track_words import tell_track
from journal.wording import duration, short_weekday

WIDTH = 80
_BAR = 16
_LABEL = 10


def render_text(report: Report, *, plain: Plain) -> str:
    """Return the report as lines of at most 80 columns, ending in a newline.

    `plain` makes the writer's text safe for the terminal; widths are those of what it returns.
    """
    sections = [
        _head(report, plain),
        *_prospect(report.prospect, plain),
        _section("Days", _days(report.days, plain)),
        _section("Entries", _entries(report, plain)),
        _section("Distractions", _tallies(report.distractions, plain)),
        _section("Kinds of distraction", _tallies(report.kinds, plain)),
        _section("Problems", _problems(report, plain)),
    ]
    return "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"


def _head(report: Report, plain: Plain) -> list[str]:
    period = report.period
    lines = wrap(one_line(report.book.title, plain), WIDTH)
    span = str(period.first) if period.days == 1 else f"{period.first} to {period.last}"
    lines += [span, ""]
    for label, fact in facts(report):
        lines += _hanging(f"{label:<{_LABEL}}", fact)
    progress = progress_bar(report.total_after, report.book.target_words, WIDTH - 2 * _LABEL)
    return [*lines, " " * _LABEL + progress]


def _prospect(prospect: Prospect | None, plain: Plain) -> Iterator[list[str]]:
    if prospect is None:
        return
    lines = wrap(one_line(prospect.verdict, plain), WIDTH)
    for label, fact in prospect_facts(prospect.forecast):
        lines += _hanging(f"{label:<{_LABEL}}", fact)
    yield _section(f"Forecast on {prospect.as_of}", lines)
    told = (wrap(sentence, WIDTH) for sentence in tell_track(prospect.track))
    chart = chance_lines(prospect.track.points, width=WIDTH)
    yield _section("Earlier forecasts: the chance of the deadline", [*chart, *chain(*told)])


def _section(title: str, lines: Iterable[str]) -> list[str]:
    shown = list(lines)
    return [title, *shown] if shown else []


def _days(days: Iterable[Day], plain: Plain) -> Iterator[str]:
    days = list(days)
    most = max((day.words for day in days), default=0)
    for day in days:
        told = "; ".join(one_line(one.what, plain) for one in day.distractions)
        time = duration(day.minutes) if day.minutes else ""
        start = f"{day.date} {short_weekday(day.date)} {day.words:>8,} {time:>12} "
        line = start + fit(bar(day.words, most, _BAR), _BAR) + " "
        yield (line + shorten(told, WIDTH - len(line))).rstrip(" ")


def _entries(report: Report, plain: Plain) -> Iterator[str]:
    for listed in report.entries:
        yield from _hanging(f"{listed.entry.date}  ", entry_title(listed, plain))
        if report.with_text:
            yield from _body(listed.entry.body, plain)


def _body(body: str, plain: Plain) -> Iterator[str]:
    yield ""
    for line in body_lines(body):
        safe = plain(line.expandtabs(4))
        yield from ((f"    {part}").rstrip(" ") for part in wrap(safe, WIDTH - 4))
    yield ""


def _tallies(tallies: Iterable[Tally], plain: Plain) -> Iterator[str]:
    for one in tallies:
        yield from _hanging(f"{times(one):<18} ", what_and_kind(one, plain))


def _problems(report: Report, plain: Plain) -> Iterator[str]:
    for problem in report.problems:
        yield from _hanging("", one_line(str(problem), plain), indent=4)


def _hanging(label: str, text: str, *, indent: int | None = None) -> Iterator[str]:
    margin = len(label) if indent is None else indent
    first, *rest = wrap(text, WIDTH - margin)
    yield f"{label}{first}".rstrip(" ")
    yield from (" " * margin + line for line in rest)
