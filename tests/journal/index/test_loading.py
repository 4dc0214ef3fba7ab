from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from entries.problem import Problem
from entries.scan import FileStamp
from journal.index import loading
from journal.index.loading import MAX_BYTES, load


def stamp_of(root: Path, path: str) -> FileStamp:
    found = os.lstat(root / path)
    return FileStamp(path, found.st_size, found.st_mtime_ns, found.st_ino)


@pytest.mark.parametrize("size", [0, 1, loading.PIECE, loading.PIECE + 1, 3 * loading.PIECE])
def test_a_file_is_read_whole(tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    (tmp_path / "a.md").write_bytes(data)
    assert load(tmp_path, stamp_of(tmp_path, "a.md")) == data


def test_of_a_file_too_large_only_the_beginning_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.md").open("wb") as file:
        file.truncate(MAX_BYTES * 3)
    data = load(tmp_path, stamp_of(tmp_path, "a.md"))
    assert isinstance(data, bytes) and len(data) == MAX_BYTES + 1


def test_a_file_that_is_gone_or_changed_is_left_for_the_next_look(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("one")
    stamp = stamp_of(tmp_path, "a.md")
    for other in (
        stamp._replace(size=9),
        stamp._replace(mtime_ns=1),
        stamp._replace(inode=stamp.inode + 1),
        stamp._replace(path="b.md"),
    ):
        assert load(tmp_path, other) is None


def test_a_file_that_grows_while_it_is_read_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.md"
    file.write_text("one")
    read = os.read

    def grow(descriptor: int, size: int) -> bytes:
        with file.open("a") as other:
            other.write("more")
        return read(descriptor, size)

    stamp = stamp_of(tmp_path, "a.md")
    monkeypatch.setattr(os, "read", grow)
    assert load(tmp_path, stamp) is None


def test_what_is_no_file_is_neither_followed_nor_waited_for(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("x")
    (tmp_path / "link.md").symlink_to("real.md")
    os.mkfifo(tmp_path / "fifo.md")
    (tmp_path / "folder.md").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.fspath(tmp_path / "s.md"))
        for name in ("link.md", "fifo.md", "folder.md", "s.md"):
            assert not isinstance(load(tmp_path, stamp_of(tmp_path, name)), bytes)


def test_a_file_that_cannot_be_read_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text("x")
    stamp = stamp_of(tmp_path, "a.md")

    def refuse(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", refuse)
    assert load(tmp_path, stamp) == Problem("a.md", None, "can't be read: Input/output error")
