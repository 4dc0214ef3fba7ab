"""What a journal has of imports: their files, and among them those that can't be read any more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from entries.entry import Source
from entries.errors import DarlingsError
from entries.importing.known import Known, source_in_broken

if TYPE_CHECKING:
    from entries.folder import EntryFolder
    from journal.index.index import Index


def known_entries(folder: EntryFolder, index: Index) -> dict[str, Known]:
    """Map the keys of what was imported before, and is still there, to what is known of it.

    What has vanished, and the index may still keep, must not stand in the way of coming back. What
    is there and can't be read any more must: mended, it would count twice.
    """
    broken = {source.key: Known(path) for path, source in broken_imports(folder, index)}
    return broken | {
        file.source.key: Known(file.path, file.source.digest, file.date, file.number)
        for file in index.imported()
        if (folder.root / file.path).is_file()
    }


def broken_imports(folder: EntryFolder, index: Index) -> Iterator[tuple[str, Source]]:
    """Give the files of imports whose front matter can't be read, with the mark they bear."""
    readable = {file.path for file in index.imported()}
    paths = dict.fromkeys(problem.path for problem in index.problems())
    for path in paths:
        source = _source(folder, path) if path not in readable and index.has(path) else None
        if source is not None:
            yield path, source


def _source(folder: EntryFolder, path: str) -> Source | None:
    try:
        return source_in_broken(folder.read(path).data)
    except DarlingsError:
        return None
