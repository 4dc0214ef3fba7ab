"""Whether an imported entry is still as it was imported."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from entries.entry import Entry, Source
from entries.errors import EditRefused
from entries.frontmatter import read_entry
from entries.importing.candidate import Candidate
from entries.render import render_entry
from entries.splice import edit_front_matter

OF_FILE = "file:"
"""How the digest begins of an entry that was brought over as the bytes of its file."""

_SOME_SOURCE = Source("darlings", "x")


def digest_entry(entry: Entry) -> str:
    """Give the SHA-256 (in hex) of an entry as it is written, but for where it came from."""
    text = render_entry(replace(entry, source=None))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def digest_candidate(candidate: Candidate) -> str:
    """Give the digest that a candidate's file will have."""
    own = candidate.own
    return digest_entry(candidate.entry) if own is None or own.is_plain else digest_file(own.data)


def mark_file(data: bytes, source: Source) -> bytes:
    """Give a file's bytes with this `source` at the end of its front matter, else as they are.

    Raises EditRefused where that can't be done without touching anything else.
    """
    return edit_front_matter(edit_front_matter(data, {"source": None}), {"source": source})


def digest_file(data: bytes) -> str:
    """Give the digest of a file's bytes, but for where it came from; raises as `mark_file` does."""
    bare = edit_front_matter(mark_file(data, _SOME_SOURCE), {"source": None})
    return OF_FILE + hashlib.sha256(bare).hexdigest()


def is_untouched(data: bytes) -> bool:
    """Tell whether a file's bytes are exactly those that an import wrote.

    Any other byte, a comment or a key of the writer's own included, makes the file the writer's.
    """
    read = read_entry(data, path="")
    if read.entry is None or read.entry.source is None or read.entry.source.digest is None:
        return False
    if read.entry.source.digest.startswith(OF_FILE):
        return _is_untouched_file(data, read.entry.source)
    if digest_entry(read.entry) != read.entry.source.digest:
        return False
    return render_entry(read.entry).encode("utf-8", "surrogatepass") == data


def _is_untouched_file(data: bytes, source: Source) -> bool:
    try:
        return digest_file(data) == source.digest and mark_file(data, source) == data
    except EditRefused:
        return False
