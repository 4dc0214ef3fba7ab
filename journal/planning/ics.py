"""The plan as iCalendar (RFC 5545): all-day events for a calendar program.

The same event has the same UID in every export, so that a calendar that is given a newer plan
changes its events rather than doubling them.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from journal.book import Book, Milestone
from journal.planning.ahead import PlannedDay
from journal.wording import counted

PRODUCT = "-//Darlings//The plan of a book//EN"
_LINE = 75  # octets, the line break not counted
_BEGIN = b"BEGIN:VCALENDAR\r\n"
_HEAD = 200
_ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_BREAKS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")

Plain = Callable[[str], str]


class Event(NamedTuple):
    """One event of a whole day; `key` tells it from the book's other events, in every export."""

    key: str
    day: date
    summary: str
    description: str = ""


def render_ics(
    book: Book, days: Iterable[PlannedDay], *, stamp: datetime, plain: Plain = str
) -> str:
    """Return a calendar of the quotas of `days`, the book's milestones and its deadline.

    Rest days, and days that nothing is asked of, have no event. `stamp` is the moment of the
    export; it goes in as UTC. `plain` makes the writer's text safe for where it will be shown;
    line breaks and control characters in it can't begin a line of the calendar in any case.
    """
    title = plain(book.title)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escape(title)}",
    ]
    mark = hashlib.sha256(book.title.encode("utf-8", "backslashreplace")).hexdigest()[:16]
    stamped = stamp.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for event in _events(book, days, plain):
        lines += _event_lines(event, mark=mark, stamped=stamped)
    lines.append("END:VCALENDAR")
    return "".join(f"{fold(line)}\r\n" for line in lines)


def is_ours(data: bytes) -> bool:
    """Say whether a file's bytes are a calendar that `render_ics` made."""
    return f"\r\nPRODID:{PRODUCT}\r\n".encode() in data[:_HEAD] and data.startswith(_BEGIN)


def escape(text: str) -> str:
    r"""Return a TEXT value: `\`, `;` and `,` escaped, line breaks as `\n`, no control characters.

    What is no text at all (half a character) becomes the replacement character.
    """
    for mark in _BREAKS:
        text = text.replace(mark, "\n")
    return "".join(_ESCAPES.get(char) or _harmless(char) for char in text)


def fold(line: str) -> str:
    """Return a line as lines of at most 75 octets of UTF-8, broken between characters."""
    parts, part, used = [], "", 0
    for char in line:
        octets = len(char.encode())
        if used + octets > _LINE:
            parts.append(part)
            part, used = " ", 1
        part, used = part + char, used + octets
    return "\r\n".join([*parts, part])


def _events(book: Book, days: Iterable[PlannedDay], plain: Plain) -> Iterator[Event]:
    title, target = plain(book.title), f"{book.spoken_target} words"
    for day in days:
        if day.quota:
            yield Event(
                f"day-{_day(day.date)}",
                day.date,
                f"Write {counted(day.quota, 'word')}",
                f"{title}: {day.total:,} of {target} by the end of the day.",
            )
    for key, milestone in _keyed(book.milestones):
        yield Event(
            key,
            milestone.due,
            f"{plain(milestone.name)}: {counted(milestone.words, 'word')}",
            f"A milestone of {title}.",
        )
    yield Event("deadline", book.deadline, f"Deadline: {title}, {target}")


def _keyed(milestones: Iterable[Milestone]) -> Iterator[tuple[str, Milestone]]:
    """Give each milestone a key of its name, which stays when its day or its words change."""
    names: Counter[str] = Counter()
    for milestone in milestones:
        names[milestone.name] += 1
        named = f"{names[milestone.name]} {milestone.name}".encode("utf-8", "backslashreplace")
        yield f"milestone-{hashlib.sha256(named).hexdigest()[:16]}", milestone


def _event_lines(event: Event, *, mark: str, stamped: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.key}-{mark}@darlings"
    yield f"DTSTAMP:{stamped}"
    yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
    if event.day < date.max:  # without an end, an event of a date lasts that day
        yield f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{escape(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{escape(event.description)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"  # %Y leaves the zeros of year 800 out


def _harmless(char: str) -> str:
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    is_control = char < " " or "\x7f" <= char <= "\x9f"
    return " " if is_control and char != "\t" else char
