"""Who a document is: the same wherever it lies and however it was saved."""

from __future__ import annotations

import hashlib
from collections import Counter
from datetime import date

from entries.entry import Entry
from entries.importing.bare import letters, spoken


def identify(*, day: date | None, number: int | None, title: str | None, prose: str) -> str:
    """Give the SHA-256 (in hex) of what makes an entry this entry and no other.

    That is its day, number and title, and the letters and digits of its prose. The path, the
    encoding, line breaks, Markdown's marks and the page round it play no part: the same entry from
    another folder, saved again with newer comments below it, or saved once as text and once as
    HTML, is one entry. Two short entries with the same text on different days are two.
    """
    parts = (str(day or ""), str(number or ""), letters(title or ""), letters(spoken(prose)))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


class Ordinals:
    """Tells records apart that are equal in every way: the second `x` of a document is `x#2`.

    So two equal records are two entries, and the same two when they are imported again.
    """

    def __init__(self) -> None:
        """Begin with no record seen; one for each document."""
        self._seen: Counter[str] = Counter()

    def name(self, id: str) -> str:
        """Give the identity of the next record whose content has this one."""
        self._seen[id] += 1
        return id if self._seen[id] == 1 else f"{id}#{self._seen[id]}"


def hash_of(*parts: object) -> str:
    """Give the SHA-256 (in hex) of the parts of a record that make it this one: its day, text."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


def identify_file(path: str, entry: Entry, data: bytes) -> str:
    """Give the key of an entry of a journal of ours, by its file (see Source.key).

    One that was imported keeps its own. Else it is a SHA-256 of where the file was and when the
    entry was written down, which edits leave as it is; without such a moment, of all that is in it.
    """
    if entry.source is not None:
        return entry.source.key
    if entry.logged is not None:
        return hash_of("darlings", path, entry.logged.isoformat())
    return hash_of("darlings", path, hashlib.sha256(data).hexdigest())
