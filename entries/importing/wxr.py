"""WordPress's export cut into its items, each parsed alone: a broken one hides no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from entries.errors import NotUnderstood
from entries.importing.xml_data import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARK = re.compile(r"<!\[CDATA\[|<!--|<item[\s>]|</item\s*>")
_ROOT = re.compile(r"<rss\b[^<>]{0,4000}>")
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_ENCODED = "{*}encoded"
_CLOSED = re.compile(r"</rss\s*>\s*\Z")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the export as it stands there: `xml` is not parsed yet, nor known to be whole."""

    line: int
    xml: str
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Export:
    """A site's export: its address, the names of its authors, its items, whether it is whole."""

    site: str
    authors: tuple[str, ...]
    root: str
    items: tuple[Item, ...]
    is_whole: bool


def read_export(text: str) -> Export:
    """Read the head of an export and cut out its items; raises NotUnderstood."""
    items = tuple(_items(text))
    start = _start(text)
    root = _ROOT.search(text, 0, start)
    if root is None:
        raise NotUnderstood("not WordPress's export: no <rss> in it")
    whole = text if start == len(text) else f"{text[:start]}</channel></rss>"
    channel = parse_xml(whole).find("channel")
    if channel is None:
        raise NotUnderstood("not WordPress's export: no <channel> in it")
    site = text_of(channel, "{*}base_blog_url") or text_of(channel, "link")
    authors = tuple(text_of(one, "{*}author_login") for one in channel.findall("{*}author"))
    return Export(site, authors, root[0], items, bool(_CLOSED.search(text[-200:])))


def parse_item(item: Item, export: Export) -> _Element:
    """Parse one item; raises NotUnderstood, without a line, for what is broken."""
    if not item.is_whole:
        raise NotUnderstood("cut short: the export ends within it")
    try:
        found = parse_xml(f"{export.root}{item.xml}</rss>").find("item")
    except NotUnderstood as error:
        raise NotUnderstood(error.message.rpartition(", line ")[0] or error.message) from error
    assert found is not None
    return found


def text_of(element: _Element, name: str) -> str:
    """Give the text of an element's child, without the spaces round it; empty if there is none."""
    return (element.findtext(name) or "").strip()


def content_of(item: _Element) -> str:
    """Give the HTML of a post, or of its excerpt where it has no other."""
    texts = [item.findtext(_CONTENT) or "", *(one.text or "" for one in item.findall(_ENCODED))]
    return next((text for text in texts if text.strip()), "")


def _start(text: str) -> int:
    """Find where the items begin; the text's end where there is none."""
    return next((start for start, mark in _marks(text) if mark.startswith("<item")), len(text))


def _items(text: str) -> Iterator[Item]:
    begun: int | None = None
    line, at = 1, 0
    for start, mark in _marks(text):
        if mark.startswith("<item") and begun is None:
            line, at, begun = line + text.count("\n", at, start), start, start
        elif mark.startswith("</item") and begun is not None:
            yield Item(line, text[begun : start + len(mark)], is_whole=True)
            begun = None
    if begun is not None:
        yield Item(line, text[begun:], is_whole=False)


def _marks(text: str) -> Iterator[tuple[int, str]]:
    """Give the tags of items, and where they stand: none in comments or in quoted text."""
    at = 0
    while found := _MARK.search(text, at):
        at = found.end()
        closing = {"<!--": "-->", "<![CDATA[": "]]>"}.get(found[0])
        if closing is None:
            yield found.start(), found[0]
            continue
        end = text.find(closing, at)
        if end < 0:
            return
        at = end + len(closing)
