"""A writer's own table of words: CSV or TSV, with columns of any name and in any order."""

from __future__ import annotations

from pathlib import PurePath

from entries.errors import NotUnderstood
from entries.importing.candidate import Rejected, Skipped
from entries.importing.columns import unit_of
from entries.importing.delimited import find_delimiter, read_rows
from entries.importing.document import MAX_DATA, Document
from entries.importing.format import Certainty, Format
from entries.importing.log_rows import TableReader
from entries.importing.log_table import LogTable, is_log, read_log_table
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading, gather
from entries.importing.word_log import LogRow, WordLog, log_name

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
    table = read_log_table(read_rows(document.text), options)
    minutes = table.columns.get("minutes")
    ids = _ids(table)
    reader = TableReader(
        table,
        document.source,
        options,
        unit=unit_of(minutes) if minutes else 1,
        ids=bool(ids),
    )
    read = list(reader.rows())
    rows = [one for one in read if isinstance(one, LogRow)]
    others = [one for one in read if isinstance(one, Skipped | Rejected)]
    log = WordLog(document.source, "csv", log_name(document.name), options)
    notes = (*document.notes, *table.notes(), *log.project_notes(rows))
    return gather([*log.records(rows), *others], notes=notes, log=_name(log, ids))


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
