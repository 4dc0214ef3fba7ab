"""Taking an import back: its files go to the trash, what they replaced comes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from entries.entry import Source
from entries.errors import DarlingsError, NoSuchEntry, Refused
from entries.folder import EntryFolder, StoredFile
from entries.frontmatter import read_entry
from entries.importing.digest import is_untouched
from entries.turn import turn
from journal.brought import broken_imports
from journal.contract import strict
from journal.run import Run

if TYPE_CHECKING:
    from journal.index.index import Index
    from journal.journal import Journal

LAST = "last"
_EDITED = "you have edited it since"
_BROKEN = "you have edited it since, and its front matter can't be read"
_NO_EARLIER = "the version before it is no longer in the trash"


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
    journal: Journal, wanted: str, *, force: bool, dry_run: bool, run: Run | None
) -> UndoReport:
    """Take back the import that `wanted` means; one taken back before is no fault.

    Raises Refused where no import is called that.
    """
    watched = run or Run()
    if dry_run:
        return _undo(journal, wanted, Undoer(journal.folder, force, dry_run, watched))
    with turn(journal.root, note=watched.note):
        return _undo(journal, wanted, Undoer(journal.folder, force, dry_run, watched))


def _undo(journal: Journal, wanted: str, undoer: Undoer) -> UndoReport:
    journal.refresh()
    index, folder = journal.index, journal.folder
    try:
        batch = choose_batch(wanted, index.batches())
    except Refused:
        if wanted != LAST and _is_in_trash(folder, wanted):
            return UndoReport(wanted, undoer.dry_run)
        raise
    broken = [path for path, source in broken_imports(folder, index) if source.batch == batch]
    return undoer.run(batch, [file.path for file in index.imported(batch)], broken=broken)


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

    def run(self, batch: str, paths: Sequence[str], *, broken: Iterable[str] = ()) -> UndoReport:
        """Take back the files of `batch` at `paths`; run twice, it does the rest, and no more.

        The new files go first; once they are in the trash to stay, the newer versions give way to
        the earlier ones. Each file is moved, or exchanged, in one step: stopped or killed in
        between, every file is whole, in the journal or in the trash. `broken` ones, which can't be
        read to see what the writer did to them, stay.
        """
        undoing = _Undoing(self, batch, len(paths))
        for path, outcome in self._outcomes(undoing, self._until_stopped(paths)):
            undoing.note(path, outcome)
        undoing.put_back_all()
        if not self.dry_run:
            self.folder.note_removed(undoing.gone)
        return UndoReport(
            batch,
            self.dry_run,
            tuple(undoing.undone),
            (*undoing.left, *(Left(path, _BROKEN) for path in broken)),
            tuple(undoing.gone),
            stopped=undoing.done < len(paths),
        )

    def _until_stopped(self, paths: Sequence[str]) -> Iterator[str]:
        for path in paths:
            if self.watched.stop():
                return
            yield path

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
    """One undo under way; `newer` are the versions of files that had an earlier one."""

    by: Undoer
    batch: str
    files: int
    undone: list[Undone] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    newer: list[tuple[StoredFile, str]] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many files were dealt with."""
        return len(self.undone) + len(self.left) + len(self.gone)

    def note(self, path: str, outcome: str | DarlingsError) -> None:
        """Note what became of a file that was to go to the trash."""
        if isinstance(outcome, NoSuchEntry):
            self.gone.append(path)
        elif isinstance(outcome, DarlingsError):
            self.left.append(Left(path, outcome.message))
        else:
            self.undone.append(Undone(path, outcome or None))
        self.by.watched.writing(self.done, self.files)

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
                self.newer.append((stored, source.before))
        except NoSuchEntry:
            self.gone.append(path)
        except DarlingsError as error:
            self.left.append(Left(path, error.message))
        return False

    def put_back_all(self) -> None:
        """Exchange the newer versions for those they replaced."""
        for stored, before in self.newer:
            if self.by.watched.stop():
                return
            try:
                self._put_back(stored, before)
            except DarlingsError as error:
                self.left.append(Left(stored.path, error.message))
            self.by.watched.writing(self.done, self.files)

    def _put_back(self, stored: StoredFile, before: str) -> None:
        """Exchange a newer version for the one it replaced; the newer one goes to the trash."""
        folder = self.by.folder
        earlier = self._earlier(before)
        if earlier is None:
            self.left.append(Left(stored.path, _NO_EARLIER))
            return
        name = None
        if not self.by.dry_run:
            name = folder.keep_copy(stored.path, stored.data)
            folder.replace(stored.path, earlier.data, digest=stored.digest)
        self.undone.append(Undone(stored.path, name, restored=True))

    def _earlier(self, before: str) -> StoredFile | None:
        """Read the version before from the trash, unless something else has its name there by now.

        Only what was as an import wrote it was ever replaced, and by another import.
        """
        try:
            earlier = self.by.folder.read_trashed(before)
        except NoSuchEntry:
            return None
        source = _source_of(earlier)
        is_it = is_untouched(earlier.data) and source is not None and source.batch != self.batch
        return earlier if is_it else None


def _source_of(stored: StoredFile) -> Source | None:
    entry = read_entry(stored.data, path=stored.path).entry
    return entry.source if entry else None
