"""An OpenDocument text's blocks: paragraphs, headings, lists, tables, notes.

Written here because odfdo's Markdown (3.27) loses which note a reference leads to, and takes
bullets for numbers and a title for bold text. What was deleted with changes tracked stands apart in
such a document, and is left there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from entries.errors import NotUnderstood
from entries.importing.office.blocks import Block, Body, Paragraph, Rule, Table, Tally
from entries.importing.office.odt_inline import ParagraphText
from entries.importing.office.odt_names import find, full, name_of, value
from entries.importing.office.odt_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 60
_HOLDERS = frozenset(["text:section", "text:numbered-paragraph", "draw:frame", "draw:text-box"])
_ROWS = frozenset(["table:table-header-rows", "table:table-rows", "table:table-row-group"])


def read_body(content: _Element, styles: _Element | None) -> Body:
    """Read the text of content.xml (or of a flat document) with the named styles of styles.xml."""
    text = find(content, "office:body", "office:text")
    if text is None:
        raise NotUnderstood("an OpenDocument file without a text in it")
    roots = [root for root in (styles, content) if root is not None]
    common = [one for root in roots if (one := find(root, "office:styles")) is not None]
    own = find(content, "office:automatic-styles")
    reader = _Reader(Styles(common, [] if own is None else [own]))
    return Body(tuple(reader.blocks(text)), tuple(reader.notes))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in nested lists a paragraph stands, and the style of the outermost."""

    level: int = 0
    style: str | None = None


@dataclass(slots=True)
class _Reader:
    """Reads one document; `numbers` are how far each list's style has counted, by level."""

    styles: Styles
    notes: list[tuple[Block, ...]] = field(default_factory=list)
    numbers: dict[tuple[str | None, int], int] = field(default_factory=dict)
    depth: int = 0
    tally: Tally = field(default_factory=Tally)

    def blocks(self, holder: _Element, place: _Place | None = None) -> Iterator[Block]:
        """Give the blocks in an element, in order."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise NotUnderstood("a document nested deeper than any entry")
        for one in holder:
            yield from self._block(one, place or _Place())
        self.depth -= 1

    def _block(self, element: _Element, place: _Place) -> Iterator[Block]:
        self.tally.add()
        name = name_of(element)
        if name in ("text:p", "text:h"):
            yield from self._paragraph(element)
        elif name == "text:list":
            yield from self._list(element, place)
        elif name == "table:table":
            head = find(element, "table:table-header-rows") is not None
            yield Table(tuple(self._rows(element)), head=head)
        elif name in _HOLDERS and value(element, "text:display") != "none":
            yield from self.blocks(element, place)

    def _paragraph(self, element: _Element) -> Iterator[Block]:
        style = value(element, "text:style-name")
        if self.styles.is_rule(style):
            yield Rule()
            return
        heading = self.styles.heading(style)
        if name_of(element) == "text:h":
            heading = heading or _whole(value(element, "text:outline-level")) or 1
        text = ParagraphText(self.styles, self._note)
        html = text.read(element, plain=bool(heading))
        if html:
            yield Paragraph(html, min(heading, 6), quote=self.styles.is_quote(style))
        for box in text.boxes:
            yield from self.blocks(box)

    def _note(self, element: _Element) -> int:
        place = len(self.notes)
        self.notes.append(())
        body = find(element, "text:note-body")
        self.notes[place] = () if body is None else tuple(self.blocks(body))
        return place + 1

    def _list(self, element: _Element, place: _Place) -> Iterator[Block]:
        style = value(element, "text:style-name") or place.style
        inner = _Place(place.level + 1, style)
        goes_on = value(element, "text:continue-numbering") == "true" or value(
            element, "text:continue-list"
        )
        if not goes_on:
            self._restart(style, inner.level)
        for item in element:
            if name_of(item) in ("text:list-item", "text:list-header"):
                yield from self._item(item, inner)

    def _item(self, item: _Element, place: _Place) -> Iterator[Block]:
        place = replace(place, style=value(item, "text:style-override") or place.style)
        first = True
        for block in self.blocks(item, place):
            if not isinstance(block, Paragraph) or block.level or block.heading:
                yield block
            elif first and name_of(item) == "text:list-item":
                number = self._number(item, place)
                yield replace(block, level=place.level, number=number, quote=False)
                first = False
            else:
                yield replace(block, level=place.level, continues=True, quote=False)

    def _number(self, item: _Element, place: _Place) -> int | None:
        """Count an item; None where its list has bullets."""
        style = place.style or self._list_of(item)
        definition = self.styles.list_level(style, place.level)
        if definition is None or name_of(definition) != "text:list-level-style-number":
            return None
        key = (style, place.level)
        start = _whole(value(definition, "text:start-value")) or 1
        told = value(item, "text:start-value")
        number = _whole(told) if told else self.numbers.get(key, start - 1) + 1
        self.numbers[key] = number
        self._restart(style, place.level + 1)
        return number

    def _list_of(self, item: _Element) -> str | None:
        paragraph = item.find(full("text:p"))
        return self.styles.list_of(value(paragraph, "text:style-name"))

    def _restart(self, style: str | None, level: int) -> None:
        for key in [key for key in self.numbers if key[0] == style and key[1] >= level]:
            del self.numbers[key]

    def _rows(self, table: _Element) -> Iterator[tuple[tuple[Block, ...], ...]]:
        for one in table:
            name = name_of(one)
            if name in _ROWS:
                yield from self._rows(one)
            elif name == "table:table-row":
                cells = (cell for cell in one if name_of(cell).endswith("table-cell"))
                yield tuple(tuple(self._cell(cell)) for cell in cells)

    def _cell(self, cell: _Element) -> Iterator[Block]:
        self.tally.add()
        yield from self.blocks(cell)


def _whole(written: str | None) -> int:
    known = written is not None and written.isascii() and written.isdecimal()
    return int((written or "0")[:6]) if known else 0
