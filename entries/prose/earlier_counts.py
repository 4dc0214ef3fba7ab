"""Counts of days before, told beside today's: "better than yesterday's 300", "down from 610".

Such a number is kept under its own day where the sentence sets it against the entry's day; it
never counts for the day itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entries.prose.claims import Claim
from entries.prose.clauses import Parsed, is_boundary
from entries.prose.cues import Cue
from entries.prose.figures import MOST_IN_A_DAY
from entries.prose.measures import Measure
from entries.prose.surroundings import has_goal
from entries.prose.vocabulary import vocabulary

_NOTHING = vocabulary("nothing none nil zero zilch nada nowt naught nought")
_AT_ALL = (["at", "all"], ["whatsoever"])
_LEAST = 20


def earlier_count(parsed: Parsed, measure: Measure, claims: Sequence[Claim]) -> Claim | None:
    """Give the claim of a count of a day before, of which a clause of today's speaks."""
    if has_goal(parsed.lows(0, len(parsed.tokens))) or not _LEAST <= measure.value <= MOST_IN_A_DAY:
        return None
    cue = owner_of(parsed, measure.start)
    if cue is not None:
        told = any(other.kind == "day" for other in parsed.cues)
        return _claim(parsed, cue, measure.value, measure.number_at) if told else None
    after = next((c for c in parsed.cues if c.start == measure.end and c.kind == "period"), None)
    compared = parsed.low(measure.start - 1) in {"from", "than"}
    if after is None or not compared or not claims or claims[-1].doubt or not claims[-1].of_the_day:
        return None
    return _claim(parsed, after, measure.value, measure.number_at)


def owner_of(parsed: Parsed, start: int) -> Cue | None:
    """Give the day before that owns what begins at a token: "yesterday's 700"."""
    cue = parsed.cue_ending(start - 2)
    possessive = parsed.low(start - 1) in {"'s", "'"}
    return cue if possessive and cue is not None and cue.kind == "period" else None


def earlier_zeros(parsed: Parsed, claims: Sequence[Claim]) -> list[Claim]:
    """Give the days without words told beside others: "800 on Saturday, none on Sunday"."""
    told = [claim for claim in claims if claim.project is None and not claim.doubt]
    if not told:
        return []
    places = [at for at, low in enumerate(parsed.spelled) if low in _NOTHING]
    found = ((at, _day_of_zero(parsed, at)) for at in places[:8])
    return [_claim(parsed, cue, 0, at) for at, cue in found if cue is not None]


def _day_of_zero(parsed: Parsed, at: int) -> Cue | None:
    end = at + 1
    for phrase in _AT_ALL:
        if parsed.lows(end, end + len(phrase)) == phrase:
            end += len(phrase)
    owner = owner_of(parsed, at)
    if owner is not None:  # "yesterday's zero"
        return owner if _closes(parsed, end) or parsed.low(end) in {"with", "by"} else None
    after = next((cue for cue in parsed.cues if cue.start == end), None)
    if after is not None and _opens(parsed, at) and _closes(parsed, after.end):
        return after if after.kind == "period" else None
    before = parsed.cue_ending(at - 1)
    if before is not None and _opens(parsed, before.start) and _closes(parsed, end):
        return before if before.kind == "period" else None
    return None


def _opens(parsed: Parsed, at: int) -> bool:
    before = parsed.low(at - 1)
    return before in {",", "and", "but", ";", "—", ""}


def _closes(parsed: Parsed, at: int) -> bool:
    low = parsed.low(at)
    return low == "" or is_boundary(low)


def _claim(parsed: Parsed, cue: Cue, value: int, at: int) -> Claim:
    place = parsed.sentence.start + parsed.tokens[at].start
    cue = replace(cue, attributive=False)
    return Claim("words", value, "exact", parsed.sentence.text, place, cue)
