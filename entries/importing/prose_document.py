"""A document of prose: one entry, or a diary of many days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from entries.entry import Entry, Source
from entries.errors import NotUnderstood
from entries.importing.account import Stated, give_account
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.diary_days import DiaryPart, cut_into_days
from entries.importing.document import MAX_BYTES, Document
from entries.importing.evidence import Evidence
from entries.importing.identity import Ordinals, identify
from entries.importing.installment import read_installment
from entries.importing.masthead import Hints
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.record import LONGEST_TITLE, Record, candidate_of, instant

_NO_HINTS = Hints()
_NOTHING = Stated()


def read_prose_document(
    document: Document,
    format_name: str,
    text: str,
    options: ImportOptions,
    *,
    hints: Hints = _NO_HINTS,
    stated: Stated = _NOTHING,
    page: bool = False,
    first_line: int | None = 1,
) -> Reading:
    """Read a text as the one entry (or clipping) that it is, or as the days of a diary.

    `hints` and `stated` are what is known of it from outside its text; `page` says that it may come
    from a web page; `first_line` is the text's in the document, None where it has no lines to name.
    What states its day, and an entry's own file, is never cut. Raises
    NotUnderstood for what is too large for one entry, or names no day that is sure.
    """
    if not (options.whole or stated.ours or "date" in stated.fields):
        called = f"{document.name} {hints.title or ''}"
        parts = cut_into_days(text, day_first=options.day_first, called=called, page=page)
        if parts and not ((page or not _are_marked(parts)) and _is_one_installment(text, hints)):
            return _Diary(document, format_name, parts, options, stated, first_line).read()
    if document.size > MAX_BYTES:
        raise NotUnderstood(f"larger than {MAX_BYTES // 1024 // 1024} MB, which no single entry is")
    installment = read_installment(text, hints, page=page)
    if stated.ours:
        # An entry's own file: nothing in its body is anybody's furniture.
        installment = replace(installment, prose=text, whole=text, left_out=())
    return Reading((give_account(document, format_name, installment, stated),))


def _are_marked(parts: list[DiaryPart]) -> bool:
    """Tell whether the days stand in headings, and not in lines of their own."""
    return any(part.day and part.heading.startswith("#") for part in parts)


def _is_one_installment(text: str, hints: Hints) -> bool:
    """Tell whether a text is an article, whose other dates are of what is printed round it."""
    read = read_installment(text, hints)
    return read.numbered or read.byline is not None


@dataclass(frozen=True, slots=True)
class _Diary:
    """A diary of many days, cut into its parts."""

    document: Document
    format_name: str
    parts: list[DiaryPart]
    options: ImportOptions
    stated: Stated
    first_line: int | None
    ordinals: Ordinals = field(default_factory=Ordinals)

    def read(self) -> Reading:
        """Read every part; raises NotUnderstood where no day can be told."""
        days = [part.day for part in self.parts if part.day]
        if not days:
            first = next(part for part in self.parts if part.problem)
            raise NotUnderstood(f"a diary, and no day of it is sure: {first.problem}")
        note = (
            f"a diary of {len(days):,} days, {min(days)} to {max(days)}: an entry for each; "
            "--whole makes it one"
        )
        notes = (*self.document.notes, *self.stated.notes, note)
        return gather(self._records(), notes=notes)

    def _records(self) -> Iterator[Candidate | Skipped | Rejected]:
        above = self.parts[0] if self.parts[0].is_of_no_day else DiaryPart(1, "", "")
        if above.body or self.stated.kept:
            yield self._beside(above, self.stated.kept)
        for part in self.parts:
            if part.problem:
                yield Rejected(self.document.source, self._line(part), part.problem)
            elif part.day:
                yield candidate_of(self._record(part, part.day), self.options.columns)
            elif part is not above and part.body:
                yield self._beside(part, "")
            elif part is not above and part.title:
                reason = "a heading with nothing below it"
                yield Skipped(self.document.source, reason, self._line(part))

    def _record(self, part: DiaryPart, day: date) -> Record:
        whole = "\n\n".join(filter(None, (part.title, part.body)))
        title = part.title if part.title and len(part.title) <= LONGEST_TITLE else None
        body = part.body if title else whole
        return Record(
            self.document.source,
            self._line(part),
            self._source(day, title, body),
            day,
            part.heading,
            body,
            title=title,
            told=whole,
            tags=self.stated.fields.get("tags", ()),
            logged=self._moment(day, part.at),
            revisable=False,
        )

    def _moment(self, day: date, at: time | None) -> datetime | None:
        return instant(datetime.combine(day, at), self.options.zone) if at else None

    def _line(self, part: DiaryPart) -> int | None:
        return None if self.first_line is None else self.first_line + part.line - 1

    def _beside(self, part: DiaryPart, kept: str) -> Candidate:
        """Keep what is of no day as a clipping: nothing in it is a day's work."""
        body = "\n".join(f"{text.rstrip()}\n" for text in (part.body, kept) if text)
        title = part.title or self.stated.fields.get("title")
        entry = Entry(None, title=title, body=body, source=self._source(None, title, body))
        evidence = Evidence(kind="it stands in a diary, and under none of its days")
        line = self._line(part)
        return Candidate(self.document.source, line, "clipping", entry, evidence, revisable=False)

    def _source(self, day: date | None, title: str | None, body: str) -> Source:
        id = identify(day=day, number=None, title=title, prose=body)
        return Source(self.format_name, self.ordinals.name(id))
