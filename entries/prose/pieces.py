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
_DELIVERED = vocabulary("turned filed sent handed finished wrote submitted delivered drafted")
_LONGEST_NAME = 4
_SENT = vocabulary("off out in done finished sent filed written away drafted")


def piece_of(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "filed an op-ed of 1,800 words" and "drafted a talk of 1,000 words"."""
    if measure.bare:
        return None
    whole = _piece_in_hand(parsed, measure) or _piece_sent(parsed, measure)
    if whole:
        claim = words_claim(parsed, measure, setting)
        return claim and replace(claim, project=whole)
    if parsed.low(measure.start - 1) not in {"of", "at"}:
        return None
    start = measure.start - 1
    while start > 0 and parsed.low(start) not in {"a", "an", "my", "another", "the", "."}:
        start -= 1
    project = topic_of(parsed.tokens[start : measure.start]).project
    return _wrote_piece_at(parsed, measure, setting, project, start) if project else None


def _piece_in_hand(parsed: Parsed, measure: Measure) -> str | None:
    """Give the piece of "turned in the op-ed, all 1,200 words of it"."""
    at = measure.start - (2 if parsed.low(measure.start - 1) == "all" else 1)
    if parsed.low(at) != "," or parsed.lows(measure.end, measure.end + 2) != ["of", "it"]:
        return None
    lows = parsed.lows(max(0, at - 8), at)
    done = next((n for n, low in enumerate(lows) if low in _DELIVERED), -1)
    mine = done == 0 or (done > 0 and lows[done - 1] in {"i", "and", ","})
    return topic_of(parsed.tokens[max(0, at - 4) : at]).project if mine else None


def _piece_sent(parsed: Parsed, measure: Measure) -> str | None:
    """Give the piece of "The review went off this morning at 1,400 words"."""
    lows = parsed.lows(0, measure.start)
    went = next((n for n, low in enumerate(lows) if low == "went"), -1)
    off = went > 0 and parsed.low(went + 1) in _SENT and lows[-1] == "at" and went <= _LONGEST_NAME
    owned = {"his", "her", "their", "your", "'s"} & set(lows[: max(0, went)])
    return topic_of(parsed.tokens[:went]).project if off and not owned else None


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
