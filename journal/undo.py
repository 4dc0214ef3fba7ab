"""Taking an import back: its files go to the trash, what they replaced comes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from entries.entry import Source
from entries.errors import DarlingsError, NoSuchEntry, Refused
from entries.folder import EntryFolder, StoredFile
from entries.frontmatter import read_entry
from entries.importing.digest import is_untouched
from journal.contract import strict
from journal.run import Run

if TYPE_CHECKING:
    from journal.index.index import Index

LAST = "last"
_EDITED = "you have edited it since"


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """One import that the journal still has files of: its name, and how many files."""

    batch: str
    files: int

    def as_json(self) -> dict[str, Any]:
        """Return it in the shape of `undo --list --json`."""
        return {"batch": strict(self.batch), "files": self.files}


@dataclass(frozen=True, slots=True)
class Undone:
    """A file taken back: `trashed` is the name in the trash of what the import had written.

    In a dry run `trashed` is None. `restored` says that the version before the import is back.
    """

    path: str
    trashed: str | None
    restored: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return it in the shape of `undo --json`."""
        return {"path": strict(self.path), "trashed": self.trashed, "restored": self.restored}


@dataclass(frozen=True, slots=True)
class Left:
    """A file of the batch that stays as it is, and why."""

    path: str
    reason: str

    def as_json(self) -> dict[str, Any]:
        """Return it in the shape of `undo --json`."""
        return {"path": strict(self.path), "reason": strict(self.reason)}


@dataclass(frozen=True, slots=True)
class UndoReport:
    """What an undo did, or (in a dry run) would do. `gone` are paths that hold nothing any more."""

    batch: str
    dry_run: bool
    undone: tuple[Undone, ...] = ()
    left: tuple[Left, ...] = ()
    gone: tuple[str, ...] = ()
    stopped: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return the report in the shape of `undo --json`."""
        return {
            "batch": strict(self.batch),
            "dry_run": self.dry_run,
            "stopped": self.stopped,
            "undone": [one.as_json() for one in self.undone],
            "left": [one.as_json() for one in self.left],
        }


def undo_batch(
    folder: EntryFolder,
    index: Index,
    wanted: str,
    *,
    force: bool,
    dry_run: bool,
    run: Run | None,
) -> UndoReport:
    """Take back the import that `wanted` means; one taken back before is no fault.

    Raises Refused where no import is called that.
    """
    try:
        batch = choose_batch(wanted, index.batches())
    except Refused:
        if wanted != LAST and _is_in_trash(folder, wanted):
            return UndoReport(wanted, dry_run)
        raise
    paths = [file.path for file in index.imported(batch)]
    return Undoer(folder, force, dry_run, run or Run()).run(batch, paths)


def list_batches(index: Index) -> list[BatchSummary]:
    """List the imports that the journal has files of, newest first."""
    return [BatchSummary(batch, files) for batch, files in index.batches()]


def _is_in_trash(folder: EntryFolder, batch: str) -> bool:
    """Tell whether a file in the trash is of a batch."""
    for trashed in folder.trashed():
        with suppress(DarlingsError):
            source = _source_of(folder.read_trashed(trashed.name))
            if source is not None and source.batch == batch:
                return True
    return False


def choose_batch(wanted: str, batches: Sequence[tuple[str, int]]) -> str:
    """Return the batch that `wanted` means: its name, the beginning of one, or `last`.

    `batches` are newest first. Raises Refused where none or several are meant.
    """
    names = [name for name, _ in batches]
    if wanted == LAST and names:
        return names[0]
    if wanted in names:
        return wanted
    found = [name for name in names if wanted and name.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    hint = "darlings undo --list shows the imports that are in the journal."
    if found:
        raise Refused(f"{len(found)} imports begin with {wanted}", hint)
    if wanted == LAST:
        raise Refused("nothing in the journal was imported")
    raise Refused(f"nothing in the journal is of an import {wanted}", hint)


@dataclass(frozen=True, slots=True)
class Undoer:
    """Takes back imports from one journal's folder.

    With `force`, files that the writer has edited go to the trash too. `watched` hears how far it
    is, and may stop it.
    """

    folder: EntryFolder
    force: bool
    dry_run: bool
    watched: Run

    def run(self, batch: str, paths: Sequence[str]) -> UndoReport:
        """Take back the files of `batch` at `paths`; run twice, it does the rest, and no more.

        Each file is moved, or exchanged for its earlier version, in one step: stopped or killed in
        between, every file is whole, in the journal or in the trash.
        """
        undoing = _Undoing(self, batch, [], [], [])
        for path, outcome in self._outcomes(undoing, self._until_stopped(paths)):
            undoing.note(path, outcome)
        if not self.dry_run:
            self.folder.note_removed(undoing.gone)
        done = len(undoing.undone) + len(undoing.left) + len(undoing.gone)
        return UndoReport(
            batch,
            self.dry_run,
            tuple(undoing.undone),
            tuple(undoing.left),
            tuple(undoing.gone),
            stopped=done < len(paths),
        )

    def _until_stopped(self, paths: Sequence[str]) -> Iterator[str]:
        for done, path in enumerate(paths, 1):
            if self.watched.stop():
                return
            yield path
            self.watched.writing(done, len(paths))

    def _outcomes(
        self, undoing: _Undoing, paths: Iterable[str]
    ) -> Iterator[tuple[str, str | DarlingsError]]:
        """Move the new files to the trash; what is dealt with otherwise is noted on the way."""
        to_trash = (path for path in paths if undoing.is_for_trash(path))
        if self.dry_run:
            return ((path, "") for path in to_trash)
        return self.folder.trash_all(to_trash)


@dataclass(frozen=True, slots=True)
class _Undoing:
    """One undo under way."""

    by: Undoer
    batch: str
    undone: list[Undone]
    left: list[Left]
    gone: list[str]

    def note(self, path: str, outcome: str | DarlingsError) -> None:
        """Note what became of a file that was to go to the trash."""
        if isinstance(outcome, DarlingsError):
            self.left.append(Left(path, outcome.message))
        else:
            self.undone.append(Undone(path, outcome or None))

    def is_for_trash(self, path: str) -> bool:
        """Tell whether a file is one that goes to the trash; any other is dealt with here."""
        try:
            stored = self.by.folder.read(path)
            source = _source_of(stored)
            if source is None or source.batch != self.batch:
                self.gone.append(path)
            elif not (self.by.force or is_untouched(stored.data)):
                self.left.append(Left(path, _EDITED))
            elif source.before is None:
                return True
            else:
                self._put_back(stored, source.before)
        except NoSuchEntry:
            self.gone.append(path)
        except DarlingsError as error:
            self.left.append(Left(path, error.message))
        return False

    def _put_back(self, stored: StoredFile, before: str) -> None:
        """Exchange a newer version for the one it replaced; the newer one goes to the trash."""
        folder = self.by.folder
        try:
            earlier = folder.read_trashed(before)
        except NoSuchEntry:
            reason = "the version before it is no longer in the trash"
            self.left.append(Left(stored.path, reason))
            return
        name = None
        if not self.by.dry_run:
            name = folder.keep_copy(stored.path, stored.data)
            folder.replace(stored.path, earlier.data, digest=stored.digest)
        self.undone.append(Undone(stored.path, name, restored=True))


def _source_of(stored: StoredFile) -> Source | None:
    entry = read_entry(stored.data, path=stored.path).entry
    return entry.source if entry else None
