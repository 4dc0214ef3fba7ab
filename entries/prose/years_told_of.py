"""Years that a text is about, which say nothing of when it was written: "the strike of 1831"."""

from __future__ import annotations

from dataclasses import replace

from entries.prose.clauses import Parsed
from entries.prose.cues import Cue
from entries.prose.vocabulary import vocabulary

_OF_THE_YEAR = vocabulary(
    "spring summer autumn fall winter january february march april may june july august "
    "september october november december end start beginning middle rest most days months part "
    "half all"
)


def without_years_told_of(parsed: Parsed) -> Parsed:
    """Give a sentence without the times that are years of what it tells of."""
    cues = tuple(cue for cue in parsed.cues if not _is_told_of(parsed, cue))
    return parsed if len(cues) == len(parsed.cues) else replace(parsed, cues=cues)


def _is_told_of(parsed: Parsed, cue: Cue) -> bool:
    low = parsed.low(cue.start)
    year = cue.end == cue.start + 1 and len(low) == 4 and low.isdigit()
    of = parsed.low(cue.start - 1) == "of"
    return year and of and parsed.low(cue.start - 2) not in _OF_THE_YEAR
