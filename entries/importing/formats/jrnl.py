"""jrnl: its text file (with brackets, and jrnl 1's without), its folder journal, its JSON export.

Checked against what jrnl 4.6 writes. The form of the dates is the writer's `timeformat`, which the
journal does not tell: heads are read in both of jrnl's own forms and any other that names one day;
`03/04/2021` needs --day-first or --month-first. The day is the one written; the time of day is kept
where the journal's zone is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from entries.entry import Source
from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.document import MAX_DATA, Document
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.format import Certainty, Format
from entries.importing.identity import Ordinals, hash_of
from entries.importing.jrnl_text import JrnlEntry, begins_like_jrnl, read_jrnl, tags_of
from entries.importing.json_data import JsonObject, parse_json
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.record import LONGEST_TITLE, STARRED, Record, candidate_of, instant
from entries.importing.stamps import read_stamp_of
from entries.shown import shown

_KEYS = ('"entries"', '"title"', '"body"', '"date"', '"time"', '"starred"')
_EMPTY = re.compile(r"\{\s*\"tags\":\s*\{\s*\},\s*\"entries\":\s*\[\s*\]\s*\}\s*")
_DAY_FILE = re.compile(r"(\d{4})/(\d\d)/(\d\d)\.txt")
_YEAR = re.compile(r"\d{4}/")
_MONTH = re.compile(r"[01]\d/")
_DAY = re.compile(r"[0-3]\d\.txt")
_LOCKED = (b"JRNLv3", b"gAAAAA")
_NO_ZONE = "times of day are not kept: say where you were with --zone, like Europe/Paris"

_Record = Candidate | Skipped | Rejected


def _recognises(document: Document) -> bool:
    if _is_locked(document):
        return True
    return _is_json(document.text) or begins_like_jrnl(document.text)


def _is_locked(document: Document) -> bool:
    """Tell an encrypted journal; version 2's is nothing but one long word of base64."""
    start = document.data or document.text[:200].encode("utf-8", "replace")
    return start.startswith(_LOCKED) and b" " not in start[:100]


def _is_json(text: str) -> bool:
    if text.lstrip()[:1] != "{":
        return False
    return all(key in text for key in _KEYS) or bool(_EMPTY.fullmatch(text[:200]))


def _read(document: Document, options: ImportOptions) -> Reading:
    if _is_locked(document):
        raise NotUnderstood(
            "encrypted by jrnl: write it out with `jrnl --format json --file FILE`, "
            "and import that file"
        )
    if document.fault is not None:
        raise NotUnderstood(document.fault)
    if document.text.lstrip()[:1] == "{":
        return gather(_json_records(document, options), notes=_zone_note(options))
    records = _text_records(document, options, Ordinals())
    return gather(records, notes=(*document.notes, *_zone_note(options)))


def _zone_note(options: ImportOptions) -> tuple[str, ...]:
    return () if options.zone else (_NO_ZONE,)


def _recognises_folder(folder: ForeignFolder) -> bool:
    years = [name for name in folder.inside() if _YEAR.fullmatch(name)]
    for year in years[:3]:
        months = [name for name in folder.inside(year) if _MONTH.fullmatch(name)]
        for month in months[:3]:
            if any(_DAY.fullmatch(name) for name in folder.inside(year + month)):
                return True
    return False


def _read_folder(folder: ForeignFolder, options: ImportOptions) -> Reading:
    return gather(_folder_records(folder, options), notes=_zone_note(options))


def _folder_records(folder: ForeignFolder, options: ImportOptions) -> Iterator[_Record]:
    ordinals = Ordinals()
    for name in folder.files(".txt"):
        source = f"{folder.source}/{name}"
        try:
            day = _day_of(name)
            if day is None:
                yield Skipped(source, "not YYYY/MM/DD.txt, as a folder journal's files are")
                continue
            document = folder.open(name)
            if document.fault is not None:
                raise NotUnderstood(document.fault)
            yield from _text_records(document, options, ordinals, of_day=day)
        except NotUnderstood as error:
            yield Rejected(source, None, error.message)


def _day_of(name: str) -> date | None:
    match = _DAY_FILE.fullmatch(name)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise NotUnderstood(f"{name} names no day of the calendar") from None


def _text_records(
    document: Document, options: ImportOptions, ordinals: Ordinals, *, of_day: date | None = None
) -> Iterator[_Record]:
    for one in read_jrnl(document.text, day_first=options.day_first, of_day=of_day):
        day = of_day or (one.stamp.day if one.stamp else None)
        if day is None:
            reason = (one.stamp.problem if one.stamp else None) or "text above the first entry"
            yield Rejected(document.source, one.line, reason)
            continue
        told = _Told(
            one.line,
            day,
            one.stamp.time if one.stamp else None,
            one.head if of_day is None else f"file name: {of_day:%Y/%m/%d}.txt",
            one.title,
            one.body,
            one.told,
            _tags(one.tags, starred=one.is_starred),
            one.notes + _moved(one, day),
        )
        yield _candidate(document.source, told, options, ordinals)


def _moved(one: JrnlEntry, day: date) -> tuple[str, ...]:
    if one.stamp is None or one.stamp.day in (None, day):
        return ()
    return (f"its head says {one.stamp.day}, its file {day}: the file was believed",)


def _json_records(document: Document, options: ImportOptions) -> Iterator[_Record]:
    data = parse_json(document.text)
    entries = data.get("entries") if isinstance(data, JsonObject) else None
    if not isinstance(entries, list):
        raise NotUnderstood("not jrnl's JSON: no list of entries in it")
    ordinals = Ordinals()
    line = 1
    for one in entries:
        line = one.line if isinstance(one, JsonObject) else line
        try:
            told = _told(one, options)
        except NotUnderstood as error:
            yield Rejected(document.source, line, error.message)
        else:
            yield _candidate(document.source, told, options, ordinals)


def _told(one: Any, options: ImportOptions) -> _Told:
    if not isinstance(one, JsonObject):
        raise NotUnderstood("not an entry: no object")
    title, body = one.get("title") or "", one.get("body") or ""
    written = f"{one.get('date')} {one.get('time') or ''}".strip()
    stamp = read_stamp_of(written, day_first=options.day_first)
    if stamp is None or stamp.day is None:
        problem = stamp.problem if stamp else None
        raise NotUnderstood(problem or f"no day in its date, {shown(written)}")
    if not (isinstance(title, str) and isinstance(body, str)):
        raise NotUnderstood("its title or body is no text")
    text = "\n".join(part for part in (title, body) if part)
    written_tags = [tag for tag in one.get("tags") or () if isinstance(tag, str)]
    tags = _tags(tags_of(written_tags), starred=one.get("starred") is True)
    body = body.strip("\n").rstrip()
    return _Told(one.line, stamp.day, stamp.time, f"date: {written}", title, body, text, tags)


@dataclass(frozen=True, slots=True)
class _Told:
    """What an entry says, whatever it was written in; `text` is title and body as they were."""

    line: int
    day: date
    time: time | None
    day_line: str
    title: str
    body: str
    text: str
    tags: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Name it alike in text and in JSON, which gives no seconds and trims the body."""
        at = f"{self.time:%H:%M}" if self.time else ""
        return hash_of(f"{self.day} {at}", self.title.strip(), self.body.strip())


def _candidate(place: str, told: _Told, options: ImportOptions, ordinals: Ordinals) -> Candidate:
    # A first line that is a paragraph is the text's, and no title to show in a list.
    is_title = len(told.title) <= LONGEST_TITLE
    at = datetime.combine(told.day, told.time) if told.time else None
    record = Record(
        place,
        told.line,
        Source("jrnl", ordinals.name(told.id)),
        told.day,
        told.day_line,
        told.body if is_title else told.text,
        title=told.title if is_title else None,
        told=told.text,
        tags=told.tags,
        logged=at and instant(at, options.zone),
        notes=told.notes,
        revisable=False,
    )
    return candidate_of(record, options.columns)


def _tags(tags: tuple[str, ...], *, starred: bool) -> tuple[str, ...]:
    return (*tags, STARRED) if starred and STARRED not in tags else tags


FORMAT = Format(
    "jrnl",
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    recognises_folder=_recognises_folder,
    read_folder=_read_folder,
    suffixes=(".txt", ".json", ".jrnl", ""),
    largest=MAX_DATA,
    binary=True,
    maps="fields",
)
