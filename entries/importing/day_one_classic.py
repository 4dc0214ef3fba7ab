"""Day One Classic: a journal's folder with `entries/*.doentry`, or single ones, as property lists.

Written from other programs' readers and a published sample: no real journal was seen, so whatever
but the date and a text may be missing. `Creation Date` is UTC, and the day is that of the entry's
own `Time Zone`; early versions did not keep one, and the writer's zone is taken then, with a note.
An entry is known by its UUID, which Day One's JSON export has too: it is one entry in both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any

from entries.entry import Source
from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.day_one_time import wall_of
from entries.importing.document import MAX_BYTES, Document
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.options import ImportOptions
from entries.importing.property_list import BINARY, parse_property_list
from entries.importing.reading import Reading, gather
from entries.importing.record import STARRED, Record, candidate_of, instant, split_title
from entries.importing.xml_data import without_controls

SUFFIX = ".doentry"

_KEY = "Entry Text"
_LEFT = ("Location", "Weather")
_PICTURES = (".jpg", ".jpeg", ".png", ".heic", ".gif")
_NO_ZONE = "it names no time zone: read in yours"


def is_classic(document: Document) -> bool:
    """Tell whether a document is an entry of Day One Classic."""
    if document.fault is not None:
        return document.data.startswith(BINARY) and _KEY.encode() in document.data
    return "<plist" in document.text[:1000] and f"<key>{_KEY}</key>" in document.text


def is_classic_folder(folder: ForeignFolder) -> bool:
    """Tell whether a folder is a journal of Day One Classic."""
    return any(name.lower().endswith(SUFFIX) for name in folder.inside("entries/"))


def read_classic(document: Document, options: ImportOptions) -> Reading:
    """Read an entry; raises NotUnderstood."""
    if document.size > MAX_BYTES:
        raise NotUnderstood("larger than any entry is")
    run = _Run(options)
    return gather([run.entry(document)], notes=(*document.notes, *run.notes()))


def read_classic_folder(folder: ForeignFolder, options: ImportOptions) -> Reading:
    """Read the entries of a journal, each in exactly one place of the Reading."""
    run = _Run(options)
    records = list(run.folder(folder))
    pictures = sum(1 for _ in folder.files(*_PICTURES))
    return gather(records, notes=run.notes(pictures))


_Record = Candidate | Skipped | Rejected


@dataclass(slots=True)
class _Run:
    """One journal being read, and what is left in it."""

    options: ImportOptions
    left: dict[str, int] = field(default_factory=dict)

    def folder(self, folder: ForeignFolder) -> Iterator[_Record]:
        """Read each entry of a journal; one that is no good hides no other."""
        for name in folder.files(SUFFIX):
            try:
                yield self.entry(folder.open(name, at_most=MAX_BYTES))
            except NotUnderstood as error:
                yield Rejected(f"{folder.source}/{name}", None, error.message)

    def entry(self, document: Document) -> Candidate | Skipped:
        """Read one entry; raises NotUnderstood."""
        one = parse_property_list(document)
        text = one.get(_KEY)
        if not isinstance(text, str) or not text.strip():
            return Skipped(document.source, "no text in it, only what stays in the journal")
        for key in _LEFT:
            if one.get(key):
                self.left[key] = self.left.get(key, 0) + 1
        wall, created, notes = self._wall(one)
        text = without_controls(text.replace("\r\n", "\n").replace("\r", "\n"))
        title, body = split_title(text)
        record = Record(
            document.source,
            None,
            Source("day-one", _uuid(one, document.name)),
            wall.date(),
            f"Creation Date: {created:%Y-%m-%dT%H:%M:%SZ} in {_zone(one) or 'the zone you said'}",
            body,
            title=title,
            told=text,
            tags=_tags(one),
            logged=instant(wall, self.options.zone),
            notes=notes,
        )
        return candidate_of(record, self.options.columns)

    def _wall(self, one: dict[str, Any]) -> tuple[datetime, datetime, tuple[str, ...]]:
        """Give when an entry was written: by the writer's wall, and in UTC."""
        created = one.get("Creation Date")
        if not isinstance(created, datetime):
            raise NotUnderstood("no Creation Date in it")
        created = created.replace(tzinfo=UTC)
        wall, notes = wall_of(created, _zone(one), self.options)
        return wall, created, notes if _zone(one) else (_NO_ZONE,)

    def notes(self, pictures: int = 0) -> Iterator[str]:
        """Say what stays in the journal, once the entries have been read."""
        if pictures:
            yield f"pictures stay in the journal ({pictures:,} of them)"
        for key, count in self.left.items():
            yield f"{key.lower()} is not taken (entries that have one: {count:,})"


def _zone(one: dict[str, Any]) -> str | None:
    name = one.get("Time Zone")
    return name.strip() or None if isinstance(name, str) else None


def _uuid(one: dict[str, Any], name: str) -> str:
    """Name an entry by its UUID, which is its file's name too."""
    uuid = one.get("UUID")
    named = uuid if isinstance(uuid, str) and uuid.strip() else PurePath(name).stem
    return named.strip().upper().replace("-", "")


def _tags(one: dict[str, Any]) -> tuple[str, ...]:
    listed = one.get("Tags")
    written = [tag for tag in listed if isinstance(tag, str)] if isinstance(listed, list) else []
    tags = [tag.strip() for tag in written if tag.strip()]
    return tuple(dict.fromkeys([*tags, STARRED] if one.get("Starred") is True else tags))
