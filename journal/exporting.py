"""A journal written for other programs: what goes in, and what is left out and why."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from entries.entry import DateRange
from entries.errors import DarlingsError, Refused, Stopped, StorageError
from entries.exporting.catalogue import find_shape
from entries.exporting.filed import Filed, file_of
from entries.exporting.shape import Origin, Shape, Written
from entries.exporting.target import refuse_file, write_file, write_folder, write_over
from entries.importing.document import MAX_DATA
from entries.names import date_in_name
from entries.scan import Scan
from journal.contract import strict
from journal.locate import MARKER
from journal.run import Run

if TYPE_CHECKING:
    from journal.journal import Journal

_OWN = ("entries", "clippings", ".trash")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file of the journal that is not in an export, with the reason."""

    path: str
    reason: str

    @property
    def is_clipping(self) -> bool:
        """Whether it is no entry of the writer's, and counts nowhere."""
        return self.path.startswith("clippings/")

    def as_json(self) -> dict[str, object]:
        """Return it in the shape of `export --json`."""
        return {"path": strict(self.path), "reason": strict(self.reason)}


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written where: every file of the journal is in it, or in `left_out`.

    `size` is in bytes, all files together. `notes` are for the writer.
    """

    target: str
    format: str
    entries: int
    clippings: int
    left_out: tuple[LeftOut, ...]
    size: int
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the report in the shape of `export --json`."""
        return {
            "target": strict(self.target),
            "format": self.format,
            "entries": self.entries,
            "clippings": self.clippings,
            "left_out": [one.as_json() for one in self.left_out],
            "bytes": self.size,
            "notes": [strict(note) for note in self.notes],
        }


class _Gathering:
    """The files of a journal on their way into an export, counted as they pass."""

    def __init__(
        self, journal: Journal, shape: Shape, period: DateRange | None, run: Run, *, replace: bool
    ) -> None:
        self._journal = journal
        self._is_replacing = replace
        self._shape = shape
        self._period = period
        self._run = run
        self.entries = self.clippings = self.size = 0
        self.left_out: list[LeftOut] = []

    def files(self) -> Iterator[Filed]:
        """Give the files that go in, by path."""
        found = self._journal.folder.scan()
        _refuse_unread(found)
        for done, stamp in enumerate(found.files, 1):
            self._go_on()
            yield from self._taken(stamp.path)
            self._run.reading(done, len(found.files))
        self._leave_out_others(found)

    def written(self, origin: Origin) -> Iterator[Written]:
        """Give the files of the export."""
        for written in self._shape.write(self.files(), origin):
            self.size += len(written.data)
            yield written
        self._go_on()

    def _go_on(self) -> None:
        if self._run.stop():
            raise Stopped("interrupted; nothing was written")

    def _leave_out_others(self, found: Scan) -> None:
        """List what a look through the folders found that is no entry file, or can't be opened."""
        taken = {stamp.path for stamp in found.files}
        for problem in found.problems:
            day = date_in_name(problem.path)
            if problem.path not in taken and (day is None or self._is_within(day)):
                self.left_out.append(LeftOut(problem.path, problem.message))

    def _taken(self, path: str) -> Iterator[Filed]:
        try:
            filed = file_of(path, self._journal.folder.read(path).data)
        except StorageError as error:
            if self._is_replacing:
                hint = "Give another name: the export that is there may have it."
                raise StorageError(f"{error.message}; nothing was replaced", hint) from error
            self.left_out.append(LeftOut(path, error.message))
            return
        except DarlingsError as error:
            self.left_out.append(LeftOut(path, error.message))
            return
        if reason := self._shape.why_not(filed):
            if self._is_of_period(filed):
                self.left_out.append(LeftOut(path, reason))
        elif self._is_of_period(filed):
            self.clippings += filed.is_clipping
            self.entries += not filed.is_clipping
            yield filed

    def _is_of_period(self, filed: Filed) -> bool:
        """Tell whether a file is of a day of the period; without one, every file is."""
        if self._period is None:
            return True
        day = filed.entry.date if filed.entry else None
        return day is not None and self._is_within(day)

    def _is_within(self, day: date) -> bool:
        return self._period is None or self._period.first <= day <= self._period.last


def export_journal(
    journal: Journal,
    target: Path,
    *,
    format: str,
    period: DateRange | None,
    replace: bool,
    run: Run | None,
) -> ExportReport:
    """Write the entries of a `period` (all there are without one) to `target`.

    Raises Refused for a format that is none, and for a target that is there (a file that is may be
    `replace`d), in the journal's own folders or its journal.toml; Stopped where the `run` says to
    stop, which it is asked before each file, and for the last time before the export gets its name;
    StorageError where a folder of the journal, or to replace an export a file of it, can't be read.
    Nothing of it is left after an error.
    """
    shape = find_shape(format)
    _refuse_own(journal.root, target)
    gathering = _Gathering(journal, shape, period, run or Run(), replace=replace)
    origin = Origin(journal.book.title, (journal.root / MARKER).read_bytes())
    if shape.is_folder:
        write_folder(target, gathering.written(origin))
    else:
        if not replace:
            refuse_file(target)
        (written,) = gathering.written(origin)
        (write_over if replace else write_file)(target, written)
    return ExportReport(
        str(target),
        format,
        gathering.entries,
        gathering.clippings,
        tuple(gathering.left_out),
        gathering.size,
        _notes(shape, gathering.size),
    )


def _refuse_unread(found: Scan) -> None:
    """Raise StorageError where a folder can't be looked into: who knows what it holds."""
    for path in found.unread:
        why = next((one.message for one in found.problems if one.path == path), "can't be read")
        raise StorageError(f"{path}: {why}; nothing was written")


def _notes(shape: Shape, size: int) -> tuple[str, ...]:
    if shape.is_folder or size <= MAX_DATA:
        return ()
    most = MAX_DATA // 1024 // 1024
    return (f"larger than the {most} MB of one file that darlings import reads; md has no limit",)


def _refuse_own(root: Path, target: Path) -> None:
    real = os.path.realpath(target)
    if real == os.path.realpath(root / MARKER):
        raise Refused(f"{target} is the journal's own settings", "Give another name.")
    for name in _OWN:
        own = os.path.realpath(root / name)
        if real == own or real.startswith(own + os.sep):
            raise Refused(f"{target} is in the journal's own {name}", "Give another place.")
