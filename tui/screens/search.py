"""Search: results as they are typed for, enter to read one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, OptionList, Static

from entries.errors import Refused
from tui.screens.entry import EntryPage
from tui.screens.page import Page
from tui.widgets.field import LineInput
from tui.widgets.hit import hit_content
from tui.widgets.key_line import KeyLine
from tui.widgets.top_line import TopLine
from tui.wording import counted

if TYPE_CHECKING:
    from journal.index.rows import Hit
    from journal.journal import Journal

MOST = 50


class SearchPage(Page[None]):
    """Finds entries by their words. While one search runs, only the newest text waits for it."""

    CSS_PATH = "../pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Back", id="search.back"),
        Binding("down", "move('down')", "Next result", show=False, id="search.down"),
        Binding("up", "move('up')", "Previous result", show=False, id="search.up"),
        Binding("enter", "open", "Read", id="search.open"),
    ]

    def __init__(self, journal: Journal) -> None:
        """Start with nothing searched for."""
        super().__init__(journal)
        self._wanted = self._shown = ""
        self._is_searching = False
        self._hits: Sequence[Hit] = ()
        self._marked: int | None = None

    def compose(self) -> ComposeResult:
        """Compose the line to type in and the place for results."""
        yield TopLine("Search", self.journal.book.title)
        yield LineInput(placeholder="words to look for", compact=True, id="query")
        yield Static(id="search-note")
        yield OptionList(markup=False, compact=True, id="hits")
        yield KeyLine()

    def on_mount(self) -> None:
        """Be ready to type."""
        self.query_one("#query").focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._wanted = event.value.strip()
        if not self._is_searching:
            self._is_searching = True
            self.start(self._search, group="search")

    async def _search(self) -> None:
        try:
            while self._shown != (wanted := self._wanted):
                hits = await self.ask(partial(self._find, wanted))
                self._show(wanted, hits or ())
        finally:
            self._is_searching = False

    def _find(self, text: str) -> Sequence[Hit]:
        try:
            return self.journal.search(text, limit=MOST) if text else ()
        except Refused:  # no word in it yet: a quote just opened, a sign
            return ()

    def _show(self, wanted: str, hits: Sequence[Hit]) -> None:
        self._shown, self._hits, self._marked = wanted, hits, None
        results = self.query_one("#hits", OptionList)
        results.clear_options()
        results.add_options([hit_content(hit) for hit in hits])
        results.highlighted = 0 if hits else None
        self.query_one("#search-note", Static).update(_note(wanted, len(hits)))

    def action_move(self, where: str) -> None:
        """Move through the results without leaving the line."""
        results = self.query_one("#hits", OptionList)
        results.action_cursor_down() if where == "down" else results.action_cursor_up()

    @on(OptionList.OptionHighlighted)
    def _mark(self, event: OptionList.OptionHighlighted) -> None:
        for place in {self._marked, event.option_index}:
            if place is not None and place < len(self._hits):
                content = hit_content(self._hits[place], at_cursor=place == event.option_index)
                event.option_list.replace_option_prompt_at_index(place, content)
        self._marked = event.option_index

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_open()

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        """Read the result under the cursor."""
        place = self.query_one("#hits", OptionList).highlighted
        if place is not None and place < len(self._hits):
            self.app.push_screen(EntryPage(self.journal, self._hits[place].path))


def _note(wanted: str, found: int) -> str:
    if not wanted:
        return ""
    if not found:
        return "Nothing found."
    newest = ", the newest ones" if found == MOST else ""
    return f"{counted(found, 'entry', 'entries')}{newest}"
