"""Saved web pages: the article as Markdown, the facts from the page's head and the article's."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from entries.errors import NotUnderstood
from entries.importing.account import Stated
from entries.importing.candidate import Skipped
from entries.importing.data_names import is_data
from entries.importing.document import Document
from entries.importing.format import Certainty, Format
from entries.importing.masthead import Hints
from entries.importing.options import ImportOptions
from entries.importing.prose_document import read_prose_document
from entries.importing.reading import Reading, gather
from entries.shown import shown

if TYPE_CHECKING:
    from entries.importing.page import Page

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PIECE = re.compile(
    r"\s*<(?:article|main|div|section|p|h1|title|meta|table|center|[!a-z])", re.IGNORECASE
)
_CLOSED = re.compile(r"</(?:p|div|article|section|h[1-6]|td|center)>", re.IGNORECASE)
_FEED = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--|<(?:rss|feed|opml)\b)", re.IGNORECASE)


def _recognises(document: Document) -> bool:
    if is_data(document.name):
        return False
    start = document.text[:4096]
    if re.match(r"\s*<", start) and _PAGE.search(start):
        return True
    named = PurePath(document.name).suffix.lower() in (".html", ".htm", ".xhtml", ".shtml")
    if named and "<" in start:
        return True
    return bool(_PIECE.match(start)) and len(_CLOSED.findall(start)) >= 3


def _read(document: Document, options: ImportOptions) -> Reading:
    # Here, because bs4 and lxml take a tenth of a second that text and Markdown need not pay.
    from entries.importing.page import read_pages

    if _FEED.match(document.text[:2000]) and re.search(
        r"<(?:rss|feed|opml)\b", document.text[:20_000]
    ):
        raise NotUnderstood("a feed: of a blog, single pages are read, and WordPress's own export")
    first, *others = read_pages(document.text)
    if others:
        return _read_posts(document, [first, *others], options)
    if not any(char.isalnum() for char in first.markdown):
        raise NotUnderstood("a page without any text")
    return _read_one(document, first, options)


def _read_posts(document: Document, posts: list[Page], options: ImportOptions) -> Reading:
    """Read a page of several posts: those that it shows whole."""
    whole = [
        _read_one(document, post, replace(options, whole=True))
        for post in posts
        if not post.is_cut_short
    ]
    cut = [
        Skipped(document.source, f"only the beginning of {shown(post.title or '')}: save its page")
        for post in posts
        if post.is_cut_short
    ]
    records = [one for reading in whole for one in reading.candidates]
    return gather([*records, *cut], notes=(f"a page of {len(posts)} posts, each read by itself",))


def _read_one(document: Document, page: Page, options: ImportOptions) -> Reading:
    hints = Hints(title=page.title, site=page.site, author=page.author)
    stated = Stated(
        backup=(page.day, page.day_line or "") if page.day else None, author=page.author
    )
    return read_prose_document(
        document,
        "html",
        page.markdown,
        options,
        hints=hints,
        stated=stated,
        page=True,
        first_line=None,
    )


FORMAT = Format(
    "html",
    Certainty.SHAPE,
    recognises=_recognises,
    read=_read,
    suffixes=(".html", ".htm", ".shtml", ".shtm", ".xhtml"),
)
