"""Time off within a stretch: "from nine to one with half an hour out for lunch"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entries.prose.clauses import Parsed
from entries.prose.measures import Measure
from entries.prose.vocabulary import vocabulary

_WITH = vocabulary("with minus less bar except without")
_OFF = vocabulary("out off for break of away lost in")
_NEAREST = 4


def break_in(parsed: Parsed, stretch: Measure, times: Sequence[Measure]) -> Measure | None:
    """Find the time off that is told right after a stretch; None where none is."""
    for time in times:
        near = stretch.end <= time.start <= stretch.end + _NEAREST
        if near and time.value < stretch.value and parsed.low(time.start - 1) in _WITH:
            plain = parsed.low(time.start - 1) in {"minus", "less"}
            return time if plain or parsed.low(time.end) in _OFF else None
    return None


def without(stretch: Measure, off: Measure) -> Measure:
    """Give a stretch less its time off; it reaches over what is said of that."""
    return replace(stretch, value=stretch.value - off.value, end=off.end)
