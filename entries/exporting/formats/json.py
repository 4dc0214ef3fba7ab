"""One JSON file with everything: what each entry says, for programs, and each file as it is.

`front` and `body` of an entry, one after the other, are its file; a file that is not UTF-8 is in
`base64`. `darlings` is the version of this shape, and comes first.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from entries.entry import DateRange, Distraction, Entry, Source
from entries.exporting.filed import Filed
from entries.exporting.shape import Origin, Shape, Written
from entries.fields import KEYS
from entries.frontmatter import split_front_matter
from entries.nodes import Items, Node, Text, bare
from entries.scalar import encodable

VERSION = 1


def _write(files: Iterable[Filed], origin: Origin) -> Iterator[Written]:
    book = {
        "title": encodable(origin.title),
        "journal.toml": origin.settings.decode(errors="replace"),
    }
    head = f'{{\n"darlings": {VERSION},\n"book": {_dumped(book)},\n"entries": ['
    body = ",".join(f"\n{_dumped(_file(filed))}" for filed in files)
    yield Written("", f"{head}{body}\n]\n}}\n".encode())


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _file(filed: Filed) -> dict[str, Any]:
    """Give a file as JSON values: what it says, and all that is in it."""
    said: dict[str, Any] = {
        "path": encodable(filed.path),
        "kind": "clipping" if filed.is_clipping else "entry",
        "says": _said(filed.entry) if filed.entry else None,
        "other": _others(filed),
    }
    if filed.problems:
        said["problems"] = [encodable(str(problem)) for problem in filed.problems]
    return said | _text(filed.data)


def _text(data: bytes) -> dict[str, str]:
    split = split_front_matter(data)
    try:
        body = split.body.decode("utf-8")
        return {"front": b"".join(split[:-1]).decode("utf-8"), "body": body}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode("ascii")}


def _said(entry: Entry) -> dict[str, Any]:
    """Give the fields that an entry has, by the names of its front matter."""
    values = {field.name: getattr(entry, field.name) for field in fields(entry)}
    return {
        key: _value(value)
        for key, value in values.items()
        if key != "body" and value is not None and value != ()
    }


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    if isinstance(value, Distraction | Source):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        return {key: _value(part) for key, part in parts.items() if part is not None}
    if isinstance(value, DateRange):
        return f"{value.first}/{value.last}"
    if isinstance(value, datetime | date):
        return value.isoformat()
    return encodable(value) if isinstance(value, str) else value


def _others(filed: Filed) -> dict[str, Any]:
    """Give the keys that mean nothing to an entry, as the texts they are written with."""
    pairs = filed.front.pairs if filed.front else ()
    return {
        encodable(key.text): _plain(node)
        for key, node in pairs
        if isinstance(key, Text) and key.text not in KEYS
    }


def _plain(node: Node) -> object:
    if isinstance(node, Text):
        return encodable(node.text)
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    return {encodable(_name(key)): _plain(value) for key, value in node.pairs}


def _name(key: Node) -> str:
    return key.text if isinstance(key, Text) else str(bare(key))


SHAPE = Shape("json", _write)
