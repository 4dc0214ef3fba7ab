"""Cues of time: the words of a sentence that say which time it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from entries.entry import DateRange
from entries.prose.tokens import Token
from entries.prose.vocabulary import vocabulary

LONG = vocabulary("day days week weeks month months year years weekend weekends")

PARTS = vocabulary("morning afternoon evening night noon lunchtime day")


SPANS = vocabulary("week month year semester summer winter spring fall autumn term season")

Kind = Literal["day", "period", "habit", "future", "past"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that set the time, tokens `start` to `end`. `covers` is None where it can't be known.

    `attributive` cues ("yesterday's entry", "than on Monday") speak of a time and set none.
    """

    kind: Kind
    start: int
    end: int
    name: str = "day"
    covers: DateRange | None = None
    attributive: bool = False


def low_at(tokens: Sequence[Token], at: int) -> str:
    """Give the token at a place, "" outside the sentence."""
    return tokens[at].low if 0 <= at < len(tokens) else ""


def lows_at(tokens: Sequence[Token], at: int, count: int) -> tuple[str, ...]:
    """Give some tokens from a place on."""
    return tuple(token.low for token in tokens[at : at + count])
