"""Where the index is kept on disk: opening it, the lock round every write, making it anew."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

# Raise it with every change of the tables or of what is put in them: the index is made anew.
SCHEMA_VERSION = 2
NAME = "index.db"
_BUSY_SECONDS = 5.0


class Unusable(Exception):
    """The index is absent, damaged or of another version; it can be made anew."""


class Unwritable(Exception):
    """The index can't be kept where it should be: the disk, the system or a lock said no."""


# What a damaged index can make a question raise: SQLite's own errors, or a value no row of ours
# has (a date that is none, text that is not UTF-8).
DAMAGE = (Unusable, sqlite3.Error, ValueError, TypeError, AttributeError, OverflowError)

_SYSTEM = frozenset(
    (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_AUTH,
    )
)


def is_system_error(error: BaseException) -> bool:
    """Tell an error of the disk or the system from damage: making the index anew won't help."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, OSError) or (code is not None and code & 0xFF in _SYSTEM)


class Store:
    """The index in `folder`, one SQLite file in WAL mode; connections are opened for each use.

    `patience` is how long to wait for another process that is writing, in seconds.
    """

    def __init__(self, folder: Path, *, patience: float) -> None:
        """Hold the place; nothing is opened or made."""
        self.folder = folder
        self.path = folder / NAME
        self.patience = patience

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Open the index for questions, in one consistent view; raises Unusable if it can't be."""
        with closing(self._open()) as connection:
            connection.execute("BEGIN")
            yield connection
            if connection.in_transaction:
                connection.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Open the index for one transaction, committed at the end; hold `lock` meanwhile.

        Raises Unusable where the file was removed or replaced meanwhile: SQLite would report a
        commit to the removed file as done.
        """
        before = self._inode()
        with closing(self._open(immutable=False)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
            if before is None or self._inode() != before:
                raise Unusable("removed while it was being written")

    @contextmanager
    def lock(self, *, patience: float | None = None) -> Iterator[None]:
        """Hold the one lock round every write; raises Unwritable after `patience` seconds."""
        from filelock import FileLock, Timeout

        self._make_folder()
        wait = self.patience if patience is None else patience
        lock = FileLock(self.folder / "index.lock", timeout=wait, mode=0o600)
        try:
            lock.acquire()
        except Timeout:
            raise Unwritable("another process has been writing it for too long") from None
        except (OSError, NotImplementedError) as error:
            raise Unwritable(_reason(error)) from error
        try:
            yield
        finally:
            lock.release()

    def build(self, fill: Callable[[sqlite3.Connection], T]) -> T:
        """Make the index anew: `fill` an empty database, then put it in place; hold `lock`.

        Until it is whole it has another name, so a reader never meets half an index.
        """
        fresh = self.folder / f"{NAME}.new"
        try:
            filled = self._fill(fresh, fill)
            self.discard()
            os.replace(fresh, self.path)
        except OSError as error:
            raise Unwritable(_reason(error)) from error
        finally:
            _remove(fresh)
        return filled

    def discard(self) -> None:
        """Remove the index; its files are made anew by the next look."""
        # The log goes with the file it belongs to: left behind, it would be replayed over the next.
        for path in (self.path, *(Path(f"{self.path}-{end}") for end in ("wal", "shm"))):
            _remove(path)

    def _fill(self, fresh: Path, fill: Callable[[sqlite3.Connection], T]) -> T:
        _remove(fresh)
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_NOFOLLOW, 0o600))
        with closing(_connect(fresh, "rw")) as connection:
            # Nothing is lost if this fails: no journal, no waiting for the disk until the end.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("BEGIN IMMEDIATE")
            filled = fill(connection)
            connection.execute("COMMIT")
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            connection.execute("PRAGMA journal_mode = WAL")
        _sync(fresh)
        return filled

    def _open(self, *, immutable: bool = True) -> sqlite3.Connection:
        if self._inode() is None:
            raise Unusable("absent")
        try:
            return _checked(_connect(self.path, "rw"))
        except sqlite3.OperationalError as error:
            if not immutable or not is_system_error(error) or _size(f"{self.path}-wal"):
                raise
        # A folder that can't be written: SQLite can only read a database of which it is told that
        # nobody else writes it. Without a log beside it, what is in the file is all there is.
        return _checked(_connect(self.path, "ro&immutable=1"))

    def _inode(self) -> tuple[int, int] | None:
        try:
            found = os.lstat(self.path)
        except OSError:
            return None
        return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None

    def _make_folder(self) -> None:
        from journal.places import make_private

        try:
            make_private(str(self.folder))
            if os.stat(self.folder).st_mode & 0o077:
                os.chmod(self.folder, 0o700)
        except OSError as error:
            raise Unwritable(_reason(error)) from error


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    name = str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return sqlite3.connect(
        f"file:{name}?mode={mode}", uri=True, timeout=_BUSY_SECONDS, isolation_level=None
    )


def _checked(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        connection.execute("PRAGMA synchronous = NORMAL")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != SCHEMA_VERSION:
            raise Unusable(f"of version {version}")
    except BaseException:
        connection.close()
        raise
    return connection


def _remove(path: Path) -> None:
    with suppress(FileNotFoundError):
        try:
            path.unlink()
        except IsADirectoryError:
            path.rmdir()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def _reason(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error)
