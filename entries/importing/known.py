"""What the journal has already of what was imported before."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from entries.entry import Source
from entries.front import read_front
from entries.frontmatter import read_entry

_LONGEST_FRONT = 64 * 1024


class Known(NamedTuple):
    """An entry that was imported before: its path, and the digest of it as it was then written.

    `digest` is None for an entry whose digest was taken away: it is never updated. Day and number
    tell an installment whose text has changed.
    """

    path: str
    digest: str | None = None
    date: date | None = None
    number: int | None = None


def source_in_broken(data: bytes) -> Source | None:
    """Give the mark of an import in a file whose front matter can't be read; else None.

    The import wrote it on a line of its own: whatever broke on another line, it is that entry.
    """
    if read_front(data).fault is None:
        return None
    lines = data[:_LONGEST_FRONT].removeprefix(b"\xef\xbb\xbf").splitlines()
    if not lines or lines[0].rstrip() != b"---":
        return None
    for line in lines[1:]:
        if line.startswith(b"source: {"):
            entry = read_entry(b"---\n" + line + b"\n---\n", path="").entry
            return entry.source if entry else None
        if line.rstrip() == b"---":
            return None
    return None
