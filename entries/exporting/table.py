"""A table as RFC 4180 has it, which no spreadsheet takes for a program."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from entries.scalar import encodable

_LIVE = re.compile(r"'*[ \u00a0]*[=+\-@\t\r\n\uff0b\uff1d\uff20\uff0d]")


def render_table(head: Sequence[str], rows: Iterable[Sequence[str | int | None]]) -> bytes:
    """Write rows under a head, in UTF-8; None is an empty cell, a figure stays a figure.

    A text that a spreadsheet would compute gets a `'` before it, and so does one that has that
    already: `plain_cell` gives every text back.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return out.getvalue().encode("utf-8")


def plain_cell(text: str) -> str:
    """Give the text that a cell was written for."""
    return text[1:] if text.startswith("'") and _LIVE.match(text) else text


def _cell(value: str | int | None) -> str | int | None:
    if not isinstance(value, str):
        return value
    text = encodable(value).replace("\0", "\N{SYMBOL FOR NULL}")
    return f"'{text}" if _LIVE.match(text) else text
