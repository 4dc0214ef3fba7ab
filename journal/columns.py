"""Text in columns of a terminal: how wide it is, cut, padded and wrapped by that width."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, combining, east_asian_width

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_NO_WIDTH = ("Mn", "Me", "Cf")


def display_width(text: str) -> int:
    """Return how many terminal columns `text` takes: wide letters and emoji 2, marks 0."""
    if text.isascii():
        return len(text)
    return sum(width for _, width in _clusters(text))


def fit(text: str, width: int) -> str:
    """Return `text` in exactly `width` columns: padded, or cut with an ellipsis."""
    short = shorten(text, width)
    return short + " " * (width - display_width(short))


def shorten(text: str, width: int) -> str:
    """Return `text` in at most `width` columns, cut between letters with an ellipsis."""
    if display_width(text) <= width:
        return text
    kept, used = [], 0
    for letter, columns in _clusters(text):
        if used + columns > width - 1:
            break
        kept.append(letter)
        used += columns
    return "".join(kept).rstrip(" ") + "…" if width > 0 else ""


def wrap(text: str, width: int) -> list[str]:
    """Return one line of text as lines of at most `width` columns, broken at spaces.

    A word wider than a whole line is broken between letters; so is writing without spaces.
    """
    lines, line = [], ""
    words = text.lstrip(" ")
    margin = min(len(text) - len(words), width // 2)
    first, *others = words.split(" ")
    for word in (" " * margin + first, *others):
        longer = f"{line} {word}" if line else word
        if display_width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width)
        lines.extend(full)
    return [*lines, line]


def _pieces(word: str, width: int) -> list[str]:
    pieces, piece, used = [], [""], 0
    for letter, columns in _clusters(word):
        if used + columns > width:
            pieces.append("".join(piece))
            piece, used = [], 0
        piece.append(letter)
        used += columns
    return [*pieces, "".join(piece)]


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    """Give the letters of `text` with what belongs to each, and the columns they take."""
    cluster, width, joined = "", 0, False
    for letter in text:
        alone = _letter_width(letter)
        if cluster and (joined or alone == 0):
            cluster += letter
            width = 2 if letter == _EMOJI_STYLE and width == 1 else width
        else:
            if cluster:
                yield cluster, width
            cluster, width = letter, alone
        # Only emoji melt into one; letters joined stand side by side.
        joined = letter == _JOINER and width == 2
    if cluster:
        yield cluster, width


def _letter_width(letter: str) -> int:
    if letter.isascii():
        return 1
    # Vowels and finals of decomposed Hangul, and skin tones, are drawn on what comes before.
    if "\u1160" <= letter <= "\u11ff" or "\U0001f3fb" <= letter <= "\U0001f3ff":
        return 0
    if combining(letter) or category(letter) in _NO_WIDTH:
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
