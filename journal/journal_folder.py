"""Where a journal lies and whose it is: its folder, its book, its clock, and its index."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from journal import line, locate, places
from journal.book import Config
from journal.config import load_config
from journal.days import now_in, writers_day

if TYPE_CHECKING:
    from entries.drafts import Drafts
    from entries.folder import EntryFolder
    from journal.book import Book, Writer
    from journal.index.index import Index
    from journal.index.rows import SyncReport

Clock = Callable[[str | None], datetime]


class JournalFolder:
    """A folder with a journal.toml in it, opened: what everything about a journal starts from."""

    def __init__(self, root: Path, config: Config, *, clock: Clock = now_in) -> None:
        """Hold a journal that is there; use `Journal.open` or `create`."""
        self.root = root
        self.config = config
        self._clock = clock
        self._is_fresh = False

    @classmethod
    def open(cls, path: str | Path | None = None, *, clock: Clock = now_in) -> Self:
        """Open the journal at `path`, else the nearest, else the one last used.

        Raises NoJournal where there is none and BadBook where its journal.toml is wrong.
        """
        root = Path(locate.find_journal(None if path is None else str(path)))
        return cls(root, load_config(root / locate.MARKER), clock=clock)

    @classmethod
    def create(
        cls,
        path: str | Path,
        *,
        title: str,
        target_words: int,
        target_upper: int | None = None,
        deadline: date,
        start: date | None = None,
        starting_words: int = 0,
        rest_days: Iterable[str] = (),
        clock: Clock = now_in,
    ) -> Self:
        """Make a new journal for a book; one that is there is refused, never changed.

        `start` is today unless given; `rest_days` are names of weekdays. A target that is a range
        goes from `target_words` to `target_upper`.
        """
        from journal.book import Book
        from journal.new_journal import create_journal, read_rest_days, writers_today

        book = Book(
            title=title,
            target_words=target_words,
            target_upper=target_upper,
            start=start or writers_today(clock(None)),
            deadline=deadline,
            starting_words=starting_words,
            rest_days=read_rest_days(rest_days),
        )
        return cls.open(create_journal(Path(path), book), clock=clock)

    @property
    def book(self) -> Book:
        """The book: target, start, deadline, rest days."""
        return self.config.book

    @property
    def writer(self) -> Writer:
        """The writer: time zone, when the day starts, goals of their own."""
        return self.config.writer

    def now(self) -> datetime:
        """Return this moment in the writer's time zone."""
        return self._clock(self.writer.timezone)

    def today(self) -> date:
        """Return the writer's day it is now."""
        return writers_day(
            self.now(), timezone=self.writer.timezone, day_starts_at=self.writer.day_starts_at
        )

    @cached_property
    def folder(self) -> EntryFolder:
        """The writer's files, and what writes them."""
        from entries.folder import EntryFolder  # here: most readers ask the index alone

        return EntryFolder(self.root)

    @cached_property
    def drafts(self) -> Drafts:
        """Text typed but not yet saved as an entry, kept out of the journal folder."""
        from entries.drafts import Drafts

        name = Path(places.journal_cache(str(self.root))).name
        return Drafts(Path(places.state_home()) / "drafts" / name)

    def refresh(self, *, progress: Callable[[int, int], None] | None = None) -> SyncReport:
        """Look at the files again and bring the index up to date."""
        report = self.index.refresh(progress=progress, expected=self._forget_removed())
        self._is_fresh = True
        return report

    def reindex(self, *, progress: Callable[[int, int], None] | None = None) -> SyncReport:
        """Drop the index and make it anew from the files."""
        self.index.discard()
        line.forget_line(str(self.root))
        return self.refresh(progress=progress)

    @cached_property
    def index(self) -> Index:
        """The index: a cache of the files that can be deleted at any time."""
        from journal.index.index import Index

        return Index(self.root, Path(places.journal_cache(str(self.root))))

    def fresh_index(self) -> Index:
        """Return the index, the files having been looked at since they were last changed here."""
        if not self._is_fresh:
            self.refresh()
        return self.index

    def _forget_removed(self) -> frozenset[str]:
        # Through a folder that was never asked for nothing was removed.
        return self.folder.forget_removed() if "folder" in self.__dict__ else frozenset()

    def _changed(self) -> None:
        self._is_fresh = False
        line.forget_line(str(self.root))
