"""A line that tells which day the text below it, or behind it, is of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from entries.importing.bare import bare
from entries.importing.dateline import MONTH, WEEKDAY, month_number, weekday_number
from entries.importing.day_column import read_clock
from entries.importing.numbering import parse_numbered
from entries.importing.paragraphs import heading_level

ALONE, OPENING = 0, 7
"""Levels beside Markdown's own 1 to 6: a line that is nothing but a day; one that opens with it."""

_LONGEST = 200
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\w)"
_ISO = re.compile(r"(?P<year>(?:19|20)\d\d)([-/.])(?P<number>\d\d?)\2(?P<day>\d\d?)(?!\w)")
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<number>[01]\d)(?P<day>[0-3]\d)(?!\w)")
_PAIR = re.compile(r"(?P<one>\d\d?)([-/.])(?P<two>\d\d?)\2(?P<short>\d{4}|\d\d)(?!\w)")
_PAIR_ALONE = re.compile(r"(?P<one>\d\d?)/(?P<two>\d\d?)(?![\w/]|[.,]\d)")
_MONTH_FIRST = re.compile(rf"{MONTH}[ ]{_DAY}(?:,?[ ]{_YEAR})?", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"{_DAY}[ -](?:of[ ])?{MONTH}(?:,?[ -]{_YEAR})?(?!\w)", re.IGNORECASE)
_MONTH_OR_YEAR = re.compile(
    rf"(?:(?:diary|journal|log)[ ,:-]+)?(?:week[ ]\d\d?[ ,:-]*)?(?:{MONTH})?[ ,]*(?:{_YEAR})?",
    re.IGNORECASE,
)
_FORMS = (_ISO, _COMPACT, _PAIR, _PAIR_ALONE, _MONTH_FIRST, _DAY_FIRST)
_DAY_ALONE = re.compile(rf"{_DAY}(?=\Z|[ ]*[:|–—-][ ])")

_WEEKDAY_BEFORE = re.compile(rf"{WEEKDAY}[, ]*(?:the )?\Z", re.IGNORECASE)
_WEEKDAY_AFTER = re.compile(rf"[,( ]*{WEEKDAY}\)?", re.IGNORECASE)
_WEEKDAY_OPENS = re.compile(rf"{WEEKDAY}[, ]+(?:the )?", re.IGNORECASE)
_CLOCK_AFTER = re.compile(
    r"[,T ]+(?:at |@ ?)?(\d\d?:\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?|\d\d? ?[ap]m\b)", re.IGNORECASE
)
_PARTED = re.compile(r"[,:|–—(\[-][ ]*\Z")
_OPENS = re.compile(r"[*_]{0,3}(?:[ ]*[:|–—-]+[*_]{0,3}[ ]*|[.,;][*_]{0,3}[ ]+|[ ]{2,}|\t+)(?=\S)")
_UNTIL = re.compile(r"[ ]*(?:[-–—&/]|to\b|and\b)[ ]*")
_EDGES = " ,.:;|–—-()[]"
_FRAME = "=-~*_#<> "
_LIST_MARK = re.compile(r"[-*+•][ \t]+")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*\Z")


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as it is written; what it leaves open (a year, say) is None.

    `pair` are the two numbers of `03/04/2024`, of which either may be the month. `form` is the
    same for days that were written by the same habit.
    """

    text: str
    day: int
    month: int | None = None
    year: int | None = None
    pair: tuple[int, int] | None = None
    weekday: int | None = None
    at: time | None = None
    form: str = ""


@dataclass(frozen=True, slots=True)
class DayHeading:
    """A line `first` (from 0) that names a day, the text going on at line `end`.

    `beside` is what else stands in it: a title, or the beginning of the text where the `level` is
    OPENING. One `is_of_several` days names more than one.
    """

    first: int
    end: int
    level: int
    written: WrittenDay
    beside: str = ""
    is_of_several: bool = False


def read_day_heading(lines: list[str], i: int) -> DayHeading | None:
    """Read a line that names a day: a heading, a line of nothing else, or one that opens with it.

    "## Mon 4 March – The Storm", "**4 March 2024**", "4.3.2024: Wrote 500 words.". None for others.
    """
    line = lines[i]
    if not any(char.isdigit() for char in line[:_LONGEST]):
        return None
    if level := heading_level(line):
        return _in_heading(bare(line, limit=_LONGEST + 1), i, level)
    return _alone(lines, i) or _opening(line, i)


def read_month_heading(line: str) -> tuple[int | None, int | None] | None:
    """Read a heading that only says in which year or month the days below it are.

    "2024", "March 2024", "March", "Week 10"; gives (year, month), None for any other line.
    """
    text = bare(line, limit=_LONGEST).strip(_FRAME)
    found = _MONTH_OR_YEAR.fullmatch(text) if text else None
    if found is None:
        return None
    year = int(found["year"]) if found["year"] else None
    return year, month_number(found["month"]) if found["month"] else None


def _in_heading(text: str, i: int, level: int) -> DayHeading | None:
    found = _find(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    before, after = text[: found.start], text[found.end :]
    if before and not _PARTED.search(before) and not parse_numbered(before.strip(_EDGES)):
        return None
    if before.rstrip().endswith("(") and after.startswith(")"):
        after = after[1:]
    until = _UNTIL.match(after)
    several = until is not None and (last := _find(after[until.end() :])) and not last.start
    sides = (before.strip(_EDGES), after.strip(" ,:;|–—-"))
    beside = ": ".join(filter(None, sides))
    return DayHeading(i, i + 1, level, found.written, beside, is_of_several=bool(several))


def _alone(lines: list[str], i: int) -> DayHeading | None:
    text = bare(lines[i], limit=_LONGEST).strip(_FRAME)
    found = _find(text)
    if found is None or found.written.form.startswith("d "):
        return None
    if text[: found.start].strip(_EDGES) or text[found.end :].strip(_EDGES):
        return None
    below = lines[i + 1] if i + 1 < len(lines) else ""
    return DayHeading(i, i + 1 + bool(_UNDERLINE.match(below)), ALONE, found.written)


def _opening(line: str, i: int) -> DayHeading | None:
    mark = _LIST_MARK.match(line)
    body = line[mark.end() :] if mark else line
    head = body[:_LONGEST]
    found = _find(head)
    if found is None or head[: found.start].strip(" *_") or found.written.form.startswith("d "):
        return None
    parted = _OPENS.match(body, found.end)
    if parted is None and not (_ISO.match(head) and body[found.end : found.end + 1] == " "):
        return None
    beside = body[parted.end() if parted else found.end :].strip()
    return DayHeading(i, i + 1, OPENING, found.written, beside)


@dataclass(frozen=True, slots=True)
class _Found:
    """A day written in a text, from `start` to `end`, with its weekday and its time."""

    written: WrittenDay
    start: int
    end: int


def _find(text: str) -> _Found | None:
    """Find the first day written in a text."""
    matches = [match for form in _FORMS if (match := _first(form, text))]
    match = min(matches, key=lambda one: one.start(), default=None)
    if match is None:
        weekday = _WEEKDAY_OPENS.match(text)
        match = _DAY_ALONE.match(text, weekday.end() if weekday else 0)
    return _taken(match, text) if match else None


def _first(form: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = form.search(text)
    while found and found.start() and (text[found.start() - 1].isalnum() or _joined(text, found)):
        found = form.search(text, found.start() + 1)
    return found


def _joined(text: str, found: re.Match[str]) -> bool:
    # In 12/3/2024 there is no 3/20/24, and in 10-4 March no 4 March.
    return (
        text[found.start() - 1] in "/.-" and text[found.start() - 2 : found.start() - 1].isdigit()
    )


def _taken(match: re.Match[str], text: str) -> _Found:
    start, end, clock = match.start(), match.end(), None
    weekday = _WEEKDAY_BEFORE.search(text[:start])
    if weekday:
        start = weekday.start()
    elif weekday := _WEEKDAY_AFTER.match(text, end):
        end = weekday.end()
    if found := _CLOCK_AFTER.match(text, end):
        clock, end = read_clock(found[1]), found.end()
    number = weekday_number(weekday[1]) if weekday else None
    return _Found(_written(match, number, clock), start, end)


def _written(match: re.Match[str], weekday: int | None, at: time | None) -> WrittenDay:
    said = match.groupdict()
    form = f"{_form_of(match)} {weekday is not None} {at is not None}"
    if said.get("one"):
        short = int(said["short"]) if said.get("short") else None
        pair = (int(said["one"]), int(said["two"]))
        year = short + 2000 if short is not None and short < 100 else short
        return WrittenDay(match[0], pair[0], None, year, pair, weekday, at, form)
    number = said.get("number")
    month = int(number) if number else month_number(said["month"]) if said.get("month") else None
    named = int(said["year"]) if said.get("year") else None
    return WrittenDay(match[0], int(said["day"]), month, named, None, weekday, at, form)


def _form_of(match: re.Match[str]) -> str:
    said = match.groupdict()
    return "".join(name[0] for name, value in sorted(said.items()) if value)
