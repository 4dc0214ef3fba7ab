"""What an import would do, decided before a byte is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from entries.entry import DateRange, Entry
from entries.errors import DarlingsError
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.registry import find_format, read_document
from entries.importing.sources import find_sources


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The entries and clippings to publish, and the documents that will not be, with reasons.

    Every document is counted once: in `candidates` (by `source`), `skipped` or `rejected`.
    """

    candidates: tuple[Candidate, ...]
    skipped: tuple[Skipped, ...]
    rejected: tuple[Rejected, ...]

    @property
    def documents(self) -> int:
        """How many documents (or paths that hold none) were looked at."""
        sources = {candidate.source for candidate in self.candidates}
        return len(sources) + len(self.skipped) + len(self.rejected)


@dataclass(slots=True)
class _Draft:
    """A plan being made."""

    known: Mapping[str, str]
    candidates: list[Candidate] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    planned: dict[str, str] = field(default_factory=dict)


def plan_import(
    paths: Iterable[Path],
    *,
    known: Mapping[str, str],
    format: str | None = None,
    journal: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> ImportPlan:
    """Read every document under `paths` and decide what to do with each; nothing is written.

    `known` maps the source ids of what the journal holds to its paths: a document in it is
    skipped, so that importing twice is importing once. Nothing of the `journal`'s own is read.
    `progress` is called with documents done and documents in all. A document that fails is
    rejected with its reason and stops no other; only an unknown `format` raises (Refused).
    """
    if format is not None:
        find_format(format)
    sources = find_sources(paths, journal=journal)
    draft = _Draft(known, skipped=sources.skipped, rejected=sources.rejected)
    for done, path in enumerate(sources.documents, 1):
        _read(draft, path, format)
        if progress:
            progress(done, len(sources.documents))
    candidates = _without_repeats(draft.candidates)
    return ImportPlan(tuple(candidates), tuple(draft.skipped), tuple(draft.rejected))


def _read(draft: _Draft, path: Path, format_name: str | None) -> None:
    try:
        candidates = read_document(path, format=format_name)
    except DarlingsError as error:
        draft.rejected.append(Rejected(str(path), None, error.message))
        return
    reasons = [reason for one in candidates if (reason := _take(draft, one))]
    if len(reasons) == len(candidates):
        draft.skipped.append(Skipped(str(path), reasons[0] if reasons else "nothing in it"))


def _take(draft: _Draft, candidate: Candidate) -> str | None:
    """Take a candidate into the plan, or say why not."""
    if candidate.id in draft.known:
        return f"already imported as {draft.known[candidate.id]}"
    if candidate.id in draft.planned:
        return f"the same entry as {draft.planned[candidate.id]}"
    draft.planned[candidate.id] = candidate.source
    # An import cut short may have left the further entries of a document, and not the document.
    also = tuple(one for one in candidate.also if one.id not in draft.known)
    draft.candidates.append(replace(candidate, also=also))
    return None


def _without_repeats(candidates: list[Candidate]) -> list[Candidate]:
    """Drop what an entry tells of another day that has an entry of its own in the same import."""
    told = {
        one.entry.date
        for one in candidates
        if one.entry.date and one.entry.covers is None and _has_figures(one.entry)
    }
    return [_without_told(candidate, told) for candidate in candidates]


def _has_figures(entry: Entry) -> bool:
    return entry.project is None and (entry.words is not None or entry.minutes is not None)


def _without_told(candidate: Candidate, told: set[date]) -> Candidate:
    kept = tuple(one for one in candidate.also if not _repeats(one.entry, told))
    entry, notes = candidate.entry, candidate.evidence.notes
    if len(kept) < len(candidate.also):
        notes = (*notes, "what it tells of another day is in that day's own entry")
    evidence = replace(candidate.evidence, notes=notes)
    if entry.covers and "covers:" not in (evidence.words or "") and _repeats(entry, told):
        left = tuple(name for name in entry.estimated if name == "manuscript")
        entry = replace(entry, words=None, minutes=None, covers=None, estimated=left)
        note = "what it tells of other days is in those days' own entries"
        evidence = replace(evidence, words=None, minutes=None, notes=(*notes, note))
    return replace(candidate, entry=entry, evidence=evidence, also=kept)


def _repeats(entry: Entry, told: set[date]) -> bool:
    if entry.project is not None:
        return False
    if entry.covers:
        return any(_within(day, entry.covers) for day in told)
    return entry.date in told


def _within(day: date, covers: DateRange) -> bool:
    return covers.first <= day <= covers.last
