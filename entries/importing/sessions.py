"""Work sessions of a time tracker: each becomes an entry with minutes, on the day it began.

One entry for each session, and not for each day: a session has an identity that later exports keep,
while a day's sum would change with every session that is added to it, and would be left as it is
once the writer has edited the entry. Words per hour come out the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from entries.entry import Entry, Source
from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.document import Document
from entries.importing.evidence import Evidence
from entries.importing.identity import Ordinals
from entries.importing.options import ImportOptions
from entries.importing.projects import tell_projects
from entries.importing.reading import Reading, gather
from entries.shown import shown

RUNNING = "still running: import it again when it has ended"
NO_ZONE = "its times are in UTC: say where you were with --zone, like Europe/Paris"

LONGEST = timedelta(hours=24)
"""What is longer is a clock left running."""

_SHORTEST = timedelta(seconds=30)
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_FOLDS = ((0, 0), (0, 1), (1, 1), (1, 0))


@dataclass(frozen=True, slots=True)
class Session:
    """A session: when it began and ended (None: it is running), both with a zone or both without.

    `id` is the same in every export, `project` the tracker's name for what was worked on. `stated`
    is the length that the tracker gives beside the two times, `said` its own words for both.
    """

    line: int | None
    id: str
    start: datetime
    end: datetime | None
    said: str
    project: str | None = None
    stated: timedelta | None = None
    title: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionLog:
    """The sessions of one document, in one format."""

    document: Document
    format: str
    options: ImportOptions

    def read(self, sessions: Iterable[Session | Rejected], *, notes: Iterable[str] = ()) -> Reading:
        """Give a record for each session, and say whose count for the book."""
        listed = list(sessions)
        projects = (one.project for one in listed if isinstance(one, Session))
        told = tell_projects(projects, self.options)
        ordinals = Ordinals()
        records = [
            one if isinstance(one, Rejected) else self._record(one, ordinals) for one in listed
        ]
        return gather(records, notes=(*self.document.notes, *notes, *told))

    def _record(self, session: Session, ordinals: Ordinals) -> Candidate | Skipped | Rejected:
        source = Source(self.format, ordinals.name(session.id))
        if session.end is None:
            return Skipped(self.document.source, RUNNING, session.line)
        try:
            return self._ended(session, session.end, source)
        except (NotUnderstood, OverflowError) as error:
            return self._rejected(session, str(error))

    def _ended(
        self, session: Session, end: datetime, source: Source
    ) -> Candidate | Skipped | Rejected:
        length, note = length_of(session, end, self.options.zone)
        if length < timedelta():
            return self._rejected(session, "it ends before it begins")
        if length > LONGEST:
            return self._rejected(session, "it is longer than a day, as of a clock left running")
        if length < _SHORTEST:
            return Skipped(self.document.source, "shorter than half a minute", session.line)
        entry = self._entry(session, length, source)
        evidence = Evidence(
            minutes=session.said,
            date=session.said,
            kind="a work session",
            notes=(note,) if note else (),
        )
        return Candidate(self.document.source, session.line, "entry", entry, evidence)

    def _entry(self, session: Session, length: timedelta, source: Source) -> Entry:
        return Entry(
            self.options.day_of(session.start),
            title=session.title or None,
            minutes=minutes_of(length),
            started=_zoned(session.start, self.options.zone),
            project=self.options.project_of(session.project),
            tags=session.tags,
            source=source,
        )

    def _rejected(self, session: Session, reason: str) -> Rejected:
        return Rejected(self.document.source, session.line, f"{reason}: {shown(session.said)}")


def minutes_of(length: timedelta) -> int:
    """Give a length in minutes, rounded to the nearest."""
    return (length + _SHORTEST) // _MINUTE


def length_of(session: Session, end: datetime, zone: tzinfo | None) -> tuple[timedelta, str | None]:
    """Give a session's length, and a note where its two times and its stated length disagree.

    On the day the clocks change a time may be two moments: what is stated settles which.
    """
    lengths = _lengths(session.start, end, zone)
    stated = session.stated
    if stated is None:
        return lengths[0], None
    for length in lengths:
        if abs(length - stated) < _MINUTE:
            return length, None
    first = f"its length is given as {_shown(stated)}, its times are {_shown(lengths[0])} apart"
    if session.start.tzinfo is None and zone is None and abs(lengths[0] - stated) == _HOUR:
        return stated, f"{first}: the clocks may have changed between, and the length was believed"
    return lengths[0], f"{first}: the times were believed"


def _lengths(start: datetime, end: datetime, zone: tzinfo | None) -> list[timedelta]:
    """Give the lengths that two times may mean, the likeliest first."""
    if start.tzinfo is not None or zone is None:
        return [end - start]
    found = [_moment(end, zone, late) - _moment(start, zone, early) for early, late in _FOLDS]
    return [one for one in found if one >= timedelta()] or found


def _moment(wall: datetime, zone: tzinfo, fold: int) -> datetime:
    return wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)


def _zoned(start: datetime, zone: tzinfo | None) -> datetime | None:
    """Give when a session began, with the offset of the writer's zone where that is known."""
    if start.tzinfo is not None:
        return start.astimezone(zone) if zone else start
    return start.replace(tzinfo=zone) if zone else None


def _shown(length: timedelta) -> str:
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"
