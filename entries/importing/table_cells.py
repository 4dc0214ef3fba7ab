"""The rows of a table, cell by cell: what is in quotes may have delimiters, quotes and newlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entries.errors import NotUnderstood
from entries.importing.document import MAX_BYTES

MAX_COLUMNS = 500
MAX_CELL = MAX_BYTES
"""The most characters of a cell, as of an entry."""
MAX_ROWS = 200_000
MAX_CELLS = 4_000_000
TOO_LONG = f"a cell of more than {MAX_CELL:,} characters"
MISPLACED = "a quotation mark out of place"


@dataclass(frozen=True, slots=True)
class Row:
    """A row and the line on which it begins; where it can't be read, `fault` says why."""

    line: int
    cells: tuple[str, ...]
    fault: str | None = None

    def cell(self, index: int | None) -> str:
        """Give a cell without the space round it; empty where the row ends before it."""
        if index is None or index >= len(self.cells):
            return ""
        return self.cells[index].strip()


class TooWide(NotUnderstood):
    """A row of more columns than any table has."""


def read_table(text: str) -> Iterator[Row]:
    """Give the rows of a table as RFC 4180 has it, every character of a cell as it is.

    The text's newlines are all `\\n`; what is wrong costs its own line. Raises NotUnderstood after
    more rows or cells than any log has.
    """
    at, line, cells = 0, 1, 0
    for count in range(MAX_ROWS + 1):
        if at >= len(text):
            return
        row, end = row_at(text, at, line=line, delimiter=",")
        cells += len(row.cells)
        if count == MAX_ROWS or cells > MAX_CELLS:
            raise NotUnderstood(f"a table of more than {MAX_ROWS:,} rows, or {MAX_CELLS:,} cells")
        yield row
        line += text.count("\n", at, end)
        at = end


def row_at(
    text: str, at: int, *, line: int, delimiter: str, spaced: bool = False
) -> tuple[Row, int]:
    """Read the row that begins at an offset, and give the offset of the next.

    A quote that is never closed, or in the wrong place, costs its own line only. `spaced` says that
    spaces before a cell are none of it. Raises TooWide after MAX_COLUMNS.
    """
    pattern = _cell_pattern(delimiter, spaced)
    cells: list[str] = []
    start = at
    while (found := pattern.match(text, at)) is not None:
        if found.end() - at > MAX_CELL:
            return _broken(text, start, line, TOO_LONG)
        cells.append(found[2] if found[1] is None else found[1].replace('""', '"'))
        at = found.end()
        if len(cells) > MAX_COLUMNS:
            raise TooWide(f"a table of more than {MAX_COLUMNS} columns, line {line}")
        if found[3] != delimiter:
            return Row(line, tuple(cells)), at
    return _broken(text, start, line, MISPLACED)


def _broken(text: str, start: int, line: int, fault: str) -> tuple[Row, int]:
    end = text.find("\n", start)
    return Row(line, (), fault), len(text) if end < 0 else end + 1


@cache
def _cell_pattern(delimiter: str, spaced: bool) -> re.Pattern[str]:
    mark = re.escape(delimiter)
    before = "[ ]*+" if spaced else ""
    return re.compile(rf'{before}(?:"((?:[^"]++|"")*+)"[ ]*+|((?!")[^{mark}\n]*+))({mark}|\n|\Z)')
