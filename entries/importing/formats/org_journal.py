"""org-journal: its files of a day, a week, a month or a year, in Emacs' Org.

Written from org-journal's source and documentation; no real journal was seen. A day is what its
`:CREATED:` property says, else what the file's name says, and never its heading, which is in the
writer's language. What was written after midnight in a file is of that file's day. The clocks in an
entry are its minutes. The text stays Org.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import PurePath

from entries.entry import Source
from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate, Rejected
from entries.importing.document import MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.identity import Ordinals
from entries.importing.options import ImportOptions
from entries.importing.org_clocked import read_clocked
from entries.importing.org_clocks import has_clocks
from entries.importing.org_journal_text import OrgEntry, read_org_journal
from entries.importing.reading import Reading, gather
from entries.importing.record import LONGEST_TITLE, Record, candidate_of, instant

_NAME = "org-journal"
_DATED = re.compile(r"(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)")
_LOCKED = (".gpg", ".age")
_FIRST = re.compile(r"(?:[ \t]*(?:#.*|:[\w-]+:.*)?\n)*\*[ \t]")
_CREATED = re.compile(r"^[ \t]*:CREATED:[ \t]+[\[<]?\d{4}-?\d\d-?\d\d", re.MULTILINE)
_DAY_CREATED = re.compile(
    r"^\*[ \t].*\n[ \t]*:PROPERTIES:[ \t]*\n(?:[ \t]*:[\w-]+:.*\n){0,20}?"
    r"[ \t]*:CREATED:[ \t]+(\d{8}(?!\d)|[\[<]?\d{4}-\d\d-\d\d)",
    re.MULTILINE,
)
_TIMED = re.compile(r"^\*\*?[ \t]+\d{1,2}:\d\d(?:[ \t]|$)", re.MULTILINE)
_PGP = "-----BEGIN PGP MESSAGE-----"
_LOCKED_TEXT = "its text is encrypted, and stays so"


def _recognises(document: Document) -> bool:
    if _is_locked(document):
        return True
    if document.fault is not None or PurePath(document.name).suffix.lower() not in ("", ".org"):
        return False
    if not _FIRST.match(document.text):
        return False
    dated = _day_in(document.name) is not None
    created, timed = _CREATED.search(document.text), _TIMED.search(document.text)
    if has_clocks(document.text):
        # Whatever Org makes may have a :CREATED:, a novel's outline with its clocks, too.
        return _is_of_days(document.text, timed=bool(timed), dated=dated)
    return bool(created or (dated and timed))


def _is_of_days(text: str, *, timed: bool, dated: bool) -> bool:
    """Tell whether the headings of level 1 are days, as org-journal makes them."""
    created = _DAY_CREATED.search(text)
    if dated:
        return timed or created is not None
    return created is not None and (timed or created[1].isdecimal())


def _is_locked(document: Document) -> bool:
    path = PurePath(document.name)
    return path.suffix.lower() in _LOCKED and _day_in(path.stem) is not None


def _day_in(name: str) -> date | None:
    """Tell the day that a daily file's name tells: `20130604`, `2013-06-04.org`."""
    match = _DATED.fullmatch(name.lower().removesuffix(".org"))
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _read(document: Document, options: ImportOptions) -> Reading:
    if _is_locked(document):
        raise NotUnderstood(f"encrypted: decrypt {document.name} first, and import what comes out")
    if document.fault is not None:
        raise NotUnderstood(document.fault)
    return gather(_records(document, options), notes=document.notes)


def _records(document: Document, options: ImportOptions) -> Iterator[Candidate | Rejected]:
    named = _day_in(document.name)
    ordinals = Ordinals()
    for one in read_org_journal(document.text):
        day = one.created or (None if one.problem else named)
        if day is None:
            reason = one.problem or "no :CREATED: above it, and its file's name tells no day"
            yield Rejected(document.source, one.line, reason)
            continue
        is_title = one.title is not None and len(one.title) <= LONGEST_TITLE
        whole = "\n".join(part for part in (one.title, one.body) if part)
        clocked = read_clocked(whole, day, options)
        record = Record(
            document.source,
            one.line,
            Source(_NAME, _id(one, day, ordinals)),
            day,
            f"CREATED: {day:%Y%m%d}" if one.created else f"file name: {document.name}",
            one.body if is_title else whole,
            title=one.title if is_title else None,
            told=clocked.rest,
            tags=one.tags,
            logged=_logged(one, day, options),
            fields={"minutes": clocked.minutes} if clocked.minutes else {},
            lines={"minutes": clocked.line} if clocked.minutes and clocked.line else {},
            notes=(*((_LOCKED_TEXT,) if _PGP in one.body else ()), *clocked.notes),
        )
        yield candidate_of(record, options.columns)


def _id(one: OrgEntry, day: date, ordinals: Ordinals) -> str:
    """Name an entry by its `:ID:`, else by its day, its time and its heading."""
    if one.id:
        return one.id
    at = f"{one.at:%H:%M}" if one.at else ""
    return ordinals.name(f"{day:%Y%m%d} {at} {one.title or ''}".rstrip())


def _logged(one: OrgEntry, day: date, options: ImportOptions) -> datetime | None:
    """Give when it was written: before the writer's day begins, it is the next day by the clock."""
    if one.at is None:
        return None
    wall = datetime.combine(day, one.at)
    if one.at < options.day_starts_at:
        wall += timedelta(days=1)
    return instant(wall, options.zone)


FORMAT = Format(
    _NAME,
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=("", ".org", *_LOCKED),
    largest=MAX_DATA,
    binary=True,
    maps="fields",
)
