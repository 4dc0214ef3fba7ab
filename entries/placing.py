"""Where values stand in front matter: the end of a node, its line, its indentation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entries.nodes import Items, Node, Pairs, Text

_LINE_END = re.compile(r"[\r\n]|\Z")
_INDENT = re.compile(r"[^\r\n]*\Z")


def end_of_node(text: str, node: Node) -> int:
    """Give the offset after the last character of a node, with no line break or comment after it.

    YAML ends a block where the next one starts, which is often lines later.
    """
    if isinstance(node, Text):
        return len(text[: node.end].rstrip("\r\n")) if node.style in ("|", ">") else node.end
    if node.flow:
        return node.end
    last = node.items[-1] if isinstance(node, Items) else node.pairs[-1][1]
    return end_of_node(text, last)


def end_of_line(text: str, offset: int) -> int:
    """Give the offset of the line break (or the end) after an offset."""
    found = _LINE_END.search(text, offset)
    return found.start() if found else len(text)


def before_on_line(text: str, offset: int) -> str:
    """Give what stands before an offset on its line."""
    found = _INDENT.search(text[:offset])
    return found.group() if found else ""


def has_comment(text: str, node: Node) -> bool:
    """Tell whether a comment stands among the values of a node."""
    at = node.start
    for leaf in _leaves(node):
        if "#" in text[at : leaf.start]:
            return True
        at = leaf.end
    return "#" in text[at : end_of_node(text, node)]


def _leaves(node: Node) -> Iterator[Text]:
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Pairs):
        for key, value in node.pairs:
            yield from _leaves(key)
            yield from _leaves(value)
    else:
        for item in node.items:
            yield from _leaves(item)
