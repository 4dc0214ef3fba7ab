"""The time a clause speaks of: the entry's day, another period, a habit, what is yet to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from entries.entry import DateRange
from entries.prose.calendar_days import (
    MONTHS,
    WEEKDAYS,
)
from entries.prose.cues import LONG, Cue, low_at, lows_at
from entries.prose.named_days import (
    SHORT_MONTHS,
    read_calendar,
    read_today,
    read_week,
    read_weekday,
    read_weekend,
    read_yesterday,
)
from entries.prose.nouns import COUNTS
from entries.prose.stretches import (
    HABITS,
    PASTS,
    read_ago,
    read_future,
    read_habit,
    read_past,
    read_stretch,
)
from entries.prose.tokens import Token
from entries.prose.vocabulary import vocabulary

_NOT_ADVERBIAL = vocabulary(
    "from than of like about as after beats versus vs missed with despite compared unlike "
    "against double twice triple took taking skipped lost skip take miss"
)


def find_cues(tokens: Sequence[Token], day: date | None) -> list[Cue]:
    """Find the cues of a sentence, in order; "Saturday and Sunday" is one."""
    found: list[Cue] = []
    at = 0
    while at < len(tokens):
        cue = _cue(tokens, at, day)
        if cue is None:
            at += 1
        else:
            found.append(_settled(tokens, cue))
            at = max(cue.end, at + 1)
    return _joined(tokens, found)


def _settled(tokens: Sequence[Token], cue: Cue) -> Cue:
    """Mark the cues that set no time, and let a cue reach over its preposition."""
    before = low_at(tokens, cue.start - 1)
    possessive = low_at(tokens, cue.end) in {"'s", "'"} and cue.kind != "habit"
    if possessive and COUNTS & set(_noun_phrase(tokens, cue.end + 1)):
        return cue
    if before == "for" and cue.name.lower() in WEEKDAYS and not _is_counted(tokens, cue.start - 1):
        return replace(cue, attributive=True)  # "my column for Thursday", when it is due
    if possessive or (cue.kind == "period" and _is_object(tokens, cue.start)):
        return replace(cue, attributive=True)
    if before in {"on", "over", "in", "during", "for", "through"} and cue.kind == "period":
        return replace(cue, start=cue.start - 1)
    return cue


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Tell "the total for Sunday", which is that day's."""
    return low_at(tokens, at - 1) in COUNTS


def _noun_phrase(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """Give the words of a count's name: "running total", "word count"; a number ends it."""
    lows = lows_at(tokens, at, 3)
    ends = (n for n, low in enumerate(lows) if not low.isalpha() or low in {"was", "is", "came"})
    return lows[: next(ends, 3)]


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """Tell "after a slow weekend", "than on Monday", "took yesterday off": spoken of, not set."""
    for place in range(at - 1, max(-1, at - 4), -1):
        out_of = low_at(tokens, place) == "of" and low_at(tokens, place - 1) == "out"
        if low_at(tokens, place) in _NOT_ADVERBIAL and not out_of:
            return True
        if not tokens[place].is_word:
            return False
    return False


def _joined(tokens: Sequence[Token], cues: list[Cue]) -> list[Cue]:
    joined: list[Cue] = []
    for cue in cues:
        last = joined[-1] if joined else None
        if last is not None and _together(tokens, last, cue):
            joined[-1] = _both(last, cue)
        else:
            joined.append(cue)
    return joined


def _together(tokens: Sequence[Token], first: Cue, second: Cue) -> bool:
    if "period" not in {first.kind, second.kind} or first.attributive or second.attributive:
        return False
    if not {first.kind, second.kind} <= {"period", "day"}:
        return False
    between = lows_at(tokens, first.end, second.start - first.end)
    return between in {("and",), ("through",), ("to",), ("-",), ("—",), ("till",), ("until",)}


def _both(first: Cue, second: Cue) -> Cue:
    covers = None
    if first.covers and second.covers and first.covers.first <= second.covers.last:
        covers = DateRange(first.covers.first, second.covers.last)
    name = f"{first.name} and {second.name}"
    return Cue("period", first.start, second.end, name, covers)


def _cue(tokens: Sequence[Token], at: int, day: date | None) -> Cue | None:
    low = tokens[at].low
    if low not in _STARTS and not low[0].isdigit():
        return None
    for rule in _RULES:
        cue = rule(tokens, at, day)
        if cue is not None:
            return cue
    return None


_STARTS = (
    frozenset(WEEKDAYS)
    | {f"{weekday}s" for weekday in WEEKDAYS}
    | frozenset(MONTHS)
    | SHORT_MONTHS
    | HABITS
    | PASTS
    | LONG
    | vocabulary(
        "today tonight this the yesterday last tomorrow weekend all next past whole a an few in "
        "over for within during first every each per most used on some later by before from going "
        "back long once when grad years at earlier month so half couple one two three four five "
        "six "
        "seven eight nine ten eleven twelve as had"
    )
)
_RULES = (
    read_today,
    read_yesterday,
    read_future,
    read_past,
    read_ago,
    read_stretch,
    read_weekday,
    read_weekend,
    read_week,
    read_habit,
    read_calendar,
)
