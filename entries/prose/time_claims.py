"""A measure of minutes that counts, made a claim: its time, its writing, its part of the day."""

from __future__ import annotations

from entries.prose.claims import Claim, Setting, role_of, time_of
from entries.prose.clauses import Parsed
from entries.prose.measures import Measure
from entries.prose.topics import Topic

UNSAID = "it is not said that the time was spent writing"
"""The doubt of a time that the words told right after it settle."""


def minutes_claim(
    parsed: Parsed, measure: Measure, setting: Setting, *, topic: Topic, doubt: str | None
) -> Claim | None:
    """Make a claim of a measure; None where its time is none for a claim."""
    cue = time_of(parsed, measure.start, setting)
    if cue is not None and cue.kind in {"habit", "future", "past"}:
        return None
    return Claim(
        "minutes",
        measure.value,
        measure.qualifier,
        parsed.sentence.text,
        parsed.sentence.start + parsed.tokens[measure.number_at].start,
        cue,
        topic.project,
        role_of(parsed, measure.start, measure.end, measure.number_at),
        doubt,
    )
