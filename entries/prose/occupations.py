"""Time that went on something else by its own noun: "a 12 hr shift", "a conference, four hours"."""

from __future__ import annotations

from entries.prose.activity_phrases import activity_after
from entries.prose.clauses import Parsed, is_boundary
from entries.prose.measures import Measure
from entries.prose.vocabulary import vocabulary
from entries.prose.work_verbs import wrote_in

_OCCUPATIONS = vocabulary(
    "shift conference seminar panel lecture class lesson workshop symposium meeting exam rehearsal "
    "service surgery operation procedure scan appointment interview match game film movie concert "
    "opera play party wedding funeral wake drive flight train bus ferry ride journey trip commute "
    "crossing walk hike climb swim run nap sleep siesta queue wait delay layover stopover lunch "
    "dinner breakfast supper call webinar training hearing trial tour visit "
    "clinic ward gym physio teaching marking shifts lectures classes lessons meetings calls"
)
_PARTS = vocabulary("half halves part parts leg legs day days round rounds hours")
_WHEN = vocabulary("before after between during since until till by outside despite without on")
_APART = frozenset([",", ":", "—", "("])


def is_of_an_occupation(parsed: Parsed, measure: Measure) -> bool:
    """Tell whether the noun of a time, or the one it explains, is of something else than writing.

    The noun stands right after it ("12 hr shift") or before its comma ("a conference on cables,
    four hours this morning"); a shift or a session on the book is the book's.
    """
    return _has_as_noun(parsed, measure) or _explains(parsed, measure)


def _has_as_noun(parsed: Parsed, measure: Measure) -> bool:
    at = measure.end if measure.head < 0 else measure.head
    if parsed.low(at) == "'":
        at += 1
    if parsed.low(measure.end - 1) in _OCCUPATIONS and wrote_in(parsed, 0, measure.start) < 0:
        at = measure.end - 1  # "a four-hour shift"
    if parsed.low(at) not in _OCCUPATIONS:
        at += 1
        if parsed.low(at) not in _OCCUPATIONS or not _may_describe(parsed, at - 1):
            return False
    return activity_after(parsed, at + 1).kind not in {"book", "project", "desk"}


def _may_describe(parsed: Parsed, at: int) -> bool:
    """Tell "12 hr night shift" from "an hour on class" and "two hours of lectures"."""
    low = parsed.low(at)
    return low in _DESCRIBING


_DESCRIBING = vocabulary(
    "night day late early morning afternoon evening staff zoom phone conference train bus car boat "
    "board long faculty department school dress yoga spin piano bank holiday"
)


def _explains(parsed: Parsed, measure: Measure) -> bool:
    if parsed.low(measure.start - 1) not in _APART or wrote_in(parsed, 0, measure.start) >= 0:
        return False
    start = measure.start - 1
    while start > 0 and not is_boundary(parsed.low(start - 1)):
        start -= 1
    for at in range(start, measure.start - 1):
        if parsed.low(at) in _OCCUPATIONS:
            lead = parsed.lows(max(start, at - 6), at)
            of_it = lead[-2:-1] == ["of"] and bool(_PARTS & set(lead))
            return _is_apart(parsed, measure) and (of_it or not _WHEN & set(lead))
    return False


def _is_apart(parsed: Parsed, measure: Measure) -> bool:
    return activity_after(parsed, measure.end).kind in {"", "other", "open"}
