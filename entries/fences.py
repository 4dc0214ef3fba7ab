"""Cut a file's bytes at the `---` lines that may hold front matter."""

from __future__ import annotations

import re
from typing import NamedTuple

UTF8_BOM = b"\xef\xbb\xbf"

_OPENING = re.compile(rb"---[ \t]*(?:\r\n|\r|\n)")
_CLOSING = re.compile(rb"[\r\n](?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
_BLANK_LINE = re.compile(rb"\r\n|\r|\n")


class Split(NamedTuple):
    """A file in parts that, joined again, are the file byte for byte.

    `separator` is the one blank line after the closing fence that belongs to neither side. A file
    without front matter is all `bom` and `body`.
    """

    bom: bytes
    opening: bytes
    front: bytes
    closing: bytes
    separator: bytes
    body: bytes

    @property
    def fenced(self) -> bool:
        """Tell whether there is a block between fences, be it empty."""
        return bool(self.opening)


def cut_at_fences(data: bytes) -> Split:
    """Cut at the fences alone, before anyone has asked whether YAML agrees.

    The opening `---` is the first line (after a UTF-8 BOM); the closing one is the next line that
    is `---` or `...`. Spaces and tabs may follow either.
    """
    start = len(UTF8_BOM) if data.startswith(UTF8_BOM) else 0
    opening = _OPENING.match(data, start)
    closing = _CLOSING.search(data, opening.end() - 1) if opening else None
    if opening is None or closing is None:
        return unfenced(data)
    blank = _BLANK_LINE.match(data, closing.end())
    body = blank.end() if blank else closing.end()
    return Split(
        bom=data[:start],
        opening=opening.group(),
        front=data[opening.end() : closing.start() + 1],
        closing=closing.group()[1:],
        separator=data[closing.end() : body],
        body=data[body:],
    )


def unfenced(data: bytes) -> Split:
    """Take the whole file as body."""
    start = len(UTF8_BOM) if data.startswith(UTF8_BOM) else 0
    return Split(data[:start], b"", b"", b"", b"", data[start:])
