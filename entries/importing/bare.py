"""A line of Markdown as a reader sees it: its words without the marks."""

from __future__ import annotations

import re

# Every repetition is bounded or stops at its own opening mark, so floods of `[` stay linear.
_IMAGE = re.compile(r"!\[[^\]\[]{0,500}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\[]{0,500})\]\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,500})?\)")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]{1,2000})>")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"(?<![*\w])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![*\w])")
_UNDERLINE = re.compile(r"(?<![_\w])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![_\w])")
_BLOCK = re.compile(r"[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+•][ \t]+){1,3}")
_CLOSING_HASHES = re.compile(r"[ \t]+#{1,6}[ \t]*\Z")
_OTHER = re.compile(r"[\W_]+")
_MARK = re.compile(r"[\[*_\\<]")
_SPACES = re.compile(r"\s+")


def spoken(markdown: str) -> str:
    """Drop images, link targets, emphasis marks and escapes; keep every word and line."""
    if not _MARK.search(markdown):
        return markdown
    text = _IMAGE.sub("", markdown)
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))
    return _ESCAPE.sub(r"\1", _UNDERLINE.sub("", _EMPHASIS.sub("", text)))


def bare(line: str, *, limit: int = 1000) -> str:
    """Give one line's words on single spaces, at most `limit` characters of it looked at."""
    text = _BLOCK.sub("", line[:limit], count=1) if _BLOCK.match(line) else line[:limit]
    text = _CLOSING_HASHES.sub("", text) if line.lstrip().startswith("#") else text
    return _SPACES.sub(" ", spoken(text)).strip()


def letters(text: str) -> str:
    """Give only letters and digits, case folded: what two spellings of a name share."""
    return _OTHER.sub("", text.casefold())
