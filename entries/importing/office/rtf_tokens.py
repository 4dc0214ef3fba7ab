"""Rich Text cut into its tokens, in one pass and within bounds."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from entries.errors import NotUnderstood

MAX_TOKENS = 600_000
"""The most tokens outside pictures and the like: a novel has half of that."""
MAX_SKIPPED = 2_000_000
"""The most braces and codes within these."""
_TOO_MANY = f"more than {MAX_TOKENS:,} codes of Rich Text: save it in smaller parts"
_TOKEN = re.compile(
    rb"(?P<text>[^\\{}\r\n\0]+)"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<arg>-?\d{1,10})?[ ]?"
    rb"|(?P<hex>(?:\\'[0-9a-fA-F]{2}){1,4000})"
    rb"|(?P<open>\{)|(?P<close>\})"
    rb"|\\(?P<symbol>[^a-zA-Z])",
    re.DOTALL,
)
_LETTER = re.compile(rb"[0-9A-Za-z]")
_IN_SKIPPED = re.compile(rb"[{}]|\\bin(\d{1,10})[ ]?|\\.", re.DOTALL)


class Kind(Enum):
    """What a token is."""

    OPEN = 1
    CLOSE = 2
    WORD = 3
    SYMBOL = 4
    BYTES = 5


class Token(NamedTuple):
    """A token: a control word or symbol in `name`, its number in `arg`, or text in `data`."""

    kind: Kind
    name: str = ""
    arg: int | None = None
    data: bytes = b""
    escaped: bool = False


_OPEN, _CLOSE = Token(Kind.OPEN), Token(Kind.CLOSE)


class Scanner:
    """Gives the tokens of a document one by one."""

    def __init__(self, data: bytes) -> None:
        """Begin at the document's start."""
        self._data = data
        self._at = 0
        self._count = 0
        self._skipped = 0

    def next(self) -> Token | None:
        """Give the next token; None at the end. Raises NotUnderstood for too many of them."""
        match = _TOKEN.search(self._data, self._at)
        if match is None:
            return None
        self._at = match.end()
        self._count += 1
        if self._count > MAX_TOKENS:
            raise NotUnderstood(_TOO_MANY)
        return self._token(match)

    def _token(self, match: re.Match[bytes]) -> Token:
        kind = match.lastgroup
        if kind == "text":
            return Token(Kind.BYTES, data=match["text"])
        if kind == "open":
            return _OPEN
        if kind == "close":
            return _CLOSE
        if kind == "hex":
            return Token(Kind.BYTES, data=_unescaped(match["hex"]), escaped=True)
        if kind == "symbol":
            return Token(Kind.SYMBOL, match["symbol"].decode("latin-1"))
        arg = None if match["arg"] is None else int(match["arg"])
        name = match["word"].decode("ascii")
        if name == "bin":
            self._at += max(0, arg or 0)
        return Token(Kind.WORD, name, arg)

    def has_more(self) -> bool:
        """Tell whether letters or digits are left."""
        return _LETTER.search(self._data, self._at) is not None

    def skip_group(self) -> None:
        """Go on to the brace that closes the group in which the scanner is.

        Raises NotUnderstood where there is too much in it.
        """
        depth = 0
        while match := _IN_SKIPPED.search(self._data, self._at):
            if match[0] == b"}" and depth == 0:
                self._at = match.start()
                return
            self._at = match.end()
            self._skipped += 1
            if self._skipped > MAX_SKIPPED:
                raise NotUnderstood(_TOO_MANY)
            if match[0] == b"{":
                depth += 1
            elif match[0] == b"}":
                depth -= 1
            elif match[1]:
                self._at += int(match[1])
        self._at = len(self._data)


def _unescaped(escapes: bytes) -> bytes:
    return bytes.fromhex(escapes.replace(b"\\'", b"").decode("ascii"))
