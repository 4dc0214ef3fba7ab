"""The names of OpenDocument's elements and attributes, short: `text:p`, `fo:font-weight`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    f"{_OASIS}office:1.0": "office",
    f"{_OASIS}text:1.0": "text",
    f"{_OASIS}table:1.0": "table",
    f"{_OASIS}style:1.0": "style",
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}manifest:1.0": "manifest",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_BY_PREFIX = {prefix: space for space, prefix in _SPACES.items()}


def name_of(element: _Element) -> str:
    """Give an element's short name; empty for a comment and for names of other programs."""
    space, _, local = str(element.tag)[1:].partition("}")
    prefix = _SPACES.get(space)
    return f"{prefix}:{local}" if prefix else ""


def full(name: str) -> str:
    """Give a short name as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{_BY_PREFIX[prefix]}}}{local}"


def value(element: _Element | None, name: str) -> str | None:
    """Give an attribute by its short name; None without the element or the attribute."""
    return None if element is None else element.get(full(name))


def find(element: _Element | None, *path: str) -> _Element | None:
    """Follow a path of short names down from an element."""
    found = element
    for name in path:
        if found is None:
            return None
        found = found.find(full(name))
    return found
