"""Other writing told by its length: "filed an op-ed of 1,800 words", "the 900-word review"."""

from __future__ import annotations

from dataclasses import replace

from entries.prose.claims import Claim, Setting
from entries.prose.clauses import Parsed
from entries.prose.figures import words_claim
from entries.prose.governors import governor
from entries.prose.measures import Measure
from entries.prose.topics import topic_of
from entries.prose.verbs import WRITE
from entries.prose.vocabulary import vocabulary

_LEFT = vocabulary("went is was got 's")
_SENT = vocabulary("off out in done finished sent filed written away drafted")


def piece_of(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "filed an op-ed of 1,800 words" and "drafted a talk of 1,000 words"."""
    if measure.bare or parsed.low(measure.start - 1) not in {"of", "at"}:
        return None
    start = measure.start - 1
    while start > 0 and parsed.low(start) not in {"a", "an", "my", "another", "the", "."}:
        start -= 1
    project = topic_of(parsed.tokens[start : measure.start]).project
    return _wrote_piece_at(parsed, measure, setting, project, start) if project else None


def wrote_piece(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "wrote a 1,200-word op-ed this morning": its words are that project's."""
    project = topic_of(parsed.tokens[measure.head : measure.head + 3]).project
    if project and _went_off(parsed, measure):
        claim = words_claim(parsed, measure, setting)
        return claim and replace(claim, project=project)
    return _wrote_piece_at(parsed, measure, setting, project, measure.start)


def _went_off(parsed: Parsed, measure: Measure) -> bool:
    """Tell "the 1,400-word article went off at noon" and "my 900-word review is done"."""
    if {"his", "her", "their", "your"} & set(parsed.lows(measure.start - 2, measure.number_at)):
        return False
    at = next((n for n in range(measure.head, measure.head + 8) if parsed.low(n) in _LEFT), -1)
    return at >= 0 and bool(_SENT & set(parsed.lows(at + 1, at + 3)))


def _wrote_piece_at(
    parsed: Parsed, measure: Measure, setting: Setting, project: str | None, start: int
) -> Claim | None:
    predicate = governor(parsed, start)
    if predicate is None or predicate.lemma not in WRITE | {"finish", "file", "send"}:
        return None
    if predicate.mood != "done" or predicate.subject != "writer":
        return None
    claim = words_claim(parsed, measure, setting)
    return claim and replace(claim, project=project)
