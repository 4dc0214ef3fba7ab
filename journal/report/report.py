"""What a report of a period says, as a value; how it looks is for the other modules here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from entries.entry import DateRange, Entry
from entries.problem import Problem
from journal.book import Book
from journal.days import writing_days
from journal.periods import narrowed
from journal.progress import Day, Ledger, Record, book_figures, with_rest
from journal.report.prospect import Prospect
from journal.report.tally import Tally, tally, tally_kinds


class FiledEntry(Protocol):
    """An entry and its path in the journal."""

    @property
    def path(self) -> str:
        """The path, relative to the journal folder."""
        ...

    @property
    def entry(self) -> Entry:
        """The entry; its body is only needed for a report with text."""
        ...


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One entry of the report; `entry.body` is empty unless the report has the text."""

    path: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Totals:
    """The period's sums. `words` are net, `minutes` those said.

    `planned_days` counts the planned writing days that are over or were written on, and
    `unwritten_days` those of them without writing. `average` is words per writing day, and
    `words_per_hour` comes from the entries that gave both; both None where there is nothing to
    divide by. `best_day` is the day with the most words, the first of several.
    """

    words: int
    minutes: int
    writing_days: int
    planned_days: int
    unwritten_days: int
    average: float | None
    words_per_hour: float | None
    best_day: Day | None


class Stand(NamedTuple):
    """How long the book was at the end of a day, in words."""

    date: date
    total: int


@dataclass(frozen=True, slots=True)
class Report:
    """A period of the book as it was known on `as_of`.

    `total_before` and `total_after` are the whole book's words at the two ends of the period.
    `days` are those on which something was logged; `distractions` count all that is told of them,
    `kinds` those with a kind. `course` is the book's length after each logged day from its first to
    the period's end. `prospect` is None where it was not asked for.
    """

    book: Book
    period: DateRange
    as_of: date
    totals: Totals
    total_before: int
    total_after: int
    days: tuple[Day, ...]
    entries: tuple[ReportEntry, ...]
    distractions: tuple[Tally, ...]
    kinds: tuple[Tally, ...]
    problems: tuple[Problem, ...]
    with_text: bool
    course: tuple[Stand, ...]
    prospect: Prospect | None


def build_report(
    records: Iterable[Record],
    entries: Iterable[FiledEntry],
    *,
    book: Book,
    period: DateRange,
    as_of: date,
    problems: Iterable[Problem] = (),
    with_text: bool = False,
    prospect: Prospect | None = None,
) -> Report:
    """Add up a period, as it was known on `as_of`.

    `records` are those of the whole journal (the totals need what came before); of `entries` those
    dated in the period are listed, in order. A period open at an end (`all`) is narrowed to what
    there is. Bodies are dropped unless `with_text`.
    """
    ledger = book_figures(records, book, as_of=as_of)
    period = narrowed(period, book=book, first_entry=ledger.first, as_of=as_of)
    days = tuple(with_rest(day, book) for day in ledger.between(period.first, period.last))
    told = [one for day in days for one in day.distractions]
    return Report(
        book=book,
        period=period,
        as_of=as_of,
        totals=_totals(days, book, _planned_span(ledger, book, period, as_of)),
        total_before=_total_before(ledger, period.first),
        total_after=ledger.total_at(min(period.last, as_of)),
        days=days,
        entries=_listed(entries, period, as_of, with_text=with_text),
        distractions=tally(told),
        kinds=tally_kinds(told),
        problems=(*problems, *ledger.problems),
        with_text=with_text,
        course=_course(ledger, period.last),
        prospect=prospect,
    )


def _course(ledger: Ledger, last: date) -> tuple[Stand, ...]:
    return tuple(Stand(day, ledger.total_at(day)) for day in ledger.days if day <= last)


def _total_before(ledger: Ledger, day: date) -> int:
    if day == date.min:
        return ledger.starting_words
    return ledger.total_at(day - timedelta(days=1))


def _planned_span(ledger: Ledger, book: Book, period: DateRange, as_of: date) -> tuple[date, date]:
    # Today has not gone by unwritten while it lasts; nor have days before the journal began.
    today_counts = ledger.day(as_of).wrote or as_of == date.min
    last = as_of if today_counts else as_of - timedelta(days=1)
    first = max(period.first, book.start, ledger.first or book.start)
    return first, min(period.last, book.deadline, last)


def _totals(days: Sequence[Day], book: Book, planned_span: tuple[date, date]) -> Totals:
    written = [day for day in days if day.wrote]
    words = sum(day.words for day in days)
    planned = writing_days(book, *planned_span)
    timed = sum(day.timed_minutes for day in days)
    return Totals(
        words=words,
        minutes=sum(day.minutes for day in days),
        writing_days=len(written),
        planned_days=planned,
        unwritten_days=planned - sum(_is_in_plan(day, planned_span) for day in written),
        average=words / len(written) if written else None,
        words_per_hour=60 * sum(day.timed_words for day in days) / timed if timed else None,
        best_day=_best(days),
    )


def _is_in_plan(day: Day, planned_span: tuple[date, date]) -> bool:
    return not day.rest and planned_span[0] <= day.date <= planned_span[1]


def _best(days: Sequence[Day]) -> Day | None:
    best = max(days, key=lambda day: day.words, default=None)
    return best if best is not None and best.words > 0 else None


def _listed(
    entries: Iterable[FiledEntry], period: DateRange, as_of: date, *, with_text: bool
) -> tuple[ReportEntry, ...]:
    listed = [
        ReportEntry(filed.path, filed.entry if with_text else _without_body(filed.entry))
        for filed in entries
        if _is_in(filed.entry.date, period, as_of)
    ]
    return tuple(sorted(listed, key=lambda one: (one.entry.date or date.min, one.path)))


def _is_in(day: date | None, period: DateRange, as_of: date) -> bool:
    return day is not None and period.first <= day <= min(period.last, as_of)


def _without_body(entry: Entry) -> Entry:
    return replace(entry, body="") if entry.body else entry
