"""The journal as one object: what a program, a command or the app asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from entries.entry import DateRange, Distraction, Entry
from journal.journal_folder import JournalFolder
from journal.logged import note_logged, refuse_nothing

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from sqlmodel import Session

    from entries.importing.answers import Answer
    from entries.importing.options import ImportOptions
    from entries.importing.review import Question
    from entries.problem import Problem
    from entries.trash import Trashed
    from journal.distractions.distractions import Distractions
    from journal.exporting import ExportReport
    from journal.forecast import Forecast
    from journal.forecast_store import ForecastStore
    from journal.imports import ImportReport, Reviewer
    from journal.index.rows import Hit, IndexedEntry
    from journal.planning.plan import Plan
    from journal.progress import Day
    from journal.reviewing import Review
    from journal.run import Run
    from journal.status import Status
    from journal.track_record import TrackRecord
    from journal.undo import BatchSummary, UndoReport
    from journal.what_if import WhatIf

Clock = Callable[[str | None], datetime]


class Journal(JournalFolder):
    """A folder of entries about one book, with its figures.

        journal = Journal.open("my-book")
        journal.log("The train scene works now.", words=730, minutes=60)
        print(journal.status().total_words)

    Words are net words added to the book, minutes whole minutes; days are the writer's days (see
    `day_starts_at`). Every method that reads looks at the files first: what an editor or a sync
    tool changed is seen. Errors are those of `entries.errors`.
    """

    # -- writing ------------------------------------------------------------------------------

    def log(
        self,
        text: str = "",
        *,
        words: int | None = None,
        minutes: int | None = None,
        manuscript: int | None = None,
        distractions: Sequence[Distraction] = (),
        day: date | None = None,
        title: str | None = None,
        project: str | None = None,
        covers: DateRange | None = None,
        tags: Sequence[str] = (),
        estimated: Sequence[str] = (),
    ) -> str:
        """Save a new entry and return its path in the journal, once it is safely on disk.

        `words` are net words added, `manuscript` the whole manuscript's words now; what is not
        given stays unsaid. `day` is today unless given.
        """
        entry = Entry(
            date=day or self.today(),
            title=title,
            words=words,
            minutes=minutes,
            estimated=tuple(estimated),
            logged=self.now().replace(microsecond=0),
            covers=covers,
            project=project,
            manuscript=manuscript,
            distractions=tuple(distractions),
            tags=tuple(tags),
            body=text,
        )
        refuse_nothing(entry)
        path = self.folder.create(entry)
        self._is_fresh = False
        note_logged(str(self.root), entry, path, today=self.today())
        return path

    def edit(self, path: str, changes: Mapping[str, object]) -> None:
        """Change front-matter values of one entry; None removes a key. Nothing else changes."""
        self.folder.edit(path, changes)
        self._changed()

    def delete(self, path: str) -> str:
        """Move an entry to the trash and return its name there."""
        name = self.folder.trash(path)
        self._changed()
        return name

    def restore(self, name: str) -> str:
        """Bring an entry back from the trash and return its path."""
        path = self.folder.restore(name)
        self._changed()
        return path

    def trashed(self) -> list[Trashed]:
        """List what is in the trash."""
        return self.folder.trashed()

    def import_(
        self,
        paths: Sequence[Path],
        *,
        format: str | None = None,
        dry_run: bool = False,
        options: ImportOptions | None = None,
        run: Run | None = None,
        review: Reviewer | None = None,
    ) -> ImportReport:
        """Bring documents, or folders of them, in as one batch, or (`dry_run`) say what would be.

        What is in already adds nothing, or is brought up to date unless the writer has edited it.
        `review` is asked about doubtful figures before anything is written; without it they are
        left out.
        """
        from journal.imports import importer_for

        importer = importer_for(self, options, run, review)
        report = importer.run(paths, format=format, dry_run=dry_run)
        self._changed()
        return report

    def undo(
        self,
        batch: str = "last",
        *,
        force: bool = False,
        dry_run: bool = False,
        run: Run | None = None,
    ) -> UndoReport:
        """Take an import back; what the writer has edited since stays, unless `force`."""
        from journal.undo import undo_batch

        report = undo_batch(self, batch, force=force, dry_run=dry_run, run=run)
        self._changed()
        return report

    def batches(self) -> list[BatchSummary]:
        """List the imports that the journal has files of, newest first."""
        from journal.undo import list_batches

        return list_batches(self.fresh_index())

    def doubts(
        self,
        *,
        progress: Callable[[int, int], None] | None = None,
        missed: Callable[[str], None] | None = None,
    ) -> tuple[Question, ...]:
        """List the figures of imported entries that their text leaves in doubt, oldest first.

            for question in journal.doubts():
                print(question.entry.date, question.doubt.sentence, question.doubt.value)

        The entries are read again, `progress` is told how many of them, `missed` in a sentence of
        each that could not be read. None of the figures counts.
        """
        from journal.reviewing import find_questions

        imported = self.fresh_index().imported()
        return find_questions(self.folder, imported, progress=progress, missed=missed)

    def answer(
        self, replies: Sequence[tuple[Question, Answer]], *, run: Run | None = None
    ) -> Review:
        """Set doubtful figures as the writer says they are; what an entry says already stays."""
        from entries.turn import turn
        from journal.reviewing import take_answers

        with turn(self.root):
            self.refresh()
            known = [file.source.key for file in self.index.imported()]
            review = take_answers(self.folder, known, replies, run=run)
        self._changed()
        return review

    # -- reading ------------------------------------------------------------------------------

    def entries(
        self,
        *,
        first: date | None = None,
        last: date | None = None,
        limit: int | None = None,
        offset: int = 0,
        oldest_first: bool = False,
        clippings: bool = False,
    ) -> list[IndexedEntry]:
        """List entries without their bodies, newest first, from `first` to `last` inclusive."""
        return self.fresh_index().entries(
            first=first,
            last=last,
            limit=limit,
            offset=offset,
            oldest_first=oldest_first,
            clippings=clippings,
        )

    def count_entries(self, *, first: date | None = None, last: date | None = None) -> int:
        """Count the entries from `first` to `last` inclusive, clippings left out."""
        return self.fresh_index().count(first=first, last=last)

    def find(self, reference: str) -> str:
        """Return the path of one entry by its path, date (YYYY-MM-DD), number or `last`.

        Raises NoSuchEntry, or SeveralEntries listing their paths.
        """
        from journal.finding import find_entry

        return find_entry(self.fresh_index(), reference, root=self.root, today=self.today())

    def read(self, path: str) -> Entry:
        """Read one entry from its file, body and all."""
        from journal.finding import read_found

        return read_found(self.folder, path)

    def search(self, text: str, *, limit: int = 20) -> list[Hit]:
        """Find entries by words in their text, titles, distractions and tags, newest first."""
        return self.fresh_index().search(text, limit=limit)

    def problems(self) -> tuple[Problem, ...]:
        """List what is wrong with the writer's files, by path."""
        return self.fresh_index().problems()

    def status(self, as_of: date | None = None) -> Status:
        """Say where the book stands on the day `as_of` (today unless given)."""
        from journal.gathering import gather_status

        return gather_status(self, as_of)

    def forecast(self, as_of: date | None = None, *, what_if: WhatIf | None = None) -> Forecast:
        """Say how likely the book is done in time, as of the day `as_of` (today unless given).

        chance = journal.forecast(what_if=WhatIf(words_per_day=800)).probability
        """
        from journal.gathering import gather_forecast

        return gather_forecast(self, as_of, what_if)

    def plan(self, as_of: date | None = None) -> Plan:
        """Plan the book from `as_of` (today unless given) to the deadline, day by day.

        quotas = [day.quota for day in journal.plan().days]; par and milestones are in it too.
        """
        from journal.gathering import gather_plan

        return gather_plan(self, as_of)

    def track_record(
        self, as_of: date | None = None, *, progress: Callable[[int, int], None] | None = None
    ) -> TrackRecord:
        """Say what was forecast on earlier days, and what happened, as of `as_of` (or today).

        Each forecast is made from what was known on its day; `progress` is told how many are made,
        and how many there will be.

            for point in journal.track_record().points:
                print(point.date, point.probability)
        """
        from journal.history import History, days_known
        from journal.track_record import track_record

        index = self.fresh_index()
        known = days_known(
            index.late(), day_starts_at=self.writer.day_starts_at, today=self.today()
        )
        history = History(index.records(), book=self.book, as_of=as_of or self.today(), known=known)
        return track_record(history, answer=self.forecasts.answer, progress=progress)

    def days(self, first: date, last: date) -> list[Day]:
        """List every day from `first` to `last` with its figures; days without entries are 0."""
        from journal.progress import days_between

        return days_between(self.fresh_index().records(), first, last, book=self.book)

    def distractions(self, period: DateRange | None = None) -> Distractions:
        """Weigh what got in the way in a period (all there is unless given), as known today."""
        from journal.gathering import gather_distractions

        return gather_distractions(self, period)

    def report(
        self,
        period: DateRange,
        *,
        format: str = "text",
        with_text: bool = False,
        plain: Callable[[str], str] = str,
        progress: Callable[[int, int], None] | None = None,
    ) -> str:
        """Return the report of a period as `text`, `md`, `html`, `csv` or `json`.

        The entries' bodies are left out unless `with_text`. `plain` makes the writer's text safe
        for where the report will be shown. Earlier forecasts that are not in the cache take their
        time: `progress` is told how many are made, and how many there will be.
        """
        from journal.reporting import report_period

        return report_period(
            self, period, format=format, with_text=with_text, plain=plain, progress=progress
        )

    def export(
        self,
        target: Path,
        *,
        format: str = "md",
        period: DateRange | None = None,
        replace: bool = False,
        run: Run | None = None,
    ) -> ExportReport:
        """Write all entries, or a period's, to a new folder or file; `replace` takes a file."""
        from journal.exporting import export_journal

        return export_journal(self, target, format=format, period=period, replace=replace, run=run)

    def session(self) -> AbstractContextManager[Session]:
        """Open a read-only SQLModel session on the index, for questions of your own."""
        self.fresh_index()
        from journal.index.session import open_session

        return open_session(self.index)

    @cached_property
    def forecasts(self) -> ForecastStore:
        """The forecasts made before: a cache that can be deleted at any time."""
        from journal.forecast_store import ForecastStore

        return ForecastStore(str(self.root))
