"""What an OpenDocument text's styles mean: headings, quotations, emphasis, hidden text, lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from entries.importing.office.inline import Marks
from entries.importing.office.odt_names import find, name_of, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"Heading_20_([1-9])\Z|heading[ _]?([1-9])\Z", re.IGNORECASE)
_QUOTES = frozenset(["quotations", "block_20_text", "quote", "intense_20_quote"])
_RULES = frozenset(["horizontal_20_line", "horizontal_line"])
_LONGEST = 12


class Styles:
    """The styles of one document, those it made by itself and those with names."""

    def __init__(self, common: Iterable[_Element], own: Iterable[_Element]) -> None:
        """Read the styles below the elements that hold them; `own` are the automatic ones."""
        self._styles: dict[tuple[str, str], _Element] = {}
        self._lists: dict[str, _Element] = {}
        self._own: set[tuple[str, str]] = set()
        for styles, is_own in ((common, False), (own, True)):
            for style in (style for holder in styles for style in holder):
                self._take(style, is_own=is_own)

    def _take(self, style: _Element, *, is_own: bool) -> None:
        name = value(style, "style:name") or ""
        if name_of(style) == "text:list-style":
            self._lists[name] = style
        elif name_of(style) == "style:style":
            key = (value(style, "style:family") or "", name)
            self._styles[key] = style
            if is_own:
                self._own.add(key)

    def _chain(self, family: str, name: str | None) -> Iterator[tuple[str, _Element | None]]:
        """Give a style's name and the style, and then those of the styles it is based on."""
        for _ in range(_LONGEST):
            if not name:
                return
            style = self._styles.get((family, name))
            yield name, style
            name = value(style, "style:parent-style-name")

    def heading(self, name: str | None) -> int:
        """Give the level of a paragraph style's heading, a title's 1; 0 for none."""
        for one, style in self._chain("paragraph", name):
            if match := _HEADING.match(one):
                return min(int(match[1] or match[2]), 6)
            if one.lower() == "title":
                return 1
            if one.lower() == "subtitle":
                return 0
            level = value(style, "style:default-outline-level") or ""
            if level in ("1", "2", "3", "4", "5", "6"):
                return int(level)
        return 0

    def is_quote(self, name: str | None) -> bool:
        """Tell whether a paragraph style is a quotation's."""
        return any(one.lower() in _QUOTES for one, _ in self._chain("paragraph", name))

    def is_rule(self, name: str | None) -> bool:
        """Tell whether a paragraph style is a line's across the page."""
        return any(one.lower() in _RULES for one, _ in self._chain("paragraph", name))

    def marks(self, family: str, name: str | None, around: Marks) -> Marks | None:
        """Give the marks of text in a style, within text of other marks; None for hidden text.

        Of paragraphs only what was set by hand counts: a named style's look is no emphasis.
        """
        told: dict[str, bool] = {}
        for one, style in self._chain(family, name):
            if family == "paragraph" and (family, one) not in self._own:
                hidden = _marks(style).get("hidden", False)
                told.setdefault("hidden", hidden)
                continue
            told = _marks(style) | told
        if told.get("hidden", False):
            return None
        return around._replace(
            bold=told.get("bold", around.bold),
            italic=told.get("italic", around.italic),
            struck=told.get("struck", around.struck),
        )

    def list_level(self, name: str | None, level: int) -> _Element | None:
        """Give the definition of a level (from 1) of a list's style."""
        style = self._lists.get(name or "")
        for one in () if style is None else style:
            if value(one, "text:level") == str(level):
                return one
        return None

    def list_of(self, name: str | None) -> str | None:
        """Give the list style that a paragraph style names."""
        chain = self._chain("paragraph", name)
        return next((one for _, s in chain if (one := value(s, "style:list-style-name"))), None)


def _marks(style: _Element | None) -> dict[str, bool]:
    """Give what a style itself says of the marks of its text."""
    text = find(style, "style:text-properties")
    told: dict[str, bool] = {}
    if weight := value(text, "fo:font-weight"):
        told["bold"] = weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= 600)
    if slant := value(text, "fo:font-style"):
        told["italic"] = slant in ("italic", "oblique")
    if line := value(text, "style:text-line-through-style"):
        told["struck"] = line != "none"
    if display := value(text, "text:display"):
        told["hidden"] = display == "none"
    return told
