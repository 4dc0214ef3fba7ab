"""A plan carried out: every candidate a new file, or a reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from entries.entry import Entry
from entries.errors import DarlingsError
from entries.folder import EntryFolder
from entries.importing.candidate import Candidate, Kind, Rejected
from entries.importing.evidence import Evidence
from entries.importing.plan import ImportPlan


@dataclass(frozen=True, slots=True)
class Published:
    """A new file of the journal, the document it came from, and what its facts rest on."""

    source: str
    path: str
    kind: Kind
    entry: Entry
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Publication:
    """The files that were written, in order, and the documents that could not be."""

    published: tuple[Published, ...]
    failed: tuple[Rejected, ...] = ()

    def __iter__(self) -> Iterator[Published]:
        """Go through what was written."""
        return iter(self.published)

    def __len__(self) -> int:
        """Count what was written."""
        return len(self.published)


def publish(plan: ImportPlan, folder: EntryFolder, *, batch: str) -> Publication:
    """Write every candidate as a new file that carries the `batch` in its source.

    Each file is durable before the next is begun. What a text tells of other days is written
    before the text's own entry: killed in between, a second import completes the document, and
    adds nothing twice. A document that fails is reported, and stops no other.
    """
    published: list[Published] = []
    failed: list[Rejected] = []
    for candidate in plan.candidates:
        written, fault = _publish(candidate, folder, batch)
        published.extend(written)
        if fault:
            failed.append(fault)
    return Publication(tuple(published), tuple(failed))


def _publish(
    candidate: Candidate, folder: EntryFolder, batch: str
) -> tuple[list[Published], Rejected | None]:
    written: list[Published] = []
    try:
        # extend() would lose what was written before a failure.
        for one in (*candidate.also, candidate):
            written.append(_write(one, folder, batch))  # noqa: PERF401
    except DarlingsError as error:
        return _withdrawn(written, folder), _failed(candidate, error)
    return [written[-1], *written[:-1]], None


def _withdrawn(written: list[Published], folder: EntryFolder) -> list[Published]:
    """Move what was written of a failed document to the trash; give back what would not go."""
    left: list[Published] = []
    for one in written:
        try:
            folder.trash(one.path)
        except DarlingsError:
            left.append(one)
    return left


def _failed(candidate: Candidate, error: DarlingsError) -> Rejected:
    return Rejected(candidate.source, candidate.line, error.message)


def _write(candidate: Candidate, folder: EntryFolder, batch: str) -> Published:
    source = candidate.entry.source
    entry = replace(candidate.entry, source=replace(source, batch=batch) if source else None)
    path = folder.create(entry, clipping=candidate.kind == "clipping")
    return Published(candidate.source, path, candidate.kind, entry, candidate.evidence)
