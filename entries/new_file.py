"""What a new entry's file is called, and what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from entries.entry import Entry
from entries.names import entry_path, is_taken, numbered
from entries.render import render_entry


def place_of(entry: Entry, *, clipping: bool) -> tuple[str, str]:
    """Return the folder of a new file in the journal, and the name it would have if it is free."""
    name = entry_path(entry.date, entry.title, entry.body)
    folder, _, wanted = f"{'clippings' if clipping else 'entries'}/{name}".rpartition("/")
    return folder, wanted


def free_names(wanted: str, taken: set[str]) -> Iterator[str]:
    """Give the names to try, in order: the wanted one, and it with a number where it is taken."""
    names = (numbered(wanted, n) for n in count(1))
    return (name for name in names if not is_taken(name, taken))


def encode_entry(entry: Entry) -> bytes:
    """Write an entry as UTF-8; a lone surrogate, which no file can hold, becomes U+FFFD."""
    text = render_entry(entry)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
