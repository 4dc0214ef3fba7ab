"""Text that tries to be more than text, in every field and on every page: shown, and inert."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from unicodedata import normalize

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.widgets import Input

from entries.entry import Distraction
from entries.errors import DarlingsError, StorageError
from journal.journal import Journal
from tests.tui.app.stage import (
    TODAY,
    make_journal,
    on_stage,
    raw_text,
    screen_text,
    settle,
    shows,
    toasts,
    typed,
)
from tests.tui.hostile import ESCAPES, MARKUP, SCRIPTS, raw_controls
from tui.plain import is_unsafe, plain_line
from tui.screens.dashboard import DashboardPage
from tui.screens.entry import EntryPage
from tui.screens.log import LogPage
from tui.widgets.content import content, line
from tui.widgets.inert import UNSAFE, InertFilter, visible
from tui.widgets.writing import Writing

TAGS = (
    *MARKUP,
    "[/foo]",
    "[/INST]",
    "[bold]x",
    "[on]",
    "[[x]]",
    "[x](y)",
    "[$foo]x",
    "[b …",
    "[/home/me/novel]",
    "a \\[b] \\",
    "[red on blue]x",
    "<script>alert(1)</script>",
    "<b>bold</b> & &amp;",
)
MARKDOWN = ("[x](y)", "a \\[b] \\", "<b>bold</b> & &amp;", "{braces} %s %(x)s $HOME `id`")
"""Those of them that mean something in Markdown: a link, an escape, an entity, code."""
ALL = (*ESCAPES, *TAGS, *SCRIPTS)
WIDE = (200, 80)


@pytest.fixture
def hostile(tmp_path: Path) -> Journal:
    """One entry for every string, which is its title, distraction, tag and text."""
    journal = make_journal(tmp_path)
    for number, text in enumerate(ALL):
        journal.log(
            f"Body: {text}",
            title=f"T {text}",
            distractions=[Distraction(f"D {text}", kind=text)],
            tags=[text],
            project=text if number % 2 else None,
            day=TODAY - timedelta(days=number),
        )
    return journal


def shown(text: str) -> str:
    """Return how one line of text is to appear; composed, as the index keeps it."""
    return normalize("NFC", plain_line(text)).strip()


def assert_inert(app: object) -> None:
    assert raw_controls(raw_text(app)) <= {"\n"}  # type: ignore[arg-type]


async def test_every_title_is_in_the_list_as_it_is(hostile: Journal) -> None:
    async with on_stage(hostile, WIDE) as (app, _pilot):
        text = screen_text(app)
        assert_inert(app)
    for string in ALL:
        assert shown(f"T {string}") in normalize("NFC", text), string


async def test_every_text_is_previewed_and_read_as_it_is(hostile: Journal) -> None:
    async with on_stage(hostile, WIDE) as (app, pilot):
        for string in ALL:
            assert_inert(app)
            await pilot.press("enter")
            await settle(pilot)
            assert shows(app, EntryPage), string
            text = normalize("NFC", screen_text(app))
            assert shown(f"T {string}") in text
            assert shown(f"Distracted by D {string}") in text
            assert shown(f"#{string}") in text
            assert_inert(app)
            await pilot.press("escape", "down")
            await settle(pilot)
        assert shows(app, DashboardPage)
        assert toasts(app) == []


async def test_raw_html_and_markup_in_a_body_are_shown(tmp_path: Path) -> None:
    strings = [tag for tag in TAGS if tag not in MARKDOWN]
    journal = make_journal(tmp_path)
    journal.log("\n\n".join(f"Body: {string}" for string in strings))
    async with on_stage(journal, WIDE) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        text = screen_text(app)
    for string in strings:
        assert f"Body: {string}" in text


@pytest.mark.parametrize("string", [*TAGS[:5], ESCAPES[0], ESCAPES[8]])
async def test_the_title_of_the_book_is_shown_as_it_is(tmp_path: Path, string: str) -> None:
    try:
        journal = make_journal(tmp_path, title=string)
    except DarlingsError:
        journal = make_journal(tmp_path)
        config = journal.config
        journal.config = replace(config, book=replace(config.book, title=string))
    async with on_stage(journal) as (app, pilot):
        assert plain_line(string) in screen_text(app)
        for key in ("slash", "f"):
            await pilot.press(key)
            await settle(pilot)
            assert plain_line(string) in screen_text(app)
            assert_inert(app)
            await pilot.press("escape")


async def test_line_ends_of_other_systems_become_ordinary_ones(tmp_path: Path) -> None:
    journal = make_journal(tmp_path)
    async with on_stage(journal) as (app, pilot):
        await pilot.press("l")
        await settle(pilot)
        app.screen.query_one("#text", Writing).load_text("a\r\nb\u2028c\x0bd")
        await pilot.press("ctrl+s")
        await settle(pilot)
    (row,) = journal.entries()
    assert journal.read(row.path).body.split() == ["a", "b", "c", "d"]


async def test_what_is_typed_or_pasted_into_the_form_is_inert_and_kept(tmp_path: Path) -> None:
    journal = make_journal(tmp_path)
    async with on_stage(journal) as (app, pilot):
        for string in (*ESCAPES, *TAGS[:6], *SCRIPTS):
            await pilot.press("l")
            await settle(pilot)
            for field in app.screen.query(Input):
                field.value = string
            for area in app.screen.query(Writing):
                area.load_text(f"{string}\n{string}")
            await pilot.press("ctrl+s")
            await settle(pilot)
            assert shows(app, LogPage), string
            assert_inert(app)
            assert typed(app).text == f"{string}\n{string}".replace("\r", "\n")
            await pilot.press("escape")
            await settle(pilot)
            assert_inert(app)
            (draft,) = journal.drafts.pending()
            journal.drafts.discard(draft)
            app.keeper.drop()


async def test_what_is_logged_is_what_was_typed(tmp_path: Path) -> None:
    journal = make_journal(tmp_path)
    async with on_stage(journal) as (app, pilot):
        await pilot.press("l")
        await settle(pilot)
        app.screen.query_one("#text", Writing).load_text("\n".join(TAGS + SCRIPTS))
        await pilot.press("ctrl+s")
        await settle(pilot)
    (row,) = journal.entries()
    assert journal.read(row.path).body.rstrip("\n") == "\n".join(TAGS + SCRIPTS)


async def test_a_search_for_it_is_inert(hostile: Journal) -> None:
    async with on_stage(hostile) as (app, pilot):
        await pilot.press("slash")
        for string in (*ALL, "body", "T"):
            app.screen.query_one("#query", Input).value = string
            await settle(pilot)
            assert_inert(app)
        assert toasts(app) == []


@pytest.mark.parametrize("string", [ESCAPES[0], ESCAPES[7], *TAGS[:5]])
async def test_a_draft_is_offered_as_it_is(tmp_path: Path, string: str) -> None:
    journal = make_journal(tmp_path)
    journal.drafts.save(string)
    async with on_stage(journal) as (app, _pilot):
        assert plain_line(string.removeprefix("\ufeff")).strip()[:20] in screen_text(app)
        assert_inert(app)


async def test_errors_and_file_names_are_inert(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = make_journal(tmp_path)
    folder = journal.root / "entries" / "2018"
    folder.mkdir(parents=True)
    (folder / "2018-03-0\x1b[2J[b]\u202e.md").write_text("---\nwords: [\n---\n")

    def fail(*_: object, **__: object) -> str:
        raise StorageError("\x1b[2J [/b] \u202e", "\x9b1m")

    monkeypatch.setattr(journal, "read", fail)
    async with on_stage(journal) as (app, pilot):
        assert_inert(app)
        assert toasts(app)
        await pilot.press("p")
        await settle(pilot)
        assert "[/b]" in screen_text(app)
        assert_inert(app)


async def test_a_link_to_anything_but_the_web_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = make_journal(tmp_path)
    journal.log("[one](https://example.org/a) [two](file:///etc/passwd)")
    opened: list[str] = []
    async with on_stage(journal, WIDE) as (app, pilot):
        monkeypatch.setattr(app, "open_url", lambda url, **_: opened.append(url))
        await pilot.press("enter")
        await settle(pilot)
        reader = app.screen.query_one("Reader")
        reader.post_message(reader.LinkClicked(reader, "https://example.org/a"))  # type: ignore[attr-defined]
        reader.post_message(reader.LinkClicked(reader, "file:///etc/passwd"))  # type: ignore[attr-defined]
        await settle(pilot)
        assert toasts(app) == ["Not a web address: file:///etc/passwd"]
    assert opened == ["https://example.org/a"]


@pytest.mark.parametrize("string", ALL)
def test_content_is_safe_and_reads_no_markup(string: str) -> None:
    assert content(string).plain == line(string).plain == plain_line(string)
    assert content(string).spans == []


def test_the_last_net_lets_nothing_through_and_keeps_the_rest() -> None:
    segments = [Segment(string, Style(bold=True)) for string in ALL]
    caught = InertFilter().apply(segments, Color(0, 0, 0))
    assert raw_controls("".join(segment.text for segment in caught)) == set()
    assert all(segment.style == Style(bold=True) for segment in caught)
    for string, segment in zip(TAGS, caught[len(ESCAPES) :], strict=False):
        assert segment.text == string


def test_every_character_that_is_unsafe_to_plain_is_caught() -> None:
    missed = [code for code in range(0x110000) if is_unsafe(code) and not UNSAFE.match(chr(code))]
    assert missed == []


@pytest.mark.parametrize("string", ALL)
def test_in_editable_text_a_column_stays_a_column(string: str) -> None:
    assert len(visible(string)) == len(string)
    assert raw_controls(visible(string)) == set()
