"""What front matter says before it means anything: texts, lists and maps, each with its line.

Every scalar is the text that was written. `start` and `end` are character offsets into the front
matter; the reader of our own plain form, which no editor of values uses, leaves them at 0.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Fault(NamedTuple):
    """What is wrong at one line of the file, counted from 1."""

    line: int
    message: str


class Text(NamedTuple):
    """A scalar. `style` is the quote or block character, "" for a plain one.

    `trap` names the YAML mark that swallowed some of what the writer typed, "" where none did.
    """

    text: str
    line: int
    style: str = ""
    trap: str = ""
    start: int = 0
    end: int = 0

    @property
    def empty(self) -> bool:
        """Tell whether nothing was written, which is not the same as an empty pair of quotes."""
        return not self.text and not self.style


class Items(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int
    flow: bool = False
    start: int = 0
    end: int = 0


class Pairs(NamedTuple):
    """A map, in the order written, with any key that is there twice still there twice."""

    pairs: tuple[tuple[Node, Node], ...]
    line: int
    flow: bool = False
    start: int = 0
    end: int = 0


Node: TypeAlias = Text | Items | Pairs


def bare(node: Node) -> object:
    """Give what a node says, without where and how it was written."""
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Items):
        return [bare(item) for item in node.items]
    return [(bare(key), bare(value)) for key, value in node.pairs]
