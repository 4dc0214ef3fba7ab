"""A folder of another program's, looked into without ever being led out of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from entries.disk import read_file
from entries.errors import NotUnderstood, Refused
from entries.importing.document import MAX_DATA, Document, open_document
from entries.importing.natural import natural_key

MAX_FILES = 200_000


@dataclass(frozen=True, slots=True)
class ForeignFolder:
    """A folder: `source` as the writer gave it, `path` where it is; `barred` folders are not ours.

    Files in it are named by their path in it, with `/`. Links are never followed.
    """

    source: str
    path: Path
    barred: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The folder's own name, even where the writer said `.`."""
        return os.path.basename(os.path.abspath(self.path))

    def has(self, name: str) -> bool:
        """Tell whether there is an ordinary file of this name (links don't count)."""
        whole = self._whole(name)
        return whole is not None and whole.is_file()

    def open(self, name: str, *, at_most: int = MAX_DATA) -> Document:
        """Open a file in the folder; raises NotUnderstood, also for a name that leads outside."""
        whole = self._whole(name)
        if whole is None:
            raise NotUnderstood("not opened: it leads out of its folder")
        document = open_document(whole, source=f"{self.source}/{name}")
        if document.size > at_most:
            raise NotUnderstood(f"larger than {at_most // 1024 // 1024} MB")
        return document

    def read(self, name: str, *, at_most: int = MAX_DATA) -> bytes:
        """Give a file's bytes as they are; raises NotUnderstood as `open` does."""
        whole = self._whole(name)
        if whole is None:
            raise NotUnderstood("not opened: it leads out of its folder")
        try:
            return read_file(whole, at_most=at_most)
        except (OSError, Refused) as error:
            raise NotUnderstood(f"can't be read: {error}") from error

    def files(self, *suffixes: str) -> Iterator[str]:
        """Name the files with one of the suffixes (lower case, all if none is given), 2 before 10.

        Hidden files and folders are passed over, and so is what is `barred`. Raises NotUnderstood
        after MAX_FILES of them.
        """
        pending = [""]
        seen = 0
        while pending:
            folder = pending.pop()
            below = []
            for item in self._items(folder):
                seen += 1
                if seen > MAX_FILES:
                    raise NotUnderstood(f"a folder of more than {MAX_FILES:,} files")
                if item.is_dir(follow_symlinks=False):
                    below.append(f"{folder}{item.name}/")
                elif item.is_file(follow_symlinks=False) and _ends(item.name, suffixes):
                    yield f"{folder}{item.name}"
            pending.extend(reversed(below))

    def inside(self, name: str = "") -> list[str]:
        """Name what lies directly in the folder or one in it, folders with `/` behind; 2 before 10.

        Empty where that is no folder, or leads outside.
        """
        whole = self._whole(name) if name else self.path
        if whole is None or not whole.is_dir():
            return []
        return [
            f"{item.name}/" if item.is_dir(follow_symlinks=False) else item.name
            for item in self._items(name)
            if not item.is_symlink()
        ]

    def _items(self, folder: str) -> list[os.DirEntry[str]]:
        whole = os.path.join(self.path, folder)
        if os.path.realpath(whole) in self.barred:
            return []
        try:
            with os.scandir(whole) as scanned:
                shown = [item for item in scanned if not item.name.startswith(".")]
        except OSError as error:
            raise NotUnderstood(
                f"{folder or 'the folder'} can't be read: {error.strerror}"
            ) from error
        return sorted(shown, key=lambda item: natural_key(item.name))

    def _whole(self, name: str) -> Path | None:
        """Give the path of a name that stays inside, or None."""
        parts = PurePosixPath(name)
        if parts.is_absolute() or ".." in parts.parts or "\0" in name:
            return None
        whole = self.path / parts
        inside = Path(os.path.realpath(self.path), parts)
        return whole if os.path.realpath(whole) == str(inside) else None


def _ends(name: str, suffixes: tuple[str, ...]) -> bool:
    return not suffixes or name.lower().endswith(suffixes)
