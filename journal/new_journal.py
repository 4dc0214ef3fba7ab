"""A new journal folder: its journal.toml and nothing else yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path

from entries.durable import make_folder
from entries.errors import Refused
from journal.book import Book, Config, Writer
from journal.days import writers_day
from journal.locate import MARKER
from journal.new_config import write_config
from journal.weekdays import find_weekday

DAY_STARTS_AT = time(4)


def writers_today(now: datetime) -> date:
    """Return the day it is for the writer of a new journal: before 4 in the morning, yesterday."""
    return writers_day(now, timezone=None, day_starts_at=DAY_STARTS_AT)


def create_journal(root: Path, book: Book, writer: Writer | None = None) -> Path:
    """Make the folder `root` a journal for `book` and return its absolute path.

    The folder may exist and hold other things; a journal in it is refused, never changed. Raises
    Refused for a deadline before the start, BadBook for other figures that can't be, StorageError
    where the disk says no.
    """
    root = root.expanduser().absolute()
    if (root / MARKER).exists():
        raise Refused(f"{root} is a journal already", "darlings status shows it")
    if book.deadline < book.start:
        raise Refused(
            f"the deadline {book.deadline} is before the first day, {book.start}",
            "a book begun earlier: --start says its first day",
        )
    make_folder(root)
    write_config(root / MARKER, Config(book, writer or Writer(day_starts_at=DAY_STARTS_AT)))
    make_folder(root / "entries")
    return root


def read_rest_days(names: Iterable[str]) -> frozenset[int]:
    """Return the weekdays of `names` (Monday = 0). Raises Refused for what is no weekday."""
    days = {name: find_weekday(name) for name in names}
    for name, day in days.items():
        if day is None:
            raise Refused(f"{name} is no day of the week", "for example: Saturday, Sunday")
    return frozenset(day for day in days.values() if day is not None)
