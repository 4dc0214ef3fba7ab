"""The library's writes as small programs, and three writers that lose text, to try the trial on.

Each says "saved" only when the library has returned, except the one whose fault that is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from entries.entry import Entry, Source
from entries.errors import DarlingsError
from entries.folder import EntryFolder
from entries.importing.candidate import Candidate
from entries.importing.evidence import Evidence
from entries.importing.plan import ImportPlan, Update
from entries.importing.publish import publish

OLD = "entries/2018/2018-03-26-an-old-day.md"
OLD_TEXT = b"---\ndate: 2018-03-26\nwords: 500\n---\n\nThe kettle sang until noon.\n"
_NEW_TEXT = OLD_TEXT.replace(b"500", b"512") + b"And the tide came in.\n" * 40


def create(journal: Path) -> None:
    """Write a new entry, in a year's folder that is not there yet."""
    day = date(2019, 1, 2)
    EntryFolder(journal).create(Entry(date=day, title="First day", words=640, body="Rain.\n" * 50))


def edit(journal: Path) -> None:
    """Change one value of an entry."""
    EntryFolder(journal).edit(OLD, {"words": 512})


def replace(journal: Path) -> None:
    """Put new text in an entry."""
    folder = EntryFolder(journal)
    folder.replace(OLD, _NEW_TEXT, digest=folder.read(OLD).digest)


def trash(journal: Path) -> None:
    """Delete an entry."""
    EntryFolder(journal).trash(OLD)


def restore(journal: Path) -> None:
    """Bring a deleted entry back."""
    EntryFolder(journal).restore(OLD)


def update(journal: Path) -> None:
    """Bring an imported entry up to date with its source."""
    folder = EntryFolder(journal)
    source = Source("text", "a")
    entry = Entry(date=date(2018, 3, 26), words=512, body="And the tide.\n" * 40, source=source)
    newer = Update(OLD, Candidate("old.txt", None, "entry", entry, Evidence()))
    done = publish(ImportPlan((), updates=(newer,)), folder, batch="b2")
    for fault in done.failed:
        raise DarlingsError(fault.reason)


def in_place(journal: Path) -> None:
    """Unsafe: empty the file, then write it."""
    with (journal / OLD).open("wb") as file:
        file.write(_NEW_TEXT)


def watson(journal: Path) -> None:
    """Unsafe: move the good file away before the new one is in its place."""
    path = journal / OLD
    new, backup = path.with_suffix(".new"), path.with_suffix(".bak")
    new.write_bytes(_NEW_TEXT)
    path.rename(backup)
    new.rename(path)
    backup.unlink()


def too_early(journal: Path) -> None:
    """Unsafe: say so first, and save it then."""
    os.write(1, b"saved\n")
    create(journal)


WRITERS: dict[str, Callable[[Path], None]] = {
    write.__name__: write
    for write in (create, edit, replace, trash, restore, update, in_place, watson, too_early)
}


def main(name: str, journal: str) -> int:
    """Run one writer as a command would: one line, and an exit code."""
    try:
        WRITERS[name](Path(journal))
    except DarlingsError as error:
        os.write(2, f"{error.message}\n".encode())
        return error.exit_code
    if name != too_early.__name__:
        os.write(1, b"saved\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
