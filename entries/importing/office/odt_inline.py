"""The text of one paragraph of an OpenDocument text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from entries.importing.office.inline import PLAIN, Inline, Marks, web_link
from entries.importing.office.odt_names import find, name_of, value
from entries.importing.office.odt_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHITE = re.compile(r"[ \t\r\n]+")
_NEVER = frozenset(
    [
        *("office:annotation", "office:annotation-end", "text:hidden-text", "text:ruby-text"),
        *(
            "text:tracked-changes",
            "text:number",
            "text:script",
            "office:event-listeners",
            "text:note-citation",
        ),
        *("text:hidden-paragraph", "text:placeholder", "text:table-of-content"),
    ]
)
_MOST_SPACES = 100


@dataclass(slots=True)
class ParagraphText:
    """The text of a paragraph as it is read, and the text boxes that are anchored in it.

    `note` takes a note's element and gives its number.
    """

    styles: Styles
    note: Callable[[_Element], int]
    inline: Inline = field(default_factory=Inline)
    boxes: list[_Element] = field(default_factory=list)
    _after_space: bool = True

    def read(self, paragraph: _Element, *, plain: bool) -> str:
        """Give a paragraph's text as HTML; `plain` leaves its own style's marks out."""
        style = value(paragraph, "text:style-name")
        marks = self.styles.marks("paragraph", style, PLAIN)
        if marks is not None:
            self._children(paragraph, PLAIN if plain else marks)
        return self.inline.html()

    def _children(self, element: _Element, marks: Marks) -> None:
        self._text(element.text, marks)
        for one in element:
            self._element(one, marks)
            self._text(one.tail, marks)

    def _text(self, text: str | None, marks: Marks) -> None:
        """Add text, runs of white space as one space: others are elements."""
        collapsed = _WHITE.sub(" ", text or "")
        if self._after_space:
            collapsed = collapsed.removeprefix(" ")
        if collapsed:
            self.inline.add(collapsed, marks)
            self._after_space = collapsed.endswith(" ")

    def _element(self, element: _Element, marks: Marks) -> None:
        name = name_of(element)
        if name == "text:s":
            self._add(" " * _count(value(element, "text:c")), marks)
        elif name == "text:tab":
            self._add("\t", marks)
        elif name == "text:line-break":
            self.inline.line_break()
            self._after_space = True
        elif name == "text:note":
            self.inline.note(self.note(element))
            self._after_space = False
        elif name == "text:span":
            inner = self.styles.marks("text", value(element, "text:style-name"), marks)
            if inner is not None:
                self._children(element, inner)
        elif name == "text:a":
            link = web_link(value(element, "xlink:href") or "")
            self._children(element, marks._replace(link=link or marks.link))
        elif name.startswith("draw:"):
            self._drawing(element)
        elif name.startswith("text:") and name not in _NEVER:
            self._children(element, marks)

    def _add(self, text: str, marks: Marks) -> None:
        self.inline.add(text, marks)
        self._after_space = False

    def _drawing(self, element: _Element) -> None:
        """Keep the text in a drawing's boxes for after the paragraph."""
        box = find(element, "draw:text-box")
        if box is not None:
            self.boxes.append(box)
        elif name_of(element) == "draw:a":
            for one in element:
                self._drawing(one)
        elif find(element, "text:p") is not None:
            self.boxes.append(element)


def _count(written: str | None) -> int:
    known = written is not None and written.isascii() and written.isdecimal()
    return min(int((written or "1")[:4]), _MOST_SPACES) if known else 1
