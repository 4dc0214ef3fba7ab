"""Figures as people type them: words, a manuscript's total, minutes. One rule for every room."""

from __future__ import annotations

import re

from entries.errors import BadFigure
from entries.shown import shown

MOST_WORDS = 100_000_000
MOST_MINUTES = 24 * 60

_TO = ("..", " to ", "\u2013", "-")
_NUMBER = r"[0-9]+|[0-9]{1,3}(?:[,_ '\u00a0\u2009\u202f][0-9]{3})+"
_WORDS = re.compile(rf"(?P<sign>[+\-\u2212\u2013]?)(?P<number>{_NUMBER})(?: ?words?)?", re.ASCII)
_MINUTES = re.compile(r"(?P<minutes>[0-9]{1,6}) ?(?:m|min|mins|minutes?)?", re.ASCII)
_HOURS = re.compile(
    r"(?P<hours>[0-9]{1,4}) ?(?:h|hr|hrs|hours?)"
    r"(?: ?(?P<minutes>[0-5]?[0-9]) ?(?:m|min|mins|minutes?)?)?",
    re.ASCII,
)
_CLOCK = re.compile(r"(?P<hours>[0-9]{1,4}):(?P<minutes>[0-5][0-9])", re.ASCII)
_HALF_HOURS = re.compile(
    r"(?P<hours>[0-9]{0,3})\.(?P<part>25|5|50|75|0) ?(?:h|hr|hrs|hours?)", re.ASCII
)


def parse_words(text: str) -> int:
    """Read words added to the book: `730`, `+730`, `-120`, `1,200`.

    Raises BadFigure for anything else; a fraction or a decimal point is never guessed at.
    """
    match = _WORDS.fullmatch(text.strip().lower())
    if match is None:
        raise BadFigure(
            f"{shown(text)} is not a number of words",
            "a whole number: 730, or -120 for words cut",
        )
    words = _whole(match["number"])
    if words > MOST_WORDS:
        raise BadFigure(f"{shown(text)} is more words than any book has", "check the number")
    return words if match["sign"] in ("", "+") else -words


def parse_total(text: str) -> int:
    """Read how many words the whole manuscript has now: `61250` or `61,250`, never negative.

    Raises BadFigure for anything else.
    """
    total = parse_words(text)
    if text.strip()[:1] in ("+", "-", "\u2212", "\u2013"):
        raise BadFigure(
            f"{shown(text)} is not a manuscript's total",
            "the words of the whole manuscript, without a sign: 61250",
        )
    return total


def parse_target(text: str) -> tuple[int, int | None]:
    """Read how long a book is to be: `80000`, or a range of words, `80000-93000`.

    The upper end is None where it is no range. Raises BadFigure for anything else, and for a range
    that does not go up.
    """
    for mark in _TO:
        lower, between, upper = text.partition(mark)
        if between and lower.strip() and upper.strip():
            ends = parse_total(lower), parse_total(upper)
            if ends[0] >= ends[1]:
                raise BadFigure(f"{shown(text)} does not go up", "from and to: 80000-93000")
            return ends
    return parse_total(text), None


def parse_minutes(text: str, *, most: int = MOST_MINUTES) -> int:
    """Read a time spent, in whole minutes: `90`, `90m`, `1h30`, `1:30`, `1.5h`.

    Raises BadFigure for anything else, for less than 0 and for more than `most` minutes (a day's,
    unless a caller knows that the time covers several).
    """
    minutes = _minutes(text.strip().lower())
    if minutes is None:
        raise BadFigure(f"{shown(text)} is not a time", "minutes or hours: 90, 1h30 or 1:30")
    if minutes > most:
        raise BadFigure(
            f"{shown(text)} is longer than the {most:,} minutes there were", "check the number"
        )
    return minutes


def _minutes(text: str) -> int | None:
    if match := _MINUTES.fullmatch(text):
        return int(match["minutes"])
    if match := _HOURS.fullmatch(text) or _CLOCK.fullmatch(text):
        return int(match["hours"]) * 60 + int(match["minutes"] or 0)
    if match := _HALF_HOURS.fullmatch(text):
        quarters = {"25": 15, "5": 30, "50": 30, "75": 45, "0": 0}
        return int(match["hours"] or 0) * 60 + quarters[match["part"]]
    return None


def _whole(number: str) -> int:
    digits = re.sub(r"[^0-9]", "", number)
    # int() refuses digits without end, and a number that long is refused a line later anyway.
    return int(digits) if len(digits) <= 18 else MOST_WORDS + 1
