"""The paragraphs of a text, whether its lines are hard-wrapped or one paragraph each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entries.importing.bare import bare

_LIST_ITEM = re.compile(r"\s{0,8}(?:[-*+•]|\d{1,3}[.)])\s")
_HEADING = re.compile(r"\s{0,3}#{1,6}(?:\s|\Z)")
_RULE = re.compile(r"\s{0,3}(?:(?:[-_*=~#.•]|\\\*)\s*){3,}\Z")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines `first` to `last` (both included, from 0) and their words, without Markdown's marks."""

    first: int
    last: int
    text: str


def find_paragraphs(lines: list[str]) -> list[Paragraph]:
    """Find every paragraph, in order; lines that hold nothing but white space part them."""
    found: list[Paragraph] = []
    start = 0
    for i in range(len(lines) + 1):
        if i == len(lines) or not lines[i].strip():
            found.extend(_block(lines, start, i))
            start = i + 1
    return found


def is_list_item(line: str) -> bool:
    """Tell whether a line begins with a bullet or a list's number."""
    return bool(_LIST_ITEM.match(line[:40]))


def is_heading(line: str) -> bool:
    """Tell whether a line is one of Markdown's `#` headings."""
    return bool(_HEADING.match(line[:12]))


def heading_level(line: str) -> int:
    """Count the `#` that a heading begins with; 0 for any other line."""
    marks = line.lstrip()
    return len(marks) - len(marks.lstrip("#")) if is_heading(line) else 0


def is_rule(line: str) -> bool:
    """Tell whether a line is only a rule or a scene break (`---`, `* * *`)."""
    return bool(_RULE.match(line[:200]))


def _block(lines: list[str], start: int, end: int) -> list[Paragraph]:
    if start >= end:
        return []
    block = lines[start:end]
    wrapped = max(map(len, block)) <= 100 and all(len(line) >= 45 for line in block[:-1])
    if wrapped and not any(is_list_item(line) or is_heading(line) for line in block):
        return [Paragraph(start, end - 1, bare(" ".join(block), limit=2000))]
    return [Paragraph(i, i, bare(lines[i], limit=2000)) for i in range(start, end)]
