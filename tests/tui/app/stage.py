"""What the tests of the app share: journals with a clock that stands still, and a look at it."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from journal.journal import Journal
from tui.app import DarlingsApp
from tui.draft_text import FormText
from tui.preferences import Preferences
from tui.screens import dashboard
from tui.screens.log import LogPage

TODAY = date(2018, 3, 27)
PICTURES = Path(__file__).parent / "pictures"
PATIENCE = 4_000
"""Turns of the event loop to wait for a thread on a busy machine; a test that passes needs few."""
NORMAL, LARGE, TINY = (80, 24), (120, 40), (40, 12)


def still(_zone: str | None) -> datetime:
    """Return the evening of TODAY, whatever the time is."""
    return datetime(2018, 3, 27, 21, 0, tzinfo=ZoneInfo("UTC"))


def make_journal(folder: Path, *, title: str = "On the Brink") -> Journal:
    """Make an empty journal of a book with rest days."""
    return Journal.create(
        folder / "book",
        title=title,
        target_words=80_000,
        start=date(2017, 12, 14),
        deadline=date(2018, 6, 14),
        starting_words=6_000,
        rest_days=["Saturday", "Sunday"],
        clock=still,
    )


def log_days(journal: Journal, words: Sequence[int | None]) -> None:
    """Log one entry a day, the last of `words` today, each with a title and a text."""
    for back, figure in enumerate(reversed(words)):
        day = TODAY - timedelta(days=back)
        text = f"Written on the {day.day}th. *Enough.*"
        journal.log(text, words=figure, minutes=45, day=day, title=f"Chapter of the {day.day}th")


@asynccontextmanager
async def on_stage(
    journal: Journal, size: tuple[int, int] = NORMAL, *, preferences: Preferences | None = None
) -> AsyncIterator[tuple[DarlingsApp, Pilot[None]]]:
    """Run the app over `journal` until everything it reads at the start is shown."""
    app = DarlingsApp(journal, preferences=preferences)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        yield app, pilot


async def settle(pilot: Pilot[None]) -> None:
    """Wait until no work is under way and no timer of ours is left to start some."""
    for _ in range(PATIENCE):
        await pilot.pause(0.005)
        if not _is_busy(pilot.app):
            # Textual draws what has changed at its next tick, a sixtieth of a second away.
            await pilot.pause(0.02)
            if not _is_busy(pilot.app):
                return
    raise AssertionError(f"still busy: {list(pilot.app.workers)}\n{screen_text(pilot.app)}")


async def until(pilot: Pilot[None], happened: Callable[[], bool]) -> None:
    """Wait until `happened`, for as many turns of the event loop as any machine needs."""
    for _ in range(PATIENCE):
        await pilot.pause(0.005)
        if happened():
            return
    raise AssertionError(f"it never happened\n{screen_text(pilot.app)}")


def _is_busy(app: App[Any]) -> bool:
    running = any(not worker.is_finished for worker in app.workers)
    resting = any(
        isinstance(screen, dashboard.DashboardPage) and screen.is_waiting
        for screen in app.screen_stack
    )
    return running or resting or not raw_text(app)


def shows(app: App[Any], page: type[Screen[Any]]) -> bool:
    """Say whether the page on top is a `page`."""
    return isinstance(app.screen, page)


def typed(app: App[Any]) -> FormText:
    """Return what is typed into the log form, which must be on top."""
    assert isinstance(app.screen, LogPage)
    return app.screen.form()


def screen_text(app: App[Any]) -> str:
    """Return what is on the screen, its lines without trailing spaces."""
    # The one place that reads what Textual is about to send; there is no public way.
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def raw_text(app: App[Any]) -> str:
    """Return every character that is on the screen, in order, untouched."""
    return "".join(
        segment.text for strip in app.screen._compositor.render_strips() for segment in strip
    )


def toasts(app: App[Any]) -> list[str]:
    """Return the notes shown so far."""
    return [notification.message for notification in app._notifications]


def assert_picture(name: str, app: App[Any]) -> None:
    """Hold what is on the screen against its picture, drawn anew where DARLINGS_PICTURES=new."""
    seen = f"{screen_text(app)}\n"
    picture = PICTURES / f"{name}.txt"
    if os.environ.get("DARLINGS_PICTURES") == "new":
        picture.parent.mkdir(exist_ok=True)
        picture.write_text(seen, encoding="utf-8")
    assert seen == picture.read_text(encoding="utf-8")
