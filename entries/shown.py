"""Somebody's text inside one line of a message: short, and with nothing hidden in it."""

from __future__ import annotations

import re

LONGEST = 60

_BLANK = re.compile(r"[ \t\r\n]+")


def shown(text: str) -> str:
    """Return `text` in curly quotes: on one line, with what can't be seen written out.

    Between the quotes are at most 60 characters; a cut is shown by `…`.
    """
    line = _BLANK.sub(" ", text).strip(" ")
    pieces = [_visible(character) for character in line[: LONGEST + 1]]
    if sum(map(len, pieces)) > LONGEST:
        while sum(map(len, pieces)) >= LONGEST:
            pieces.pop()
        pieces.append("…")
    return f"“{''.join(pieces)}”"


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return character.encode("unicode_escape").decode("ascii")
