"""Tuning of the full-text table: writing without merging, merging a little afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

# Merging on its own stalls one write in a few hundred for seconds; it is done where it is
# bounded: some pages after a sync.
_NO_MERGING = (("automerge", 0), ("crisismerge", 1999))
_BULK_BUFFER = 64 << 20
_BUFFER = 1 << 20
_MERGE_PAGES = 200
_MANY = 500


def prepare(connection: sqlite3.Connection) -> None:
    """Set a new table up for small writes without stalls."""
    for name, value in _NO_MERGING:
        _set(connection, name, value)


@contextmanager
def writing(connection: sqlite3.Connection, files: int) -> Iterator[None]:
    """Write so many files; many of them with a large buffer, which saves merging later."""
    if files < _MANY:
        yield
        return
    _set(connection, "hashsize", _BULK_BUFFER)
    yield
    _set(connection, "hashsize", _BUFFER)


def merge(connection: sqlite3.Connection) -> None:
    """Merge a bounded number of pages, so that many small writes don't slow searching down."""
    _set(connection, "merge", _MERGE_PAGES)


def check(connection: sqlite3.Connection) -> None:
    """Compare the table with the text it was made from; raises DatabaseError if they differ."""
    _set(connection, "integrity-check", 1)


def _set(connection: sqlite3.Connection, name: str, value: int) -> None:
    connection.execute("INSERT INTO search(search, rank) VALUES (?, ?)", (name, value))
