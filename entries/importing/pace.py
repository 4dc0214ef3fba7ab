"""How far the reading of one document is: records so far, and how much of it where that shows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import NamedTuple

from entries.importing.reading import Listener, heard_by

LONG = 1024 * 1024
"""Bytes from which on a document is long: its reading may take more than a moment."""
_CHUNK = 1024 * 1024


class Pace(NamedTuple):
    """How far the reading of a long `document` is.

    `share` (0 to 1) is told from the lines that its records begin at; None where nothing tells it,
    as in a file that is one line.
    """

    document: Path
    records: int
    share: float | None


Pacer = Callable[[Pace], None]


def paced(document: Path, pacer: Pacer | None) -> AbstractContextManager[None]:
    """Let `pacer` hear how far the reading is, within the block, where the document is long."""
    lines = _lines(document) if pacer else None
    if pacer is None or lines is None:
        return nullcontext()
    pacer(Pace(document, 0, None))
    return heard_by(_listener(document, lines, pacer))


def _listener(document: Path, lines: int, pacer: Pacer) -> Listener:
    def hear(records: int, line: int | None) -> None:
        share = line / lines if line and lines >= records and line <= lines else None
        pacer(Pace(document, records, share))

    return hear


def _lines(document: Path) -> int | None:
    """Count the lines of a long document; None for a short one, or what can't be read."""
    try:
        if document.is_dir() or document.stat().st_size < LONG:
            return None
        with document.open("rb") as file:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(_CHUNK), b""))
    except OSError:
        return None
