"""A saved web page: what its head says of it, and its main article as Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bs4 import BeautifulSoup, Tag

from entries.importing.article import choose_article, remove_furniture
from entries.importing.bare import letters
from entries.importing.dateline import read_dateline, read_stamp
from entries.importing.markup import to_markdown
from entries.importing.posts import day_of, find_posts, heading_of, is_cut_short
from entries.importing.shape import check_shape

_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,300}\?>")
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "dc.date",
    "dc.date.issued",
    "date",
)
_LINKED_DATA = re.compile(r'"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"')
_SEPARATOR = re.compile(r"\s+[|–—·»«:-]{1,2}\s+")
_NUMBER_ALONE = re.compile(r"(?:entry|day|instal?lment)\s+\S{1,12}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's article as Markdown, and what its head says; `day_line` is what `day` rests on.

    `is_cut_short` says that the page shows only the beginning of it.
    """

    markdown: str
    title: str | None = None
    site: str | None = None
    author: str | None = None
    day: date | None = None
    day_line: str | None = None
    is_cut_short: bool = False


def read_pages(html: str) -> list[Page]:
    """Read a page that shows several posts as so many pages, and any other as the one it is.

    Raises NotUnderstood for a page that no parser should meet.
    """
    soup = _parse(html)
    if posts := find_posts(soup):
        site, author = _site(metas := _metas(soup)), metas.get("author")
        # Before the page's own lines go, and with them dates and the links to the rest of a post.
        heads = [(heading_of(post), day_of(post), is_cut_short(post)) for post in posts]
        remove_furniture(soup)
        return [
            Page(
                to_markdown(post),
                _without_site(heading or "", site) or None,
                site,
                author,
                day[0] if day else None,
                f"time: {day[1]}" if day else None,
                cut,
            )
            for post, (heading, day, cut) in zip(posts, heads, strict=True)
            if not post.decomposed
        ]
    return [_one(soup)]


def _site(metas: dict[str, str]) -> str | None:
    return metas.get("og:site_name") or metas.get("application-name")


def _parse(html: str) -> BeautifulSoup:
    check_shape(html)
    match = _DECLARATION.match(html)
    return BeautifulSoup(html[match.end() :] if match else html, "lxml")


def _one(soup: BeautifulSoup) -> Page:
    metas = _metas(soup)
    site = _site(metas)
    title = _title(soup, site, shared=metas.get("og:title"))
    author = metas.get("author") or _author_link(soup)
    day, day_line = _day(soup, metas)
    remove_furniture(soup)
    article = choose_article(soup)
    return Page(to_markdown(article), title, site, author, day, day_line)


def _metas(soup: BeautifulSoup) -> dict[str, str]:
    """Collect what the page's head says, by lower-case name; the first of two is kept."""
    metas: dict[str, str] = {}
    for tag in soup.find_all("meta", limit=500):
        name = next(
            (n for key in ("property", "name", "itemprop") if (n := _attribute(tag, key))), ""
        )
        metas.setdefault(name.lower(), _attribute(tag, "content")[:300])
    return metas


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _text(tag: Tag | None) -> str:
    return " ".join(tag.get_text(" ").split())[:300] if tag else ""


def _title(soup: BeautifulSoup, site: str | None, *, shared: str | None) -> str | None:
    """Choose the article's own heading, then what the page calls itself when shared."""
    headings = soup.find_all("h1", limit=20)
    for heading in sorted(headings, key=lambda tag: tag.find_parent(["article", "main"]) is None):
        if (text := _heading(heading)) and not _same(text, site):
            return text
    return _without_site(shared or _text(soup.title), site) or None


def _heading(heading: Tag) -> str:
    around = heading.parent.get("class") if heading.parent else None
    classes = f"{heading.get('class')} {heading.get('id')} {around}"
    return "" if re.search(r"site|logo|brand", classes, re.IGNORECASE) else _text(heading)


def _same(text: str, other: str | None) -> bool:
    return bool(other) and letters(text) == letters(other or "")


def _without_site(title: str, site: str | None) -> str:
    """Take the site's name off either end of a title: "Title - Site", "Site: Title"."""
    parts = _SEPARATOR.split(title)
    if len(parts) == 1:
        return title
    known = [part for part in parts if not _same(part, site)]
    if len(known) < len(parts):
        start = title.index(known[0]) if known else 0
        return title[start : title.rindex(known[-1]) + len(known[-1])] if known else title
    separators = list(_SEPARATOR.finditer(title))
    shorter = title[: separators[-1].start()]
    few = len(parts[-1].split()) <= 5 and not _NUMBER_ALONE.match(shorter)
    return shorter if few else title


def _author_link(soup: BeautifulSoup) -> str | None:
    link = soup.find(["a", "span"], attrs={"rel": "author"})
    return _text(link or soup.find(True, attrs={"itemprop": "author"}))[:80] or None


def _day(soup: BeautifulSoup, metas: dict[str, str]) -> tuple[date | None, str | None]:
    """Find the day of publication, as written: a stamp's offset never moves it."""
    for tag in soup.find_all("time", limit=50):
        if not _is_of_another(tag):
            stamp = _attribute(tag, "datetime")
            printed = read_dateline(_text(tag))
            day = (printed.day if printed else None) or read_stamp(stamp)
            if day:
                return day, f"time: {_text(tag) or stamp}"
    for name in _PUBLISHED:
        stamp = metas.get(name, "")
        printed = read_dateline(stamp)
        if day := read_stamp(stamp) or (printed.day if printed else None):
            return day, f"{name}: {stamp}"
    return _linked_day(soup)


def _is_of_another(tag: Tag) -> bool:
    """Tell whether a time is an update's, a comment's or a neighbouring post's."""
    for above in [tag, *tag.parents][:12]:
        marks = f"{above.get('class')} {above.get('id')}".lower()
        if above.name in ("aside", "nav") or re.search(
            r"updated|modified|comment|related|sidebar|recent|popular|more-from", marks
        ):
            return above.name not in ("body", "html") and above.find("h1") is None
    return False


def _linked_day(soup: BeautifulSoup) -> tuple[date | None, str | None]:
    for script in soup.find_all("script", attrs={"type": "application/ld+json"}, limit=10):
        match = _LINKED_DATA.search(script.get_text()[:200_000])
        if match and (day := read_stamp(match[1])):
            return day, f"datePublished: {match[1]}"
    return None, None
