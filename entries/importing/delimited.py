"""A table in a text: comma, semicolon, tab or bar between its cells, read within bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from entries.errors import NotUnderstood
from entries.importing.table_cells import MAX_CELL, MAX_COLUMNS, TOO_LONG, Row, TooWide, row_at

MAX_ROWS = 50_000
MAX_CELLS = 500_000
MAX_LINE = 200_000
"""A line of more characters that has too many columns is broken, and no sign of a wide table."""
DELIMITERS = ",;\t|"

_SNIFFED = 32 * 1024
_NAMES_SHOWN = 12
_LONGEST_SEPARATOR = 100
_LINE = re.compile(r"[^\n]+")
# `#,Date` is a column without a better name; `# kept since May` is a remark.
_REMARK = re.compile(r"#[ \t]*[^\W_]")
_SEPARATOR = re.compile(r"sep=([,;|\t])\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lines:
    """All rows of a text, its remarks (lines of `# text`) apart."""

    delimiter: str
    rows: tuple[Row, ...]
    remarks: tuple[str, ...] = ()


def read_rows(text: str) -> Lines:
    """Split a text into rows that are not empty.

    A quote that is never closed costs its own line only. Raises NotUnderstood for what is no table,
    and for one of more rows or cells than any log has.
    """
    delimiter = find_delimiter(text)
    if delimiter is None:
        raise NotUnderstood("no table: its lines have no cells in common")
    reader = _Reader(text, delimiter)
    rows = tuple(row for row in reader.rows() if any(map(str.strip, row.cells)) or row.fault)
    if not rows:
        raise NotUnderstood("a table without any rows")
    return Lines(delimiter, rows, tuple(reader.remarks))


def find_delimiter(text: str) -> str | None:
    """Find what stands between the cells; None where no two lines agree on it."""
    lines = [line for line in _first_lines(text) if not _REMARK.match(line)]
    if lines and (said := _SEPARATOR.match(lines[0].strip(" "))):
        return said[1]
    scored = [(_score(lines, mark), -n) for n, mark in enumerate(DELIMITERS)]
    (score, place) = max(scored, default=((0, 0), 0))
    return DELIMITERS[-place] if score[0] > 1 or (score[0] and len(lines) == 1) else None


def shown_names(names: tuple[str, ...]) -> str:
    """List columns for a message, the first dozen of them."""
    listed = ", ".join(name[:40] for name in names[:_NAMES_SHOWN])
    return f"{listed}, …" if len(names) > _NAMES_SHOWN else listed


def _first_lines(text: str) -> list[str]:
    lines = text[:_SNIFFED].split("\n")
    whole = lines if len(text) <= _SNIFFED or len(lines) == 1 else lines[:-1]
    return [line for line in whole if line.strip()]


def _score(lines: list[str], mark: str) -> tuple[int, int]:
    """Count the lines that agree on how many cells there are, then the cells."""
    counts = [_cells(line, mark) for line in lines]
    several = [count for count in counts if count > 1]
    if not several:
        return 0, 0
    common = max(set(several), key=lambda count: (several.count(count), count))
    return several.count(common), common


def _cells(line: str, mark: str) -> int:
    outside = "".join(line.split('"')[::2]) if '"' in line else line
    return outside.count(mark) + 1


class _Reader:
    """Reads rows one after the other, and begins anew after one that is broken."""

    def __init__(self, text: str, delimiter: str) -> None:
        self.remarks: list[str] = []
        self._text = text
        self._delimiter = delimiter
        self._at = 0
        self._line = 1
        self._cells = 0

    def rows(self) -> Iterator[Row]:
        count = 0
        while (found := _LINE.search(self._text, self._at)) is not None:
            self._line += self._text.count("\n", self._at, found.start())
            self._at = found.start()
            row = self._row(found)
            if row is None:
                continue
            count += 1
            self._cells += len(row.cells)
            if count > MAX_ROWS or self._cells > MAX_CELLS:
                raise NotUnderstood(
                    f"a table of more than {MAX_ROWS:,} rows or {MAX_CELLS:,} cells"
                )
            yield row

    def _row(self, found: re.Match[str]) -> Row | None:
        """Read the row that begins here; None for a remark or a line that only says `sep=;`."""
        if found.end() - found.start() > MAX_CELL:
            row = Row(self._line, (), TOO_LONG)
            self._at, self._line = found.end() + 1, self._line + 1
            return row
        line = found[0]
        if _REMARK.match(line) or _SEPARATOR.match(line[:_LONGEST_SEPARATOR].strip(" ")):
            self.remarks.append(line.lstrip("# \t")[:MAX_LINE])
            self._past(line)
            return None
        if '"' not in line and line.count(self._delimiter) < MAX_COLUMNS:
            begun = self._line
            self._past(line)
            return Row(begun, tuple(line.split(self._delimiter)))
        return self._in_quotes(line)

    def _in_quotes(self, line: str) -> Row:
        try:
            row, end = row_at(
                self._text, self._at, line=self._line, delimiter=self._delimiter, spaced=True
            )
        except TooWide:
            if len(line) <= MAX_LINE:
                raise
            row = Row(self._line, (), f"a line of more than {MAX_COLUMNS} columns")
            end = self._at + len(line) + 1
        self._line += self._text.count("\n", self._at, end)
        self._at = end
        return row

    def _past(self, line: str) -> None:
        self._at += len(line) + 1
        self._line += 1
