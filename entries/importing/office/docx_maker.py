"""The elements of a tidy Word document, made one by one and weighed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entries.errors import NotUnderstood
from entries.importing.office.docx_names import LINKS, MAIN, child

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_WEIGHT = 60_000
"""The most elements that may be made: mammoth takes kilobytes and 50 microseconds for each."""


@dataclass(slots=True)
class Maker:
    """Makes elements of WordprocessingML, up to a weight."""

    weight: int = 0

    def make(self, name: str, parent: _Element | None = None, **values: str | None) -> _Element:
        """Make an element; raises NotUnderstood where the document would grow too heavy."""
        from lxml import etree

        self.weigh(1)
        given = {f"{{{MAIN}}}{key}": one for key, one in values.items() if one is not None}
        if parent is None:
            return etree.Element(f"{{{MAIN}}}{name}", given, nsmap={"w": MAIN, "r": LINKS})
        return etree.SubElement(parent, f"{{{MAIN}}}{name}", given)

    def of(self, parent: _Element, name: str) -> _Element:
        """Give the child of this name, which holds an element's properties, made if need be."""
        found = child(parent, name)
        return self.make(name, parent) if found is None else found

    def weigh(self, more: int) -> None:
        """Add what an element costs more than others do."""
        self.weight += more
        if self.weight > MAX_WEIGHT:
            raise NotUnderstood(f"more than {MAX_WEIGHT:,} runs of text: save it in smaller parts")


def last_of(parent: _Element) -> _Element | None:
    """Give the last child; len() would go through all of them, once for each that is added."""
    return next(parent.iterchildren(reversed=True), None)
