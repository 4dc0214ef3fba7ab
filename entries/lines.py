"""Line numbers as a text editor shows them: only LF, CRLF and a lone CR end a line."""

from __future__ import annotations

import re
from bisect import bisect_right

LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Lines:
    """Where the lines of a text start, to turn an offset into a line number."""

    def __init__(self, text: str, *, first: int = 1) -> None:
        """Number the lines of `text` from `first`."""
        self._starts = [0, *(found.end() for found in LINE_BREAK.finditer(text))]
        self._first = first

    def at(self, offset: int) -> int:
        """Give the number of the line that holds the character at `offset`."""
        return self._first + bisect_right(self._starts, offset) - 1

    def start(self, line: int) -> int:
        """Give the offset at which a line starts."""
        return self._starts[line - self._first]


def first_break(text: str) -> str:
    """Give the line break a text uses first, or LF where it has none."""
    found = LINE_BREAK.search(text)
    return found.group() if found else "\n"
