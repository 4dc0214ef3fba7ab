"""A table in a text: comma, semicolon, tab or bar between its cells, read within bounds."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from entries.errors import NotUnderstood

MAX_ROWS = 50_000
MAX_COLUMNS = 500
MAX_CELLS = 500_000
MAX_LINE = 200_000
"""The most characters of a line; the most of a cell in quotes are the `csv` module's 131,072."""
DELIMITERS = ",;\t|"

_SNIFFED = 32 * 1024
_NAMES_SHOWN = 12
_LINE = re.compile(r"[^\n]+")
# `#,Date` is a column without a better name; `# kept since May` is a remark.
_REMARK = re.compile(r"#[ \t]*[^\W_]")
_SEPARATOR = re.compile(r"sep=([,;|\t])\Z", re.IGNORECASE)


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
        begun = self._line
        if found.end() - found.start() > MAX_LINE:
            self._at, self._line = found.end() + 1, begun + 1
            return Row(begun, (), f"a line of more than {MAX_LINE:,} characters")
        line = found[0]
        if _REMARK.match(line) or _SEPARATOR.match(line.strip(" ")):
            self.remarks.append(line.lstrip("# \t"))
            self._past(line)
            return None
        if line.count(self._delimiter) >= MAX_COLUMNS:
            raise NotUnderstood(f"a table of more than {MAX_COLUMNS} columns, line {begun}")
        if '"' not in line:
            self._past(line)
            return Row(begun, tuple(line.split(self._delimiter)))
        return self._quoted(line, begun)

    def _quoted(self, line: str, begun: int) -> Row:
        start = self._at
        try:
            cells = next(
                csv.reader(
                    self._more(), delimiter=self._delimiter, skipinitialspace=True, strict=True
                )
            )
        except (csv.Error, StopIteration) as error:
            # What an open quote swallowed is read again, as lines of their own.
            self._at, self._line = start, begun
            self._past(line)
            return Row(begun, (), f"a quotation mark out of place ({error})".replace(" ()", ""))
        if len(cells) > MAX_COLUMNS:
            raise NotUnderstood(f"a table of more than {MAX_COLUMNS} columns, line {begun}")
        return Row(begun, tuple(cells))

    def _more(self) -> Iterator[str]:
        """Give line after line: a cell between quotes may have several."""
        while self._at < len(self._text):
            end = self._text.find("\n", self._at)
            end = len(self._text) if end < 0 else end
            line = self._text[self._at : end]
            self._past(line)
            yield f"{line}\n"

    def _past(self, line: str) -> None:
        self._at += len(line) + 1
        self._line += 1
