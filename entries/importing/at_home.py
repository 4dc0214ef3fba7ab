"""Whether a file of a journal's export is still in that journal."""

from __future__ import annotations

from pathlib import Path

from entries.errors import DarlingsError
from entries.folder import EntryFolder
from entries.frontmatter import read_entry
from entries.importing.own_file import OwnFile


def find_at_home(journal: Path, own: OwnFile) -> str | None:
    """Say that the journal has this very entry at its path, or None.

    The same bytes are the same entry; so is one that was written down at the same moment, whatever
    was changed in it since. Nothing else is: two journals may have entries of one name.
    """
    if own.place is None:
        return None
    try:
        here = EntryFolder(journal).read(own.path).data
    except DarlingsError:
        return None
    if here == own.data:
        return f"in the journal already as {own.path}"
    if _logged(here, own.path) is not None and _logged(here, own.path) == _logged(own.data, ""):
        return f"in the journal already as {own.path}, with changes: that one stays"
    return None


def _logged(data: bytes, path: str) -> object:
    entry = read_entry(data, path=path).entry
    return entry.logged if entry else None
