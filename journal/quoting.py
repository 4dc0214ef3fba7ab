"""Somebody else's text inside one line of a message: short, and with nothing hidden in it."""

from __future__ import annotations

LONGEST = 60


def quoted(text: str) -> str:
    """Return `text` on one line, at most 60 characters, with what can't be seen written out."""
    short = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return "".join(map(_visible, short))


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return character.encode("unicode_escape").decode("ascii")
