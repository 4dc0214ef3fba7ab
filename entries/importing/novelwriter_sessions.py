"""The sessions of novelWriter, in each of the forms in which it keeps or exports them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from entries.errors import BadDate, BadFigure
from entries.importing.candidate import Rejected
from entries.importing.day_column import Days
from entries.importing.delimited import read_rows
from entries.importing.document import Document
from entries.importing.json_data import JsonObject, parse_json, parse_json_lines
from entries.importing.json_fields import text_in, whole_in

_LONGEST_SESSION = timedelta(hours=16)
_RECORD = re.compile(r'\s*\{\s*"type"\s*:\s*"(?:initial|record)"')
_EXPORTED = re.compile(r'\s*\[\s*\{(?=[^{}]*"newWords")(?=[^{}]*"novelWords")')
_HEAD = re.compile(r'"?Date"?,"?Length \(sec\)"?,"?Words Changed"?,"?Novel Words"?')
_OLD_OFFSET = re.compile(r"#\s*Offset\s+(\d{1,12})", re.IGNORECASE)
_OLD = re.compile(
    r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\s+(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)"
    r"\s+(\d{1,12})\s+(\d{1,12})(?:\s+(\d{1,12}))?\s*\Z"
)
_EXPORT_NAMES = {
    "Date": "date",
    "Length (sec)": "length",
    "Novel Words": "novelWords",
    "Note Words": "noteWords",
    "Idle Time (sec)": "idleTime",
}


@dataclass(frozen=True, slots=True)
class Session:
    """A session: `novel` and `notes` are totals at its end, `seconds` its length less what is idle.

    `start` is on the writer's wall, or a day alone where the log says no more.
    """

    line: int
    start: datetime
    day_only: bool
    seconds: float | None
    novel: int | None
    notes: int
    said: str

    @property
    def stamp(self) -> str:
        """When it began, as text: what tells it from the project's other sessions."""
        return f"{self.start:%Y-%m-%d}" if self.day_only else f"{self.start:%Y-%m-%dT%H:%M:%S}"


def is_session_log(document: Document) -> bool:
    """Tell whether a document is a log of sessions, new or old, or an export of one."""
    top = document.text[:4000]
    new = _RECORD.match(top) or _EXPORTED.match(top) or _HEAD.match(top)
    return bool(new) or ("sessionStats" in document.name and _is_old(top))


def _is_old(top: str) -> bool:
    return any(_OLD.match(line.strip()) for line in top.split("\n"))


def read_sessions(
    document: Document, zone: tzinfo | None
) -> tuple[int | None, list[Session | Rejected]]:
    """Read every session, and how many words there were before the first (None: not said)."""
    text = document.text
    if _RECORD.match(text[:4000]):
        return _of_lines(document, zone)
    if _is_old(text[:4000]):
        return _of_old_log(document, zone)
    return None, [_session(fields, document, line, zone) for fields, line in _exported(document)]


def _of_lines(
    document: Document, zone: tzinfo | None
) -> tuple[int | None, list[Session | Rejected]]:
    offset: int | None = None
    read: list[Session | Rejected] = []
    for record in parse_json_lines(document):
        if isinstance(record, Rejected):
            read.append(record)
        elif record.get("type") == "initial":
            offset = _whole(record, "offset") if offset is None and not read else offset
        else:
            read.append(_session(record, document, record.line, zone))
    return offset, read


def _of_old_log(
    document: Document, zone: tzinfo | None
) -> tuple[int | None, list[Session | Rejected]]:
    found = _OLD_OFFSET.search(document.text[:2000])
    read: list[Session | Rejected] = []
    for line, text in enumerate(document.text.split("\n"), 1):
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        if (match := _OLD.match(text.strip())) is None:
            read.append(Rejected(document.source, line, "no session: two times and two counts"))
            continue
        keys = ("start", "end", "novel", "notes", "idle")
        read.append(_session(dict(zip(keys, match.groups(), strict=True)), document, line, zone))
    return int(found[1]) if found else None, read


def _exported(document: Document) -> Iterator[tuple[Mapping[str, Any], int]]:
    """Give the sessions of what novelWriter's statistics exported, as a table or as JSON."""
    if document.text.lstrip().startswith("["):
        data = parse_json(document.text)
        yield from ((one, one.line) for one in data if isinstance(one, JsonObject))
        return
    head, *rows = read_rows(document.text).rows
    names = [_EXPORT_NAMES.get(name.strip(), name) for name in head.cells]
    for row in rows:
        yield {name: row.cell(index) for index, name in enumerate(names)}, row.line


def _session(
    fields: Mapping[str, Any], document: Document, line: int, zone: tzinfo | None
) -> Session | Rejected:
    try:
        return _session_of(fields, line, zone)
    except (BadDate, BadFigure) as error:
        return Rejected(document.source, line, error.message)


def _session_of(fields: Mapping[str, Any], line: int, zone: tzinfo | None) -> Session:
    written = text_in(fields, "start", "date")
    when = Days().read(written)
    start = when.moment or datetime.combine(when.first, datetime.min.time())
    novel = whole_in(fields, "novel", "novelWords")
    if novel is not None and novel < 0:
        raise BadFigure(f"a total of {novel} words")
    length = whole_in(fields, "length")
    seconds = None if length is None else float(length)
    end = text_in(fields, "end")
    if end and when.moment:
        seconds = _between(when.moment, Days().read(end).moment, zone)
    idle = whole_in(fields, "idle", "idleTime") or 0
    said = f"{written} to {end}" if end else written
    return Session(
        line,
        start.replace(tzinfo=None),
        when.moment is None,
        _active(seconds, idle),
        novel,
        whole_in(fields, "notes", "noteWords") or 0,
        f"{said}, idle for {idle} s" if idle else said,
    )


def _between(start: datetime, end: datetime | None, zone: tzinfo | None) -> float | None:
    """Give the seconds from one time on the wall to another, across a change of the clocks too."""
    if end is None:
        return None
    if zone is not None and start.tzinfo is None and end.tzinfo is None:
        start = start.replace(tzinfo=zone).astimezone(UTC)
        end = end.replace(tzinfo=zone).astimezone(UTC)
    return (end - start).total_seconds()


def _active(seconds: float | None, idle: int) -> float | None:
    if seconds is None or seconds < 0:
        return None
    # Old logs have sessions idle for longer than they lasted.
    active = seconds - idle if 0 <= idle <= seconds else seconds
    return active if active <= _LONGEST_SESSION.total_seconds() else None


def _whole(fields: Mapping[str, Any], key: str) -> int | None:
    try:
        return whole_in(fields, key)
    except BadFigure:
        return None
