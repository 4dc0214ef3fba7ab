"""Whole diaries of other programs: brought in, brought in again, brought up to date, taken back."""

from __future__ import annotations

import plistlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from journal.journal import Journal
from tests.entries.importing.documents import ABROAD, FIXTURES


@dataclass(frozen=True)
class Diary:
    """A fixture, and (for formats whose records have an id) how two of its entries change."""

    fixture: str
    changed: Callable[[Path], None] | None = None


def replaced(*olds: str) -> Callable[[Path], None]:
    """Change these texts of a file, each in another entry."""

    def change(path: Path) -> None:
        text = path.read_text("utf-8")
        for old in olds:
            assert old in text
            text = text.replace(old, f"{old} And more.")
        path.write_text(text, "utf-8")

    return change


def edited(*names: str) -> Callable[[Path], None]:
    """Add a line to each of these files of a folder."""

    def change(path: Path) -> None:
        for name in names:
            with (path / name).open("a", encoding="utf-8") as file:
                file.write("A line more.\n")

    return change


def retold(*names: str) -> Callable[[Path], None]:
    """Add a sentence to the text of each of these entries of Day One Classic."""

    def change(path: Path) -> None:
        for name in names:
            file = path / "entries" / f"{name}.doentry"
            one = plistlib.loads(file.read_bytes())
            one["Entry Text"] += "\nAnd more."
            file.write_bytes(plistlib.dumps(one))

    return change


DIARIES = [
    Diary("blog-first-page.html"),
    Diary("diary-headings.md", replaced("ferry timetable.", "Two hours at the desk, 450 words.")),
    Diary("diary-lines.txt", replaced("has a beginning now.", "Nothing to report but rain.")),
    Diary("jrnl-brackets.txt", replaced("of the same night.", "else came of it.")),
    Diary("jrnl-1.txt"),
    Diary("jrnl-export.json"),
    Diary("jrnl-export.xml"),
    Diary("jrnl-yaml"),
    Diary("jrnl-folder"),
    Diary("day-one-export.zip"),
    Diary("day-one-bare.json", replaced("I wrote 300 words.")),
    Diary("day-one-classic-Journal_dayone", retold("2F" * 16, "3A" * 16)),
    Diary("tui-journal-entries.json"),
    Diary("tui-journal-store"),
    Diary("wordpress-export.xml", replaced("A draft that I keep.", "Nobody else reads this.")),
    Diary("org-journal", edited("20130604", "2015-02-03.org")),
    Diary("obsidian-vault", edited("Journal/2026/March/2026-Mar-02.md", "Journal/2025-12-31.md")),
]


@pytest.fixture(params=DIARIES, ids=lambda diary: diary.fixture)
def diary(request: pytest.FixtureRequest) -> Diary:
    found: Diary = request.param
    return found


@pytest.fixture
def source(tmp_path: Path, diary: Diary) -> Path:
    path, copy = FIXTURES / diary.fixture, tmp_path / diary.fixture
    shutil.copytree(path, copy) if path.is_dir() else shutil.copy(path, copy)
    return copy


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Journal:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Journal.create(
        tmp_path / "book", title="B", target_words=80_000, deadline=date(2027, 6, 30)
    )


def files(journal: Journal) -> dict[str, bytes]:
    return {
        str(path.relative_to(journal.root)): path.read_bytes()
        for folder in ("entries", "clippings")
        for path in journal.root.glob(f"{folder}/**/*.md")
    }


def test_it_is_brought_in_once_and_taken_back_whole(journal: Journal, source: Path) -> None:
    first = journal.import_([source], options=ABROAD)
    brought = files(journal)
    assert first.records_imported > 0
    assert len(brought) == len(first.imported)
    again = journal.import_([source], options=ABROAD)
    assert (again.imported, again.updated) == ((), ())
    assert len(again.skipped) == first.records_imported + len(first.skipped)
    assert again.rejected == first.rejected
    assert files(journal) == brought
    assert len(journal.undo(first.batch).undone) == len(brought)
    assert files(journal) == {}


def test_a_dry_run_writes_nothing_and_says_the_same(journal: Journal, source: Path) -> None:
    foreseen = journal.import_([source], options=ABROAD, dry_run=True)
    assert files(journal) == {}
    done = journal.import_([source], options=ABROAD)
    assert [one.entry.title for one in foreseen.imported] == [
        one.entry.title for one in done.imported
    ]


def test_a_change_reaches_what_nobody_edited(journal: Journal, source: Path, diary: Diary) -> None:
    if diary.changed is None:
        pytest.skip("its entries have no id but what they say")
    journal.import_([source], options=ABROAD)
    before = files(journal)
    diary.changed(source)
    foreseen = journal.import_([source], options=ABROAD, dry_run=True)
    first, second = foreseen.updated
    assert first.path is not None
    journal.folder.edit(first.path, {"tags": ("mine",)})
    mine = files(journal)[first.path]
    report = journal.import_([source], options=ABROAD)
    assert [one.path for one in report.updated] == [second.path]
    assert sum("which you have edited" in one.reason for one in report.skipped) == 1
    assert files(journal)[first.path] == mine
    assert files(journal).keys() == before.keys()
    journal.undo(report.batch)
    assert files(journal) == {**before, first.path: mine}
