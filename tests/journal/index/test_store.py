from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from filelock import FileLock

from journal.index.store import NAME, SCHEMA_VERSION, Store, Unusable, Unwritable


def fill(connection: sqlite3.Connection) -> str:
    connection.execute("CREATE TABLE t(x)")
    connection.execute("INSERT INTO t VALUES (1)")
    return "filled"


def built(folder: Path, *, patience: float = 5.0) -> Store:
    store = Store(folder, patience=patience)
    with store.lock():
        assert store.build(fill) == "filled"
    return store


def rows(store: Store) -> list[tuple[int]]:
    with store.reading() as connection:
        return connection.execute("SELECT x FROM t").fetchall()


@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_nothing_is_readable_by_others(tmp_path: Path, umask: int) -> None:
    old = os.umask(umask)
    try:
        store = built(tmp_path / "made" / "cache")
        with store.lock(), store.writing() as connection:
            connection.execute("INSERT INTO t VALUES (2)")
            names = sorted(path.name for path in store.folder.iterdir())
            modes = {path.stat().st_mode & 0o777 for path in store.folder.iterdir()}
    finally:
        os.umask(old)
    assert names == ["index.db", "index.db-shm", "index.db-wal", "index.lock"]
    assert modes == {0o600}
    assert {one.stat().st_mode & 0o777 for one in (store.folder, store.folder.parent)} == {0o700}


def test_an_existing_folder_is_made_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    built(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o700


def test_the_database_is_in_wal_mode(tmp_path: Path) -> None:
    with built(tmp_path).reading() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_half_an_index_is_never_seen(tmp_path: Path) -> None:
    store = built(tmp_path)

    def fail(connection: sqlite3.Connection) -> None:
        fill(connection)
        assert rows(store) == [(1,)]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.build(fail)
    assert rows(store) == [(1,)]
    assert not (tmp_path / f"{NAME}.new").exists()


def test_a_failed_write_is_undone(tmp_path: Path) -> None:
    store = built(tmp_path)
    with pytest.raises(KeyError), store.writing() as connection:
        connection.execute("INSERT INTO t VALUES (2)")
        raise KeyError
    assert rows(store) == [(1,)]


def test_a_log_left_behind_is_not_replayed_over_a_new_index(tmp_path: Path) -> None:
    store = built(tmp_path)
    with store.writing() as connection:
        connection.execute("INSERT INTO t VALUES (2)")
        connection.execute("COMMIT")
        left = (tmp_path / f"{NAME}-wal").read_bytes()
        connection.execute("BEGIN")
    assert left
    (tmp_path / f"{NAME}-wal").write_bytes(left)
    with store.lock():
        store.build(fill)
    assert rows(store) == [(1,)]


@pytest.mark.parametrize("replace", [False, True])
def test_a_commit_to_a_removed_index_is_not_believed(tmp_path: Path, replace: bool) -> None:
    store = built(tmp_path)
    with pytest.raises(Unusable), store.writing() as connection:
        connection.execute("INSERT INTO t VALUES (2)")
        store.path.unlink()
        if replace:
            store.path.write_bytes(b"")


def test_another_version_is_unusable(tmp_path: Path) -> None:
    store = built(tmp_path)
    base = sqlite3.connect(store.path)
    base.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    base.close()
    with pytest.raises(Unusable, match="version"):
        rows(store)


def test_a_lock_that_is_held_is_waited_for_only_so_long(tmp_path: Path) -> None:
    store = built(tmp_path, patience=0.01)
    with FileLock(tmp_path / "index.lock"), pytest.raises(Unwritable, match="another process"):
        store.lock().__enter__()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Unwritable), Store(tmp_path / "file" / "cache", patience=1).lock():
        pass


def test_a_strange_name_of_the_folder_is_no_query(tmp_path: Path) -> None:
    store = built(tmp_path / "a ?mode=memory&x #1 100%25")
    assert rows(store) == [(1,)]
    assert store.path.stat().st_size > 0
