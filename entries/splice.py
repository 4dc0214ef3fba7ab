"""Change a value in the front matter of a file, and no other byte of it.

YAML says where a value stands; its characters are replaced, and the result is read again. Unless
it then says exactly what was asked for, and all the rest as before, the edit is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields as fields_of
from dataclasses import replace
from typing import Any

from entries.decoding import decode
from entries.entry import Entry
from entries.errors import EditRefused
from entries.fences import Split
from entries.fields import KEYS
from entries.front import read_front, read_placed_front
from entries.frontmatter import ReadEntry, read_entry
from entries.lines import first_break
from entries.nodes import Pairs, Text, bare
from entries.patching import FrontPatcher, apply
from entries.render import key_lines, scalar_text
from entries.scalar import encodable

_KEY = re.compile(r"[A-Za-z_][\w-]*")
_ABSENT = {field.name: field.default for field in fields_of(Entry)} | {"date": None}


def edit_front_matter(data: bytes, changes: Mapping[str, object]) -> bytes:
    """Set keys of a file's front matter to values of an entry; None takes a key away.

    A new key goes on a line of its own before the closing fence, and a file without front matter
    gets a block. A value that is there already is left as it is written. Raises `EditRefused`
    where front matter is broken or repeats a key, and where any other byte, or the meaning of
    any other key, would change.
    """
    before = _read(data)
    front = read_placed_front(data)
    if front.fault:
        raise EditRefused(f"line {front.fault.line}: {front.fault.message}")
    pairs = front.pairs or Pairs((), 1)
    _refuse_twice(pairs)
    wanted = {key: _wanted(key, value) for key, value in changes.items()}
    changed = {key: value for key, value in wanted.items() if _said(pairs, before, key) != value}
    if not changed:
        return data
    split = front.split
    old = {key: _said(pairs, before, key) for key in changed}
    edited = _patched(split, pairs, old, changed) if split.fenced else _with_block(split, changed)
    _check(edited, before, pairs, changed)
    return edited


def _read(data: bytes) -> ReadEntry:
    decoded = decode(data)
    if decoded.data is not data:
        raise EditRefused(decoded.fault or "the file can't be read")
    return read_entry(data, path="")


def _refuse_twice(pairs: Pairs) -> None:
    keys = [key.text for key, _ in pairs.pairs if isinstance(key, Text)]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        raise EditRefused(f"{twice} is there twice: delete one of the two first")


def _wanted(key: str, value: object) -> object:
    if not _KEY.fullmatch(key):
        raise EditRefused(f"{key!r} can't be a key of front matter")
    if isinstance(value, list | tuple):
        items = tuple(encodable(item) if isinstance(item, str) else item for item in value)
        return items or None
    return encodable(value) if isinstance(value, str) else value


def _said(pairs: Pairs, before: ReadEntry, key: str) -> object:
    """Give the value of a key as it stands: that of the entry, or the text of an unknown key.

    A key that is there without a good value says nothing we know of, which is not None.
    """
    node = next((node for name, node in pairs.pairs if bare(name) == key), None)
    if node is None:
        return None
    value = getattr(before.entry, key) if key in KEYS else bare(node)
    return Ellipsis if value is None or value == () else value


def _patched(
    split: Split, pairs: Pairs, old: Mapping[str, object], changed: Mapping[str, object]
) -> bytes:
    try:
        text = split.front.decode("utf-8")
    except UnicodeDecodeError:
        raise EditRefused("front matter is not UTF-8: save the file as UTF-8 first") from None
    patcher = FrontPatcher(text, pairs, first_break(split.opening.decode("utf-8")))
    patches = [patcher.patch(key, old[key], value) for key, value in changed.items()]
    return b"".join(split._replace(front=apply(text, patches).encode("utf-8")))


def _with_block(split: Split, changed: Mapping[str, object]) -> bytes:
    line_break = first_break(split.body.decode("utf-8", "replace"))
    lines = ["---", *(line for key, value in changed.items() for line in key_lines(key, value))]
    block = line_break.join([*lines, "---", "", ""])
    return split.bom + block.encode("utf-8") + split.body


def _check(edited: bytes, before: ReadEntry, pairs: Pairs, changed: Mapping[str, object]) -> None:
    """Read what we made, and refuse it unless it says what was asked for and all else as before."""
    after = read_entry(edited, path="")
    new = _problems(after) - _problems(before)
    if bad_value := next((said for said in new if said.partition(":")[0] in changed), None):
        raise EditRefused(bad_value)
    found = read_front(edited).pairs or Pairs((), 1)
    as_asked = after.entry == _expected(before, changed) and _own(found, changed) == {
        key: _as_text(value)
        for key, value in changed.items()
        if key not in KEYS and value is not None
    }
    if new or not as_asked or _others(found, changed) != _others(pairs, changed):
        raise EditRefused(f"{', '.join(changed)} can't be set without changing something else")


def _problems(read: ReadEntry) -> set[str]:
    """Collect what is wrong with values; that a date is missing may be what was asked for."""
    return {problem.message for problem in read.problems if problem.line is not None}


def _expected(before: ReadEntry, changed: Mapping[str, object]) -> Entry | None:
    known: dict[str, Any] = {
        key: _ABSENT[key] if value is None else value
        for key, value in changed.items()
        if key in KEYS
    }
    return replace(before.entry, **known) if before.entry else None


def _own(pairs: Pairs, changed: Mapping[str, object]) -> dict[str, object]:
    """Give what the changed keys say that mean nothing to an entry."""
    return {
        key.text: bare(node)
        for key, node in pairs.pairs
        if isinstance(key, Text) and key.text in changed and key.text not in KEYS
    }


def _others(pairs: Pairs, changed: Mapping[str, object]) -> list[tuple[object, object]]:
    """Give what the keys say that were to stay, in order."""
    said = [(bare(key), bare(node)) for key, node in pairs.pairs]
    return [(key, node) for key, node in said if key not in list(changed)]


def _as_text(value: object) -> object:
    if isinstance(value, tuple):
        return [_as_text(item) for item in value]
    return value if isinstance(value, str) else scalar_text(value)
