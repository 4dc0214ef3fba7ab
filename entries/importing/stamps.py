"""A date, a time or both in a head, in whatever form its program was told to write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from entries.importing.dateline import read_dateline

_TIME = re.compile(
    r"(?:\A|[ T,]+(?:at )?)(\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AaPp])\.?[Mm]\b\.?)?[ ]*\Z"
)
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+\.?")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a head says of its moment, as written: `day` is None where `problem` says why.

    `form` is the same for heads that were written by the same pattern.
    """

    day: date | None
    time: time | None
    form: str
    problem: str | None = None

    @property
    def wall(self) -> datetime:
        """The time on the writer's wall, midnight where no time is given; only with a day."""
        assert self.day is not None
        return datetime.combine(self.day, self.time or time())


def read_stamp_of(text: str, *, day_first: bool | None) -> Stamp | None:
    """Read the date (and time) that a text consists of; None where it is something else.

    `2026-03-01 08:15:00 AM`, `2026-03-01 08:15`, `01.03.2026`, `March 1, 2026 8:15 PM`, `08:15`.
    `day_first` says what `03/04/2021` means; without it that is a problem, and never a guess.
    """
    form = _LETTERS.sub("a", _DIGITS.sub("9", text.strip()))
    found = _TIME.search(text.strip())
    clock = _clock(found) if found else None
    written = text.strip()[: found.start()] if found else text.strip()
    if found and clock is None:
        return None
    if not written:
        return Stamp(None, clock, form) if clock else None
    day, problem = _day(written, day_first)
    return Stamp(day, clock, form, problem) if day or problem else None


def _clock(found: re.Match[str]) -> time | None:
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4] in "Pp" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def _day(written: str, day_first: bool | None) -> tuple[date | None, str | None]:
    if match := _YEAR_FIRST.fullmatch(written):
        return _made(int(match[1]), int(match[3]), int(match[4]), written)
    if match := _YEAR_LAST.fullmatch(written):
        return _year_last(match, day_first)
    dateline = read_dateline(written)
    if dateline is None or dateline.beside:
        return None, None
    return dateline.day, dateline.problem


def _year_last(match: re.Match[str], day_first: bool | None) -> tuple[date | None, str | None]:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first > 12 or (day_first and second <= 12) or first == second:
        return _made(year, second, first, match[0])
    if second > 12 or day_first is False:
        return _made(year, first, second, match[0])
    return None, f"“{match[0]}” may be two days: say --day-first or --month-first"


def _made(year: int, month: int, day: int, written: str) -> tuple[date | None, str | None]:
    try:
        return date(year, month, day), None
    except ValueError:
        return None, f"“{written}” is no day of the calendar"
