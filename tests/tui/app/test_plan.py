"""The page of the plan. To draw its pictures anew: DARLINGS_PICTURES=new pytest THIS_FILE."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from entries.errors import StorageError
from journal.journal import Journal
from journal.planning.verdict import plan_verdict
from tests.tui.app.stage import (
    LARGE,
    NORMAL,
    TINY,
    TODAY,
    assert_picture,
    make_journal,
    on_stage,
    raw_text,
    screen_text,
    settle,
    shows,
    still,
    toasts,
)
from tests.tui.hostile import ESCAPES, MARKUP, raw_controls
from tui.plain import plain_line
from tui.screens.dashboard import DashboardPage
from tui.screens.forecast import ForecastPage
from tui.screens.plan import NO_MILESTONES, PlanPage

WORDS = [900, 1400, 700, 1600, 300, 0, None, 1100, 1900, 500, 1250, 800, 0, None, 1000, 1500]
MILESTONES = """
[[book.milestones]]
name = "Part one"
words = 15000
due = 2018-03-20

[[book.milestones]]
name = "Part two, to the first reader"
words = 40000
due = 2018-04-27

[[book.milestones]]
name = "Part three"
words = 60000
due = 2018-05-18
"""


def a_book(folder: Path, *, more: str = "", **changes: str) -> Journal:
    """Make a journal of four weeks, with `more` in its journal.toml and some keys changed."""
    root = folder / "book"
    keys = {
        "title": '"On the Brink"',
        "target_words": "[70000, 80000]",
        "start": "2018-01-15",
        "deadline": "2018-06-14",
        "starting_words": "6000",
        "rest_days": '["Saturday", "Sunday"]',
        "days_off": '["2018-04-02/2018-04-04"]',
    } | changes
    root.mkdir()
    lines = "".join(f"{key} = {value}\n" for key, value in keys.items())
    (root / "journal.toml").write_text(f"[book]\n{lines}{more}", encoding="utf-8")
    journal = Journal.open(root, clock=still)
    for back, words in enumerate(reversed([*WORDS[:12], *WORDS])):
        day = TODAY - timedelta(days=back)
        entry = root / "entries" / f"{day}.md"
        entry.parent.mkdir(exist_ok=True)
        entry.write_text(f"---\ndate: {day}\nwords: {words or 0}\n---\nWritten.\n")
    return journal


@pytest.fixture
def book(tmp_path: Path) -> Journal:
    """Four weeks of a book in three parts, the first of them done."""
    return a_book(tmp_path, more=MILESTONES)


async def test_a_opens_the_plan_and_the_same_key_comes_back(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        assert "a Plan" in screen_text(app)
        await pilot.press("a")
        await settle(pilot)
        assert isinstance(app.screen, PlanPage)
        assert app.screen.plan == book.plan()
        text = screen_text(app)
        assert plan_verdict(book.plan()) in " ".join(text.split())
        await pilot.press("a")
        assert shows(app, DashboardPage)


async def test_the_palette_leads_to_the_plan(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        (command,) = [one for one in app.get_system_commands(app.screen) if one.title == "Plan"]
        command.callback()
        await settle(pilot)
        assert shows(app, PlanPage)


async def test_f_goes_on_to_the_forecast_and_escape_leads_back(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        for key in ("a", "f"):
            await pilot.press(key)
            await settle(pilot)
        assert shows(app, ForecastPage)
        await pilot.press("escape")
        assert shows(app, PlanPage)


async def test_w_changes_between_weeks_and_days(book: Journal) -> None:
    async with on_stage(book, LARGE) as (app, pilot):
        await pilot.press("a")
        await settle(pilot)
        assert "Week of" in screen_text(app)
        await pilot.press("w")
        await settle(pilot)
        text = screen_text(app)
        assert "Week of" not in text
        assert "Sat 31 Mar      off  to Wed  4 Apr" in text
        assert "Sat  7 Apr     rest  to Sun  8 Apr" in text
        await pilot.press("w")
        await settle(pilot)
        assert "Week of" in screen_text(app)


async def test_where_a_week_has_no_room_the_days_are_listed(book: Journal) -> None:
    async with on_stage(book, (40, 40)) as (app, pilot):
        await pilot.press("a")
        await settle(pilot)
        text = screen_text(app)
        assert "Week of" not in text and "Weeks or days" not in text
        assert "Tue 27 Mar" in text
        await pilot.resize_terminal(*LARGE)
        await settle(pilot)
        assert "Week of" in screen_text(app) and "Weeks or days" in screen_text(app)


async def test_the_keys_scroll_to_the_deadline(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await pilot.press("a")
        await settle(pilot)
        assert "14 Jun  the deadline" not in screen_text(app)
        await pilot.press("end")
        await settle(pilot)
        assert "14 Jun  the deadline" in screen_text(app)
        await pilot.press("home", "j", "j", "k")
        await settle(pilot)
        assert app.screen.query_one("#plan").scroll_y == 1


async def test_a_book_without_entries_has_a_plan_and_no_forecast(tmp_path: Path) -> None:
    async with on_stage(make_journal(tmp_path)) as (app, pilot):
        await pilot.press("a")
        await settle(pilot)
        text = screen_text(app)
        assert "behind the plan" in text and "Week of" in text
        await pilot.press("end")
        await settle(pilot)
        assert NO_MILESTONES in screen_text(app)
        assert toasts(app) == []


async def test_past_the_deadline_nothing_is_left_to_plan(tmp_path: Path) -> None:
    async with on_stage(a_book(tmp_path, deadline="2018-03-23")) as (app, pilot):
        await pilot.press("a")
        await settle(pilot)
        text = screen_text(app)
        assert "The deadline was 23 March, 4 days ago" in text
        assert "Week of" not in text and "Weeks or days" not in text
        assert NO_MILESTONES not in text
        await pilot.press("w", "j")
        await settle(pilot)
        assert toasts(app) == []


async def test_a_book_that_is_done_asks_for_nothing(tmp_path: Path) -> None:
    book = a_book(tmp_path, more=MILESTONES, target_words="10000")
    async with on_stage(book) as (app, pilot):
        await pilot.press("a")
        await settle(pilot)
        text = screen_text(app)
        assert "the target of 10,000 is reached" in text
        assert "nothing is asked for" in text and "Week of" not in text


async def test_a_deadline_farther_than_ten_years_is_named(tmp_path: Path) -> None:
    async with on_stage(a_book(tmp_path, deadline="2038-06-14")) as (app, pilot):
        await pilot.press("a")
        await settle(pilot)
        await pilot.press("end")
        await settle(pilot)
        assert "The deadline is on Mon 14 Jun 2038." in screen_text(app)


async def test_any_name_is_shown_and_inert(tmp_path: Path) -> None:
    names = [text for text in (*ESCAPES, *MARKUP) if len(text.splitlines()) == 1]
    toml = "".join(
        f"[[book.milestones]]\nname = {plain_toml(name)}\nwords = 40000\ndue = 2018-04-27\n"
        for name in names
    )
    async with on_stage(a_book(tmp_path, more=toml), (160, 120)) as (app, pilot):
        await pilot.press("a")
        await settle(pilot)
        assert shows(app, PlanPage)
        assert raw_controls(raw_text(app)) <= {"\n"}
        assert toasts(app) == []
        shown = screen_text(app)
    for text in MARKUP:
        assert plain_line(text)[:20].rstrip() in shown


def plain_toml(text: str) -> str:
    """Return a text as TOML writes it, whatever is in it."""
    return '"' + "".join(f"\\U{ord(letter):08x}" for letter in text) + '"'


async def test_a_plan_that_cannot_be_read_is_said(
    book: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: object) -> None:
        raise StorageError("the disk is [/gone]", "plug it in")

    async with on_stage(book) as (app, pilot):
        monkeypatch.setattr(book, "plan", fail)
        await pilot.press("a")
        await settle(pilot)
        assert "not read" in screen_text(app)
        assert toasts(app) == ["the disk is [/gone]\nplug it in"]


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("plan-80x24", NORMAL, ()),
        ("plan-120x40", LARGE, ()),
        ("plan-40x12", TINY, ()),
        ("plan-days-80x24", NORMAL, ("w",)),
    ],
)
async def test_the_page_looks_as_it_did(
    book: Journal, name: str, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with on_stage(book, size) as (app, pilot):
        for key in ("a", *keys):
            await pilot.press(key)
            await settle(pilot)
        assert_picture(name, app)
