"""A table of comma separated values with a row for each entry, as RFC 4180 has it.

Numbers are numbers; days are YYYY-MM-DD, times have their offset. Of distractions it has what they
were, not their kind and minutes, with `; ` between them, as between tags. `id` is the same in every
export.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from entries.entry import Entry
from entries.exporting.filed import Filed
from entries.exporting.shape import Origin, Shape, Written, why_no_entry
from entries.exporting.table import render_table
from entries.importing.identity import identify_file

HEAD = (
    "id",
    "date",
    "entry number",
    "title",
    "words",
    "minutes",
    "manuscript",
    "estimated",
    "started",
    "logged",
    "covers",
    "project",
    "distractions",
    "tags",
    "path",
    "text",
)


def _write(files: Iterable[Filed], _: Origin) -> Iterator[Written]:
    rows = (_row(filed, filed.entry) for filed in files if filed.entry)
    yield Written("", render_table(HEAD, rows))


def _row(filed: Filed, entry: Entry) -> tuple[str | int | None, ...]:
    return (
        identify_file(filed.path, entry, filed.data),
        entry.date.isoformat() if entry.date else None,
        entry.number,
        entry.title,
        entry.words,
        entry.minutes,
        entry.manuscript,
        "; ".join(entry.estimated),
        _instant(entry.started),
        _instant(entry.logged),
        f"{entry.covers.first}/{entry.covers.last}" if entry.covers else None,
        entry.project,
        "; ".join(one.what for one in entry.distractions),
        "; ".join(entry.tags),
        filed.path,
        entry.body,
    )


def _instant(value: datetime | None) -> str | None:
    return value.isoformat() if value else None


SHAPE = Shape("csv", _write, why_not=why_no_entry)
