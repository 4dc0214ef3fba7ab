"""Time logs in a journal: in once, brought up to date, taken back, and counted right."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from journal.imports import options_of
from journal.journal import Journal
from tests.entries.importing.documents import FIXTURES

LOGS = {
    "org-clock-novel.org": ("10:30] =>  1:30", "10:40] =>  1:40"),
    "watson-frames": ('1551389400, "novel"', '1551390000, "novel"'),
    "watson-log.json": ("10:30:00+13:00", "10:40:00+13:00"),
    "timewarrior-export.json": ("20190301T213000Z", "20190301T214000Z"),
    "toggl-report.csv": ("00:30:00,01:00:00", "00:40:00,01:10:00"),
}
"""A fixture of each format, and a session of it as it is corrected later."""


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal.create(
        tmp_path / "book", title="Novel", target_words=80_000, deadline=date(2027, 6, 30)
    )


def brought(journal: Journal, path: Path) -> tuple[int, int]:
    options = options_of(journal, zone="Pacific/Auckland")
    report = journal.import_([path], options=options)
    counted = report.records_imported + len(report.updated) + len(report.skipped)
    assert report.records == counted + len(report.rejected)
    return report.records_imported, len(report.updated)


@pytest.mark.parametrize("name", LOGS)
def test_in_once_brought_up_to_date_and_taken_back(
    journal: Journal, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    shutil.copy(FIXTURES / name, path)
    count, _ = brought(journal, path)
    assert count > 0
    before = [one.entry for one in journal.entries()]
    assert brought(journal, path) == (0, 0)
    text = path.read_text("utf-8")
    assert text.count(LOGS[name][0]) == 1
    path.write_text(text.replace(*LOGS[name]), "utf-8")
    assert brought(journal, path) == (0, 1)
    minutes = sum(one.entry.minutes or 0 for one in journal.entries())
    assert minutes == sum(one.minutes or 0 for one in before) + 10
    journal.undo()
    assert [one.entry for one in journal.entries()] == before
    (batch,) = journal.batches()
    assert len(journal.undo(batch.batch).undone) == count
    assert journal.entries() == []


def test_minutes_of_the_books_project_alone_count(journal: Journal) -> None:
    brought(journal, FIXTURES / "toggl-report.csv")
    days = {day.date: day.minutes for day in journal.days(date(2019, 3, 1), date(2019, 3, 3))}
    assert [days[date(2019, 3, n)] or 0 for n in (1, 2, 3)] == [60, 0, 60]
