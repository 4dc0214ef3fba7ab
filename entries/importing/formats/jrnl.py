"""jrnl: its text file (with brackets, and jrnl 1's without), its folder journal, its exports.

Checked against what jrnl 4.6 writes. The form of the dates is the writer's `timeformat`, which the
journal does not tell: heads are read in both of jrnl's own forms and any other that names one day;
`03/04/2021` needs --day-first or --month-first. The day is the one written; the time of day is kept
where the journal's zone is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.document import MAX_DATA, Document
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.format import Certainty, Format
from entries.importing.identity import Ordinals
from entries.importing.jrnl_exports import is_export, read_export
from entries.importing.jrnl_text import JrnlEntry, begins_like_jrnl, read_jrnl
from entries.importing.jrnl_told import JrnlTold, told_candidate, with_star
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather

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
    return is_export(document) or begins_like_jrnl(document.text)


def _is_locked(document: Document) -> bool:
    """Tell an encrypted journal; version 2's is nothing but one long word of base64."""
    start = document.data or document.text[:200].encode("utf-8", "replace")
    return start.startswith(_LOCKED) and b" " not in start[:100]


def _read(document: Document, options: ImportOptions) -> Reading:
    if _is_locked(document):
        raise NotUnderstood(
            "encrypted by jrnl: write it out with `jrnl --format json --file FILE`, "
            "and import that file"
        )
    if document.fault is not None:
        raise NotUnderstood(document.fault)
    exported = document.text.lstrip()[:1] in ("{", "<") or is_export(document)
    records = (
        _export_records(document, options)
        if exported
        else _text_records(document, options, Ordinals())
    )
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
        told = JrnlTold(
            one.line,
            day,
            one.stamp.time if one.stamp else None,
            one.head if of_day is None else f"file name: {of_day:%Y/%m/%d}.txt",
            one.title,
            one.body,
            one.told,
            with_star(one.tags, starred=one.is_starred),
            one.notes + _moved(one, day),
        )
        yield told_candidate(document.source, told, options, ordinals)


def _moved(one: JrnlEntry, day: date) -> tuple[str, ...]:
    if one.stamp is None or one.stamp.day in (None, day):
        return ()
    return (f"its head says {one.stamp.day}, its file {day}: the file was believed",)


def _export_records(document: Document, options: ImportOptions) -> Iterator[_Record]:
    ordinals = Ordinals()
    for one in read_export(document, options):
        if isinstance(one, Rejected):
            yield one
        else:
            yield told_candidate(document.source, one, options, ordinals)


FORMAT = Format(
    "jrnl",
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    recognises_folder=_recognises_folder,
    read_folder=_read_folder,
    suffixes=(".txt", ".json", ".xml", ".md", ".jrnl", ""),
    largest=MAX_DATA,
    binary=True,
    maps="fields",
)
