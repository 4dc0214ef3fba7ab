"""Checking the whole index against the files: what SQLite's own checks can't see is seen here."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from journal.index import reader, search_table
from journal.index.diff import KnownFile, compare
from journal.index.kept import Kept, keep
from journal.index.loading import load
from journal.index.survey import Survey

_COUNTS = """
SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM prose),
       (SELECT count(*) FROM distraction), (SELECT count(*) FROM tag),
       (SELECT count(*) FROM problem WHERE position >= 0), (SELECT count(*) FROM file)
"""
_STRAY = "(rows of no file)"


def find_faults(
    connection: sqlite3.Connection,
    root: Path,
    survey: Survey,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> list[str]:
    """Read every file again and return the paths whose rows are not what their bytes give.

    Files that changed since they were indexed are no faults. Raises sqlite3.DatabaseError where
    SQLite itself finds damage. The connection must be one that may write; nothing is kept.
    """
    _check_structure(connection)
    search_table.check(connection)
    known = list(reader.known_files(connection))
    faults, sizes, seen = [], [0] * 6, 0
    for done, (file, kept) in enumerate(_read_again(root, survey, known), start=1):
        if progress is not None:
            progress(done, len(known))
        if kept is None:
            continue
        seen += 1
        sizes = [sum(pair) for pair in zip(sizes, _sizes(kept), strict=True)]
        if not _agrees(connection, file, kept):
            faults.append(file.path)
    if seen == len(known) and list(connection.execute(_COUNTS).fetchone()) != sizes:
        faults.append(_STRAY)
    return faults


def _check_structure(connection: sqlite3.Connection) -> None:
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise sqlite3.DatabaseError(str(found))


def _read_again(
    root: Path, survey: Survey, known: list[KnownFile]
) -> Iterator[tuple[KnownFile, Kept | None]]:
    difference = compare(survey.stamps, known)
    changed = {pair.then.path for pair in difference.modified}
    stamps = {stamp.path: stamp for stamp in survey.stamps if stamp.path not in changed}
    for file in known:
        stamp = stamps.get(file.path)
        data = None if stamp is None else load(root, stamp)
        is_read = stamp is not None and isinstance(data, bytes)
        yield file, keep(stamp, data) if is_read else None  # type: ignore[arg-type]


def _sizes(kept: Kept) -> tuple[int, ...]:
    entries = 0 if kept.entry is None else 1
    return entries, entries, len(kept.distractions), len(kept.tags), len(kept.problems), 1


def _agrees(connection: sqlite3.Connection, file: KnownFile, kept: Kept) -> bool:
    entry_id = file.entry_id
    if file != kept.known(entry_id, trusted=bool(file.trusted)):
        return False
    if (entry_id is None) != (kept.entry is None):
        return False
    return (
        _rows(connection, "SELECT * FROM entry WHERE id = ?", entry_id) == _owned(kept.entry)
        and _rows(connection, "SELECT * FROM prose WHERE id = ?", entry_id) == _owned(kept.prose)
        and _rows(connection, _DISTRACTIONS, entry_id) == list(kept.distractions)
        and _rows(connection, _TAGS, entry_id) == [(tag,) for tag in kept.tags]
        and _rows(connection, _PROBLEMS, file.path) == list(kept.problems)
    )


_DISTRACTIONS = "SELECT entry_id, what, kind, minutes FROM distraction WHERE entry_id = ?"
_TAGS = "SELECT entry_id, name FROM tag WHERE entry_id = ? ORDER BY position"
_PROBLEMS = "SELECT path, line, message FROM problem WHERE path = ? AND position >= 0"


def _rows(connection: sqlite3.Connection, question: str, key: object) -> list[tuple[Any, ...]]:
    """Return the rows of one file without their first column, the key."""
    return [tuple(row[1:]) for row in connection.execute(question, (key,))]


def _owned(cells: tuple[Any, ...] | None) -> list[tuple[Any, ...]]:
    return [] if cells is None else [tuple(cells)]
