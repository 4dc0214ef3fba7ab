"""The index in memory, for a run in which it can't be kept on disk."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from journal.index.store import Unusable

T = TypeVar("T")


class MemoryStore:
    """One connection to a database in memory, used by one thread at a time.

    After a fork it is unusable in the child (and made anew there): its locks may be held by a
    thread that does not exist any more.
    """

    def __init__(self) -> None:
        """Hold nothing yet; `build` fills it."""
        self._connection: sqlite3.Connection | None = None
        self._process = os.getpid()
        self._turn = threading.RLock()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for questions; raises Unusable where there is nothing yet."""
        if self._connection is None or self._process != os.getpid():
            raise Unusable("absent")
        with self._turn:
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for one transaction, undone if it fails."""
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @contextmanager
    def lock(self, *, patience: float | None = None) -> Iterator[None]:  # noqa: ARG002
        """Hold nobody up: no other process sees this index."""
        yield

    def build(self, fill: Callable[[sqlite3.Connection], T]) -> T:
        """Fill a new database and use it from now on."""
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        connection.execute("BEGIN IMMEDIATE")
        filled = fill(connection)
        connection.execute("COMMIT")
        if self._process != os.getpid():
            self._process, self._turn = os.getpid(), threading.RLock()
        self.discard()
        self._connection = connection
        return filled

    def discard(self) -> None:
        """Forget everything."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    def __del__(self) -> None:
        """Close the database with the last who used it."""
        if self._connection is not None:
            self._connection.close()
