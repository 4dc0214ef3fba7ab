"""Days, ranges of days and instants in ISO 8601, and nothing that has to be guessed at."""

from __future__ import annotations

import re
from datetime import date, datetime

from entries.entry import DateRange
from entries.errors import BadDate
from entries.shown import shown

LONGEST_RANGE = 366

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
_OFFSET = r"Z|[+-][0-9]{2}:?[0-9]{2}(?::[0-9]{2})?"
_DAY_ONLY = re.compile(_DAY)
_INSTANT = re.compile(rf"({_DAY})(?:[Tt]| +)({_TIME}) ?({_OFFSET})?")


def read_iso_day(text: str) -> date | None:
    """Read `2018-03-27` and nothing else: None for any other form, and for no day at all."""
    # date.fromisoformat also takes 20180614 and 2018-W24-4, and a NUL at the end.
    if not _DAY_ONLY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def parse_iso_day(text: str) -> date:
    """Read `2018-03-27`, or the day of `2018-03-27 20:10`, as written; raises `BadDate`."""
    instant = _INSTANT.fullmatch(text)
    written = instant[1] if instant else text
    if day := read_iso_day(written):
        return day
    if _DAY_ONLY.fullmatch(written):
        raise BadDate(f"{shown(text)} is no day of the calendar")
    raise BadDate(f"{shown(text)} is not a date; write it as YYYY-MM-DD")


def parse_iso_range(text: str) -> DateRange:
    """Read `2018-03-24/2018-03-25`, or one day; at most 366 days; raises `BadDate`."""
    first, slash, last = text.partition("/")
    start = parse_iso_day(first.strip())
    end = parse_iso_day(last.strip()) if slash else start
    if end < start:
        raise BadDate(f"{shown(text)} ends before it starts")
    if (end - start).days >= LONGEST_RANGE:
        raise BadDate(f"{shown(text)} is longer than a year")
    return DateRange(start, end)


def parse_instant(text: str) -> datetime:
    """Read `2018-03-27T20:10:00+13:00` (seconds optional, `Z` for UTC); raises `BadDate`."""
    found = _INSTANT.fullmatch(text)
    if found is None or found[3] is None:
        raise BadDate(
            f"{shown(text)} is not a time with its offset; write it as 2018-03-27T20:10+13:00"
        )
    try:
        return datetime.fromisoformat(f"{found[1]}T{found[2]}{_full_offset(found[3])}")
    except ValueError:
        raise BadDate(f"{shown(text)} is no time of the calendar") from None


def _full_offset(offset: str) -> str:
    if offset == "Z":
        return "+00:00"
    return offset if ":" in offset else f"{offset[:3]}:{offset[3:]}"
