"""The dashboard: the book, today, the last weeks, and the entries with a preview."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from tui.first_look import PAGE
from tui.screens.page import Page
from tui.widgets.bars import Bars
from tui.widgets.book_gauges import BookGauges
from tui.widgets.content import line
from tui.widgets.entry_list import EntryList
from tui.widgets.fan import Fan
from tui.widgets.key_line import KeyLine
from tui.widgets.preview import Preview
from tui.widgets.today import Today, today_line
from tui.widgets.top_line import TopLine
from tui.wording import counted, day_long, number

if TYPE_CHECKING:
    from journal.journal import Journal
    from tui.first_look import Listed
    from tui.standing import Standing

REST = 0.08
"""Seconds the cursor rests on an entry before its text is read."""


class DashboardPage(Page[None]):
    """The page the app starts with."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "app.log", "Log", id="dashboard.log"),
        Binding("f", "app.forecast", "Forecast", id="dashboard.forecast"),
        Binding("a", "app.plan", "Plan", id="dashboard.plan"),
        Binding("slash", "app.search", "Search", key_display="/", id="dashboard.search"),
        Binding("p", "problems", "Problems", show=False, id="dashboard.problems"),
        Binding("d", "app.distractions", "Distractions", id="dashboard.distractions"),
        Binding("v", "app.review", "Doubtful figures", show=False, id="dashboard.review"),
        Binding("r", "refresh", "Refresh", show=False, id="dashboard.refresh"),
        Binding("question_mark", "app.help", "Help", key_display="?", id="dashboard.help"),
        Binding("q", "app.quit", "Quit", id="dashboard.quit"),
    ]

    class Reading(Message):
        """So many of so many files have been read anew."""

        def __init__(self, done: int, total: int) -> None:
            """Say how far the reading is."""
            self.done, self.total = done, total
            super().__init__()

    def __init__(self, journal: Journal, first: Future[Listed]) -> None:
        """Start with the entries of the `first` look; figures are read once the page is shown."""
        super().__init__(journal)
        self._first = first
        self._is_first_shown = False
        self.standing: Standing | None = None
        self.is_reading = True
        self._resting: Timer | None = None
        self._is_previewing = self._is_wanted = False

    def compose(self) -> ComposeResult:
        """Compose the page."""
        yield TopLine(self.journal.book.title, "reading …")
        yield BookGauges(id="book")
        yield Static(id="verdict")
        yield Static(id="today-line")
        with Horizontal(id="days"):
            yield Today(id="today")
            yield Bars(id="bars")
            yield Fan(id="ahead")
        with Horizontal(id="shelf"):
            with Vertical(id="listing"):
                yield Static("Entries", id="entries-heading", classes="heading")
                yield EntryList(id="entries")
            yield Preview(id="preview")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the entries known before; look at the files once they are on the screen."""
        self.query_one(EntryList).focus()
        # Where the first look is over by now, the first frame has its rows.
        if self._first.done():
            self._show_first()
        self.call_after_refresh(self.start, self._start, group="standing")

    async def _start(self) -> None:
        if not self._is_first_shown:
            await asyncio.wait([asyncio.wrap_future(self._first)])
            self._show_first()
        await self._read()

    def _show_first(self) -> None:
        self._is_first_shown = True
        # Where the index knew nothing, the reading that follows says what there is to say.
        if self._first.exception() is None:
            self._show_listed(self._first.result())

    async def _read(self, wanted: str | None = None) -> None:
        from tui.standing import read_standing

        report = await self.ask(lambda: self.journal.refresh(progress=self._progress))
        if report is not None and report.warning:
            self.tell(report.warning, severity="warning")
        standing = await self.ask(lambda: read_standing(self.journal, wanted=wanted))
        self.is_reading = False
        if standing is None:
            self.query_one(TopLine).set_note("not read: r tries again")
        else:
            self._show(standing)

    def _progress(self, done: int, total: int) -> None:
        if done % max(1, total // 50) == 0:
            self.post_message(self.Reading(done, total))

    @on(Reading)
    def _reading(self, event: Reading) -> None:
        done, total = number(event.done), number(event.total)
        self.query_one(TopLine).set_note(f"reading {done} of {total} files …")

    def _show(self, standing: Standing) -> None:
        self.standing = standing
        status = standing.status
        self.query_one(TopLine).set_note(_note(standing))
        self.query_one(BookGauges).show(status)
        self.query_one("#verdict", Static).update(_verdict(standing))
        self.query_one("#today-line", Static).update(today_line(status))
        self.query_one(Today).show(status, daily_minutes=self.journal.writer.daily_minutes)
        bars = self.query_one(Bars)
        # A day of rest has no quota; the line is then what the writing days left ask for.
        bars.days, bars.quota = standing.bars, status.quota or ceil(status.required_pace or 0)
        self.query_one(Fan).chart = standing.chart
        self._show_listed(standing.listed)

    def _show_listed(self, listed: Listed) -> None:
        entries = self.query_one(EntryList)
        entries.year = self.journal.today().year
        entries.set_count(listed.count)
        entries.take_page(0, listed.newest)
        if listed.row is not None:
            entries.cursor = listed.row
        heading = Content.assemble("Entries  ", (number(listed.count), "$text-muted not bold"))
        self.query_one("#entries-heading", Static).update(heading)

    @on(EntryList.PageWanted)
    def _page_wanted(self, event: EntryList.PageWanted) -> None:
        self.start(partial(self._read_page, event.page), group="rows")

    async def _read_page(self, page: int) -> None:
        rows = await self.ask(lambda: self.journal.entries(limit=PAGE, offset=page * PAGE))
        if rows is not None:
            self.query_one(EntryList).take_page(page, rows)

    @on(EntryList.Highlighted)
    def _highlighted(self) -> None:
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST, self._preview)

    @property
    def is_waiting(self) -> bool:
        """Whether the files are being read, or an entry will be once the cursor has rested."""
        return self.is_reading or self._resting is not None

    def _preview(self) -> None:
        self._resting = None
        self._is_wanted = bool(self.query_one(Preview).size)
        if self._is_wanted and not self._is_previewing:
            self._is_previewing = True
            self.start(self._show_previews, group="preview")

    async def _show_previews(self) -> None:
        # Never cancelled half way, which could leave widgets half mounted: where the cursor has
        # come to rest elsewhere meanwhile, that entry is next.
        try:
            while self._is_wanted:
                self._is_wanted = False
                await self._show_preview()
        finally:
            self._is_previewing = False

    async def _show_preview(self) -> None:
        row = self.query_one(EntryList).current
        if row is None:
            return
        entry = await self.ask(partial(self.journal.read, row.path))
        if entry is not None:
            await self.query_one(Preview).show(row.path, entry)

    @on(EntryList.Opened)
    def _opened(self, event: EntryList.Opened) -> None:
        from tui.screens.entry import EntryPage

        self.app.push_screen(EntryPage(self.journal, event.path))

    def action_refresh(self) -> None:
        """Look at the files again; the cursor stays on its entry."""
        current = self.query_one(EntryList).current
        self.reread(None if current is None else current.path)

    def reread(self, wanted: str | None) -> None:
        """Read everything again and put the cursor on the entry `wanted`."""
        self.is_reading = True
        self.query_one(TopLine).set_note("reading …")
        self.start(partial(self._read, wanted), group="standing", exclusive=True)

    def action_problems(self) -> None:
        """List what is wrong with the files."""
        from tui.screens.problems import ProblemsPage

        problems = self.standing.status.problems if self.standing else ()
        self.app.push_screen(ProblemsPage(self.journal, problems))

    def on_resize(self) -> None:
        """Fill the preview where it comes into view."""
        self.call_after_refresh(self._highlighted)


def _verdict(standing: Standing) -> Content:
    """Return the verdict, its answer in bold: will it be done in time?"""
    rest = standing.verdict.removeprefix(standing.answer)
    answer = standing.answer if rest != standing.verdict else ""
    return line(answer, "bold") + line(rest)


def _note(standing: Standing) -> Content:
    status = standing.status
    today = Content.styled(day_long(status.as_of), "$text-muted")
    if not status.problems:
        return today
    problems = counted(len(status.problems), "problem")
    return Content.assemble((f"! {problems}: press p", "$text-warning"), "   ", today)
