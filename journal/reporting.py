"""A journal's report of a period: gathered from the index, the files asked only for bodies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from journal.report.json import report_json
from journal.report.markdown import render_markdown
from journal.report.report import Report, ReportEntry, build_report
from journal.report.text import render_text

if TYPE_CHECKING:
    from entries.entry import DateRange
    from journal.index.rows import IndexedEntry
    from journal.journal import Journal


def report_period(
    journal: Journal,
    period: DateRange,
    *,
    format: str,
    with_text: bool,
    plain: Callable[[str], str],
) -> str:
    """Return the report of `period` as `text`, `md` or `json`; `plain` makes user text safe."""
    report = gather_report(journal, period, with_text=with_text)
    if format == "json":
        import json

        return json.dumps(report_json(report), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    render = {"text": render_text, "md": render_markdown}[format]
    return render(report, plain=plain)


def gather_report(journal: Journal, period: DateRange, *, with_text: bool) -> Report:
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
    )


def _filed(journal: Journal, row: IndexedEntry, *, with_text: bool) -> ReportEntry:
    return ReportEntry(row.path, journal.read(row.path) if with_text else row.entry)
