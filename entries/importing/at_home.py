"""Whether an entry of a journal's export is still in that journal."""

from __future__ import annotations

from pathlib import Path

from entries.errors import DarlingsError
from entries.folder import EntryFolder
from entries.frontmatter import read_entry
from entries.importing.candidate import Candidate
from entries.importing.identity import identify_file


def find_at_home(journal: Path, candidate: Candidate) -> str | None:
    """Say that the journal has this very entry at its path, or None.

    It is the same where it was written down at the same moment, whatever was changed in it since,
    or where no byte was changed. Two journals may have other entries of one name.
    """
    own, source = candidate.own, candidate.entry.source
    if own is None or own.place is None or source is None:
        return None
    try:
        here = EntryFolder(journal).read(own.path).data
    except DarlingsError:
        return None
    entry = read_entry(here, path=own.path).entry
    if entry is None or identify_file(own.path, entry, here) != source.key:
        return None
    return f"in the journal already as {own.path}, which stays as it is"
