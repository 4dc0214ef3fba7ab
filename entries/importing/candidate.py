"""One document as it would stand in the journal, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from entries.entry import Entry
from entries.importing.evidence import Evidence

Kind = Literal["entry", "clipping"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry (or clipping) read from a document, with what its facts rest on.

    `source` is the document's path as the writer gave it, `line` where in it the entry begins
    (None: the document is the entry). `entry.source` holds format and identity. `also` are further
    entries told in the same text (other days, other projects): they have no body, and their
    identity is this one's with `#saturday` or the like behind it.
    """

    source: str
    line: int | None
    kind: Kind
    entry: Entry
    evidence: Evidence
    also: tuple[Candidate, ...] = ()

    @property
    def id(self) -> str:
        """Name the document: equal for the same text, wherever it lies."""
        return self.entry.source.id if self.entry.source else ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A document that was understood and needs nothing done, with the reason."""

    source: str
    reason: str

    def as_json(self) -> dict[str, object]:
        """Give it as plain values, ready for JSON."""
        return {"source": self.source, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Rejected:
    """A document that could not be brought in, with the line (if one is to blame) and reason."""

    source: str
    line: int | None
    reason: str

    def as_json(self) -> dict[str, object]:
        """Give it as plain values, ready for JSON."""
        return {"source": self.source, "line": self.line, "reason": self.reason}
