"""What a program shows: "the counter says 612", "Scrivener put today at 480".

A counter shows the day's words or the whole file's. It is taken for the day's where the words of
the day are spoken of, or a guess that it answers.
"""

from __future__ import annotations

from entries.prose.claims import Setting, time_of
from entries.prose.clauses import Parsed, hard_span, is_hard
from entries.prose.measures import Measure
from entries.prose.nouns import COUNTERS, TEXTS
from entries.prose.vocabulary import vocabulary

_SHOWS = vocabulary(
    "says say said shows show showed shown reads claims claimed insists insisted reports reported "
    "tells told gives gave puts put has had registers registered records recorded swears swore "
    "displays displayed thinks maintains maintained makes made counts counted reckons logged "
    "disagrees announced announces stood stands sat begs swears"
)
_BETWEEN = vocabulary(
    "me it us at today the day 's this morning that i only just a mere did wrote written total as "
    "for otherwise : — to differ tonight i've 've on"
)
_NOT_MINE = vocabulary("his her their your he she they you")
_MOST = 5_000


def is_shown(parsed: Parsed, measure: Measure, setting: Setting) -> bool:
    """Tell whether a measure is what a counter shows of the day's words."""
    if not 0 < measure.value <= _MOST or not _counter_before(parsed, measure.start):
        return False
    if measure.bare and not _closes(parsed, measure.end):
        return False
    cue = time_of(parsed, measure.start, setting)
    if cue is not None:
        return cue.kind in {"day", "period"}
    spoken = setting.reckoned or setting.told_words or setting.counting
    return not measure.bare or spoken or _speaks_of_words(parsed, measure)


def _counter_before(parsed: Parsed, end: int) -> bool:
    """Find the counter and its verb: nothing but small words between them and the measure."""
    place = end - 1
    while parsed.low(place) in _BETWEEN and not (parsed.low(place) in _SHOWS and place == end - 1):
        place -= 1
    if parsed.low(place) == "," or parsed.low(place) in COUNTERS:
        return _according(parsed, place)
    if parsed.low(place) not in _SHOWS:
        return False
    start, _ = hard_span(parsed, place)
    subject = parsed.lows(max(start, place - 5), place)
    own = not (_NOT_MINE & set(subject)) and not (set(subject) & (TEXTS - COUNTERS))
    return own and any(low in COUNTERS for low in subject)


def _according(parsed: Parsed, at: int) -> bool:
    start = at
    while start > 0 and not is_hard(parsed.low(start - 1)) and parsed.low(start) != "according":
        start -= 1
    lows = parsed.lows(start, at + 1)
    return lows[:2] == ["according", "to"] and bool(COUNTERS & set(lows))


def _closes(parsed: Parsed, at: int) -> bool:
    low = parsed.low(at)
    return low in {"", ".", "!", ",", ";", "—", ")", "and", "but", "for", "so"} or any(
        cue.start == at for cue in parsed.cues
    )


def _speaks_of_words(parsed: Parsed, measure: Measure) -> bool:
    before = parsed.lows(0, measure.start)
    counted = any(m.unit == "words" and m.end <= measure.start for m in parsed.measures)
    return counted or bool({"words", "wordcount"} & set(before))
