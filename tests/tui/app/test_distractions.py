from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from entries.entry import Distraction
from journal.journal import Journal
from tests.tui.app.stage import (
    LARGE,
    TINY,
    TODAY,
    make_journal,
    on_stage,
    raw_text,
    screen_text,
    settle,
    shows,
    toasts,
)
from tests.tui.hostile import ESCAPES, MARKUP, SCRIPTS, raw_controls
from tui.plain import plain_line
from tui.screens.dashboard import DashboardPage
from tui.screens.distractions import DistractionsPage


@pytest.fixture
def rainy(tmp_path: Path) -> Journal:
    """Eight weeks in which rain goes with 300 words fewer, today's entry the last."""
    journal = make_journal(tmp_path)
    for n in range(57):
        rain = [Distraction("rain", "weather", 30), Distraction(f"call {n}")] if n % 3 else []
        words = 900 - 300 * bool(rain)
        journal.log("Text.", words=words, day=TODAY - timedelta(days=n), distractions=rain)
    return journal


async def test_d_weighs_the_distractions_and_escape_leads_back(rainy: Journal) -> None:
    async with on_stage(rainy) as (app, pilot):
        await pilot.press("d")
        await settle(pilot)
        assert isinstance(app.screen, DistractionsPage)
        assert app.screen.found == rainy.distractions()
        text = screen_text(app)
        assert "you typically wrote 300 words fewer" in text
        assert "2017-12-14 to 2018-03-27" in text
        await pilot.press("escape")
        assert shows(app, DashboardPage)


async def test_p_goes_through_the_periods_and_comes_round(rainy: Journal) -> None:
    async with on_stage(rainy) as (app, pilot):
        await pilot.press("d")
        await settle(pilot)
        seen = []
        for _ in range(4):
            await pilot.press("p")
            await settle(pilot)
            assert isinstance(app.screen, DistractionsPage) and app.screen.found is not None
            period = app.screen.found.period
            seen.append(f"{period.first} to {period.last}")
            assert seen[-1] in screen_text(app)
    assert seen == [
        "2018-03-01 to 2018-03-31",
        "2018-02-01 to 2018-02-28",
        "2018-03-26 to 2018-04-01",
        "2017-12-14 to 2018-03-27",
    ]


async def test_b_shows_every_single_one_then_the_kinds(rainy: Journal) -> None:
    async with on_stage(rainy, (80, 80)) as (app, pilot):
        await pilot.press("d")
        await settle(pilot)
        assert "more: press b" in screen_text(app)
        await pilot.press("b")
        await settle(pilot)
        assert screen_text(app).count("  call ") == 38
        assert "By kind" not in screen_text(app)
        await pilot.press("b")
        await settle(pilot)
        assert "By kind" in screen_text(app)
        assert "  call " not in screen_text(app)


async def test_a_wide_page_draws_the_intervals_and_a_tiny_one_keeps_the_verdict(
    rainy: Journal,
) -> None:
    async with on_stage(rainy, LARGE) as (app, pilot):
        await pilot.press("d")
        await settle(pilot)
        assert "fewer   │   more" in screen_text(app)
        await pilot.resize_terminal(*TINY)
        await settle(pilot)
        assert "fewer   │   more" not in screen_text(app)
        assert "On days with “rain” you typically" in screen_text(app)


async def test_an_empty_journal_is_told_so(tmp_path: Path) -> None:
    async with on_stage(make_journal(tmp_path)) as (app, pilot):
        await pilot.press("d")
        await settle(pilot)
        assert "Nothing is logged in this time" in screen_text(app)
        await pilot.press("b", "p", "j", "k")
        await settle(pilot)
        assert toasts(app) == []


async def test_the_keys_scroll_to_the_legend(rainy: Journal) -> None:
    async with on_stage(rainy) as (app, pilot):
        await pilot.press("d")
        await settle(pilot)
        assert "A day without an entry" not in screen_text(app)
        await pilot.press("end")
        await settle(pilot)
        assert "A day without an entry" in screen_text(app)


async def test_any_text_is_shown_and_inert(tmp_path: Path) -> None:
    journal = make_journal(tmp_path)
    texts = (*ESCAPES, *MARKUP, *SCRIPTS)
    for text in texts:
        journal.log("x", words=5, distractions=[Distraction(f"D {text}", f"K {text}")])
    async with on_stage(journal, (120, 90)) as (app, pilot):
        await pilot.press("d", "b")
        await settle(pilot)
        shown = screen_text(app)
        assert raw_controls(raw_text(app)) <= {"\n"}
        assert toasts(app) == []
    for text in MARKUP:
        assert plain_line(f"D {text}") in shown
