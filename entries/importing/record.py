"""One entry of another diary program becomes a candidate: its fields weighed, its prose read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Any

from entries.entry import Entry, Source
from entries.importing.account import read_said, tell_further
from entries.importing.bare import spoken
from entries.importing.candidate import Candidate
from entries.importing.doubts import find_doubts
from entries.importing.evidence import Evidence
from entries.importing.inline_fields import Fields, read_inline_fields
from entries.importing.installment import Installment
from entries.importing.kind import judge_kind
from entries.importing.numbering import parse_numbered
from entries.importing.told import Told, tell
from entries.prose.claims import Claim
from entries.prose.said import Said

_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+")

_NO_TITLE = re.compile(r"!\[|\[\[|.*::|[-*+>|][ \t]|\d{1,3}[.)][ \t]|```|---")

STARRED = "starred"
"""The tag of an entry that another program had given a star: an entry of ours has none."""

LONGEST_TITLE = 100
"""Characters: a longer first line is a paragraph, and stays in the text."""


@dataclass(frozen=True, slots=True)
class Record:
    """An entry as the other program tells it.

    `body` is its text without the title, byte for byte what is kept. `told` is what figures are
    read from, where that is more than the body (a title that is the first sentence). `fields` and
    `lines` are what the record states outside its text, as in `Stated`; `kept` goes below the body.
    """

    place: str
    line: int | None
    source: Source
    day: date | None
    day_line: str
    body: str
    title: str | None = None
    told: str | None = None
    tags: tuple[str, ...] = ()
    logged: datetime | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)
    kept: str = ""
    notes: tuple[str, ...] = ()
    revisable: bool = True


def candidate_of(record: Record, columns: Mapping[str, str] | None = None) -> Candidate:
    """Build the candidate that a record is, with the further entries that its text tells of.

    What the record states wins, then the fields in its text (`Words:: 450`), then the prose.
    A diary's record is an entry and never a clipping; but where it reads like an article, no figure
    is taken from its prose.
    """
    inline = read_inline_fields(record.told or record.body, columns)
    fields = inline.fields | dict(record.fields)
    lines = inline.lines | dict(record.lines)
    said, claims, notes, because = _said(record, inline)
    told = _told(said, fields, record.day)
    evidence = Evidence(
        kind=because, date=record.day_line, notes=record.notes + inline.notes + notes + told.notes
    )
    entry, number_line = _entry(record, told, fields)
    doubts = find_doubts(entry, spoken(inline.rest), said, claims)
    body = spoken(entry.body)
    evidence = replace(
        _with_figures(evidence, told, lines, said),
        number=number_line,
        # What stands in the title alone could not be found again in the entry.
        doubtful=tuple(doubt for doubt in doubts if doubt.sentence in body),
    )
    candidate = Candidate(
        record.place, record.line, "entry", entry, evidence, revisable=record.revisable
    )
    return replace(candidate, also=tuple(tell_further(candidate, one) for one in told.further))


def _said(record: Record, inline: Fields) -> tuple[Said, tuple[Claim, ...], tuple[str, ...], str]:
    """Read the prose, unless it reads like an article; say what the record was taken for."""
    said, claims, notes = read_said(inline.rest, record.day)
    text = Installment(inline.rest, inline.rest)
    kind, because = judge_kind(text, said, ours=False, byline=False)
    if kind == "entry":
        return said, claims, notes, f"an entry of {record.source.format}"
    notes = (*notes, f"figures not read: {because}")
    return Said(), (), notes, f"an entry of {record.source.format}"


def _told(said: Said, fields: Mapping[str, Any], day: date | None) -> Told:
    """Sort what the prose says; where figures are stated, it tells of no other days."""
    if fields.keys() & {"words", "minutes", "covers"}:
        said = replace(said, other_periods=(), other_projects=())
    return tell(said, day)


def _entry(record: Record, told: Told, fields: dict[str, Any]) -> tuple[Entry, str | None]:
    numbered = parse_numbered(record.title or "")
    number, title = None, record.title or None
    if numbered and numbered.labelled:
        number, title = numbered.number, numbered.title
    rough = [name for name in told.fields["estimated"] if name not in fields]
    estimated = tuple(dict.fromkeys((*rough, *fields.get("estimated", ()))))
    known = {"number": number, "title": title, "tags": record.tags, "logged": record.logged}
    stated = {**known, **told.fields, **fields, "estimated": estimated}
    stated |= {"date": record.day, "source": record.source}
    return Entry(**stated, body=_closed(record)), record.title if number else None


def _closed(record: Record) -> str:
    """Give the body with a newline at its end, and below it what no field could hold."""
    body = record.body if not record.body or record.body.endswith("\n") else record.body + "\n"
    if not record.kept:
        return body
    return f"{body}\n{record.kept}" if body else record.kept


def _with_figures(evidence: Evidence, told: Told, lines: Mapping[str, str], said: Said) -> Evidence:
    sentences = told.sentences | dict(lines)
    distractions = tuple(dict.fromkeys(one.sentence for one in said.distractions))
    if stated := lines.get("distractions"):
        distractions = (stated,)
    return replace(
        evidence,
        words=sentences.get("words"),
        minutes=sentences.get("minutes"),
        manuscript=sentences.get("manuscript"),
        distractions=distractions,
        other=tuple(
            sentence for one in told.further for sentence in dict.fromkeys(one.sentences.values())
        ),
    )


def instant(wall: datetime, zone: tzinfo | None) -> datetime | None:
    """Give the instant of a time on the writer's wall; None where nobody said which zone it was.

    It has a fixed offset, so that it is the same when it is read back from a file.
    """
    if wall.tzinfo is None:
        if zone is None:
            return None
        wall = wall.replace(tzinfo=zone)
    offset = wall.utcoffset() or timedelta()
    return wall.replace(tzinfo=timezone(offset), fold=0)


def split_title(text: str) -> tuple[str | None, str]:
    """Split a text whose first line is its title from the rest.

    No title are a paragraph, a line alone, a picture, a field, a list's item or a quotation.
    """
    first, newline, rest = text.partition("\n")
    title = _HEADING.sub("", first).strip()
    if not newline or not rest.strip() or not title or len(title) > LONGEST_TITLE:
        return None, text
    if _NO_TITLE.match(title):
        return None, text
    return title, rest.lstrip("\n")
