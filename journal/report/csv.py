"""The report as CSV (RFC 4180): one row a day, in which no cell is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date, timedelta

from entries.names import title_in_name
from journal.plan import quota
from journal.progress import Day, with_rest
from journal.report.report import Report, ReportEntry
from journal.report.told import Plain, body_lines, one_line

_DAY = timedelta(days=1)
_COLUMNS = (
    "date",
    "words",
    "minutes",
    "entries",
    "rest",
    "quota",
    "total",
    "titles",
    "distractions",
)
# A spreadsheet computes what starts with one of these, the wide forms included.
_FORMULA = frozenset("=+-@＝＋－＠")


def render_csv(report: Report, *, plain: Plain) -> str:
    """Return one row for each day of the period up to `as_of`, below a row of names.

    Days without an entry have 0 words; `minutes` is empty where none were said, `rest` is 1 where
    no writing was planned, `quota` the words that the plan of today asks of that day, `total` the
    book's words at its end. Texts are quoted, and a single quote is put before what a spreadsheet
    would compute; with text there is a last column `text`. `plain` makes text safe to print.
    """
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow((*_COLUMNS, "text") if report.with_text else _COLUMNS)
    listed: dict[date, list[ReportEntry]] = {}
    for one in report.entries:
        if one.entry.date is not None and one.entry.project is None:
            listed.setdefault(one.entry.date, []).append(one)
    for day, before, total in _calendar(report):
        figures = _figures(report, day, before, total)
        texts = _texts(day, listed.get(day.date, []), plain, with_text=report.with_text)
        writer.writerow((str(day.date), *figures, *map(inert_cell, texts)))
    return file.getvalue()


def inert_cell(text: str) -> str:
    """Return text that a spreadsheet shows: a quote goes before what it would take for a formula.

    What can't be seen before the first character is looked through.
    """
    first = next((char for char in text if char.isprintable() and not char.isspace()), "")
    return f"'{text}" if first in _FORMULA and first else text


def _calendar(report: Report) -> Iterator[tuple[Day, int, int]]:
    """Give each day of the period that is not before the book, and its total before and after."""
    logged = {day.date: day for day in report.days}
    totals = dict(report.course)
    total = report.total_before
    for when in _dates(report):
        before, total = total, totals.get(when, total)
        yield with_rest(logged.get(when) or Day(when), report.book), before, total


def _dates(report: Report) -> Iterator[date]:
    begun = min(report.book.start, next((day.date for day in report.days), report.book.start))
    first, last = max(report.period.first, begun), min(report.period.last, report.as_of)
    for n in range((last - first).days + 1):
        yield first + n * _DAY


def _figures(report: Report, day: Day, before: int, total: int) -> tuple[int | str, ...]:
    due = quota(report.book, day=day.date, total_before=before)
    return day.words, day.minutes or "", day.entries, int(day.rest), due, total


def _texts(day: Day, entries: list[ReportEntry], plain: Plain, *, with_text: bool) -> Iterator[str]:
    titles = (one_line(one.entry.title or "", plain) or _name(one, plain) for one in entries)
    yield "; ".join(titles)
    yield "; ".join(one_line(one.what, plain) for one in day.distractions)
    if with_text:
        yield "\n\n".join("\n".join(map(plain, body_lines(one.entry.body))) for one in entries)


def _name(listed: ReportEntry, plain: Plain) -> str:
    return one_line(title_in_name(listed.path), plain)
