"""What the writer says about what is imported, where it does not say so itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo

from entries.errors import NotUnderstood
from entries.importing.bare import letters


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """The writer's answers, the same for every document of one import.

    `columns` maps a figure of ours to the name of a column (`--map words=Count`). `zone` is where
    the writer lived; None means that nobody said. `day_first` settles `03/04/2021`; None refuses
    it. A work session that begins before `day_starts_at` belongs to the day before. `books` are the
    names under which the journal's own book goes. `whole` keeps a document that is a diary of many
    days as one entry.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    zone: tzinfo | None = None
    day_first: bool | None = None
    day_starts_at: time = time()
    books: tuple[str, ...] = ()
    whole: bool = False

    def project_of(self, name: str | None) -> str | None:
        """Give the project that a record belongs to: None is the book itself, by one of its names.

        A record that names no project is the book's.
        """
        if name is None or not name.strip():
            return None
        names = {letters(book) or book.strip() for book in self.books}
        return None if (letters(name) or name.strip()) in names else name

    def local(self, instant: datetime) -> datetime:
        """Give the time on the writer's wall at an instant; one without a zone is that already.

        Raises NotUnderstood for an instant in UTC where nobody said which zone was the writer's:
        the day would be a guess.
        """
        if instant.tzinfo is None:
            return instant
        if self.zone is not None:
            return instant.astimezone(self.zone).replace(tzinfo=None)
        if not instant.utcoffset():
            raise NotUnderstood("a time in UTC: say where you were with --zone, like Europe/Paris")
        return instant.replace(tzinfo=None)

    def day_of(self, instant: datetime) -> date:
        """Give the writer's day of a work session that began at an instant.

        A diary entry's day is never asked for here: it is as written. Raises as `local` does.
        """
        wall = self.local(instant)
        early = wall.time() < self.day_starts_at
        return wall.date() - timedelta(days=1) if early else wall.date()
