"""What a Word document's named styles mean: headings, quotations, emphasis, lists, hidden text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from entries.importing.office.docx_names import child, is_on, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)
_CONTENTS = re.compile(r"toc (?:heading|[1-9])\Z|contents (?:heading|[1-9])\Z", re.IGNORECASE)
_QUOTES = ("quote", "intense quote", "block text", "block quotation", "quotations")
_LONGEST = 12


class Styles:
    """The styles of one document by their ids.

    What a style does not say, the one that it is based on does.
    """

    def __init__(self, root: _Element | None) -> None:
        """Read the styles of styles.xml; None is a document without."""
        found = [] if root is None else [one for one in root if local(one) == "style"]
        self._styles = {value(one, "styleId"): one for one in reversed(found)}

    def _chain(self, id: str | None) -> Iterator[_Element]:
        for _ in range(_LONGEST):
            style = self._styles.get(id) if id else None
            if style is None:
                return
            yield style
            id = value(child(style, "basedOn"))

    def _names(self, id: str | None) -> Iterator[str]:
        return ((value(child(style, "name")) or "").strip().lower() for style in self._chain(id))

    def heading(self, id: str | None) -> int:
        """Give the level of a paragraph style's heading, a title's 1; 0 for none."""
        for style in self._chain(id):
            name = (value(child(style, "name")) or "").strip().lower()
            if match := _HEADING.match(name):
                return min(int(match[1]), 6)
            if name == "title":
                return 1
            if name == "subtitle":
                return 0
            if level := outline(value(child(style, "pPr", "outlineLvl"))):
                return level
        return 0

    def is_quote(self, id: str | None) -> bool:
        """Tell whether a paragraph style is a quotation's."""
        return any(name in _QUOTES for name in self._names(id))

    def is_contents(self, id: str | None) -> bool:
        """Tell whether a paragraph style is a table of contents'."""
        return any(_CONTENTS.match(name) for name in self._names(id))

    def is_on(self, id: str | None, switch: str) -> bool:
        """Tell whether a style switches something on: `b`, `i`, `strike`, `vanish`."""
        for style in self._chain(id):
            found = is_on(child(style, "rPr"), switch)
            if found is not None:
                return found
        return False

    def numbering(self, id: str | None) -> tuple[str, str] | None:
        """Give the list (its id and level) that a paragraph style puts its paragraphs in."""
        for style in self._chain(id):
            properties = child(style, "pPr", "numPr")
            if number := value(child(properties, "numId")):
                return number, value(child(properties, "ilvl")) or "0"
        return None


def outline(level: str | None) -> int:
    """Give the heading's level that an outline level is, from 1; 0 for body text."""
    return int(level) + 1 if level in ("0", "1", "2", "3", "4", "5") else 0
