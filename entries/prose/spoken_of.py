"""Words spoken of as known: "the 800 words I wrote today", "today's 600 words", "the last 900"."""

from __future__ import annotations

from entries.prose.claims import Claim, Setting
from entries.prose.clauses import Parsed
from entries.prose.figures import words_claim
from entries.prose.governors import governor
from entries.prose.measures import Measure
from entries.prose.quotas import clears
from entries.prose.surroundings import names_goal
from entries.prose.verbs import WRITE
from entries.prose.vocabulary import vocabulary

_TOLD = vocabulary(
    "bring brought took came are were put got take make feel felt look looked seem seemed read"
)


def is_spoken_of(parsed: Parsed, measure: Measure) -> bool:
    """Tell whether a measure is spoken of as known, by an article or "today's"."""
    if measure.definite:
        return clears(parsed, measure) or not _is_the_last(parsed, measure)
    return parsed.lows(measure.start - 2, measure.start) == ["today", "'s"]


def spoken_of_words(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Give the claim of such a measure where its clause tells that it is of the day."""
    if measure.definite and clears(parsed, measure):
        return words_claim(parsed, measure, setting, qualifier="over")
    if measure.definite:
        return _related(parsed, measure, setting)
    return _todays(parsed, measure, setting)


def _is_the_last(parsed: Parsed, measure: Measure) -> bool:
    """Tell "knocked out the last 900 words of the chapter", which are new for all their "the"."""
    if not {"last", "final"} & set(parsed.lows(measure.start - 1, measure.number_at)):
        return False
    at = next((n for n in (0, 1) if parsed.low(measure.start - n) == "the"), -1)
    predicate = governor(parsed, measure.start - max(at, 0))
    return predicate is not None and predicate.lemma in WRITE


def _todays(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "today's 600 words bring the total to..."; what they will or should be is no figure."""
    if parsed.low(measure.end) not in _TOLD or names_goal(parsed, measure.start):
        return None
    return words_claim(parsed, measure, setting)


def _related(parsed: Parsed, measure: Measure, setting: Setting) -> Claim | None:
    """Read "the 800 words I wrote today": told only when the clause names the day."""
    lows = parsed.lows(measure.end, measure.end + 8)
    if lows[:1] != ["i"] or not {"wrote", "managed", "produced", "added", "drafted"} & set(lows):
        return None
    cue = next((c for c in parsed.cues if 0 <= c.start - measure.end < 6), None)
    if cue is None or cue.kind != "day":
        return None
    return words_claim(parsed, measure, setting)
