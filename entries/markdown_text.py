"""The words of a Markdown text without its marks: what a reader of the page would see.

Every pattern looks at each character a bounded number of times, whatever the text: openings that
never close (`[[[[…`, `<<<<…`) must not make it slow.
"""

from __future__ import annotations

import html
import re

_BLOCK_OF_KEYS = re.compile(r"---[ \t]*\n[\w-]+:(?:[ \t\n])")
_CLOSING_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_CODE_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$", re.MULTILINE)
# From the line break before it: a pattern that begins with a letter is looked for by that letter.
_LINE_MARKS = re.compile(
    r"\n[ \t]*+(?:>[ \t]*+)*+"  # quotes
    r"(?:(?:[-*+]|[0-9]{1,3}[.)])[ \t]++(?:\[[ xX]\][ \t]++)?)?"  # lists and tasks
)
_IMAGE = re.compile(
    r"!\[\[[^\[\]]*+\]\]|!\[[^\[\]]*+\](?:\((?:[^()]|\([^()]*+\))*+\)|\[[^\[\]]*+\])?"
)
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*+\|)?([^\[\]|]*+)\]\]")
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]^][^\[\]]*+\]:[ \t].*$", re.MULTILINE)
_LINK = re.compile(r"\[([^\[\]]*+)\](?:\((?:[^()]|\([^()]*+\))*+\)|\[[^\[\]]*+\])")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]++\]:?")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*+)(?:[\s/][^<>]*+)?>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")

_INLINE_TAG = re.compile(
    r"a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike"
    r"|strong|sub|sup|tt|u|var|wbr",
    re.IGNORECASE,
)


def plain_text(markdown: str) -> str:
    """Take a text's marks away: front matter, comments, code blocks, images, targets, tags.

    A label, the text of a footnote and inline code stay. An opening that is never closed is text.
    """
    text = markdown.replace("\r\n", "\n").replace("\r", "\n")
    text = _without_front_matter(text)
    text = _without_pairs(text, "<!--", "-->")
    text = _without_pairs(text, "%%", "%%")
    text = _without_code_blocks(text) if "```" in text or "~~~" in text else text
    text = _LINE_MARKS.sub("\n", f"\n{text}")[1:]
    text = _without_targets(text) if "[" in text else text
    text = _TAG.sub(_space_of_tag, text) if "<" in text else text
    text = _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text
    return text.replace("|", " ")


def _without_front_matter(text: str) -> str:
    """Drop a block at the very start only if its first line is a key, not a scene."""
    text = text.removeprefix("\ufeff")
    if not _BLOCK_OF_KEYS.match(text):
        return text
    closing = _CLOSING_FENCE.search(text, text.index("\n"))
    return text[closing.end() :] if closing else text


def _without_pairs(text: str, opening: str, closing: str) -> str:
    if opening not in text:
        return text
    parts = []
    at = 0
    while (start := text.find(opening, at)) >= 0:
        end = text.find(closing, start + len(opening))
        if end < 0:
            break
        parts.append(text[at:start])
        at = end + len(closing)
    return "".join([*parts, text[at:]])


def _without_code_blocks(text: str) -> str:
    parts = []
    at = 0
    opened: re.Match[str] | None = None
    for fence in _CODE_FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif _closes(opened[1], fence):
            parts.append(text[at : opened.start()])
            at, opened = fence.end(), None
    return "".join([*parts, text[at:]])


def _closes(opening: str, fence: re.Match[str]) -> bool:
    return fence[1].startswith(opening) and not fence[2].strip()


def _without_targets(text: str) -> str:
    text = _IMAGE.sub("", text)
    text = _WIKILINK.sub(r"\1", text)
    text = _FOOTNOTE.sub("", text)
    text = _DEFINITION.sub("", text)
    return _LINK.sub(r"\1", text)


def _space_of_tag(tag: re.Match[str]) -> str:
    """Join what stands on both sides of `<b>`, part what stands on both sides of `<br>`."""
    return "" if _INLINE_TAG.fullmatch(tag[1]) else " "
