"""An entry's text as Day One keeps it: Markdown with its own escapes, or runs of rich text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from entries.errors import NotUnderstood
from entries.importing.fenced import fenced_lines
from entries.importing.json_data import parse_json

_TICKS = re.compile(r"`+")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MEDIA = re.compile(
    r"dayone-(?:moment|photo|video|audio):/{0,2}(?:/?(?:photo|video|audio|pdfAttachment)/)?"
    r"([0-9A-Za-z-]{1,64})"
)
_EMBEDDED = {"photo": "/", "video": "/video", "audio": "/audio", "pdfAttachment": "/pdfAttachment"}


def plain_text(text: str) -> str:
    """Take away the backslashes that Day One sets before marks, except in code."""
    if "\\" not in text:
        return text
    lines = (line if is_code else _unescaped(line) for line, is_code in fenced_lines(text))
    return "\n".join(lines)


def _unescaped(line: str) -> str:
    parts: list[str] = []
    at = 0
    for start, end in _code_spans(line):
        parts += [_ESCAPE.sub(r"\1", line[at:start]), line[start:end]]
        at = end
    return "".join([*parts, _ESCAPE.sub(r"\1", line[at:])])


def _code_spans(line: str) -> Iterator[tuple[int, int]]:
    """Give where code within a line begins and ends: at runs of as many backticks."""
    runs = [(run.start(), run.end()) for run in _TICKS.finditer(line)]
    starts: dict[int, list[int]] = defaultdict(list)
    for start, end in runs:
        starts[end - start].append(start)
    after = 0
    for start, end in runs:
        if start < after or line[start - 1 : start] == "\\":
            continue
        same = starts[end - start]
        closing = bisect_left(same, end)
        if closing < len(same):
            after = same[closing] + end - start
            yield start, after


def media_in(text: str) -> list[str]:
    """Name the pictures, films, recordings and documents that a text refers to."""
    return list(dict.fromkeys(match[1] for match in _MEDIA.finditer(text)))


def rich_text(value: object) -> str:
    """Write an entry's `richText` (JSON, or a string of it) as Markdown; empty if it has none.

    Raises NotUnderstood for what is no rich text.
    """
    data = parse_json(value) if isinstance(value, str) and value.strip() else value
    contents = data.get("contents") if isinstance(data, dict) else None
    if contents is None:
        return ""
    if not isinstance(contents, list):
        raise NotUnderstood("its rich text holds no list of contents")
    return "\n".join(_lines(contents)).strip("\n")


def _lines(contents: list[Any]) -> Iterator[str]:
    line = ""
    style: dict[str, Any] = {}
    for run in contents:
        if not isinstance(run, dict):
            continue
        attributes = run.get("attributes")
        attributes = attributes if isinstance(attributes, dict) else {}
        text = run.get("text") if isinstance(run.get("text"), str) else ""
        if not text:
            text = "".join(_embedded(run.get("embeddedObjects")))
            attributes = {}
        *whole, last = str(text).split("\n")
        found = attributes.get("line")
        style = found if isinstance(found, dict) else {} if whole else style
        for part in whole:
            yield _prefix(style) + line + _marked(part, attributes)
            line = ""
        line += _marked(last, attributes)
    if line:
        yield _prefix(style) + line


def _embedded(objects: object) -> Iterator[str]:
    for one in objects if isinstance(objects, list) else []:
        kind = one.get("type") if isinstance(one, dict) else None
        if kind == "horizontalLineRule":
            yield "---\n"
        elif kind in _EMBEDDED:
            yield f"![](dayone-moment:{_EMBEDDED[kind]}/{one.get('identifier')})\n"


def _prefix(style: dict[str, Any]) -> str:
    header, indent = style.get("header"), style.get("indentLevel")
    if isinstance(header, int) and 1 <= header <= 6:
        return "#" * header + " "
    depth = "  " * (min(indent, 9) - 1) if isinstance(indent, int) and indent > 1 else ""
    match style.get("listStyle"):
        case "bulleted":
            return f"{depth}- "
        case "numbered":
            return f"{depth}{_index(style)}. "
        case "checkbox":
            return f"{depth}- [{'x' if style.get('checked') is True else ' '}] "
    if style.get("codeBlock") is True:
        return "    "
    return "> " if style.get("quote") is True else ""


def _index(style: dict[str, Any]) -> int:
    index = style.get("listIndex")
    return index if isinstance(index, int) and 0 < index < 10_000 else 1


def _marked(text: str, attributes: dict[str, Any]) -> str:
    """Set the marks of a run round its words, none round its spaces."""
    words = text.strip()
    if not words:
        return text
    marked = words
    for name, mark in (
        ("inlineCode", "`"),
        ("bold", "**"),
        ("italic", "*"),
        ("strikethrough", "~~"),
    ):
        if attributes.get(name) is True:
            marked = f"{mark}{marked}{mark}"
    link = attributes.get("linkURL")
    if isinstance(link, str) and re.fullmatch(r"https?://[^\s<>()]+", link):
        marked = f"[{marked}]({link})"
    return text.replace(words, marked, 1)
