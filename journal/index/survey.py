"""One look at the journal's folder: the files there, as stamps, and a signature of them all."""

from __future__ import annotations

import hashlib
import os
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from entries.problem import Problem
from entries.scan import FileStamp, scan

MARKER = "journal.toml"
FOLDER = "entries"
LARGEST = (1 << 63) - 1


class Survey(NamedTuple):
    """What one look found at the moment `at` (ns since 1970), the stamps sorted by path.

    `missing` says why the folder can't be taken at its word (None: it can); `unread` names the
    folders and files that could not be looked at. `signature` is equal for two looks exactly when
    these are the same and every file has the same path, size, time and inode.
    """

    stamps: list[FileStamp]
    problems: tuple[Problem, ...]
    unread: tuple[str, ...]
    signature: str
    missing: str | None
    at: int

    def is_unread(self, path: str) -> bool:
        """Tell whether a file is at a place that could not be looked at."""
        return any(path == place or path.startswith(place + "/") for place in self.unread)


def survey(root: Path, *, at: int) -> Survey:
    """Look at the journal in `root`; nothing is opened, and nothing is raised."""
    found = scan(root)
    missing, unread = _find_missing(root), tuple(found.unread)
    stamps, remarks = found.files, (missing or "", *unread)
    try:
        signature = sign(stamps, remarks)
    except OverflowError:
        stamps = [_wrap(stamp) for stamp in stamps]
        signature = sign(stamps, remarks)
    return Survey(stamps, tuple(found.problems), unread, signature, missing, at)


def sign(stamps: list[FileStamp], remarks: Iterable[str]) -> str:
    """Return a hash over every stamp: one comparison tells whether any of them changed.

    Raises OverflowError for a number beyond 63 bits.
    """
    digest = hashlib.sha256(_joined(remarks))
    if stamps:
        paths, *numbers = zip(*stamps, strict=True)  # by column: a third of the time by row
        digest.update(_joined(paths))
        for column in numbers:
            digest.update(array("q", column).tobytes())
    return digest.hexdigest()


def _wrap(stamp: FileStamp) -> FileStamp:
    # SQLite keeps 63 bits of a number; a time in the year 2400 or a random inode has more.
    return stamp._replace(mtime_ns=stamp.mtime_ns & LARGEST, inode=stamp.inode & LARGEST)


def _joined(texts: Iterable[str]) -> bytes:
    return "\0".join(texts).encode("utf-8", "surrogateescape")


def _find_missing(root: Path) -> str | None:
    if not os.path.isfile(root / MARKER):
        return f"{root} has no {MARKER}"
    if not os.path.isdir(root / FOLDER):
        return f"{root} has no {FOLDER} folder"
    return None
