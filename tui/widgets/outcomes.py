"""Today's forecast in figures, and beside it the one that is tried."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.outcome import NAMES

NAME, FIGURE = 16, 9


class Outcomes(Widget):
    """A table of two columns: today's figures, and those of the trial, if there is one."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "outcomes--heading",
        "outcomes--name",
        "outcomes--changed",
    }
    DEFAULT_CSS = """
    Outcomes { height: 7; }
    Outcomes > .outcomes--heading { color: $primary; text-style: bold; }
    Outcomes > .outcomes--name { color: $text-muted; }
    Outcomes > .outcomes--changed { color: $accent; text-style: bold; }
    """

    now: reactive[tuple[str, ...]] = reactive(())
    tried: reactive[tuple[str, ...]] = reactive(())

    def render(self) -> Content:
        """Draw the table."""
        tried = "if so" if self.tried else ""
        heading = f"{'':{NAME}}{'today':>{FIGURE}}{tried:>{FIGURE}}"
        lines = [Content.styled(heading, self.get_visual_style("outcomes--heading"))]
        if self.now:
            columns = zip(NAMES, self.now, self.tried or self.now, strict=True)
            lines += [self._row(*row) for row in columns]
        return Content("\n").join(lines)

    def _row(self, name: str, now: str, tried: str) -> Content:
        changed = self.get_visual_style("outcomes--changed", partial=True)
        return Content.assemble(
            (name.ljust(NAME), self.get_visual_style("outcomes--name", partial=True)),
            now.rjust(FIGURE),
            (tried.rjust(FIGURE) if self.tried else "", changed if tried != now else ""),
        )
