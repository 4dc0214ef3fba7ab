"""The table of tallies that TrackBear exports: a row for each figure of each day.

No program of TrackBear's was seen to read it; the columns are those of its source. It holds words
and minutes, their day, project, title and tags. What covers several days is spread over them.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from entries.entry import Entry
from entries.exporting.filed import Filed
from entries.exporting.shape import Origin, Shape, Written, why_no_entry
from entries.exporting.table import render_table
from entries.importing.identity import hash_of, identify_file

HEAD = (
    "id",
    "uuid",
    "project_id",
    "project_title",
    "date",
    "measure",
    "count",
    "note",
    "tag_ids",
    "tag_names",
    "created_at",
    "updated_at",
)
_Row = tuple[str | int | None, ...]


def _write(files: Iterable[Filed], origin: Origin) -> Iterator[Written]:
    tallies = _Tallies(origin.title)
    rows = (row for filed in files if filed.entry for row in tallies.of(filed, filed.entry))
    yield Written("", render_table(HEAD, rows))


def _why_not(filed: Filed) -> str | None:
    if reason := why_no_entry(filed):
        return reason
    entry = filed.entry
    if entry is None or (entry.words is None and entry.minutes is None):
        return "it says neither words nor minutes, and TrackBear holds nothing else"
    if entry.date is None and entry.covers is None:
        return "it has no date"
    return None


class _Tallies:
    """Rows of one export: their running numbers, and those of projects and tags."""

    def __init__(self, book: str) -> None:
        self._book = book
        self._ids = count(1)
        self._projects: dict[str, int] = {}
        self._tags: dict[str, int] = {}

    def of(self, filed: Filed, entry: Entry) -> Iterator[_Row]:
        """Give the rows of one entry: for each figure and day."""
        key = identify_file(filed.path, entry, filed.data)
        for measure, amount in (("word", entry.words), ("time", entry.minutes)):
            for day, share in _spread(entry, amount):
                name = hash_of(key, measure, day)
                yield self._row(entry, uuid.UUID(name[:32]), day, measure, share)

    def _row(self, entry: Entry, id: uuid.UUID, day: date, measure: str, share: int) -> _Row:
        project = self._book if entry.project is None else entry.project
        tags = [tag.replace(";", ",") for tag in entry.tags]
        moment = _moment(entry, day)
        return (
            next(self._ids),
            str(id),
            _number(self._projects, project),
            project,
            day.isoformat(),
            measure,
            share,
            entry.title or "",
            ";".join(str(_number(self._tags, tag)) for tag in tags),
            ";".join(tags),
            moment,
            moment,
        )


def _spread(entry: Entry, amount: int | None) -> Iterator[tuple[date, int]]:
    """Give each day's share of a figure; the first days have what does not divide."""
    if amount is None:
        return
    if entry.covers is None:
        if entry.date is not None:
            yield entry.date, amount
        return
    share, rest = divmod(abs(amount), entry.covers.days)
    for n in range(entry.covers.days):
        each = share + (n < rest)
        yield entry.covers.first + timedelta(days=n), each if amount >= 0 else -each


def _number(numbers: dict[str, int], name: str) -> int:
    return numbers.setdefault(name, len(numbers) + 1)


def _moment(entry: Entry, day: date) -> str:
    """Give when the entry was written down, else the noon of its day."""
    moment = entry.logged or entry.started or datetime.combine(day, time(12), UTC)
    return moment.isoformat()


SHAPE = Shape("trackbear", _write, why_not=_why_not)
