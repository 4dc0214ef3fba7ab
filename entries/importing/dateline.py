"""A printed date, read only where it can mean one day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"

_WRITTEN = (
    re.compile(rf"(?<!\w){MONTH}[ -]{_DAY}(?:,[ ]?|[ -]){_YEAR}", re.IGNORECASE),
    re.compile(rf"(?<!\w){_DAY}[ -](?:of[ ])?{MONTH}(?:,[ ]?|[ -]){_YEAR}", re.IGNORECASE),
    re.compile(
        rf"(?<![\d/.-]){_YEAR}(?P<sep>[-/.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?!\d)"
    ),
)
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-])")
_YEARLESS = re.compile(rf"\A(?:{MONTH}[ ]{_DAY})\Z", re.IGNORECASE)

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = (
    r"\b(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\b\.?"
)
_WEEKDAY = re.compile(WEEKDAY, re.IGNORECASE)
_TIME = re.compile(
    r"(?:\bat[ ]|T|\b)\d{1,2}(?:[:.h]\d{2}){1,2}(?:[.,]\d{1,9})?[ ]?(?:[AaPp]\.?[Mm]\b\.?)?"
    r"[ ]?(?:Z\b|(?:UTC|GMT)?[ ]?[+-]\d{2}:?\d{2}|[A-Z]{2,5}\b)?"
    r"|\b(?:at[ ])?\d{1,2}[ ]?[AaPp]\.?[Mm]\b"
)
_ASIDE = re.compile(
    r"\b(?:(?:first|originally|this entry was|this post was)[ ])?"
    r"(?:posted|published|written|dated?|logged|on)\b(?:[ ](?:on|at)\b)?[ ]?:?"
    r"|\b\d{1,4}[ -]min(?:ute)?s?[ ]read\b|\b(?:no|\d+|leave a)[ ]comments?\b",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_a-z][\w.’'-]*"
_NAME = rf"{_WORD}(?:[ ](?:(?:de|da|van|von|la|le|di|del|der|and|&)[ ]){{0,2}}{_WORD}){{0,4}}"
_BY = re.compile(rf"\b[Bb]y[ ]+{_NAME}")
_BESIDE = (
    re.compile(rf"\A\W*({_NAME})[ ]*[,|·•–—-]\W*\Z"),
    re.compile(rf"\A[ ]*[,|·•–—-]\W*({_NAME})\W*\Z"),
)
_UPDATED = re.compile(
    r"\W{0,3}\b(?:(?:last )?(?:updated|modified|revised|edited)|accessed|retrieved)\b.*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A line that prints a date: the `day` it names, or the `problem` why it names none.

    `beside` is a name or title printed on the same line ("Ann Lee | March 27, 2018").
    """

    day: date | None
    problem: str | None = None
    beside: str | None = None


def read_dateline(line: str) -> Dateline | None:
    """Read a line that is a date and nothing else but labels, times and names; else None.

    The day is the calendar day as printed; offsets never move it. `11/12/2018`, a date without a
    year and a day that does not exist are refused with a problem.
    """
    text = _UPDATED.sub("", line.strip())
    if not text or len(line) > 160:
        return None
    for pattern in _WRITTEN:
        if (match := pattern.search(text)) and (sides := _sides(text, match)):
            return _checked(_written(match), match[0], text, beside=sides.name)
    if (match := _NUMERIC.search(text)) and (sides := _sides(text, match)):
        return replace(_numeric(match), beside=sides.name)
    if _YEARLESS.match(_WEEKDAY.sub("", text).strip(" ,")):
        return Dateline(None, f"“{text}” names no year")
    return None


def month_number(name: str) -> int | None:
    """Give the number of a month by its English name, whole or short; None for any other word."""
    match = re.fullmatch(MONTH, name.strip(), re.IGNORECASE)
    return _month(match["month"]) if match else None


def weekday_number(name: str) -> int:
    """Give the number of a weekday (Monday is 0) by its English name, whole or short."""
    return _WEEKDAYS.index(name.lower()[:3])


def leading_date(title: str) -> tuple[date, str] | None:
    """Split a title that opens with a date: "2018-03-27: A Train Ride"."""
    for pattern in _WRITTEN:
        match = pattern.match(title.strip())
        rest = title.strip()[match.end() :] if match else ""
        if match and re.match(r"[ ]*[:|–—-][ ]*\S|[ ]+[^\W\d_]", rest) and (day := _written(match)):
            return day, rest.strip(" :|–—-")
    return None


def read_stamp(value: str) -> date | None:
    """Take the local calendar day of an ISO time stamp as written, whatever its offset."""
    match = re.match(r"\s*(\d{4})-(\d{2})-(\d{2})(?:[T ]|\s*\Z)", value)
    return _day(int(match[1]), int(match[2]), int(match[3])) if match else None


@dataclass(frozen=True, slots=True)
class _Sides:
    name: str | None


def _sides(text: str, match: re.Match[str]) -> _Sides | None:
    # Each side is emptied of what may stand beside a date; anything left makes it a sentence.
    names: list[str] = []
    for side, beside in zip((text[: match.start()], text[match.end() :]), _BESIDE, strict=True):
        rest = _without_asides(side)
        if found := beside.match(rest):
            names.append(found[1])
        elif any(char.isalnum() for char in rest):
            return None
    return _Sides(names[0] if names else None)


def _without_asides(side: str) -> str:
    # A second date on the line is an update's.
    for pattern in (*_WRITTEN, _TIME, _ASIDE, _WEEKDAY, _BY):
        side = pattern.sub("", side)
    return side


def _written(match: re.Match[str]) -> date | None:
    month = match["month"].lower()
    number = int(month) if month.isdigit() else _month(month)
    return _day(int(match["year"]), number, int(match["day"]))


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()[:3]) + 1


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _checked(day: date | None, printed: str, line: str, *, beside: str | None) -> Dateline:
    if day is None:
        return Dateline(None, f"“{printed}” is no day of the calendar", beside)
    weekday = _WEEKDAY.search(line.replace(printed, ""))
    if weekday and weekday_number(weekday[1]) != day.weekday():
        return Dateline(day, f"“{line}”: that day was not a {weekday[1]}", beside)
    return Dateline(day, beside=beside)


def _numeric(match: re.Match[str]) -> Dateline:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) == 2:
        return Dateline(None, f"“{match[0]}” has a year of two figures: write it as YYYY-MM-DD")
    days = {d for d in (_day(year, second, first), _day(year, first, second)) if d}
    if len(days) == 2:
        either = " or ".join(str(day) for day in sorted(days))
        return Dateline(None, f"“{match[0]}” can be {either}: not guessed")
    return Dateline(days.pop()) if days else Dateline(None, f"“{match[0]}” is no date")
