"""WordPress: the export of a site (WXR 1.0 to 1.2), each post and page an entry.

Written from WordPress's own export program; no real export was seen. The day is that of
`wp:post_date`, which is the site's time; UTC only tells how far that is from it. Private posts,
those with a password, drafts and those not yet out are brought in too, with a tag that says so.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from entries.entry import Source
from entries.errors import NotUnderstood
from entries.importing.candidate import Candidate, Rejected, Skipped
from entries.importing.document import MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.identity import Ordinals, hash_of
from entries.importing.options import ImportOptions
from entries.importing.post_html import post_to_markdown
from entries.importing.reading import Reading, gather
from entries.importing.record import Record, candidate_of, instant
from entries.importing.wxr import Export, Item, content_of, parse_item, read_export, text_of
from entries.shown import shown

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAME = "wordpress"
_KINDS = ("post", "page", "")
_GONE = ("trash", "auto-draft", "inherit")
_STATES = ("private", "draft", "pending", "future")
_PARTS = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_FURTHEST = timedelta(hours=14)
_QUARTER = timedelta(minutes=15)
_MOST_TAGS = 400_000


def _recognises(document: Document) -> bool:
    start = document.text[:8192]
    return "<rss" in start and "wordpress.org/export/" in start


def _read(document: Document, options: ImportOptions) -> Reading:
    export = read_export(document.text)
    run = _Run(document.source, export, options)
    return gather(run.records(), notes=(*document.notes, *run.notes()))


@dataclass(slots=True)
class _Run:
    """One export being read: what its posts share, and what is left in it."""

    place: str
    export: Export
    options: ImportOptions
    ordinals: Ordinals = field(default_factory=Ordinals)
    comments: int = 0
    pictures: int = 0
    tags: int = 0

    def records(self) -> list[Candidate | Skipped | Rejected]:
        """Read every item."""
        return list(self._records())

    def _records(self) -> Iterator[Candidate | Skipped | Rejected]:
        for item in self.export.items:
            try:
                yield self._post(item, parse_item(item, self.export))
            except NotUnderstood as error:
                yield Rejected(self.place, item.line, error.message)

    def _post(self, item: Item, post: _Element) -> Candidate | Skipped:
        kind, state = text_of(post, "{*}post_type"), text_of(post, "{*}status")
        if kind not in _KINDS:
            return Skipped(self.place, f"no post but {shown(kind)}", item.line)
        if state in _GONE:
            return Skipped(self.place, f"its state is {shown(state)}", item.line)
        title, body = _plain(text_of(post, "title")), self._body(content_of(post))
        if not title and not body:
            return Skipped(self.place, "neither title nor text in it", item.line)
        self.comments += len(post.findall("{*}comment"))
        wall, notes = _wall(post)
        source, revisable = self._source(post, title, body)
        record = Record(
            self.place,
            item.line,
            source,
            wall.date() if wall else None,
            f"post_date: {text_of(post, '{*}post_date')}" if wall else "",
            body,
            title=title or None,
            tags=_tags(post, state),
            logged=instant(_in_site(wall, post), self.options.zone) if wall else None,
            notes=notes,
            revisable=revisable,
        )
        return candidate_of(record, self.options.columns)

    def _body(self, content: str) -> str:
        self.tags += content.count("<")
        if self.tags > _MOST_TAGS:
            raise NotUnderstood(f"more than {_MOST_TAGS:,} tags in the posts before it")
        self.pictures += content.count("<img")
        return post_to_markdown(content)

    def _source(self, post: _Element, title: str, body: str) -> tuple[Source, bool]:
        """Name the post by its guid, else its number at its site, else by what it says."""
        number = text_of(post, "{*}post_id")
        known = text_of(post, "guid") or (number and f"{self.export.site}?p={number}")
        if known:
            return Source(_NAME, known), True
        made = hash_of(text_of(post, "{*}post_date"), title, body)
        return Source(_NAME, self.ordinals.name(made)), False

    def notes(self) -> Iterator[str]:
        """Say what is left in the export, once the posts have been read."""
        if len(self.export.authors) > 1:
            yield f"posts of {len(self.export.authors)} authors: {', '.join(self.export.authors)}"
        if self.pictures:
            yield f"pictures stay at the site ({self.pictures:,} of them)"
        if self.comments:
            yield f"comments are not taken ({self.comments:,} of them)"
        if not self.export.is_whole:
            yield "the export is cut short: what came after its end is not known"


def _plain(text: str) -> str:
    """Give the text of a title or a name, which WordPress keeps as HTML."""
    return html.unescape(_TAG.sub("", text)).strip()


def _wall(post: _Element) -> tuple[datetime | None, tuple[str, ...]]:
    """Give the post's time at its site; none where nobody set one, as in some drafts."""
    written = text_of(post, "{*}post_date")
    if not written or written.startswith("0000"):
        return None, ("no date: kept, and not counted until it has one",)
    wall = _parsed(written)
    if wall is None:
        raise NotUnderstood(f"its post_date {shown(written)} is no time")
    return wall, ()


def _parsed(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written) if _PARTS.fullmatch(written) else None
    except ValueError:
        return None


def _in_site(wall: datetime, post: _Element) -> datetime:
    """Give a post's time its offset, where the same time in UTC tells it."""
    utc = _parsed(text_of(post, "{*}post_date_gmt"))
    away = wall - utc if utc else None
    if away is None or abs(away) > _FURTHEST or away % _QUARTER:
        return wall
    return wall.replace(tzinfo=timezone(away))


def _tags(post: _Element, state: str) -> tuple[str, ...]:
    """Give its tags and categories, and what is no post for everyone."""
    named = [
        _plain(one.text or "")
        for one in post.findall("category")
        if one.get("domain") in ("category", "post_tag", "tag")
        and one.get("nicename") != "uncategorized"
    ]
    states = [state] if state in _STATES else []
    states += ["private"] if text_of(post, "{*}post_password") else []
    return tuple(dict.fromkeys(tag for tag in (*named, *states) if tag))


FORMAT = Format(
    _NAME,
    Certainty.SIGNATURE,
    recognises=_recognises,
    read=_read,
    suffixes=(".xml", ".wxr"),
    largest=MAX_DATA,
    maps="fields",
)
