"""A SQLite database of unknown origin: read and never written, and within bounds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from entries.errors import NotUnderstood
from entries.importing.document import Document

if TYPE_CHECKING:
    from sqlite3 import Connection

MAGIC = b"SQLite format 3\x00"
"""How a database begins."""
MAX_ROWS = 200_000
MAX_READ = 64 * 1024 * 1024
"""The most characters that are read out of one database, all rows together."""
_LONGEST = 8 * 1024 * 1024
_STEPS = 10_000
_MOST_STEPS = 3_000
"""So many times _STEPS instructions of SQLite's: a second or two, where a diary takes a blink."""


class Database:
    """An open database; made by `open_database`."""

    def __init__(self, opened: Connection) -> None:
        """Hold a database that is open."""
        self._opened = opened
        self._left = MAX_READ

    def columns(self, table: str) -> tuple[str, ...]:
        """Name the columns of a table; none where there is none of that name that is plain."""
        found = self._opened.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
        ).fetchone()
        if found is None or not str(found[0]).upper().startswith("CREATE TABLE"):
            return ()
        listed = self._opened.execute("SELECT name FROM pragma_table_info(?)", (table,))
        return tuple(str(name) for (name,) in listed)

    def rows(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a query of ours; raises NotUnderstood after more than there may be."""
        for count, row in enumerate(self._opened.execute(query), 1):
            self._left -= sum(len(value) for value in row if isinstance(value, str | bytes))
            if count > MAX_ROWS or self._left < 0:
                raise NotUnderstood("a database that holds more than any diary does")
            yield row


@contextmanager
def open_database(document: Document) -> Iterator[Database]:
    """Open the database that a document is, as a file that nobody changes.

    What another program has not yet written into it is not seen. Raises NotUnderstood for what is
    no sound database, and for one that keeps SQLite busy for longer than an honest one can.
    """
    import sqlite3

    if document.path is None or not document.data.startswith(MAGIC):
        raise NotUnderstood("no database")
    name = f"{document.path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(name, uri=True, isolation_level=None)) as opened:
            _bound(opened)
            yield Database(opened)
    except (sqlite3.Error, sqlite3.Warning, OverflowError, UnicodeDecodeError) as error:
        raise NotUnderstood(f"a damaged database ({str(error)[:100]})") from error


def _bound(opened: Connection) -> None:
    """Let the database do nothing on its own, and nothing for long."""
    import sqlite3

    opened.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    steps = iter(range(_MOST_STEPS))
    opened.set_progress_handler(lambda: next(steps, None) is None, _STEPS)
    for setting in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
        opened.execute(f"PRAGMA {setting}")
