"""Lines made for the commands, as Textual content: one table for both."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from tui.output import Line, Piece
from tui.widgets.content import line

_STYLES = {
    "bold": "bold $primary",
    "dim": "$text-muted",
    "red": "$text-error",
    "green": "$success",
    "yellow": "$text-warning",
    "cyan": "$primary",
}


def lines_content(lines: Iterable[Line]) -> Content:
    """Return lines as content that is safe to show, their styles in the theme's colours."""
    return Content("\n").join(map(_line, lines))


def _line(given: Line) -> Content:
    pieces = (given,) if isinstance(given, str) else given
    return Content("").join(map(_piece, pieces))


def _piece(piece: Piece) -> Content:
    return line(piece) if isinstance(piece, str) else line(piece.text, _STYLES[piece.style])
