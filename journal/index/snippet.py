"""One line of an entry's text round the first place where a search matched."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journal.index.query import Term
from journal.index.rows import Marks

_BEFORE, _AFTER = 40, 120
_FARTHEST = 100_000
# A letter with the accents put after it, as text from some systems has them.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_SPACE = re.compile(r"[\s\x00]+")


class Span(NamedTuple):
    """A part of a text, from `start` up to `end`."""

    start: int
    end: int


def cut_snippet(texts: Iterable[str], terms: tuple[Term, ...], marks: Marks) -> str:
    """Return a piece of the first text in which a term is found, each match between `marks`.

    Where none is found (full-text search folds more than we do), the first text's beginning.
    """
    whole = [_clear(text, marks) for text in texts if text]
    for text in whole:
        spans = _find_spans(text, terms)
        if spans:
            return _show(text, spans, marks)
    return _show(whole[0], [Span(0, 0)], Marks("", "")) if whole else ""


def fold(text: str) -> str:
    """Return a text without accents and capitals, as full-text search compares words."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(char for char in apart if not unicodedata.combining(char)).casefold()


def _find_spans(text: str, terms: tuple[Term, ...]) -> list[Span]:
    head = text[:_FARTHEST]
    spans = [*_find_words(head, [term for term in terms if not term.is_literal])]
    for term in terms:
        if term.is_literal:
            found = re.finditer(re.escape(term.text), head, re.IGNORECASE)
            spans.extend(Span(*match.span()) for match in found)
    return sorted(spans)


def _find_words(text: str, terms: list[Term]) -> Iterator[Span]:
    phrases = [phrase for term in terms if (phrase := _Phrase(term)).words]
    if not phrases:
        return
    matches = list(_WORD.finditer(text))
    words = [fold(match.group()) for match in matches]
    for place in range(len(words)):
        for phrase in phrases:
            if phrase.matches(words, place):
                last = matches[place + len(phrase.words) - 1]
                yield Span(matches[place].start(), last.end())


class _Phrase:
    """A term as the words that must follow one another."""

    __slots__ = ("is_start", "words")

    def __init__(self, term: Term) -> None:
        self.words = [fold(word) for word in _WORD.findall(term.text)]
        self.is_start = term.is_start

    def matches(self, words: list[str], place: int) -> bool:
        if words[place] != self.words[0] and (len(self.words) > 1 or not self.is_start):
            return False
        found = words[place : place + len(self.words)]
        if self.is_start and len(found) == len(self.words):
            return found[:-1] == self.words[:-1] and found[-1].startswith(self.words[-1])
        return found == self.words


def _show(text: str, spans: list[Span], marks: Marks) -> str:
    start = _word_edge(text, max(0, spans[0].start - _BEFORE), spans[0].start)
    end = min(len(text), max(spans[0].start + _AFTER, spans[0].end))
    pieces, place = [], start
    for span in spans:
        if span.start < place or span.end > end:
            continue
        pieces += [text[place : span.start], marks.before, text[span.start : span.end]]
        pieces.append(marks.after)
        place = span.end
    line = _SPACE.sub(" ", "".join(pieces) + text[place:end]).strip()
    return ("…" if start else "") + line + ("…" if end < len(text.rstrip()) else "")


def _word_edge(text: str, start: int, until: int) -> int:
    if start == 0:
        return 0
    space = _SPACE.search(text, start, until)
    return start if space is None else space.end()


def _clear(text: str, marks: Marks) -> str:
    for mark in marks:
        if mark:
            text = text.replace(mark, "")
    return text
