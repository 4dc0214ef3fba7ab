"""The time that an entry of an org-journal was clocked: all clocks in its text, added up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from entries.errors import NotUnderstood
from entries.importing.options import ImportOptions
from entries.importing.org_clocks import clock_in, has_clocks, read_org_clock
from entries.importing.sessions import LONGEST, Session, length_of, minutes_of
from entries.shown import shown

_DRAWER = re.compile(r"[ \t]*:(?:LOGBOOK|CLOCK|CLOCKING):[ \t]*", re.IGNORECASE)
_END = re.compile(r"[ \t]*:END:[ \t]*", re.IGNORECASE)
_BLOCK = re.compile(r"[ \t]*#\+begin_(\w{1,40})", re.IGNORECASE)
_HEADING = re.compile(r"\*+[ \t]")
_SHOWN = 8
_NIGHT = timedelta(hours=6)
"""What is clocked before six in the morning may be of the evening before."""


@dataclass(frozen=True, slots=True)
class Clocked:
    """The clocks of a text: `minutes` in all (None: none), the lines they rest on, and notes.

    `rest` is the text without clocks and their drawers, for the prose to be read from.
    """

    rest: str
    minutes: int | None = None
    line: str | None = None
    notes: tuple[str, ...] = ()


def read_clocked(text: str, day: date, options: ImportOptions) -> Clocked:
    """Add up the clocks in the text of a day's entry; one that is no good is said and left out.

    A clock of another day than the entry's counts for the entry all the same, and is said.
    """
    if not has_clocks(text):
        return Clocked(text)
    kept, clocks = _parted(text)
    sum_ = _Sum(day, options)
    for written in clocks:
        sum_.add(written)
    minutes = minutes_of(sum_.total)
    shown_ = " + ".join(sum_.counted[:_SHOWN])
    if len(sum_.counted) > _SHOWN:
        shown_ += f" + {len(sum_.counted) - _SHOWN:,} more"
    return Clocked(kept, minutes or None, shown_ or None, tuple(sum_.all_notes()))


@dataclass(slots=True)
class _Sum:
    """Clocks being added up."""

    day: date
    options: ImportOptions
    total: timedelta = timedelta()
    counted: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    other_days: set[date] = field(default_factory=set)

    def add(self, written: str) -> None:
        """Add a clock, or take a note of what is wrong with it."""
        try:
            length, note = self._length(written)
        except NotUnderstood as error:
            self.notes.append(error.message)
            return
        self.notes += [f"{note}: {shown(written)}"] if note else []
        self.total += length
        self.counted.append(f"CLOCK: {written}")

    def _length(self, written: str) -> tuple[timedelta, str | None]:
        clock = read_org_clock(written)
        if clock.start is None:
            assert clock.stated is not None
            return _possible(clock.stated, written), None
        if clock.end is None:
            raise NotUnderstood(f"a clock is still running, and was not counted: {shown(written)}")
        session = Session(None, "", clock.start, clock.end, written, stated=clock.stated)
        length, note = length_of(session, clock.end, self.options.zone)
        length = _possible(length, written)
        if self.day not in (clock.start.date(), (clock.start - _NIGHT).date()):
            self.other_days.add(clock.start.date())
        return length, note

    def all_notes(self) -> Iterator[str]:
        """Give the notes, the first of them in full."""
        yield from self.notes[:_SHOWN]
        if len(self.notes) > _SHOWN:
            yield f"{len(self.notes) - _SHOWN:,} more of its clocks are in doubt"
        if self.other_days:
            days = ", ".join(map(str, sorted(self.other_days)[:_SHOWN]))
            yield f"clocks of other days count for this one: {days}"


def _possible(length: timedelta, written: str) -> timedelta:
    if not timedelta() <= length <= LONGEST:
        why = "ends before it begins" if length < timedelta() else "is longer than a day"
        raise NotUnderstood(f"a clock {why}, and was not counted: {shown(written)}")
    return length


def _parted(text: str) -> tuple[str, list[str]]:
    """Part a text's clocks, and the drawers that hold them, from the rest; blocks are text."""
    lines = text.split("\n")
    kept: list[str] = []
    clocks: list[str] = []
    closing: re.Pattern[str] | None = None
    in_drawer = False
    for number, line in enumerate(lines):
        if _HEADING.match(line):
            closing, in_drawer = None, False
        if closing is not None:
            kept.append(line)
            closing = None if closing.fullmatch(line) else closing
        elif (written := clock_in(line)) is not None:
            clocks.append(written)
        elif in_drawer:
            in_drawer = not _END.fullmatch(line)
        elif block := _BLOCK.match(line):
            kept.append(line)
            closing = re.compile(rf"[ \t]*#\+end_{block[1]}[ \t]*", re.IGNORECASE)
        elif _DRAWER.fullmatch(line) and _closes(lines, number):
            in_drawer = True
        else:
            kept.append(line)
    return "\n".join(kept), clocks


def _closes(lines: list[str], number: int) -> bool:
    # A drawer ends before the next heading, else it is none.
    for line in lines[number + 1 :]:
        if _END.fullmatch(line):
            return True
        if _HEADING.match(line) or _DRAWER.fullmatch(line):
            return False
    return False
