"""tui-journal: its store, its database and its transfer file, each entry on the day chosen."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from entries.errors import NotUnderstood
from entries.importing.document import open_document
from entries.importing.options import ImportOptions
from entries.importing.plan import ImportPlan, plan_import
from entries.importing.sqlite_data import open_database
from tests.entries.importing.documents import FIXTURES

STORE = FIXTURES / "tui-journal-entries.json"
DATABASE = FIXTURES / "tui-journal-store" / "entries.db"
TABLES = """
CREATE TABLE entries(id INTEGER PRIMARY KEY, title TEXT, date DATE, content TEXT, priority INTEGER);
CREATE TABLE tags(entry_id INTEGER, tag TEXT, PRIMARY KEY(entry_id, tag));
"""


def plan(*paths: Path, zone: str = "Pacific/Auckland") -> ImportPlan:
    return plan_import(list(paths), known={}, options=ImportOptions(zone=ZoneInfo(zone)))


def told(plan: ImportPlan) -> list[tuple[object, ...]]:
    return [
        (str(one.entry.date), one.entry.title, one.entry.body, one.entry.words, one.entry.tags)
        for one in plan.candidates
    ]


def database(path: Path, script: str, *rows: tuple[object, ...]) -> Path:
    with closing(sqlite3.connect(path)) as made, made:
        made.executescript(script)
        for row in rows:
            made.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?)", row)
    return path


def test_the_traps_of_the_store() -> None:
    made = plan(STORE)
    assert told(made) == [
        (
            "2026-03-01",
            "Oil and fog",
            "I wrote 640 words in an hour.\n\n- rope\n",
            640,
            ("novel", "harbour"),
        ),
        ("2026-03-02", "Tide out", "", None, ()),
        ("2026-03-02", "Tide out", "", None, ()),
        ("2026-03-31", None, "Only a text: 120 words today.\n", 120, ()),
    ]
    assert made.candidates[2].id == f"{made.candidates[1].id}#2"
    assert all(one.entry.logged is None for one in made.candidates)
    assert [one.reason for one in made.rejected] == ["no day in its date, “someday”"]
    assert [one.reason for one in made.skipped] == ["nothing is said in it"]
    assert [note.partition(": ")[2] for note in made.notes] == [
        "priority is not taken (entries that have one: 1)"
    ]


def test_the_traps_of_the_database() -> None:
    made = plan(DATABASE)
    assert told(made) == [
        ("2026-05-01", "The lamp", "I wrote 300 words.\n", 300, ("lamp", "novel")),
        ("2026-05-02", "A store of rows", "", None, ()),
    ]
    assert [one.reason for one in made.rejected] == ["no day in its date, “”"]


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/New_York", "UTC"])
def test_the_day_is_never_moved_into_a_zone(zone: str) -> None:
    assert [one[0] for one in told(plan(DATABASE, zone=zone))] == ["2026-05-01", "2026-05-02"]


def test_what_is_transferred_is_the_entry_in_the_store(tmp_path: Path) -> None:
    entries = json.loads(STORE.read_text())
    for one in entries:
        del one["id"]
    (tmp_path / "moved.json").write_text(json.dumps({"version": 100, "entries": entries}))
    moved = plan(tmp_path / "moved.json")
    assert [one.entry for one in moved.candidates] == [one.entry for one in plan(STORE).candidates]


def test_a_folder_with_both_stores_is_read_as_one(tmp_path: Path) -> None:
    folder = tmp_path / "tui-journal"
    folder.mkdir()
    shutil.copy(DATABASE, folder / "entries.db")
    shutil.copy(STORE, folder / "entries.json")
    made = plan(folder)
    assert len(made.candidates) == 6
    rows = [(9, "The lamp", "2026-05-01T00:00:00Z", "I wrote 300 words.", None)]
    (folder / "entries.json").write_text(
        json.dumps([{"id": 9, "title": row[1], "date": row[2], "content": row[3]} for row in rows])
    )
    again = plan(folder)
    assert len(again.candidates) == 2
    assert any("the same entry as" in one.reason for one in again.skipped)


def test_a_folder_with_other_things_is_walked(tmp_path: Path) -> None:
    shutil.copy(DATABASE, tmp_path / "entries.db")
    (tmp_path / "note.md").write_text("# Fog\n\nMarch 1, 2026\n\nI wrote 500 words.\n")
    made = plan(tmp_path)
    assert [one.entry.words for one in made.candidates] == [500]
    assert [one.reason for one in made.skipped] == ["in no known format by its name"]


def test_a_database_is_only_read_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    copy = tmp_path / "entries.db"
    shutil.copy(DATABASE, copy)
    copy.chmod(0o400)
    tmp_path.chmod(0o500)
    before = copy.read_bytes()
    try:
        assert len(plan(copy).candidates) == 2
        assert [one.name for one in tmp_path.iterdir()] == ["entries.db"]
        assert copy.read_bytes() == before
    finally:
        tmp_path.chmod(0o700)


def test_changes_beside_the_database_are_said(tmp_path: Path) -> None:
    path = tmp_path / "entries.db"
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.executescript(TABLES)
        writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        writer.execute("INSERT INTO entries VALUES (1, 'Fog', '2026-03-01T00:00:00Z', '', NULL)")
        writer.commit()
        made = plan(path)
    assert made.candidates == ()
    assert any("close tui-journal" in note for note in made.notes)


def test_an_older_store_has_no_priorities(tmp_path: Path) -> None:
    path = tmp_path / "entries.db"
    with closing(sqlite3.connect(path)) as made, made:
        made.execute("CREATE TABLE entries(id INTEGER, title TEXT, date DATE, content TEXT)")
        made.execute("INSERT INTO entries VALUES (1, 'Fog', '2026-03-01T00:00:00Z', 'Rain.')")
    assert told(plan(path)) == [("2026-03-01", "Fog", "Rain.\n", None, ())]


@pytest.mark.parametrize(
    "entry",
    [
        3,
        {"date": 5, "title": "a", "content": "b"},
        {"date": "2026-02-30T00:00:00Z", "title": "a", "content": "b"},
        {"date": "2026-03-01", "title": "a", "content": "b"},
        {"date": "2026-03-01T00:00:00Z", "title": ["a"], "content": "b"},
    ],
)
def test_an_entry_that_is_no_good_hides_no_other(tmp_path: Path, entry: object) -> None:
    good = {"id": 1, "date": "2026-03-01T00:00:00Z", "title": "a", "content": "b"}
    path = tmp_path / "entries.json"
    path.write_text(json.dumps([good, entry]))
    made = plan(path)
    assert (len(made.candidates), len(made.rejected)) == (1, 1)


ENDLESS = (
    "CREATE VIEW entries AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id FROM n) "
    "SELECT id, id AS title, id AS date, id AS content FROM n;"
)


def test_a_view_is_no_table_of_entries(tmp_path: Path) -> None:
    path = database(tmp_path / "x.db", ENDLESS)
    made = plan(path)
    assert [one.reason for one in made.rejected] == ["not text: it holds NUL bytes"]


def test_a_table_that_computes_for_ever_is_given_up(tmp_path: Path) -> None:
    path = database(tmp_path / "x.db", TABLES + "CREATE TABLE n(x);")
    with closing(sqlite3.connect(path)) as made, made:
        made.executemany("INSERT INTO n VALUES (?)", [(n,) for n in range(2000)])
    with (
        pytest.raises(NotUnderstood, match="damaged database"),
        open_database(open_document(path)) as opened,
    ):
        list(opened.rows("SELECT count(*) FROM n a, n b, n c, n d"))


def test_rows_that_share_their_text_are_bounded(tmp_path: Path) -> None:
    path = database(tmp_path / "x.db", TABLES, (1, "a" * 4_000_000, "", "", None))
    many = ", ".join(f"({n})" for n in range(20))
    with (
        pytest.raises(NotUnderstood, match="more than any diary"),
        open_database(open_document(path)) as opened,
    ):
        list(opened.rows(f"SELECT title FROM entries, (VALUES {many})"))


@pytest.mark.parametrize("cut", [16, 100, 4096, 5000])
def test_a_damaged_database_is_one_reason(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "entries.db"
    path.write_bytes(DATABASE.read_bytes()[:cut])
    made = plan_import([path], known={}, format="tui-journal")
    assert len(made.rejected) == 1 and made.candidates == ()


def test_a_name_with_a_question_in_it_is_no_setting(tmp_path: Path) -> None:
    path = tmp_path / "a?mode=rwc&x=#b%20.db"
    shutil.copy(DATABASE, path)
    assert len(plan(path).candidates) == 2
