"""Cues of stretches and habits: "three days ago", "the past 48 hours", "every day", "next week"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from entries.prose.calendar_days import (
    WEEKDAYS,
    days_from,
)
from entries.prose.cues import LONG, PARTS, SPANS, Cue, low_at, lows_at
from entries.prose.numbers import parse_number
from entries.prose.tokens import Token
from entries.prose.vocabulary import vocabulary

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}


HABITS = vocabulary(
    "usually typically normally generally often sometimes daily nightly weekly rarely seldom "
    "occasionally ordinarily weekends mornings weekdays"
)


_AIMS = vocabulary("goal target quota aim minimum")  # "my daily goal" says when of no work


PASTS = vocabulary("previously formerly originally once-upon initially")


_BEFORE_COUNT = vocabulary("the past last about around just only under")


def read_ago(tokens: Sequence[Token], at: int, day: date | None) -> Cue | None:
    """Read "three days ago", "a week ago", "months earlier"."""
    number = parse_number(tokens, at)
    if number is None and low_at(tokens, at) not in {"a", "an", "few"} | LONG | {"months", "years"}:
        return None
    unit_at = number.end if number else at + (0 if low_at(tokens, at) in LONG else 1)
    unit = low_at(tokens, unit_at)
    if unit not in LONG or low_at(tokens, unit_at + 1) not in {"ago", "earlier", "back"}:
        return None
    count = number.value if number else 1.0
    covers = (
        days_from(day, *(2 * [-int(count)])) if unit in {"day", "days"} and count < 400 else None
    )
    return Cue("period", at, unit_at + 2, " ".join(lows_at(tokens, at, unit_at + 2 - at)), covers)


def read_stretch(tokens: Sequence[Token], at: int, _day: date | None) -> Cue | None:
    """Read "the past 48 hours", "the last three weeks", "in three days", "for two weeks"."""
    low = low_at(tokens, at)
    if low not in {"past", "last", "in", "over", "for", "within", "during", "first"}:
        return None
    place = at + 1
    while low_at(tokens, place) in _BEFORE_COUNT:
        place += 1
    number = parse_number(tokens, place)
    end = number.end if number else _past_vague(tokens, place)
    if end == place:
        return None
    while low_at(tokens, end) in {"-", "of", "straight", "consecutive", "short", "whole", "full"}:
        end += 1
    unit = low_at(tokens, end)
    hours = unit in {"hours", "hour"} and number is not None and number.value >= 20
    if unit not in LONG and not hours:
        return None
    name = " ".join(lows_at(tokens, at, end + 1 - at))
    any_time = number is None and low_at(tokens, place) == "a"  # "6,000 words in a week": any week
    one_day = low in {"in", "within"} and (unit == "day" or any_time)
    return Cue("past" if one_day else "period", at, end + 1, name)


def _past_vague(tokens: Sequence[Token], at: int) -> int:
    """Give the place past "a", "a few", "several", which count days by no number."""
    if low_at(tokens, at) == "a":
        return at + 2 if low_at(tokens, at + 1) == "few" else at + 1
    return at + 1 if low_at(tokens, at) in {"few", "several"} else at


def read_habit(tokens: Sequence[Token], at: int, _day: date | None) -> Cue | None:
    """Read "usually", "every day", "on a good day"."""
    low, following = low_at(tokens, at), low_at(tokens, at + 1)
    if low in HABITS and not (low == "daily" and following in _AIMS):
        return Cue("habit", at, at + 1)
    timed = LONG | PARTS | {"hour", "session", "time", "sitting"}
    if low in {"every", "each", "per", "most"} and following in timed:
        return Cue("habit", at, at + 2)
    if low in {"every", "each"} and low_at(tokens, at + 2) in timed:
        return Cue("habit", at, at + 3)
    if lows_at(tokens, at, 3) == ("as", "a", "rule"):
        return Cue("habit", at, at + 3)
    if (low, following) in {("used", "to"), ("on", "average"), ("in", "general")}:
        return Cue("habit", at, at + 2)
    if low == "on" and lows_at(tokens, at + 1, 3) in _GOOD_DAYS:
        return Cue("habit", at, at + 4)
    return Cue("habit", at, at + 2) if (low, following) == ("some", "days") else None


_GOOD_DAYS = {
    (a, b, c) for a in ("a", "my") for b in ("good", "bad", "great", "normal", "typical", "best")
    for c in ("day", "days")
}  # fmt: skip


def read_future(tokens: Sequence[Token], at: int, _day: date | None) -> Cue | None:
    """Read "next week", "by the end", "from now on"."""
    three = lows_at(tokens, at, 3)
    if three == ("by", "the", "end") and low_at(tokens, at + 3) in {"there", "i", "it", ","}:
        return None
    if three[:2] in {("this", "coming"), ("later", "this")} or three in _FUTURES:
        return Cue("future", at, at + len(three))
    if three[:1] == ("next",) and three[1:2] and three[1] in LONG | set(WEEKDAYS) | SPANS:
        return Cue("future", at, at + 2)
    return None


_FUTURES = {
    ("by", "the", "end"),
    ("before", "the", "deadline"),
    ("the", "rest", "of"),
    ("from", "here", "on"),
    ("from", "now", "on"),
    ("going", "forward", ","),
}


LONG_AGO = "long ago"
AT_FIRST = "at first"
"""The names of times that no other word of their clause makes today's."""
_LIVES = vocabulary("life lives twenties thirties forties teens youth day heyday")


def read_past(tokens: Sequence[Token], at: int, _day: date | None) -> Cue | None:
    """Read "back in", "when I was", "so far", times that nothing can be dated from."""
    low, three = low_at(tokens, at), lows_at(tokens, at, 3)
    if low == "once" and low_at(tokens, at - 1) in {"i", "we", "he", "she", "did"}:
        return Cue("past", at, at + 1, LONG_AGO)
    if three[:2] == ("had", "first"):  # "I had first noted 790", which did not hold
        return Cue("past", at, at + 2, AT_FIRST)
    if low in PASTS or three[:2] in {("back", "in"), ("back", "when"), ("long", "ago")}:
        return Cue("past", at, at + 1)
    if three in {("when", "i", "was"), ("when", "i", "wrote"), ("in", "those", "days")}:
        return Cue("past", at, at + 3)
    if three[:2] in {("in", "college"), ("grad", "school"), ("in", "school"), ("years", "ago")}:
        return Cue("past", at, at + 2)
    if three in {("at", "the", "beginning"), ("in", "the", "beginning"), ("the", "last", "time")}:
        return Cue("past", at, at + 3)
    life = three[:1] == ("in",) and low_at(tokens, at + 2) in _LIVES
    if life or three in {("as", "a", "student"), ("once", "upon", "a")}:
        return Cue("past", at, at + 3, LONG_AGO)
    if three[:2] in {("back", "then"), ("at", "university"), ("at", "uni")}:
        return Cue("past", at, at + 2)
    if three[:2] in {("earlier", "this"), ("month", "-"), ("so", "far")}:
        return _so_far(tokens, at)
    return None


def _so_far(tokens: Sequence[Token], at: int) -> Cue | None:
    if low_at(tokens, at) == "so" and low_at(tokens, at + 2) in {"today", "this", "tonight"}:
        return None
    if low_at(tokens, at) == "so":
        return Cue("past", at, at + 2, "so far")
    return Cue("past", at, at + 3)
