"""The JSON that `jrnl --format json` writes: title, body, day, time of day, tags and star.

Figures have no place in it. An entry whose time of day is not known, or is another day's, has an
empty `time`. A tag `starred` becomes the star.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from entries.entry import Entry
from entries.exporting.filed import Filed
from entries.exporting.shape import Origin, Shape, Written, why_no_entry
from entries.scalar import encodable

STARRED = "starred"


def _write(files: Iterable[Filed], _: Origin) -> Iterator[Written]:
    told = [_entry(filed.entry) for filed in files if filed.entry]
    tags = Counter(tag for one in told for tag in one["tags"])
    whole = {"tags": dict(tags), "entries": told}
    dumped = json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2)
    yield Written("", f"{dumped}\n".encode())


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "title": encodable(entry.title or ""),
        "body": encodable(entry.body),
        "date": f"{entry.date}",
        "time": _time(entry),
        "tags": [f"#{encodable(tag)}" for tag in entry.tags if tag != STARRED],
        "starred": STARRED in entry.tags,
    }


def _time(entry: Entry) -> str:
    moments = [one for one in (entry.started, entry.logged) if one and one.date() == entry.date]
    return f"{moments[0]:%H:%M}" if moments else ""


def _why_not(filed: Filed) -> str | None:
    if reason := why_no_entry(filed):
        return reason
    return None if filed.entry and filed.entry.date else "it has no date"


SHAPE = Shape("jrnl", _write, why_not=_why_not)
