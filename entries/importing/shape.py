"""The shape of a page's tags, looked at before any parser is: how many, and how deep."""

from __future__ import annotations

import re

from entries.errors import NotUnderstood

MAX_TAGS = 20_000
MAX_DEPTH = 250
MAX_WORK = 400_000
"""The most that the depths of all tags may add up to: every tag is looked up from its depth."""

_TAG = re.compile(r"<(?:(!--)|(/?)([a-zA-Z][a-zA-Z0-9]*))")
# Tags that are never closed, or that HTML closes by itself.
_UNNESTED = re.compile(
    r"a|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dt|dd"
    r"|option|optgroup|thead|tbody|tfoot|colgroup|rt|rp|html|head|body"
)
_RAW = frozenset(["script", "style", "textarea", "title"])


def check_shape(html: str) -> None:
    """Raise NotUnderstood for a page with more or deeper tags than any real page has.

    A parser spends quadratic time or the stack on such pages; this looks at each tag once.
    """
    depth = tags = work = position = 0
    while match := _TAG.search(html, position):
        position = match.end()
        if match[1]:
            position = _after(html, "-->", position)
            continue
        name = match[3].lower()
        tags += not match[2]
        depth = _deeper(depth, name, closes=bool(match[2]))
        work += depth
        if name in _RAW and not match[2]:
            position = _after(html, f"</{name}", position)
            depth -= 1
        if tags > MAX_TAGS:
            raise NotUnderstood(f"a page of more than {MAX_TAGS:,} tags, which no diary page is")
        if depth > MAX_DEPTH or work > MAX_WORK:
            raise NotUnderstood("a page whose tags are nested deeper than any diary page's")


def _deeper(depth: int, name: str, *, closes: bool) -> int:
    if _UNNESTED.fullmatch(name):
        return depth
    return max(0, depth - 1) if closes else depth + 1


def _after(html: str, mark: str, start: int) -> int:
    """Find the end of `mark`, in either case; the end of the page where it never comes."""
    found = re.compile(re.escape(mark), re.IGNORECASE).search(html, start)
    return found.end() if found else len(html)
