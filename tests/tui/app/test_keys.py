from __future__ import annotations

import pytest
from textual.binding import Binding

from journal.journal import Journal
from tests.tui.app.stage import on_stage, screen_text, settle, shows
from tui.preferences import Preferences
from tui.screens.distractions import DistractionsPage
from tui.screens.help import HelpPage
from tui.screens.help_groups import key_groups
from tui.screens.log import LogPage
from tui.screens.search import SearchPage
from tui.widgets.entry_list import EntryList

BINDINGS = [
    binding for group in key_groups() for binding in group.bindings if isinstance(binding, Binding)
]


def test_every_binding_has_a_name_of_its_own_and_says_what_it_does() -> None:
    names = [binding.id for binding in BINDINGS]
    assert all(names)
    assert len(set(names)) == len(names)
    assert all(binding.description for binding in BINDINGS)


def test_names_can_stand_in_one_table_of_a_file() -> None:
    names = {binding.id for binding in BINDINGS}
    prefixes = {name.rpartition(".")[0] for name in names if name}
    assert not names & prefixes


async def test_help_shows_every_key(journal: Journal) -> None:
    async with on_stage(journal, (100, 120)) as (app, pilot):
        await pilot.press("question_mark")
        await settle(pilot)
        assert shows(app, HelpPage)
        text = screen_text(app)
        for binding in BINDINGS:
            assert binding.description in text
            assert binding.id is not None
            assert binding.id in text
        await pilot.press("escape")
        assert not shows(app, HelpPage)


async def test_keys_can_be_changed_and_help_and_footer_say_so(journal: Journal) -> None:
    wishes = Preferences(keys={"dashboard.log": "n", "log.save": "ctrl+g"})
    async with on_stage(journal, (100, 120), preferences=wishes) as (app, pilot):
        assert "n Log" in screen_text(app)
        await pilot.press("question_mark")
        await settle(pilot)
        assert "^g" in screen_text(app)
        await pilot.press("escape", "l")
        assert not shows(app, LogPage)
        await pilot.press("n", "5", "ctrl+g")
        await settle(pilot)
    assert journal.count_entries() == 6


async def test_a_problem_with_the_keys_is_shown(journal: Journal) -> None:
    wishes = Preferences(problem="/x/app.toml: it is not [/TOML]")
    async with on_stage(journal, preferences=wishes) as (app, _pilot):
        assert "it is not [/TOML]" in screen_text(app)


@pytest.mark.parametrize(
    ("typed", "page"), [("log", LogPage), ("search", SearchPage), ("distr", DistractionsPage)]
)
async def test_the_command_palette_leads_everywhere(
    journal: Journal, typed: str, page: type
) -> None:
    async with on_stage(journal) as (app, pilot):
        await pilot.press("ctrl+p")
        await pilot.press(*typed)
        await settle(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert shows(app, page)


async def test_the_palette_takes_no_pictures(journal: Journal) -> None:
    async with on_stage(journal) as (app, _pilot):
        titles = [command.title for command in app.get_system_commands(app.screen)]
    assert "Screenshot" not in titles
    assert "Quit" in titles


async def test_the_theme_changes_with_a_key(journal: Journal) -> None:
    async with on_stage(journal, preferences=Preferences(theme="light")) as (app, pilot):
        assert app.theme == "darlings-light"
        await pilot.press("ctrl+t")
        assert app.theme == "darlings-dark"


async def test_the_rows_take_on_another_theme(journal: Journal) -> None:
    async with on_stage(journal, preferences=Preferences(theme="light")) as (app, pilot):
        rows = app.screen.query_one(EntryList)
        before = rows.render_line(1)
        await pilot.press("ctrl+t")
        await settle(pilot)
        after = rows.render_line(1)
        assert before.text == after.text
        assert [segment.style for segment in before] != [segment.style for segment in after]


async def test_an_unknown_theme_falls_back(journal: Journal) -> None:
    async with on_stage(journal, preferences=Preferences(theme="no such")) as (app, _pilot):
        assert app.theme == "darlings-dark"


async def test_q_quits_with_0(journal: Journal) -> None:
    async with on_stage(journal) as (app, pilot):
        await pilot.press("q")
    assert app.return_code == 0
