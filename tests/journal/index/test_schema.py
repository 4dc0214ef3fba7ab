"""The SQLModel tables and the plain SQL of the reader are two views of one thing: held together."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import col, select

from journal.index.diff import KnownFile
from journal.index.kept import EntryCells, ProseCells
from journal.index.session import open_session
from journal.index.store import SCHEMA_VERSION
from journal.index.tables import (
    TABLES,
    DistractionRow,
    EntryRow,
    FileRow,
    ProblemRow,
    ProseRow,
    TagRow,
    create_tables,
    insert_into,
    schema,
    table_of,
)
from tests.journal.index.conftest import Vault

# Changed? The index of every journal out there must be made anew: raise SCHEMA_VERSION, then
# write its number and the new fingerprint here.
FINGERPRINT = (2, "2ecb5d0e4968bc0c")


def columns(model: type[EntryRow]) -> tuple[str, ...]:
    return tuple(table_of(model).columns.keys())


def test_the_values_written_are_in_the_order_of_the_columns() -> None:
    assert columns(EntryRow) == ("id", *EntryCells._fields)
    assert tuple(table_of(ProseRow).columns.keys()) == ("id", *ProseCells._fields)
    assert tuple(table_of(FileRow).columns.keys()) == KnownFile._fields


@pytest.mark.parametrize("model", TABLES)
def test_every_table_takes_a_row_of_its_columns(model: type[EntryRow]) -> None:
    base = sqlite3.connect(":memory:")
    create_tables(base)
    base.execute(insert_into(model), tuple(range(len(columns(model)))))
    stored = base.execute(f"SELECT * FROM {table_of(model).name}")
    assert tuple(column[0] for column in stored.description) == columns(model)
    assert list(map(str, stored.fetchone())) == list(map(str, range(len(columns(model)))))
    base.close()


def test_a_changed_schema_has_a_new_version() -> None:
    digest = hashlib.sha256("\n".join(schema()).encode()).hexdigest()[:16]
    assert (SCHEMA_VERSION, digest) == FINGERPRINT


def test_sqlmodel_reads_what_the_plain_reader_reads(vault: Vault) -> None:
    index = vault.index()
    index.refresh()
    with open_session(index) as session:
        rows = session.exec(
            select(EntryRow).where(col(EntryRow.is_clipping).is_(False)).order_by("order_key")
        ).all()
        tags = session.exec(select(TagRow).order_by("entry_id", "position")).all()
        distractions = session.exec(select(DistractionRow)).all()
        problems = session.exec(select(ProblemRow)).all()
        files = session.exec(select(FileRow)).all()
    plain = index.entries(oldest_first=True)
    for row, other in zip(rows, plain, strict=True):
        entry = other.entry
        assert (row.path, row.body_words, row.title) == (other.path, other.body_words, entry.title)
        assert (row.date and date.fromisoformat(row.date)) == entry.date
        assert (row.number, row.words, row.minutes, row.manuscript, row.project) == (
            entry.number,
            entry.words,
            entry.minutes,
            entry.manuscript,
            entry.project,
        )
        named = tuple(tag.name for tag in tags if tag.entry_id == row.id)
        told = [one for one in distractions if one.entry_id == row.id]
        assert named == entry.tags
        assert [(one.what, one.kind, one.minutes) for one in told] == [
            (one.what, one.kind, one.minutes) for one in entry.distractions
        ]
    assert sorted((one.path, one.line, one.message) for one in problems) == sorted(
        (one.path, one.line, one.message) for one in index.problems()
    )
    assert len(files) == 17 and all(row.trusted for row in files)


def test_a_session_cannot_write(vault: Vault) -> None:
    index = vault.index()
    index.refresh()
    with open_session(index) as session, pytest.raises(Exception, match="readonly"):
        session.delete(session.exec(select(EntryRow)).first())
        session.commit()
    assert index.count() == 15


def test_a_session_on_an_index_in_memory_leaves_it_as_it_was(vault: Vault) -> None:
    vault.cache.parent.mkdir()
    vault.cache.write_text("in the way")
    index = vault.index()
    assert index.refresh().warning is not None
    with open_session(index) as session:
        assert len(session.exec(select(EntryRow)).all()) == 16
    vault.write("entries/2019/2019-01-01-new.md", "The lantern.\n")
    assert index.refresh().added == 1
    assert index.count() == 16


CHILD = """
import sys, time
from pathlib import Path
from journal.index.index import Index
index = Index(Path(sys.argv[1]), Path(sys.argv[2]), clock=lambda: int(sys.argv[3]))
assert not index.refresh().changed
assert index.records() and index.entries(limit=5) and index.search("lantern") and index.problems()
print(*[name for name in sys.argv[4].split() if name in sys.modules])
"""


def test_nothing_heavy_is_imported_where_nothing_changed(vault: Vault) -> None:
    vault.index().refresh()
    heavy = "sqlmodel sqlalchemy pydantic filelock yaml pendulum json typer textual"
    places = [str(vault.root), str(vault.cache)]
    command = [sys.executable, "-c", CHILD, *places, str(vault.now), heavy]
    home = Path(__file__).resolve().parents[3]
    environ = {**os.environ, "PYTHONPATH": str(home)}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environ)
    assert (done.stdout.strip(), done.stderr) == ("", "")
