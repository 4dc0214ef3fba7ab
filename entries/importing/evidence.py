"""What an imported entry's facts rest on, in the document's own words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """For each fact read out of a document, the sentence or line it was read from.

    None (or an empty tuple) means that nothing was read. `kind` says why the document was taken
    for an entry or a clipping, `other` holds the sentences of figures for other days and other
    projects, `left_out` the lines taken for a page's furniture, `notes` what the writer should
    know.
    """

    words: str | None = None
    minutes: str | None = None
    manuscript: str | None = None
    distractions: tuple[str, ...] = ()
    number: str | None = None
    date: str | None = None
    kind: str | None = None
    other: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Give the evidence as plain values, ready for JSON."""
        return {
            "words": self.words,
            "minutes": self.minutes,
            "manuscript": self.manuscript,
            "distractions": list(self.distractions),
            "number": self.number,
            "date": self.date,
            "kind": self.kind,
            "other": list(self.other),
            "left_out": list(self.left_out),
            "notes": list(self.notes),
        }
