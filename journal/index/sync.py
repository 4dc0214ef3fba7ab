"""Bringing the index up to date with the files: what changed is read, the rest is left alone."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection
from pathlib import Path

from entries.scan import FileStamp
from journal.index import reader, search_table
from journal.index.diff import Changed, Difference, compare, count_lost, is_trusted
from journal.index.kept import keep
from journal.index.loading import load
from journal.index.outcome import Outcome, Progress
from journal.index.survey import Survey
from journal.index.tables import create_tables
from journal.index.writer import Writer

# Removing fewer files than this is never suspicious, however few there are.
FEW = 5
_STEP = 100


class Sync:
    """One run of reading what changed under `root` into the index on `connection`."""

    def __init__(
        self, connection: sqlite3.Connection, root: Path, survey: Survey, progress: Progress | None
    ) -> None:
        """Work within the transaction that is open on `connection`."""
        self._root = root
        self._survey = survey
        self._connection = connection
        self._writer = Writer(connection)
        self._outcome = Outcome()
        self._progress = progress
        self._done = self._total = 0

    def fill(self) -> Outcome:
        """Read every file into an empty index."""
        self._run(Difference(added=self._survey.stamps))
        self._outcome.rebuilt = True
        return self._outcome

    def update(self, *, expected: Collection[str]) -> Outcome:
        """Read the files that changed, and forget those that are gone (if that can be believed)."""
        difference = compare(self._survey.stamps, reader.known_files(self._connection))
        gone = len(difference.removed)
        difference.removed = [
            file for file in difference.removed if not self._survey.is_unread(file.path)
        ]
        self._outcome.warning = doubt(difference, self._survey, expected)
        if self._outcome.warning is not None:
            difference.removed = []
        self._outcome.unchanged += gone - len(difference.removed)
        self._run(difference)
        return self._outcome

    def _run(self, difference: Difference) -> None:
        self._total = difference.to_read
        self._outcome.unchanged += difference.unchanged
        self._outcome.removed = len(difference.removed)
        with search_table.writing(self._connection, self._total + len(difference.removed)):
            for file in difference.removed:
                self._writer.remove(file)
            for pair in (*difference.modified, *difference.suspect):
                self._reread(pair)
            for stamp in difference.added:
                self._add(stamp)
            signature = "" if self._outcome.pending else self._survey.signature
            self._writer.finish(signature=signature, warning=self._outcome.warning)
        self._tell()

    def _add(self, stamp: FileStamp) -> None:
        data = self._load(stamp)
        if data is not None:
            self._writer.add(keep(stamp, data), trusted=is_trusted(stamp, self._survey.at))
            self._outcome.added += 1

    def _reread(self, pair: Changed) -> None:
        data = self._load(pair.now)
        if data is None or self._may_be_half_saved(pair.now, data):
            self._outcome.pending += data is not None
            self._outcome.unchanged += 1
            return
        trusted = is_trusted(pair.now, self._survey.at)
        if hashlib.sha256(data).hexdigest() == pair.then.sha256:
            self._outcome.unchanged += 1
            self._restamp(pair, trusted=trusted)
            return
        self._writer.remove(pair.then)
        self._writer.add(keep(pair.now, data), trusted=trusted)
        self._outcome.modified += 1

    def _restamp(self, pair: Changed, *, trusted: bool) -> None:
        now = pair.now
        fresh = pair.then._replace(
            size=now.size, mtime_ns=now.mtime_ns, inode=now.inode, trusted=int(trusted)
        )
        if fresh != pair.then:
            self._writer.restamp(fresh)

    def _may_be_half_saved(self, stamp: FileStamp, data: bytes) -> bool:
        # An editor that saves in place empties the file first: an entry is not believed to have
        # become empty before it has been so for two seconds.
        return not data and not is_trusted(stamp, self._survey.at)

    def _load(self, stamp: FileStamp) -> bytes | None:
        self._done += 1
        if self._done % _STEP == 0:
            self._tell()
        loaded = load(self._root, stamp)
        if isinstance(loaded, bytes):
            return loaded
        self._outcome.pending += 1
        if loaded is not None:
            self._outcome.problems.append(loaded)
        return None

    def _tell(self) -> None:
        if self._progress is not None and self._total:
            self._progress(self._done, self._total)


def fill(
    connection: sqlite3.Connection, root: Path, survey: Survey, progress: Progress | None
) -> Outcome:
    """Make the tables in an empty database and read every file into them."""
    create_tables(connection)
    search_table.prepare(connection)
    return Sync(connection, root, survey, progress).fill()


def update(
    connection: sqlite3.Connection,
    root: Path,
    survey: Survey,
    *,
    progress: Progress | None,
    expected: Collection[str],
) -> Outcome:
    """Bring an index up to date; files in `expected` may vanish without raising doubts."""
    outcome = Sync(connection, root, survey, progress).update(expected=expected)
    search_table.merge(connection)
    return outcome


def doubt(difference: Difference, survey: Survey, expected: Collection[str]) -> str | None:
    """Return why the files that are gone should not be forgotten, or None if they may be."""
    gone = [file for file in difference.removed if file.path not in expected]
    if not gone:
        return None
    kept = f"{len(gone)} of the entries last seen there are still counted"
    if survey.missing is not None:
        return f"{survey.missing}: is its disk there? {kept}"
    known = difference.known
    lost = count_lost(difference)
    if lost >= FEW and lost * 5 > known:
        return (
            f"{lost} of {known} entries are gone from the folder: {kept};"
            " if they are meant to be gone: darlings reindex"
        )
    return None
