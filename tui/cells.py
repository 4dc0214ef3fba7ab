"""How much room text takes on a terminal, and how to make it fit."""

from __future__ import annotations

import unicodedata

ELLIPSIS = "…"


def width(text: str) -> int:
    """Count the terminal cells of `text`: wide characters take two, combining marks none."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def fit(text: str, cells: int) -> str:
    """Return `text`, cut to at most `cells` cells; a cut is shown by `…`."""
    if width(text) <= cells:
        return text
    return _head(text, cells - 1) + ELLIPSIS if cells > 0 else ""


def pad(text: str, cells: int) -> str:
    """Return `text` fitted to exactly `cells` cells, spaces after it."""
    text = fit(text, cells)
    return text + " " * (cells - width(text))


def wrap(text: str, cells: int) -> list[str]:
    """Break `text` at its spaces into lines of at most `cells` cells; never cut a word in two."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(lines[-1]) + 1 + width(word) <= cells:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _head(text: str, cells: int) -> str:
    used = 0
    for position, char in enumerate(text):
        used += _cells(char)
        if used > cells:
            return text[:position]
    return text


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
