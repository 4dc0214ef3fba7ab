"""Front matter in any YAML a person may write, with every scalar left as the text it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler
from yaml.reader import ReaderError

from entries.lines import Lines
from entries.nodes import Fault, Items, Node, Pairs, Text, bare
from entries.yaml_guard import (
    LARGEST_FRONT_MATTER,
    TOO_LARGE,
    OutOfBounds,
    end_of,
    guarded_events,
    start_of,
)

FIRST_LINE = 2

_HASH = re.compile(r"[ \t]*#[^\s#]")
_KEY = re.compile(r"[ \t]*(?:- +)?([^\s:#\"'{\[-][^\s:#]*)[ \t]*:(?:[ \t]|$)")
_TAB_INDENT = re.compile(r" *\t")
_NOT_YAML = (yaml.YAMLError, ValueError, OverflowError)


class TextHandler(YAMLHandler):
    """python-frontmatter's YAML handler, reading safely and without turning text into types.

    A title `no` stays `no`, `1:30` stays `1:30` and `0512` stays `0512`: what a value means is
    decided by its key, in `entries.fields`.
    """

    def load(self, fm: str, **_options: object) -> dict[str, Any]:
        """Give front matter as python-frontmatter wants it: texts by key; {} where it is no map."""
        node = self.read(fm)
        pairs = node.pairs if isinstance(node, Pairs) else ()
        return {key.text: bare(value) for key, value in pairs if isinstance(key, Text)}

    def read(self, fm: str) -> Node | Fault | None:
        """Read the text between the fences: a node, None where it is blank, or what is wrong."""
        if len(fm.encode("utf-8", "replace")) > LARGEST_FRONT_MATTER:
            return Fault(1, TOO_LARGE)
        lines = Lines(fm, first=FIRST_LINE)
        try:
            return _Composer(fm, lines).compose(guarded_events(fm))
        except OutOfBounds as bound:
            return Fault(lines.at(bound.offset), bound.message)
        except _NOT_YAML as error:
            return _fault_of(error, fm, lines)


class _Composer:
    """Builds nodes from events that passed the guard, so its recursion is bounded."""

    def __init__(self, front: str, lines: Lines) -> None:
        self._front = front
        self._lines = lines

    def compose(self, events: Iterator[yaml.Event]) -> Node | None:
        root = None
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, events)
        return root

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event]) -> Node:
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, events)
        if isinstance(event, yaml.MappingStartEvent):
            return self._pairs(event, events)
        assert isinstance(event, yaml.ScalarEvent)
        return self._text(event)

    def _items(self, start: yaml.SequenceStartEvent, events: Iterator[yaml.Event]) -> Items:
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events))
        line = self._lines.at(start_of(start))
        flow = bool(start.flow_style)
        return Items(tuple(items), line, flow, start_of(start), end_of(event))

    def _pairs(self, start: yaml.MappingStartEvent, events: Iterator[yaml.Event]) -> Pairs:
        pairs = []
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events)
            pairs.append((key, self._node(next(events), events)))
        line = self._lines.at(start_of(start))
        flow = bool(start.flow_style)
        return Pairs(tuple(pairs), line, flow, start_of(start), end_of(event))

    def _text(self, event: yaml.ScalarEvent) -> Text:
        start, end = start_of(event), end_of(event)
        line = self._lines.at(start)
        return Text(event.value, line, event.style or "", self._trap(event), start, end)

    def _trap(self, event: yaml.ScalarEvent) -> str:
        """Name the mark by which YAML took away a part of what was typed."""
        if event.anchor:
            return "& starts a YAML anchor"
        if event.tag:
            return "! starts a YAML tag"
        cut = not event.style and _HASH.match(self._front, end_of(event))
        return "# starts a comment" if cut else ""


def _fault_of(error: Exception, front: str, lines: Lines) -> Fault:
    if isinstance(error, ReaderError):
        return _forbidden(error, lines)
    mark = _mark(error)
    offset = min(mark.index if mark else 0, len(front.rstrip()))
    line = lines.at(offset)
    said = str(getattr(error, "problem", error))
    advice = _advice(front[lines.start(line) :], offset - lines.start(line), said)
    return Fault(line, f"front matter can't be read; {advice}")


def _forbidden(error: ReaderError, lines: Lines) -> Fault:
    character = error.character
    name = f"U+{character:04X}" if isinstance(character, int) else repr(character)
    return Fault(
        lines.at(error.position), f"front matter can't be read; {name} is in it: delete it"
    )


def _mark(error: Exception) -> yaml.Mark | None:
    """Choose the mark at which the writer has something to mend.

    An unclosed quote or bracket is only noticed at the end of the text; its start helps more.
    """
    context = str(getattr(error, "context", None) or "")
    if context.startswith(("while scanning", "while parsing a flow", "while parsing a quoted")):
        return getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
    return getattr(error, "problem_mark", None)


def _advice(written: str, column: int, said: str) -> str:
    """Tell what to do about a line in which YAML stumbled at a column."""
    key = _KEY.match(written)
    if _TAB_INDENT.match(written):
        return "indent with spaces, not tabs"
    if "escape" in said:
        return "write \\\\ for a backslash, or use single quotes"
    if key and column >= key.end():
        return f'quote the {key[1]}, like {key[1]}: "…"'
    return f"write each line as `key: value` ({said})"
