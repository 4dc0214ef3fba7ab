"""What the first frame may not wait for."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import Future
from threading import Event

import pytest

from journal.journal import Journal
from tests.tui.app.stage import on_stage, screen_text, settle, until
from tui.app import DarlingsApp
from tui.first_look import Listed
from tui.widgets.entry_list import PAGES_KEPT, EntryList

LOADED = """
import sys, tui.app
heavy = ("sqlmodel", "sqlalchemy", "markdown_it", "pygments", "textual.widgets._markdown",
         "textual.widgets._text_area", "textual.widgets._data_table", "pendulum", "typer",
         "numpy", "statistics", "journal.forecast")
print([name for name in heavy if name in sys.modules])
"""


def test_the_app_starts_without_what_only_its_pages_need() -> None:
    command = [sys.executable, "-c", LOADED]
    loaded = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert loaded.strip() == "[]"


async def test_the_entries_known_before_are_shown_while_the_files_are_read(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.refresh()
    gate, refresh = Event(), journal.refresh

    def slow(**kwargs: object) -> object:
        gate.wait(30)
        return refresh()

    monkeypatch.setattr(journal, "refresh", slow)
    app = DarlingsApp(journal)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Chapter of the" in screen_text(app))
        assert "reading …" in screen_text(app)
        await pilot.press("down")
        assert app.screen.query_one(EntryList).cursor == 1
        gate.set()
        await settle(pilot)
        assert "reading …" not in screen_text(app)
        assert app.screen.query_one(EntryList).cursor == 1


async def test_an_index_that_knows_nothing_yet_is_no_fault(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: Future[Listed] = Future()
    failed.set_exception(OSError("no index"))
    monkeypatch.setattr("tui.app.begin_first_look", lambda _journal: failed)
    async with on_stage(journal) as (app, _pilot):
        assert app.screen.query_one(EntryList).count == 5


async def test_of_a_long_list_only_what_is_seen_is_read(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    (row, *_) = journal.entries()
    asked: list[tuple[int | None, int]] = []

    def entries(*, limit: int | None = None, offset: int = 0, **_: object) -> list[object]:
        asked.append((limit, offset))
        return [row] * (limit or 0)

    monkeypatch.setattr(journal, "entries", entries)
    monkeypatch.setattr(journal.index, "entries", entries)
    monkeypatch.setattr(journal, "count_entries", lambda **_: 100_000)
    monkeypatch.setattr(journal.index, "count", lambda **_: 100_000)
    async with on_stage(journal) as (app, pilot):
        await pilot.press("end")
        await settle(pilot)
        entries_list = app.screen.query_one(EntryList)
        assert entries_list.cursor == 99_999
        assert entries_list.current is row
        for _ in range(40):
            entries_list.cursor -= 400
            await pilot.pause()
        await settle(pilot)
        assert len(entries_list._pages) <= PAGES_KEPT
    assert set(asked) >= {(200, 0), (200, 99_800)}
    assert len(asked) < 100
