"""A journal's report of a period: gathered from the index, the files asked only for bodies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from journal.report.json import report_json
from journal.report.prospect import Prospect
from journal.report.report import Report, ReportEntry, build_report
from journal.verdict import verdict

if TYPE_CHECKING:
    from entries.entry import DateRange
    from journal.index.rows import IndexedEntry
    from journal.journal import Journal
    from journal.track_record import Progress

FORMATS = ("text", "md", "html", "csv", "json")


def report_period(
    journal: Journal,
    period: DateRange,
    *,
    format: str,
    with_text: bool,
    plain: Callable[[str], str],
    progress: Progress | None = None,
) -> str:
    """Return the report of `period` in one of `FORMATS`; `plain` makes user text safe.

    A day is a day: the table of days (`csv`) has no forecast. `progress` is told how many of the
    earlier forecasts are made, of how many.
    """
    prospect = None if format == "csv" else gather_prospect(journal, period, progress=progress)
    report = gather_report(journal, period, with_text=with_text, prospect=prospect)
    if format == "json":
        import json

        return json.dumps(report_json(report), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return _renderer(format)(report, plain=plain)


def gather_report(
    journal: Journal, period: DateRange, *, with_text: bool, prospect: Prospect | None = None
) -> Report:
    """Add up `period` as it is known today."""
    rows = journal.entries(first=period.first, last=period.last, oldest_first=True)
    return build_report(
        journal.index.records(),
        [_filed(journal, row, with_text=with_text) for row in rows],
        book=journal.book,
        period=period,
        as_of=journal.today(),
        problems=journal.problems(),
        with_text=with_text,
        prospect=prospect,
    )


def gather_prospect(
    journal: Journal, period: DateRange, *, progress: Progress | None = None
) -> Prospect:
    """Forecast as of the period's end, or of today where that is later than today."""
    status = journal.status(min(period.last, journal.today()))
    return Prospect(
        as_of=status.as_of,
        verdict=verdict(status),
        forecast=status.forecast,
        track=journal.track_record(progress=progress),
    )


def _renderer(format: str) -> Callable[..., str]:
    """Return what renders a report in that format; only what is asked for is imported."""
    if format == "html":
        from journal.report.html import render_html

        return render_html
    if format == "csv":
        from journal.report.csv import render_csv

        return render_csv
    from journal.report.markdown import render_markdown
    from journal.report.text import render_text

    return {"text": render_text, "md": render_markdown}[format]


def _filed(journal: Journal, row: IndexedEntry, *, with_text: bool) -> ReportEntry:
    return ReportEntry(row.path, journal.read(row.path) if with_text else row.entry)
