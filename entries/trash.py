"""The trash folder: what was deleted, under its own path, until the writer empties it.

`.trash/1/entries/2018/x.md` was `entries/2018/x.md`; a second file deleted from the same path is in
`.trash/2/`, and so on. So nothing has to be written down to know where a file came from, and a
delete is one rename.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TypeAlias

from entries.disk import folded_names, reading, storage_errors, sync_folder
from entries.durable import make_folder, write_new
from entries.errors import DarlingsError, NameTaken, NoSuchEntry, Refused, SeveralEntries
from entries.guard import place, plain_folder
from entries.names import TEMP_PREFIX, is_taken
from entries.renames import move

TRASH = ".trash"

_Moves: TypeAlias = list[tuple[Path, Path]]


@dataclass(frozen=True, slots=True, order=True)
class Trashed:
    """A deleted file: `path` is where it was, `name` what to restore it by (unique)."""

    path: str
    name: str


class Trash:
    """The trash of the journal at `root`."""

    def __init__(self, root: Path) -> None:
        """Take the journal's folder; nothing is made until something is put here."""
        self.root = root

    def put(self, path: str) -> str:
        """Move a file here, and return its name; once this returns, the move outlasts a power cut.

        Raises NoSuchEntry, Refused for anything but an ordinary file of the journal's folders,
        StorageError for the rest; then the file is where it was.
        """
        where = place(self.root, path)
        source = self._whole(where)
        _refuse_other_than_file(source, path)
        home = plain_folder(self.root, TRASH)
        with storage_errors("delete", source):
            for slot in count(1):
                if _moved(source, home / str(slot) / where):
                    return f"{slot}/{where}"
        raise AssertionError("counting has no end")

    def put_all(self, paths: Iterable[str]) -> Iterator[tuple[str, str | DarlingsError]]:
        """Move files here; gives each path with its name here, or with why it stays where it is.

        All of the moves outlast a power cut once the last is given. Raises StorageError at the end
        where that can't be promised: then all the files are where they were.
        """
        home = plain_folder(self.root, TRASH)
        moved: _Moves = []
        try:
            for path in paths:
                try:
                    yield path, self._put_unsettled(path, home, moved)
                except DarlingsError as error:
                    yield path, error
        finally:
            _settle(moved)

    def keep(self, path: str, data: bytes) -> str:
        """Keep a copy of a version of the file at `path`, and return its name here.

        Once this returns it outlasts a power cut. Raises StorageError.
        """
        where = place(self.root, path)
        home = plain_folder(self.root, TRASH)
        for slot in count(1):
            with suppress(NameTaken):
                write_new(home / str(slot) / where, data)
                return f"{slot}/{where}"
        raise AssertionError("counting has no end")

    def locate(self, name: str) -> Path:
        """Return the file of a name here; raises NoSuchEntry for what is no such name."""
        slot, _, path = name.partition("/")
        if not (slot.isascii() and slot.isdigit()):
            raise NoSuchEntry(f"nothing in the trash is called {name}")
        return self.root / TRASH / slot / place(self.root, path)

    def restore(self, name_or_path: str) -> str:
        """Move a file back to where it was, and return that path, relative to the journal.

        It is named by its name here, its path, or the last part of that. Raises NoSuchEntry,
        SeveralEntries where a path was deleted more than once, NameTaken where a file is there
        again (it is never replaced), StorageError for the rest.
        """
        found = self._find(name_or_path)
        where = place(self.root, found.path)
        target = self._whole(where)
        _refuse_taken(target, found)
        with storage_errors("restore", target):
            if not _moved(self.root / TRASH / found.name, target):
                raise _taken(target, found)
        return where

    def list(self) -> list[Trashed]:
        """List what is here, by path; files that something else put here are not ours to list."""
        home = self.root / TRASH
        with storage_errors("read", home):
            return sorted(
                Trashed(path, f"{slot}/{path}")
                for slot in _slots(home)
                for path in _files(home / slot)
            )

    def _put_unsettled(self, path: str, home: Path, moved: _Moves) -> str:
        where = place(self.root, path)
        source = self._whole(where)
        _refuse_other_than_file(source, path)
        with storage_errors("delete", source):
            for slot in count(1):
                target = home / str(slot) / where
                make_folder(target.parent)
                with suppress(FileExistsError):
                    move(source, target)
                    moved.append((source, target))
                    return f"{slot}/{where}"
        raise AssertionError("counting has no end")

    def _whole(self, where: str) -> Path:
        return Path(os.path.realpath(self.root), where)

    def _find(self, wanted: str) -> Trashed:
        everything = self.list()
        exact = [t for t in everything if wanted in (t.name, t.path)]
        found = exact or [t for t in everything if t.path.endswith(f"/{wanted}")]
        if not found:
            raise NoSuchEntry(f"nothing in the trash is called {wanted}")
        if len(found) > 1:
            names = ", ".join(t.name for t in found)
            raise SeveralEntries(f"several files in the trash are called {wanted}: {names}")
        return found[0]


def _moved(source: Path, target: Path) -> bool:
    """Move without replacing, and sync both folders; False where the target's name is taken."""
    make_folder(target.parent)
    try:
        move(source, target)
    except FileExistsError:
        return False
    try:
        sync_folder(target.parent)
        sync_folder(source.parent)
    except OSError:
        with suppress(OSError):
            move(target, source)
        raise
    return True


def _settle(moved: _Moves) -> None:
    """Sync the folders of many moves; where that fails, move everything back."""
    folders = {path.parent: None for pair in moved for path in pair}
    try:
        for folder in folders:
            with storage_errors("delete from", folder):
                sync_folder(folder)
    except BaseException:
        for source, target in reversed(moved):
            with suppress(OSError):
                move(target, source)
        raise


def _refuse_other_than_file(source: Path, path: str) -> None:
    with reading(path):
        mode = source.lstat().st_mode
    if not stat.S_ISREG(mode):
        raise Refused(f"{path} is not an ordinary file")


def _refuse_taken(target: Path, found: Trashed) -> None:
    if is_taken(target.name, folded_names(target.parent)):
        raise _taken(target, found)


def _taken(target: Path, found: Trashed) -> NameTaken:
    return NameTaken(
        f"{target} is there again; it is not replaced",
        hint=f"Rename it, then restore {found.name}.",
    )


def _slots(home: Path) -> Iterator[str]:
    with suppress(FileNotFoundError):
        for name in os.listdir(home):
            if name.isascii() and name.isdigit():
                yield name


def _files(slot: Path) -> Iterator[str]:
    for folder, _, names in os.walk(slot):
        for name in names:
            if not name.startswith(TEMP_PREFIX):
                yield Path(folder, name).relative_to(slot).as_posix()
