"""Time joined to the words it was spent on: "in an hour", "800 words, two hours"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entries.prose.claims import Claim
from entries.prose.clauses import Parsed, hard_span, is_boundary
from entries.prose.measures import Measure
from entries.prose.topics import topic_of
from entries.prose.vocabulary import vocabulary

_PACKED = vocabulary("squeezed crammed packed fitted fit got wrote crowded")
_IN = vocabulary("in over during within across inside after")


def joined_time(parsed: Parsed, measure: Measure, words: Sequence[Claim]) -> Claim | None:
    """Join "in an hour" to the words it was spent on; the time then belongs where they do."""
    measure, joined = _preposition(parsed, measure)
    if not joined or not words:
        return None
    start, end = hard_span(parsed, measure.number_at)
    base = parsed.sentence.start
    places = [t.start + base for t in parsed.tokens[start:end]]
    inside = [c for c in words if places and places[0] <= c.place <= places[-1]]
    if not inside or _spent_elsewhere(parsed, measure):
        return None
    here = base + parsed.tokens[measure.number_at].start
    nearest = min(inside, key=lambda claim: abs(claim.place - here))
    if nearest.role == "gross" or nearest.value == 0:
        return None
    role = nearest.role if nearest.role in {"session", "additional"} else "plain"
    return replace(
        nearest, unit="minutes", value=measure.value, qualifier=measure.qualifier, role=role
    )


def _spent_elsewhere(parsed: Parsed, measure: Measure) -> bool:
    """Tell "in two hours of meetings", "after an hour of yoga"."""
    if parsed.low(measure.end) in {"of", "on"}:
        rest = parsed.tokens[measure.end : measure.end + 6]
        return not topic_of(rest).book
    after = parsed.low(measure.start - 1) == "after"
    return after and parsed.low(measure.end) not in {"", ",", "i", "."}


def _preposition(parsed: Parsed, measure: Measure) -> tuple[Measure, bool]:
    before = parsed.low(measure.start - 1)
    if before == "of" and parsed.low(measure.start - 2) == "out":
        return measure, True
    if before in {"from", "into"}:
        packed = before == "into" and bool(
            _PACKED & set(parsed.lows(measure.start - 5, measure.start))
        )
        told = parsed.measure_ending(measure.start - 2)
        return measure, packed or (told is not None and told.unit == "words")
    if parsed.low(measure.start) == "over" and parsed.measure_ending(measure.start - 1):
        return replace(measure, qualifier="exact"), True  # "500 words over two hours"
    if before in _IN:
        return measure, True
    span = parsed.lows(measure.start - 4, measure.start)
    spread = span[-4:] in (["in", "the", "span", "of"], ["in", "the", "space", "of"]) or (
        span[-3:] == ["the", "course", "of"] or span[-2:] == ["span", "of"]
    )
    return measure, spread


def time_like(claim: Claim, measure: Measure) -> Claim:
    """Give a time that belongs where some words do."""
    role = claim.role if claim.role in {"session", "additional"} else "plain"
    return replace(
        claim, unit="minutes", value=measure.value, qualifier=measure.qualifier, role=role
    )


def is_beside_words(parsed: Parsed, measure: Measure, words: Sequence[Claim]) -> bool:
    """Tell "800 words, two hours." and "Two hours, 800 words."."""
    if not words:
        return False
    after = parsed.low(measure.end)
    if not (after in {"", "/", "gone", "spent"} or is_boundary(after)):
        return False
    before = parsed.measure_ending(measure.start - 2)
    place = measure.end + (2 if parsed.lows(measure.end, measure.end + 2) == [",", "and"] else 1)
    following = next((m for m in parsed.measures if m.start == place), None)
    beside = before if before is not None else following
    return beside is not None and beside.unit == "words"
