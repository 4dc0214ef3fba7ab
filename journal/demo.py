"""The sample journal: a novelist's six months, as documents to import and a book to import them to.

The diary is told in prose, like the ones people have; its dates are set so that the story has
reached this week.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from entries.durable import make_folder, write_new
from entries.errors import Refused
from entries.names import slug

_HEAD = re.compile(r"^@ (\d+) \+(\d+) ([^\n]+)\n", re.MULTILINE)
_DUE = {"part_one": 60, "part_two": 121, "last_chapter": 168, "deadline": 182}
_FRIDAY = 4
_SERIES = "a diary of writing a novel in six months"
_BIO = (
    "Ines Calder is a novelist. She teaches history in the north and lives within sight of a tower."
)
_FOUND = ("found-in-the-coat.txt", "the-last-keepers.html")


class Demo(NamedTuple):
    """Where the sample was put: the journal, and the old diary to import into it."""

    journal: Path
    diary: Path


class Installment(NamedTuple):
    """One day of the sample diary as its author would have published it."""

    number: int
    title: str
    day: date
    prose: str

    def __str__(self) -> str:
        """Show the whole document: heading, date, series note, prose, and a line on the author."""
        note = f"Note: This is the {ordinal(self.number)} installment of “Ledger Days”, {_SERIES}."
        heading = f"Entry {self.number}: {self.title}"
        when = f"{self.day:%B} {self.day.day}, {self.day.year}"
        return "\n\n".join((heading, when, note, self.prose, _BIO)) + "\n"


def build_demo(folder: Path, *, today: date) -> Demo:
    """Write the sample journal and the diary to import into the new folder `folder`.

    Raises Refused where the folder holds anything.
    """
    if folder.exists() and any(folder.iterdir()):
        raise Refused(f"{folder} is not empty", "give the demo a folder of its own")
    story = list(read_installments(today=today))
    demo = Demo(folder, folder / "old-diary")
    _write_journal(folder, start=story[0].day)
    make_folder(demo.diary)
    for told in story:
        write_new(demo.diary / f"{told.number:02}-{slug(told.title)}.txt", str(told).encode())
    for name in _FOUND:
        write_new(demo.diary / name, _sample(name).encode())
    return demo


def read_installments(*, today: date) -> Iterator[Installment]:
    """Yield the story up to yesterday: it ends on the Friday of this week."""
    parts = _HEAD.split(_sample("diary.txt"))[1:]
    told = list(zip(*(iter(parts),) * 4, strict=True))
    length = sum(int(gap) for _, gap, _, _ in told)
    day = today - timedelta(days=today.weekday() - _FRIDAY + length)
    for number, gap, title, prose in told:
        day += timedelta(days=int(gap))
        if day < today:
            yield Installment(int(number), title, day, prose.strip().replace("\n", "\n\n"))


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, 11th ..."""
    teens = 10 < number % 100 < 14
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _write_journal(folder: Path, *, start: date) -> None:
    make_folder(folder)
    days = {name: start + timedelta(days=day) for name, day in _DUE.items()}
    text = _sample("journal.toml").format(start=start, **days)
    write_new(folder / "journal.toml", text.encode())
    notes = folder / "entries" / f"{start.year}"
    make_folder(notes)
    write_new(notes / f"{start}-storm-notes.md", _sample("storm-notes.md").encode())


def _sample(name: str) -> str:
    return files("journal").joinpath("sample", name).read_text("utf-8")
