"""Limits on front matter, checked while YAML is only a stream of events.

libyaml composes nested lists by recursion and overflows the C stack on `[[[[…`, and aliases can
blow a few hundred bytes up to gigabytes. Nothing is composed from events that did not pass here.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

LARGEST_FRONT_MATTER = 64 * 1024
DEEPEST = 20
MOST_EVENTS = 2_000

TOO_LARGE = f"front matter is too large (over {LARGEST_FRONT_MATTER // 1024} KiB)"

# Everything is text to us, so the loader that resolves nothing does; libyaml's where it is built.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class OutOfBounds(Exception):
    """Front matter goes past a limit at the character `offset`."""

    def __init__(self, offset: int, message: str) -> None:
        """Keep where and what."""
        super().__init__(message)
        self.offset = offset
        self.message = message


def guarded_events(front: str) -> Iterator[yaml.Event]:
    """Give the events of front matter's YAML one by one; raises `OutOfBounds` at a limit.

    Raises `yaml.YAMLError`, `ValueError` or `OverflowError` where the text is no YAML at all.
    """
    depth = documents = 0
    for count, event in enumerate(yaml.parse(front, Loader=LOADER)):
        depth += _deeper(event)
        documents += isinstance(event, yaml.DocumentStartEvent)
        if bound := _bound_passed(event, depth, count, documents):
            raise OutOfBounds(start_of(event), bound)
        yield event


def start_of(event: yaml.Event) -> int:
    """Give the offset of the first character of an event."""
    return event.start_mark.index if event.start_mark else 0


def end_of(event: yaml.Event) -> int:
    """Give the offset after the last character of an event."""
    return event.end_mark.index if event.end_mark else 0


def _deeper(event: yaml.Event) -> int:
    if isinstance(event, yaml.CollectionStartEvent):
        return 1
    return -1 if isinstance(event, yaml.CollectionEndEvent) else 0


def _bound_passed(event: yaml.Event, depth: int, count: int, documents: int) -> str | None:
    if isinstance(event, yaml.AliasEvent):
        return f"*{event.anchor} is a YAML alias, which is not read: put it in quotes"
    if depth > DEEPEST:
        return f"lists and maps are nested more than {DEEPEST} deep"
    if count >= MOST_EVENTS:
        return f"front matter holds more than {MOST_EVENTS} values and marks"
    return "front matter holds a second YAML document" if documents > 1 else None
