"""What the keys of front matter mean: each known one from its text to its value, or a fault."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields as fields_of
from datetime import date, datetime
from typing import Any

from entries.entry import DateRange, Distraction, Source
from entries.errors import BadDate, BadFigure
from entries.figures import parse_count, parse_minutes, parse_whole
from entries.iso import parse_instant, parse_iso_day, parse_iso_range
from entries.nodes import Fault, Items, Node, Pairs, Text
from entries.shown import shown

FIGURES = ("words", "minutes", "manuscript")

_SOURCE = tuple(field.name for field in fields_of(Source))
_NOTHING = ("", "~", "null")
_SURROGATE = re.compile("[\ud800-\udfff]")

Faults = list[Fault]


def read_fields(front: Pairs, faults: Faults) -> dict[str, Any]:
    """Read the known keys into arguments for `Entry`, adding what is wrong to `faults`.

    A key whose value is no good, or that is there twice, is left out; the others are kept.
    """
    fields: dict[str, Any] = {}
    seen: dict[str, int] = {}
    for key_node, node in front.pairs:
        if not isinstance(key_node, Text):
            continue
        key = key_node.text
        if key in seen:
            fields.pop(key, None)
            faults.append(_twice(key, seen[key], key_node.line))
            continue
        seen[key] = key_node.line
        if reader := _READERS.get(key):
            value = reader(key, node, faults)
            if value is not None:
                fields[key] = value
        elif meant := _meant(key):
            faults.append(Fault(key_node.line, f"{key} is not read; did you mean {meant}?"))
    return fields


def _twice(key: str, first: int, line: int) -> Fault:
    return Fault(line, f"{shown(key)} is there twice (also on line {first}): delete one of the two")


def _meant(key: str) -> str | None:
    """Find the known key that an unknown one differs from by case or a missing plural only."""
    folded = key.casefold()
    return next((known for known in (folded, f"{folded}s") if known in _READERS), None)


# Each reader takes a key, its node and the faults so far, and gives None for no (good) value.


def _figure(parse: Callable[[str], int]) -> Callable[[str, Node, Faults], int | None]:
    def read(key: str, node: Node, faults: Faults) -> int | None:
        number: int | None = _parsed(parse, key, node, faults)
        return number

    return read


def _parsed(parse: Callable[[str], Any], key: str, node: Node, faults: Faults) -> Any:
    if not isinstance(node, Text):
        faults.append(Fault(node.line, f"{key}: a list or a map, where one value belongs"))
        return None
    if not node.style and node.text in _NOTHING:
        _note_trap(key, node, faults)
        return None
    try:
        return parse(node.text.strip())
    except (BadFigure, BadDate) as error:
        faults.append(Fault(node.line, f"{key}: {error.message}"))
        return None


def _day(key: str, node: Node, faults: Faults) -> date | None:
    day: date | None = _parsed(parse_iso_day, key, node, faults)
    return day


def _instant(key: str, node: Node, faults: Faults) -> datetime | None:
    instant: datetime | None = _parsed(parse_instant, key, node, faults)
    return instant


def _range(key: str, node: Node, faults: Faults) -> DateRange | None:
    covers: DateRange | None = _parsed(parse_iso_range, key, node, faults)
    return covers


def _text(key: str, node: Node, faults: Faults) -> str | None:
    if not isinstance(node, Text):
        kind = "list" if isinstance(node, Items) else "map"
        faults.append(
            Fault(node.line, f"{key}: YAML takes this for a {kind}; quote the {_one(key)}")
        )
        return None
    _note_trap(key, node, faults)
    if node.empty:
        return None
    text = node.text.rstrip("\n") if node.style in ("|", ">") else node.text
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _one(key: str) -> str:
    """Name one value of a key that may hold several."""
    return key.removesuffix("s")


def _note_trap(key: str, node: Text, faults: Faults) -> None:
    if node.trap:
        faults.append(
            Fault(node.line, f"{key}: {node.trap}, which takes text away; quote the {_one(key)}")
        )


def _tags(key: str, node: Node, faults: Faults) -> tuple[str, ...] | None:
    if isinstance(node, Text):
        text = _text(key, node, faults) or ""
        separated = text.split(",") if "," in text else text.split()
        return tuple(tag for word in separated if (tag := word.strip().removeprefix("#")))
    return _texts(key, node, faults)


def _estimated(key: str, node: Node, faults: Faults) -> tuple[str, ...]:
    named = _tags(key, node, faults) or ()
    for name in named:
        if name not in FIGURES:
            wrong = f"{key}: {shown(name)} is none of {', '.join(FIGURES)}"
            faults.append(Fault(node.line, wrong))
    return tuple(name for name in named if name in FIGURES)


def _texts(key: str, node: Node, faults: Faults) -> tuple[str, ...] | None:
    if not isinstance(node, Items):
        faults.append(Fault(node.line, f"{key}: a map, where a list like [one, two] belongs"))
        return None
    texts = (_text(key, item, faults) for item in node.items)
    return tuple(text for text in texts if text is not None)


def _distractions(key: str, node: Node, faults: Faults) -> tuple[Distraction, ...]:
    items = node.items if isinstance(node, Items) else (node,)
    read = (_distraction(key, item, faults) for item in items)
    return tuple(distraction for distraction in read if distraction is not None)


def _distraction(key: str, node: Node, faults: Faults) -> Distraction | None:
    if not isinstance(node, Pairs):
        what = _text(key, node, faults)
        return None if what is None else Distraction(what)
    readers = {"what": _text, "kind": _text, "minutes": _figure(parse_minutes)}
    said = _map(key, node, readers, faults)
    if "what" in said:
        return Distraction(**said)
    faults.append(Fault(node.line, f"{key}: no `what:` in one; if it is one text, quote it"))
    return None


def _source(key: str, node: Node, faults: Faults) -> Source | None:
    said: dict[str, Any] = {}
    if isinstance(node, Pairs):
        said = _map(key, node, dict.fromkeys(_SOURCE, _text), faults)
    elif isinstance(node, Text) and node.empty:
        return None
    if "format" in said and "id" in said:
        return Source(**said)
    faults.append(
        Fault(node.line, f"{key}: not an importer's mark, {{format: …, id: …}}; not read")
    )
    return None


def _map(
    name: str, node: Pairs, readers: dict[str, Callable[[str, Node, Faults], Any]], faults: Faults
) -> dict[str, Any]:
    """Read the keys of a map within a value; others in it are kept in the file and ignored."""
    said: dict[str, Any] = {}
    for key_node, value_node in node.pairs:
        key = key_node.text if isinstance(key_node, Text) else ""
        if key in said:
            faults.append(Fault(key_node.line, f"{name}: {key} is there twice; the first is read"))
        elif reader := readers.get(key):
            value = reader(key, value_node, faults)
            if value is not None:
                said[key] = value
    return said


_READERS: dict[str, Callable[[str, Node, Faults], Any]] = {
    "date": _day,
    "number": _figure(parse_whole),
    "title": _text,
    "words": _figure(parse_whole),
    "minutes": _figure(parse_minutes),
    "estimated": _estimated,
    "started": _instant,
    "logged": _instant,
    "covers": _range,
    "project": _text,
    "manuscript": _figure(parse_count),
    "distractions": _distractions,
    "tags": _tags,
    "source": _source,
}

KEYS = tuple(_READERS)
"""The keys that mean something, in the order in which we write them."""
