"""The knobs of a trial, one to a row: what is supposed, and how far that is from today's plan."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from tui.trial import Knob, Trial

HEADING = "What if"
CURSOR, LESS, MORE = "▸", "◂", "▸"
NAME, VALUE = 15, 10
LESS_AT = 2 + NAME
MORE_AT = LESS_AT + 1 + VALUE + 1


class Knobs(Widget):
    """Rows to choose one from and to turn it; the page has the keys, the mouse works here."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "knobs--heading",
        "knobs--cursor",
        "knobs--turned",
        "knobs--sign",
        "knobs--hint",
    }
    DEFAULT_CSS = """
    Knobs { height: 7; }
    Knobs > .knobs--heading { color: $primary; text-style: bold; }
    Knobs > .knobs--cursor {
        color: $block-cursor-foreground; background: $block-cursor-background;
    }
    Knobs > .knobs--turned { color: $accent; text-style: bold; }
    Knobs > .knobs--sign { color: $accent; }
    Knobs > .knobs--hint { color: $text-muted; }
    """

    class Turned(Message):
        """A knob was clicked: so many steps."""

        def __init__(self, place: int, by: int) -> None:
            """Name the knob by its row; 0 steps only choose it."""
            self.place, self.by = place, by
            super().__init__()

    trial: reactive[Trial | None] = reactive(None)
    cursor: reactive[int] = reactive(0)

    def render(self) -> Content:
        """Draw the heading and the rows."""
        lines = [Content.styled(HEADING, self.get_visual_style("knobs--heading"))]
        if self.trial is not None:
            turns = zip(self.trial.knobs, self.trial.steps, strict=True)
            lines += [self._row(place, *turn) for place, turn in enumerate(turns)]
        return Content("\n").join(lines)

    def on_click(self, event: events.Click) -> None:
        """Choose the row; on one of its signs, turn the knob."""
        if self.trial is None or not 0 < event.y <= len(self.trial.knobs):
            return
        by = {LESS_AT: -1, MORE_AT: 1}.get(event.x, 0)
        self.post_message(self.Turned(event.y - 1, by))

    def _row(self, place: int, knob: Knob, steps: int) -> Content:
        is_here = place == self.cursor
        value = knob.value(steps).rjust(VALUE - 1)
        sign = "sign" if is_here else "hint"
        style: Style | str = self._style("turned") if steps else ""
        less, more = (steps > knob.least, steps < knob.most)
        row = Content.assemble(
            f"{CURSOR if is_here else ' '} {knob.name}".ljust(LESS_AT),
            (LESS if less else " ", self._style(sign)),
            (f" {value} ", style),
            (MORE if more else " ", self._style(sign)),
            (f" {knob.change(steps)}", style),
        )
        row = row.truncate(self.size.width, pad=True)
        if not is_here:
            return row
        return row.stylize_before(self.get_visual_style("knobs--cursor"))

    def _style(self, name: str) -> Style:
        return self.get_visual_style(f"knobs--{name}", partial=True)
