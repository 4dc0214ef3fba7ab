"""What an entry says, in one short phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.wording import duration
from tui.wording import counted, number

if TYPE_CHECKING:
    from entries.entry import Entry


def said(entry: Entry) -> str:
    """Return `730 words · about 1 h · 1 distraction · text`: what was said, nothing else."""
    parts = [
        figure_words(entry),
        figure_minutes(entry),
        f"manuscript {number(entry.manuscript)} words" if entry.manuscript is not None else "",
        counted(len(entry.distractions), "distraction") if entry.distractions else "",
        f"for {entry.project}" if entry.project else "",
        "with text" if entry.body.strip() else "",
    ]
    return " · ".join(filter(None, parts))


def figure_words(entry: Entry) -> str:
    """Return `730 words`, `about 700 words`, or nothing where none were given."""
    if entry.words is None:
        return ""
    return f"{'about ' if 'words' in entry.estimated else ''}{counted(entry.words, 'word')}"


def figure_minutes(entry: Entry) -> str:
    """Return `45 min`, `about 1 h`, or nothing where no time was given."""
    if entry.minutes is None:
        return ""
    return f"{'about ' if 'minutes' in entry.estimated else ''}{duration(entry.minutes)}"
