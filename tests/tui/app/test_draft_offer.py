from __future__ import annotations

from journal.journal import Journal
from tests.tui.app.stage import on_stage, screen_text, settle, shows, typed
from tui.draft_text import FormText, render_draft
from tui.screens.dashboard import DashboardPage
from tui.screens.draft_offer import DraftOffer
from tui.screens.log import LogPage

LEFT = FormText(words="730", text="Left over from a crash")


async def test_unsaved_text_is_offered_at_the_next_start(journal: Journal) -> None:
    journal.drafts.save(render_draft(LEFT))
    async with on_stage(journal) as (app, pilot):
        assert shows(app, DraftOffer)
        assert "Left over from a crash" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert shows(app, LogPage)
        assert typed(app) == FormText(words="730", day="today", text=LEFT.text)
        await pilot.press("ctrl+s")
        await settle(pilot)
    assert journal.drafts.pending() == []
    assert journal.read(journal.entries(limit=1)[0].path).words is not None


async def test_later_keeps_it(journal: Journal) -> None:
    journal.drafts.save(render_draft(LEFT))
    async with on_stage(journal) as (app, pilot):
        await pilot.press("escape")
        await settle(pilot)
        assert shows(app, DashboardPage)
    assert len(journal.drafts.pending()) == 1


async def test_throwing_it_away_takes_a_word(journal: Journal) -> None:
    journal.drafts.save(render_draft(LEFT))
    async with on_stage(journal) as (_app, pilot):
        await pilot.click("#discard")
        await settle(pilot)
    assert journal.drafts.pending() == []


async def test_of_several_the_newest_is_offered_and_none_is_lost(journal: Journal) -> None:
    journal.drafts.save("the older one")
    journal.drafts.save("the newer one")
    async with on_stage(journal) as (app, pilot):
        assert "the newer one" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
    (left,) = journal.drafts.pending()
    assert left.read_text() == "the older one"


async def test_a_draft_of_the_command_is_text(journal: Journal) -> None:
    journal.drafts.save("---\njust text [/b]\n")
    async with on_stage(journal) as (app, pilot):
        assert "just text [/b]" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert shows(app, LogPage)
        assert typed(app).text == "---\njust text [/b]\n"
