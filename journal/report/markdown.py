"""The report as Markdown, in which the writer's text is shown and never acts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from journal.progress import Day
from journal.report.phrases import facts, times
from journal.report.prospect import Prospect, prospect_facts
from journal.report.report import Report
from journal.report.tally import Tally
from journal.report.told import Plain, body_lines, entry_title, one_line, what_and_kind
from journal.track_chart import chance_lines
from journal.track_words import tell_track
from journal.wording import duration, short_weekday

_CHART = 76

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"})
_ACTIVE = re.compile(r"[\\`*_\[\]~$@]|(?<!&)#|(?<=:)//|(?<=www)\.", re.IGNORECASE)
_IN_BODY = re.compile(r"[\\`\[\]~$@]|(?<=:)//|(?<=www)\.", re.IGNORECASE)
_BLOCK_START = re.compile(r"^([-+=])|^(\d{1,9})([.)])")


def render_markdown(report: Report, *, plain: Plain) -> str:
    """Return the report as Markdown ending in a newline.

    Everything of the writer's is escaped: pipes, backticks, links, raw HTML and what would start a
    list or a heading. Of an entry's body, shown in a quotation, emphasis, headings and lists keep
    their meaning; links, code and HTML are shown as text. `plain` makes text safe to print.
    """

    def inert(text: str) -> str:
        return escape(plain(text))

    sections = [
        _head(report, inert),
        *_prospect(report.prospect, inert),
        _section("Days", _days(report.days, inert)),
        _section("Entries", _entries(report, inert, plain)),
        _section("Distractions", _tallies(report.distractions, inert)),
        _section("Kinds of distraction", _tallies(report.kinds, inert)),
        _section("Problems", _problems(report, inert)),
    ]
    return "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"


def escape(text: str) -> str:
    """Return text that Markdown shows as it is, wherever it stands in a line."""
    safe = _ACTIVE.sub(_backslash, text.translate(_ENTITIES))
    return _BLOCK_START.sub(_escape_start, safe)


def _head(report: Report, inert: Plain) -> list[str]:
    period = report.period
    span = str(period.first) if period.days == 1 else f"{period.first} to {period.last}"
    title = one_line(report.book.title, inert)
    return [f"# {title}: {span}", "", *(f"- {label}: {fact}" for label, fact in facts(report))]


def _prospect(prospect: Prospect | None, inert: Plain) -> Iterator[list[str]]:
    if prospect is None:
        return
    figures = [f"- {label}: {fact}" for label, fact in prospect_facts(prospect.forecast)]
    verdict = one_line(prospect.verdict, inert)
    told = [verdict, "", *figures] if figures else [verdict]
    yield _section(f"Forecast on {prospect.as_of}", told)
    chart = chance_lines(prospect.track.points, width=_CHART)
    drawn = ["```text", *chart, "```", ""] if chart else []
    sentences = [f"- {sentence}" for sentence in tell_track(prospect.track)]
    yield _section("Earlier forecasts: the chance of the deadline", [*drawn, *sentences])


def _section(title: str, lines: Iterable[str]) -> list[str]:
    shown = list(lines)
    return [f"## {title}", "", *shown] if shown else []


def _days(days: Iterable[Day], inert: Plain) -> Iterator[str]:
    for number, day in enumerate(days):
        if number == 0:
            yield "| Date | Day | Words | Time | Distractions |"
            yield "| --- | --- | ---: | ---: | --- |"
        told = "; ".join(one_line(one.what, inert) for one in day.distractions)
        time = duration(day.minutes) if day.minutes else ""
        cells = (str(day.date), short_weekday(day.date), f"{day.words:,}", time, told)
        yield f"| {' | '.join(cells)} |"


def _entries(report: Report, inert: Plain, plain: Plain) -> Iterator[str]:
    for listed in report.entries:
        title = f"{listed.entry.date}: {entry_title(listed, inert)}"
        if report.with_text:
            yield from (f"### {title}", "", *_body(listed.entry.body, plain), "")
        else:
            yield f"- {title}"


def _body(body: str, plain: Plain) -> Iterator[str]:
    # A quotation contains whatever is left open in it. A lone CR ends a line in Markdown too.
    for line in body_lines(body):
        safe = _IN_BODY.sub(_backslash, plain(line).translate(_ENTITIES))
        yield f"> {safe}" if safe else ">"


def _tallies(tallies: Iterable[Tally], inert: Plain) -> Iterator[str]:
    for one in tallies:
        yield f"- {what_and_kind(one, inert)}: {times(one)}"


def _problems(report: Report, inert: Plain) -> Iterator[str]:
    for problem in report.problems:
        yield f"- {one_line(str(problem), inert)}"


def _backslash(active: re.Match[str]) -> str:
    return "\\" + active[0]


def _escape_start(start: re.Match[str]) -> str:
    return f"{start[2] or ''}\\{start[1] or start[3]}"
