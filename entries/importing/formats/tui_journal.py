"""tui-journal: its store as JSON or SQLite, and the file it transfers entries with.

Written from its source; no real journal was seen. It keeps the chosen day as midnight in UTC: that
day is taken as it stands, and never moved into another zone. Ids begin anew where entries are
deleted, and the transfer file has none, so an entry is known by what it says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date
from typing import Any

from entries.entry import Source
from entries.errors import BadDate, NotUnderstood
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.document import MAX_DATA, Document
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.format import Certainty, Format
from entries.importing.identity import Ordinals, hash_of
from entries.importing.json_data import JsonObject, parse_json
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.record import LONGEST_TITLE, Record, candidate_of
from entries.importing.sqlite_data import MAGIC, Database, open_database
from entries.iso import parse_instant
from entries.shown import shown

_NAME = "tui-journal"
_STORES = ("entries.db", "entries.json")
_KEYS = ('"date"', '"title"', '"content"')
_STORE = re.compile(r'\s*\[\s*\{\s*"id"\s*:\s*\d')
_TRANSFER = re.compile(r'\s*\{\s*"version"\s*:\s*\d{1,6}\s*,\s*"entries"\s*:\s*\[')
_COLUMNS = {"id", "title", "date", "content"}
_PRIORITY = "priority"
_QUERIES = {
    True: "SELECT id, date, title, content, priority FROM entries ORDER BY id",
    False: "SELECT id, date, title, content, NULL FROM entries ORDER BY id",
}
"""How the entries are asked for, where there is a column of priorities and where there is none."""
_NOT_WRITTEN = "its -wal file holds changes that are not read: close tui-journal, and import again"

_Record = Candidate | Skipped | Rejected


def _recognises(document: Document) -> bool:
    if document.data.startswith(MAGIC):
        return _is_store(document)
    text = document.text
    shape = _STORE.match(text) or _TRANSFER.match(text)
    return bool(shape) and all(key in text for key in _KEYS)


def _is_store(document: Document) -> bool:
    try:
        with open_database(document) as database:
            return set(database.columns("entries")) >= _COLUMNS
    except NotUnderstood:
        return False


def _recognises_folder(folder: ForeignFolder) -> bool:
    """Tell a folder that holds a store and nothing else: other files would not be looked at."""
    names = folder.inside()
    return _STORES[0] in names and all(name.startswith("entries.") for name in names)


def _read_folder(folder: ForeignFolder, options: ImportOptions) -> Reading:
    run = _Run(options, Ordinals())
    records: list[_Record] = []
    notes: list[str] = []
    for name in filter(folder.has, _STORES):
        document = folder.open(name)
        # An entry may be in both stores, and is one then.
        run.ordinals = Ordinals()
        try:
            records += run.document(document)
        except NotUnderstood as error:
            records.append(Rejected(document.source, None, error.message))
        notes += _unwritten(document)
    return gather(records, notes=(*notes, *run.notes()))


def _read(document: Document, options: ImportOptions) -> Reading:
    run = _Run(options, Ordinals())
    records = list(run.document(document))
    return gather(records, notes=(*document.notes, *_unwritten(document), *run.notes()))


def _unwritten(document: Document) -> Iterator[str]:
    if document.path is None or not document.data.startswith(MAGIC):
        return
    try:
        log = document.path.with_name(f"{document.path.name}-wal")
        if log.stat().st_size:
            yield _NOT_WRITTEN
    except OSError:
        return


@dataclass(slots=True)
class _Run:
    """One store being read, and how many of its entries have a priority."""

    options: ImportOptions
    ordinals: Ordinals
    priorities: int = 0

    def document(self, document: Document) -> Iterator[_Record]:
        """Read the entries of a store or transfer file; raises NotUnderstood."""
        if document.data.startswith(MAGIC):
            with open_database(document) as database:
                listed = list(_stored(database))
        elif document.fault is not None:
            raise NotUnderstood(document.fault)
        else:
            listed = list(_listed(document))
        for one in listed:
            yield self._entry(document.source, one)

    def _entry(self, place: str, one: Any) -> _Record:
        line = one.line if isinstance(one, JsonObject) else None
        if not isinstance(one, dict):
            return Rejected(place, None, "not an entry: no object")
        title, text = one.get("title") or "", one.get("content") or ""
        if not (isinstance(title, str) and isinstance(text, str)):
            return Rejected(place, line, "its title or content is no text")
        try:
            day = _day(one.get("date"))
        except NotUnderstood as error:
            return Rejected(place, line, error.message)
        title, text = title.strip(), text.replace("\r\n", "\n").replace("\r", "\n")
        if not (title or text.strip()):
            return Skipped(place, "nothing is said in it", line)
        self.priorities += one.get("priority") is not None
        is_title = len(title) <= LONGEST_TITLE
        body = text.strip("\n") if is_title else f"{title}\n\n{text.strip(chr(10))}".rstrip()
        record = Record(
            place,
            line,
            Source(_NAME, self.ordinals.name(hash_of(day, title, text.strip()))),
            day,
            f"date: {one.get('date')}",
            body,
            title=title if is_title and title else None,
            told=f"{title}\n{text}" if title else text,
            tags=_tags(one.get("tags")),
            revisable=False,
        )
        return candidate_of(record, self.options.columns)

    def notes(self) -> Iterator[str]:
        """Say what stays in the store, once the entries have been read."""
        if self.priorities:
            yield f"priority is not taken (entries that have one: {self.priorities:,})"


def _listed(document: Document) -> list[Any]:
    data = parse_json(document.text)
    entries = data.get("entries") if isinstance(data, JsonObject) else data
    if not isinstance(entries, list):
        raise NotUnderstood("not tui-journal's JSON: no list of entries in it")
    return entries


def _stored(database: Database) -> Iterator[dict[str, Any]]:
    """Give the entries of a database, in its own order, as its JSON would have them."""
    columns = database.columns("entries")
    if not set(columns) >= _COLUMNS:
        raise NotUnderstood("not tui-journal's database: it has no table of entries")
    tags: defaultdict[Any, list[Any]] = defaultdict(list)
    if {"entry_id", "tag"} <= set(database.columns("tags")):
        for id, tag in database.rows("SELECT entry_id, tag FROM tags ORDER BY entry_id, tag"):
            tags[id].append(tag)
    for id, day, title, content, level in database.rows(_QUERIES[_PRIORITY in columns]):
        told = {"date": day, "title": title, "content": content, "priority": level}
        yield {**told, "tags": tags.get(id, [])}


def _day(written: object) -> date:
    """Give the day in UTC, which is the day that the writer chose."""
    try:
        return parse_instant(written if isinstance(written, str) else "").astimezone(UTC).date()
    except (BadDate, OverflowError) as error:
        raise NotUnderstood(f"no day in its date, {shown(str(written))}") from error


def _tags(value: object) -> tuple[str, ...]:
    tags = [one.strip() for one in value if isinstance(one, str)] if isinstance(value, list) else []
    return tuple(dict.fromkeys(tag for tag in tags if tag))


FORMAT = Format(
    _NAME,
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    recognises_folder=_recognises_folder,
    read_folder=_read_folder,
    suffixes=(".json",),
    largest=MAX_DATA,
    binary=True,
    maps="fields",
)
