"""The posts of a page that shows several: a blog's first page, an archive, a month."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice

from bs4 import BeautifulSoup, Tag

from entries.importing.dateline import read_dateline, read_stamp

_KINDS = ("article", "[class~=hentry]", "[class~=h-entry]", "[class~=post]")
_HEADING = re.compile(r"h[1-4]\Z")
_CUT = re.compile(
    r"\W*(?:(?:continue|keep) reading|read (?:more|the rest|on)|more\W*\Z)", re.IGNORECASE
)
_MOST = 0.6
"""The share of all the posts' text that one may have: the others are teasers of theirs else."""
_FEW_WORDS = 3
_TOP = 6


def find_posts(soup: BeautifulSoup) -> list[Tag]:
    """Give the posts of a page that shows several, each with a heading, a day and a text.

    Empty for a page of one article, whether it has teasers of others round it or not.
    """
    for kind in _KINDS:
        found = soup.select(kind)
        known = set(map(id, found))
        outer = [tag for tag in found if not any(id(above) in known for above in tag.parents)]
        posts = [tag for tag in outer if heading_of(tag) and day_of(tag) and _has_text(tag)]
        if len(posts) > 1:
            weights = [len(tag.get_text()) for tag in posts]
            return posts if max(weights) <= _MOST * sum(weights) else []
    return []


def is_cut_short(post: Tag) -> bool:
    """Tell whether a post ends with a link to the rest of it."""
    return any(_CUT.match(link.get_text()) for link in post.find_all("a"))


def heading_of(post: Tag) -> str | None:
    """Give a post's own heading."""
    heading = post.find(_HEADING)
    return " ".join(heading.get_text(" ").split())[:300] or None if heading else None


def day_of(post: Tag) -> tuple[date, str] | None:
    """Give a post's day, as its own time or a line near its top says it, and those words."""
    for tag in post.find_all(["time", "abbr"], limit=_TOP):
        printed = " ".join(tag.get_text(" ").split())
        stamp = str(tag.get("datetime") or tag.get("title") or "")
        dateline = read_dateline(printed)
        if day := (dateline.day if dateline else None) or read_stamp(stamp):
            return day, printed or stamp
    for text in islice(post.stripped_strings, _TOP):
        dateline = read_dateline(text)
        if dateline and dateline.day:
            return dateline.day, text
    return None


def _has_text(post: Tag) -> bool:
    return any(len(block.get_text().split()) >= _FEW_WORDS for block in post.find_all(["p", "div"]))
