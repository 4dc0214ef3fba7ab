"""The days of one column: what is ambiguous in a cell is settled by the others, or not at all."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from entries.errors import BadDate
from entries.importing.dateline import read_dateline
from entries.iso import LONGEST_RANGE
from entries.shown import shown

_YEARS = (1900, 2200)
_LONGEST = 80

_ISO = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_COMPACT = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_NUMERIC = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})\.?")
_SHORT_YEAR = re.compile(r"([0-9]{1,2})[- ]([A-Za-z]{3,9})\.?[-, ]+([0-9]{2})")
_EPOCH = re.compile(r"(?:1[0-9]{9}|1[0-9]{12})")
_SERIAL = re.compile(r"([2-6][0-9]{4})(?:\.([0-9]{1,12}))?")
_CLOCK = re.compile(
    r"(?:(?<=\d)T|[ ,]+|\A)(?:at )?([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?"
    r" ?([AaPp]\.?[Mm]\.?)? ?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?(?: ?\([^()]{1,40}\))?\Z"
)
_HOUR = re.compile(r"([0-9]{1,2}) ?([AaPp])\.?[Mm]\.?")
_WEEKDAY = re.compile(
    r"\A(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[., ]*", re.IGNORECASE
)
_WEEK = re.compile(r"([0-9]{4})[- ]?W([0-9]{2})", re.IGNORECASE)
_MONTH = re.compile(r"([0-9]{4})[-/]([0-9]{2})")
_BETWEEN = re.compile(r"\s+(?:-|to|until|bis)\s+|\s*(?:–|—|\.\.+)\s*|(?<=[0-9])/(?=[0-9]{4}-)")
_SERIAL_DAY_0 = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class When:
    """What a cell names: a day (or the days to `last`), and the moment where it says a time.

    `moment` has a zone only where the cell says one.
    """

    first: date
    last: date
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """How the days of one column are written.

    `day_first` tells 4 March from 3 April in `03/04/2021`; None refuses it, `because` says why it
    is one or the other. `serial`: the days are numbers, as spreadsheets count them.
    """

    day_first: bool | None = None
    because: str = ""
    serial: bool = False
    timeless: bool = False

    @classmethod
    def of(cls, cells: Iterable[str], *, day_first: bool | None = None) -> Days:
        """Learn from all cells of a column; what the writer said of `day_first` goes before."""
        said = [cell.strip()[:_LONGEST] for cell in cells if cell.strip()]
        clocks = [match for cell in said if (match := _CLOCK.search(cell))]
        # A spreadsheet gives every day a midnight: that is no time, and no zone moves it.
        timeless = len(clocks) > len(said) // 2 and all(map(_is_midnight, clocks))
        serial = sum(bool(_SERIAL.fullmatch(cell)) for cell in said) > len(said) // 2
        shown_first, because = _settled(said)
        if day_first is None:
            return cls(shown_first, because, serial, timeless)
        against = shown_first is not None and shown_first is not day_first
        said_so = f"as you said, though not {because}" if against else "as you said"
        return cls(day_first, said_so, serial, timeless)

    def read(self, cell: str) -> When:
        """Read a day, some days (a range, an ISO week, a month) or a moment.

        Raises BadDate where the cell can mean two days, or none.
        """
        text = cell.strip()
        if not text or len(text) > _LONGEST:
            raise BadDate(f"{shown(cell)} is not a date")
        when = self._special(text) or self._range(text) or self._one(text)
        if not _YEARS[0] <= when.first.year <= when.last.year <= _YEARS[1]:
            raise BadDate(f"{shown(cell)} is in the year {when.first.year}")
        return when

    def _special(self, text: str) -> When | None:
        if self.serial and (found := _SERIAL.fullmatch(text)):
            return _whole(_SERIAL_DAY_0 + timedelta(days=int(found[1])))
        if _EPOCH.fullmatch(text):
            moment = datetime.fromtimestamp(int(text[:10]), UTC)
            return When(moment.date(), moment.date(), moment)
        if found := _WEEK.fullmatch(text):
            return _week(int(found[1]), int(found[2]), text)
        if (found := _MONTH.fullmatch(text)) and 1 <= int(found[2]) <= 12:
            year, month = int(found[1]), int(found[2])
            if year:
                return When(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        return None

    def _range(self, text: str) -> When | None:
        first, *others = _BETWEEN.split(text)
        if len(others) != 1 or not first:
            return None
        start, end = self._day(first), self._day(others[0])
        if not 0 <= (end - start).days < LONGEST_RANGE:
            raise BadDate(f"{shown(text)} ends before it starts, or is longer than a year")
        return When(start, end)

    def _one(self, text: str) -> When:
        clock = _CLOCK.search(text)
        if clock is None or clock.start() == 0:
            return _whole(self._day(text))
        day = self._day(text[: clock.start()])
        if self.timeless:
            return _whole(day)
        return When(day, day, _moment(day, clock, text))

    def _day(self, text: str) -> date:
        bare = _WEEKDAY.sub("", text.strip())
        if found := _ISO.fullmatch(bare):
            return _checked(int(found[1]), int(found[3]), int(found[4]), text)
        if found := _COMPACT.fullmatch(bare):
            return _checked(int(found[1]), int(found[2]), int(found[3]), text)
        if found := _NUMERIC.fullmatch(bare):
            return self._numeric(found, text)
        if found := _SHORT_YEAR.fullmatch(bare):
            bare = f"{found[1]} {found[2]} 20{found[3]}"
        dateline = read_dateline(bare) or read_dateline(bare.capitalize())
        if dateline is None or dateline.day is None:
            problem = dateline.problem if dateline else None
            raise BadDate(problem or f"{shown(text)} is not a date")
        return dateline.day

    def _numeric(self, found: re.Match[str], text: str) -> date:
        one, two = int(found[1]), int(found[3])
        year = int(found[4]) if len(found[4]) == 4 else 2000 + int(found[4])
        if self.day_first is None and max(one, two) <= 12 and one != two:
            either = " or ".join(f"{year}-{m:02}-{d:02}" for m, d in ((one, two), (two, one)))
            raise BadDate(f"{shown(text)} can be {either}: say --day-first or --month-first")
        day_first = one > 12 if self.day_first is None else self.day_first
        day, month = (one, two) if day_first else (two, one)
        return _checked(year, month, day, text)


def read_clock(cell: str) -> time | None:
    """Read a time of day: `21:30`, `9:05 pm`, `9 PM`; None for anything else."""
    text = cell.strip()[:_LONGEST]
    if hour := _HOUR.fullmatch(text):
        text = f"{hour[1]}:00 {hour[2]}m"
    clock = _CLOCK.fullmatch(text)
    try:
        return _time(clock) if clock else None
    except ValueError:
        return None


def looks_like_day(cell: str) -> bool:
    """Tell whether a cell names a day, in whatever order."""
    return any(_reads(Days(day_first).read, cell) for day_first in (True, False))


def _reads(read: Callable[[str], object], cell: str) -> bool:
    try:
        read(cell)
    except BadDate:
        return False
    return True


def _settled(said: list[str]) -> tuple[bool | None, str]:
    """Tell whether the days or the months come first, by the cells that can mean only one."""
    pairs = [
        (int(found[1]), int(found[3]), found[0])
        for cell in said
        for part in _BETWEEN.split(cell)
        if (found := _NUMERIC.match(_WEEKDAY.sub("", part.strip())))
    ]
    day_first = next((text for one, two, text in pairs if one > 12 >= two), None)
    month_first = next((text for one, two, text in pairs if two > 12 >= one), None)
    if day_first and month_first:
        return None, f"“{day_first}” and “{month_first}” are both in it"
    if day_first or month_first:
        return bool(day_first), f"as “{day_first or month_first}” shows"
    return None, ""


def _is_midnight(clock: re.Match[str]) -> bool:
    early = int(clock[1]) == 0 or (int(clock[1]) == 12 and (clock[4] or "")[:1] in ("a", "A"))
    return early and not int(clock[2]) and not int(clock[3] or 0)


def _time(clock: re.Match[str]) -> time:
    hour = int(clock[1])
    if half := (clock[4] or "")[:1].lower():
        if not 1 <= hour <= 12:
            raise ValueError("no hour of a half day")
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, int(clock[2]), int(clock[3] or 0))


def _moment(day: date, clock: re.Match[str], text: str) -> datetime:
    try:
        wall = datetime.combine(day, _time(clock))
        return wall.replace(tzinfo=_zone(clock[5]))
    except ValueError:
        raise BadDate(f"{shown(text)} is no time of the day") from None


def _zone(offset: str | None) -> timezone | None:
    if offset is None:
        return None
    if offset in ("Z", "UTC", "GMT"):
        return UTC
    minutes = int(offset[1:3]) * 60 + int(offset[-2:])
    return timezone(timedelta(minutes=-minutes if offset[0] == "-" else minutes))


def _whole(day: date) -> When:
    return When(day, day)


def _week(year: int, number: int, text: str) -> When:
    try:
        monday = date.fromisocalendar(year, number, 1)
        return When(monday, monday + timedelta(days=6))
    except (ValueError, OverflowError):
        raise BadDate(f"{shown(text)} is no week of the calendar") from None


def _checked(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise BadDate(f"{shown(text)} is no day of the calendar") from None
