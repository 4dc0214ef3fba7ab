"""The table of `darlings export --format csv`, known by its columns.

It gives back what the table holds: of distractions what they were, newlines all `\\n`. Its `id` is
that of the entry in every export, so what is in by another of them is not brought in again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from entries.entry import Distraction, Entry, Source
from entries.errors import BadDate, BadFigure, NotUnderstood
from entries.exporting.formats.csv import HEAD
from entries.exporting.table import plain_cell
from entries.fields import FIGURES
from entries.figures import parse_count, parse_whole
from entries.importing.candidate import Candidate, Rejected
from entries.importing.document import MAX_DATA, Document
from entries.importing.evidence import Evidence
from entries.importing.format import Certainty, Format
from entries.importing.identity import Ordinals
from entries.importing.options import ImportOptions
from entries.importing.own_file import OwnFile
from entries.importing.reading import Reading, gather
from entries.importing.table_cells import Row, read_table
from entries.iso import parse_instant, parse_iso_day, parse_iso_range
from entries.new_file import encode_entry

NAME = "darlings-csv"

_HEAD = ",".join(HEAD)
_Value = TypeVar("_Value")


def _recognises(document: Document) -> bool:
    return document.text.startswith(f"{_HEAD}\n")


def _read(document: Document, _: ImportOptions) -> Reading:
    return gather(_records(document), notes=document.notes)


def _records(document: Document) -> Iterator[Candidate | Rejected]:
    rows = read_table(document.text)
    next(rows)
    ordinals = Ordinals()
    for row in rows:
        if row.fault is None and not any(row.cells):
            continue
        try:
            yield _candidate(document.source, row, ordinals)
        except (NotUnderstood, BadDate, BadFigure) as error:
            yield Rejected(document.source, row.line, error.message)


def _candidate(source: str, row: Row, ordinals: Ordinals) -> Candidate:
    if row.fault is not None or len(row.cells) != len(HEAD):
        raise NotUnderstood(row.fault or f"{len(row.cells)} cells under a head of {len(HEAD)}")
    said = dict(zip(HEAD, row.cells, strict=True))
    entry = _entry(said, _source(plain_cell(said["id"].strip()), ordinals))
    own = OwnFile(plain_cell(said["path"]), encode_entry(entry), is_plain=True)
    return Candidate(
        source, row.line, "entry", entry, _evidence(said, entry), revisable=False, own=own
    )


def _source(key: str, ordinals: Ordinals) -> Source:
    """Name the entry as the key says: `watson:1a2b…` is Watson's own."""
    format, _, id = key.partition(":") if ":" in key else (NAME, "", key)
    if not (format and id):
        raise NotUnderstood("it has no id")
    return Source(format, ordinals.name(id))


def _entry(said: dict[str, str], source: Source) -> Entry:
    return Entry(
        _parsed(parse_iso_day, said["date"]),
        number=_parsed(parse_whole, said["entry number"]),
        title=plain_cell(said["title"]) or None,
        words=_parsed(parse_whole, said["words"]),
        minutes=_parsed(parse_count, said["minutes"]),
        estimated=tuple(name for name in _several(said["estimated"]) if name in FIGURES),
        started=_parsed(parse_instant, said["started"]),
        logged=_parsed(parse_instant, said["logged"]),
        covers=_parsed(parse_iso_range, said["covers"]),
        project=plain_cell(said["project"]) or None,
        manuscript=_parsed(parse_count, said["manuscript"]),
        distractions=tuple(Distraction(what) for what in _several(said["distractions"])),
        tags=_several(said["tags"]),
        source=source,
        body=plain_cell(said["text"]),
    )


def _parsed(parse: Callable[[str], _Value], cell: str) -> _Value | None:
    return parse(cell.strip()) if cell.strip() else None


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in plain_cell(cell).split("; ") if part)


def _evidence(said: dict[str, str], entry: Entry) -> Evidence:
    told = {key: f"{key} {said[key]}" for key in (*FIGURES, "date") if said[key].strip()}
    return Evidence(
        words=told.get("words"),
        minutes=told.get("minutes"),
        manuscript=told.get("manuscript"),
        date=told.get("date"),
        distractions=tuple(one.what for one in entry.distractions),
    )


FORMAT = Format(
    NAME,
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=(".csv",),
    largest=MAX_DATA,
)
