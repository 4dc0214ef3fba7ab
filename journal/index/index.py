"""The index of a journal: everything about its entries but their text, without opening a file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from entries.problem import Problem
from journal.index import reader
from journal.index.keeper import Keeper
from journal.index.outcome import Outcome, Progress
from journal.index.reader import Selection
from journal.index.rows import Hit, ImportedFile, IndexedEntry, Marks, SyncReport

if TYPE_CHECKING:
    from journal.progress import Record

# From Unicode's private use area: no writing system has them.
MARKS = Marks("\ue000", "\ue001")


class Index:
    """A cache of the journal in `journal_root`, kept in `folder` (its own, made when needed).

    It may be deleted, damaged or out of reach at any time: it is then made anew, or for one run
    held in memory, and answers the same. Call `refresh` before asking. `patience` is how many
    seconds to wait for another process that is writing it; `clock` tells the time in ns since 1970.
    It may be used from several threads.
    """

    def __init__(
        self,
        journal_root: Path,
        folder: Path,
        *,
        patience: float = 10.0,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        """Hold the places; nothing is read, opened or made."""
        self.root = journal_root
        self._keeper = Keeper(journal_root, folder, patience=patience, clock=clock)
        self._passing: tuple[Problem, ...] | None = None

    # -- keeping it up to date ----------------------------------------------------------------

    def refresh(
        self, *, progress: Progress | None = None, expected: Collection[str] = ()
    ) -> SyncReport:
        """Look at the files and bring the index up to date; never raises for the index's sake.

        `progress` is called with the files read and to be read. Where a fifth of the entries (and
        at least five) would vanish, none is forgotten, and the report warns; files in `expected`
        were removed by us and don't count.
        """
        outcome = self._keeper.refresh(progress=progress, expected=expected)
        self._passing = tuple(outcome.problems)
        return self._report(outcome)

    def discard(self) -> None:
        """Drop the index; the next refresh makes it anew."""
        self._keeper.discard()

    def verify(self, *, progress: Progress | None = None) -> tuple[Problem, ...]:
        """Compare the index with every file, byte for byte, and make it anew if they differ.

        Returns what was wrong with the index itself; `problems` has what is wrong with the files.
        """
        self.refresh()
        fault = self._keeper.verify(progress)
        return () if fault is None else (Problem("(index)", None, fault),)

    # -- asking it ----------------------------------------------------------------------------

    def records(self, *, distracted_since: date | None = None) -> list[Record]:
        """List what the figures need of every entry, oldest first; clippings are left out.

        With `distracted_since` only the entries from that day on have their distractions: most of
        ten years' distractions are nothing to a page about the last two weeks.
        """
        return self._keeper.ask(
            lambda connection: reader.list_records(connection, distracted_since=distracted_since)
        )

    def late(self) -> list[tuple[str, datetime]]:
        """List the book's entries logged on a later date than their own: path, and when."""
        return self._keeper.ask(reader.list_late)

    def entries(
        self,
        *,
        first: date | None = None,
        last: date | None = None,
        oldest_first: bool = False,
        limit: int | None = None,
        offset: int = 0,
        clippings: bool = False,
    ) -> list[IndexedEntry]:
        """List entries without bodies (or the clippings), from `first` to `last` inclusive.

        Newest first, undated ones at the end; `oldest_first` is exactly the reverse. Any page of
        100,000 entries takes a few milliseconds.
        """
        selection = Selection(first, last, clippings)
        return self._keeper.ask(
            lambda connection: reader.list_entries(
                connection, selection, oldest_first=oldest_first, limit=limit, offset=offset
            )
        )

    def count(
        self, *, first: date | None = None, last: date | None = None, clippings: bool = False
    ) -> int:
        """Count the entries that `entries` would list."""
        selection = Selection(first, last, clippings)
        return self._keeper.ask(lambda connection: reader.count_entries(connection, selection))

    def position(
        self, path: str, *, oldest_first: bool = False, clippings: bool = False
    ) -> int | None:
        """Return the place of an entry in `entries()`, from 0; None if it is not there."""
        selection = Selection(clippings=clippings)
        return self._keeper.ask(
            lambda connection: reader.find_position(
                connection, path, selection, oldest_first=oldest_first
            )
        )

    def problems(self) -> tuple[Problem, ...]:
        """List what is wrong with the writer's files, by path and line."""
        if self._passing is None:
            self.refresh()
        found = {*self._keeper.ask(reader.list_problems), *(self._passing or ())}
        return tuple(sorted(found, key=_place))

    def search(self, text: str, *, limit: int = 20, marks: Marks = MARKS) -> list[Hit]:
        """Find up to `limit` entries and clippings by what a person typed, newest first.

        All words must be there, accents and capitals aside; "quotes" make a phrase, `-word`
        excludes. Matches in the snippets stand between `marks`, which occur nowhere else in them.
        Raises Refused where `text` holds nothing to look for.
        """
        from journal.index.search import search

        return self._keeper.ask(
            lambda connection: search(connection, text, limit=limit, marks=marks)
        )

    def imported(self, batch: str | None = None) -> list[ImportedFile]:
        """List the files that imports wrote, all of them or those of one batch, by path."""
        return self._keeper.ask(lambda connection: reader.list_imported(connection, batch))

    def batches(self) -> list[tuple[str, int]]:
        """Name the imports that files are of, newest first, with how many files each has."""
        return self._keeper.ask(reader.count_batches)

    def has(self, path: str) -> bool:
        """Tell whether the journal has this file, readable or not."""
        return self._keeper.ask(lambda connection: reader.has_file(connection, path))

    def find_name(self, name: str) -> list[str]:
        """List the paths of the files of a name, given with or without `.md`."""
        return self._keeper.ask(lambda connection: reader.find_name(connection, name))

    def find_number(self, number: int) -> list[str]:
        """List the paths of the entries with an installment's number."""
        return self._keeper.ask(lambda connection: reader.find_number(connection, number))

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Open the tables for questions of your own, in one consistent view."""
        with self._keeper.reading() as connection:
            yield connection

    def _report(self, outcome: Outcome) -> SyncReport:
        return SyncReport(
            outcome.added,
            outcome.modified,
            outcome.removed,
            outcome.unchanged,
            self.problems(),
            outcome.rebuilt,
            outcome.warning,
        )


def _place(problem: Problem) -> tuple[str, int, str]:
    return problem.path, problem.line or 0, problem.message
