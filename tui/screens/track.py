"""The track record: what was forecast on earlier days, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from journal.track_chart import chance_lines
from journal.track_words import tell_track
from tui.screens.page import Page
from tui.widgets.content import line
from tui.widgets.key_line import KeyLine
from tui.widgets.top_line import TopLine
from tui.wording import counted

if TYPE_CHECKING:
    from journal.journal import Journal
    from journal.track_record import TrackRecord

HEADING = "The chance of the deadline, as it was forecast"


class TrackPage(Page[None]):
    """How the chance moved over the book's life, as a line and in words."""

    CSS_PATH = "../pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_text(1)", "Down", show=False, id="track.down"),
        Binding("k", "scroll_text(-1)", "Up", show=False, id="track.up"),
        Binding("escape,q,t", "dismiss", "Back", id="track.back"),
    ]

    class LookingBack(Message):
        """So many of so many earlier forecasts have been made again."""

        def __init__(self, done: int, total: int) -> None:
            """Say how far the looking back is."""
            self.done, self.total = done, total
            super().__init__()

    def __init__(self, journal: Journal) -> None:
        """Look back on the forecasts of `journal` once the page is shown."""
        super().__init__(journal)
        self.record: TrackRecord | None = None

    def compose(self) -> ComposeResult:
        """Compose the page."""
        yield TopLine("Track record", "looking back …")
        with VerticalScroll(id="track"):
            yield Static(id="track-text")
        yield KeyLine()

    def on_mount(self) -> None:
        """Make the earlier forecasts again."""
        self.query_one(VerticalScroll).focus()
        self.start(self._read, group="track")

    async def _read(self) -> None:
        record = await self.ask(lambda: self.journal.track_record(progress=self._progress))
        if record is None:
            self.query_one(TopLine).set_note("not read")
            return
        self.record = record
        self.query_one(TopLine).set_note(counted(len(record.points), "forecast"))
        self._draw()

    def _progress(self, done: int, total: int) -> None:
        self.post_message(self.LookingBack(done, total))

    @on(LookingBack)
    def _looking_back(self, event: LookingBack) -> None:
        # The last of them may arrive after the record is there.
        if self.record is None:
            self.query_one(TopLine).set_note(f"looking back: {event.done} of {event.total}")

    def _draw(self) -> None:
        cells = self.query_one(VerticalScroll).size.width - 1
        if self.record is not None and cells > 0:
            parts = track_content(self.record, cells=cells)
            self.query_one("#track-text", Static).update(Content("\n").join(parts))

    def action_scroll_text(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def on_resize(self) -> None:
        """Draw the line for the room there is now."""
        self.call_after_refresh(self._draw)


def track_content(record: TrackRecord, *, cells: int) -> Iterator[Content]:
    """Yield the record's lines: the chance as a line, then what there is to say of it."""
    drawn = chance_lines(record.points, width=cells)
    if drawn:
        yield line(HEADING, "bold $primary")
        yield from (line(row, "$primary") for row in drawn)
        yield line("")
    for sentence in tell_track(record):
        yield line(sentence)
