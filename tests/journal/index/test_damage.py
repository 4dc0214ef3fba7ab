"""Whatever happens to the index's files, the answers are those of an index made anew."""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from journal.index import store
from journal.index.index import Index
from journal.index.store import SCHEMA_VERSION
from tests.journal.index.conftest import Vault, answers

HOME = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def _without_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here cuts the power; making an index anew hundreds of times should not wait."""
    monkeypatch.setattr(store, "_sync", lambda _: None)


def execute(path: Path, *statements: str) -> None:
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA writable_schema = 1")
    for statement in statements:
        base.execute(statement)
    base.close()


def garbage(path: Path) -> None:
    path.write_bytes(b"not a database" * 1000)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def newer_version(path: Path) -> None:
    execute(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def another_database(path: Path) -> None:
    path.unlink()
    execute(path, "CREATE TABLE other(x)", f"PRAGMA user_version = {SCHEMA_VERSION}")


def lost_table(path: Path) -> None:
    execute(path, "DROP TABLE tag")


def lost_facts(path: Path) -> None:
    execute(path, "DELETE FROM meta")


def impossible_date(path: Path) -> None:
    execute(path, "UPDATE entry SET date = '2018-99-99'")


def impossible_types(path: Path) -> None:
    execute(path, "UPDATE entry SET date = x'ff', estimated = 5")


def empty_folder_in_its_place(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe_in_its_place(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def dangling_link_in_its_place(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


def gone(path: Path) -> None:
    path.unlink()


def whole_folder_gone(path: Path) -> None:
    shutil.rmtree(path.parent)


def foreign_log(path: Path) -> None:
    other = path.with_name("other.db")
    base = sqlite3.connect(other, isolation_level=None)
    base.execute("PRAGMA journal_mode = WAL")
    for number in range(50):
        base.execute(f"CREATE TABLE t{number}(x)")
    shutil.copy(f"{other}-wal", f"{path}-wal")
    base.close()


def garbage_log(path: Path) -> None:
    Path(f"{path}-wal").write_bytes(os.urandom(50_000))


def half_made_index(path: Path) -> None:
    path.with_name("index.db.new").write_bytes(b"x" * 5000)
    path.unlink()


DAMAGES = [
    garbage,
    empty,
    truncate,
    newer_version,
    another_database,
    lost_table,
    lost_facts,
    impossible_date,
    impossible_types,
    empty_folder_in_its_place,
    pipe_in_its_place,
    dangling_link_in_its_place,
    gone,
    whole_folder_gone,
    foreign_log,
    garbage_log,
    half_made_index,
]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("is_open", [False, True])
def test_the_index_is_made_anew(
    vault: Vault, damage: Callable[[Path], None], is_open: bool
) -> None:
    index = vault.index()
    index.refresh()
    before = answers(index)
    damage(vault.cache / "index.db")
    index = index if is_open else vault.index()
    assert index.refresh().warning is None
    assert answers(index) == before
    assert index.verify() == ()
    assert not vault.index().refresh().changed


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_between_looking_and_asking_is_mended_too(
    vault: Vault, damage: Callable[[Path], None]
) -> None:
    index = vault.index()
    index.refresh()
    before = answers(index)
    damage(vault.cache / "index.db")
    assert answers(index) == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entry SET words = words + 1 WHERE words = 300",
        "UPDATE entry SET title = 'x' WHERE words = 300",
        "UPDATE entry SET order_key = '9' || order_key WHERE words = 300",
        "UPDATE prose SET body = 'other' WHERE title = 'T3'",
        "UPDATE distraction SET what = 'x' WHERE position = 0",
        "UPDATE tag SET name = 'x' WHERE position = 0",
        "UPDATE problem SET message = 'x'",
        "UPDATE file SET sha256 = 'x' WHERE path LIKE '%odd%'",
        "DELETE FROM distraction WHERE position = 1",
        "DELETE FROM entry WHERE words = 300",
        "DELETE FROM problem",
        "INSERT INTO tag VALUES (1, 0, 'stray')",
        "INSERT INTO search(rowid, body, title, about) VALUES (99, 'lantern', '', '')",
        "INSERT INTO search(search) VALUES ('delete-all')",
    ],
)
def test_an_index_that_lies_is_found_out(vault: Vault, change: str) -> None:
    index = vault.index()
    index.refresh()
    before = answers(index)
    execute(vault.cache / "index.db", change)
    [fault] = vault.index().verify()
    assert fault.path == "(index)" and "made anew" in fault.message
    assert answers(vault.index()) == before
    assert vault.index().verify() == ()


def test_a_file_changed_behind_its_stamp_is_found_out(vault: Vault) -> None:
    path = "entries/2018/2018-03-05-again.md"
    vault.index().refresh()
    data = (vault.root / path).read_bytes().replace(b"-40", b"-90")
    vault.write(path, data)
    assert not vault.index().refresh().changed
    [fault] = vault.index().verify()
    assert path in fault.message
    assert answers(vault.index()) == answers(vault.rebuilt())


def test_checking_leaves_a_good_index_alone(vault: Vault) -> None:
    vault.index().refresh()
    before = (vault.cache / "index.db").stat().st_ino
    told: list[tuple[int, int]] = []
    assert vault.index().verify(progress=lambda done, total: told.append((done, total))) == ()
    assert told[-1] == (17, 17)
    assert (vault.cache / "index.db").stat().st_ino == before


def test_checking_does_not_forget_a_journal_that_is_not_there(vault: Vault) -> None:
    vault.index().refresh()
    before = vault.index().records()
    vault.root.rename(vault.root.with_name("away"))
    execute(vault.cache / "index.db", "UPDATE tag SET position = position + 1000")
    vault.index().verify()
    assert [record.path for record in vault.index().records()] == [one.path for one in before]


def spoil(data: bytearray, dice: random.Random) -> None:
    """Damage a file as disks do: flipped bits, zeroed or swapped pages, a lost end, garbage."""
    kind, page = dice.randrange(5), 4096 * dice.randrange(len(data) // 4096)
    if kind == 0:
        for _ in range(dice.choice((1, 1, 8, 64))):
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    elif kind == 1:
        data[page : page + 4096] = bytes(4096)
    elif kind == 2:
        del data[dice.randrange(len(data)) :]
    elif kind == 3:
        length = dice.choice((4, 64, 512))
        data[page : page + length] = dice.randbytes(length)
    else:
        other = 4096 * dice.randrange(len(data) // 4096)
        one, two = data[page : page + 4096], data[other : other + 4096]
        data[page : page + 4096], data[other : other + 4096] = two, one


def test_three_hundred_random_damages_never_change_an_answer_after_checking(vault: Vault) -> None:
    index = vault.index()
    index.refresh()
    before = answers(index)
    path = vault.cache / "index.db"
    whole = path.read_bytes()
    dice = random.Random(12)
    noticed = 0
    for _ in range(300):
        data = bytearray(whole)
        spoil(data, dice)
        for name in os.listdir(vault.cache):
            (vault.cache / name).unlink()
        path.write_bytes(data)
        damaged = vault.index()
        answers(damaged)
        noticed += bool(damaged.verify())
        assert answers(damaged) == before
    assert noticed > 10


# -- nowhere to keep it -------------------------------------------------------------------------


def in_the_way(vault: Vault) -> None:
    vault.cache.parent.mkdir(parents=True)
    vault.cache.write_text("a file where the folder should be")


def full_folder_in_its_place(vault: Vault) -> None:
    (vault.cache / "index.db" / "something").mkdir(parents=True)


@pytest.mark.parametrize("spoil_cache", [in_the_way, full_folder_in_its_place])
def test_an_index_that_cannot_be_kept_is_held_in_memory(
    vault: Vault, spoil_cache: Callable[[Vault], None]
) -> None:
    spoil_cache(vault)
    index = vault.index()
    report = index.refresh()
    assert report.warning is not None and str(vault.cache) in report.warning
    assert report.added == 17
    assert answers(index) == answers(vault.rebuilt())
    vault.write("entries/2019/2019-01-01-new.md", "A quarry.\n")
    again = index.refresh()
    assert (again.added, again.unchanged) == (1, 17)
    assert again.warning == report.warning
    assert len(index.search("quarry")) == 1
    assert index.verify() == ()


def test_a_lock_that_is_never_released_is_not_waited_for_for_ever(vault: Vault) -> None:
    vault.index().refresh()
    vault.write("entries/2019/2019-01-01-new.md", "A quarry.\n")
    with FileLock(vault.cache / "index.lock"):
        index = vault.index(patience=0.01)
        report = index.refresh()
        assert report.warning is not None and "another process" in report.warning
        assert len(index.search("quarry")) == 1
    assert vault.index().refresh().added == 1


def test_an_index_that_could_not_be_checked_is_said(vault: Vault) -> None:
    vault.index().refresh()
    with FileLock(vault.cache / "index.lock"):
        [fault] = vault.index(patience=0.01).verify()
    assert "could not be checked" in fault.message


def test_a_lock_that_is_held_does_not_hold_up_reading(vault: Vault) -> None:
    vault.index().refresh()
    with FileLock(vault.cache / "index.lock"):
        index = vault.index(patience=0.01)
        assert index.refresh().warning is None
        assert index.count() == 15


def test_a_disk_that_is_full_keeps_the_index_in_memory(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.index().refresh()
    with (vault.cache / "index.db").open("rb") as file:
        before = file.read()
    vault.write("entries/2019/2019-01-01-new.md", "A quarry.\n" * 100_000)
    code = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from journal.index.index import Index\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "index = Index(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "print(bool(index.refresh().warning), len(index.search('quarry')), index.count())\n"
    )
    assert _child(code, vault) == "True 1 16"
    assert (vault.cache / "index.db").read_bytes()[:4096] == before[:4096]
    assert vault.index().refresh().added == 1


READ_ONLY = """
import os, sys
from pathlib import Path
import journal.index.sync, journal.index.search, journal.progress, filelock
from journal.index.index import Index
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
index = Index(Path(sys.argv[1]), Path(sys.argv[2]))
report = index.refresh()
print(report.added, bool(report.warning), index.count(), len(index.search("lantern")))
"""


@pytest.mark.parametrize(("is_fresh", "told"), [(True, "0 False 3 3"), (False, "4 True 4 3")])
def test_a_cache_that_is_read_only_is_read_or_done_without(is_fresh: bool, told: str) -> None:
    # Not in pytest's own folder: that one is closed to other users, and root may write anywhere.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        vault = Vault(folder / "book", folder / "cache")
        vault.write("journal.toml", "")
        for number in range(3):
            vault.write(f"entries/2018-01-0{number + 1}.md", "The lantern.\n")
        vault.index().refresh()
        if not is_fresh:
            vault.write("entries/2018-02-01.md", "Other.\n")
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        try:
            assert _child(READ_ONLY, vault) == told
        finally:
            for path in (folder, vault.cache):
                path.chmod(0o755)


def test_a_forked_child_makes_its_own_index_in_memory(vault: Vault) -> None:
    in_the_way(vault)
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from journal.index.index import Index\n"
        "index = Index(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "index.refresh()\n"
        "child = os.fork()\n"
        "print(index.count(), len(index.search('lantern')), flush=True)\n"
        "child and os.waitpid(child, 0)\n"
    )
    assert _child(code, vault) == "15 13\n15 13"


def _child(code: str, vault: Vault) -> str:
    environ = {**os.environ, "PYTHONPATH": str(HOME)}
    command = [sys.executable, "-B", "-c", code, str(vault.root), str(vault.cache)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environ)
    assert done.stderr == ""
    return done.stdout.strip()


# -- several at once ----------------------------------------------------------------------------


def _look_often(vault: Vault, number: int) -> None:
    for turn in range(5):
        vault.write(f"entries/2020/2020-0{number + 1}-{turn + 1:02}.md", "The lantern.\n")
        index = Index(vault.root, vault.cache, patience=30, clock=lambda: vault.now)
        warning = index.refresh().warning
        assert warning is None, warning
        assert index.has(f"entries/2020/2020-0{number + 1}-{turn + 1:02}.md")


def test_several_processes_may_look_and_write_at_once(vault: Vault) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_look_often, args=(vault, number)) for number in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    index = vault.index()
    index.refresh()
    assert answers(index) == answers(vault.rebuilt())
    assert vault.index().verify() == ()
