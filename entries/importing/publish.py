"""A plan carried out: new files and new versions, or a reason why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from entries.batch import Batch
from entries.entry import Entry
from entries.errors import DarlingsError
from entries.folder import EntryFolder
from entries.importing.candidate import Candidate, Kind, Rejected, Skipped
from entries.importing.digest import digest_candidate, is_untouched, mark_file
from entries.importing.evidence import Evidence
from entries.importing.plan import EDITED, ImportPlan, Progress, Update
from entries.new_file import encode_entry, place_of

STOPPED = "stopped before it was brought in"


@dataclass(frozen=True, slots=True)
class Published:
    """A file of the journal, the document and line it came from, and what its facts rest on.

    `before` is the name in the trash of the version that it replaced, None for a new file. A
    `further` one was told in the text of the one before it.
    """

    source: str
    path: str
    kind: Kind
    entry: Entry
    evidence: Evidence
    line: int | None = None
    before: str | None = None
    further: bool = False


@dataclass(frozen=True, slots=True)
class Publication:
    """The files that were written, in order, and the records that were not, with reasons.

    `stopped` says that the writer stopped it: what is there is a whole batch all the same.
    """

    published: tuple[Published, ...]
    updated: tuple[Published, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    failed: tuple[Rejected, ...] = ()
    stopped: bool = False

    def __iter__(self) -> Iterator[Published]:
        """Go through the new files."""
        return iter(self.published)

    def __len__(self) -> int:
        """Count the new files."""
        return len(self.published)


def _never() -> bool:
    return False


def publish(
    plan: ImportPlan,
    folder: EntryFolder,
    *,
    batch: str,
    progress: Progress | None = None,
    stop: Callable[[], bool] = _never,
) -> Publication:
    """Write every candidate as a new file that carries the `batch` in its source, then the updates.

    Each file is whole and on the disk before the next is begun. What a text tells of other days is
    written before the text's own entry: killed in between, a second import completes the document,
    and adds nothing twice. A record that fails is reported, and stops no other. `stop` is asked
    before each record. Nothing counts as saved before this returns; raises StorageError where that
    can't be promised, and none of the new files is there then.
    """
    run = _Run(folder, batch, stop, progress, len(plan.candidates) + len(plan.updates))
    files = folder.batch()
    for candidate in plan.candidates:
        run.bring_in(candidate, files)
    files.settle()
    for update in plan.updates:
        run.bring_up_to_date(update)
    return Publication(
        tuple(run.published),
        tuple(run.updated),
        tuple(run.skipped),
        tuple(run.failed),
        run.stopped,
    )


@dataclass(slots=True)
class _Run:
    """One publication under way."""

    folder: EntryFolder
    batch: str
    stop: Callable[[], bool]
    progress: Progress | None
    total: int
    published: list[Published] = field(default_factory=list)
    updated: list[Published] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    failed: list[Rejected] = field(default_factory=list)
    stopped: bool = False
    done: int = 0

    def bring_in(self, candidate: Candidate, files: Batch) -> None:
        """Write a candidate, and what its text tells of other days, or say why not."""
        if self._is_stopped(candidate):
            return
        written: list[Published] = []
        try:
            for one in candidate.also:
                # extend() would lose what was written before a failure.
                written.append(self._write(one, files, further=True))  # noqa: PERF401
            self.published.append(self._write(candidate, files))
        except DarlingsError as error:
            written = self._withdrawn(written)
            self.failed.append(_failed(candidate, error))
        self.published.extend(written)

    def bring_up_to_date(self, update: Update) -> None:
        """Put the newer version in place of one that nobody edited; that one goes to the trash."""
        candidate = update.candidate
        if self._is_stopped(candidate):
            return
        written: list[Published] = []
        try:
            stored = self.folder.read(update.path)
            if not is_untouched(stored.data):
                reason = EDITED.format(update.path)
                self.skipped.append(Skipped(candidate.source, reason, candidate.line))
                return
            for one in update.further:
                written.append(self._create(one))  # noqa: PERF401  what is written is written
            before = self.folder.keep_copy(update.path, stored.data)
            entry = self._marked(candidate, before)
            self.folder.replace(update.path, _encoded(candidate, entry), digest=stored.digest)
        except DarlingsError as error:
            self.published.extend(self._withdrawn(written))
            self.failed.append(_failed(candidate, error))
            return
        self.published.extend(written)
        self.updated.append(_published(candidate, update.path, entry, before=before))

    def _is_stopped(self, candidate: Candidate) -> bool:
        self.stopped = self.stopped or self.stop()
        if self.stopped:
            self.skipped.append(Skipped(candidate.source, STOPPED, candidate.line))
        self.done += 1
        if self.progress:
            self.progress(self.done, self.total)
        return self.stopped

    def _write(self, candidate: Candidate, files: Batch, *, further: bool = False) -> Published:
        entry = self._marked(candidate)
        is_clipping = candidate.kind == "clipping"
        if candidate.own is None:
            path = files.create(entry, clipping=is_clipping)
        else:
            place = candidate.own.place or place_of(entry, clipping=is_clipping)
            path = files.put(*place, _encoded(candidate, entry))
        return _published(candidate, path, entry, further=further)

    def _create(self, further: Candidate) -> Published:
        entry = self._marked(further)
        return _published(further, self.folder.create(entry), entry, further=True)

    def _marked(self, candidate: Candidate, before: str | None = None) -> Entry:
        """Give the entry as it is written: with its batch, and a digest to know it again by."""
        entry, source = candidate.entry, candidate.entry.source
        if source is None:
            return entry
        digest = digest_candidate(candidate)
        return replace(
            entry, source=replace(source, batch=self.batch, digest=digest, before=before)
        )

    def _withdrawn(self, written: list[Published]) -> list[Published]:
        """Move what was written of a failed document to the trash; give what would not go."""
        left: list[Published] = []
        for one in written:
            try:
                self.folder.trash(one.path)
            except DarlingsError:
                left.append(one)
        return left


def _encoded(candidate: Candidate, entry: Entry) -> bytes:
    own = candidate.own
    if own is None or own.is_plain or entry.source is None:
        return encode_entry(entry)
    return mark_file(own.data, entry.source)


def _failed(candidate: Candidate, error: DarlingsError) -> Rejected:
    return Rejected(candidate.source, candidate.line, error.message)


def _published(
    candidate: Candidate,
    path: str,
    entry: Entry,
    *,
    before: str | None = None,
    further: bool = False,
) -> Published:
    return Published(
        candidate.source,
        path,
        candidate.kind,
        entry,
        candidate.evidence,
        candidate.line,
        before,
        further,
    )
