"""An entry of jrnl's, whatever it was written in: text, JSON, XML or YAML."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from entries.entry import Source
from entries.importing.candidate import Candidate
from entries.importing.identity import Ordinals, hash_of
from entries.importing.options import ImportOptions
from entries.importing.record import LONGEST_TITLE, STARRED, Record, candidate_of, instant


@dataclass(frozen=True, slots=True)
class JrnlTold:
    """What an entry says; `text` is title and body as they were, `day_line` what told the day."""

    line: int | None
    day: date
    time: time | None
    day_line: str
    title: str
    body: str
    text: str
    tags: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Name it alike in all that jrnl writes: some of it has no seconds, or moves line ends."""
        at = f"{self.time:%H:%M}" if self.time else ""
        return hash_of(f"{self.day} {at}", " ".join(f"{self.title} {self.body}".split()))


def told_candidate(
    place: str, told: JrnlTold, options: ImportOptions, ordinals: Ordinals
) -> Candidate:
    """Build the candidate that an entry is; equal ones are told apart by `ordinals`."""
    # A first line that is a paragraph is the text's, and no title to show in a list.
    is_title = len(told.title) <= LONGEST_TITLE
    at = datetime.combine(told.day, told.time) if told.time else None
    record = Record(
        place,
        told.line,
        Source("jrnl", ordinals.name(told.id)),
        told.day,
        told.day_line,
        told.body if is_title else told.text,
        title=told.title if is_title else None,
        told=told.text,
        tags=told.tags,
        logged=at and instant(at, options.zone),
        notes=told.notes,
        revisable=False,
    )
    return candidate_of(record, options.columns)


def with_star(tags: tuple[str, ...], *, starred: bool) -> tuple[str, ...]:
    """Add the tag that a star is."""
    return (*tags, STARRED) if starred and STARRED not in tags else tags
