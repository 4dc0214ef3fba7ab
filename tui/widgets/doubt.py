"""A doubtful figure on the screen: its sentence with the figure marked, and a row for a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tui.doubt_words import asked, entry_line, figure_of, marked_sentence, reason_line
from tui.widgets.content import line
from tui.widgets.entry_row import CURSOR
from tui.wording import day_long

if TYPE_CHECKING:
    from entries.importing.review import Question

_DAY, _FIGURE = 17, 16


def doubt_content(question: Question) -> Content:
    """Return the entry, the sentence, why it is in doubt, and what is asked; safe to show."""
    before, figure, after = marked_sentence(question)
    told = Content.assemble(
        "“", line(before), line(f"[{figure}]", "bold underline $accent"), line(after), "”"
    )
    return Content("\n").join(
        [
            line(entry_line(question), "$text-muted"),
            Content(""),
            told,
            line(reason_line(question), "$text-muted"),
            Content(""),
            line(asked(question), "bold"),
        ]
    )


def doubt_row(question: Question, *, at_cursor: bool) -> Content:
    """Return a figure in one row: the day, the figure, and the sentence; safe to show."""
    doubt, entry = question.doubt, question.entry
    day = day_long(entry.date) if entry.date else "no date"
    figure = figure_of(doubt.unit, doubt.value, is_rough=doubt.is_rough)
    return Content.assemble(
        CURSOR if at_cursor else " " * len(CURSOR),
        (day.ljust(_DAY), "$text-muted"),
        figure.ljust(_FIGURE),
        line("".join(marked_sentence(question)), "$text-muted"),
    )
