"""Many new files written as one: each whole at once, their names made to last together."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from entries.disk import folded_names, storage_errors, sync_folder
from entries.durable import write_unsettled
from entries.entry import Entry
from entries.guard import plain_folder
from entries.names import fold
from entries.new_file import encode_entry, free_names, place_of


class Batch:
    """New files in the journal at `root`, none of them saved before `settle` has returned.

    Every file is whole and on the disk before it gets its name. A folder is listed once and synced
    once, however many files go there.
    """

    def __init__(self, root: Path) -> None:
        """Begin with no file."""
        self._root = root
        self._homes: dict[str, Path] = {}
        self._taken: dict[str, set[str]] = {}
        self._made: list[Path] = []

    def create(self, entry: Entry, *, clipping: bool = False) -> str:
        """Write a new file, never over another, and return its path relative to the journal.

        Raises StorageError, and Refused where the folder is reached through a link.
        """
        return self.put(*place_of(entry, clipping=clipping), encode_entry(entry))

    def put(self, folder: str, wanted: str, data: bytes) -> str:
        """Do as `create` does with a file's own bytes, for a folder of the journal and a name."""
        home = self._home(folder)
        taken = self._taken[folder]
        path = write_unsettled(home, free_names(wanted, taken), data)
        taken.add(fold(path.name))
        self._made.append(path)
        return f"{folder}/{path.name}"

    def settle(self) -> None:
        """Make all the names outlast a power cut; raises StorageError where that can't be promised.

        Then none of the files is there any more.
        """
        try:
            for folder in dict.fromkeys(path.parent for path in self._made):
                with storage_errors("save the files in", folder):
                    sync_folder(folder)
        except BaseException:
            self._take_back()
            raise
        self._made.clear()

    def _home(self, folder: str) -> Path:
        if folder not in self._homes:
            home = plain_folder(self._root, folder)
            self._taken[folder] = folded_names(home)
            self._homes[folder] = home
        return self._homes[folder]

    def _take_back(self) -> None:
        for path in self._made:
            with suppress(OSError):
                os.unlink(path)
        self._made.clear()
