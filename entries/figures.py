"""Whole numbers and minutes, out of the text a person writes for them."""

from __future__ import annotations

import re

from entries.errors import BadFigure
from entries.shown import shown

LARGEST_FIGURE = 2**63 - 1

_WHOLE = re.compile(r"[+-]?(?:[0-9]{1,25}|[0-9]{1,3}(?:,[0-9]{3}){1,8})")
_CLOCK = re.compile(r"([0-9]{1,9}):([0-5][0-9])")
_HOURS = re.compile(r"([0-9]{1,9}) ?h(?: ?([0-5]?[0-9]) ?(?:m|min)?)?")
_MINUTES = re.compile(r"([0-9]{1,18}) ?(?:m|min|minutes)")
_SURELY_SMALL = 19


def parse_whole(text: str) -> int:
    """Read a whole number in decimal digits: `730`, `-120`, `+50`, `1,200`, `0512` (which is 512).

    Raises `BadFigure` for anything else, and for what does not fit 64 bits.
    """
    if text.isascii() and text.isdigit() and len(text) < _SURELY_SMALL:
        return int(text)
    if not _WHOLE.fullmatch(text):
        raise BadFigure(f"{shown(text)} is not a whole number; write it in digits, like 730")
    number = int(text.replace(",", ""))
    if abs(number) > LARGEST_FIGURE:
        raise BadFigure(f"{shown(text)} is too large to be a figure")
    return number


def parse_count(text: str) -> int:
    """Read a whole number that is 0 or more; raises `BadFigure`."""
    number = parse_whole(text)
    if number < 0:
        raise BadFigure(f"{shown(text)} is below 0")
    return number


def parse_minutes(text: str) -> int:
    """Read a time in minutes: `90`, `90m`, `1:30`, `1h30m`, `1h`; raises `BadFigure`."""
    if text.isdigit():
        return parse_count(text)
    if clock := _CLOCK.fullmatch(text) or _HOURS.fullmatch(text):
        return int(clock[1]) * 60 + int(clock[2] or 0)
    if minutes := _MINUTES.fullmatch(text):
        return int(minutes[1])
    if not _WHOLE.fullmatch(text):
        raise BadFigure(f"{shown(text)} is not a time; write whole minutes, like 90, or 1:30")
    return parse_count(text)
