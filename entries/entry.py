"""One entry of the journal, as a value: what was written, for how long, what got in the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

_HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Distraction:
    """What got in the way. `kind` is the writer's own category; `minutes` what it took, if said."""

    what: str
    kind: str | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where an imported entry came from.

    `format` names the importer, `id` the record within it (the same record always has the same
    id), `batch` the import that brought it in, or brought its newest version. `digest` is of the
    entry as that import wrote it (see entries.importing.digest), `before` the name in the trash of
    the version that it replaced.
    """

    format: str
    id: str
    batch: str | None = None
    digest: str | None = None
    before: str | None = None

    @property
    def key(self) -> str:
        """Name the record among those of all formats.

        An id that is made of the text (a SHA-256, see entries.importing.identity) names the same
        entry in every format; any other id only within its own.
        """
        made = self.id.partition("#")[0]
        is_hash = len(made) == 64 and set(made) <= _HEX
        return self.id if is_hash else f"{self.format}:{self.id}"


@dataclass(frozen=True, slots=True)
class DateRange:
    """Whole days, both ends included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Hold the order of the ends."""
        if self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}")

    def __contains__(self, day: date) -> bool:
        """Say whether `day` is one of the range's."""
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days the range holds."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One Markdown file: its front matter as typed values, and its body.

    `words` are net words added to the book (0 and negative are real), `minutes` whole minutes
    spent on it; None means the writer did not say, which is never the same as 0. `date` is the
    writer's day, or None for an imported text that names none. `covers` means that the figures
    belong to those days, spread evenly, rather than to `date`. `project` is None for the book
    itself. `manuscript` is the whole manuscript's words as of this entry. `estimated` names the
    figures given only roughly. `started` is when the session began, `logged` when the entry was
    written down: within a day it says which entry came first.
    """

    date: date | None
    number: int | None = None
    title: str | None = None
    words: int | None = None
    minutes: int | None = None
    estimated: tuple[str, ...] = ()
    started: datetime | None = None
    logged: datetime | None = None
    covers: DateRange | None = None
    project: str | None = None
    manuscript: int | None = None
    distractions: tuple[Distraction, ...] = ()
    tags: tuple[str, ...] = ()
    source: Source | None = None
    body: str = ""

    @property
    def says_something(self) -> bool:
        """Whether there is a figure, a distraction, a title or any text."""
        figures = (self.words, self.minutes, self.manuscript)
        said = self.body.strip() or self.distractions or self.title
        return bool(said) or any(figure is not None for figure in figures)
