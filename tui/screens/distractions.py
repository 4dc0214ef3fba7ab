"""What got in the way: how often, how long, and the words on such days beside like days."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from journal.periods import named_period
from tui.distraction_page import WIDEST, distraction_body, spoken_period
from tui.screens.page import Page
from tui.widgets.key_line import KeyLine
from tui.widgets.styled_lines import lines_content
from tui.widgets.top_line import TopLine

if TYPE_CHECKING:
    from journal.distractions.distractions import Distractions
    from journal.journal import Journal

PERIODS = ("all", "month", "last month", "week")
VIEWS = (None, "what", "kind")
MORE = "press b"


class DistractionsPage(Page[None]):
    """The verdict and the table of `darlings distractions`, period by period."""

    CSS_PATH = "../pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "next_period", "Period", id="distractions.period"),
        Binding("b", "next_view", "Each or kinds", id="distractions.by"),
        Binding("j", "scroll_table(1)", "Down", show=False, id="distractions.down"),
        Binding("k", "scroll_table(-1)", "Up", show=False, id="distractions.up"),
        Binding("escape,q", "dismiss", "Back", id="distractions.back"),
    ]

    def __init__(self, journal: Journal) -> None:
        """Start with all there is."""
        super().__init__(journal)
        self._periods, self._views = cycle(PERIODS), cycle(VIEWS)
        self._period, self.view = next(self._periods), next(self._views)
        self.found: Distractions | None = None

    def compose(self) -> ComposeResult:
        """Compose the page; it is read after it is shown."""
        yield TopLine("Distractions", "reading …")
        with VerticalScroll(id="weighed"):
            yield Static(id="weighed-table")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read what there is to weigh."""
        self.query_one(VerticalScroll).focus()
        self._read()

    def _read(self) -> None:
        self.start(self._show, group="distractions", exclusive=True)

    async def _show(self) -> None:
        found = await self.ask(self._weigh)
        if found is not None:
            self.found = found
            self.query_one(TopLine).set_note(spoken_period(found))
            self._draw()

    def _weigh(self) -> Distractions:
        today = self.journal.today()
        period = named_period(self._period, today=today, book=self.journal.book)
        return self.journal.distractions(period)

    def _draw(self) -> None:
        # Without its scroll bar: the table has one width, whether it is long or not.
        cells = min(WIDEST, self.query_one(VerticalScroll).size.width - 1)
        if self.found is not None and cells > 0:
            lines = distraction_body(self.found, cells=cells, only=self.view, hint=MORE)
            self.query_one("#weighed-table", Static).update(lines_content(lines))

    def action_next_period(self) -> None:
        """Weigh the next period: everything, this month, last month, this week."""
        self._period = next(self._periods)
        self._read()

    def action_next_view(self) -> None:
        """Show both, then every single distraction, then the kinds alone."""
        self.view = next(self._views)
        self._draw()
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_scroll_table(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def on_resize(self) -> None:
        """Draw the table for the room there is now."""
        self.call_after_refresh(self._draw)
