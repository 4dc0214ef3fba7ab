"""What an imported entry's facts rest on, in the document's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from entries.entry import Entry
from entries.importing.doubts import Doubt


@dataclass(frozen=True, slots=True)
class Evidence:
    """For each fact read out of a document, the sentence or line it was read from.

    None (or an empty tuple) means that nothing was read. `kind` says why the document was taken
    for an entry or a clipping, `other` holds the sentences of figures for other days and other
    projects, `doubtful` the figures left out until the writer says what they are, `left_out` the
    lines taken for a page's furniture, `notes` what the writer should know.
    """

    words: str | None = None
    minutes: str | None = None
    manuscript: str | None = None
    distractions: tuple[str, ...] = ()
    number: str | None = None
    date: str | None = None
    kind: str | None = None
    other: tuple[str, ...] = ()
    doubtful: tuple[Doubt, ...] = ()
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def with_answers(self, entry: Entry, *, sentences: Mapping[str, str]) -> Evidence:
        """Rest what the writer answered on its `sentences`; what `entry` says is in no doubt."""
        left = tuple(
            doubt
            for doubt in self.doubtful
            if not (doubt.is_own and getattr(entry, doubt.unit) is not None)
        )
        return replace(
            self,
            words=sentences.get("words", self.words),
            minutes=sentences.get("minutes", self.minutes),
            manuscript=sentences.get("manuscript", self.manuscript),
            doubtful=left,
        )

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
