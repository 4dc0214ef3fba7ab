"""A table as RFC 4180 has it: commas, quotation marks, and cells of any length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from entries.errors import NotUnderstood

MAX_ROWS = 200_000
MAX_CELLS = 4_000_000

_CELL = re.compile(r'(?:"((?:[^"]|"")*+)"|([^",\n]*+))(,|\n|\Z)')


class TableRow(NamedTuple):
    """A row and the line on which it begins; where it can't be read, `fault` says why."""

    line: int
    cells: tuple[str, ...]
    fault: str | None = None


def read_table(text: str) -> Iterator[TableRow]:
    """Give the rows of a text whose newlines are all `\\n`; what is wrong costs its own line.

    Raises NotUnderstood after more rows or cells than any log has.
    """
    at, line, cells = 0, 1, 0
    for count in range(MAX_ROWS + 1):
        if at >= len(text):
            return
        row, end = _row(text, at, line)
        cells += len(row.cells)
        if count == MAX_ROWS or cells > MAX_CELLS:
            raise NotUnderstood(f"a table of more than {MAX_ROWS:,} rows, or {MAX_CELLS:,} cells")
        yield row
        line += text.count("\n", at, end)
        at = end


def _row(text: str, at: int, line: int) -> tuple[TableRow, int]:
    """Read the row that begins at an offset, and give the offset of the next."""
    cells: list[str] = []
    start = at
    while (found := _CELL.match(text, at)) is not None:
        cells.append(found[2] if found[1] is None else found[1].replace('""', '"'))
        at = found.end()
        if found[3] != ",":
            return TableRow(line, tuple(cells)), at
    end = text.find("\n", start)
    return TableRow(line, (), "a quotation mark out of place"), len(text) if end < 0 else end + 1
