"""The commands that are killed and failed at every call: one line each."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path

from entries.entry import Entry, Source
from entries.folder import EntryFolder
from entries.frontmatter import read_entry
from entries.importing.digest import digest_entry
from entries.importing.known import Known
from entries.importing.plan import plan_import
from entries.importing.publish import publish
from entries.new_file import encode_entry
from tests.faults.harness import PYTHON, Command
from tests.faults.writers import OLD, OLD_TEXT

_BOOK = """[book]
title = "The Tide Tables"
target_words = 80000
start = 2018-01-01
deadline = 2019-06-30
"""
_PAGE = """# 12: The Leaking Roof

2018-03-21

I wrote 640 words today in an hour and a half, between two buckets.

Distraction of the day: the roof.
"""
_DOUBTFUL = """# 12: The Leaking Roof

2018-03-21

I've written 3,000 words on this. I worked for three hours.
"""
_LOG = ("log", "It rained until noon.", "--words", "640", "--date", "2018-04-02")


def journal_with_an_entry(data: Path) -> None:
    """Prepare a journal of one old entry."""
    path = data / "journal" / OLD
    path.parent.mkdir(parents=True, mode=0o700)
    path.write_bytes(OLD_TEXT)


def journal_with_an_imported_entry(data: Path) -> None:
    """Prepare a journal whose one entry is as an import wrote it."""
    path = data / "journal" / OLD
    path.parent.mkdir(parents=True, mode=0o700)
    entry = Entry(date=date(2018, 3, 26), words=500, body="The kettle sang.\n")
    source = Source("text", "a", "b1", digest=digest_entry(entry))
    path.write_bytes(encode_entry(dataclasses.replace(entry, source=source)))


def journal_with_a_deleted_entry(data: Path) -> None:
    """Prepare a journal whose one entry is in the trash."""
    journal_with_an_entry(data)
    EntryFolder(data / "journal").trash(OLD)


def book(data: Path) -> None:
    """Prepare a book with one old entry, and beside it a page of a diary to import."""
    journal_with_an_entry(data)
    (data / "journal" / "journal.toml").write_text(_BOOK)
    (data / "old.txt").write_text(_PAGE)


def book_with_a_deleted_entry(data: Path) -> None:
    """Prepare a book whose one entry is in the trash."""
    book(data)
    EntryFolder(data / "journal").trash(OLD)


def book_with_an_import(data: Path) -> None:
    """Prepare a book into which one page was imported, and another brought up to date."""
    book(data)
    pages = data / "pages"
    pages.mkdir()
    (pages / "11.txt").write_text(_PAGE.replace("12", "11").replace("21", "20"))
    _import(data, pages / "11.txt", batch="20180401-081500-000abcd")
    (pages / "11.txt").write_text(_PAGE.replace("12", "11").replace("21", "20") + "It held.\n")
    (pages / "12.txt").write_text(_PAGE)
    _import(data, pages, batch="20180401-091500-000abcd")


def book_with_doubts(data: Path) -> None:
    """Prepare a book with an imported entry of which two figures are in doubt."""
    book(data)
    (data / "old.txt").write_text(_DOUBTFUL)
    _import(data, data / "old.txt", batch="20180401-081500-000abcd")


def book_with_an_export(data: Path) -> None:
    """Prepare a book with a file in the place of its export."""
    book(data)
    (data / "journal" / "out.json").write_text("before")


def _import(data: Path, path: Path, *, batch: str) -> None:
    folder = EntryFolder(data / "journal")
    known = {}
    for stamp in folder.scan().files:
        entry = read_entry(folder.read(stamp.path).data, path=stamp.path).entry
        if entry and entry.source:
            known[entry.source.key] = Known(
                stamp.path, entry.source.digest, entry.date, entry.number
            )
    plan = plan_import(
        [path],
        known=known,
        is_untouched=lambda _: True,
        stored=lambda path: read_entry(folder.read(path).data, path=path).entry,
    )
    publish(plan, folder, batch=batch)


def _darlings(
    *arguments: str,
    prepare: Callable[[Path], None] = book,
    varies: bytes = rb"(?!)",
    typed: str = "",
    atomic: bool = True,
    most: int = 4,
) -> Command:
    argv = (*PYTHON, "-m", "tui.main", *arguments, "--journal", "{journal}")
    name = " ".join(("darlings", *(one for one in arguments if one.isalpha())))
    # Fewer points: starting under strace takes these most of a second.
    return Command(name, argv, prepare, atomic, varies, most, typed)


def _writer(name: str) -> tuple[str, ...]:
    return (*PYTHON, "-m", "tests.faults.writers", name, "{journal}")


SAFE = (
    Command("create", _writer("create"), journal_with_an_entry),
    Command("edit", _writer("edit"), journal_with_an_entry),
    Command("replace", _writer("replace"), journal_with_an_entry),
    Command("trash", _writer("trash"), journal_with_an_entry),
    Command("restore", _writer("restore"), journal_with_a_deleted_entry),
    # A copy of the version that was to be replaced may stay in the trash.
    Command("update", _writer("update"), journal_with_an_imported_entry, atomic=False),
    _darlings(*_LOG, varies=rb"logged: .*\n"),
    _darlings("edit", OLD, "--words", "512"),
    _darlings("delete", OLD),
    _darlings("restore", OLD, prepare=book_with_a_deleted_entry),
    _darlings("import", "{data}/old.txt", varies=rb"batch: \S+"),
    _darlings("undo", prepare=book_with_an_import),
    # A figure for other days is an entry of its own, which may be there without the other answer.
    _darlings("review", prepare=book_with_doubts, typed="y\nd yesterday\n", atomic=False, most=3),
    _darlings("export", "{journal}/out", most=3),
    _darlings(
        *("export", "{journal}/out.json", "--format", "json", "--force"),
        prepare=book_with_an_export,
        most=3,
    ),
)
"""What must survive every fault."""

UNSAFE = (
    Command("in place", _writer("in_place"), journal_with_an_entry),
    Command("watson", _writer("watson"), journal_with_an_entry),
    Command("too early", _writer("too_early"), journal_with_an_entry),
)
"""What must not: a trial that lets one of these pass proves nothing."""
