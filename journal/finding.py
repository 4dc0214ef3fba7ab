"""Which entry a person means: by path, date, number or `last`."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from entries.errors import BadDate, NoSuchEntry, Refused, SeveralEntries
from journal.dates import parse_day

if TYPE_CHECKING:
    from entries.entry import Entry
    from entries.folder import EntryFolder
    from journal.index.index import Index

_NUMBER = re.compile(r"#?(\d{1,6})\Z", re.ASCII)


def find_entry(index: Index, reference: str, *, root: Path, today: date) -> str:
    """Return the path of the entry that `reference` names.

    A path (as the commands print it, or as the shell completes it), a number (`74` or `#74`), a day
    (`2018-03-27`, `yesterday`) or `last`. Raises NoSuchEntry, or SeveralEntries with their paths.
    """
    wanted = reference.strip()
    if "/" in wanted or wanted.endswith(".md"):
        return _by_path(index, wanted, root)
    if wanted == "last":
        return _only([row.path for row in index.entries(limit=1)], "the journal has no entry yet")
    if number := _NUMBER.match(wanted):
        paths = index.find_number(int(number[1]))
        return _only(paths, f"no entry has the number {int(number[1])}")
    return _by_day(index, wanted, today)


def _by_path(index: Index, wanted: str, root: Path) -> str:
    given = Path(wanted)
    candidates = [given] if given.is_absolute() else [root / given, Path.cwd() / given]
    for candidate in candidates:
        try:
            path = candidate.resolve().relative_to(root.resolve()).as_posix()
        except (ValueError, OSError, RuntimeError):
            continue
        if index.has(path):
            return path
    names = index.find_name(given.name)
    return _only(names, f"no entry at {wanted}")


def _by_day(index: Index, wanted: str, today: date) -> str:
    try:
        day = parse_day(wanted, today=today)
    except BadDate as error:
        raise NoSuchEntry(
            f"no entry called {wanted}", "give a path, a date (YYYY-MM-DD), a number or 'last'"
        ) from error
    paths = [row.path for row in index.entries(first=day, last=day)]
    return _only(paths, f"no entry on {day}")


def _only(paths: list[str], none: str) -> str:
    if not paths:
        raise NoSuchEntry(none, "darlings entries lists what there is")
    if len(paths) > 1:
        listed = ", ".join(paths[:5]) + (" ..." if len(paths) > 5 else "")
        raise SeveralEntries(f"{len(paths)} entries match: {listed}", "name one by its path")
    return paths[0]


def read_found(folder: EntryFolder, path: str) -> Entry:
    """Read an entry's file, body and all; raises Refused where there is no text in it."""
    from entries.frontmatter import read_entry

    entry = read_entry(folder.read(path).data, path=path).entry
    if entry is None:
        raise Refused(f"{path} has no readable text", "darlings doctor says what is wrong")
    return entry
