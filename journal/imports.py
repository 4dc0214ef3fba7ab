"""Bringing documents into a journal: what would happen, and what did."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from entries.entry import Entry
from entries.folder import EntryFolder
from entries.importing.candidate import Rejected, Skipped
from entries.importing.evidence import Evidence
from entries.importing.known import Known
from entries.importing.plan import ImportPlan, plan_import
from entries.importing.publish import publish
from journal.contract import entry_json


@dataclass(frozen=True, slots=True)
class Imported:
    """One entry or clipping brought in; in a dry run `path` is None, as nothing was written."""

    source: str
    path: str | None
    kind: str
    entry: Entry
    evidence: Evidence

    def as_json(self) -> dict[str, object]:
        """Return it in the shape of `import --json`."""
        return {
            "source": self.source,
            "path": self.path,
            "kind": self.kind,
            "entry": entry_json(self.path, self.entry),
            "evidence": self.evidence.as_json(),
        }


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or (in a dry run) would do.

    Documents in = documents imported + skipped + rejected; one document may hold several entries
    (a Saturday and a Sunday told on Monday).
    """

    batch: str
    dry_run: bool
    imported: tuple[Imported, ...]
    skipped: tuple[Skipped, ...]
    rejected: tuple[Rejected, ...]

    @property
    def documents(self) -> int:
        """How many documents were looked at."""
        brought = {one.source for one in self.imported}
        return len(brought) + len(self.skipped) + len(self.rejected)

    def as_json(self) -> dict[str, object]:
        """Return the report in the shape of `import --json`."""
        return {
            "batch": self.batch,
            "dry_run": self.dry_run,
            "imported": [one.as_json() for one in self.imported],
            "skipped": [one.as_json() for one in self.skipped],
            "rejected": [one.as_json() for one in self.rejected],
        }


@dataclass(frozen=True, slots=True)
class Importer:
    """Imports into one journal: its folder, and the paths it already holds by source id."""

    folder: EntryFolder
    known: Mapping[str, Known]
    now: datetime

    def run(
        self,
        paths: Sequence[Path],
        *,
        format: str | None,
        dry_run: bool,
        progress: Callable[[int, int], None] | None = None,
    ) -> ImportReport:
        """Read every document first, then (unless `dry_run`) publish the entries as one batch.

        `progress` is told the documents read so far, and how many there are.
        """
        plan = plan_import(
            paths, known=self.known, format=format, journal=self.folder.root, progress=progress
        )
        batch = new_batch(self.now)
        if dry_run:
            return ImportReport(batch, True, _planned(plan), plan.skipped, plan.rejected)
        done = publish(plan, self.folder, batch=batch)
        imported = tuple(
            Imported(one.source, one.path, one.kind, one.entry, one.evidence) for one in done
        )
        rejected = (*plan.rejected, *done.failed)
        return ImportReport(batch, False, imported, plan.skipped, rejected)


def new_batch(now: datetime) -> str:
    """Name one import: its moment, and enough chance that two at once differ."""
    return f"{now:%Y%m%d-%H%M%S}-{os.urandom(3).hex()}"


def _planned(plan: ImportPlan) -> tuple[Imported, ...]:
    return tuple(
        Imported(one.source, None, one.kind, one.entry, one.evidence)
        for candidate in plan.candidates
        for one in (candidate, *candidate.also)
    )
