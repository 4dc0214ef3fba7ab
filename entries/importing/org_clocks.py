"""Org's clocks: `CLOCK: [2026-03-01 Sun 09:00]--[2026-03-01 Sun 10:30] =>  1:30`.

Names of days are in any language and not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from entries.errors import NotUnderstood
from entries.shown import shown

_CLOCK = re.compile(r"[ \t]*CLOCK:[ \t]*(\S.*)")
_ANY_CLOCK = re.compile(r"^[ \t]*CLOCK:[ \t]*(?:\[\d{4}-|=>)", re.MULTILINE)
_DAY_NAME = r"(?:[ \t]+[^\d\s\]][^\s\]]{0,40})?"
_STAMP = rf"\[(\d{{4}}-\d\d-\d\d){_DAY_NAME}[ \t]+(\d{{1,2}}:\d\d(?::\d\d)?)\]"
_LENGTH = r"[ \t]*=>[ \t]*-?(\d{1,5}):([0-5]\d)(?::([0-5]\d))?"
_CLOSED = re.compile(rf"{_STAMP}[ \t]*--?[ \t]*{_STAMP}(?:{_LENGTH})?[ \t]*")
_OPEN = re.compile(rf"{_STAMP}[ \t]*")
_LENGTH_ALONE = re.compile(rf"{_LENGTH}[ \t]*")


@dataclass(frozen=True, slots=True)
class OrgClock:
    """A clock: its two times without a zone, and the length that is stated behind them.

    `start` is None where only a length is given, `end` where the clock is still running.
    """

    start: datetime | None
    end: datetime | None
    stated: timedelta | None


def has_clocks(text: str) -> bool:
    """Tell whether a text has a line that is a clock."""
    return bool(_ANY_CLOCK.search(text))


def clock_in(line: str) -> str | None:
    """Give what a line says of a clock; None for any other line."""
    found = _CLOCK.fullmatch(line)
    return found[1].strip() if found else None


def read_org_clock(written: str) -> OrgClock:
    """Read what stands behind `CLOCK:`; raises NotUnderstood."""
    if alone := _LENGTH_ALONE.fullmatch(written):
        return OrgClock(None, None, _length(*alone.groups()))
    closed, opened = _CLOSED.fullmatch(written), _OPEN.fullmatch(written)
    stamps = closed or opened
    if stamps is None:
        raise NotUnderstood(f"no clock that can be read: {shown(written)}")
    try:
        start = _moment(stamps[1], stamps[2])
        end = _moment(closed[3], closed[4]) if closed else None
    except ValueError as error:
        raise NotUnderstood(str(error)) from error
    stated = _length(*closed.groups()[4:]) if closed and closed[5] is not None else None
    return OrgClock(start, end, stated)


def _moment(day: str, clock: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock.zfill(5 if clock.count(':') == 1 else 8)}")


def _length(hours: str, minutes: str, seconds: str | None) -> timedelta:
    return timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds or 0))
