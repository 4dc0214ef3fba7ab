"""An entry that is logged: it says something, and the prompt line hears of it."""

from __future__ import annotations

from datetime import date

from entries.entry import Entry
from entries.errors import Refused
from journal import line


def refuse_nothing(entry: Entry) -> None:
    """Raise Refused for an entry that says nothing at all."""
    if not entry.says_something:
        raise Refused(
            "nothing to log: no words, minutes, distraction or text",
            "for example: darlings log --words 500 --minutes 60 'The train scene works now.'",
        )


def note_logged(root: str, entry: Entry, path: str, *, today: date) -> None:
    """Add its words to what is kept for the line; forget that where only a status can tell."""
    if entry.manuscript is not None:
        line.forget_line(root)
    elif entry.words and entry.project is None:
        is_today = entry.covers is None and entry.date == today
        line.add_logged(root, path, words=entry.words, today=is_today)
