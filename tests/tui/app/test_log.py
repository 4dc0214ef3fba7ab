from __future__ import annotations

from datetime import date
from threading import Event

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from entries.entry import Distraction, Entry
from entries.errors import StorageError
from journal.journal import Journal
from tests.tui.app.stage import TODAY, on_stage, screen_text, settle, shows, toasts, typed, until
from tui.app import DarlingsApp
from tui.draft_keeper import read_form
from tui.screens.dashboard import DashboardPage
from tui.screens.log import LogPage
from tui.widgets.entry_list import EntryList
from tui.widgets.field import Field
from tui.widgets.writing import Writing


async def fill(app: DarlingsApp, pilot: Pilot[None], **fields: str) -> None:
    """Open the form, if it is not open, and type into its fields all at once."""
    if not shows(app, LogPage):
        await pilot.press("l")
        await settle(pilot)
    for name, text in fields.items():
        if name in ("distractions", "text"):
            app.screen.query_one(f"#{name}", Writing).load_text(text)
        else:
            app.screen.query_one(f"#{name} Input", Input).value = text
    await settle(pilot)


async def save(pilot: Pilot[None]) -> None:
    await pilot.press("ctrl+s")
    await settle(pilot)


def logged(journal: Journal) -> Entry:
    """Return the one entry that the fixture did not make."""
    made = "Chapter of the"
    (row,) = (row for row in journal.entries() if not (row.entry.title or "").startswith(made))
    return journal.read(row.path)


async def test_everything_said_is_logged(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await fill(
            app,
            pilot,
            words="1,204",
            minutes="1h30",
            distractions="the news\nobligation:: remarks, 20m\n\n",
            title="  The   kitchen ",
            text="It works.\n\n*Finally.*\n",
        )
        await save(pilot)
        assert shows(app, DashboardPage)
        assert toasts(app)[-1].startswith("Saved as entries/2018/2018-03-27-the-kitchen")
    entry = logged(journal)
    assert (entry.words, entry.minutes, entry.title) == (1204, 90, "The kitchen")
    assert entry.body.rstrip("\n") == "It works.\n\n*Finally.*"
    assert entry.distractions == (
        Distraction("the news"),
        Distraction("remarks", "obligation", 20),
    )
    assert entry.date == TODAY


async def test_what_is_not_said_is_absent(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot, words="0")
        await save(pilot)
    entry = logged(journal)
    assert entry.words == 0
    assert (entry.minutes, entry.manuscript, entry.title) == (None, None, None)


async def test_a_manuscript_and_a_rough_figure(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot, manuscript="61,250", minutes="~60", day="yesterday")
        await save(pilot)
    entry = logged(journal)
    assert (entry.manuscript, entry.minutes, entry.estimated) == (61_250, 60, ("minutes",))
    assert entry.date == date(2018, 3, 26)


async def test_the_new_entry_is_on_the_dashboard_and_under_the_cursor(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await pilot.press("down", "down")
        await fill(app, pilot, words="90", title="Just now")
        await save(pilot)
        current = app.screen.query_one(EntryList).current
        assert current is not None
        assert current.entry.title == "Just now"
        assert "600 of" in screen_text(app)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("words", "many", "✗ “many” is not a number of words"),
        ("manuscript", "-5", "✗ “-5” is not a manuscript's total"),
        ("minutes", "25h", "✗ “25h” is longer than"),
        ("day", "11/12/2026", "✗"),
        ("words", "[/b]", "✗ “[/b]” is not a number of words"),
    ],
)
async def test_what_is_wrong_is_said_below_its_field(
    journal: Journal, field: str, typed: str, said: str
) -> None:
    before = journal.count_entries()
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot, **{field: typed, "title": "Kept"})
        await save(pilot)
        assert shows(app, LogPage)
        assert app.screen.query_one(f"#{field}", Field).has_class("-wrong")
        assert said in screen_text(app)
        assert app.focused is app.screen.query_one(f"#{field} Input")
        await fill(app, pilot, **{field: "today" if field == "day" else "5"})
        await save(pilot)
    assert journal.count_entries() == before + 1


async def test_a_distraction_that_says_nothing_is_wrong(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot, words="5", distractions="kind::")
        await save(pilot)
        assert shows(app, LogPage)
        assert "a distraction needs a few words" in screen_text(app)


async def test_an_empty_form_is_not_logged(journal: Journal) -> None:
    before = journal.count_entries()
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot)
        await save(pilot)
        assert "✗ say words, minutes, a distraction or some text" in screen_text(app)
    assert journal.count_entries() == before


async def test_saving_twice_logs_once(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    gate, real, calls = Event(), journal.log, []

    def slow(*args: object, **kwargs: object) -> str:
        calls.append(1)
        gate.wait(20)
        return real("x", words=1)

    monkeypatch.setattr(journal, "log", slow)
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot, words="1")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: bool(calls))
        await pilot.press("ctrl+s", "escape")
        gate.set()
        await settle(pilot)
        assert shows(app, DashboardPage)
    assert calls == [1]


async def test_where_it_cannot_be_saved_the_form_and_a_draft_stay(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> str:
        raise StorageError("no room on [/disk]")

    monkeypatch.setattr(journal, "log", fail)
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot, text="Precious.")
        await save(pilot)
        assert shows(app, LogPage)
        assert "Not saved." in screen_text(app)
        assert toasts(app) == ["no room on [/disk]"]
        (draft,) = journal.drafts.pending()
        assert read_form(draft).text == "Precious."
        monkeypatch.undo()
        await save(pilot)
    assert journal.drafts.pending() == []
    assert logged(journal).body.strip() == "Precious."


async def test_typing_keeps_a_draft(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot)
        await pilot.press("7", "3")
        await until(pilot, lambda: bool(journal.drafts.pending()))
        await settle(pilot)
        (draft,) = journal.drafts.pending()
        assert read_form(draft).words == "73"


async def test_escape_keeps_the_draft_and_the_next_form_has_it(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot, words="73o", text="Half a thought")
        await pilot.press("escape")
        await settle(pilot)
        assert shows(app, DashboardPage)
        (draft,) = journal.drafts.pending()
        assert read_form(draft).text == "Half a thought"
        await pilot.press("l")
        await settle(pilot)
        assert shows(app, LogPage)
        form = typed(app)
        assert (form.words, form.text) == ("73o", "Half a thought")


async def test_a_saved_entry_leaves_no_draft(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot, words="5", text="Done.")
        assert journal.drafts.pending()
        await save(pilot)
        await settle(pilot)
        assert journal.drafts.pending() == []
        await pilot.press("l")
        await settle(pilot)
        assert shows(app, LogPage)
        assert typed(app).is_empty


async def test_quitting_keeps_the_draft(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.log.AUTOSAVE", 1000.0)
    async with on_stage(journal) as (app, pilot):
        await pilot.press("l")
        app.screen.query_one("#text", Writing).load_text("Not yet kept")
        await pilot.press("ctrl+q")
    (draft,) = journal.drafts.pending()
    assert read_form(draft).text == "Not yet kept"


async def test_a_large_text_is_logged_whole(journal: Journal) -> None:
    text = "A line of a very long day.\n" * 40_000
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot, text=text)
        await save(pilot)
    assert logged(journal).body == text


async def test_keys_that_come_all_at_once_land_in_their_fields(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot)
        for key in ("3", "4", "tab", "tab", "6", "0", "shift+tab", "9"):
            character = key if len(key) == 1 else "\t" if key == "tab" else None
            app.post_message(Key(key, character))
        await settle(pilot)
        form = typed(app)
    assert (form.words, form.manuscript, form.minutes) == ("34", "9", "60")


async def test_tab_leads_through_the_form_in_order(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await fill(app, pilot)
        seen = []
        for _ in range(7):
            assert app.focused is not None
            parent = app.focused.query_ancestor(Field) if app.focused.id is None else app.focused
            seen.append(parent.id)
            await pilot.press("tab")
    assert seen == ["words", "manuscript", "minutes", "day", "title", "distractions", "text"]
