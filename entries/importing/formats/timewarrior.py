"""Timewarrior: what `timew export` prints.

Checked against what Timewarrior 1.4 writes. It has tags and no projects: a session with a tag that
is one of the book's names is the book's, any other belongs to its first tag. Its `id` counts back
from the newest interval, and so names nothing: when it began does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from entries.errors import NotUnderstood
from entries.importing.candidate import Rejected
from entries.importing.document import MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.json_data import JsonObject, parse_json
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading
from entries.importing.sessions import NO_ZONE, Session, SessionLog

_START = re.compile(r'"start"\s*:\s*"\d{8}T\d{6}Z"')
_STAMP = re.compile(r"\d{8}T\d{6}Z")


def _recognises(document: Document) -> bool:
    top = document.text[:4000]
    return top.lstrip().startswith("[") and bool(_START.search(top))


def _read(document: Document, options: ImportOptions) -> Reading:
    intervals = parse_json(document.text)
    if not isinstance(intervals, list):
        raise NotUnderstood("not Timewarrior's export: no list")
    if options.zone is None:
        raise NotUnderstood(NO_ZONE)
    sessions = _sessions(document, intervals, options)
    return SessionLog(document, "timewarrior", options).read(sessions)


def _sessions(
    document: Document, intervals: list[Any], options: ImportOptions
) -> Iterator[Session | Rejected]:
    line: int | None = None
    for one in intervals:
        line = one.line if isinstance(one, JsonObject) else line
        try:
            yield _session(one, options)
        except (NotUnderstood, ValueError) as error:
            yield Rejected(document.source, line, str(error))


def _session(one: Any, options: ImportOptions) -> Session:
    if not isinstance(one, JsonObject):
        raise NotUnderstood("not an interval: no object")
    start = _stamp(one.get("start"))
    end = _stamp(one["end"]) if one.get("end") is not None else None
    listed = one.get("tags")
    tags = tuple(tag for tag in listed if isinstance(tag, str)) if isinstance(listed, list) else ()
    note = one.get("annotation")
    return Session(
        one.line,
        f"{start:%Y%m%dT%H%M%SZ}",
        start,
        end,
        f"{one.get('start')} to {one.get('end') or 'now'}",
        project=_project(tags, options),
        title=note if isinstance(note, str) and note.strip() else None,
        tags=tags,
    )


def _project(tags: tuple[str, ...], options: ImportOptions) -> str | None:
    book = next((tag for tag in tags if options.project_of(tag) is None), None)
    return book or next(iter(tags), None)


def _stamp(value: Any) -> datetime:
    if not isinstance(value, str) or not _STAMP.fullmatch(value):
        raise NotUnderstood("a time that is not like 20231001T090000Z")
    return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


FORMAT = Format(
    "timewarrior",
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=(".json",),
    largest=MAX_DATA,
)
