from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import entries.durable
import entries.renames
from entries.durable import make_folder, write_new
from entries.errors import NameTaken, StorageError
from tests.entries.calls import Calls, mode, names, umask

OLD = b"---\nwords: 500\n---\nThe old text.\n"
NEW = b"---\nwords: 512\n---\nThe new text.\n"


def test_a_new_file_holds_the_bytes_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_new(tmp_path / "a" / "b" / "x.md", NEW)
    assert (tmp_path / "a" / "b" / "x.md").read_bytes() == NEW
    assert names(tmp_path / "a" / "b") == ["x.md"]


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_what_we_make_is_for_the_writer_alone(tmp_path: Path, mask: int) -> None:
    with umask(mask):
        write_new(tmp_path / "a" / "b" / "x.md", NEW)
    assert [mode(tmp_path / p) for p in ("a", "a/b", "a/b/x.md")] == [0o700, 0o700, 0o600]


def test_a_folder_that_was_there_stays_as_wide_as_the_writer_made_it(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a").chmod(0o755)
    make_folder(tmp_path / "a")
    assert mode(tmp_path / "a") == 0o755


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(OLD),
        lambda path: path.mkdir(),
        lambda path: path.symlink_to("nowhere"),
        os.mkfifo,
    ],
    ids=["file", "folder", "dangling link", "pipe"],
)
def test_a_taken_name_is_never_replaced(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "x.md"
    make(path)
    before = path.lstat()
    with pytest.raises(NameTaken, match=r"x\.md"):
        write_new(path, NEW)
    assert (path.lstat().st_ino, names(tmp_path)) == (before.st_ino, ["x.md"])


def test_a_file_where_a_folder_should_be_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")
    with pytest.raises(StorageError, match=r"can't make the folder .*a/b"):
        write_new(tmp_path / "a" / "b" / "x.md", NEW)


def test_a_planted_link_is_not_written_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = tmp_path / "victim"
    victim.write_text("private")
    monkeypatch.setattr(entries.durable, "temp_name", lambda: ".darlings-planted.tmp")
    (tmp_path / ".darlings-planted.tmp").symlink_to(victim)
    with pytest.raises(StorageError):
        write_new(tmp_path / "x.md", NEW)
    assert victim.read_text() == "private"
    assert not (tmp_path / "x.md").exists()


def test_the_system_may_take_the_bytes_a_few_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, data[: max(1, len(data) // 2)]))
    write_new(tmp_path / "x.md", NEW * 100)
    assert (tmp_path / "x.md").read_bytes() == NEW * 100


def test_a_system_that_takes_nothing_is_an_error_and_no_endless_loop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "write", lambda fd, data: 0)
    with pytest.raises(StorageError):
        write_new(tmp_path / "x.md", NEW)
    assert names(tmp_path) == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS])
@pytest.mark.parametrize("call", ["write", "fsync", "open", "link"])
def test_an_error_is_one_line_with_path_and_reason_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    calls = Calls(monkeypatch, os, call)
    calls.fail(*[code] * 5)
    with pytest.raises(StorageError) as caught:
        write_new(tmp_path / "x.md", NEW)
    assert caught.value.message == f"can't save {tmp_path / 'x.md'}: {os.strerror(code)}"
    assert caught.value.hint
    assert names(tmp_path) == []


def test_a_failed_sync_is_answered_with_a_new_file_and_never_with_a_second_sync(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Calls(monkeypatch, entries.durable, "temp_name")
    synced = Calls(monkeypatch, os, "fsync")
    synced.fail(errno.EIO)
    write_new(tmp_path / "x.md", NEW)
    assert (tmp_path / "x.md").read_bytes() == NEW
    assert names(tmp_path) == ["x.md"]
    assert len(opened.arguments) == 2
    # The file that failed, the new one, and the folder.
    assert len(synced.arguments) == 3


def test_a_folder_that_cannot_be_synced_takes_the_name_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Calls(monkeypatch, os, "fsync").fail(None, errno.EIO)
    with pytest.raises(StorageError):
        write_new(tmp_path / "x.md", NEW)
    assert names(tmp_path) == []


def test_a_file_system_that_cannot_sync_folders_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Calls(monkeypatch, os, "fsync").fail(None, errno.EINVAL)
    write_new(tmp_path / "x.md", NEW)
    assert (tmp_path / "x.md").read_bytes() == NEW


def test_file_and_every_new_folder_are_synced_before_it_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    real = os.fsync

    def sync(fd: int) -> None:
        synced.append(os.readlink(f"/proc/self/fd/{fd}"))
        real(fd)

    monkeypatch.setattr(os, "fsync", sync)
    write_new(tmp_path / "a" / "b" / "x.md", NEW)
    folders = [str(tmp_path), str(tmp_path / "a"), str(tmp_path / "a" / "b")]
    assert synced[:2] == folders[:2]
    assert synced[2].startswith(folders[2]) and synced[2].endswith(".tmp")
    assert synced[3:] == folders[2:]


@pytest.mark.parametrize("missing", [{"link"}, {"link", "renameat2"}])
@pytest.mark.parametrize("code", [errno.EPERM, errno.EXDEV, errno.ENOTSUP])
def test_without_hard_links_a_file_is_still_created_whole_and_never_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: set[str], code: int
) -> None:
    Calls(monkeypatch, os, "link").fail(*[code] * 9)
    if "renameat2" in missing:
        monkeypatch.setattr(entries.renames, "_system_call", lambda: (None, lambda: 0))
    write_new(tmp_path / "x.md", NEW)
    with pytest.raises(NameTaken):
        write_new(tmp_path / "x.md", OLD)
    assert (tmp_path / "x.md").read_bytes() == NEW
    assert mode(tmp_path / "x.md") == 0o600
    assert names(tmp_path) == ["x.md"]
