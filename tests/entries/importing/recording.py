"""A format for tests: one record a line, `id|date|words|text`, some of them no good."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from entries.entry import Entry, Source
from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.document import Document
from entries.importing.evidence import Evidence
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.format import Certainty, Format
from entries.importing.identity import Ordinals, hash_of
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.registry import Catalogue, catalogue

HEAD = "scroll 1\n"


def _recognises(document: Document) -> bool:
    return document.text.startswith(HEAD)


def _recognises_folder(folder: ForeignFolder) -> bool:
    return folder.has(".scroll/settings")


def _read(document: Document, _: ImportOptions) -> Reading:
    if "whole" in document.name:
        raise NotUnderstood("broken as a whole")
    return gather(_records(document), notes=("read as a scroll",))


def _read_folder(folder: ForeignFolder, options: ImportOptions) -> Reading:
    records: list[Candidate | Skipped | Rejected] = []
    for name in folder.files(".scroll"):
        reading = _read(folder.open(name), options)
        records += [*reading.candidates, *reading.skipped, *reading.rejected]
    return gather(records)


def _records(document: Document) -> Iterator[Candidate | Skipped | Rejected]:
    ordinals = Ordinals()
    for number, line in enumerate(document.text.split("\n")[1:], 2):
        parts = line.split("|")
        if parts == [""]:
            continue
        if parts[0] == "idle":
            yield Skipped(document.source, "nothing was written", number)
        elif len(parts) != 4 or not parts[2].isdigit():
            yield Rejected(document.source, number, "not four parts")
        else:
            yield _candidate(document, number, ordinals.name(parts[0] or hash_of(*parts)), parts)


def _candidate(document: Document, line: int, id: str, parts: list[str]) -> Candidate:
    entry = Entry(
        date.fromisoformat(parts[1]),
        words=int(parts[2]),
        body=parts[3],
        source=Source("scroll", id),
    )
    return Candidate(document.source, line, "entry", entry, Evidence(words=parts[2]))


SCROLL = Format(
    "scroll",
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    recognises_folder=_recognises_folder,
    read_folder=_read_folder,
    suffixes=(".scroll",),
)


def with_scrolls() -> Catalogue:
    """Give all formats and this one."""
    return Catalogue((SCROLL, *catalogue().formats))
