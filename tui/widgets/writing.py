"""Where the writer types text of many lines."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import TextArea

from tui.widgets.inert import visible


class Writing(TextArea):
    """A plain text area that shows control characters as signs, column for column.

    The text itself is never changed: what was pasted is what is saved.
    """

    def get_line(self, line_index: int) -> Text:
        """Return one line as it is drawn."""
        return Text(visible(self.document.get_line(line_index)), end="", no_wrap=True)
