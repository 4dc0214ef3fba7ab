"""The first line of a page: what it is about, and what is to be known at once."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.content import line


class TopLine(Widget):
    """A title at the left, a note at the right; the title gives way where both don't fit."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"top-line--title", "top-line--note"}
    DEFAULT_CSS = """
    TopLine { height: 1; }
    TopLine > .top-line--title { text-style: bold; }
    TopLine > .top-line--note { color: $text-muted; }
    """

    title: reactive[Content] = reactive(Content(""))
    note: reactive[Content] = reactive(Content(""))

    def __init__(self, title: str, note: str = "") -> None:
        """Show a title, which may be the writer's, and a note, which may be, too."""
        super().__init__()
        self.set_reactive(TopLine.title, line(title))
        self.set_reactive(TopLine.note, line(note))

    def render(self) -> Content:
        """Draw the line."""
        width = self.size.width
        note = self.note.truncate(max(0, width * 3 // 5), ellipsis=True)
        room = max(0, width - note.cell_length - 2)
        title = self.title.truncate(room, ellipsis=True, pad=True)
        return Content.assemble(
            title.stylize_before(self.get_visual_style("top-line--title", partial=True)),
            "  ",
            note.stylize_before(self.get_visual_style("top-line--note", partial=True)),
        )

    def set_note(self, note: Content | str) -> None:
        """Show another note."""
        self.note = note if isinstance(note, Content) else line(note)
