"""The page of doubtful figures: each with its sentence, answered by a key or a line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from entries.entry import DateRange
from entries.errors import StorageError
from journal.journal import Journal
from tests.tui.app.stage import (
    LARGE,
    NORMAL,
    TINY,
    assert_picture,
    make_journal,
    on_stage,
    raw_text,
    screen_text,
    settle,
    shows,
    toasts,
)
from tests.tui.hostile import ESCAPES, MARKUP, raw_controls
from tui.plain import plain_line
from tui.screens.dashboard import DashboardPage
from tui.screens.review import DONE, ReviewPage

BODIES = {
    "2018-03-05-salt.md": "It rained. I've written 3,000 words on this, and I am cold.",
    "2018-03-06-fog.md": "I worked for three hours.",
    "2018-03-07-rain.md": "I wrote 300 words. We ate. I wrote 500 words.",
}
HEAD = "---\ntitle: {title}\nsource: {{format: text, id: {title}}}\n---\n\n{body}\n"


def write(journal: Journal, name: str, body: str) -> Path:
    file = journal.root / "entries" / "2018" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEAD.format(title=name[11:-3], body=body), encoding="utf-8")
    return file


@pytest.fixture
def book(tmp_path: Path) -> Journal:
    """Three entries as an import left them, with four doubtful figures."""
    journal = make_journal(tmp_path)
    for name, body in BODIES.items():
        write(journal, name, body)
    return journal


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def figures(journal: Journal) -> list[tuple[int | None, int | None]]:
    rows = journal.entries(oldest_first=True)
    return [(row.entry.words, row.entry.minutes) for row in rows]


def left(app: object) -> int:
    page = app.screen  # type: ignore[attr-defined]
    assert isinstance(page, ReviewPage)
    return len(page.questions)


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("review-80x24", NORMAL, ("v",)),
        ("review-120x40", LARGE, ("v", "j", "6")),
        ("review-40x12", TINY, ("v",)),
    ],
)
async def test_the_page_looks_as_it_did(
    book: Journal, name: str, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with on_stage(book, size) as (app, pilot):
        await press(pilot, *keys)
        assert_picture(name, app)


async def test_yes_writes_the_figure_and_goes_on(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "v")
        assert shows(app, ReviewPage)
        assert "[3,000 words]" in screen_text(app)
        await press(pilot, "y")
        assert left(app) == 3
        assert "three hours" in screen_text(app)
        assert toasts(app) == ["3,000 words: saved"]
        await press(pilot, "escape")
        assert shows(app, DashboardPage)
        assert "3,000" in screen_text(app)
    assert figures(book) == [(3000, None), (None, None), (None, None)]


async def test_no_leaves_it_unsaid_and_skip_leaves_it_in_the_list(book: Journal) -> None:
    before = [book.folder.read(row.path).data for row in book.entries()]
    async with on_stage(book) as (app, pilot):
        await press(pilot, "v", "s", "n")
        assert left(app) == 3
        assert "I wrote [300 words]" in screen_text(app)
        await press(pilot, "k")
        assert "[3,000 words]" in screen_text(app)
    assert [book.folder.read(row.path).data for row in book.entries()] == before


async def test_a_digit_begins_another_figure(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "v", *"620", "enter")
        assert left(app) == 3
        await press(pilot, "e", *"1h30", "enter")
    assert figures(book) == [(620, None), (None, 90), (None, None)]


async def test_a_figure_settles_the_others_of_its_kind(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "v", "s", "s", *"800", "enter")
        assert left(app) == 2
    assert figures(book) == [(None, None), (None, None), (800, None)]


async def test_other_days_a_project_and_the_total(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "v", "t")
        await press(pilot, "d", *"yesterday", "enter")
        await press(pilot, "p", *"op-ed", "enter")
        assert left(app) == 1
    entries = [row.entry for row in book.entries(oldest_first=True)]
    assert [one.manuscript for one in entries if one.manuscript is not None] == [3000]
    (other,) = [one for one in entries if one.minutes]
    assert (other.date, other.minutes, other.covers) == (date(2018, 3, 5), 180, None)
    (project,) = [one for one in entries if one.project]
    assert (project.project, project.words) == ("op-ed", 300)


async def test_several_days_are_covered(book: Journal) -> None:
    async with on_stage(book) as (_app, pilot):
        await press(pilot, "v", "d", *"2018-03-03..2018-03-04", "enter")
    (weekend,) = [row.entry for row in book.entries() if row.entry.covers]
    assert weekend.covers == DateRange(date(2018, 3, 3), date(2018, 3, 4))


async def test_what_means_nothing_is_said_and_stays_to_be_mended(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "v", "e", *"7.5", "enter")
        assert "is not a number of words" in toasts(app)[-1]
        assert app.screen.query_one("#doubt-line", Input).value == "7.5"
        await press(pilot, "escape")
        assert shows(app, ReviewPage)
        await press(pilot, "s", "t")
        assert "can't be the manuscript's total" in toasts(app)[-1]
        assert left(app) == 4
    assert figures(book) == [(None, None)] * 3


async def test_what_the_writer_said_meanwhile_stays(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "v")
        book.edit("entries/2018/2018-03-05-salt.md", {"words": 5})
        await press(pilot, "y")
        assert "it says this figure by now" in toasts(app)[-1]
        assert left(app) == 4
    assert figures(book)[0] == (5, None)


async def test_when_all_are_answered_it_says_so(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        await press(pilot, "v", "n", "n", "n", "n")
        assert DONE[:16] in screen_text(app)
        await press(pilot, "y", "n", "e", "d", "t", "s", "5")
        assert left(app) == 0
        await press(pilot, "escape")
        assert shows(app, DashboardPage)


async def test_without_a_doubt_it_says_what_the_page_is_for(tmp_path: Path) -> None:
    async with on_stage(make_journal(tmp_path)) as (app, pilot):
        await press(pilot, "v")
        text = " ".join(screen_text(app).split())
    assert "No imported entry has a doubtful figure." in text
    assert "Nothing is set unless you say so." in text


async def test_the_command_palette_leads_there(book: Journal) -> None:
    async with on_stage(book) as (app, pilot):
        commands = {one.title: one for one in app.get_system_commands(app.screen)}
        commands["Review"].callback()
        await settle(pilot)
        assert shows(app, ReviewPage)


async def test_a_disk_that_refuses_is_said_and_the_figure_stays(
    book: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise StorageError("the disk is [/gone]", "plug it in")

    async with on_stage(book) as (app, pilot):
        await press(pilot, "v")
        monkeypatch.setattr(book, "answer", fail)
        await press(pilot, "y")
        assert toasts(app) == ["the disk is [/gone]\nplug it in"]
        assert left(app) == 4


@pytest.mark.parametrize("text", [*ESCAPES, *MARKUP])
async def test_hostile_text_is_shown_and_inert(tmp_path: Path, text: str) -> None:
    journal = make_journal(tmp_path)
    write(journal, "2018-03-05-x.md", f"I've written 3,000 words on {text} and more.")
    async with on_stage(journal, LARGE) as (app, pilot):
        await press(pilot, "v")
        assert raw_controls(raw_text(app)) <= {"\n"}
        assert plain_line(text.strip()) in screen_text(app) or "\r" in text
        assert left(app) == 1
