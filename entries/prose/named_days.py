"""Cues that name days: today, yesterday, weekdays, the weekend, weeks, months and dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from entries.entry import DateRange
from entries.prose.calendar_days import (
    MONTHS,
    WEEKDAYS,
    date_before,
    days_from,
    last_weekday,
    month_before,
    span_covers,
    weekend_before,
)
from entries.prose.cues import PARTS, SPANS, Cue, low_at, lows_at
from entries.prose.numbers import parse_number
from entries.prose.tokens import Token

SHORT_MONTHS = {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}


def read_today(tokens: Sequence[Token], at: int, day: date | None) -> Cue | None:
    """Read "today", "tonight", "this morning", "for the day"."""
    low, two = low_at(tokens, at), lows_at(tokens, at, 2)
    if low in {"today", "tonight"}:
        return Cue("day", at, at + 1, covers=days_from(day, 0, 0))
    if low == "this" and two[1:] and two[1] in PARTS:
        return Cue("day", at, at + 2, covers=days_from(day, 0, 0))
    if low == "this" and low_at(tokens, at + 2) in PARTS - {"day"} and tokens[at + 1].is_word:
        return Cue("day", at, at + 3, covers=days_from(day, 0, 0))
    if two == ("the", "day") and _names_the_day(tokens, at):
        return Cue("day", at, at + 2, covers=days_from(day, 0, 0))
    return None


def _names_the_day(tokens: Sequence[Token], at: int) -> bool:
    after = low_at(tokens, at + 2)
    if after in {"before", "after", "i", "we", "he", "she", "they", "when", "that"}:
        return False
    before = low_at(tokens, at - 1)
    return (
        before in {"for", "ended", "end", "on", "finished", "in", "of", "closed"} or after == "'s"
    )


def read_yesterday(tokens: Sequence[Token], at: int, day: date | None) -> Cue | None:
    """Read "yesterday", "last night", "the day before", and "tomorrow"."""
    four = lows_at(tokens, at, 4)
    if four == ("the", "day", "before", "yesterday"):
        return Cue("period", at, at + 4, "day before yesterday", days_from(day, -2, -2))
    if four[:1] == ("yesterday",):
        end = at + 2 if four[1:2] and four[1] in PARTS else at + 1
        return Cue("period", at, end, "yesterday", days_from(day, -1, -1))
    if four[:2] == ("last", "night"):
        return Cue("period", at, at + 2, "last night", days_from(day, -1, -1))
    if four[:3] in {("the", "day", "before"), ("the", "previous", "day"), ("the", "other", "day")}:
        return Cue("period", at, at + 3, " ".join(four[:3]))
    if four[:1] == ("tomorrow",):
        return Cue("future", at, at + 1)
    return None


def read_weekday(tokens: Sequence[Token], at: int, day: date | None) -> Cue | None:
    """Read a weekday: the last one, unless "every", "next" or "by" stand before it."""
    low = low_at(tokens, at)
    if low.endswith("s") and low[:-1] in WEEKDAYS:
        return Cue("habit", at, at + 1)
    if low not in WEEKDAYS:
        return None
    before = low_at(tokens, at - 1)
    if before in {"every", "each", "most", "a"}:
        return Cue("habit", at, at + 1)
    if before in {"next", "by", "until", "coming", "this", "due"}:
        return Cue("future", at, at + 1)
    if lows_at(tokens, max(0, at - 2), min(at, 2))[-2:] in {
        ("it", "'s"),
        ("it", "is"),
        ("today", "is"),
    }:
        return Cue("day", at, at + 1, covers=days_from(day, 0, 0))
    start = at - 1 if before == "last" else at
    end = at + 2 if low_at(tokens, at + 1) in PARTS else at + 1
    covers = last_weekday(day, WEEKDAYS.index(low), strictly=before == "last")
    if before == "since":
        covers = DateRange(covers.first, day) if covers and day else None
        return Cue("period", at - 1, end, f"since {low.title()}", covers)
    if covers is not None and day is not None and covers.first == day:
        return Cue("day", start, end, covers=covers)
    return Cue("period", start, end, low.title(), covers)


def read_weekend(tokens: Sequence[Token], at: int, day: date | None) -> Cue | None:
    """Read "the weekend", "last weekend", "weekends"..."""
    if low_at(tokens, at) != "weekend":
        return None
    before = lows_at(tokens, max(0, at - 3), min(at, 3))
    if {"every", "each", "most", "per"} & set(before[-1:]):
        return Cue("habit", at, at + 1)
    if before[-2:] == ("in", "a"):
        return Cue("past", at, at + 1)  # any weekend
    if {"next", "coming", "upcoming"} & set(before[-2:]):
        return Cue("future", at, at + 1)
    long = {"long", "holiday", "day", "easter"} & set(before)
    start = at - 1 if before[-1:] and before[-1] in {"the", "this", "last"} else at
    covers = None if long else weekend_before(day, last="last" in before)
    return Cue("period", start, at + 1, "weekend", covers)


def read_week(tokens: Sequence[Token], at: int, day: date | None) -> Cue | None:
    """Read "this week", "last month", "for the week"."""
    which, span = (*lows_at(tokens, at, 2), "", "")[:2]
    if span not in SPANS or which not in {"this", "last", "the", "all", "next", "past", "whole"}:
        return None
    if low_at(tokens, at + 2) == "of" and low_at(tokens, at + 3).isdigit():
        return None  # "the winter of 1709"
    if low_at(tokens, at + 2) == "-":  # "the month-long run-up"
        return None
    if which == "next" or low_at(tokens, at - 1) in {"of", "by"}:
        return Cue("future", at, at + 2)
    if which == "the" and low_at(tokens, at - 1) not in {"for", "in", "on", "over", "during"}:
        return None
    start = at - 1 if which in {"past", "last", "whole"} and low_at(tokens, at - 1) == "the" else at
    covers = span_covers(which, span, day)
    name = f"{which} {span}" if which in {"this", "last"} else span
    return Cue("period", start, at + 2, name, covers)


def read_calendar(tokens: Sequence[Token], at: int, day: date | None) -> Cue | None:
    """Read "in November", "since March", "on January 4", "in 2016"."""
    low, before = low_at(tokens, at), low_at(tokens, at - 1)
    if before in {"in", "since", "last", "until", "of", "early", "late", "by", "during", "back"}:
        if low in MONTHS:
            return _month(tokens, at, day)
        if len(low) == 4 and low.isdigit() and 1800 <= int(low) <= 2100:
            # "on the strike of 1831" says what is told of
            return Cue("past", at, at + 1, attributive=before == "of")
    if low in MONTHS or low in SHORT_MONTHS:
        number = parse_number(tokens, at + 1) if low_at(tokens, at + 1) != "," else None
        following = low_at(tokens, at + 1)
        if (number is None and not following.isdigit()) or low == "may" == before:
            return None
        return _dated(low, following, at, day)
    return None


def _month(tokens: Sequence[Token], at: int, day: date | None) -> Cue:
    name = low_at(tokens, at)
    whole = low_at(tokens, at - 1) in {"in", "last", "during"}
    covers = month_before(day, MONTHS.index(name) + 1) if whole else None
    return Cue("period", at, at + 1, name.title(), covers)


def _dated(month: str, number: str, at: int, day: date | None) -> Cue | None:
    if not number.isdigit() or not 1 <= int(number) <= 31:
        return None
    index = next(n for n, name in enumerate(MONTHS, start=1) if name.startswith(month[:3]))
    name = f"{MONTHS[index - 1].title()} {int(number)}"
    covers = date_before(day, index, int(number))
    if covers is not None and day is not None and covers.first == day:
        return Cue("day", at, at + 2, covers=covers)
    return Cue("period", at, at + 2, name, covers)
