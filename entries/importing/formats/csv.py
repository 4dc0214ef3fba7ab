"""A writer's own table of words: CSV or TSV, with columns of any name and in any order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from entries.errors import NotUnderstood
from entries.importing.candidate import Rejected, Skipped
from entries.importing.columns import unit_of
from entries.importing.delimited import find_delimiter, read_rows
from entries.importing.document import MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.log_rows import TableReader
from entries.importing.log_table import LogTable, is_log
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.wide_table import read_log_tables
from entries.importing.word_log import NOTHING, LogRow, WordLog, log_name

_SUFFIXES = (".csv", ".tsv", ".tab", ".psv")
_TOP = 16 * 1024
_LONG_ID = 16


def _recognises(document: Document) -> bool:
    if PurePath(document.name).suffix.lower() in _SUFFIXES:
        return find_delimiter(document.text) is not None
    top = document.text[:_TOP]
    if find_delimiter(top) is None or top.count("\n") < 2:
        return False
    try:
        return is_log(read_rows(top.rpartition("\n")[0]))
    except NotUnderstood:
        return False


def _read(document: Document, options: ImportOptions) -> Reading:
    tables = read_log_tables(read_rows(document.text), options)
    log = WordLog(document.source, "csv", log_name(document.name), options)
    ids = _ids(tables[0][1])
    read = [one for project, table in tables for one in _rows(document, table, options, project)]
    rows = [one for one in read if isinstance(one, LogRow)]
    lines = {row.line for row in rows}
    # What is wrong with a row is so for each of its projects, and told once.
    others = dict.fromkeys(one for one in read if isinstance(one, Rejected))
    empty = dict.fromkeys(one for one in read if isinstance(one, Skipped) and one.line not in lines)
    said = dict.fromkeys(note for _, table in tables for note in table.notes())
    notes = (*document.notes, *said, *log.project_notes(rows))
    return gather([*log.records(rows), *others, *empty], notes=notes, log=_name(log, ids))


def _rows(
    document: Document, table: LogTable, options: ImportOptions, project: str | None
) -> Iterator[LogRow | Skipped | Rejected]:
    """Read a table's rows; of a table of projects only those that say something of this one."""
    minutes = table.columns.get("minutes")
    unit = unit_of(minutes) if minutes else 1
    reader = TableReader(table, document.source, options, unit=unit, ids=bool(_ids(table)))
    for row in reader.rows():
        if project is None or not isinstance(row, LogRow):
            yield row
        elif row.words is None:
            yield Skipped(document.source, NOTHING, row.line)
        else:
            yield replace(row, project=project)


def _ids(table: LogTable) -> list[str]:
    """Give the ids of the rows, where each has one that no other has; else none."""
    column = table.columns.get("id")
    if column is None:
        return []
    ids = [row.cell(column.index) for row in table.rows]
    return ids if all(ids) and len(set(ids)) == len(ids) else []


def _name(log: WordLog, ids: list[str]) -> str | None:
    """Name the log whose rows these are; an id of 16 characters or more needs no log's name."""
    if not ids:
        return log.name
    return None if min(map(len, ids)) >= _LONG_ID else ""


FORMAT = Format(
    "csv",
    Certainty.GENERAL,
    recognises=_recognises,
    read=_read,
    suffixes=_SUFFIXES,
    largest=MAX_DATA,
    maps="columns",
)
