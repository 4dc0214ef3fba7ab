"""Day One's JSON export (the zip with its pictures, or the bare `.json` out of it), and Classic.

Written from its documented shape and from client libraries: no real export was seen, so whatever
but `creationDate` and a text may be missing. Of Day One Classic see `day_one_classic`.

`creationDate` is UTC, and the day is that of the entry's own `timeZone`, then of its place's; where
neither is told, of the zone that the writer says. Pictures, sound and documents stay in the export,
and the text keeps its references to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from entries.entry import Source
from entries.errors import BadDate, NotUnderstood
from entries.importing.archive import Archive, open_archive
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.day_one_classic import (
    SUFFIX,
    is_classic,
    is_classic_folder,
    read_classic,
    read_classic_folder,
)
from entries.importing.day_one_text import media_in, plain_text, rich_text
from entries.importing.day_one_time import wall_of
from entries.importing.document import ARCHIVES, Document
from entries.importing.format import ANY_SIZE, Certainty, Format
from entries.importing.identity import Ordinals, hash_of
from entries.importing.json_data import JsonObject, parse_json
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.record import STARRED, Record, candidate_of, instant, split_title
from entries.iso import parse_instant
from entries.shown import shown

_NAME = "day-one"
_KEYS = ('"entries"', '"creationDate"')
_MEDIA = {"photos": "photos", "videos": "videos", "audios": "audios", "pdfAttachments": "pdfs"}
_LEFT = ("location", "weather")
_MAX_JOURNALS = 100
PINNED = "pinned"
"""The tag of an entry that was pinned."""


def _recognises(document: Document) -> bool:
    if is_classic(document):
        return True
    if document.fault is None:
        return _is_journal(document.text)
    if not document.data.startswith(ARCHIVES):
        return False
    try:
        with open_archive(document) as archive:
            return any(_is_journal(archive.open(name).text) for name in _journals(archive)[:3])
    except NotUnderstood:
        return False


def _is_journal(text: str) -> bool:
    return text.lstrip()[:1] == "{" and all(key in text for key in _KEYS)


def _journals(archive: Archive) -> list[str]:
    """Name the journals: JSON at the top, or in the one folder that somebody packed again."""
    return [name for name in archive.names(".json") if name.count("/") <= 1]


def _read(document: Document, options: ImportOptions) -> Reading:
    if is_classic(document) or document.name.lower().endswith(SUFFIX):
        return read_classic(document, options)
    run = _Run(options)
    if document.fault is None:
        return gather(run.journal(document, None), notes=run.notes())
    if not document.data.startswith(ARCHIVES):
        raise NotUnderstood(document.fault)
    with open_archive(document) as archive:
        names = _journals(archive)
        if not names:
            raise NotUnderstood("no journal in the archive: Day One's has a Journal.json")
        records = [one for name in names[:_MAX_JOURNALS] for one in run.member(archive, name)]
    return gather(records, notes=run.notes())


_Record = Candidate | Skipped | Rejected


@dataclass(slots=True)
class _Run:
    """One export being read: what is told apart across its journals, and what is left in it."""

    options: ImportOptions
    ordinals: Ordinals = field(default_factory=Ordinals)
    media: int = 0
    left: dict[str, int] = field(default_factory=dict)

    def member(self, archive: Archive, name: str) -> Iterator[_Record]:
        """Read a journal of an archive; one that is none hides no other."""
        folder = name.rpartition("/")[0]
        beside = f"{folder}/" if folder else ""
        stems = {_stem(member) for member in archive.names()}
        try:
            document = archive.open(name)
            if document.fault is not None:
                raise NotUnderstood(document.fault)
            yield from self.journal(document, lambda path: beside + _stem(path) in stems)
        except NotUnderstood as error:
            yield Rejected(f"{archive.source}/{name}", None, error.message)

    def journal(self, document: Document, has: Callable[[str], bool] | None) -> Iterator[_Record]:
        """Read a journal's entries; `has` tells whether the export holds a file."""
        data = parse_json(document.text)
        entries = data.get("entries") if isinstance(data, JsonObject) else None
        if not isinstance(entries, list):
            raise NotUnderstood("not Day One's JSON: no list of entries in it")
        for one in entries:
            line = one.line if isinstance(one, JsonObject) else None
            try:
                yield self._entry(document.source, one, has)
            except NotUnderstood as error:
                yield Rejected(document.source, line, error.message)

    def _entry(self, place: str, one: Any, has: Callable[[str], bool] | None) -> _Record:
        if not isinstance(one, JsonObject):
            raise NotUnderstood("not an entry: no object")
        text = _text(one)
        self._count(one)
        if not text.strip():
            return Skipped(place, "no text in it, only what stays in the export", one.line)
        wall, zone_note = _wall(one, self.options)
        title, body = split_title(text)
        source, revisable = self._source(one, wall.date(), text)
        record = Record(
            place,
            one.line,
            source,
            wall.date(),
            f"creationDate: {one['creationDate']} in {_zone_name(one) or 'the zone you said'}",
            body,
            title=title,
            told=text,
            tags=_tags(one),
            logged=None if one.get("isAllDay") is True else instant(wall, self.options.zone),
            notes=(*zone_note, *_missing(one, text, has)),
            revisable=revisable,
            **_editing_time(one, self.options),
        )
        return candidate_of(record, self.options.columns)

    def _source(self, one: JsonObject, day: date, text: str) -> tuple[Source, bool]:
        """Name the entry by its uuid, or, in old exports without one, by what it says."""
        uuid = one.get("uuid")
        if isinstance(uuid, str) and uuid.strip():
            return Source(_NAME, uuid.strip().upper().replace("-", "")), True
        return Source(_NAME, self.ordinals.name(hash_of(day, one["creationDate"], text))), False

    def _count(self, one: JsonObject) -> None:
        self.media += sum(len(_listed(one, key)) for key in _MEDIA)
        for key in _LEFT:
            if one.get(key):
                self.left[key] = self.left.get(key, 0) + 1

    def notes(self) -> Iterator[str]:
        """Say what stays in the export, once the entries have been read."""
        if self.media:
            yield f"pictures, recordings and documents stay in the export ({self.media:,} of them)"
        for key, count in self.left.items():
            yield f"{key} is not taken (entries that have one: {count:,})"


def _stem(path: str) -> str:
    # "jpeg" in the journal may be ".jpg" in the archive.
    return path.rpartition(".")[0]


def _text(one: JsonObject) -> str:
    """Give the entry's text; the rich text only where there is no other."""
    text = one.get("text")
    if isinstance(text, str) and text.strip():
        return plain_text(text)
    return rich_text(one.get("richText"))


def _zone_name(one: JsonObject) -> str | None:
    place = one.get("location")
    names = (one.get("timeZone"), place.get("timeZoneName") if isinstance(place, dict) else None)
    return next((name for name in names if isinstance(name, str) and name), None)


def _wall(one: JsonObject, options: ImportOptions) -> tuple[datetime, tuple[str, ...]]:
    """Give the moment of the entry in its own zone, with a note where its zone is not known."""
    written = one.get("creationDate")
    if not isinstance(written, str):
        raise NotUnderstood("no creationDate in it")
    try:
        created = parse_instant(written)
    except BadDate as error:
        raise NotUnderstood(f"its creationDate {shown(written)} is no time") from error
    return wall_of(created, _zone_name(one), options)


def _tags(one: JsonObject) -> tuple[str, ...]:
    tags = [tag.strip() for tag in _strings(one.get("tags")) if tag.strip()]
    tags += [STARRED] if one.get("starred") is True else []
    tags += [PINNED] if one.get("isPinned") is True else []
    return tuple(dict.fromkeys(tags))


def _strings(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _listed(one: JsonObject, key: str) -> list[dict[str, Any]]:
    value = one.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _missing(one: JsonObject, text: str, has: Callable[[str], bool] | None) -> tuple[str, ...]:
    """Name what the text refers to and the export does not hold."""
    files = {
        str(item["identifier"]): f"{folder}/{item['md5']}.{item.get('type') or item.get('format')}"
        for key, folder in _MEDIA.items()
        for item in _listed(one, key)
        if "identifier" in item and "md5" in item
    }
    gone = [name for name in media_in(text) if name not in files]
    lost = [path for path in files.values() if has is not None and not has(path)]
    return (
        *(f"the export says nothing of {shown(name)}, which the text refers to" for name in gone),
        *(f"{shown(path)} is missing from the export" for path in lost),
    )


def _editing_time(one: JsonObject, options: ImportOptions) -> dict[str, Any]:
    """Take the time the entry was open in Day One for minutes, where the writer asks for that."""
    seconds = one.get("editingTime")
    if options.columns.get("minutes") != "editingTime" or not isinstance(seconds, int | float):
        return {}
    return {
        "fields": {"minutes": round(seconds / 60)},
        "lines": {"minutes": f"editingTime: {seconds} seconds"},
    }


FORMAT = Format(
    _NAME,
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    recognises_folder=is_classic_folder,
    read_folder=read_classic_folder,
    suffixes=(".zip", ".json", SUFFIX),
    largest=ANY_SIZE,
    binary=True,
    maps="fields",
)
