"""Word logs in a journal: in once, brought up to date, taken back, and counted right."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from journal.imports import ImportReport, options_of
from journal.journal import Journal
from tests.entries.importing.documents import FIXTURES

LOGS = {
    "csv-november.csv": ('"1.204"', '"1.250"'),
    "trackbear-progress-data.json": ("-140", "-150"),
    "nanowrimo-stats-page.txt": ("1667", "1700"),
    "nanowrimo-projects.json": ("1700", "1750"),
    "nanowrimo-young-writers.json": ("1900", "1950"),
    "word-counters-daily-stats.json": ("448", "450"),
    "scrivener-Saltwater.scriv": ("640", "650"),
    "novelwriter-lantern": (': 2100, "notes": 200', ': 2150, "notes": 200'),
}
"""A fixture of each format, and a figure of it as it is corrected later."""


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    yield Journal.create(
        tmp_path / "book", title="On the Brink", target_words=80_000, deadline=date(2027, 6, 30)
    )


def copied(name: str, folder: Path) -> Path:
    source, target = FIXTURES / name, folder / name
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)
    return target


def correct(path: Path, before: str, after: str) -> None:
    """Put another figure into a log, or into the file of a project's folder that has it."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    (file,) = [one for one in files if before in one.read_text("utf-8")]
    file.write_text(file.read_text("utf-8").replace(before, after, 1), encoding="utf-8")


def brought(journal: Journal, path: Path) -> ImportReport:
    report = journal.import_([path], options=options_of(journal, zone="Pacific/Auckland"))
    counted = (report.records_imported, len(report.updated), len(report.skipped))
    assert report.records == sum(counted) + len(report.rejected)
    return report


def contents(journal: Journal) -> dict[str, bytes]:
    return {one.path: journal.folder.read(one.path).data for one in journal.entries()}


@pytest.mark.parametrize("name", LOGS)
def test_a_second_import_adds_nothing(journal: Journal, tmp_path: Path, name: str) -> None:
    path = copied(name, tmp_path)
    first = brought(journal, path)
    assert first.imported
    before = contents(journal)
    second = brought(journal, path)
    assert (second.imported, second.updated) == ((), ())
    assert contents(journal) == before


@pytest.mark.parametrize("name", LOGS)
def test_a_corrected_count_updates_its_entry_and_no_other(
    journal: Journal, tmp_path: Path, name: str
) -> None:
    path = copied(name, tmp_path)
    brought(journal, path)
    before = contents(journal)
    correct(path, *LOGS[name])
    report = brought(journal, path)
    changed = [one for one, data in contents(journal).items() if before[one] != data]
    assert report.imported == ()
    assert sorted(changed) == sorted(str(one.path) for one in report.updated)
    assert 1 <= len(changed) <= 2  # where totals are counted, the session after it changes too
    journal.undo()
    assert contents(journal) == before


@pytest.mark.parametrize("name", LOGS)
def test_an_entry_that_was_edited_stays_as_it_is(
    journal: Journal, tmp_path: Path, name: str
) -> None:
    path = copied(name, tmp_path)
    brought(journal, path)
    for one in journal.entries():
        journal.folder.edit(one.path, {"minutes": 7})
    before = contents(journal)
    correct(path, *LOGS[name])
    report = brought(journal, path)
    assert (report.imported, report.updated) == ((), ())
    assert any("which you have edited" in one.reason for one in report.skipped)
    assert contents(journal) == before


@pytest.mark.parametrize("name", LOGS)
def test_an_undo_leaves_nothing_of_it(journal: Journal, tmp_path: Path, name: str) -> None:
    journal.log(words=500)
    mine = contents(journal)
    brought(journal, copied(name, tmp_path))
    journal.undo()
    assert contents(journal) == mine
    assert brought(journal, tmp_path / name).imported


def test_totals_and_words_give_the_same_book(journal: Journal, tmp_path: Path) -> None:
    words = [500, 300, 120, 0, 950, 10, 700, 820, 90, 410]
    totals = [20_000 + sum(words[: n + 1]) for n in range(len(words))]
    for name, head, figures in (("words", "Words", words), ("totals", "Total", totals)):
        lines = [f"2026-03-{n:02},{figure}" for n, figure in enumerate(figures, 1)]
        log = tmp_path / f"{name}.csv"
        log.write_text("\n".join([f"Date,{head}", *lines]), encoding="utf-8")
        brought(journal, log)
        status = journal.status(as_of=date(2026, 3, 10))
        assert status.total_words == (totals[-1] if name == "totals" else sum(words))
        journal.undo()


def test_another_log_of_the_same_name_is_undone_alone(journal: Journal, tmp_path: Path) -> None:
    for folder, figures in (("a", (510, 620, 730, 840)), ("b", (51, 62, 73, 84))):
        (tmp_path / folder).mkdir()
        rows = "".join(f"2026-03-0{n},{words}\n" for n, words in enumerate(figures, 1))
        (tmp_path / folder / "log.csv").write_text(f"Date,Words written\n{rows}")
    brought(journal, tmp_path / "a" / "log.csv")
    before = contents(journal)
    second = journal.import_([tmp_path / "b"], options=options_of(journal, columns={"words": "2"}))
    assert second.records_imported == 4 and len(contents(journal)) == 8
    assert any("kept apart" in note for note in second.notes)
    shutil.move(tmp_path / "b" / "log.csv", tmp_path / "b" / "renamed.csv")
    again = journal.import_([tmp_path / "b"], options=options_of(journal, columns={"words": "2"}))
    assert (again.imported, again.updated, len(again.skipped)) == ((), (), 4)
    journal.undo(second.batch)
    assert contents(journal) == before
