"""An article's HTML as Markdown that shows the same words and can do nothing."""

from __future__ import annotations

import re
from typing import Any

from bs4 import Tag
from bs4.element import NavigableString
from markdownify import MarkdownConverter

_NEWLINES = re.compile(r"[\r\n]+")
_TAG_LIKE = re.compile(r"<(?=[A-Za-z/!?])")
_BLOCK_MARK = re.compile(r"(\d{1,9})([.)])(?=\s|\Z)|([#>+-])(?=\s|#|\Z)")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*\Z")
_BREAKS = re.compile(r"[ ]{2}\n(?:[ ]*\n)+")
_EMPHASIS = ("em", "i", "strong", "b", "s", "del", "code", "kbd", "samp")
_CELLS = ("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption")
_BLOCKS = ("p", "div", "h1", "h2", "h3", "ul", "ol", "blockquote", "br", "table")


def to_markdown(article: Tag) -> str:
    """Turn an element into Markdown: no HTML, no picture, no link that is not http(s)."""
    if text := _preformatted(article):
        return text
    _flatten_tables(article)
    _number_lists(article)
    _keep_spaces(article)
    text = _Converter(heading_style="atx", bullets="-").convert_soup(article)
    blocks = _BREAKS.sub("\n\n", text).split("\n\n")
    return "\n\n".join(block.rstrip(" \t") for block in blocks).strip("\n") + "\n"


def _preformatted(article: Tag) -> str | None:
    """Give the text of a page that is one saved plain-text file."""
    block = article if article.name == "pre" else article.find("pre")
    if not isinstance(block, Tag):
        return None
    text, whole = block.get_text(), article.get_text().strip()
    return text if len(text.strip()) > 0.8 * len(whole) else None


def _flatten_tables(article: Tag) -> None:
    """Undo tables that only lay out a page: a cell with paragraphs in it is no cell."""
    for table in article.find_all("table"):
        if table.name == "table" and (table.find(_BLOCKS) is not None or _is_narrow(table)):
            for part in [table, *table.find_all(_CELLS)]:
                part.name = "div"


def _is_narrow(table: Tag) -> bool:
    rows = table.find_all("tr")
    return all(len(row.find_all(["td", "th"], recursive=False)) <= 1 for row in rows)


def _number_lists(article: Tag) -> None:
    """Give every item of a numbered list its number: the one it states, else the next."""
    for ordered in article.find_all("ol"):
        number = _whole(ordered.get("start"), 1)
        for item in ordered.find_all("li", recursive=False):
            number = _whole(item.get("value"), number)
            item["data-bullet"] = f"{number}."
            number += 1


def _whole(written: object, otherwise: int) -> int:
    text = str(written or "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise


def _keep_spaces(article: Tag) -> None:
    """Take emphasis off white space alone, with which markdownify drops it."""
    for emphasis in article.find_all(_EMPHASIS):
        if not emphasis.get_text().strip() and emphasis.find("br") is None:
            emphasis.unwrap()


class _Converter(MarkdownConverter):
    """markdownify, with runs of spaces kept, lists numbered in one pass, and nothing but text."""

    def process_text(self, el: NavigableString, parent_tags: set[str] | None = None) -> str:
        if "pre" in (parent_tags or ()):
            return str(el)
        text = self.escape(_on_one_line(str(el)), parent_tags or set())
        text = text.lstrip(" ") if _opens(el) else text
        return text.rstrip(" ") if _closes(el) else text

    def escape(self, text: str, parent_tags: set[str]) -> str:
        if "_noformat" in parent_tags:
            return text
        escaped = text.replace("\\", "\\\\").replace("*", r"\*").replace("_", r"\_")
        if "td" in parent_tags or "th" in parent_tags:
            escaped = escaped.replace("|", r"\|")
        return _TAG_LIKE.sub(r"\\<", escaped)

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        href = el.get("href")
        if not isinstance(href, str) or not re.match(r"https?://[^\s<>()]+\Z", href.strip()):
            return text
        el["href"] = href.strip()
        del el["title"]
        linked: str = super().convert_a(el, text, parent_tags)  # type: ignore[misc]
        return linked

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        first, *rest = text.strip(" \n").split("\n")
        text = "\n".join([_plain(first), *(_plain(line, below=True) for line in rest)])
        paragraph: str = super().convert_p(el, text, parent_tags)  # type: ignore[misc]
        return paragraph

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        bullet = str(el.get("data-bullet") or "-") + " "
        lines = text.strip().split("\n")
        indented = [lines[0], *(" " * len(bullet) + line if line else "" for line in lines[1:])]
        return bullet + "\n".join(indented) + "\n" if text.strip() else "\n"


def _on_one_line(text: str) -> str:
    """Join a text's lines by single spaces; runs of spaces within a line are the writer's."""
    first, *rest = _NEWLINES.split(text)
    if not rest:
        return text
    between = [part for line in rest[:-1] if (part := line.strip(" \t"))]
    return " ".join([first.rstrip(" \t"), *between, rest[-1].lstrip(" \t")])


def _plain(line: str, *, below: bool = False) -> str:
    """Escape what at the start of a line is a mark of Markdown's, or `below` another underlines."""
    if below and _UNDERLINE.match(line):
        return f"\\{line}"
    return _BLOCK_MARK.sub(_escape_mark, line, count=1) if _BLOCK_MARK.match(line) else line


def _escape_mark(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}"


def _opens(text: NavigableString) -> bool:
    before = text.previous_sibling
    return _is_block(before) or (before is None and _is_block(text.parent))


def _closes(text: NavigableString) -> bool:
    after = text.next_sibling
    return _is_block(after) or (after is None and _is_block(text.parent))


def _is_block(node: Any) -> bool:
    blocks = (
        "article",
        "section",
        "main",
        "header",
        "body",
        "li",
        "pre",
        "td",
        "th",
        "tr",
        "h4",
        "h5",
        "h6",
    )
    return isinstance(node, Tag) and node.name in (*blocks, *_BLOCKS)
