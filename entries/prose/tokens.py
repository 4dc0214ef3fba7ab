"""Words, numbers and marks of a sentence, each with its place in it.

Clitics stand alone ("didn't" is `did` + `n't`, "today's" is `today` + `'s`), so that the grammar
meets one form of each word. Dashes of every make are `—`; a hyphen inside a compound stays `-`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = (
    r"[0-9]{1,3}(?:[,\u00a0\u202f\u2009][0-9]{3})++(?![0-9])(?:\.[0-9]++)?"
    r"|[0-9]++(?:\.[0-9]++)?[½¼¾]?|[½¼¾]"
)
_TOKEN = re.compile(
    rf"(?P<num>{_NUMBER})"
    r"|(?P<word>[^\W\d_]++(?:['’][^\W\d_]++)*+)"
    r"|(?P<dash>[–—―‒]|--+)"
    r"|(?P<dots>…|\.\.\.*+)"
    r"|(?P<mark>[^\w\s]|_)"
)
_EMPHASIS = frozenset("*_`")  # Markdown's, which says nothing here
_WHOLE = {"cannot": ("can", "not"), "can't": ("can", "n't"), "won't": ("will", "n't")}


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark: `low` as the grammar reads it, and where it stands."""

    low: str
    start: int
    end: int
    kind: str

    @property
    def is_word(self) -> bool:
        """Tell whether it is a word."""
        return self.kind == "word"


def tokenise(sentence: str) -> list[Token]:
    """Split a sentence into tokens, in time linear in its length."""
    found = (token for match in _TOKEN.finditer(sentence) for token in _tokens_of(match, sentence))
    kept = [token for token in found if token.low and token.low not in _EMPHASIS]
    return list(_spelled_out(kept))


def _spelled_out(tokens: list[Token]) -> Iterator[Token]:
    """Read "b4" as "before"."""
    at = 0
    while at < len(tokens):
        token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        if token.low == "b" and after and after.low == "4" and after.start == token.end:
            yield Token("before", token.start, after.end, "word")
            at += 2
        else:
            yield token
            at += 1


def _tokens_of(match: re.Match[str], sentence: str) -> Iterator[Token]:
    kind, start, end = match.lastgroup or "mark", match.start(), match.end()
    text = match.group()
    if kind == "word":
        yield from _split_word(text.lower().replace("’", "'"), start, end)
    elif kind == "num":
        yield Token(text, start, end, "num")
    elif kind == "dots":
        yield Token("…", start, end, "mark")
    else:
        yield Token(_mark(text, kind, sentence, match), start, end, "mark")


def _mark(text: str, kind: str, sentence: str, match: re.Match[str]) -> str:
    before = sentence[match.start() - 1 : match.start()]
    after = sentence[match.end() : match.end() + 1]
    if kind == "dash":
        return "-" if before.isdigit() and after.isdigit() else "—"
    if text == "&" and before.isspace() and after.isspace():
        return "and"
    if text in "-−" and after.isdigit() and not _is_letter_or_digit(before):
        return "−"
    if text in "-‐‑":
        return "-" if _is_letter_or_digit(before) and not after.isspace() and after else "—"
    return {"’": "'", "‘": "'", "“": '"', "”": '"'}.get(text, text)


def _is_letter_or_digit(text: str) -> bool:
    return bool(text) and (text.isalnum() or text == "+")


def _split_word(low: str, start: int, end: int) -> Iterator[Token]:
    if len(low) != end - start or ("'" not in low and low != "cannot") or low == "o'clock":
        yield Token(low, start, end, "word")
        return
    if low in _WHOLE:
        stem, clitic = _WHOLE[low]
    elif low.endswith("n't"):
        stem, clitic = low[:-3], "n't"
    else:
        cut = low.index("'")
        stem, clitic = low[:cut], low[cut:]
    cut = min(end - 1, start + max(1, len(low) - len(clitic)))
    yield Token(stem, start, cut, "word")
    rest = clitic
    if rest.count("'") > 1 and not rest.startswith("n't"):  # "I'd've"
        second = rest.index("'", 1)
        yield Token(rest[:second], cut, cut + second, "word")
        rest, cut = rest[second:], cut + second
    yield Token(rest, cut, end, "word")
