"""Telling cheaply that nothing changed: one comparison, a hash where stamps don't suffice."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path
from typing import NamedTuple

from journal.index import reader
from journal.index.diff import KnownFile, is_trusted
from journal.index.loading import load
from journal.index.reader import State
from journal.index.survey import Survey


class Glance(NamedTuple):
    """What the index showed before the folder was looked at, and the files it can't vouch for."""

    state: State
    suspects: list[KnownFile]

    def find_cleared(self, root: Path, found: Survey) -> list[str] | None:
        """Return None if anything in the folder is not as the index shows it.

        Otherwise the paths of the files that needed a hash this time and need none from now on.
        """
        if self.state.signature != found.signature:
            return None
        if not self.suspects:
            return []
        stamps = {stamp.path: stamp for stamp in found.stamps}
        cleared = []
        for file in self.suspects:
            stamp = stamps.get(file.path)
            if stamp is None:  # gone, and still counted on purpose
                continue
            data = load(root, stamp)
            if not isinstance(data, bytes) or hashlib.sha256(data).hexdigest() != file.sha256:
                return None
            if is_trusted(stamp, found.at):
                cleared.append(file.path)
        return cleared


def take_glance(connection: sqlite3.Connection) -> Glance:
    """Read what the index shows."""
    return Glance(reader.read_state(connection), reader.suspect_files(connection))


def trust(connection: sqlite3.Connection, paths: list[str]) -> None:
    """Note that these files' stamps can be trusted from now on."""
    connection.executemany("UPDATE file SET trusted = 1 WHERE path = ?", [(one,) for one in paths])
