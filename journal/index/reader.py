"""The index's answers, in plain SQL on the standard `sqlite3`.

It asks the tables that `tables` defines without importing it: a command which finds nothing changed
pays only for this. A row that no sync can have written raises ValueError: the index is damaged.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from entries.entry import DateRange, Distraction, Entry, Source
from entries.problem import Problem
from journal.index.diff import KnownFile
from journal.index.rows import DAY_BITS, SEPARATOR, ImportedFile, IndexedEntry

if TYPE_CHECKING:
    from journal.progress import Record

_LARGEST = (1 << 63) - 1
_NEWEST_FIRST = (
    "SELECT id, path, date, number, title, words, minutes, estimated, started, logged,"
    " covers_first, covers_last, project, manuscript, source_format, source_id, batch,"
    " source_digest, source_before, body_words"
    " FROM entry WHERE is_clipping = ? AND order_key >= ? AND order_key < ?"
    " ORDER BY order_key DESC LIMIT ? OFFSET ?"
)
_OLDEST_FIRST = _NEWEST_FIRST.replace(" DESC ", " ASC ")
_COUNT = "SELECT count(*) FROM entry WHERE is_clipping = ? AND order_key >= ? AND order_key < ?"
_RECORDS = (
    "SELECT id, path, date, order_key, words, minutes, covers_first, covers_last, project,"
    " manuscript FROM entry NOT INDEXED WHERE is_clipping = 0"
)
_LATE = (
    "SELECT path, logged FROM entry"
    " WHERE is_clipping = 0 AND project IS NULL AND substr(logged, 1, 10) > date"
)
_FILES = "SELECT path, entry_id, size, mtime_ns, inode, sha256, trusted FROM file"
_CHUNK = 500


class State(NamedTuple):
    """What the index shows: how many files, from which look at the folder, and what was doubted.

    `written` is another with every write.
    """

    files: int
    signature: str
    warning: str | None
    written: str


class Selection(NamedTuple):
    """Which entries are meant: from `first` to `last` inclusive, or the clippings instead."""

    first: date | None = None
    last: date | None = None
    clippings: bool = False

    def bounds(self) -> tuple[int, str, str]:
        """Return the clippings' mark, the least order key that is meant and the first beyond."""
        lowest = "" if self.first is None and self.last is None else "0"
        first = lowest if self.first is None else self.first.isoformat()
        last = "~" if self.last is None else f"{self.last.isoformat()}~"
        return int(self.clippings), first, last


def read_state(connection: sqlite3.Connection) -> State:
    """Return what the index shows."""
    facts = dict(connection.execute("SELECT name, value FROM meta"))
    if facts.keys() != {"files", "signature", "warning", "written"}:
        raise ValueError("the index does not say what it shows")
    warning = facts["warning"] or None
    return State(int(facts["files"]), facts["signature"], warning, facts["written"])


def known_files(connection: sqlite3.Connection) -> Iterator[KnownFile]:
    """Yield every file that is indexed, by path."""
    return map(KnownFile._make, connection.execute(_FILES + " ORDER BY path"))


def suspect_files(connection: sqlite3.Connection) -> list[KnownFile]:
    """List the files whose stamps are not to be trusted."""
    return [KnownFile._make(row) for row in connection.execute(_FILES + " WHERE trusted = 0")]


def list_records(
    connection: sqlite3.Connection, *, distracted_since: date | None = None
) -> list[Record]:
    """List the figures of every entry, clippings left out, oldest first, undated before all.

    Entries before `distracted_since` are without their distractions.
    """
    from journal.progress import Record

    first = -_LARGEST if distracted_since is None else distracted_since.toordinal() << DAY_BITS
    distractions = _distractions(connection, first=first)
    records = [
        # By position: there may be 100,000, and names take half as long again.
        Record(
            path,
            None if day is None else date.fromisoformat(day),
            order,
            words,
            minutes,
            None if first is None else _days(first, last),
            project,
            manuscript,
            distractions.get(entry_id, ()),
        )
        for entry_id, path, day, order, words, minutes, first, last, project, manuscript in (
            connection.execute(_RECORDS)
        )
    ]
    # The table lies in order of the days: reading it through and sorting here takes half as long
    # as finding each row by an index on the order.
    records.sort(key=attrgetter("order"))
    return records


def list_late(connection: sqlite3.Connection) -> list[tuple[str, datetime]]:
    """List the book's entries logged on a later date than their own, and when."""
    return [(path, datetime.fromisoformat(logged)) for path, logged in connection.execute(_LATE)]


def list_entries(
    connection: sqlite3.Connection,
    selection: Selection,
    *,
    oldest_first: bool,
    limit: int | None,
    offset: int,
) -> list[IndexedEntry]:
    """List a page of entries without bodies; undated ones are last, or first if oldest first."""
    page = (-1 if limit is None else _bounded(limit), _bounded(offset))
    question = _OLDEST_FIRST if oldest_first else _NEWEST_FIRST
    rows = connection.execute(question, (*selection.bounds(), *page)).fetchall()
    ids = None if limit is None else [row[0] for row in rows]
    distractions, tags = _distractions(connection, ids), _tags(connection, ids)
    return [_entry(row, distractions.get(row[0], ()), tags.get(row[0], ())) for row in rows]


def count_entries(connection: sqlite3.Connection, selection: Selection) -> int:
    """Count the entries that are meant."""
    row = connection.execute(_COUNT, selection.bounds()).fetchone()
    return int(row[0])


def find_position(
    connection: sqlite3.Connection, path: str, selection: Selection, *, oldest_first: bool
) -> int | None:
    """Return the place of an entry in the list of those meant, from 0; None if it isn't there."""
    own = connection.execute(
        "SELECT is_clipping, order_key FROM entry WHERE path = ?", (_said(path),)
    ).fetchone()
    clippings, first, last = selection.bounds()
    if own is None or own[0] != clippings or not first <= own[1] < last:
        return None
    bounds = (clippings, first, own[1]) if oldest_first else (clippings, own[1], last)
    row = connection.execute(_COUNT, bounds).fetchone()
    # Newest first, what is not before the entry includes the entry itself.
    return int(row[0]) - (0 if oldest_first else 1)


def list_problems(connection: sqlite3.Connection) -> list[Problem]:
    """List the problems of the files as last read, and between them."""
    rows = connection.execute("SELECT path, line, message FROM problem ORDER BY path, position")
    return [Problem(path, line, message) for path, line, message in rows]


def list_imported(connection: sqlite3.Connection, batch: str | None) -> list[ImportedFile]:
    """List the files that imports wrote, all of them or those of one batch, by path."""
    rows = connection.execute(
        "SELECT path, date, number, source_format, source_id, batch, source_digest, source_before"
        " FROM entry WHERE source_id IS NOT NULL AND (?1 IS NULL OR batch = ?1) ORDER BY path",
        (None if batch is None else _said(batch),),
    )
    return [
        ImportedFile(path, Source(*source), _day(day), number)
        for path, day, number, *source in rows
    ]


def count_batches(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Name the batches that files are of, newest first, with how many files each has."""
    return connection.execute(
        "SELECT batch, count(*) FROM entry WHERE batch IS NOT NULL GROUP BY batch"
        " ORDER BY batch DESC"
    ).fetchall()


def find_number(connection: sqlite3.Connection, number: int) -> list[str]:
    """List the paths of the entries with an installment's number, by day."""
    storable = max(-1, min(number, _LARGEST))
    rows = connection.execute(
        "SELECT path FROM entry WHERE number = ? ORDER BY order_key", (storable,)
    )
    return [path for (path,) in rows]


def has_file(connection: sqlite3.Connection, path: str) -> bool:
    """Tell whether a file is indexed, readable or not."""
    found = connection.execute("SELECT 1 FROM file WHERE path = ?", (_said(path),)).fetchone()
    return found is not None


def find_name(connection: sqlite3.Connection, name: str) -> list[str]:
    """List the paths of the files of a name, given with or without its `.md`."""
    end = f"/{_said(name).removesuffix('.md')}.md"
    rows = connection.execute(
        "SELECT path FROM file WHERE substr(path, -length(?1)) = ?1 ORDER BY path", (end,)
    )
    return [path for (path,) in rows]


def _said(name: str) -> str:
    # A name that is not UTF-8 is never indexed; it must not look like damage either.
    return name.encode("utf-8", "replace").decode("utf-8")


def _bounded(number: int) -> int:
    return min(max(number, 0), _LARGEST)


def _distractions(
    connection: sqlite3.Connection, ids: list[int] | None = None, *, first: int = -_LARGEST
) -> dict[int, tuple[Distraction, ...]]:
    found: dict[int, tuple[Distraction, ...]] = {}
    question = "SELECT entry_id, what, kind, minutes FROM distraction"
    for entry_id, what, kind, minutes in _of_entries(connection, question, ids, first=first):
        found[entry_id] = (*found.get(entry_id, ()), Distraction(what, kind, minutes))
    return found


def _tags(connection: sqlite3.Connection, ids: list[int] | None) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for entry_id, name in _of_entries(connection, "SELECT entry_id, name FROM tag", ids):
        found[entry_id] = (*found.get(entry_id, ()), name)
    return found


def _of_entries(
    connection: sqlite3.Connection, question: str, ids: list[int] | None, *, first: int = -_LARGEST
) -> Iterable[tuple[Any, ...]]:
    """Yield the rows of the entries `ids`, or of all whose id is `first` or above."""
    order = " ORDER BY entry_id, position"
    if ids is None:
        yield from connection.execute(f"{question} WHERE entry_id >= ?{order}", (first,))
        return
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        marks = ",".join("?" * len(chunk))
        yield from connection.execute(f"{question} WHERE entry_id IN ({marks}){order}", chunk)


def _entry(
    row: tuple[Any, ...], distractions: tuple[Distraction, ...], tags: tuple[str, ...]
) -> IndexedEntry:
    (_, path, day, number, title, words, minutes, estimated, started, logged) = row[:10]
    (first, last, project, manuscript, *source, body_words) = row[10:]
    entry = Entry(
        date=_day(day),
        number=number,
        title=title,
        words=words,
        minutes=minutes,
        estimated=tuple(estimated.split(SEPARATOR)) if estimated else (),
        started=_moment(started),
        logged=_moment(logged),
        covers=_days(first, last),
        project=project,
        manuscript=manuscript,
        distractions=distractions,
        tags=tags,
        source=None if source[1] is None else Source(*source),
    )
    return IndexedEntry(path, entry, body_words)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _days(first: str | None, last: str | None) -> DateRange | None:
    if first is None or last is None:
        return None
    return DateRange(date.fromisoformat(first), date.fromisoformat(last))


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
