from __future__ import annotations

from dataclasses import replace

import pytest
from rich.color import Color
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from journal.book import Milestone
from tests.tui.app.stage import screen_text
from tests.tui.charts_of_books import book, day, fan
from tui.burn_up import BurnUp
from tui.fan_plot import BLANK
from tui.themes import DARK, LIGHT
from tui.widgets.fan import Fan

CHART = book(spread=80)


class Easel(App[None]):
    """An app of one chart."""

    CSS = "Fan { height: 1fr; }"

    def __init__(self, chart: BurnUp | None) -> None:
        super().__init__()
        self._chart = chart

    def compose(self) -> ComposeResult:
        yield Fan()

    def on_mount(self) -> None:
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name
        self.query_one(Fan).chart = self._chart


async def shown(chart: BurnUp | None, size: tuple[int, int]) -> str:
    """Return what a chart of this size shows."""
    async with Easel(chart).run_test(size=size) as pilot:
        await pilot.pause()
        return screen_text(pilot.app)


def dots(text: str) -> int:
    """Count the characters made of dots."""
    return sum(BLANK < ord(sign) < BLANK + 256 for sign in text)


@pytest.mark.parametrize("size", [(76, 10), (40, 6), (200, 60)])
async def test_words_target_deadline_and_dates_are_named(size: tuple[int, int]) -> None:
    lines = (await shown(CHART, size)).splitlines()
    assert len(lines) == size[1]
    assert max(map(len, lines)) <= size[0]
    assert lines[0].startswith("Words in all")
    (target,) = [line for line in lines if line.startswith("4,000 ╌")]
    assert "┼" in target
    assert any(line.startswith("2,000 ") for line in lines)
    assert any(line.startswith("    0 ") for line in lines)
    assert "deadline 16 Apr" in lines[-1]


async def test_the_signs_are_told_where_there_is_room() -> None:
    wide, narrow = await shown(CHART, (76, 10)), await shown(CHART, (40, 10))
    assert "so far  ⠒⠒ the middle  ⢕⢕ 5 in 10  ⠢⠢ 8 in 10" in wide
    assert "8 in 10" not in narrow


async def test_only_what_is_drawn_is_told() -> None:
    tried = replace(CHART, before=fan(20, start=2000, pace=50, spread=5))
    assert "today’s" not in await shown(CHART, (76, 10))
    assert "today’s" in await shown(tried, (76, 10))
    assert "in 10" not in await shown(replace(CHART, fan=()), (76, 10))


@pytest.mark.parametrize("size", [(1, 1), (76, 4), (15, 10)])
async def test_without_room_nothing_is_drawn(size: tuple[int, int]) -> None:
    assert dots(await shown(CHART, size)) == 0


async def test_without_a_book_nothing_is_drawn() -> None:
    assert (await shown(None, (76, 10))).strip() == ""


async def test_another_size_and_another_book_are_drawn_anew() -> None:
    async with Easel(CHART).run_test(size=(76, 10)) as pilot:
        await pilot.pause()
        before = screen_text(pilot.app)
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        larger = screen_text(pilot.app)
        assert dots(larger) > dots(before)
        await pilot.resize_terminal(76, 10)
        await pilot.pause()
        assert screen_text(pilot.app) == before
        pilot.app.query_one(Fan).chart = replace(CHART, target_words=9_000)
        await pilot.pause()
        assert "9,000 ╌" in screen_text(pilot.app)


def colours(pilot: Pilot[None]) -> set[Color | None]:
    """Return the colours of the dots."""
    chart = pilot.app.query_one(Fan)
    return {
        segment.style.color
        for row in range(chart.size.height)
        for segment in chart.render_line(row)
        if segment.style is not None and dots(segment.text)
    }


async def test_another_theme_is_another_set_of_colours_and_the_same_shapes() -> None:
    async with Easel(CHART).run_test(size=(76, 10)) as pilot:
        await pilot.pause()
        dark, text = colours(pilot), screen_text(pilot.app)
        pilot.app.theme = LIGHT.name
        await pilot.pause()
        assert colours(pilot).isdisjoint(dark)
        assert screen_text(pilot.app) == text


async def test_milestones_are_named_among_the_signs_where_there_is_room() -> None:
    stages = (Milestone("Part 2", 3000, day(10)),)
    named = {
        width: await shown(replace(CHART, milestones=stages), (width, 10)) for width in (76, 70)
    }
    assert all("◆" in text and "so far" in text for text in named.values())
    assert "◆ milestone" in named[76]
    assert "milestone" not in named[70]
    assert "milestone" not in await shown(CHART, (76, 10))
