"""The writer's files on disk; nothing else writes them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from entries.batch import Batch
from entries.disk import close_read, digest_of, folded_names, open_file, read_file, reading
from entries.durable import replace_file, write_first_free
from entries.entry import Entry
from entries.errors import ChangedOnDisk, DarlingsError, StorageError
from entries.guard import place, plain_folder, relative, resolve
from entries.new_file import encode_entry, free_names, place_of
from entries.scan import Scan, find_leftovers, scan
from entries.trash import Trash, Trashed

LARGEST = 64 * 1024 * 1024
"""The most bytes of one file that are ever read into memory."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as it was read: its path in the journal, its bytes, and their SHA-256."""

    path: str
    data: bytes
    digest: str


class EntryFolder:
    """The entries, clippings and trash of the journal whose folder is `root`."""

    def __init__(self, root: Path) -> None:
        """Take the folder that holds journal.toml."""
        self.root = root
        self._home = os.path.realpath(root)
        self._plain_folders: set[str] = set()
        self._trash = Trash(root)
        self._removed: set[str] = set()

    def create(self, entry: Entry, *, clipping: bool = False) -> str:
        """Write a new file, never over another, and return its path relative to the journal.

        Its name is the entry's, with a number where that is taken, also by a name that some disk
        takes for the same or by a file kept in the cloud. It is on the disk, whole, before this
        returns. Raises StorageError, and Refused where the folder is reached through a link.
        """
        folder, wanted = place_of(entry, clipping=clipping)
        home = plain_folder(self.root, folder)
        free = free_names(wanted, folded_names(home))
        return f"{folder}/{write_first_free(home, free, encode_entry(entry)).name}"

    def batch(self) -> Batch:
        """Begin to write many new files, whose names are made to last together at the end."""
        return Batch(self.root)

    def read(self, path: str) -> StoredFile:
        """Read a file whole. `path` is relative to the journal, or absolute and inside it.

        Raises NoSuchEntry, Refused for what is outside the journal or no ordinary file,
        StorageError for the rest, among it files over LARGEST.
        """
        if self._is_plain(path):
            with suppress(StorageError):
                return _stored(path, f"{self._home}/{path}")
        return _stored(relative(self.root, path), str(resolve(self.root, path)))

    def edit(self, path: str, changes: Mapping[str, object], *, digest: str | None = None) -> None:
        """Change values of a file's front matter, and no other byte; None takes a key away.

        `digest` is the version the changes were made for; without one, the version on disk.
        Raises EditRefused, and what read() and replace() raise. An edit that changes nothing
        writes nothing.
        """
        from entries.splice import edit_front_matter  # here: it brings in YAML

        stored = self.read(path)
        if digest not in (None, stored.digest):
            raise ChangedOnDisk(
                f"{path} changed since it was read; nothing was written",
                hint="Look at it as it is now, then edit it again.",
            )
        self.replace(path, edit_front_matter(stored.data, changes), digest=stored.digest)

    def replace(self, path: str, data: bytes, *, digest: str) -> None:
        """Put new bytes in a file that is still the version `digest`, as durable.replace_file does.

        A link is followed, and kept, where it leads to another of the journal's entries. Raises
        Refused, ChangedOnDisk (ours is then kept beside it), StorageError.
        """
        replace_file(self._target(path), data, expected=digest)

    def locate(self, path: str) -> Path:
        """Return an entry's file for another program: absolute, so never taken for an option.

        Raises NoSuchEntry, and Refused for what is no ordinary file of the journal's folders.
        """
        target = self._target(path)
        with reading(path):
            close_read(open_file(target))
        return target

    def trash(self, path: str) -> str:
        """Move a file to the trash, and return its name there; see Trash.put."""
        name = self._trash.put(path)
        self.note_removed([path])
        return name

    def trash_all(self, paths: Iterable[str]) -> Iterator[tuple[str, str | DarlingsError]]:
        """Move files to the trash; gives each with its name there or why not; see Trash.put_all."""
        for path, outcome in self._trash.put_all(paths):
            if isinstance(outcome, str):
                self.note_removed([path])
            yield path, outcome

    def note_removed(self, paths: Iterable[str]) -> None:
        """Note that files are meant to be gone, so that nobody takes them for lost."""
        self._removed.update(paths)

    def forget_removed(self) -> frozenset[str]:
        """Return the paths of the files that were removed here since this was last asked."""
        removed, self._removed = frozenset(self._removed), set()
        return removed

    def keep_copy(self, path: str, data: bytes) -> str:
        """Keep a version of a file in the trash, and return its name there; see Trash.keep."""
        return self._trash.keep(path, data)

    def read_trashed(self, name: str) -> StoredFile:
        """Read a file in the trash by its name there; raises as `read` does."""
        return _stored(name, str(self._trash.locate(name)))

    def restore(self, name_or_path: str) -> str:
        """Move a file back out of the trash, and return its path; see Trash.restore."""
        return self._trash.restore(name_or_path)

    def trashed(self) -> list[Trashed]:
        """List what is in the trash, by path."""
        return self._trash.list()

    def scan(self) -> Scan:
        """List the entries' files and what is odd about them; see entries.scan."""
        self._plain_folders.clear()
        return scan(self.root)

    def leftovers(self) -> list[str]:
        """List the half-written files that a killed program left in the journal."""
        return find_leftovers(self.root)

    def _is_plain(self, path: str) -> bool:
        """Say whether a path is reached as it is spelled, asking the disk once a folder.

        Following every link of every path would cost more than reading the files.
        """
        folder = path.rpartition("/")[0]
        if folder not in self._plain_folders:
            if str(resolve(self.root, path)) != f"{self._home}/{path}":
                return False
            self._plain_folders.add(folder)
        return True

    def _target(self, path: str) -> Path:
        """Return the file that a write to `path` means, which must be one of the journal's."""
        place(self.root, path)
        target = resolve(self.root, path)
        place(self.root, str(target))
        return target


def _stored(path: str, whole: str) -> StoredFile:
    with reading(path):
        data = read_file(whole, at_most=LARGEST)
    return StoredFile(path, data, digest_of(data))
