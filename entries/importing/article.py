"""The article of a page, told from what a site prints round it."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import NavigableString, PageElement

# Not `embed`: the parser never closes it, and the rest of the page would go with it.
_NEVER_TEXT = re.compile(
    r"script|style|noscript|template|nav|aside|footer|form|iframe|object|svg|canvas|video"
    r"|audio|button|input|select|textarea|img|picture|figcaption|map|dialog"
)
_ROLES = re.compile(r"navigation|complementary|contentinfo|search|banner|dialog|alert|menu")
_PAGES = re.compile(
    r"share|sharing|sharedaddy|social|newsletter|subscribe|subscription|signup|survey|promo|advert"
    r"|advertisement|ads|sponsor|sponsored|breadcrumbs?|sidebar|cookies?|popup|modal|toolbar|menu"
    r"|navigation|pagination|masthead|banner|login|donate|claps|caption|bio"
)
_OTHERS = re.compile(
    r"comments?|commentlist|respond|disqus|related|relatedposts|jp-relatedposts|recommended"
    r"|recommendations|responses|popular|trending"
)
_PHRASES = re.compile(
    r"\b(?:tags?|cats?|categor(?:y|ies))[-_]?(?:links?|list|cloud)\b|\b(?:post|entry|article)[-_]tags\b"
    r"|\bwidget(?:[-_]area)?(?:\s|\Z)|\bauthor[-_](?:box|info|bio|card|description|block)\b"
    r"|\babout[-_](?:the[-_])?author\b|\b(?:sr-only|screen-reader-text|visually-hidden)\b"
    r"|\bskip[-_]link\b|\bread[-_]more\b|\bmore[-_](?:from|stories|posts)\b|\bpost[-_]nav"
    r"|\bsite[-_](?:header|footer|branding|title|description)\b|\brecent[-_]posts\b",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\s*editor(?:s['’]?|['’]s)? note\b", re.IGNORECASE)
_SPLIT = re.compile(r"[\s_-]+")
_MOST = 0.4


def remove_furniture(soup: BeautifulSoup) -> None:
    """Take out scripts, forms, pictures, and the elements whose names say they are the page's."""
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    weights = _weigh(soup)
    most = weights[id(soup)] * _MOST
    for tag in soup.find_all(True):
        if not tag.decomposed and tag.name not in ("html", "head", "body"):
            _remove_if_furniture(tag, heavy=weights[id(tag)] > most)


def _remove_if_furniture(tag: Tag, *, heavy: bool) -> None:
    if tag.name in ("script", "style"):
        tag.decompose()
    elif _is_marked(tag, _OTHERS):
        if tag.find("h1") is None and tag.name != "main":
            tag.decompose()
    elif _is_furniture(tag):
        _remove_unless_text(tag, heavy=heavy)


def _is_furniture(tag: Tag) -> bool:
    if _NEVER_TEXT.fullmatch(tag.name) or tag.has_attr("hidden"):
        return True
    if _ROLES.fullmatch(str(tag.get("role"))) or _is_marked(tag, _PAGES):
        return True
    return bool(_PHRASES.search(_names(tag)))


def _names(tag: Tag) -> str:
    classes = tag.get("class")
    return (
        f"{' '.join(classes) if isinstance(classes, list) else classes or ''} {tag.get('id') or ''}"
    )


def _is_marked(tag: Tag, words: re.Pattern[str]) -> bool:
    # WordPress puts a post's tags and categories into its classes (`tag-comments`).
    if tag.name in ("article", "main", "h1"):
        return False
    names = _names(tag).lower()
    return any(words.fullmatch(name) for name in (*names.split(), *_SPLIT.split(names)))


def _remove_unless_text(tag: Tag, *, heavy: bool) -> None:
    """Remove an element, unless it holds most of the page, as the one form round some sites does.

    An editor's note set aside stays too: it may be all that numbers the installment.
    """
    noted = tag.name == "aside" and _NOTE.match(tag.get_text())
    if not heavy and not noted and tag.find("h1") is None:
        tag.decompose()
    elif _NEVER_TEXT.fullmatch(tag.name):
        tag.unwrap()


def choose_article(soup: BeautifulSoup) -> Tag:
    """Choose the element that holds the page's text: an article, the main part, a block."""
    body = soup.body or soup
    weights = _weigh(body)
    whole = weights[id(body)]
    kinds = (
        body.find_all("article"),
        body.find_all(True, attrs={"itemprop": "articleBody"}),
        body.find_all("main"),
    )
    for found in kinds:
        article: Tag | None = max(found, key=lambda tag: weights[id(tag)], default=None)
        if article is not None and weights[id(article)] > whole * _MOST:
            return article
    return _largest_block(body, weights)


def _largest_block(body: Tag, weights: dict[int, int]) -> Tag:
    """Go down from the body as long as one element holds nearly all the text."""
    block, enough = body, max(weights[id(body)] * 0.75, 200)
    while True:
        children = block.find_all(True, recursive=False)
        inner = max(children, key=lambda tag: weights[id(tag)], default=None)
        if inner is None or inner.name == "p" or weights[id(inner)] < enough:
            return block
        block = inner


def _weigh(root: Tag) -> dict[int, int]:
    """Count the characters of text in every element, each looked at once, by its `id()`."""
    weights: dict[int, int] = {}
    for tag in reversed([root, *root.find_all(True)]):
        weights[id(tag)] = sum(_weight(child, weights) for child in tag.children)
    return weights


def _weight(child: PageElement, weights: dict[int, int]) -> int:
    if isinstance(child, Tag):
        return weights[id(child)]
    return len(child.strip()) if type(child) is NavigableString else 0
