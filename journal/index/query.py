"""What a person typed into a search, understood: words and phrases wanted, and not wanted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from entries.errors import Refused

MAX_TERMS = 64
_MAX_TERM = 200
_MAX_TEXT = 100_000
_PIECE = re.compile(r'(-?)["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+)')
# Scripts written without spaces: the full-text table sees a whole sentence as one word.
_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x0F00, 0x0FFF),  # Tibetan
    (0x1000, 0x109F),  # Burmese
    (0x1100, 0x11FF),  # Hangul, decomposed
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x9FFF),  # CJK radicals, kana, ideographs
    (0xAC00, 0xD7FF),  # Hangul: words carry endings
    (0xF900, 0xFAFF),  # CJK compatibility
    (0xFF66, 0xFFDC),  # half-width kana and Hangul
    (0x10000, 0x10FFFF),  # later planes: newer than the table's idea of letters
)


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase; `is_start` means that the last word may go on (`lan` finds lantern)."""

    text: str
    is_start: bool = False

    @property
    def is_literal(self) -> bool:
        """Tell whether it must be looked for as written: full-text search can't find it.

        It knows words between spaces, and nothing of signs: `C++` would be any `c`.
        """
        kinds = {unicodedata.category(char)[0] for char in self.text}
        return "S" in kinds or not kinds & {"L", "N"} or any(map(_is_unspaced, self.text))

    def as_fts(self) -> str:
        """Return the term as a quoted FTS5 string, in which nothing has a meaning of its own."""
        return '"' + self.text.replace('"', '""') + '"' + ("*" if self.is_start else "")

    def as_like(self) -> str:
        r"""Return the term as a LIKE pattern with `\` as its escape character."""
        return "%" + re.sub(r"([\\%_])", r"\\\1", self.text) + "%"


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: every term of `wanted`, none of `unwanted`."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()


def parse_query(text: str) -> Query:
    """Understand what a person typed; raises Refused where there is nothing to look for.

    Words and "quoted phrases" are all looked for; the last word may be the start of a longer one
    (unless a space follows it); `-word` leaves out what has the word, unless nothing else is
    asked. Nothing else has a meaning: `C++`, `don't`, `AND` and `*` are what they are. Beyond 64
    terms the rest is left aside.
    """
    pieces = _PIECE.finditer(_clean(text))
    terms = [term for match in pieces if (term := _term(match)) is not None][:MAX_TERMS]
    wanted = [term for minus, term in terms if not minus]
    if not wanted:
        wanted, terms = [term for _, term in terms], []
    # A dash or a comma of a pasted sentence is no word, unless it is all there is.
    spoken = [term for term in wanted if not _is_punctuation(term.text)] or wanted
    if not spoken:
        raise Refused("type something to search for", "for example: darlings search train")
    return Query(tuple(spoken), tuple(term for minus, term in terms if minus))


def _term(match: re.Match[str]) -> tuple[bool, Term] | None:
    minus, phrase, word = match.groups()
    if phrase is not None:
        phrase = phrase.strip()[:_MAX_TERM]
        return (bool(minus), Term(phrase)) if phrase else None
    is_minus = len(word) > 1 and word[0] == "-" and not _is_punctuation(word[1:])
    text = (word[1:] if is_minus else word)[:_MAX_TERM]
    is_last = match.end() == len(match.string)
    may_go_on = is_last and not is_minus and len(text) > 1 and text[-1].isalnum()
    return is_minus, Term(text, is_start=may_go_on)


def _clean(text: str) -> str:
    # NUL would end the text for SQLite, a lone surrogate can't be said in UTF-8.
    text = text[:_MAX_TEXT].encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
    return unicodedata.normalize("NFC", text)


def _is_punctuation(text: str) -> bool:
    return all(unicodedata.category(char)[0] in "PZC" for char in text)


def _is_unspaced(char: str) -> bool:
    code = ord(char)
    return code >= 0x0E00 and any(first <= code <= last for first, last in _UNSPACED)
