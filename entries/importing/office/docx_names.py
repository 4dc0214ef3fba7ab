"""The names of WordprocessingML, and how an element is asked about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = (LINKS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
_WRAPPERS = frozenset(
    ["ins", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent"]
)
_OFF = ("0", "false", "off", "none")


def local(element: _Element) -> str:
    """Give an element's name without its namespace; empty for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def is_word(element: _Element) -> bool:
    """Tell whether an element is WordprocessingML's own."""
    tag = element.tag
    return isinstance(tag, str) and tag[1:].startswith((MAIN + "}", STRICT + "}"))


def value(element: _Element | None, name: str = "val") -> str | None:
    """Give an attribute of WordprocessingML; None without the element or the attribute."""
    if element is None:
        return None
    return element.get(f"{{{MAIN}}}{name}") or element.get(f"{{{STRICT}}}{name}")


def link_id(element: _Element) -> str | None:
    """Give the name under which a hyperlink's target is listed."""
    return next((found for names in _LINKS if (found := element.get(f"{{{names}}}id"))), None)


def child(element: _Element | None, *path: str) -> _Element | None:
    """Follow a path of names down from an element."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def is_on(element: _Element | None, name: str) -> bool | None:
    """Tell whether a switch is on or off; None where it is not there."""
    switch = child(element, name)
    return None if switch is None else value(switch) not in _OFF


def children(parent: _Element | None) -> Iterator[_Element]:
    """Give an element's children, with those of mere wrappers in the wrappers' place."""
    for one in () if parent is None else parent:
        name = local(one)
        if name == "AlternateContent":
            branch = child(one, "Fallback")
            yield from children(child(one, "Choice") if branch is None else branch)
        elif name == "sdt":
            if not _is_filled_in(child(one, "sdtPr")):
                yield from children(child(one, "sdtContent"))
        elif name in _WRAPPERS:
            yield from children(one)
        else:
            yield one


def _is_filled_in(properties: _Element | None) -> bool:
    """Tell whether Word fills a control in: with a prompt, or a table of contents."""
    gallery = value(child(properties, "docPartObj", "docPartGallery")) or ""
    return bool(is_on(properties, "showingPlcHdr")) or gallery == "Table of Contents"
