"""Hours at the desk by the clock, without "from": "began at 9, stopped at 12"."""

from __future__ import annotations

from collections.abc import Iterator

from entries.prose.clauses import Parsed, is_boundary, is_hard
from entries.prose.clocks import between, read_time
from entries.prose.measures import Measure
from entries.prose.predicates import read_predicate
from entries.prose.topics import topic_of
from entries.prose.verbs import lemma_of
from entries.prose.vocabulary import vocabulary

_WORKING = vocabulary("wrote writing drafted drafting typed typing desk")
_PLACE = vocabulary("at the my desk keyboard typewriter i was back sat sitting today")
_DESKS = vocabulary("desk keyboard typewriter")
_STARTS = vocabulary("begin start sit settle opened resume clock")
_ENDS = vocabulary(
    "stop quit finish end knock got get rose stood surfaced packed close shut break wrapped left "
    "leave emerged clock gave"
)
_PLACES = vocabulary("shed study library cafe café office desk kitchen studio")
_KEPT_ON = vocabulary("write work draft type keep went go stayed carry")
_TO = frozenset(["to", "until", "till", "-", "—", "til"])
_LONGEST_HOURS = 4


def desk_hours(parsed: Parsed) -> Iterator[Measure]:
    """Give the stretches at the desk of a sentence that are told by their ends or as a clock's."""
    sat = _sat(parsed)
    if sat is not None:
        yield sat
    for at, token in enumerate(parsed.tokens):
        if token.kind == "num" or token.low in {"noon", "midnight", "from"}:
            measure = _labelled(parsed, at) or _stopwatch(parsed, at)
            if measure is not None:
                yield measure
                return


def _labelled(parsed: Parsed, at: int) -> Measure | None:
    """Read "Wrote 9 to 10.30", "Writing, 6–8 am", "6-8 am: writing", "At the desk from 6 to 8"."""
    first = at + 1 if parsed.low(at) == "from" else at
    start, place = read_time(parsed, first)
    if start is None or parsed.low(place) not in _TO:
        return None
    stop, end = read_time(parsed, place + 1)
    if stop is None or not _is_clock(parsed, at, end) or not _closes(parsed, end):
        return None
    placed = bool(_PLACES & set(parsed.lows(0, at))) and not _has_verb(parsed, at)
    if not (placed or _after_work(parsed, at) or _before_work(parsed, at, end)):
        return None
    minutes = between(start, stop)
    return Measure("minutes", minutes, "exact", at, end, first) if minutes else None


def _has_verb(parsed: Parsed, end: int) -> bool:
    known = (lemma_of(low) for low in parsed.lows(0, end) if low not in {"writing", "work"})
    return any(lemma is not None for lemma in known)


def _is_clock(parsed: Parsed, at: int, end: int) -> bool:
    """Tell times from mere numbers: one has its minutes, "am" or a name."""
    lows = set(parsed.lows(at, end))
    return any("." in low for low in lows) or bool(
        lows & {":", "am", "pm", "noon", "midnight", "midday", "half", "from"}
    )


def _closes(parsed: Parsed, at: int) -> bool:
    low = parsed.low(at)
    return low == "" or is_boundary(low) or any(cue.start == at for cue in parsed.cues)


def _after_work(parsed: Parsed, at: int) -> bool:
    if at and set(parsed.lows(0, at)) <= _PLACE and _DESKS & set(parsed.lows(0, at)):
        return True
    place = at - 1
    while parsed.low(place) in {",", ":", "—", "today", "again"}:
        place -= 1
    low = parsed.low(place)
    told = low in _WORKING and parsed.low(at) != "from"
    return told and read_predicate(parsed, place).subject == "writer"


def _before_work(parsed: Parsed, at: int, end: int) -> bool:
    if at > 0 or not (is_hard(parsed.low(end)) or parsed.low(end) == ","):
        return False
    after = parsed.lows(end + 1, end + 4)
    return after[:1] != [] and (after[0] in _WORKING or after[:3] == ["at", "the", "desk"])


def _stopwatch(parsed: Parsed, at: int) -> Measure | None:
    """Read "1:35 at the desk" as an hour and thirty-five minutes."""
    hours, minutes = parsed.low(at), parsed.low(at + 2)
    if at > 0 and not is_hard(parsed.low(at - 1)):
        return None
    if parsed.low(at + 1) != ":" or not (hours.isdigit() and minutes.isdigit()):
        return None
    if int(hours) > _LONGEST_HOURS or len(minutes) != 2 or int(minutes) > 59:
        return None
    if not _names_work(parsed, at + 3):
        return None
    value = int(hours) * 60 + int(minutes)
    return Measure("minutes", value, "exact", at, at + 3, at) if value else None


def _names_work(parsed: Parsed, at: int) -> bool:
    low = parsed.low(at)
    if low in {"writing", "drafting"}:
        return True
    phrase = parsed.tokens[at : at + 4]
    desk = bool(_DESKS & {token.low for token in phrase})
    named = topic_of(phrase)
    return low in {"at", "of", "on"} and (desk or (named.book and named.project is None))


def _sat(parsed: Parsed) -> Measure | None:
    """Read "sat down to write at ten and got up at noon"."""
    joints = {"at", "by", "until", "till"}
    times = [place for place in range(1, len(parsed.tokens)) if parsed.low(place) in joints]
    begun = next((at for at in times if _verb_of(parsed, at, _STARTS) >= 0), -1)
    ended = next((at for at in times if at > begun and _ends(parsed, at)), -1)
    if begun < 0 or ended < 0:
        return None
    start, _ = read_time(parsed, begun + 1)
    stop, end = read_time(parsed, ended + 1)
    if start is None or stop is None or not _closes(parsed, end):
        return None
    minutes = between(start, stop)
    return Measure("minutes", minutes, "exact", begun, end, begun + 1) if minutes else None


def _ends(parsed: Parsed, at: int) -> bool:
    """Tell "stopped at" and "wrote until", before the time that ends the work."""
    until = parsed.low(at) in {"until", "till"}
    return _verb_of(parsed, at, _KEPT_ON if until else _ENDS) >= 0


def _verb_of(parsed: Parsed, at: int, verbs: frozenset[str]) -> int:
    """Find the writer's verb of "sat down to write at" and "knocked off at"; -1 where none is."""
    for place in range(at - 1, max(-1, at - 8), -1):
        low = parsed.low(place)
        if is_boundary(low):
            return -1
        if (lemma_of(low) or low) in verbs:
            predicate = read_predicate(parsed, place)
            mine = predicate.subject == "writer" and predicate.mood == "done"
            return place if mine else -1
    return -1
