"""The sentences of a text: exact slices of it, with their paragraph and what is quoted in them.

A line feed ends a sentence unless the text is wrapped there. U+2028 and its kin are space. Code
fences, block quotes, tables and headings are no report of the day and are left out. A "sentence"
of more than `LONGEST` characters is not read: no one says figures in one, and it bounds the work.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from entries.prose.vocabulary import vocabulary

LONGEST = 2_000

_STOP = re.compile(r"[.!?…]++[)\]\"'”’*_]*+")
_LIST = re.compile(r"(?:[-*+•]|[0-9]{1,3}[.)])[ \t\u00a0]")
_MARKUP = re.compile(r"\*\*|__|`")
_ABBREVIATIONS = vocabulary(
    "mr mrs ms dr prof st jr sr vs approx ca cf e.g i.e eg ie sen rep gov gen col lt sgt rev hon"
)
_MAY_END = vocabulary("a.m p.m etc min mins hr hrs inc ltd co")
_BEFORE_NUMBERS = vocabulary("no vol p pp ch fig est")
_STARTERS = vocabulary(
    "i the we but and it this that in on today my so then after before still not only no"
)
_QUOTE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, verbatim. `quoted` are the spans in it that are another's words."""

    text: str
    start: int
    paragraph: int
    listed: bool
    quoted: tuple[tuple[int, int], ...] = ()


def split_sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences, in time linear in its length."""
    found: list[Sentence] = []
    for number, (start, end) in enumerate(_paragraphs(text)):
        quotes = _quotes(text, start, end)
        for first, last in _blocks(text, start, end):
            found.extend(_sentences(text, first, last, number, quotes))
    return found


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = place = 0
    fenced = False
    open_ = False
    for line in text.split("\n"):
        bare = line.strip()
        fence = bare.startswith(("```", "~~~"))
        apart = not bare or fence or fenced or bare.startswith((">", "#", "|"))
        if apart and open_:
            yield start, place
            open_ = False
        elif not apart and not open_:
            start, open_ = place, True
        fenced = fenced != fence
        place += len(line) + 1
    if open_:
        yield start, len(text)


def _blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a paragraph where its line feeds are meant, not where it was wrapped."""
    first = place = start
    previous = ""
    for line in text[start:end].split("\n"):
        bare = line.strip()
        if previous and not _is_wrapped(previous, bare):
            yield first, place
            first = place
        previous = bare or previous
        place += len(line) + 1
    yield first, end


def _is_wrapped(previous: str, line: str) -> bool:
    if _LIST.match(line) or previous.endswith((".", "!", "?", ":", ";")):
        return False
    return line[:1].islower() or len(previous) >= 50


def _quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Find what stands in double quotes: an unclosed curly quote runs to the paragraph's end."""
    spans = []
    opened = -1
    for match in re.finditer(r"[“”\"]", text[start:end]):
        mark, place = match.group(), start + match.start()
        if opened < 0 and mark != "”":
            opened = place
        elif opened >= 0 and mark != "“":
            spans.append((opened, place))
            opened = -1
    if opened >= 0 and text[opened] == "“":
        spans.append((opened, end))
    return [span for span in spans if len(text[slice(*span)][:80].split()) > _QUOTE_WORDS]


def _sentences(
    text: str, start: int, end: int, paragraph: int, quotes: list[tuple[int, int]]
) -> Iterator[Sentence]:
    listed = bool(_LIST.match(text, start + _indent(text, start, end)))
    first = start
    for match in _STOP.finditer(text, start, end):
        if _ends(text, first, match):
            yield from _sentence(text, first, match.end(), paragraph, listed, quotes)
            first = match.end()
    yield from _sentence(text, first, end, paragraph, listed, quotes)


def _indent(text: str, start: int, end: int) -> int:
    piece = text[start : min(end, start + 80)]
    return len(piece) - len(piece.lstrip())


def _sentence(  # noqa: PLR0917
    text: str,
    start: int,
    end: int,
    paragraph: int,
    listed: bool,
    quotes: list[tuple[int, int]],
) -> Iterator[Sentence]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if piece and len(piece) <= LONGEST:
        yield Sentence(piece, start, paragraph, listed, _inside(quotes, start, len(piece)))


def _inside(quotes: list[tuple[int, int]], start: int, length: int) -> tuple[tuple[int, int], ...]:
    first = bisect_right(quotes, start, key=lambda span: span[1])
    last = bisect_left(quotes, start + length, key=lambda span: span[0])
    return tuple((max(0, a - start), b - start) for a, b in quotes[first:last])


def _ends(text: str, first: int, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 40]
    if not after or not after[0].isspace():
        return not after
    next_word = after.split(maxsplit=1)[0] if after.strip() else ""
    stop = match.group()
    if stop[0] == "…" or stop.startswith("..."):
        return not next_word[:1].islower()
    if stop[0] != ".":
        return True
    if match.start() - first < 8 and text[first : match.start()].strip().isdigit():
        return False  # the number of a list item
    return _full_stop_ends(_word_before(text, first, match.start()), next_word)


def _word_before(text: str, first: int, place: int) -> str:
    piece = text[max(first, place - 20) : place]
    return piece.split()[-1].lstrip("(\"'“‘") if piece.split() else ""


def _full_stop_ends(word: str, next_word: str) -> bool:
    plain = next_word.strip("“\"'‘(*_").lower()
    if word.lower() in _MAY_END:
        return next_word[:1].isupper()
    if word.lower() in _ABBREVIATIONS:
        return False
    if word.lower() in _BEFORE_NUMBERS:
        return not next_word[:1].isdigit()
    if "." in word and word.replace(".", "").isalpha():  # U.S.
        return plain in _STARTERS
    return not (len(word) == 1 and word.isalpha() and word != "I")
