"""Toggl Track: the detailed report as CSV.

No real export was seen: the columns are those that others' readers name. Its times are those of the
workspace's clock, without a zone. It has no ids: a session is known by whose it is and when it
began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from entries.errors import NotUnderstood
from entries.importing.candidate import Rejected
from entries.importing.document import MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.identity import hash_of
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading
from entries.importing.sessions import Session, SessionLog
from entries.importing.table_cells import read_table
from entries.shown import shown

_NEEDED = {"Start date", "Start time", "Duration", "Description"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
_LENGTH = re.compile(r"(\d{1,4}):([0-5]\d):([0-5]\d)")

_Row = dict[str, str]


def _recognises(document: Document) -> bool:
    head = document.text.partition("\n")[0][:2000]
    return set(head.replace('"', "").split(",")) >= _NEEDED


def _read(document: Document, options: ImportOptions) -> Reading:
    return SessionLog(document, "toggl", options).read(_sessions(document))


def _sessions(document: Document) -> Iterator[Session | Rejected]:
    rows = read_table(document.text)
    head = [name.strip() for name in next(rows).cells]
    for row in rows:
        if row.fault:
            yield Rejected(document.source, row.line, row.fault)
        elif any(row.cells):
            try:
                yield _session(dict(zip(head, row.cells, strict=False)), row.line)
            except (NotUnderstood, ValueError) as error:
                yield Rejected(document.source, row.line, str(error))


def _session(row: _Row, line: int) -> Session:
    start = _moment(row.get("Start date", ""), row.get("Start time", ""))
    ended = row.get("End date", "").strip() and row.get("End time", "").strip()
    length = row.get("Duration", "").strip()
    stated = _length(length) if length and not length.startswith("-") else None
    end = start + stated if stated is not None else None
    if ended:
        end = _moment(row["End date"], row["End time"])
    who = hash_of(row.get("Email") or row.get("User"))[:8]
    return Session(
        line,
        f"{start.isoformat()}:{who}",
        start,
        end,
        f"{start} to {end or 'now'}, {length or 'no duration'}",
        project=row.get("Project", "").strip() or None,
        stated=stated if end else None,
        title=row.get("Description", "").strip() or None,
        tags=tuple(tag for part in row.get("Tags", "").split(",") if (tag := part.strip())),
    )


def _moment(day: str, clock: str) -> datetime:
    day, clock = day.strip(), clock.strip()
    if not _DAY.fullmatch(day) or not _CLOCK.fullmatch(clock):
        raise NotUnderstood(f"{shown(f'{day} {clock}')} is not like 2026-03-01 09:00:00")
    return datetime.fromisoformat(f"{day}T{clock.zfill(5 if clock.count(':') == 1 else 8)}")


def _length(text: str) -> timedelta:
    found = _LENGTH.fullmatch(text)
    if found is None:
        raise NotUnderstood(f"{shown(text)} is no duration like 01:30:00")
    return timedelta(hours=int(found[1]), minutes=int(found[2]), seconds=int(found[3]))


FORMAT = Format(
    "toggl",
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=(".csv",),
    largest=MAX_DATA,
)
