"""One document as it would stand in the journal, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from entries.entry import Entry
from entries.importing.evidence import Evidence
from entries.importing.own_file import OwnFile

Kind = Literal["entry", "clipping"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry (or clipping) read from a document, with what its facts rest on.

    `source` is the document's path as the writer gave it, `line` where in it the entry begins
    (None: the document is the entry). `entry.source` holds format and identity. `also` are further
    entries told in the same text (other days, other projects): they have no body, and their
    identity is this one's with `#saturday` or the like behind it. `revisable` says that the
    identity is the record's own, so that another text by it is a newer version of the same entry;
    it is false where the identity is made of the text. `own` is the file of another journal of ours
    that it is read from.
    """

    source: str
    line: int | None
    kind: Kind
    entry: Entry
    evidence: Evidence
    also: tuple[Candidate, ...] = ()
    revisable: bool = True
    own: OwnFile | None = None

    @property
    def id(self) -> str:
        """Name the record: equal for the same one, wherever it lies; see Source.key."""
        return self.entry.source.key if self.entry.source else ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A document, or a record at a line of it, that needs nothing done, with the reason."""

    source: str
    reason: str
    line: int | None = None

    def as_json(self) -> dict[str, object]:
        """Give it as plain values, ready for JSON."""
        return {"source": self.source, "line": self.line, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Rejected:
    """A document, or a record of it, that could not be brought in, with its line and reason."""

    source: str
    line: int | None
    reason: str

    def as_json(self) -> dict[str, object]:
        """Give it as plain values, ready for JSON."""
        return {"source": self.source, "line": self.line, "reason": self.reason}
