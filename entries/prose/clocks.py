"""Stretches between two times of day: "from 9 to noon", "six till half past seven", "6.10–7.25"."""

from __future__ import annotations

from collections.abc import Iterator

from entries.prose.clauses import Parsed, is_boundary
from entries.prose.clock_times import (
    ClockTime,
    may_be_clock,
    may_be_clocks,
    minutes_between,
    read_clock,
)
from entries.prose.measures import Measure
from entries.prose.said import Qualifier
from entries.prose.vocabulary import vocabulary

_JOINS = vocabulary("to until till til 'til through")
_MARKED = frozenset(["-", "—", "between"])
_WROTE = vocabulary("wrote typed drafted writing drafting")
_COUNTED = vocabulary(
    "page chapter scene hundred thousand percent % per word million dollar k euro of"
)
_COUNTED_BEFORE = vocabulary(
    "page pages chapter chapters scene scenes part parts line lines verse verses number numbers "
    "p pp it them"
)
_CHANGES = vocabulary(
    "cut trimmed shrank shrunk grew went goes moved fell dropped rose raised reduced changed "
    "lowered expanded price prices aged ages"
)
_NO_PLURALS = vocabulary(
    "this as was is has always perhaps besides across towards afterwards sometimes thus us its "
    "'s yes whereas unless upstairs downstairs outdoors indoors"
)


def clock_ranges(parsed: Parsed) -> Iterator[Measure]:
    """Give the stretches of a sentence from one time of day to another, in order."""
    if may_be_clocks(parsed) < 2 or not (_JOINS | _MARKED) & set(parsed.spelled):
        return
    at = 0
    while at < len(parsed.tokens):
        found = _said(parsed, at) or (_bare(parsed, at) if may_be_clock(parsed, at) else None)
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def _said(parsed: Parsed, at: int) -> Measure | None:
    """Read "from X to Y" and "between X and Y"."""
    low = parsed.low(at)
    if low in {"till", "until"}:
        return _backwards(parsed, at)
    if low not in {"from", "between"} or _is_of_counts(parsed, at):
        return None
    joins = _JOINS | {"-", "—"} if low == "from" else frozenset(["and"])
    found = [_joined(parsed, at, at + 1, joins, told=told) for told in (False, True)]
    readings = {(one.value, one.end): one for one in found if one is not None}
    return next(iter(readings.values())) if len(readings) == 1 else None


def _backwards(parsed: Parsed, at: int) -> Measure | None:
    """Read "till midnight from ten"."""
    stop = read_clock(parsed, at + 1)
    if stop is None or parsed.low(stop.end) != "from":
        return None
    start = read_clock(parsed, stop.end + 1)
    return None if start is None else measure_of(start, stop, at, start.end)


def _bare(parsed: Parsed, at: int) -> Measure | None:
    """Read "six till eight" and "6.10–7.25", which need no "from"; a mere "six to eight" does."""
    before = parsed.low(at - 1)
    if before in _COUNTED_BEFORE or before in {"$", "£", "€", "the", "-", "#", ":", "."}:
        return None
    told = read_clock(parsed, at)  # "ten to eight till half past nine"
    if told is not None and parsed.low(told.end) in {"until", "till", "til"}:
        return _joined(parsed, at, at, _JOINS, told=True)
    first = read_clock(parsed, at, told=False)
    if first is None or parsed.low(first.end) not in _JOINS | {"-", "—"}:
        return None
    join = parsed.low(first.end)
    plain = first.end == at + 1 and not parsed.low(at).count(".")
    second = read_clock(parsed, first.end + 1)
    wrote = before in _WROTE and second is not None and is_boundary(parsed.low(second.end))
    half = (
        second is not None and second.sure and parsed.low(second.end - 1) in {"am", "pm", "m", "."}
    )
    heads = at == 0 and second is not None and parsed.low(second.end) in {"at", "in", ","}
    if (
        join in {"to", "-", "—"}
        and plain
        and not (wrote or half or heads)
        and parsed.low(at) not in {"noon", "midday", "midnight"}
    ):
        return None
    return _joined(parsed, at, at, _JOINS | {"-", "—"}, told=False)


def _joined(
    parsed: Parsed, start: int, at: int, joins: frozenset[str], *, told: bool
) -> Measure | None:
    first = read_clock(parsed, at, told=told)
    if first is None or parsed.low(first.end) not in joins:
        return None
    second = read_clock(parsed, first.end + 1, told=True)
    if second is None or _counts_something(parsed, second.end):
        return None
    return measure_of(first, second, start, second.end)


def measure_of(first: ClockTime, second: ClockTime, start: int, end: int) -> Measure | None:
    """Give the stretch from one time to another as a measure; None where it is too long."""
    minutes = minutes_between(first, second)
    rough = first.rough or second.rough
    qualifier: Qualifier = "about" if rough else "exact"
    return Measure("minutes", minutes, qualifier, start, end, first.start) if minutes else None


def _counts_something(parsed: Parsed, at: int) -> bool:
    """Tell "from six to eight pages", which is no time."""
    low = parsed.low(at)
    plural = low.endswith("s") and len(low) > 2 and low not in _NO_PLURALS
    return low in _COUNTED or (plural and parsed.cue_ending(at) is None)


def _is_of_counts(parsed: Parsed, at: int) -> bool:
    """Tell "chapters from 3 to 5" and "cut it from nine to six"."""
    for place in range(at - 1, max(-1, at - 5), -1):
        low = parsed.low(place)
        if low in _CHANGES or (place == at - 1 and low in _COUNTED_BEFORE and low != "it"):
            return True
        if is_boundary(low):
            return False
    return False
