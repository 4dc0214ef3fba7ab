"""Text that is not an entry yet: kept on disk from the first word until it is safely stored."""

from __future__ import annotations

import os
from pathlib import Path

from entries.disk import read_file, reading, storage_errors
from entries.durable import write_new
from entries.errors import Refused

_PREFIX = "draft-"
_SUFFIX = ".md"


class Drafts:
    """The drafts in one folder of the writer's own (0700), one file (0600) each.

    Only the caller discards a draft, and only once its text is stored elsewhere.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when the first draft is saved."""
        self.folder = folder

    def save(self, text: str, *, replacing: Path | None = None) -> Path:
        """Keep a text, on the disk before this returns, and return its file.

        `replacing` is an earlier draft of the same text; it goes once the new one is safe. Raises
        StorageError.
        """
        path = self.folder / f"{_PREFIX}{os.urandom(6).hex()}{_SUFFIX}"
        write_new(path, _encoded(text))
        if replacing is not None:
            self.discard(replacing)
        return path

    def pending(self) -> list[Path]:
        """List the drafts that hold text, the oldest first. Raises StorageError."""
        with storage_errors("read", self.folder):
            found = [_stamp(path) for path in self.folder.glob(f"{_PREFIX}*{_SUFFIX}")]
        return [path for _, path in sorted(stamp for stamp in found if stamp is not None)]

    def read(self, path: Path) -> str:
        """Return a draft's text; bytes that are not UTF-8 come back as save() takes them.

        Raises NoSuchEntry, Refused for a file that is no draft here, StorageError for the rest.
        """
        self._refuse_strange(path)
        with reading(path):
            return read_file(path).decode("utf-8", "surrogateescape")

    def discard(self, path: Path) -> None:
        """Remove a draft; one that is gone already is fine.

        Raises Refused for a file that is no draft here, StorageError for the rest.
        """
        self._refuse_strange(path)
        with storage_errors("discard", path):
            path.unlink(missing_ok=True)

    def _refuse_strange(self, path: Path) -> None:
        is_draft = path.name.startswith(_PREFIX) and path.name.endswith(_SUFFIX)
        if path.parent != self.folder or not is_draft:
            raise Refused(f"{path} is not a draft in {self.folder}")


def _stamp(path: Path) -> tuple[int, Path] | None:
    """Say when a draft was written; None for one that is empty, gone, or no ordinary file."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    if path.is_symlink() or not path.is_file() or status.st_size == 0:
        return None
    return status.st_mtime_ns, path


def _encoded(text: str) -> bytes:
    """Encode any text at all: bytes that were not UTF-8 as they came, lone surrogates as such."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
