"""What is known of an entry, above its text: title, day, figures, what got in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from journal.wording import duration
from tui.widgets.content import line
from tui.widgets.entry_row import name_of
from tui.wording import counted, day_long, number

if TYPE_CHECKING:
    from entries.entry import Distraction, Entry

BETWEEN = " · "


def about_entry(entry: Entry) -> str:
    """Return day and figures in one line; what the writer did not say is not there."""
    return BETWEEN.join(_about(entry))


def _about(entry: Entry) -> list[str]:
    said = ["no date" if entry.date is None else day_long(entry.date)]
    if entry.number is not None:
        said.insert(0, f"no. {entry.number}")
    if entry.words is not None:
        said.append(f"{_about_sign(entry, 'words')}{counted(entry.words, 'word')}")
    if entry.minutes is not None:
        said.append(f"{_about_sign(entry, 'minutes')}{duration(entry.minutes)}")
    if entry.manuscript is not None:
        said.append(f"manuscript {number(entry.manuscript)}")
    return said


def _about_sign(entry: Entry, figure: str) -> str:
    return "about " if figure in entry.estimated else ""


def _what(distraction: Distraction) -> str:
    took = "" if distraction.minutes is None else f" ({duration(distraction.minutes)})"
    return f"{distraction.what}{took}"


class EntryHead(Vertical):
    """The lines above an entry's text."""

    DEFAULT_CSS = """
    EntryHead { height: auto; }
    EntryHead > Static { height: auto; }
    EntryHead > .-empty { display: none; }
    EntryHead > #head-title { text-style: bold; }
    EntryHead > .head--known { color: $text-muted; }
    EntryHead > #head-distractions { color: $text-warning; }
    """

    def compose(self) -> ComposeResult:
        """Compose empty lines."""
        yield Static(id="head-title")
        yield Static(id="head-about", classes="head--known")
        yield Static(id="head-distractions")
        yield Static(id="head-tags", classes="head--known")

    def show(self, path: str, entry: Entry) -> None:
        """Show what is known of an entry."""
        self._say("title", entry.title or name_of(path))
        self._say("about", about_entry(entry))
        distractions = "; ".join(map(_what, entry.distractions))
        self._say("distractions", f"Distracted by {distractions}" if distractions else "")
        self._say("tags", " ".join(f"#{tag}" for tag in entry.tags))

    def clear(self) -> None:
        """Show nothing."""
        for name in ("title", "about", "distractions", "tags"):
            self._say(name, "")

    def _say(self, name: str, text: str) -> None:
        static = self.query_one(f"#head-{name}", Static)
        static.update(line(text))
        static.set_class(not text, "-empty")
