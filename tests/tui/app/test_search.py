from __future__ import annotations

from threading import Event

import pytest
from textual.widgets import Input

from journal.journal import Journal
from tests.tui.app.stage import on_stage, screen_text, settle, shows, toasts, until
from tui.screens.entry import EntryPage
from tui.screens.search import SearchPage


async def test_results_come_as_the_words_are_typed(journal: Journal) -> None:
    journal.log("The lighthouse keeper sings.", title="On the rock")
    async with on_stage(journal) as (app, pilot):
        await pilot.press("slash", *"lighth")
        await settle(pilot)
        text = screen_text(app)
        assert "On the rock" in text
        assert "lighthouse keeper" in text
        assert "1 entry" in text


async def test_enter_reads_the_result_under_the_cursor(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await pilot.press("slash", *"enough")
        await settle(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert shows(app, EntryPage)
        assert "Written on the 26th." in screen_text(app)
        await pilot.press("escape")
        assert shows(app, SearchPage)


async def test_nothing_found_is_said(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await pilot.press("slash", *"xyzzy", "enter")
        await settle(pilot)
        assert shows(app, SearchPage)
        assert "Nothing found." in screen_text(app)


@pytest.mark.parametrize("query", ['"', "don't", "C++", "AND", "-x", "*", "a:b", "!!", "[/b]"])
async def test_any_text_can_be_searched_for(journal: Journal, query: str) -> None:
    async with on_stage(journal) as (app, pilot):
        await pilot.press("slash")
        app.screen.query_one("#query", Input).value = query
        await settle(pilot)
        assert toasts(app) == []
        assert shows(app, SearchPage)


async def test_while_one_search_runs_only_the_newest_text_waits(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = Event(), []

    def slow(text: str, *, limit: int) -> list[object]:
        asked.append(text)
        gate.wait(20)
        return []

    monkeypatch.setattr(journal, "search", slow)
    async with on_stage(journal) as (_app, pilot):
        await pilot.press("slash", "a")
        await until(pilot, lambda: bool(asked))
        await pilot.press("b", "c", "d")
        gate.set()
        await settle(pilot)
    assert asked == ["a", "abcd"]
