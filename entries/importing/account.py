"""A text taken apart becomes a candidate: facts weighed, figures read, identity named."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from entries.entry import Entry, Source
from entries.importing.bare import letters, spoken
from entries.importing.candidate import Candidate, Kind
from entries.importing.document import Document
from entries.importing.doubts import LONGEST_REPORT, find_doubts
from entries.importing.evidence import Evidence
from entries.importing.identity import identify
from entries.importing.installment import Installment
from entries.importing.kind import judge_kind
from entries.importing.told import Further, Told, tell
from entries.names import date_in_name
from entries.prose import Claim, read_said_and_claims
from entries.prose.said import Said

_DATED_NAME = re.compile(
    r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a document states outside its text: front matter, or the head of a page.

    `fields` are an entry's, and win over the text; `lines` are what they rest on, `backup` a day
    for a text that prints none. `kept` goes below the body; `ours` says that these are an entry's
    own figures, so that the text tells of no further entries.
    """

    fields: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    backup: tuple[date, str] | None = None
    author: str | None = None
    kept: str = ""
    ours: bool = False
    notes: tuple[str, ...] = ()


def give_account(
    document: Document, format_name: str, text: Installment, stated: Stated
) -> Candidate:
    """Build the candidate that a document is, with any further entries its text tells of."""
    day, day_line, notes = _day(document, text, stated)
    said, claims, too_long = read_said(text.prose, day)
    notes += too_long
    byline = text.byline or (f"By {stated.author}" if stated.author else None)
    kind, because = judge_kind(text, said, ours=stated.ours, byline=byline is not None)
    evidence = Evidence(date=day_line, kind=because, notes=document.notes + stated.notes + notes)
    source = _source(format_name, text, stated, day)
    if kind == "clipping":
        entry = _clipping(text, stated, day, byline)
        evidence = replace(evidence, left_out=text.left_out_of_whole)
        return _candidate(document, kind, replace(entry, source=source), evidence)
    told = _told(said, stated, day)
    entry = _entry(text, stated, day, told)
    evidence = _with_figures(evidence, text, stated, told, said)
    if "source" not in stated.fields:
        evidence = replace(evidence, doubtful=find_doubts(entry, spoken(text.prose), said, claims))
    candidate = _candidate(document, kind, replace(entry, source=source), evidence)
    return replace(candidate, also=tuple(tell_further(candidate, one) for one in told.further))


def _candidate(document: Document, kind: Kind, entry: Entry, evidence: Evidence) -> Candidate:
    # The identity is made of the text, so by the same identity there is never another text.
    return Candidate(document.source, None, kind, entry, evidence, revisable=False)


def _day(
    document: Document, text: Installment, stated: Stated
) -> tuple[date | None, str | None, tuple[str, ...]]:
    """Choose the day: front matter, the printed line, the page's head, the file's name."""
    if day := stated.fields.get("date"):
        return day, stated.lines.get("date"), text.notes
    if text.day:
        return text.day, text.dateline, text.notes + _clash(text.day, stated)
    if stated.backup:
        return (*stated.backup, text.notes)
    if named := _day_in_name(document.name):
        return named, f"file name: {document.name}", text.notes
    return None, None, (*text.notes, "no date: kept, and not counted until it has one")


def read_said(prose: str, day: date | None) -> tuple[Said, tuple[Claim, ...], tuple[str, ...]]:
    """Read what a text tells of its day's work, and all that it claims.

    There is a note where it is too long for a report.
    """
    if len(prose) > LONGEST_REPORT:
        return Said(), (), ("figures not read: so long a text is no report of one day",)
    return *read_said_and_claims(spoken(prose), day=day), ()


def _clash(printed: date, stated: Stated) -> tuple[str, ...]:
    if stated.backup is None or stated.backup[0] == printed:
        return ()
    page, _ = stated.backup
    return (f"the page's head says {page}, the printed line {printed}: the line was believed",)


def _day_in_name(name: str) -> date | None:
    if day := date_in_name(name):
        return day
    match = _DATED_NAME.search(name)
    try:
        return date(int(match[1]), int(match[3]), int(match[4])) if match else None
    except ValueError:
        return None


def _source(format_name: str, text: Installment, stated: Stated, day: date | None) -> Source:
    """Name the document; an entry that was imported before keeps the name it was given then."""
    before = stated.fields.get("source")
    if isinstance(before, Source):
        return replace(before, batch=None, digest=None, before=None)
    number = stated.fields.get("number", text.number)
    title = stated.fields.get("title", text.title)
    return Source(format_name, identify(day=day, number=number, title=title, prose=text.prose))


def _clipping(text: Installment, stated: Stated, day: date | None, byline: str | None) -> Entry:
    title = stated.fields.get("title", text.title)
    missing = byline and letters(byline) not in letters(text.whole[:2000])
    body = f"{byline}\n\n{text.whole}" if missing else text.whole
    return Entry(day, title=title, tags=stated.fields.get("tags", ()), body=_closed(body, stated))


def _entry(text: Installment, stated: Stated, day: date | None, told: Told) -> Entry:
    fields = {"number": text.number, "title": text.title, **told.fields, **stated.fields}
    rough = (*told.fields["estimated"], *stated.fields.get("estimated", ()))
    silent = {name for name in told.fields["estimated"] if name in stated.fields}
    fields["estimated"] = tuple(dict.fromkeys(name for name in rough if name not in silent))
    return Entry(**{**fields, "date": day}, body=_closed(text.prose, stated))


def _closed(body: str, stated: Stated) -> str:
    return f"{body}\n{stated.kept}" if stated.kept else body


def _told(said: Said, stated: Stated, day: date | None) -> Told:
    """Read the figures, leaving out those the front matter gives and all further entries then."""
    if not stated.ours:
        return tell(said, day)
    if "source" in stated.fields:
        said = Said()
    return tell(replace(said, other_periods=(), other_projects=()), day)


def _with_figures(
    evidence: Evidence, text: Installment, stated: Stated, told: Told, said: Said
) -> Evidence:
    lines = told.sentences | stated.lines
    distractions = tuple(dict.fromkeys(one.sentence for one in said.distractions))
    if "distractions" in stated.fields:
        distractions = tuple(f"front matter: {d.what}" for d in stated.fields["distractions"])
    return replace(
        evidence,
        words=lines.get("words"),
        minutes=lines.get("minutes"),
        manuscript=lines.get("manuscript"),
        distractions=distractions,
        number=stated.lines.get("number", text.number_line),
        other=tuple(
            sentence for one in told.further for sentence in dict.fromkeys(one.sentences.values())
        ),
        left_out=text.left_out,
        notes=evidence.notes + told.notes,
    )


def tell_further(main: Candidate, further: Further) -> Candidate:
    """Build the entry of another day or project: no body, and the same source."""
    source = main.entry.source
    title = f"{main.entry.title} ({further.name})" if main.entry.title else None
    entry = Entry(
        **{"date": None, **further.fields},
        title=title,
        source=replace(source, id=f"{source.id}#{further.suffix}") if source else None,
    )
    evidence = Evidence(
        words=further.sentences.get("words"),
        minutes=further.sentences.get("minutes"),
        kind=f"told in {main.source}",
    )
    return Candidate(main.source, None, "entry", entry, evidence, revisable=False)
