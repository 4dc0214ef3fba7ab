"""A few pages as text, whole. To draw them anew: DARLINGS_PICTURES=new pytest THIS_FILE."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from entries.entry import Distraction
from journal.journal import Journal
from tests.tui.app.stage import (
    LARGE,
    NORMAL,
    TINY,
    TODAY,
    assert_picture,
    make_journal,
    on_stage,
    settle,
)

WORDS = (
    730,
    412,
    0,
    1204,
    -240,
    640,
    95,
    880,
    300,
    510,
    0,
    764,
    431,
    905,
    88,
    610,
    705,
    0,
    640,
    430,
)
TITLES = ("The kitchen scene", "Too much coffee", "Chapter two, again", "写作的一天", "Notes [/b]")
TEXT = """The train scene works now. I cut the *second* conductor, who only sold tickets.

- the letter arrives **before** it is written
- nobody in this book ever eats

> Nobody gets off here.
"""


@pytest.fixture
def month(tmp_path: Path) -> Journal:
    """Some weeks of writing, weekends off, and one broken file."""
    journal = make_journal(tmp_path)
    words = iter(WORDS)
    for back in range(28):
        day = TODAY - timedelta(days=back)
        if day.weekday() < 5:
            journal.log(
                TEXT,
                words=next(words),
                minutes=30 + 5 * (back % 9),
                day=day,
                title=TITLES[back % len(TITLES)],
                distractions=[Distraction("the news")] if back % 2 == 0 else [],
            )
    broken = journal.root / "entries" / "2018" / "2018-01-03-broken.md"
    broken.write_text("---\nwords: many\n---\nStill readable.\n")
    return journal


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("dashboard-80x24", NORMAL, ()),
        ("dashboard-120x40", LARGE, ()),
        ("dashboard-40x12", TINY, ()),
        ("log-80x24", NORMAL, ("l", "x", "ctrl+s")),
        ("search-80x24", NORMAL, ("slash", *"conductor")),
        ("problems-80x24", NORMAL, ("p",)),
        ("distractions-80x24", NORMAL, ("d",)),
        ("distractions-120x40", LARGE, ("d",)),
        ("forecast-80x24", NORMAL, ("f",)),
        ("forecast-120x40", LARGE, ("f", "down", "down", "down", *["left"] * 9)),
        ("forecast-40x12", TINY, ("f", "right")),
    ],
)
async def test_the_page_looks_as_it_did(
    month: Journal, name: str, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with on_stage(month, size) as (app, pilot):
        for key in keys:
            await pilot.press(key)
        await settle(pilot)
        assert_picture(name, app)
