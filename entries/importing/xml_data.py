"""XML of unknown origin, parsed without entities, without a network, and within bounds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from entries.errors import NotUnderstood

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_MARKS = 800_000
"""The most tags and attributes: libxml2 takes 120 bytes for the four of an empty element."""

_DECLARED = re.compile(r"<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
# XML 1.0 allows none of them, and exports are full of them all the same.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_PROLOG = 20_000


def parse_xml(text: str) -> _Element:
    """Parse a document and return its root; `sourceline` of an element is its line.

    Control characters, which no XML may hold, are dropped. Raises NotUnderstood, with the line, for
    what is no XML, declares entities, or holds more than any export does.
    """
    # Here, because it takes a tenth of a second that other formats need not pay.
    from lxml import etree

    if _DECLARED.search(text[:_PROLOG]):
        raise NotUnderstood("XML that declares entities or a grammar of its own, which is not read")
    if count_marks(text) > MAX_MARKS:
        raise NotUnderstood(f"XML of more than {MAX_MARKS:,} tags and attributes")
    body = plain_xml(text)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        return etree.fromstring(body.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        reason = (error.msg or "no element").split(", line ")[0]
        raise NotUnderstood(f"not XML: {reason}, line {error.lineno}") from error


def plain_xml(text: str) -> str:
    """Give a text that can be parsed as UTF-8: without a declaration, and what no XML may hold."""
    return without_controls(_DECLARATION.sub(_blank, text, count=1))


def without_controls(text: str) -> str:
    """Drop the characters that no XML may hold."""
    return _CONTROLS.sub("", text)


def line_of(element: _Element) -> int | None:
    """Give the line on which an element begins."""
    line: int | None = element.sourceline  # type: ignore[assignment]  # its stub says `...`
    return line


def count_marks(text: str) -> int:
    """Count tags, attributes and entities, leaving out CDATA sections, in one look at the text."""
    count = position = 0
    while (start := text.find("<![CDATA[", position)) >= 0:
        count += _marks(text, position, start)
        end = text.find("]]>", start)
        if end < 0:
            return count
        position = end
    return count + _marks(text, position, len(text))


def _marks(text: str, start: int, end: int) -> int:
    # An attribute is a node and, where it has a value, a node of text: as much as two tags.
    return text.count("<", start, end) + 2 * text.count("=", start, end)


def _blank(match: re.Match[str]) -> str:
    # The text is decoded: what it says of its encoding is no longer so. Lines stay where they are.
    return "\n" * match[0].count("\n")
