"""A field of the log form: its name, one line to type in, a hint, and below what is wrong."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from tui.widgets.content import line
from tui.widgets.inert import visible


class LineInput(Input):
    """One line of text that shows what it can't print as signs, column for column."""

    @property
    def _value(self) -> Text:
        return Text(visible(self.value), no_wrap=True, overflow="ignore", end="")


class Field(Vertical):
    """A named line of the form. An error is said in words below it, and marked with a cross."""

    DEFAULT_CSS = """
    Field { height: auto; }
    Field > Horizontal { height: 1; }
    Field .field--name { width: 14; color: $text-muted; }
    Field LineInput { width: 16; }
    Field .field--hint { width: 1fr; padding: 0 0 0 2; color: $text-muted;
        text-wrap: nowrap; text-overflow: ellipsis; }
    Field > .field--wrong { display: none; height: auto; padding: 0 0 0 14; color: $text-error; }
    Field.-wrong > .field--wrong { display: block; }
    """

    def __init__(self, name: str, *, hint: str = "", value: str = "", id: str) -> None:
        """Name the field; `hint` says what may be typed."""
        super().__init__(id=id)
        self._label, self._hint, self._first = name, hint, value

    def compose(self) -> ComposeResult:
        """Compose name, line, hint and the place for what is wrong."""
        with Horizontal():
            yield Static(line(self._label), classes="field--name")
            yield LineInput(self._first, compact=True, select_on_focus=False)
            if self._hint:
                yield Static(line(self._hint), classes="field--hint")
        yield Static(classes="field--wrong")

    @property
    def value(self) -> str:
        """What is typed."""
        return self.query_one(LineInput).value

    def say_wrong(self, message: str | None) -> None:
        """Say what is wrong with what is typed; None when nothing is."""
        self.set_class(message is not None, "-wrong")
        self.query_one(".field--wrong", Static).update(line(f"✗ {message}" if message else ""))
