"""Read front matter in the plain form we write ourselves, many times faster than YAML can.

It takes only lines of which YAML would make exactly the same texts, and gives up on anything
else: comments, escapes, long texts, tabs, marks at the start of a value, and so on.
"""

from __future__ import annotations

import re

from entries.nodes import Items, Node, Pairs, Text

FIRST_LINE = 2

# So few characters can't hold as many YAML events as the guard allows, nor nest at all.
_LONGEST = 4096

_KEY = r"([a-z_]{1,64}):"
_PLAIN = r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-[0-9])[^\n]*"
_QUOTED = r"\"[^\"\\\n]*\"|'[^'\n]*'"
_WORD = r"[^\W_][\w./+-]*(?: [^\W_][\w./+-]*)*"
_LIST = rf"\[(?:{_WORD}(?:, {_WORD})*)?\]"
_MAP = rf"\{{[a-z]+: {_WORD}(?:, [a-z]+: {_WORD})*\}}"

_TOP = re.compile(rf"{_KEY}(?: ({_PLAIN}|{_QUOTED}|{_LIST}|{_MAP}))?")
_ITEM = re.compile(rf"  - (?:{_KEY} )?({_PLAIN}|{_QUOTED})")
_MORE = re.compile(rf"    {_KEY} ({_PLAIN}|{_QUOTED})")


class _Unusual(Exception):
    """Only YAML itself can tell what this says."""


def read_plain_front(front: str) -> Pairs | None:
    """Read the text between the fences, or give None where only YAML can tell what it says."""
    *lines, rest = front.split("\n")
    if rest or not lines or len(front) > _LONGEST or not " ".join(lines).isprintable():
        return None
    try:
        return Pairs(tuple(_pairs(lines)), FIRST_LINE)
    except _Unusual:
        return None


def _pairs(lines: list[str]) -> list[tuple[Node, Node]]:
    pairs: list[tuple[Node, Node]] = []
    at = 0
    while at < len(lines):
        number = at + FIRST_LINE
        key, value = _match(_TOP, lines[at])
        first = at = at + 1
        while at < len(lines) and lines[at].startswith("  "):
            at += 1
        node = _value(value, number) if at == first else _list(value, lines[first:at], number + 1)
        pairs.append((Text(key, number), node))
    return pairs


def _list(value: str, lines: list[str], number: int) -> Items:
    """Read the lines below a key, which must have no value of its own."""
    if value:
        raise _Unusual
    items: list[Node] = []
    for line, text in enumerate(lines, number):
        if text.startswith("    "):
            items[-1:] = [_longer(items[-1:], text, line)]
        else:
            items.append(_item(text, line))
    return Items(tuple(items), number)


def _item(text: str, line: int) -> Node:
    key, value = _match(_ITEM, text)
    node = _value(value, line)
    return Pairs(((Text(key, line), node),), line) if key else node


def _longer(last: list[Node], text: str, line: int) -> Pairs:
    """Add one more `key: value` to the map that is the last item of a list."""
    if not last or not isinstance(last[0], Pairs):
        raise _Unusual
    key, value = _match(_MORE, text)
    return Pairs((*last[0].pairs, (Text(key, line), _value(value, line))), last[0].line)


def _value(value: str, line: int) -> Node:
    mark = value[:1]
    if mark in ("[", "{"):
        return _flow(mark, value[1:-1], line)
    if mark in ('"', "'"):
        return Text(value[1:-1], line, mark)
    if ": " in value or " #" in value or value.endswith((" ", ":")):
        raise _Unusual
    return Text(value, line)


def _flow(mark: str, inside: str, line: int) -> Node:
    texts = inside.split(", ") if inside else []
    if mark == "[":
        return Items(tuple([Text(text, line) for text in texts]), line, flow=True)
    pairs = [text.split(": ") for text in texts]
    nodes = tuple([(Text(key, line), Text(text, line)) for key, text in pairs])
    return Pairs(nodes, line, flow=True)


def _match(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """Match a line for its key and its value, each "" where there is none."""
    found = pattern.fullmatch(text)
    if found is None:
        raise _Unusual
    key, value = found.groups("")
    return key, value
