"""One entry as one row of the list: its day, its title, its words and minutes, in columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from entries.names import title_in_name
from journal.wording import duration
from tui.plain import plain_line
from tui.wording import day_in_list, number

if TYPE_CHECKING:
    from journal.index.rows import IndexedEntry

CURSOR = "▸ "
DAY, WORDS, MINUTES, MARGIN = 11, 7, 9, 1
WITH_MINUTES = 46
"""From this many columns on, there is room for the minutes."""


@dataclass(frozen=True, slots=True)
class RowText:
    """The columns of a row, each of a fixed width, together as wide as the list."""

    cursor: str
    day: str
    title: str
    titled: bool
    words: str
    minutes: str


def row_text(row: IndexedEntry, *, width: int, year: int, at_cursor: bool) -> RowText:
    """Lay out `row` in `width` columns; days of the year `year` are shown without it."""
    entry = row.entry
    minutes = MINUTES if width >= WITH_MINUTES else 0
    title = plain_line(entry.title) if entry.title else name_of(row.path)
    if entry.project:
        title = f"{title} ({plain_line(entry.project)})"
    words = "" if entry.words is None else f" {number(entry.words)}"
    words = words.rjust(WORDS)
    room = max(0, width - len(CURSOR) - DAY - 1 - len(words) - minutes - MARGIN)
    said = "" if entry.minutes is None else duration(entry.minutes)
    return RowText(
        cursor=CURSOR if at_cursor else " " * len(CURSOR),
        day=day_in_list(entry.date, year=year).ljust(DAY + 1),
        title=fitted(title, room),
        titled=bool(entry.title),
        words=words,
        minutes=said.rjust(minutes) if minutes else "",
    )


def name_of(path: str) -> str:
    """Return what to call an entry without a title, on one line and inert."""
    return plain_line(title_in_name(path))


def fitted(text: str, cells: int) -> str:
    """Return text in exactly `cells` columns; a cut is shown by an ellipsis."""
    if cells <= 0:
        return ""
    if cell_len(text) > cells:
        text = set_cell_size(text, cells - 1).rstrip() + "…"
    # One by one: a joiner at the end of the text takes the first space with it.
    while cell_len(text) < cells:
        text += " " * (cells - cell_len(text))
    return text
