"""Obsidian: the daily notes of a vault, and single notes with Dataview fields.

Written from Obsidian's and Dataview's documentation; no real vault was seen. The day is the one
that the note's name tells, by the format in `.obsidian/daily-notes.json` or Periodic Notes'
`data.json`; in a vault without these, by the date in its name, as Dataview finds it. Other notes
are skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from entries.entry import Source
from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.daily_notes import DailyNotes, day_of_note, read_settings
from entries.importing.dateline import read_dateline
from entries.importing.document import Document
from entries.importing.fenced import fenced_lines
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.format import Certainty, Format
from entries.importing.identity import identify
from entries.importing.inline_fields import read_inline_fields
from entries.importing.key_totals import without_totals
from entries.importing.note_properties import Properties, read_properties
from entries.importing.options import ImportOptions
from entries.importing.preamble import missed_preamble, read_preamble
from entries.importing.reading import Reading, gather
from entries.importing.record import Record, candidate_of
from entries.importing.vault_counts import tell_counts

_NAME = "obsidian"
_HEADING = re.compile(r"#[ \t]+(.{1,200})(?:\n+|\Z)")
_TAG = re.compile(r"(?<!\S)#([\w/-]*[^\W\d_][\w/-]*)")
_OTHER = "no daily note; with --format markdown, all notes are brought in"


def _recognises_folder(folder: ForeignFolder) -> bool:
    return bool(folder.inside(".obsidian/"))


def _read_folder(folder: ForeignFolder, options: ImportOptions) -> Reading:
    settings, notes = read_settings(folder)
    records = list(_records(folder, settings, options))
    candidates = [one for one in records if isinstance(one, Candidate)]
    others = [one for one in records if not isinstance(one, Candidate)]
    settled, doubts = without_totals(candidates, options)
    return gather([*settled, *others], notes=(*notes, *doubts, *tell_counts(folder)))


def _records(
    folder: ForeignFolder, settings: list[DailyNotes], options: ImportOptions
) -> Iterator[Candidate | Skipped | Rejected]:
    for name in folder.files(".md"):
        place = f"{folder.source}/{name}"
        day = day_of_note(name, settings)
        if day is None:
            yield Skipped(place, _OTHER)
            continue
        try:
            document = folder.open(name)
            if document.fault is not None:
                raise NotUnderstood(document.fault)
            yield _note(document, Source(_NAME, f"{folder.name}/{name}"), day, options)
        except NotUnderstood as error:
            empty = error.message.startswith("empty")
            yield Skipped(place, error.message) if empty else Rejected(place, None, error.message)


def _note(
    document: Document, source: Source | None, day: date | None, options: ImportOptions
) -> Candidate:
    """Read a note; one without a `source` of its own is named by what it says."""
    preamble = read_preamble(document.text)
    body = preamble.body if preamble else document.text
    said = read_properties(preamble, options.columns) if preamble else Properties()
    notes = said.notes + (missed_preamble(document.text) if preamble is None else ())
    stated = said.fields.pop("date", None)
    if day and stated and day != stated:
        notes = (*notes, f"its property says {stated}, its name {day}: the name was believed")
    day_line = f"file name: {document.name}" if day else said.lines.get("date", "")
    day = day or stated
    if day is None:
        notes = (*notes, "no date: kept, and not counted until it has one")
    title, below = _title(said.fields.pop("title", None), body.lstrip("\n"))
    record = Record(
        document.source,
        None,
        source or Source(_NAME, identify(day=day, number=None, title=title, prose=below)),
        day,
        day_line,
        below,
        title=title,
        tags=_tags(said.fields.pop("tags", ()), body),
        fields=said.fields,
        lines=said.lines,
        kept=said.kept,
        notes=document.notes + notes,
        revisable=source is not None,
    )
    return candidate_of(record, options.columns)


def _title(stated: str | None, body: str) -> tuple[str | None, str]:
    """Take the heading for the title, unless the properties have one, or it is only the date."""
    match = _HEADING.match(body)
    if stated or match is None or read_dateline(match[1]):
        return stated, body
    return match[1].strip(), body[match.end() :]


def _tags(stated: tuple[str, ...], body: str) -> tuple[str, ...]:
    """Give the tags of the properties, then those in the text, without their `#`."""
    found = [tag.removeprefix("#") for tag in stated]
    if "#" in body:
        for line, is_code in fenced_lines(body):
            found += [] if is_code else _TAG.findall(line)
    return tuple(dict.fromkeys(tag for tag in found if tag))


def _recognises(document: Document) -> bool:
    if not document.name.lower().endswith(".md") or "::" not in document.text:
        return False
    return bool(read_inline_fields(document.text).fields)


def _read(document: Document, options: ImportOptions) -> Reading:
    return Reading((_note(document, None, day_of_note(document.name, []), options),))


FORMAT = Format(
    _NAME,
    Certainty.SHAPE,
    recognises=_recognises,
    read=_read,
    recognises_folder=_recognises_folder,
    read_folder=_read_folder,
    suffixes=(".md",),
    maps="fields",
)
