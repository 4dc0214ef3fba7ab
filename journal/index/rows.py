"""What the index answers with: entries without their bodies, search hits, what a sync did."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from entries.entry import Entry, Source
from entries.problem import Problem

# A day's entries have ids from its ordinal times 2**20 up (undated ones are below 0): the newest
# hits of a search are those with the largest ids, found without looking at the others.
DAY_BITS = 20
# Between several values in one column: no value of ours has it.
SEPARATOR = "\x1f"


class IndexedEntry(NamedTuple):
    """One entry as the index knows it.

    `path` is relative to the journal folder; `entry.body` is always empty (read the file for it);
    `body_words` counts the words of the body by `entries.words`.
    """

    path: str
    entry: Entry
    body_words: int


class ImportedFile(NamedTuple):
    """A file that an import wrote, where its entry came from, and its day and number."""

    path: str
    source: Source
    date: date | None = None
    number: int | None = None


class Hit(NamedTuple):
    """One file a search found; `snippet` is one line of its text round the first match."""

    path: str
    date: date | None
    title: str | None
    snippet: str


class Marks(NamedTuple):
    """What to put before and after each match: characters the writer's text is cleared of."""

    before: str
    after: str


class SyncReport(NamedTuple):
    """What looking at the files again found, in files; `problems` are all there are, by path.

    `rebuilt` says that the index was made anew; `warning` is a sentence the writer should see
    (files that have vanished and are still counted, an index that can't be kept on disk).
    """

    added: int
    modified: int
    removed: int
    unchanged: int
    problems: tuple[Problem, ...]
    rebuilt: bool
    warning: str | None = None

    @property
    def changed(self) -> bool:
        """Tell whether the answers of the index may differ from before."""
        return self.rebuilt or bool(self.added or self.modified or self.removed)
