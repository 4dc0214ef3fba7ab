from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from entries.entry import DateRange
from entries.errors import StorageError
from journal.forecast import Forecast
from journal.journal import Journal
from journal.what_if import NOTHING, WhatIf
from tests.tui.app.stage import (
    LARGE,
    NORMAL,
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
from tui.app import DarlingsApp
from tui.outcome import outcome
from tui.screens.dashboard import DashboardPage
from tui.screens.forecast import ForecastPage
from tui.screens.help import HelpPage
from tui.trial import Trial, command
from tui.widgets.fan import Fan
from tui.widgets.knobs import LESS_AT, MORE_AT, Knobs
from tui.widgets.outcomes import Outcomes

WEEK = (DateRange(date(2018, 3, 28), date(2018, 4, 3)),)
LATER = date(2018, 6, 21)
WORDS = [900, 1400, 700, 1600, 300, 0, None, 1100, 1900, 500, 1250, 800, 0, None, 1000, 1500]


@pytest.fixture
def book(tmp_path: Path) -> Journal:
    """Four weeks of a book that may or may not be done in time."""
    journal = make_journal(tmp_path)
    log_days(journal, [*WORDS[:12], *WORDS])
    return journal


def page(app: DarlingsApp) -> ForecastPage:
    """Return the forecast page, which must be on top."""
    assert isinstance(app.screen, ForecastPage)
    return app.screen


def trial(app: DarlingsApp) -> Trial:
    """Return what is tried."""
    tried = page(app).trial
    assert tried is not None
    return tried


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, then wait for what they start."""
    await pilot.press(*keys)
    await settle(pilot)


async def test_f_opens_the_forecast_and_escape_comes_back(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "f")
        assert shows(app, ForecastPage)
        await press(pilot, "escape")
        assert shows(app, DashboardPage)


async def test_the_page_says_what_the_status_says(book: Journal) -> None:
    status = book.status()
    async with on_stage(book) as (app, pilot):
        await press(pilot, "f")
        text = screen_text(app)
        fan = app.screen.query_one(Fan)
        assert fan.chart is not None
        assert fan.chart.fan == status.forecast.fan
        assert fan.chart.before == ()
        assert fan.chart.total_at(TODAY) == status.total_words
        assert app.screen.query_one(Outcomes).now == outcome(status.forecast)
    assert status.forecast.probability is not None
    assert "finish in time" in text
    assert "nothing is written" in text
    assert "$ darlings forecast\n" in text


@pytest.mark.parametrize(
    ("keys", "supposed"),
    [
        (["right"], lambda pace: WhatIf(words_per_day=pace)),
        (["down", "right"], lambda _: WhatIf(days_off=WEEK)),
        (["down", "right", "left"], lambda _: NOTHING),
        (["j", "j", "l", "l"], lambda _: WhatIf(rest_days=frozenset({1}))),
        (["down", "down", "down", "h"], lambda _: WhatIf(target_words=76_000)),
        (["up", "down", "down", "down", "down", "plus"], lambda _: WhatIf(deadline=LATER)),
        (["down"] * 9 + ["right"], lambda _: WhatIf(cut_words=600)),
        (["down", "right", "down", "right", "x"], lambda _: NOTHING),
        (["down", "right", "right", "backspace"], lambda _: NOTHING),
        (
            ["down", "right", "down", "right", "0"],
            lambda _: WhatIf(days_off=WEEK),
        ),
    ],
)
async def test_keys_try_a_change_and_the_page_shows_it(
    book: Journal, keys: list[str], supposed: Callable[[int], WhatIf]
) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "f")
        await press(pilot, *keys)
        tried = trial(app).what_if
        assert tried == supposed(tried.words_per_day or 0)
        expected = book.forecast(what_if=tried)
        outcomes, chart = app.screen.query_one(Outcomes), app.screen.query_one(Fan).chart
        text = screen_text(app)
        assert chart is not None
        assert chart.fan == expected.fan
        assert (chart.target_words, chart.deadline) == (expected.target_words, expected.deadline)
        assert outcomes.tried == (() if tried.is_nothing else outcome(expected))
        assert bool(chart.before) is not tried.is_nothing
    assert command(tried) in " ".join(text.split())


async def test_more_words_a_day_are_a_round_number_above_today_s_pace(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "f")
        view = page(app).view
        assert view is not None
        await press(pilot, "right")
        more = trial(app).what_if.words_per_day
        assert more is not None
        assert more > view.base.words_per_day > 0
        assert more % 50 == 0
        assert "instead of" in screen_text(app) or "still" in screen_text(app)


async def test_nothing_that_is_tried_is_written(book: Journal) -> None:
    def contents() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in book.root.rglob("*") if path.is_file()}

    before = contents()
    async with on_stage(book) as (_, pilot):
        await press(pilot, "f", "right", "down", "right", "down", "right", "down", "right", "q")
    assert contents() == before


async def test_of_fast_keys_only_the_last_is_shown(
    book: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = Event(), list[WhatIf]()
    forecast = book.forecast

    def slow(as_of: date | None = None, *, what_if: WhatIf | None = None) -> Forecast:
        asked.append(what_if or NOTHING)
        gate.wait(30)
        return forecast(as_of, what_if=what_if)

    async with on_stage(book) as (app, pilot):
        await press(pilot, "f")
        monkeypatch.setattr(book, "forecast", slow)
        seen = watched_fans(app, monkeypatch)
        await pilot.press("right")
        await until(pilot, lambda: len(asked) == 1)
        await pilot.press("right", "right", "down", "right")
        assert trial(app).steps[:2] == (3, 1)
        assert app.screen.query_one(Knobs).cursor == 1
        assert seen == []
        gate.set()
        await settle(pilot)
        wanted = trial(app).what_if
        assert asked[1:] == [wanted]
        assert seen == [forecast(what_if=wanted).fan]


async def test_a_late_answer_is_not_shown_after_a_reset(
    book: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = Event(), Event()
    forecast = book.forecast

    def slow(as_of: date | None = None, *, what_if: WhatIf | None = None) -> Forecast:
        asked.set()
        gate.wait(30)
        return forecast(as_of, what_if=what_if)

    async with on_stage(book) as (app, pilot):
        await press(pilot, "f")
        monkeypatch.setattr(book, "forecast", slow)
        await pilot.press("right")
        await until(pilot, asked.is_set)
        await pilot.press("x")
        gate.set()
        await settle(pilot)
        assert app.screen.query_one(Outcomes).tried == ()
        chart = app.screen.query_one(Fan).chart
        assert chart is not None
        assert chart.before == ()


def watched_fans(app: DarlingsApp, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return a list that every fan shown from now on is added to."""
    seen: list[object] = []
    show = ForecastPage._show_tried

    def watched(self: ForecastPage, prospect: object, what_if: WhatIf, made: Forecast) -> None:
        seen.append(made.fan)
        show(self, prospect, what_if, made)  # type: ignore[arg-type]

    monkeypatch.setattr(ForecastPage, "_show_tried", watched)
    return seen


async def test_a_forecast_that_fails_is_said_and_the_next_key_tries_again(
    book: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StorageError("the disk is [/gone]", "plug it in")

    async with on_stage(book) as (app, pilot):
        await press(pilot, "f")
        monkeypatch.setattr(book, "forecast", fail)
        await press(pilot, "right")
        assert toasts(app) == ["the disk is [/gone]\nplug it in"]
        assert app.screen.query_one(Outcomes).tried == ()
        monkeypatch.undo()
        await press(pilot, "right")
        assert app.screen.query_one(Outcomes).tried != ()


async def test_the_mouse_chooses_and_turns(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "f")
        await pilot.click(Knobs, offset=(5, 4))
        assert app.screen.query_one(Knobs).cursor == 3
        await pilot.click(Knobs, offset=(MORE_AT, 5))
        await pilot.click(Knobs, offset=(LESS_AT, 4))
        await settle(pilot)
        assert trial(app).what_if == WhatIf(target_words=76_000, deadline=LATER)


async def test_help_over_the_page_comes_back_to_what_is_tried(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "f", "right", "question_mark")
        assert shows(app, HelpPage)
        await press(pilot, "escape")
        assert trial(app).steps[0] == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "No day has been logged yet"),
        ([500, 400], "Too early to say"),
        ([0] * 20, "No words have been logged yet"),
    ],
)
async def test_without_a_forecast_the_reason_is_said_and_nothing_is_to_try(
    tmp_path: Path, words: list[int | None], said: str
) -> None:
    journal = make_journal(tmp_path)
    log_days(journal, words)
    async with on_stage(journal) as (app, pilot):
        await press(pilot, "f")
        await press(pilot, "right", "down", "x", "backspace")
        text = screen_text(app)
        assert page(app).trial is None
    assert said in text
    assert "What if" not in text
    assert "→ More" not in text
    assert "esc Back" in text


async def test_a_target_that_is_reached_can_be_raised(tmp_path: Path) -> None:
    journal = make_journal(tmp_path)
    log_days(journal, [8_000] * 12)
    async with on_stage(journal) as (app, pilot):
        await press(pilot, "f")
        assert "the target of 80,000 is reached" in " ".join(screen_text(app).split())
        assert app.screen.query_one(Outcomes).now[0] == "100%"
        await press(pilot, *["down"] * 3, *["right"] * 10)
        assert trial(app).what_if.target_words == 120_000
        assert app.screen.query_one(Outcomes).tried[1] != "done"


async def test_a_deadline_that_is_past_can_be_put_off(tmp_path: Path) -> None:
    journal = make_journal(tmp_path)
    log_days(journal, WORDS)
    config = journal.config
    book = replace(config.book, deadline=TODAY - timedelta(days=9))
    journal.config = replace(config, book=book)
    async with on_stage(journal) as (app, pilot):
        await press(pilot, "f")
        assert "deadline was 18 March, 9 days ago" in " ".join(screen_text(app).split())
        await press(pilot, *["down"] * 4, "left", *["right"] * 30)
        assert trial(app).what_if.deadline == TODAY + timedelta(weeks=30)
        assert app.screen.query_one(Outcomes).tried[0] not in ("0%", "–")


@pytest.mark.parametrize("size", [NORMAL, LARGE])
async def test_the_dashboard_has_the_chance_first_and_a_fan_where_there_is_room(
    book: Journal, size: tuple[int, int]
) -> None:
    async with on_stage(book, size) as (app, _pilot):
        fan = app.screen.query_one(Fan)
        assert "finish in time: " in screen_text(app)
        assert fan.chart is not None
        assert bool(fan.size) is (size == LARGE)
        assert ("Words in all" in screen_text(app)) is (size == LARGE)


async def test_a_small_screen_has_the_chance_in_its_line(book: Journal) -> None:
    async with on_stage(book, (60, 14)) as (app, _pilot):
        assert "% in time" in screen_text(app)


async def test_what_an_entry_changes_is_seen_when_the_page_is_opened_again(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "f")
        before = app.screen.query_one(Outcomes).now
        await press(pilot, "escape")
        Journal.open(book.root, clock=still).log(words=30_000)
        await press(pilot, "r")
        await press(pilot, "f")
        assert app.screen.query_one(Outcomes).now != before
