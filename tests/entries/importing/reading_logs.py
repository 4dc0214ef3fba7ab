"""Word logs for tests: written to a file, read, and told in few words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from entries.entry import Entry
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading
from entries.importing.registry import read_document
from tests.entries.importing.documents import FIXTURES


def read_log(folder: Path, text: str, name: str = "log.csv", **said: Any) -> Reading:
    """Write a log and read it, with what the writer said of it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return read_document(path, options=ImportOptions(**said))


def read_fixture_log(name: str, **said: Any) -> Reading:
    """Read a fixture of many records."""
    return read_document(FIXTURES / name, options=ImportOptions(**said))


def entries(reading: Reading) -> list[Entry]:
    """Give the entries of a log, in order."""
    return [one.entry for one in reading.candidates]


def told(reading: Reading, *figures: str) -> list[tuple[Any, ...]]:
    """Give the day of each entry as text, and its figures."""
    return [
        (str(entry.date), *(getattr(entry, figure) for figure in figures))
        for entry in entries(reading)
    ]


def ids(reading: Reading) -> list[str]:
    """Name the records."""
    return [one.id for one in reading.candidates]
