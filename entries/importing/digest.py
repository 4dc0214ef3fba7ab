"""Whether an imported entry is still as it was imported."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from entries.entry import Entry
from entries.frontmatter import read_entry
from entries.render import render_entry


def digest_entry(entry: Entry) -> str:
    """Give the SHA-256 (in hex) of an entry as it is written, but for where it came from."""
    text = render_entry(replace(entry, source=None))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def is_untouched(data: bytes) -> bool:
    """Tell whether a file's bytes are exactly those that an import wrote.

    Any other byte, a comment or a key of the writer's own included, makes the file the writer's.
    """
    read = read_entry(data, path="")
    if read.entry is None or read.entry.source is None or read.entry.source.digest is None:
        return False
    if digest_entry(read.entry) != read.entry.source.digest:
        return False
    return render_entry(read.entry).encode("utf-8", "surrogatepass") == data
