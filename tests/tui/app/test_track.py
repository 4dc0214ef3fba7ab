from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from entries.errors import StorageError
from journal.journal import Journal
from journal.track_words import tell_track
from tests.tui.app.stage import (
    LARGE,
    TODAY,
    make_journal,
    on_stage,
    screen_text,
    settle,
    shows,
    toasts,
)
from tui.screens.forecast import ForecastPage
from tui.screens.track import TrackPage

WORDS = [900, 1400, 700, 1600, 300, 0, None, 1100, 1900, 500, 1250, 800, 0, None, 1000, 1500] * 2


@pytest.fixture
def book(tmp_path: Path) -> Journal:
    """A month of a book: a handful of weeks to look back on."""
    journal = make_journal(tmp_path)
    for back, words in enumerate(reversed(WORDS)):
        day = TODAY - timedelta(days=back)
        # Not logged today, or none of it would have been known before.
        entry = journal.root / "entries" / f"{day.year}" / f"{day}.md"
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(f"---\ndate: {day}\nwords: {words or 0}\n---\nWritten.\n")
    return journal


async def test_the_track_record_is_a_key_from_the_forecast(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        for key in ("f", "t"):
            await pilot.press(key)
            await settle(pilot)
        assert shows(app, TrackPage)
        text = " ".join(screen_text(app).split())
        await pilot.press("escape")
        assert shows(app, ForecastPage)
    record = book.track_record()
    assert len(record.points) > 2
    assert f"{len(record.points)} forecasts" in text
    assert "100% ┤" in text
    assert all(sentence in text for sentence in tell_track(record))


async def test_the_line_is_as_wide_as_the_page(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        for key in ("f", "t"):
            await pilot.press(key)
            await settle(pilot)
        (narrow,) = [row for row in screen_text(app).splitlines() if " 0% └" in row]
        await pilot.resize_terminal(*LARGE)
        await settle(pilot)
        (wide,) = [row for row in screen_text(app).splitlines() if " 0% └" in row]
    assert len(narrow) < 80 < len(wide) <= 120


async def test_without_forecasts_the_reason_is_said(tmp_path: Path) -> None:
    async with on_stage(make_journal(tmp_path)) as (app, pilot):
        for key in ("f", "t"):
            await pilot.press(key)
            await settle(pilot)
        assert "No forecast to look back on: no day has been logged yet" in screen_text(app)


async def test_a_record_that_cannot_be_read_is_said(
    book: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: object) -> None:
        raise StorageError("the disk is [/gone]", "plug it in")

    monkeypatch.setattr(book, "track_record", fail)
    async with on_stage(book) as (app, pilot):
        for key in ("f", "t"):
            await pilot.press(key)
            await settle(pilot)
        assert "not read" in screen_text(app)
        assert toasts(app) == ["the disk is [/gone]\nplug it in"]
