from __future__ import annotations

from datetime import date
from math import ceil
from pathlib import Path

import pytest

from entries.entry import Distraction
from entries.errors import StorageError
from journal.journal import Journal
from tests.tui.app.stage import (
    LARGE,
    NORMAL,
    TINY,
    TODAY,
    log_days,
    make_journal,
    on_stage,
    screen_text,
    settle,
    shows,
    still,
    toasts,
    until,
)
from tui.screens.dashboard import DashboardPage
from tui.screens.entry import EntryPage
from tui.screens.problems import ProblemsPage
from tui.widgets.bars import Bars
from tui.widgets.entry_list import EntryList
from tui.widgets.preview import Preview
from tui.widgets.reader import Reader


async def test_the_book_stands_where_the_status_says(journal: Journal) -> None:
    async with on_stage(journal) as (app, _pilot):
        text = screen_text(app)
    status = journal.status()
    assert "On the Brink" in text
    assert f"{status.total_words:,} of 80,000" in text
    assert f"{status.days_left} days to 14 Jun" in text
    assert f"510 of {status.quota:,} words" in text
    assert "45 minutes" in text


async def test_distractions_and_days_in_a_row_are_counted(journal: Journal) -> None:
    journal.log(words=5, distractions=[Distraction("news"), Distraction("rain")])
    async with on_stage(journal) as (app, _pilot):
        text = screen_text(app)
    assert "2 distractions" in text
    assert f"{journal.status().streak.current} days in a row" in text


async def test_the_last_weeks_are_bars(journal: Journal) -> None:
    async with on_stage(journal) as (app, _pilot):
        bars = app.screen.query_one(Bars)
        assert [day.words for day in bars.days[-5:]] == [730, 412, -120, 0, 510]
        assert bars.days[-1].day == TODAY
        assert bars.days[-1].today
        assert [day.rest for day in bars.days[-4:]] == [True, True, False, False]
        assert bars.quota == journal.status().quota


async def test_on_a_day_of_rest_the_line_is_what_the_days_left_ask_for(tmp_path: Path) -> None:
    journal = make_journal(tmp_path)
    journal.today = lambda: date(2018, 3, 24)  # type: ignore[method-assign]
    async with on_stage(journal) as (app, _pilot):
        status = journal.status()
        assert status.quota == 0
        assert app.screen.query_one(Bars).quota == ceil(status.required_pace or 0) > 0
        assert "no quota today" in screen_text(app)


async def test_the_entry_under_the_cursor_is_previewed(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await pilot.press("down")
        await settle(pilot)
        reader = app.screen.query_one(Preview).query_one(Reader)
        assert reader.source == "Written on the 26th. *Enough.*"


async def test_moving_on_before_the_preview_came_shows_the_last_one(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await pilot.press("down", "down", "down")
        await settle(pilot)
        reader = app.screen.query_one(Preview).query_one(Reader)
        assert reader.source == "Written on the 24th. *Enough.*"


async def test_enter_opens_the_entry_and_escape_comes_back(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        assert shows(app, EntryPage)
        assert "Written on the 27th." in screen_text(app)
        await pilot.press("escape")
        assert shows(app, DashboardPage)


async def test_a_click_puts_the_cursor_on_a_row_and_two_open_it(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await pilot.click(EntryList, offset=(5, 2))
        assert app.screen.query_one(EntryList).cursor == 2
        await pilot.click(EntryList, offset=(5, 2), times=2)
        await settle(pilot)
        assert shows(app, EntryPage)


async def test_an_empty_journal_says_what_to_do(tmp_path: Path) -> None:
    async with on_stage(make_journal(tmp_path)) as (app, pilot):
        await pilot.press("down", "enter", "end")
        text = screen_text(app)
    assert "No entries yet. Press l" in text


async def test_broken_files_are_counted_and_listed(journal: Journal) -> None:
    (journal.root / "entries" / "2018" / "2018-01-02-x.md").write_text("---\nwords: many\n---\nx\n")
    async with on_stage(journal) as (app, pilot):
        assert "! 1 problem: press p" in screen_text(app)
        await pilot.press("p")
        await settle(pilot)
        assert shows(app, ProblemsPage)
        assert "entries/2018/2018-01-02-x.md, line 2" in screen_text(app)


async def test_what_another_program_writes_is_seen_on_refresh(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        Journal.open(journal.root, clock=still).log(words=1, title="Elsewhere")
        await pilot.press("r")
        await settle(pilot)
        assert app.screen.query_one(EntryList).count == 6


async def test_the_cursor_stays_on_its_entry_when_others_come(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await pilot.press("down")
        before = app.screen.query_one(EntryList).current
        log_days(journal, [1])
        await pilot.press("r")
        await settle(pilot)
        entries = app.screen.query_one(EntryList)
        assert entries.current == before
        assert entries.cursor == 2


async def test_coming_back_from_another_window_looks_again(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        log_days(journal, [1])
        app.on_app_blur()
        app.on_app_focus()
        await settle(pilot)
        assert app.screen.query_one(EntryList).count == 6


async def test_a_journal_that_cannot_be_read_is_said_and_the_app_lives_on(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StorageError("the disk is [/gone]", "plug it in")

    monkeypatch.setattr(journal, "status", fail)
    async with on_stage(journal) as (app, pilot):
        assert "not read: r tries again" in screen_text(app)
        assert toasts(app) == ["the disk is [/gone]\nplug it in"]
        monkeypatch.undo()
        await pilot.press("r")
        await settle(pilot)
        assert "On the Brink" in screen_text(app)
        assert "not read" not in screen_text(app)


async def test_a_fault_of_ours_is_named_without_its_text(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: str) -> None:
        raise ValueError("my secret diary")

    monkeypatch.setattr(journal, "read", fail)
    async with on_stage(journal) as (app, _pilot):
        assert set(toasts(app)) == {"This went wrong: ValueError"}


@pytest.mark.parametrize("size", [TINY, LARGE, (1, 1)])
@pytest.mark.parametrize("keys", ["", "l", "f", "slash", "question_mark", "p", "enter"])
async def test_every_page_bears_every_size(
    journal: Journal, size: tuple[int, int], keys: str
) -> None:
    async with on_stage(journal, size) as (app, pilot):
        if keys:
            await pilot.press(keys)
            await settle(pilot)
        await pilot.resize_terminal(*NORMAL)
        await settle(pilot)
        assert screen_text(app).strip()


async def test_a_terminal_made_larger_shows_the_preview(journal: Journal) -> None:
    async with on_stage(journal, TINY) as (app, pilot):
        assert not app.screen.query_one(Preview).display
        await pilot.resize_terminal(*LARGE)
        await until(pilot, lambda: "Written on the 27th." in screen_text(app))
