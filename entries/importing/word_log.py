"""The rows of a word log, of whatever program, become entries: one for each row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import PurePath

from entries.entry import DateRange, Distraction, Entry, Source
from entries.importing.candidate import Candidate, Skipped
from entries.importing.evidence import Evidence
from entries.importing.identity import Ordinals
from entries.importing.options import ImportOptions
from entries.importing.projects import tell_projects

NOTHING = "nothing is said of that day"
EARLIER = "an earlier total of the same day"

# What a browser, a file manager and a spreadsheet add to the name of the same log, saved again.
_AGAIN = re.compile(
    r"(?:[ _-]*(?:\(\d{1,3}\)|copy(?:[ _]?\d{1,3})?|\d{4}-\d{2}-\d{2}(?:[T _-]?\d{2}[:.-]?\d{2}"
    r"(?:[:.-]?\d{2})?)?|(?:19|20)\d{6}))+\Z",
    re.IGNORECASE,
)
_LONGEST_NAME = 200
_NO_MOMENT = datetime(1, 1, 1)  # noqa: DTZ001


@dataclass(frozen=True, slots=True)
class LogRow:
    """What one row of a log says; figures as in `entries.entry.Entry`, None where it says nothing.

    `id` is the row's own where the program gives one. `written` is the day as the log has it, which
    no zone and no end of the day moves (None: `day`). `project` is the name the log has for it.
    `moment` sorts the rows of a day; it needs no zone, and `started` and `logged` have one.
    `said` holds, for each figure, the words it was read from.
    """

    day: date
    line: int | None = None
    id: str | None = None
    written: date | None = None
    words: int | None = None
    minutes: int | None = None
    manuscript: int | None = None
    estimated: tuple[str, ...] = ()
    moment: datetime | None = None
    started: datetime | None = None
    logged: datetime | None = None
    covers: DateRange | None = None
    project: str | None = None
    title: str | None = None
    number: int | None = None
    text: str = ""
    tags: tuple[str, ...] = ()
    distractions: tuple[Distraction, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordLog:
    """Where rows come from: the document's `source`, the format, and the log's own name.

    Rows without an id are named by the log, the project, the day, and their place within that day:
    a corrected count is then a newer version of the same entry. Which log it is, where two have one
    name or one has two, is settled by what was imported before (see same_log).
    """

    source: str
    format: str
    name: str
    options: ImportOptions

    def records(self, rows: Iterable[LogRow]) -> Iterator[Candidate | Skipped]:
        """Give a record for each row, in the order of time."""
        ordinals = Ordinals()
        for row in one_total_a_day(in_time(rows)):
            id = row.id or ordinals.name(_name(self.name, row))
            yield self._record(row, id)

    def _record(self, row: LogRow, id: str) -> Candidate | Skipped:
        entry = self._entry(row, id)
        if not entry.says_something:
            return Skipped(self.source, row.notes[0] if row.notes else NOTHING, row.line)
        said = row.said
        evidence = Evidence(
            words=said.get("words") if row.words is not None else None,
            minutes=said.get("minutes") if row.minutes is not None else None,
            manuscript=said.get("manuscript") if row.manuscript is not None else None,
            date=said.get("date"),
            distractions=tuple(one.what for one in row.distractions),
            notes=row.notes,
        )
        return Candidate(self.source, row.line, "entry", entry, evidence)

    def _entry(self, row: LogRow, id: str) -> Entry:
        return Entry(
            row.day,
            number=row.number,
            title=row.title or None,
            words=row.words,
            minutes=row.minutes,
            estimated=row.estimated,
            started=row.started,
            logged=row.logged,
            covers=row.covers,
            project=self._project(row),
            manuscript=row.manuscript,
            distractions=row.distractions,
            tags=row.tags,
            source=Source(self.format, id),
            body=f"{row.text}\n" if row.text else "",
        )

    def _project(self, row: LogRow) -> str | None:
        project = self.options.project_of(row.project)
        return project and " ".join(project[:_LONGEST_NAME].split())

    def project_notes(self, rows: Iterable[LogRow]) -> Iterator[str]:
        """Say whose rows count for the book, and how to say otherwise."""
        return tell_projects((row.project for row in rows), self.options)


def log_name(name: str) -> str:
    """Name the log that a file holds: `Words (1).csv` and `words-2024-03-01.csv` are `words`."""
    stem = PurePath(name).stem.strip()
    return (_AGAIN.sub("", stem) or stem).casefold()


def in_time(rows: Iterable[LogRow]) -> list[LogRow]:
    """Sort rows by day and moment; those that say no moment stay as the log has them.

    A log that has the newest row first is turned round.
    """
    listed = list(rows)
    falls = sum(row.day < before.day for before, row in pairwise(listed))
    rises = sum(row.day > before.day for before, row in pairwise(listed))
    if falls > rises:
        listed.reverse()
    return sorted(listed, key=lambda row: (row.day, _wall(row.moment)))


def one_total_a_day(rows: Sequence[LogRow]) -> list[LogRow]:
    """Keep of several totals of one day only those whose order the entries will keep.

    The book's total is the newest figure of the manuscript: where nothing in two entries says which
    came first, one of them must not have any.
    """
    groups: defaultdict[tuple[date, str | None], list[LogRow]] = defaultdict(list)
    for row in rows:
        groups[row.day, row.project].append(row)
    return [row for group in groups.values() for row in _settled(group)]


def _settled(day: list[LogRow]) -> list[LogRow]:
    totals = [row for row in day if row.manuscript is not None]
    if len(totals) < 2 or _are_ordered(day):
        return day
    if all(row.words is not None for row in totals):
        return [replace(row, manuscript=None) for row in day]
    last = totals[-1]
    return [row if row is last else _without_total(row, last) for row in day]


def _are_ordered(day: list[LogRow]) -> bool:
    # Else the file's name decides: the same for all of them but for a number at its end.
    timed = [row.started or row.logged for row in day]
    return all(timed) or not any(
        one or row.title or row.text for one, row in zip(timed, day, strict=True)
    )


def _without_total(row: LogRow, last: LogRow) -> LogRow:
    where = f"; line {last.line} has the last one" if last.line else ""
    return replace(row, words=None, manuscript=None, notes=(*row.notes, f"{EARLIER}{where}"))


def _wall(moment: datetime | None) -> datetime:
    if moment is None:
        return _NO_MOMENT
    return (moment if moment.tzinfo is None else moment.astimezone(UTC)).replace(tzinfo=None)


def _name(log: str, row: LogRow) -> str:
    day = row.written or row.day
    return ":".join(part for part in (log, row.project, day.isoformat()) if part)
