"""One entry to read, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.screens.page import Page
from tui.widgets.key_line import KeyLine
from tui.widgets.preview import Preview
from tui.widgets.top_line import TopLine

if TYPE_CHECKING:
    from journal.journal import Journal

MOST = 60_000
"""Characters shown: some 10,000 words, laid out in a third of a second."""


class EntryPage(Page[None]):
    """An entry as it is in its file: figures, distractions, text."""

    CSS_PATH = "../pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Back", id="entry.back"),
        Binding("j", "scroll_text(1)", "Down", show=False, id="entry.down"),
        Binding("k", "scroll_text(-1)", "Up", show=False, id="entry.up"),
    ]

    def __init__(self, journal: Journal, path: str) -> None:
        """Show the entry at `path`."""
        super().__init__(journal)
        self.path = path

    def compose(self) -> ComposeResult:
        """Compose the page; the entry is read after it is shown."""
        yield TopLine(self.journal.book.title, self.path)
        yield Preview(most=MOST, id="page")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the entry."""
        self.query_one(Preview).focus()
        self.start(self._show, group="entry")

    async def _show(self) -> None:
        entry = await self.ask(lambda: self.journal.read(self.path))
        if entry is not None:
            await self.query_one(Preview).show(self.path, entry)

    def action_scroll_text(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(Preview).scroll_relative(y=lines, animate=False)
