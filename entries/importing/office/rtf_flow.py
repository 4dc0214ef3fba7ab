"""A stretch of Rich Text as it is read: the document's text, or that of one note."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from entries.importing.office.blocks import Block, Paragraph, Table
from entries.importing.office.inline import Inline

_DIGITS = re.compile(r"(\d{1,6})\W*\Z")


@dataclass(frozen=True, slots=True)
class Form:
    """What the paragraph at hand is: a heading's level, a quotation, a list's level, in a table."""

    heading: int = 0
    quote: bool = False
    level: int = 1
    in_table: bool = False


@dataclass(slots=True)
class Flow:
    """Blocks that are done, and the paragraph and the table's row at hand.

    `label` is the number or bullet that stands before the paragraph at hand, `after` are the blocks
    of the text boxes in it. `depth` is that of the group it is in; of a note, `note` is its number.
    """

    depth: int = 0
    note: int = 0
    blocks: list[Block] = field(default_factory=list)
    after: list[Block] = field(default_factory=list)
    inline: Inline = field(default_factory=Inline)
    label: str = ""
    _numbers: dict[int, int] = field(default_factory=dict)
    _cell: list[Block] = field(default_factory=list)
    _row: list[tuple[Block, ...]] = field(default_factory=list)
    _rows: list[tuple[tuple[Block, ...], ...]] = field(default_factory=list)
    _head: bool = False

    def end_paragraph(self, form: Form) -> None:
        """Close the paragraph at hand."""
        html, label = self.inline.html(), self.label.strip()
        self.inline, self.label = Inline(), ""
        if not form.in_table:
            self._end_table()
        if html:
            self._place(form).append(self._block(html, label, form))
        self._place(form).extend(self.after)
        self.after = []

    def _place(self, form: Form) -> list[Block]:
        return self._cell if form.in_table else self.blocks

    def end_cell(self, form: Form) -> None:
        """Close the cell at hand, and its last paragraph."""
        html = self.inline.html()
        self.inline, self.label = Inline(), ""
        if html:
            self._cell.append(Paragraph(html, quote=form.quote))
        self._cell += self.after
        self.after = []
        self._row.append(tuple(self._cell))
        self._cell = []

    def end_row(self) -> None:
        """Close the row at hand."""
        if self._row:
            self._rows.append(tuple(self._row))
        self._row = []

    def begin_head(self) -> None:
        """Take the first row of the table at hand for its head."""
        self._head = self._head or not self._rows

    def end(self, form: Form) -> tuple[Block, ...]:
        """Close everything, and give the blocks."""
        self.end_paragraph(form)
        self._end_table()
        return tuple(self.blocks)

    def _end_table(self) -> None:
        if self._cell:
            self._row.append(tuple(self._cell))
            self._cell = []
        self.end_row()
        if self._rows:
            self.blocks.append(Table(tuple(self._rows), head=self._head))
        self._rows, self._head = [], False

    def _block(self, html: str, label: str, form: Form) -> Paragraph:
        if form.heading or not label:
            return Paragraph(html, form.heading, quote=form.quote)
        return Paragraph(html, level=form.level, number=self._number(label, form.level))

    def _number(self, label: str, level: int) -> int | None:
        """Read an item's number; a letter's is the place it has, and a bullet has none."""
        if not any(char.isalnum() for char in label):
            return None
        match = _DIGITS.search(label)
        number = int(match[1]) if match else self._numbers.get(level, 0) + 1
        self._numbers = {one: last for one, last in self._numbers.items() if one < level}
        self._numbers[level] = number
        return number
