"""A writer's own table of words: CSV or TSV, with columns of any name and in any order."""

from __future__ import annotations

import re
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
from entries.importing.word_log import LogRow, WordLog

_SUFFIXES = (".csv", ".tsv", ".tab", ".psv")
_TOP = 16 * 1024
# What a browser, a file manager and a spreadsheet add to the name of the same log, saved again.
_AGAIN = re.compile(
    r"(?:[ _-]*(?:\(\d{1,3}\)|copy(?:[ _]?\d{1,3})?|\d{4}-\d{2}-\d{2}(?:[T _-]?\d{2}[:.-]?\d{2}"
    r"(?:[:.-]?\d{2})?)?|(?:19|20)\d{6}))+\Z",
    re.IGNORECASE,
)


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
    reader = TableReader(
        table,
        document.source,
        options,
        unit=unit_of(minutes) if minutes else 1,
        ids=_has_ids(table),
    )
    read = list(reader.rows())
    rows = [one for one in read if isinstance(one, LogRow)]
    others = [one for one in read if isinstance(one, Skipped | Rejected)]
    log = WordLog(document.source, "csv", log_name(document.name), options)
    notes = (*document.notes, *table.notes(), *log.project_notes(rows))
    return gather([*log.records(rows), *others], notes=notes)


def log_name(name: str) -> str:
    """Name the log that a file holds: `Words (1).csv` and `words-2024-03-01.csv` are `words`."""
    stem = PurePath(name).stem.strip()
    return (_AGAIN.sub("", stem) or stem).casefold()


def _has_ids(table: LogTable) -> bool:
    """Tell whether each row has an id that no other has."""
    column = table.columns.get("id")
    if column is None:
        return False
    ids = [row.cell(column.index) for row in table.rows]
    return all(ids) and len(set(ids)) == len(ids)


FORMAT = Format(
    "csv",
    Certainty.GENERAL,
    recognises=_recognises,
    read=_read,
    suffixes=_SUFFIXES,
    largest=MAX_DATA,
)
