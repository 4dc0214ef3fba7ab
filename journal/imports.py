"""Bringing documents into a journal: what would happen, and what did."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from entries.entry import Entry
from entries.errors import DarlingsError, Refused, StorageError
from entries.folder import EntryFolder
from entries.frontmatter import read_entry
from entries.importing.answers import Answer
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.digest import is_untouched
from entries.importing.evidence import Evidence
from entries.importing.known import Known
from entries.importing.options import ImportOptions
from entries.importing.plan import ImportPlan, plan_import
from entries.importing.publish import Publication, Published, publish
from entries.importing.recheck import without_known
from entries.importing.review import Question, answered, doubts
from entries.shown import shown
from entries.turn import turn
from journal.brought import known_entries
from journal.contract import entry_json
from journal.run import Run
from journal.zones import find_zone, is_zone, nearest_zone

if TYPE_CHECKING:
    from journal.journal import Journal

Reviewer = Callable[[tuple[Question, ...]], Mapping[str, Answer]]
"""Asks the writer about doubtful figures, and gives the answers by their questions' keys."""


@dataclass(frozen=True, slots=True)
class Imported:
    """One entry or clipping brought in; in a dry run `path` is None, as nothing was written.

    Of an update `path` is never None. A `further` one was told in the text of the one before it
    (a Saturday told on Monday), and is no record of its own.
    """

    source: str
    path: str | None
    kind: str
    entry: Entry
    evidence: Evidence
    line: int | None = None
    further: bool = False

    def as_json(self) -> dict[str, object]:
        """Return it in the shape of `import --json`."""
        return {
            "source": self.source,
            "line": self.line,
            "path": self.path,
            "kind": self.kind,
            "further": self.further,
            "entry": entry_json(self.path, self.entry),
            "evidence": self.evidence.as_json(),
            "doubtful": [doubt.as_json() for doubt in self.evidence.doubtful],
        }


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or (in a dry run) would do.

    Of the `records` in the documents, each is in exactly one of `imported` (those that are not
    `further`), `updated`, `skipped` and `rejected`; a path that holds none is a record of its own.
    `stopped`: the writer stopped it, and what is there is a batch like any other. `notes` are for
    the writer.
    """

    batch: str
    dry_run: bool
    imported: tuple[Imported, ...]
    skipped: tuple[Skipped, ...]
    rejected: tuple[Rejected, ...]
    updated: tuple[Imported, ...] = ()
    records: int = 0
    stopped: bool = False
    notes: tuple[str, ...] = ()

    @property
    def documents(self) -> int:
        """How many documents (or paths that hold none) were looked at."""
        brought = {one.source for one in (*self.imported, *self.updated)}
        others = {one.source for one in self.skipped} | {one.source for one in self.rejected}
        return len(brought | others)

    @property
    def records_imported(self) -> int:
        """How many records became new entries or clippings."""
        return sum(not one.further for one in self.imported)

    @property
    def doubtful(self) -> int:
        """How many doubtful figures were left out of what was brought in."""
        return sum(len(one.evidence.doubtful) for one in (*self.imported, *self.updated))

    def as_json(self) -> dict[str, object]:
        """Return the report in the shape of `import --json`."""
        return {
            "batch": self.batch,
            "dry_run": self.dry_run,
            "stopped": self.stopped,
            "documents": self.documents,
            "records": self.records,
            "imported": [one.as_json() for one in self.imported],
            "updated": [one.as_json() for one in self.updated],
            "skipped": [one.as_json() for one in self.skipped],
            "rejected": [one.as_json() for one in self.rejected],
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class Importer:
    """Imports into one journal's folder.

    `look` tells what the journal holds of imports, by the keys of their sources. `options` are the
    writer's answers; `watched` hears how far it is, and may stop it. `review` asks the writer about
    doubtful figures before anything is written.
    """

    folder: EntryFolder
    look: Callable[[], Mapping[str, Known]]
    now: datetime
    options: ImportOptions
    watched: Run
    review: Reviewer | None = None

    def run(self, paths: Sequence[Path], *, format: str | None, dry_run: bool) -> ImportReport:
        """Read every document first, then (unless `dry_run`) publish the entries as one batch."""
        known = self.look()
        plan = plan_import(
            paths,
            known=known,
            format=format,
            journal=self.folder.root,
            options=self.options,
            is_untouched=self._is_untouched,
            stored=self._stored,
            progress=self.watched.reading,
            pacer=self.watched.pacer,
        )
        for note in plan.notes:
            self.watched.note(note)
        plan = self._reviewed(plan, known)
        batch = new_batch(self.now)
        if dry_run:
            return _foreseen(plan, batch)
        with turn(self.folder.root, note=self.watched.note):
            plan = without_known(plan, self.look())
            return _report(plan, batch, self._publish(plan, batch))

    def _reviewed(self, plan: ImportPlan, known: Mapping[str, Known]) -> ImportPlan:
        questions = doubts(plan) if self.review else ()
        if self.review is None or not questions:
            return plan
        return answered(plan, self.review(questions), known=known.keys())

    def _publish(self, plan: ImportPlan, batch: str) -> Publication:
        watched = self.watched
        try:
            return publish(
                plan, self.folder, batch=batch, progress=watched.writing, stop=watched.stop
            )
        except StorageError as error:
            raise StorageError(
                error.message, f"Nothing was brought in. {error.hint or ''}".rstrip()
            ) from error

    def _is_untouched(self, path: str) -> bool:
        try:
            return is_untouched(self.folder.read(path).data)
        except DarlingsError:
            return False

    def _stored(self, path: str) -> Entry | None:
        try:
            return read_entry(self.folder.read(path).data, path=path).entry
        except DarlingsError:
            return None


def importer_for(
    journal: Journal,
    options: ImportOptions | None,
    run: Run | None,
    review: Reviewer | None = None,
) -> Importer:
    """Return the importer into a journal."""

    def look() -> dict[str, Known]:
        journal.refresh()
        return known_entries(journal.folder, journal.index)

    said = options or options_of(journal)
    return Importer(journal.folder, look, journal.now(), said, run or Run(), review)


def options_of(
    journal: Journal,
    *,
    zone: str | None = None,
    columns: Mapping[str, str] | None = None,
    day_first: bool | None = None,
    books: Sequence[str] = (),
    whole: bool = False,
) -> ImportOptions:
    """Return the options of an import: what the journal says of zone and day, and what was said.

    The machine's own zone is no answer: what was written elsewhere, or long ago, may be of another.
    A project called as the book, or as one of `books`, is the book; `whole` keeps a diary of many
    days in one entry. Raises Refused for a zone that is none.
    """
    if zone is not None and not is_zone(zone):
        near = nearest_zone(zone)
        raise Refused(f"{shown(zone)} is no time zone", near and f"Did you mean {near}?")
    named = zone or journal.writer.timezone
    return ImportOptions(
        columns=columns or {},
        zone=find_zone(named).tzinfo if named else None,
        day_first=day_first,
        day_starts_at=journal.writer.day_starts_at,
        books=(journal.book.title, *books),
        whole=whole,
    )


def new_batch(now: datetime) -> str:
    """Name one import: its moment to the millisecond, so that names sort by time, and chance."""
    return f"{now:%Y%m%d-%H%M%S}-{now.microsecond // 1000:03}{os.urandom(2).hex()}"


def _foreseen(plan: ImportPlan, batch: str) -> ImportReport:
    imported = [
        _planned(one, None, further=one is not candidate)
        for candidate in plan.candidates
        for one in (candidate, *candidate.also)
    ]
    imported += [
        _planned(one, None, further=True) for update in plan.updates for one in update.further
    ]
    updated = [_planned(one.candidate, one.path) for one in plan.updates]
    return ImportReport(
        batch,
        True,
        tuple(imported),
        plan.skipped,
        plan.rejected,
        tuple(updated),
        records=plan.records,
        notes=plan.notes,
    )


def _planned(one: Candidate, path: str | None, *, further: bool = False) -> Imported:
    return Imported(one.source, path, one.kind, one.entry, one.evidence, one.line, further)


def _report(plan: ImportPlan, batch: str, done: Publication) -> ImportReport:
    return ImportReport(
        batch,
        False,
        tuple(map(_written, done.published)),
        (*plan.skipped, *done.skipped),
        (*plan.rejected, *done.failed),
        tuple(map(_written, done.updated)),
        records=plan.records,
        stopped=done.stopped,
        notes=plan.notes,
    )


def _written(one: Published) -> Imported:
    return Imported(one.source, one.path, one.kind, one.entry, one.evidence, one.line, one.further)
