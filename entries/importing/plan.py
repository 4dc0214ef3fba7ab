"""What an import would do, decided before a byte is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from entries.entry import DateRange, Entry
from entries.errors import DarlingsError
from entries.importing.answers import keep_answers
from entries.importing.at_home import find_at_home
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.digest import OF_FILE, digest_candidate
from entries.importing.evidence import Evidence
from entries.importing.format import Format
from entries.importing.known import Known
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading
from entries.importing.registry import Catalogue, NotRecognised, catalogue, read_document
from entries.importing.sources import Sources, find_sources

Progress = Callable[[int, int], None]
EDITED = "changed since it was imported as {}, which you have edited: your version stays"


@dataclass(frozen=True, slots=True)
class Update:
    """An entry imported before whose source says something else now: `path` holds it.

    `further` are the new entries that the writer's answers about its doubtful figures make.
    """

    path: str
    candidate: Candidate
    further: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The entries to make and to bring up to date, and the records that will not be, with reasons.

    Of the `records` read, each is in exactly one of `candidates`, `updates`, `skipped` and
    `rejected`; a path that holds none is a record of its own, skipped or rejected. `notes` are
    for the writer: about whole documents, and formats of other packages that can't be used.
    """

    candidates: tuple[Candidate, ...]
    skipped: tuple[Skipped, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    updates: tuple[Update, ...] = ()
    records: int = 0
    notes: tuple[str, ...] = ()

    @property
    def documents(self) -> int:
        """How many documents (or paths that hold none) were looked at."""
        read = {one.source for one in (*self.candidates, *(u.candidate for u in self.updates))}
        others = {one.source for one in self.skipped} | {one.source for one in self.rejected}
        return len(read | others)


@dataclass(slots=True)
class _Draft:
    """A plan being made."""

    known: Mapping[str, Known]
    is_untouched: Callable[[str], bool]
    journal: Path | None
    stored: Callable[[str], Entry | None]
    candidates: list[Candidate] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    planned: dict[str, str] = field(default_factory=dict)
    records: int = 0


def plan_import(
    paths: Iterable[Path],
    *,
    known: Mapping[str, Known],
    format: str | None = None,
    journal: Path | None = None,
    options: ImportOptions | None = None,
    is_untouched: Callable[[str], bool] = lambda _: False,
    stored: Callable[[str], Entry | None] = lambda _: None,
    formats: Catalogue | None = None,
    progress: Progress | None = None,
) -> ImportPlan:
    """Read every document under `paths` and decide what to do with each record; none is written.

    `known` maps the keys of the sources of what the journal holds to what is known of it: a record
    that is there as it was imported is skipped, so that importing twice is importing once; one that
    says something else now is an update where `is_untouched` says of the path that nobody edited
    the entry. `stored` gives the entry at a path: what the writer answered about it in a review is
    carried over. Nothing of the `journal`'s own is read. `progress` is called with documents done
    and documents in all; `formats` are all those there are. A document or record that fails is
    rejected with its reason and stops no other; only an unknown `format` raises (Refused).
    """
    formats = formats or catalogue()
    chosen = None if format is None else formats.find(format)
    sources = find_sources(paths, journal=journal, known=formats, format=chosen)
    draft = _Draft(known, is_untouched, journal, stored)
    draft.skipped, draft.rejected = sources.skipped, sources.rejected
    draft.records = len(sources.skipped) + len(sources.rejected)
    draft.notes.extend(formats.faults)
    for done, path in enumerate(sources.documents, 1):
        reading = _read(path, sources, chosen, options or ImportOptions(), formats)
        _note(draft, path, reading)
        if progress:
            progress(done, len(sources.documents))
    _recognise_changed(draft)
    return ImportPlan(
        tuple(_without_repeats(draft.candidates)),
        tuple(draft.skipped),
        tuple(draft.rejected),
        tuple(draft.updates),
        draft.records,
        tuple(dict.fromkeys(draft.notes)),
    )


def _read(
    path: Path,
    sources: Sources,
    chosen: Format | None,
    options: ImportOptions,
    formats: Catalogue,
) -> Reading:
    """Read a document or a claimed folder; what can't be read is one record, rejected."""
    try:
        if path in sources.claimed:
            folder, format = sources.claimed[path]
            assert format.read_folder is not None
            return format.read_folder(folder, options)
        return read_document(path, format=chosen, options=options, known=formats)
    except NotRecognised as error:
        if path in sources.walked:
            return Reading(skipped=(Skipped(str(path), error.message),))
        return Reading(rejected=(Rejected(str(path), None, error.message),))
    except DarlingsError as error:
        return Reading(rejected=(Rejected(str(path), None, error.message),))


def _note(draft: _Draft, path: Path, reading: Reading) -> None:
    """Sort what a document holds into the plan."""
    if not reading.records:
        reading = replace(reading, skipped=(Skipped(str(path), "nothing in it"),))
    draft.records += reading.records
    draft.skipped.extend(reading.skipped)
    draft.rejected.extend(reading.rejected)
    draft.notes.extend(f"{path}: {note}" for note in reading.notes)
    told = _told_days(reading.candidates)
    for candidate in reading.candidates:
        if reason := _take(draft, _without_told(candidate, told)):
            draft.skipped.append(Skipped(candidate.source, reason, candidate.line))


def _recognise_changed(draft: _Draft) -> None:
    """Take a new text of an installment that was imported before for its newer version.

    It is the same installment by its number and day; so nothing of the kind is done for a text
    without either, nor where this import holds the earlier text as well.
    """
    earlier = {
        (known.date, known.number): known
        for key, known in draft.known.items()
        if known.digest and key not in draft.planned
    }
    new, draft.candidates = draft.candidates, []
    for one in new:
        told = (one.entry.date, one.entry.number)
        known = None if one.revisable or one.own or None in told else earlier.pop(told, None)
        if known is None:
            draft.candidates.append(one)
        elif reason := _why_not_newer(draft, one, known):
            draft.skipped.append(Skipped(one.source, reason, one.line))
        else:
            draft.updates.append(Update(known.path, _as_answered(draft, one, known)))


def _why_not_newer(draft: _Draft, candidate: Candidate, known: Known) -> str | None:
    if not draft.is_untouched(known.path):
        return EDITED.format(known.path)
    if candidate.also or candidate.entry.covers:
        # Their figures might be in entries of their own by now, and would count twice.
        return f"changed since it was imported as {known.path}: it tells of other days, so it stays"
    return None


def _take(draft: _Draft, candidate: Candidate) -> str | None:
    """Take a candidate into the plan, or say why not."""
    if candidate.id in draft.planned:
        return f"the same entry as {draft.planned[candidate.id]}"
    draft.planned[candidate.id] = _place(candidate)
    if known := draft.known.get(candidate.id):
        candidate = _as_answered(draft, candidate, known)
        if not _is_newer(candidate, known):
            return f"already imported as {known.path}"
        if not draft.is_untouched(known.path):
            return EDITED.format(known.path)
        draft.updates.append(Update(known.path, candidate))
        return None
    if draft.journal and (here := find_at_home(draft.journal, candidate)):
        return here
    # An import cut short may have left the further entries of a document, and not the document.
    also = tuple(one for one in candidate.also if one.id not in draft.known)
    draft.candidates.append(replace(candidate, also=also))
    return None


def _as_answered(draft: _Draft, candidate: Candidate, known: Known) -> Candidate:
    """Carry over what the writer answered about a record's doubtful figures."""
    stored = draft.stored(known.path) if candidate.evidence.doubtful else None
    return keep_answers(candidate, stored) if stored else candidate


def _place(candidate: Candidate) -> str:
    return candidate.source if candidate.line is None else f"{candidate.source}:{candidate.line}"


def _is_newer(candidate: Candidate, known: Known) -> bool:
    """Tell whether the record says something else than when it was imported."""
    if not candidate.revisable or known.digest is None:
        return False
    if candidate.own is None and known.digest.startswith(OF_FILE):
        # The writer edited it in the journal it was brought over from.
        return False
    return digest_candidate(candidate) != known.digest


def _without_repeats(candidates: list[Candidate]) -> list[Candidate]:
    """Drop what an entry tells of another day that has an entry of its own in the same import.

    A record with an identity of its own keeps its own figures: it would otherwise say something
    else when it is imported without the others, and seem changed.
    """
    told = _told_days(candidates)
    return [
        _without_further(one, told) if one.revisable else _without_told(one, told)
        for one in candidates
    ]


def _told_days(candidates: Iterable[Candidate]) -> set[date]:
    """Give the days that have an entry of their own with figures."""
    return {
        one.entry.date
        for one in candidates
        if one.entry.date and one.entry.covers is None and _has_figures(one.entry)
    }


def _has_figures(entry: Entry) -> bool:
    return entry.project is None and (entry.words is not None or entry.minutes is not None)


def _without_told(candidate: Candidate, told: set[date]) -> Candidate:
    return _without_covered(_without_further(candidate, told), told)


def _without_further(candidate: Candidate, told: set[date]) -> Candidate:
    """Drop the further entries of days that have one of their own."""
    kept = tuple(one for one in candidate.also if not _repeats(one.entry, told))
    if len(kept) == len(candidate.also):
        return candidate
    note = "what it tells of another day is in that day's own entry"
    return replace(candidate, also=kept, evidence=_noted(candidate.evidence, note))


def _without_covered(candidate: Candidate, told: set[date]) -> Candidate:
    """Drop an entry's own figures where they are for days that have entries of their own."""
    entry, evidence = candidate.entry, candidate.evidence
    stated = "covers:" in (evidence.words or "")
    if candidate.own or entry.covers is None or stated or not _repeats(entry, told):
        return candidate
    left = tuple(name for name in entry.estimated if name == "manuscript")
    entry = replace(entry, words=None, minutes=None, covers=None, estimated=left)
    note = "what it tells of other days is in those days' own entries"
    evidence = _noted(replace(evidence, words=None, minutes=None), note)
    return replace(candidate, entry=entry, evidence=evidence)


def _noted(evidence: Evidence, note: str) -> Evidence:
    return replace(evidence, notes=(*evidence.notes, note))


def _repeats(entry: Entry, told: set[date]) -> bool:
    if entry.project is not None:
        return False
    if entry.covers:
        return any(_within(day, entry.covers) for day in told)
    return entry.date in told


def _within(day: date, covers: DateRange) -> bool:
    return covers.first <= day <= covers.last
