"""The paragraphs, list items and tables that a word processor's document is made of."""

from __future__ import annotations

from dataclasses import dataclass

from entries.errors import NotUnderstood

MAX_BLOCKS = 20_000
"""The most paragraphs, cells and notes of a document."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its text as HTML (see inline.py), and what it is.

    `heading` is 1 to 6, 0 for none. `level` is a list item's, 1 the outermost and 0 for none;
    `number` is what an item is numbered with, None for a bullet; `continues` marks a further
    paragraph of the item before.
    """

    html: str
    heading: int = 0
    quote: bool = False
    level: int = 0
    number: int | None = None
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the blocks of each cell of each row; `head` says that the first row is its head."""

    rows: tuple[tuple[tuple[Block, ...], ...], ...]
    head: bool = False


Block = Paragraph | Rule | Table


@dataclass(frozen=True, slots=True)
class Body:
    """A document's blocks and those of its notes, the first note's first; its stated `title`.

    `doubts` are what could not be read of it, a line each.
    """

    blocks: tuple[Block, ...]
    notes: tuple[tuple[Block, ...], ...] = ()
    title: str | None = None
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class Tally:
    """Counts a document's blocks while it is read."""

    blocks: int = 0

    def add(self) -> None:
        """Count one more; raises NotUnderstood for too many."""
        self.blocks += 1
        if self.blocks > MAX_BLOCKS:
            raise NotUnderstood(f"more than {MAX_BLOCKS:,} paragraphs: save it in smaller parts")
