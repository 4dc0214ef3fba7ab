"""The entries as a list without end: only the rows that are seen are read and drawn."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.first_look import PAGE
from tui.widgets.entry_row import row_text

if TYPE_CHECKING:
    from journal.index.rows import IndexedEntry

PAGES_KEPT = 12
ROWS_KEPT = 400
NONE = "  No entries yet. Press l to log the first."


class EntryList(ScrollView, can_focus=True):
    """A list of `count` entries, newest first, that asks for its rows page by page.

    It posts PageWanted when it is to draw rows it has not got, and takes them by `take_page`.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Previous entry", show=False, id="list.up"),
        Binding("down,j", "move(1)", "Next entry", show=False, id="list.down"),
        Binding("pageup", "move_page(-1)", "A page up", show=False, id="list.page_up"),
        Binding("pagedown", "move_page(1)", "A page down", show=False, id="list.page_down"),
        Binding("home,g", "newest", "Newest entry", show=False, id="list.newest"),
        Binding("end,G", "oldest", "Oldest entry", show=False, id="list.oldest"),
        Binding("enter", "open", "Read", id="list.open"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "entry-list--title",
        "entry-list--untitled",
        "entry-list--figure",
        "entry-list--cursor",
        "entry-list--cursor-blurred",
    }
    DEFAULT_CSS = """
    EntryList { overflow-x: hidden; scrollbar-size-vertical: 1; }
    EntryList > .entry-list--title { color: $foreground; }
    EntryList > .entry-list--untitled { color: $text-muted; text-style: italic; }
    EntryList > .entry-list--figure { color: $text-muted; }
    EntryList > .entry-list--cursor {
        color: $block-cursor-foreground; background: $block-cursor-background;
    }
    EntryList > .entry-list--cursor-blurred {
        color: $block-cursor-blurred-foreground; background: $block-cursor-blurred-background;
    }
    """

    class PageWanted(Message):
        """Rows from page `page` on are to be shown, and are not here yet."""

        def __init__(self, page: int) -> None:
            """Ask for one page of PAGE rows."""
            self.page = page
            super().__init__()

    class Highlighted(Message):
        """The cursor came to rest on another entry, or its rows arrived."""

        def __init__(self, path: str) -> None:
            """Name the entry by its path."""
            self.path = path
            super().__init__()

    class Opened(Message):
        """The writer wants to read an entry."""

        def __init__(self, path: str) -> None:
            """Name the entry by its path."""
            self.path = path
            super().__init__()

    cursor: reactive[int] = reactive(0, repaint=False)
    year: reactive[int] = reactive(0)

    def __init__(self, *, id: str | None = None) -> None:
        """Start empty; `set_count` says how long the list is."""
        super().__init__(id=id)
        self.count, self.is_known = 0, False
        self._pages: OrderedDict[int, Sequence[IndexedEntry]] = OrderedDict()
        self._asked: set[int] = set()
        self._drawn: LRUCache[tuple[int, bool], Strip] = LRUCache(ROWS_KEPT)
        self._styles: dict[str, Style] = {}
        self._look: tuple[int, str, bool, int] | None = None

    def set_count(self, count: int) -> None:
        """Say how many entries there are now, and forget all rows read before."""
        self.count, self.is_known = count, True
        self._pages.clear()
        self._asked.clear()
        self._drawn.clear()
        self.virtual_size = Size(0, count)
        self.cursor = self.validate_cursor(self.cursor)
        self.refresh()

    def take_page(self, page: int, rows: Sequence[IndexedEntry]) -> None:
        """Show the rows of one page, as asked for by PageWanted."""
        self._asked.discard(page)
        self._pages[page] = rows
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        self.refresh()
        if self.cursor // PAGE == page:
            self._tell_highlighted()

    def row(self, index: int) -> IndexedEntry | None:
        """Return the entry in row `index`, or None where it has not been read."""
        page = self._pages.get(index // PAGE)
        place = index % PAGE
        return page[place] if page is not None and place < len(page) else None

    @property
    def current(self) -> IndexedEntry | None:
        """The entry under the cursor, or None where it has not been read."""
        return self.row(self.cursor)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the rows in `crop`; one drawn before is the same object, which makes it cheap.

        Textual would build every visible line anew at each step of scrolling.
        """
        width = self.scrollable_content_region.width
        look = (width, self.app.theme, self.has_focus, self.year)
        if look != self._look:
            self._look = look
            self._drawn.clear()
            self._styles.clear()
        strips = [self.render_line(y) for y in crop.line_range]
        if crop.column_span == (0, width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def notify_style_update(self) -> None:
        """Draw all rows anew: colours have changed."""
        super().notify_style_update()
        self._look = None

    def render_line(self, y: int) -> Strip:
        """Draw one visible row."""
        index = y + self.scroll_offset.y
        key = (index, index == self.cursor)
        strip = self._drawn.get(key)
        if strip is None:
            strip = self._safe(self._row(index))
            if self.row(index) is not None:
                self._drawn[key] = strip
        return strip

    def _safe(self, strip: Strip) -> Strip:
        _, background = self.background_colors
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, background)
        return strip

    def _row(self, index: int) -> Strip:
        width = self.scrollable_content_region.width
        if index >= self.count:
            return self._blank(width, NONE if index == 0 and self.is_known else "")
        row = self.row(index)
        if row is None:
            self._ask(index // PAGE)
            return self._blank(width, "  …")
        return self._draw(row, width, at_cursor=index == self.cursor)

    def _draw(self, row: IndexedEntry, width: int, *, at_cursor: bool) -> Strip:
        text = row_text(row, width=width, year=self.year, at_cursor=at_cursor)
        figure = self._style_of("figure")
        title = self._style_of("title" if text.titled else "untitled")
        if at_cursor:
            figure = self._style_of("cursor" if self.has_focus else "cursor-blurred")
            title += figure
        segments = [
            Segment(text.cursor, figure),
            Segment(text.day, figure),
            Segment(text.title, title),
            Segment(text.words, title if text.titled else figure),
            Segment(text.minutes, figure),
        ]
        return Strip(segments).adjust_cell_length(width, figure)

    def _blank(self, width: int, text: str) -> Strip:
        segment = Segment(text, self._style_of("untitled"))
        return Strip([segment]).adjust_cell_length(width, self.rich_style)

    def _style_of(self, part: str) -> Style:
        if part not in self._styles:
            self._styles[part] = self.get_component_rich_style(f"entry-list--{part}")
        return self._styles[part]

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self.post_message(self.PageWanted(page))

    def _tell_highlighted(self) -> None:
        if (row := self.current) is not None:
            self.post_message(self.Highlighted(row.path))

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor within the list."""
        return max(0, min(self.count - 1, cursor))

    def watch_cursor(self, old: int, new: int) -> None:
        """Redraw the two rows that changed, and bring the new one into view."""
        self.refresh_lines(old)
        self.refresh_lines(new)
        self._bring_into_view(new)
        self._tell_highlighted()

    def _bring_into_view(self, index: int) -> None:
        top, height = self.scroll_offset.y, max(1, self.size.height)
        target = max(min(top, index), index - height + 1)
        if target != top:
            self.scroll_to(y=target, animate=False, immediate=True)

    def on_focus(self) -> None:
        """Redraw: the cursor looks another way."""
        self.refresh()

    def on_blur(self) -> None:
        """Redraw: the cursor looks another way."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row clicked; a second click opens it."""
        index = event.y + self.scroll_offset.y
        if index >= self.count:
            return
        if event.chain >= 2 and index == self.cursor:
            self.action_open()
        self.cursor = index

    def action_move(self, rows: int) -> None:
        """Move the cursor by `rows`."""
        self.cursor += rows

    def action_move_page(self, pages: int) -> None:
        """Move the cursor by screens full."""
        self.cursor += pages * max(1, self.size.height - 1)

    def action_newest(self) -> None:
        """Go to the newest entry."""
        self.cursor = 0

    def action_oldest(self) -> None:
        """Go to the oldest entry."""
        self.cursor = self.count - 1

    def action_open(self) -> None:
        """Open the entry under the cursor."""
        if (row := self.current) is not None:
            self.post_message(self.Opened(row.path))
