"""The last line of a page: the keys that do something now, each to be pressed or clicked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget

PALETTE = "command_palette"


class KeyLine(Widget):
    """Keys and what they do; as many as fit, none cut. One widget, where a Footer is a dozen."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key", "key-line--what"}
    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; }
    KeyLine > .key-line--key { color: $footer-key-foreground; text-style: bold; }
    KeyLine > .key-line--what { color: $footer-description-foreground; }
    """

    def on_mount(self) -> None:
        """Follow the bindings: they change with the focus and with the writer's own keys."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    def render(self) -> Content:
        """Draw the keys, with two columns of air between them."""
        key, what = self.get_visual_style("key-line--key"), self.get_visual_style("key-line--what")
        parts: list[Content | tuple[str, object]] = []
        for _, (shown, name) in self._placed():
            parts += [(shown, key), (f" {name}  ", what)]
        return Content.assemble(*parts)  # type: ignore[arg-type]

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        for binding, place in zip(self._shown_bindings(), self._placed(), strict=False):
            start, (shown, name) = place
            if start <= event.x < start + cell_len(shown) + 1 + cell_len(name):
                self.app.simulate_key(binding.key)

    def _shown_bindings(self) -> list[Binding]:
        shown: dict[str, Binding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show and active.enabled:
                shown.setdefault(active.binding.action, active.binding)
        return sorted(shown.values(), key=lambda binding: binding.action == PALETTE)

    def _placed(self) -> Iterator[tuple[int, tuple[str, str]]]:
        """Yield where each key begins, and how it and what it does are written."""
        start = 0
        for binding in self._shown_bindings():
            key, name = self.app.get_key_display(binding), binding.description
            end = start + cell_len(key) + 1 + cell_len(name)
            if end > self.size.width:
                return
            yield start, (key, name)
            start = end + 2
