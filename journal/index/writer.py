"""Writing rows of the index, in batches, through the tables' own statements."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from datetime import date

from journal.index.diff import KnownFile
from journal.index.kept import Kept
from journal.index.rows import DAY_BITS
from journal.index.tables import (
    DistractionRow,
    EntryRow,
    FileRow,
    IndexTable,
    MetaRow,
    ProblemRow,
    ProseRow,
    TagRow,
    insert_into,
)

_BATCH = 256
_INSERT_WORDS = "INSERT INTO search(rowid, body, title, about) VALUES (?, ?, ?, ?)"
# The full-text table keeps no text: it must be told what it is to forget. Not by INSERT ... SELECT,
# for which SQLite makes a savepoint: the table then writes a segment for each, and can have 2,000.
_WORDS = "SELECT id, body, title, about FROM prose WHERE id = ?"
_DELETE_WORDS = """
INSERT INTO search(search, rowid, body, title, about) VALUES ('delete', ?, ?, ?, ?)
"""
_TWINS = """
SELECT later.path, min(earlier.path)
FROM entry AS later JOIN entry AS earlier
  ON earlier.source_id = later.source_id
 AND earlier.source_format = later.source_format
 AND earlier.path < later.path
GROUP BY later.path
"""


class EntryIds:
    """The ids of new entries, in the order of their days."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Continue after the ids that are taken."""
        self._connection = connection
        self._next: dict[int, int] = {}
        self._undated: int | None = None
        self._is_empty = connection.execute("SELECT 1 FROM entry LIMIT 1").fetchone() is None

    def take(self, day: str | None) -> int:
        """Return a free id for an entry of `day` (YYYY-MM-DD), or of no day."""
        if day is None:
            return self._take_undated()
        start = date.fromisoformat(day).toordinal() << DAY_BITS
        number = self._next.get(start) or self._find_after(start)
        self._next[start] = number + 1
        return number

    def _take_undated(self) -> int:
        if self._undated is None:
            self._undated = min(self._find("SELECT min(id) FROM entry", default=0), 0)
        self._undated -= 1
        return self._undated

    def _find_after(self, start: int) -> int:
        question = "SELECT max(id) FROM entry WHERE id >= ? AND id < ?"
        bounds = (start, start + (1 << DAY_BITS))
        return self._find(question, *bounds, default=start - 1) + 1

    def _find(self, question: str, *bounds: int, default: int) -> int:
        if self._is_empty:
            return default
        found = self._connection.execute(question, bounds).fetchone()[0]
        return default if found is None else int(found)


class Writer:
    """Rows on their way into the index; nothing is complete before `flush`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Write within the transaction that is open on `connection`."""
        self._connection = connection
        self._ids = EntryIds(connection)
        self._rows: dict[type[IndexTable], list[tuple[object, ...]]] = {}
        self._waiting = 0

    def add(self, kept: Kept, *, trusted: bool) -> None:
        """Add a file that is not in the index (or has been removed from it)."""
        entry_id = self._add_entry(kept)
        self._put(FileRow, kept.known(entry_id, trusted=trusted))
        for position, (line, message) in enumerate(kept.problems):
            self._put(ProblemRow, (kept.stamp.path, position, line, message))
        self._waiting += 1
        if self._waiting >= _BATCH:
            self.flush()

    def remove(self, file: KnownFile) -> None:
        """Remove a file and all that the index keeps of it."""
        self._run("DELETE FROM file WHERE path = ?", file.path)
        self._run("DELETE FROM problem WHERE path = ?", file.path)
        if file.entry_id is None:
            return
        for words in self._connection.execute(_WORDS, (file.entry_id,)).fetchall():
            self._run(_DELETE_WORDS, *words)
        self._run("DELETE FROM prose WHERE id = ?", file.entry_id)
        self._run("DELETE FROM entry WHERE id = ?", file.entry_id)
        self._run("DELETE FROM distraction WHERE entry_id = ?", file.entry_id)
        self._run("DELETE FROM tag WHERE entry_id = ?", file.entry_id)

    def restamp(self, file: KnownFile) -> None:
        """Note a new stamp of a file whose bytes are the same."""
        self._run("DELETE FROM file WHERE path = ?", file.path)
        self._put(FileRow, file)

    def finish(self, *, signature: str, warning: str | None) -> None:
        """Write what waits, note twins, and say which look at the folder the index now shows."""
        self.flush()
        self._note_twins()
        files = self._connection.execute("SELECT count(*) FROM file").fetchone()[0]
        self._run("DELETE FROM meta")
        self._put(MetaRow, ("written", os.urandom(8).hex()))
        self._put(MetaRow, ("files", str(files)))
        self._put(MetaRow, ("signature", signature))
        self._put(MetaRow, ("warning", warning or ""))
        self.flush()

    def flush(self) -> None:
        """Write the rows that wait."""
        for model, rows in self._rows.items():
            self._connection.executemany(insert_into(model), rows)
        self._connection.executemany(_INSERT_WORDS, self._rows.get(ProseRow, ()))
        self._rows, self._waiting = {}, 0

    def _add_entry(self, kept: Kept) -> int | None:
        if kept.entry is None or kept.prose is None:
            return None
        entry_id = self._ids.take(kept.entry.date)
        self._put(EntryRow, (entry_id, *kept.entry))
        self._put(ProseRow, (entry_id, *kept.prose))
        for position, distraction in enumerate(kept.distractions):
            self._put(DistractionRow, (entry_id, position, *distraction))
        for position, tag in enumerate(kept.tags):
            self._put(TagRow, (entry_id, position, tag))
        return entry_id

    def _note_twins(self) -> None:
        self._run("DELETE FROM problem WHERE position < 0")
        twins: Iterable[tuple[str, str]] = self._connection.execute(_TWINS).fetchall()
        for later, earlier in twins:
            message = f"the same document as {earlier}: it counts twice until one is deleted"
            self._put(ProblemRow, (later, -1, None, message))

    def _put(self, model: type[IndexTable], row: tuple[object, ...]) -> None:
        self._rows.setdefault(model, []).append(row)

    def _run(self, statement: str, *values: object) -> None:
        self._connection.execute(statement, values)
