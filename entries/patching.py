"""The few characters of front matter that a changed value needs changed."""

from __future__ import annotations

from typing import NamedTuple

from entries.entry import Distraction
from entries.errors import EditRefused
from entries.nodes import Items, Node, Pairs, Text
from entries.placing import before_on_line, end_of_line, end_of_node, has_comment
from entries.render import inline, item_lines, key_lines, scalar


class Patch(NamedTuple):
    """Characters `start` to `end` give way to `text`."""

    start: int
    end: int
    text: str


def apply(text: str, patches: list[Patch]) -> str:
    """Apply patches, none of which overlap; those at one place keep their order."""
    parts, at = [], 0
    for patch in sorted(patches, key=lambda patch: patch.start):
        parts += [text[at : patch.start], patch.text]
        at = patch.end
    return "".join([*parts, text[at:]])


class FrontPatcher:
    """Makes patches for one front matter, whose nodes know their places in its text."""

    def __init__(self, text: str, root: Pairs, line_break: str) -> None:
        """Take the text between the fences, its nodes, and the line break to write."""
        self._text = text
        self._root = root
        self._break = line_break
        self._nodes = {key.text: (key, node) for key, node in root.pairs if isinstance(key, Text)}

    def patch(self, key: str, old: object, value: object) -> Patch:
        """Set a key that says `old`, or take it away for None; raises `EditRefused`."""
        if key not in self._nodes:
            return self._added(key, value)
        if value is None:
            return self._removed(*self._nodes[key])
        node = self._nodes[key][1]
        if isinstance(node, Text):
            return self._text_changed(key, node, value)
        if isinstance(node, Items) and (more := _more(node, old, value)):
            return self._lengthened(node, more)
        return self._list_changed(key, node, value)

    def _added(self, key: str, value: object) -> Patch:
        if self._root.flow:
            raise EditRefused(f"front matter is written in {{…}}: add {key} by hand")
        indent = before_on_line(self._text, self._root.start) if self._root.pairs else ""
        lines = "".join(f"{indent}{line}{self._break}" for line in key_lines(key, value))
        return Patch(len(self._text), len(self._text), lines)

    def _removed(self, key: Text, node: Node) -> Patch:
        before = before_on_line(self._text, key.start)
        if self._root.flow or before.strip():
            raise EditRefused(f"{key.text} shares its line: take it away by hand")
        if has_comment(self._text, node):
            raise EditRefused(f"{key.text} has comments inside: take it away by hand")
        last = max(key.end, end_of_node(self._text, node))
        after = end_of_line(self._text, last)
        after += 2 if self._text.startswith("\r\n", after) else 1
        return Patch(key.start - len(before), after, "")

    def _text_changed(self, key: str, node: Text, value: object) -> Patch:
        if node.style in ("|", ">"):
            raise EditRefused(f"{key} is a block of lines ({node.style}): change it by hand")
        if node.trap and not node.trap.startswith("#"):
            raise EditRefused(f"{key} has a YAML mark ({node.trap}): change it by hand")
        if node.empty:
            return Patch(node.start, node.start, self._filled_in(node, value))
        if isinstance(value, tuple):
            return Patch(node.start, node.end, inline(value))
        new = scalar(value, flow=self._root.flow, style=node.style)
        return Patch(node.start, node.end, new)

    def _filled_in(self, node: Text, value: object) -> str:
        """Write what follows the colon of a key that had no value."""
        rest = self._text[node.start : end_of_line(self._text, node.start)]
        block = isinstance(value, tuple) and isinstance(value[0], Distraction)
        if block and isinstance(value, tuple) and not rest.strip() and not self._root.flow:
            indent = before_on_line(self._text, self._root.start) + "  "
            return self._break + self._block(value, indent)
        return f" {inline(value, flow=self._root.flow)}"

    def _lengthened(self, node: Items, more: tuple[object, ...]) -> Patch:
        """Add lines below a list, so that nothing of what is in it is touched."""
        end = end_of_line(self._text, end_of_node(self._text, node))
        indent = before_on_line(self._text, node.start)
        return Patch(end, end, self._break + self._block(more, indent))

    def _list_changed(self, key: str, node: Items | Pairs, value: object) -> Patch:
        end = end_of_node(self._text, node)
        mark = self._text[node.start]
        if mark not in "[{-" and not isinstance(node, Pairs):
            raise EditRefused(f"{key} has a YAML mark before its list: change it by hand")
        if has_comment(self._text, node):
            raise EditRefused(f"{key} has comments inside: change it by hand")
        if mark == "-" and isinstance(value, tuple):
            indent = before_on_line(self._text, node.start)
            return Patch(node.start, end, self._block(value, indent).removeprefix(indent))
        return Patch(node.start, end, inline(value, flow=True))

    def _block(self, items: tuple[object, ...], indent: str) -> str:
        lines = (f"{indent}{line}" for item in items for line in item_lines(item))
        return self._break.join(lines)


def _more(node: Items, old: object, value: object) -> tuple[object, ...]:
    """Give what a new value adds to the end of a list written on lines of its own, if only that."""
    if node.flow or not isinstance(old, tuple) or not isinstance(value, tuple):
        return ()
    kept = len(node.items) == len(old) and value[: len(old)] == old
    return value[len(old) :] if kept else ()
