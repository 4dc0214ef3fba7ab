"""The day that a file's name tells, by a pattern of moment.js, as Obsidian names daily notes."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from entries.importing.dateline import month_number

LONGEST = 120
"""Characters of a pattern: a longer one is nobody's."""

_TOKEN = re.compile(
    r"\[([^\[\]]*)\]|(YYYY|YY|MMMM|MMM|MM|Mo|M|DDDD|DDDo|DDD|DD|Do|D|dddd|ddd|dd|do|d|E|e"
    r"|gggg|gg|GGGG|GG|ww|wo|w|WW|Wo|W|Qo|Q|HH|H|hh|h|mm|m|ss|s|A|a)|(.)",
    re.DOTALL,
)
_LETTERS = r"[^\W\d_]++\.?"
# What is not named is not used. Possessive, so that no pattern takes more than one look at a name.
_PARTS = {
    "YYYY": ("year", r"\d{4}"),
    "YY": ("short_year", r"\d{2}"),
    "MMMM": ("name", _LETTERS),
    "MMM": ("short_name", _LETTERS),
    "MM": ("month", r"\d{2}"),
    "Mo": ("month", r"\d{1,2}"),
    "M": ("month", r"\d{1,2}"),
    "DDDD": ("of_year", r"\d{3}"),
    "DDD": ("of_year", r"\d{1,3}"),
    "DD": ("day", r"\d{2}"),
    "Do": ("day", r"\d{1,2}"),
    "D": ("day", r"\d{1,2}"),
}
_ENDING = r"(?:[^\W\d_]{1,3}+|\.)?"
_WORDS = frozenset(["dddd", "ddd", "dd", "A", "a"])


def day_by_format(name: str, pattern: str) -> date | None:
    """Read the day of a name by a pattern (`YYYY/MM-MMMM/YYYY-MM-DD`); None where it doesn't fit.

    Names of months are read in English; a pattern that tells the month by another language's name
    alone tells no day.
    """
    compiled = _compiled(pattern)
    match = compiled.fullmatch(name) if compiled else None
    return _day(match.groupdict()) if match else None


@lru_cache(maxsize=8)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    if len(pattern) > LONGEST:
        return None
    seen: set[str] = set()
    parts: list[str] = []
    for literal, token, other in _TOKEN.findall(pattern):
        parts.append(_part(token, seen) if token else re.escape(literal or other))
    return re.compile("".join(parts), re.IGNORECASE)


def _part(token: str, seen: set[str]) -> str:
    if token not in _PARTS:
        return _LETTERS if token in _WORDS else _digits(token)
    name, expression = _PARTS[token]
    ending = _ENDING if token.endswith("o") else ""
    if name in seen:
        return f"(?P={name}){ending}"
    seen.add(name)
    return f"(?P<{name}>{expression}){ending}"


def _digits(token: str) -> str:
    """Match what a token of no use here writes: as many digits as it has letters, or one or two."""
    if token.endswith("o"):
        return r"\d{1,2}+" + _ENDING
    return r"\d{1,2}+" if len(token) == 1 else rf"\d{{{len(token)}}}"


def _day(said: dict[str, str | None]) -> date | None:
    year = said.get("year") or _century(said.get("short_year"))
    if year is None:
        return None
    try:
        if of_year := said.get("of_year"):
            day = date(int(year), 1, 1) + timedelta(days=int(of_year) - 1)
            return day if day.year == int(year) else None
        return date(int(year), _month(said), int(said.get("day") or 0))
    except (ValueError, OverflowError):
        return None


def _month(said: dict[str, str | None]) -> int:
    names = (said.get("name"), said.get("short_name"))
    told = said.get("month") or next((n for name in names if (n := month_number(name or ""))), 0)
    return int(told)


def _century(short: str | None) -> str | None:
    # moment.js: 68 is 2068, and 69 is 1969.
    return None if short is None else f"{'20' if int(short) <= 68 else '19'}{short}"
