"""A search result as two lines: the entry, and where in it the words are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from journal.index.index import MARKS
from tui.widgets.content import line
from tui.widgets.entry_row import CURSOR, name_of
from tui.wording import day_long

if TYPE_CHECKING:
    from journal.index.rows import Hit

DAY = 17


def hit_content(hit: Hit, *, at_cursor: bool = False) -> Content:
    """Return a result, safe to show; cursor and matches are signs and not only colours."""
    day = "no date" if hit.date is None else day_long(hit.date)
    cursor = CURSOR if at_cursor else " " * len(CURSOR)
    head = Content.assemble(
        cursor, (day.ljust(DAY), "$text-muted"), line(hit.title or name_of(hit.path), "bold")
    )
    return Content("\n").join([head, Content.assemble(" " * len(CURSOR), *_matches(hit.snippet))])


def _matches(snippet: str) -> Iterator[Content]:
    """Yield the pieces of a snippet, what matched underlined."""
    for piece in snippet.split(MARKS.before):
        match, mark, rest = piece.partition(MARKS.after)
        if mark:
            yield line(match, "underline $accent")
            yield line(rest, "$text-muted")
        else:
            yield line(match, "$text-muted")
