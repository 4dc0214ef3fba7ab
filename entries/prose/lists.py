"""Figures in a row with one unit at their end: "400, 350 and 300 words" is one measure, the sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entries.prose.measures import Measure
from entries.prose.tokens import Token

_JOINED = frozenset([",", "and", ", and", "+", "plus", ", then", "and then"])


def in_lists(tokens: Sequence[Token], measures: Sequence[Measure]) -> list[Measure]:
    """Join the bare numbers of a list to the measure that ends it; the others stay alone."""
    joined: list[Measure] = []
    for measure in measures:
        row = [] if measure.bare or measure.head >= 0 else _row_before(tokens, joined, measure)
        if row:
            del joined[-len(row) :]
        joined.append(_sum(row, measure) if row else measure)
    return joined


def _row_before(tokens: Sequence[Token], before: Sequence[Measure], last: Measure) -> list[Measure]:
    """Give the bare numbers that lead up to a measure; "and" or "+" must stand before the last."""
    row: list[Measure] = []
    place = last
    for measure in reversed(before):
        between = " ".join(token.low for token in tokens[measure.end : place.start])
        if not measure.bare or between not in _JOINED or (not row and between == ","):
            break
        row.insert(0, measure)
        place = measure
    return row


def _sum(row: Sequence[Measure], last: Measure) -> Measure:
    said = {measure.qualifier for measure in (*row, last)} - {"exact"}
    return replace(
        last,
        value=sum(measure.value for measure in row) + last.value,
        qualifier="about" if len(said) > 1 else next(iter(said), "exact"),
        start=row[0].start,
        number_at=row[0].number_at,
    )
