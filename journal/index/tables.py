"""The tables of the index, as SQLModel classes: the one place that says what its schema is.

`reader` asks the same tables in plain SQL, so that a command which finds nothing changed never
imports this module (0.45 s); a test holds the two together. Days are text (YYYY-MM-DD) and moments
text with their offset, which SQLite's own date types would lose.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cache

from sqlalchemy import Index, Table, insert
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import registry
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.sql import text
from sqlmodel import Field, SQLModel

WITHOUT_ROWID = {"sqlite_with_rowid": False}


class IndexTable(SQLModel, registry=registry()):
    """What every table of the index shares: metadata apart from the caller's own SQLModels."""


class EntryRow(IndexTable, table=True):
    """One entry or clipping. The id holds the day (see `sync.EntryIds`): newest first is by id."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("entry_by_day", "is_clipping", "order_key"),
        Index("entry_by_number", "number", sqlite_where=text("number IS NOT NULL")),
        Index("entry_by_source", "source_id", sqlite_where=text("source_id IS NOT NULL")),
    )

    id: int = Field(primary_key=True)
    path: str = Field(unique=True)
    date: str | None = None
    order_key: str
    number: int | None = None
    title: str | None = None
    words: int | None = None
    minutes: int | None = None
    estimated: str
    started: str | None = None
    logged: str | None = None
    covers_first: str | None = None
    covers_last: str | None = None
    project: str | None = None
    manuscript: int | None = None
    source_format: str | None = None
    source_id: str | None = None
    batch: str | None = None
    source_digest: str | None = None
    source_before: str | None = None
    body_words: int
    counter: str
    is_clipping: bool


class ProseRow(IndexTable, table=True):
    """What is searched of an entry; the full-text table `search` keeps only the words' places."""

    __tablename__ = "prose"

    id: int = Field(primary_key=True)
    body: str
    title: str
    about: str


class DistractionRow(IndexTable, table=True):
    """One distraction of an entry, in the entry's order."""

    __tablename__ = "distraction"
    __table_args__ = WITHOUT_ROWID

    entry_id: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    what: str
    kind: str | None = None
    minutes: int | None = None


class TagRow(IndexTable, table=True):
    """One tag of an entry, in the entry's order."""

    __tablename__ = "tag"
    __table_args__ = WITHOUT_ROWID

    entry_id: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    name: str


class FileRow(IndexTable, table=True):
    """One file as last indexed; see `diff.KnownFile`."""

    __tablename__ = "file"
    __table_args__ = (
        Index("file_suspect", "path", sqlite_where=text("trusted = 0")),
        WITHOUT_ROWID,
    )

    path: str = Field(primary_key=True)
    entry_id: int | None = None
    size: int
    mtime_ns: int
    inode: int
    sha256: str
    trusted: bool


class ProblemRow(IndexTable, table=True):
    """One problem of a file; a negative position means one between files (twins)."""

    __tablename__ = "problem"
    __table_args__ = WITHOUT_ROWID

    path: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    line: int | None = None
    message: str


class MetaRow(IndexTable, table=True):
    """A fact about the whole index: the signature of the last look, the number of files."""

    __tablename__ = "meta"
    __table_args__ = WITHOUT_ROWID

    name: str = Field(primary_key=True)
    value: str


# The body comes first: a column after the first costs a marker in every posting.
SEARCH = """
CREATE VIRTUAL TABLE search USING fts5(
    body, title, about,
    content='prose', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
)
"""
TABLES = (EntryRow, ProseRow, DistractionRow, TagRow, FileRow, ProblemRow, MetaRow)


def create_tables(connection: sqlite3.Connection) -> None:
    """Create every table and index in an empty database."""
    for statement in schema():
        connection.execute(statement)


@cache
def schema() -> tuple[str, ...]:
    """Return the statements that create the index, full-text table last."""
    dialect = sqlite.dialect()
    tables = [table_of(model) for model in TABLES]
    made: Iterable[CreateTable | CreateIndex] = [
        *map(CreateTable, tables),
        *(CreateIndex(index) for table in tables for index in _indexes(table)),
    ]
    return (*(str(one.compile(dialect=dialect)) for one in made), SEARCH)


@cache
def insert_into(model: type[IndexTable]) -> str:
    """Return the statement that inserts one row, its values in the order of the columns."""
    compiled = insert(table_of(model)).compile(dialect=sqlite.dialect(paramstyle="qmark"))
    return str(compiled)


def table_of(model: type[IndexTable]) -> Table:
    """Return the table of a class."""
    table = model.__table__  # type: ignore[attr-defined]
    assert isinstance(table, Table)
    return table


def _indexes(table: Table) -> list[Index]:
    return sorted(table.indexes, key=lambda index: str(index.name))
