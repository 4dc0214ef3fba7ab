"""What an import would do, decided before a byte is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from entries.entry import Entry
from entries.importing.answers import keep_answers
from entries.importing.at_home import find_at_home
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.digest import OF_FILE, digest_candidate
from entries.importing.earlier import EarlierTexts
from entries.importing.known import Known
from entries.importing.options import ImportOptions
from entries.importing.overlap import told_days, without_repeats, without_told
from entries.importing.pace import Pacer, paced
from entries.importing.reading import Reading
from entries.importing.reads import Reads
from entries.importing.registry import Catalogue, catalogue
from entries.importing.same_log import Logs
from entries.importing.sources import find_sources
from entries.importing.told_twice import without_told_twice

Progress = Callable[[int, int], None]
IMPORTED = "already imported as {}"
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
    planned: dict[str, Candidate] = field(default_factory=dict)
    logs: Logs = field(init=False)
    records: int = 0

    def __post_init__(self) -> None:
        """Begin with the logs that the journal holds."""
        self.logs = Logs(self.known, self.stored, self.is_untouched)


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
    pacer: Pacer | None = None,
) -> ImportPlan:
    """Read every document under `paths` and decide what to do with each record; none is written.

    `known` maps the keys of the sources of what the journal holds to what is known of it: a record
    that is there as it was imported is skipped, so that importing twice is importing once; one that
    says something else now is an update where `is_untouched` says of the path that nobody edited
    the entry. `stored` gives the entry at a path: what the writer answered about it in a review is
    carried over. Nothing of the `journal`'s own is read. `progress` is called with documents done
    and documents in all, `pacer` with how far a long one is; `formats` are all those there are. A
    document or record that fails is rejected with its reason and stops no other. Raises Refused for
    an unknown `format`, and where names of columns are given and nothing that was read has any.
    """
    formats = formats or catalogue()
    chosen = None if format is None else formats.find(format)
    sources = find_sources(paths, journal=journal, known=formats, format=chosen)
    draft = _Draft(known, is_untouched, journal, stored)
    draft.skipped, draft.rejected = sources.skipped, sources.rejected
    draft.records = len(sources.skipped) + len(sources.rejected)
    draft.notes.extend(formats.faults)
    reads = Reads.of(sources, formats, options or ImportOptions(), format=chosen)
    if progress:
        progress(0, len(sources.documents))
    for done, path in enumerate(sources.documents, 1):
        with paced(path, pacer):
            reading = reads.read(path)
        _note(draft, path, reading)
        if progress:
            progress(done, len(sources.documents))
    draft.notes.extend(reads.mapped.notes())
    _recognise_changed(draft)
    return ImportPlan(
        tuple(without_told_twice(without_repeats(draft.candidates))),
        tuple(draft.skipped),
        tuple(draft.rejected),
        tuple(draft.updates),
        draft.records,
        tuple(dict.fromkeys(draft.notes)),
    )


def _note(draft: _Draft, path: Path, reading: Reading) -> None:
    """Sort what a document holds into the plan."""
    if not reading.records:
        reading = replace(reading, skipped=(Skipped(str(path), "nothing in it"),))
    reading = draft.logs.settle(reading)
    draft.records += reading.records
    draft.skipped.extend(reading.skipped)
    draft.rejected.extend(reading.rejected)
    draft.notes.extend(f"{path}: {note}" for note in reading.notes)
    told = told_days(reading.candidates)
    for candidate in reading.candidates:
        if reason := _take(draft, without_told(candidate, told)):
            draft.skipped.append(Skipped(candidate.source, reason, candidate.line))


def _recognise_changed(draft: _Draft) -> None:
    """Take a text that was imported before, and reads otherwise now, for its newer version."""
    earlier = EarlierTexts(draft.known, present=draft.planned, stored=draft.stored)
    new, draft.candidates = draft.candidates, []
    for one in new:
        known = None if one.revisable or one.own else earlier.take(one)
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
    if (first := draft.planned.setdefault(candidate.id, candidate)) is not candidate:
        return _why_repeated(first, candidate)
    if known := draft.known.get(candidate.id):
        candidate = _as_answered(draft, candidate, known)
        if not _is_newer(candidate, known):
            return IMPORTED.format(known.path)
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


def _why_repeated(first: Candidate, second: Candidate) -> str:
    """Say why of two records of one identity the second is not brought in."""
    same = not second.revisable or digest_candidate(first) == digest_candidate(second)
    if same:
        return f"the same entry as {_place(first)}"
    return f"another version of {_place(first)}, which was taken: import the right one by itself"


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
