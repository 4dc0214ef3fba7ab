"""The HTML of a blog's post as Markdown: WordPress's blocks, and its posts of before them."""

from __future__ import annotations

import re

from entries.importing.shape import check_shape

_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|dl|blockquote|pre|table|hr|figure|section|article|address)\b",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_PRE = re.compile(r"<pre\b", re.IGNORECASE)
_NEVER_TEXT = (
    *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas"),
    *("video", "audio", "form", "img"),
)


def post_to_markdown(html: str) -> str:
    """Turn a post's HTML into Markdown without pictures or anything that could run.

    A blank line of a post of before the blocks parts its paragraphs, and a line's end is one.
    Raises NotUnderstood for HTML that no parser should meet.
    """
    from bs4 import BeautifulSoup

    from entries.importing.markup import to_markdown

    in_blocks = "<!-- wp:" in html
    plain = _without_comments(html.replace("\r\n", "\n"))
    if not plain.strip():
        return ""
    whole = plain if in_blocks else _with_paragraphs(plain)
    check_shape(whole)
    soup = BeautifulSoup(whole, "lxml")
    for tag in soup.find_all(_NEVER_TEXT):
        if not tag.decomposed:
            tag.decompose()
    return to_markdown(soup).lstrip("\n")


def _without_comments(html: str) -> str:
    """Drop comments, in one look at the text; one that never ends is text."""
    first, *others = html.split("<!--")
    kept = [first]
    for part in others:
        _, closed, after = part.partition("-->")
        kept.append(after if closed else f"&lt;!--{part}")
    return "".join(kept)


def _with_paragraphs(html: str) -> str:
    """Set the paragraphs that WordPress shows for blank lines, but not within `<pre>`."""
    parts: list[str] = []
    at = 0
    while found := _PRE.search(html, at):
        end = html.find("</pre>", found.end())
        end = len(html) if end < 0 else end + len("</pre>")
        parts += [_paragraphs(html[at : found.start()]), html[found.start() : end]]
        at = end
    return "".join([*parts, _paragraphs(html[at:])])


def _paragraphs(html: str) -> str:
    return "\n".join(_paragraph(chunk) for chunk in _BLANK.split(html) if chunk.strip())


def _paragraph(chunk: str) -> str:
    if _BLOCK.match(chunk.lstrip()):
        return chunk
    return f"<p>{chunk.strip().replace(chr(10), '<br>' + chr(10))}</p>"
