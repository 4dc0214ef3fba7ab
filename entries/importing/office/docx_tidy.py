"""A part of a Word document, rebuilt of nothing but what carries its text.

Word splits a sentence into dozens of runs with dozens of properties each, keeps what was deleted,
and hides text in fields, boxes and alternatives; what comes out of here is small and plain.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from entries.importing.office.docx_lists import DEEPEST, NUMBER, NUMBERS, Lists, whole
from entries.importing.office.docx_maker import Maker
from entries.importing.office.docx_names import child, children, is_on, is_word, local, value
from entries.importing.office.docx_runs import Runs
from entries.importing.office.docx_styles import Styles, outline

if TYPE_CHECKING:
    from lxml.etree import _Element

_CELL, _ITEM, _NOTE = 4, 4, 10
"""What these weigh more than their elements; an item so much for each level."""


class Tidier:
    """Rebuilds the parts of one document."""

    def __init__(self, styles: Styles, lists: Lists, notes: frozenset[str]) -> None:
        """Begin a document with these styles, lists and notes (`footnote 2`)."""
        self._styles = styles
        self._lists = lists
        self._maker = Maker()
        self._runs = Runs(self._maker, styles, notes, self._blocks)

    def part(self, root: _Element, links: frozenset[str]) -> _Element:
        """Rebuild a part from its root: the document, or its footnotes or endnotes.

        `links` are the ids of its links that lead to the web.
        """
        self._runs.links = links
        rebuilt = self._maker.make(local(root))
        if local(root) == "document":
            body = self._maker.make("body", rebuilt)
            body.extend(self._blocks(child(root, "body")))
        else:
            for note in root:
                if is_word(note) and value(note, "type") in (None, "normal"):
                    self._note(note, rebuilt)
        self._runs.drop_open_fields()
        return rebuilt

    def _note(self, note: _Element, parent: _Element) -> None:
        if id := value(note, "id"):
            self._maker.weigh(_NOTE)
            made = self._maker.make(local(note), parent, id=id)
            made.extend(self._blocks(note))

    def _blocks(self, parent: _Element | None) -> Iterator[_Element]:
        for one in children(parent):
            name = local(one)
            if name == "p":
                yield from self._paragraph(one)
            elif name == "tbl":
                yield self._table(one)

    def _paragraph(self, paragraph: _Element) -> Iterator[_Element]:
        properties = child(paragraph, "pPr")
        style = value(child(properties, "pStyle"))
        if self._styles.is_contents(style) or self._styles.is_on(style, "vanish"):
            return
        made = self._maker.make("p")
        kept = self._maker.make("pPr", made)
        self._shape(kept, properties, style)
        item = None if len(kept) else self._item(kept, properties, style)
        if child(properties, "rPr", "del") is not None:
            self._maker.make("del", self._maker.make("rPr", kept))
        self._runs.rebuild(made, paragraph)
        if len(made) > 1 and item:
            self._number(made, *item)
        if not len(kept):
            made.remove(kept)
        if len(made):
            yield made

    def _shape(self, kept: _Element, properties: _Element | None, style: str | None) -> None:
        told = outline(value(child(properties, "outlineLvl")))
        heading = told or self._styles.heading(style)
        if heading:
            self._maker.make("pStyle", kept, val=f"Heading{heading}")
        elif self._styles.is_quote(style):
            self._maker.make("pStyle", kept, val="Quote")

    def _item(
        self, kept: _Element, properties: _Element | None, style: str | None
    ) -> tuple[str, int] | None:
        """Make a paragraph an item of a list; give its list and level where it has a number."""
        own = child(properties, "numPr")
        number, level = value(child(own, "numId")), value(child(own, "ilvl"))
        if number is None:
            number, inherited = self._styles.numbering(style) or (None, "0")
            level = level or inherited
        at = whole(level, 0)
        kind = self._lists.kind(number, at)
        if number is None or kind is None:
            return None
        shown = min(at, DEEPEST)
        self._maker.weigh(_ITEM * (shown + 1))
        numbered = self._maker.make("numPr", kept)
        self._maker.make("ilvl", numbered, val=str(shown))
        self._maker.make("numId", numbered, val=kind)
        return (number, at) if kind == NUMBERS else None

    def _number(self, made: _Element, list_: str, level: int) -> None:
        """Write an item's number before its text, for mammoth keeps no numbers; see NUMBER."""
        run = self._maker.make("r")
        self._maker.make("t", run).text = NUMBER.format(self._lists.count(list_, level))
        made.insert(1, run)

    def _table(self, table: _Element) -> _Element:
        made = self._maker.make("tbl")
        for row in children(table):
            if local(row) != "tr" or child(row, "trPr", "del") is not None:
                continue
            kept = self._maker.make("tr", made)
            if is_on(child(row, "trPr"), "tblHeader"):
                self._maker.make("tblHeader", self._maker.make("trPr", kept))
            for cell in children(row):
                if local(cell) == "tc":
                    self._cell(kept, cell)
        return made

    def _cell(self, row: _Element, cell: _Element) -> None:
        self._maker.weigh(_CELL)
        made = self._maker.make("tc", row)
        span = whole(value(child(cell, "tcPr", "gridSpan")), 1)
        if 1 < span < 64:
            self._maker.make("gridSpan", self._maker.make("tcPr", made), val=str(span))
        made.extend(self._blocks(cell))
