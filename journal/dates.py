"""Days and periods as people type them; anything that could mean two days is refused."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from entries.entry import DateRange
from entries.errors import BadDate
from entries.iso import read_iso_day
from entries.shown import shown
from journal.weekdays import find_weekday

if TYPE_CHECKING:
    from journal.book import Book

FORMS = "dates: 2026-11-22, today, yesterday, monday, next friday, -3d, 2 weeks ago, in 3 weeks"
PERIODS = "periods: week, last week, month, last month, book, all, 2026-11-01..2026-11-22, or a day"

_LONGEST = 40
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
_OFFSET = re.compile(r"([+-])([0-9]{1,5})([dw])")
_AGO = re.compile(r"([0-9]{1,5}|an?) (day|week|month|year)s? ago")
_AHEAD = re.compile(r"in ([0-9]{1,5}|an?) (day|week|month|year)s?")
_UNSIGNED = re.compile(r"([0-9]{1,5})([dw])")
_NUMERIC = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})")
_COMPACT = re.compile(r"([0-9]{4})()([0-9]{2})([0-9]{2})")
_DATE_AND_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9]{1,2}[:h].*")
_WEEK_DATE = re.compile(r"[0-9]{4}-?w[0-9]{2}-?[1-7]")
_ISO_SHAPE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?")


def parse_day(text: str, *, today: date) -> date:
    """Return the day that `text` names, as seen from `today`.

    Understood: `2026-11-22`; `today`, `yesterday`, `tomorrow`; `monday` or `mon` (the most recent
    one, today included); `next friday` (the first after today); `-3d`, `+2w`; `2 weeks ago`,
    `in 6 months`. Raises BadDate, with the ISO form to type, for anything else and for anything
    that could mean two days (`11/12/2026`).
    """
    wanted = " ".join(text.lower().split())
    if len(wanted) > _LONGEST or not wanted.isprintable() or not wanted:
        raise _no_date(text)
    try:
        day = _understand(wanted, today)
    except (OverflowError, ValueError) as error:  # outside the years 1 to 9999
        raise BadDate(f"{shown(text)} is outside the calendar", FORMS) from error
    if day is None:
        raise _refusal(text, wanted, today)
    return day


def parse_period(text: str, *, today: date, book: Book) -> DateRange:
    """Return the days that `text` names: a named period, `DAY..DAY`, or a single day.

    The names are those of `journal.periods`; the days those of `parse_day`. Raises BadDate.
    """
    from journal.periods import named_period

    wanted = " ".join(text.lower().split())
    named = named_period(wanted, today=today, book=book) if len(wanted) <= _LONGEST else None
    if named is not None:
        return named
    first, dots, last = text.partition("..")
    if not dots:
        return _single_day(text, today)
    begin, end = parse_day(first, today=today), parse_day(last, today=today)
    if end < begin:
        raise BadDate(f"{shown(text)} ends before it begins; type {end}..{begin}", PERIODS)
    return DateRange(begin, end)


def _single_day(text: str, today: date) -> DateRange:
    try:
        day = parse_day(text, today=today)
    except BadDate as error:
        raise BadDate(error.message.replace(" is no date", " is no period"), PERIODS) from error
    return DateRange(day, day)


def _understand(wanted: str, today: date) -> date | None:
    if iso := read_iso_day(wanted):
        return iso
    if wanted in _NEAR:
        return today + timedelta(days=_NEAR[wanted])
    if found := _OFFSET.fullmatch(wanted):
        days = int(found[2]) * (7 if found[3] == "w" else 1)
        return today + timedelta(days=days if found[1] == "+" else -days)
    if found := _AGO.fullmatch(wanted):
        return _moved(today, -_count(found[1]), found[2])
    if found := _AHEAD.fullmatch(wanted):
        return _moved(today, _count(found[1]), found[2])
    return _named_weekday(wanted, today)


def _count(number: str) -> int:
    return 1 if number in ("a", "an") else int(number)


def _moved(today: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return today + timedelta(days=count * (7 if unit == "week" else 1))
    from journal.periods import add_months

    return add_months(today, count * (12 if unit == "year" else 1))


def _named_weekday(wanted: str, today: date) -> date | None:
    ahead = wanted.startswith("next ")
    weekday = _weekday(wanted.removeprefix("next "))
    if weekday is None:
        return None
    if ahead:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def _weekday(name: str) -> int | None:
    return find_weekday(name) if len(name) >= 3 else None


def _refusal(text: str, wanted: str, today: date) -> BadDate:
    explained = (
        _refuse_numeric(wanted)
        or _refuse_shape(wanted)
        or _refuse_words(wanted, today)
        or _refuse_other_digits(wanted)
    )
    return BadDate(f"{shown(text)} {explained}", FORMS) if explained else _no_date(text)


def _no_date(text: str) -> BadDate:
    if not text.strip():
        return BadDate("no date given; type it as YYYY-MM-DD", FORMS)
    return BadDate(f"{shown(text)} is no date; type it as YYYY-MM-DD", FORMS)


def _refuse_numeric(wanted: str) -> str | None:
    found = _NUMERIC.fullmatch(wanted)
    if not found:
        return None
    one, other, year = int(found[1]), int(found[3]), int(found[4])
    readings = dict.fromkeys((_make(year, one, other), _make(year, other, one)))
    forms = [str(day) for day in readings if day]
    if len(forms) == 2:
        return f"could be two dates; type {forms[0]} or {forms[1]}"
    return f"is not written as a date; type {forms[0]}" if forms else None


def _refuse_shape(wanted: str) -> str | None:
    if found := _DATE_AND_TIME.fullmatch(wanted):
        day = read_iso_day(found[1])
        return f"has a time in it; type {day}" if day else None
    if _CLOCK.fullmatch(wanted):
        return "is a time of day, not a date; type a date as YYYY-MM-DD"
    if _WEEK_DATE.fullmatch(wanted):
        return _week_date(wanted)
    if found := _ISO_SHAPE.fullmatch(wanted):
        return _no_such_day(int(found[1]), int(found[2]))
    if found := _YEAR_FIRST.fullmatch(wanted) or _COMPACT.fullmatch(wanted):
        meant = _make(int(found[1]), int(found[3]), int(found[4]))
        return f"is not written as a date; type {meant}" if meant else None
    return None


def _refuse_words(wanted: str, today: date) -> str | None:
    if found := _UNSIGNED.fullmatch(wanted):
        amount = found[0]
        return f"could be before or after today; type -{amount} or +{amount}"
    weekday = _weekday(wanted.removeprefix("last "))
    if not wanted.startswith("last ") or weekday is None or today < date(1, 1, 15):
        return None
    recent = today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    return f"could be two dates; type {recent} or {recent - timedelta(days=7)}"


def _refuse_other_digits(wanted: str) -> str | None:
    # Full-width and other scripts' digits: the writer's keyboard, not the writer's fault.
    from unicodedata import normalize

    plain = read_iso_day(normalize("NFKC", wanted))
    return f"is not in plain digits; type {plain}" if plain else None


def _week_date(wanted: str) -> str | None:
    try:
        return f"is a week date; type {date.fromisoformat(wanted.upper())}"
    except ValueError:
        return None


def _no_such_day(year: int, month: int) -> str:
    from calendar import monthrange

    if not 1 <= month <= 12 or year < 1:
        return "is no date; type it as YYYY-MM-DD, with a month from 01 to 12"
    return f"is no date; {year:04}-{month:02} has {monthrange(year, month)[1]} days"


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
