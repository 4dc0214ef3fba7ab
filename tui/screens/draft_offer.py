"""Unsaved text from an earlier session, offered before anything else."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from tui.draft_text import FormText
from tui.widgets.content import line

Decision = Literal["continue", "later", "discard"]
GLANCE = 300


class DraftOffer(ModalScreen[Decision]):
    """Asks what to do with a draft: go on writing, decide later, or throw it away."""

    CSS_PATH = "../pages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss('later')", "Later", id="draft.later"),
    ]

    def __init__(self, path: Path, form: FormText) -> None:
        """Offer the draft in the file `path`, which holds `form`."""
        super().__init__()
        self._path, self._form = path, form

    def compose(self) -> ComposeResult:
        """Compose the question."""
        with Vertical(id="offer"):
            yield Static("There is text that was never saved", classes="heading")
            yield Static(line(glance(self._form)), id="offer-text")
            yield Static(line(str(self._path)), id="offer-path")
            with Horizontal():
                yield Button("Go on writing", variant="primary", id="continue", compact=True)
                yield Button("Later", id="later", compact=True)
                yield Button("Throw away", id="discard", compact=True)

    def on_mount(self) -> None:
        """Make going on the answer to the enter key."""
        self.query_one("#continue").focus()

    @on(Button.Pressed)
    def _decide(self, event: Button.Pressed) -> None:
        decisions: dict[str | None, Decision] = {"continue": "continue", "discard": "discard"}
        self.dismiss(decisions.get(event.button.id, "later"))


def glance(form: FormText) -> str:
    """Return how the draft begins, enough to know it by."""
    said = form.text.strip() or form.title.strip() or form.distractions.strip()
    if not said:
        figures = (form.words and f"{form.words} words", form.minutes and f"{form.minutes} minutes")
        said = ", ".join(filter(None, figures)) or "figures without text"
    return said if len(said) <= GLANCE else f"{said[:GLANCE]}…"
