"""Goals told as reached, which say what was written: "made my quota of 500 words"."""

from __future__ import annotations

from dataclasses import replace

from entries.prose.bare_counts import AFTER_BARE
from entries.prose.clauses import Parsed
from entries.prose.figures import MOST_IN_A_DAY
from entries.prose.governors import governor
from entries.prose.measures import Measure
from entries.prose.verbs import PASSING
from entries.prose.vocabulary import vocabulary

GOALS = vocabulary("goal target quota minimum aim mark commitment")
"""What a number of words may be set as."""


def meets_goal(parsed: Parsed, measure: Measure) -> bool:
    """Tell whether a verb of reaching governs a goal: "hit my 1,000-word goal"."""
    predicate = governor(parsed, measure.start)
    if predicate is None or measure.value >= MOST_IN_A_DAY:
        return False
    met = predicate.lemma in {"hit", "meet", "make", "reach", "beat", "surpass", "exceed", "pass"}
    return met and predicate.mood == "done" and predicate.subject == "writer"


def fills_quota(parsed: Parsed, measure: Measure) -> bool:
    """Tell "made my quota of 500" and "hit my target of 800 words"."""
    at = measure.start - 2
    if parsed.low(at + 1) != "of" or parsed.low(at) not in GOALS:
        return False
    after = parsed.lows(measure.end, measure.end + 3)
    if {"done", "met", "reached"} & set(after) and "not" not in after and "n't" not in after:
        return True
    if measure.bare and parsed.low(measure.end) not in AFTER_BARE:
        return False
    while parsed.low(at - 1) in {"my", "the", "daily", "day", "'s", "today", "usual", "full"}:
        at -= 1
    return meets_goal(parsed, replace(measure, start=at))


def exceeds_quota(parsed: Parsed, measure: Measure) -> bool:
    """Tell "200 over quota at 1,200" and "I went 300 over it, at 1,300"."""
    at = measure.start - 1
    if parsed.low(at) != "at" or measure.value > MOST_IN_A_DAY:
        return False
    at -= 2 if parsed.low(at - 1) == "," else 1
    quota = parsed.low(at) in GOALS or (
        parsed.low(at) == "it" and bool(GOALS & set(parsed.lows(0, at)))
    )
    beyond = {"over", "above", "past", "beyond"} & set(parsed.lows(at - 3, at))
    return quota and bool(beyond) and parsed.low(measure.end) in AFTER_BARE | {"words"}


def clears(parsed: Parsed, measure: Measure) -> bool:
    """Tell "cleared the thousand today", a mark that is no total so far."""
    predicate = governor(parsed, measure.start)
    if predicate is None or predicate.lemma not in PASSING or not measure.bare:
        return False
    timed = any(cue.start == measure.end and cue.kind == "day" for cue in parsed.cues)
    mine = predicate.subject == "writer" and predicate.mood == "done"
    return timed and mine and measure.value <= MOST_IN_A_DAY
