"""A document that is a diary of many days, cut into them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from itertools import pairwise

from entries.errors import BadDate, NotUnderstood
from entries.importing.bare import bare
from entries.importing.day_heading import (
    ALONE,
    OPENING,
    DayHeading,
    read_day_heading,
    read_month_heading,
)
from entries.importing.diary_calendar import DiaryCalendar
from entries.importing.furniture import is_edge_furniture, opens_afterwards
from entries.importing.paragraphs import heading_level, is_heading
from entries.shown import shown

_MOST = 50_000
"""Days: more than a century and a third of them."""
_LONGEST_GAP = 366
"""Days between two of a diary's."""
_MOST_ABOVE = 6
"""Lines: more of them above the first date are a text with dates in it."""
_FEW_WORDS = 3
_LONGEST_CALLED = 200
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")


@dataclass(frozen=True, slots=True)
class DiaryPart:
    """One day's text, or one that belongs to no day: `day` is None, and so is `problem`.

    `line` (from 1) is where it begins, `heading` the line that says so, and `body` every line
    below it as it was. `problem` says why a heading names no day, or none that is sure.
    """

    line: int
    heading: str
    body: str
    day: date | None = None
    at: time | None = None
    title: str | None = None
    problem: str | None = None

    @property
    def is_of_no_day(self) -> bool:
        """Tell whether it stands above the first day, or below another heading than a day's."""
        return self.day is None and self.problem is None


def cut_into_days(
    text: str, *, day_first: bool | None = None, called: str = "", page: bool = False
) -> list[DiaryPart]:
    """Cut a diary into its days, and what stands above them or beside; empty if it is none.

    Days are known by headings of one level, by lines that are nothing but a date, or by lines that
    open with one. A text of one day with dates in it is no diary: lines without a heading's mark
    have to stand in the order of time, in one form, each with a text of its own. `page` says that
    the text may be a web page's, where lists of other articles look the same. `day_first` and
    `called` are as DiaryCalendar takes them.
    """
    lines = text.split("\n")
    headings = _find_headings(lines)
    if len(headings) < 2:
        return []
    parts = list(_parts(lines, headings, day_first, called))
    plain = headings[0].level in (ALONE, OPENING)
    if not _is_diary(headings, parts) or (plain and not _is_plain_diary(headings, parts)):
        return []
    if page and any(map(_is_of_a_page, lines)):
        return []
    return parts


def _find_headings(lines: list[str]) -> list[DayHeading]:
    """Find the lines that name days, of the one kind that there are most of; marked ones first."""
    found = [heading for i in _unfenced(lines) if (heading := read_day_heading(lines, i))]
    if not any(map(_names_month, lines)):
        # "## 4" is a day below a month, and a chapter anywhere else.
        found = [one for one in found if one.written.month or one.written.pair]
    counts = Counter(one.level for one in found)
    marked = [level for level in counts if level not in (ALONE, OPENING) and counts[level] > 1]
    level = max(marked or counts, key=lambda one: counts[one], default=ALONE)
    return [one for one in found if one.level == level]


def _names_month(line: str) -> bool:
    month = read_month_heading(line) if is_heading(line) else None
    return month is not None and month[1] is not None


def _unfenced(lines: list[str]) -> Iterator[int]:
    fenced = False
    for i, line in enumerate(lines):
        if _FENCE.match(line[:12]):
            fenced = not fenced
        elif not fenced:
            yield i


def _parts(
    lines: list[str], headings: list[DayHeading], day_first: bool | None, called: str
) -> Iterator[DiaryPart]:
    above = " ".join([called, *lines[: headings[0].first]][:_MOST_ABOVE])
    calendar = DiaryCalendar(
        [one.written for one in headings], day_first=day_first, called=above[:_LONGEST_CALLED]
    )
    days = {one.first: one for one in headings}
    starts = [0, *_others(lines, headings), *days]
    starts = sorted(set(starts))
    for start, end in pairwise([*starts, len(lines)]):
        if start in days:
            yield _day_part(lines, days[start], end, calendar)
        else:
            yield _other_part(lines, start, end, calendar)


def _others(lines: list[str], headings: list[DayHeading]) -> Iterator[int]:
    """Give the lines that end a day's text without beginning another: months, other headings."""
    level = headings[0].level
    days = {one.first for one in headings}
    for i in _unfenced(lines):
        if i in days:
            continue
        if own := heading_level(lines[i]):
            if own <= level or level in (ALONE, OPENING):
                yield i
        elif level in (ALONE, OPENING) and _is_month(lines, i):
            yield i


def _is_month(lines: list[str], i: int) -> bool:
    beside = [line for line in (lines[i - 1] if i else "", *lines[i + 1 : i + 2]) if line.strip()]
    return not beside and read_month_heading(lines[i]) is not None


def _day_part(
    lines: list[str], heading: DayHeading, end: int, calendar: DiaryCalendar
) -> DiaryPart:
    body = "\n".join(lines[heading.end : end]).strip("\n").rstrip()
    title = heading.beside or None
    if heading.level == OPENING:
        body = "\n".join(part for part in (heading.beside, body) if part)
        title = None
    line = lines[heading.first].strip()[:_LONGEST_CALLED]
    part = DiaryPart(heading.first + 1, line, body, at=heading.written.at, title=title)
    try:
        day = calendar.read(heading.written)
    except BadDate as error:
        return replace(part, problem=error.message)
    if heading.is_of_several:
        return replace(part, problem=f"{shown(line)} names several days")
    return replace(part, day=day)


def _other_part(lines: list[str], start: int, end: int, calendar: DiaryCalendar) -> DiaryPart:
    month = read_month_heading(lines[start])
    if month:
        calendar.under(*month)
    headed = bool(month) or is_heading(lines[start])
    body = "\n".join(lines[start + headed : end]).strip("\n").rstrip()
    title = None if month or not headed else bare(lines[start], limit=_LONGEST_CALLED) or None
    heading = lines[start].strip()[:_LONGEST_CALLED] if headed else ""
    return DiaryPart(start + 1, heading, body, title=title)


def _is_diary(headings: list[DayHeading], parts: list[DiaryPart]) -> bool:
    """Tell whether most of the text is the days', and there are several of them."""
    if len(headings) > _MOST:
        raise NotUnderstood(f"a diary of more than {_MOST:,} days")
    written = {(one.written.text, one.written.year, one.written.month) for one in headings}
    days = [part for part in parts if not part.is_of_no_day]
    told = [part for part in days if part.title or part.body.strip()]
    of_days = sum(len(part.body) + len(part.title or "") for part in days)
    of_others = sum(len(part.body) for part in parts if part.is_of_no_day)
    return len(written) > 1 and 2 * len(told) >= len(days) and of_days >= of_others


def _is_plain_diary(headings: list[DayHeading], parts: list[DiaryPart]) -> bool:
    """Tell whether dates without a heading's mark part a text, and don't just stand in it."""
    days = [part.day for part in parts if part.day]
    opening = headings[0].level == OPENING
    least, words = (3, 1) if opening else (2, _FEW_WORDS)
    told = [part for part in parts if part.day and len(part.body.split()) >= words]
    forms = Counter(one.written.form for one in headings)
    above = sum(1 for line in parts[0].body.split("\n") if line.strip()) if parts else 0
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    return (
        len(set(days)) >= least
        and 2 * len(told) >= len(days)
        and 5 * max(forms.values()) >= 4 * len(headings)
        and (parts[0].day is not None or above <= _MOST_ABOVE)
        and (min(gaps) >= 0 or max(gaps) <= 0)
        and max(map(abs, gaps)) <= _LONGEST_GAP
    )


def _is_of_a_page(line: str) -> bool:
    text = bare(line[:_LONGEST_CALLED])
    return opens_afterwards(text) or is_edge_furniture(text)
