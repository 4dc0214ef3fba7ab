"""A sentence taken apart: its tokens, measures and times, and where its clauses end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from entries.prose.cues import Cue
from entries.prose.measures import Measure, find_measures
from entries.prose.numbers import NUMBERED
from entries.prose.periods import find_cues
from entries.prose.sentences import Sentence
from entries.prose.tokens import Token, tokenise
from entries.prose.vocabulary import vocabulary

_HARD = vocabulary("; : — ( ) … . ! ? | →") | vocabulary(
    "but because although though whereas unless which yet"
)
_SOFT = frozenset([",", "and", "then", "so"])


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with its tokens, the measures and the time cues found in it."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    measures: tuple[Measure, ...]
    cues: tuple[Cue, ...]
    spelled: list[str]

    def low(self, at: int) -> str:
        """Give the token at a place as the grammar reads it, "" outside the sentence."""
        return self.spelled[at] if 0 <= at < len(self.spelled) else ""

    def lows(self, start: int, end: int) -> list[str]:
        """Give the tokens of a span as the grammar reads them."""
        return self.spelled[max(0, start) : max(0, end)]

    def cue_ending(self, at: int) -> Cue | None:
        """Give the time cue whose last token stands at a place."""
        return next((cue for cue in self.cues if cue.end - 1 == at), None)

    def measure_ending(self, at: int) -> Measure | None:
        """Give the measure whose last token stands at a place."""
        return next((measure for measure in self.measures if measure.end - 1 == at), None)

    def measure_from(self, at: int) -> Measure | None:
        """Give the measure whose first token stands at a place."""
        return next((measure for measure in self.measures if measure.start == at), None)

    def is_quoted(self, at: int) -> bool:
        """Tell whether a token stands in somebody's quoted words."""
        place = self.tokens[at].start
        return any(start <= place < end for start, end in self.sentence.quoted)

    @property
    def is_question(self) -> bool:
        """Tell whether the sentence asks rather than tells."""
        return self.sentence.text.rstrip("\"'”’)*_ ").endswith("?")


def parse_sentence(sentence: Sentence, day: date | None) -> Parsed:
    """Take one sentence apart."""
    tokens = tuple(tokenise(sentence.text))
    measures = tuple(find_measures(tokens))
    spelled = [token.low for token in tokens]
    return Parsed(sentence, tokens, measures, tuple(find_cues(tokens, day)), spelled)


def hard_span(parsed: Parsed, at: int) -> tuple[int, int]:
    """Give the clause a token stands in: between dashes, colons, brackets, "but", "because"..."""
    return _span(parsed.tokens, at, _HARD)


def soft_span(parsed: Parsed, at: int) -> tuple[int, int]:
    """Give the smaller piece a token stands in, between commas and "and" as well."""
    return _span(parsed.tokens, at, _HARD | _SOFT)


def _span(tokens: Sequence[Token], at: int, marks: frozenset[str]) -> tuple[int, int]:
    start, end = at, at
    while start > 0 and not _parts(tokens, start - 1, marks):
        start -= 1
    while end < len(tokens) and (end == at or not _parts(tokens, end, marks)):
        end += 1
    return start, end


def _parts(tokens: Sequence[Token], at: int, marks: frozenset[str]) -> bool:
    """Tell whether a token ends a clause; the "so" of "so far" does not."""
    low = tokens[at].low
    if low == "so" and at + 1 < len(tokens) and tokens[at + 1].low in {"far", "much", "many"}:
        return False
    if low == "and" and 0 < at < len(tokens) - 1 and tokens[at + 1].low in NUMBERED:
        return low in marks and tokens[at - 1].low not in {"hundred", "thousand"}
    if low == ":" and 0 < at < len(tokens) - 1:  # 7:30
        joined = tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
        return not (joined and tokens[at - 1].kind == tokens[at + 1].kind == "num")
    return low in marks


def is_boundary(low: str) -> bool:
    """Tell whether a token ends a clause, softly or not."""
    return low in _HARD or low in _SOFT


def is_hard(low: str) -> bool:
    """Tell whether a token ends a clause for good."""
    return low in _HARD
