"""Watson: its `frames` file, and what `watson log --json` prints.

Checked against what Watson 2.1 writes. Frames are in UTC seconds, so the zone must be known; the
log has an offset, which may be that of the day it was printed: the zone is better. Its CSV has
short ids and no offset, and is read as any table is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from entries.errors import NotUnderstood
from entries.importing.candidate import Rejected
from entries.importing.document import MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.json_data import JsonObject, parse_json
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading
from entries.importing.sessions import NO_ZONE, Session, SessionLog

_FRAMES = re.compile(r'\s*\[\s*\[\s*\d{1,12}(?:\.\d+)?\s*,\s*\d{1,12}(?:\.\d+)?\s*,\s*"')
_LOG = re.compile(r"\s*\[\s*\{")
_KEYS = ('"id"', '"start"', '"stop"', '"project"', '"tags"')
_TOP = 4000


class _Named(NamedTuple):
    """What a frame is of, as it stands in the document, and its line."""

    project: Any
    id: Any
    tags: Any
    line: int | None = None


def _recognises(document: Document) -> bool:
    top = document.text[:_TOP]
    return bool(_FRAMES.match(top) or (_LOG.match(top) and all(key in top for key in _KEYS)))


def _read(document: Document, options: ImportOptions) -> Reading:
    frames = parse_json(document.text)
    if not isinstance(frames, list):
        raise NotUnderstood("not Watson's frames: no list")
    if options.zone is None and any(map(_is_in_utc, frames)):
        raise NotUnderstood(NO_ZONE)
    return SessionLog(document, "watson", options).read(_sessions(document, frames))


def _is_in_utc(frame: Any) -> bool:
    if isinstance(frame, list):
        return True
    start = frame.get("start") if isinstance(frame, JsonObject) else None
    return isinstance(start, str) and start.endswith(("+00:00", "Z"))


def _sessions(document: Document, frames: list[Any]) -> Iterator[Session | Rejected]:
    # A list has no line that the parser knows, so a frame is told by its place.
    for number, frame in enumerate(frames, 1):
        line = frame.line if isinstance(frame, JsonObject) else None
        try:
            yield _logged(frame) if isinstance(frame, JsonObject) else _frame(frame)
        except (NotUnderstood, ValueError, OverflowError, OSError) as error:
            yield Rejected(document.source, line, f"frame {number}: {error}")


def _frame(frame: Any) -> Session:
    if not isinstance(frame, list) or len(frame) < 4:
        raise NotUnderstood("not [start, stop, project, id, tags]")
    start, stop, project, id, *rest = frame
    named = _Named(project, id, rest[0] if rest else [])
    return _session(_second(start), _second(stop), named)


def _logged(frame: JsonObject) -> Session:
    start, stop = (_iso(frame.get(key)) for key in ("start", "stop"))
    named = _Named(frame.get("project"), frame.get("id"), frame.get("tags"), frame.line)
    return _session(start, stop, named)


def _session(start: datetime, stop: datetime, named: _Named) -> Session:
    project, id, tags, line = named
    if not (isinstance(project, str) and isinstance(id, str) and id.strip()):
        raise NotUnderstood("it has no project or no id")
    listed = tags if isinstance(tags, list) else []
    return Session(
        line,
        id.strip(),
        start,
        stop,
        f"{start.isoformat()} to {stop.isoformat()}",
        project=project,
        tags=tuple(tag for tag in listed if isinstance(tag, str)),
    )


def _second(value: Any) -> datetime:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise NotUnderstood("a time that is no number of seconds")
    return datetime.fromtimestamp(value, UTC)


def _iso(value: Any) -> datetime:
    if not isinstance(value, str):
        raise NotUnderstood("a time is missing")
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise NotUnderstood("a time without its offset")
    return moment


FORMAT = Format(
    "watson",
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=("", ".json"),
    largest=MAX_DATA,
)
