"""What a killed export leaves, the next one takes away; what another is at work in, it does not."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from entries.errors import StorageError
from entries.exporting.shape import Written
from entries.exporting.target import write_file, write_folder, write_over
from entries.exporting.workshop import workshop

_KILLED = """
import os, signal, sys
from pathlib import Path
from entries.exporting.shape import Written
from entries.exporting.target import write_folder
def files():
    yield Written("entries/2026/a.md", b"private")
    os.kill(os.getpid(), signal.SIGKILL)
write_folder(Path(sys.argv[1]), files())
"""


def test_what_a_killed_export_left_goes_with_the_next_one(tmp_path: Path) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED, str(tmp_path / "out")], check=False, timeout=60
    )
    assert killed.returncode == -9
    (left,) = os.listdir(tmp_path)
    assert left.startswith(".darlings-export-")
    assert (tmp_path / left / "whole/entries/2026/a.md").read_bytes() == b"private"
    write_file(tmp_path / "a.json", Written("", b"{}"))
    assert os.listdir(tmp_path) == ["a.json"]


def test_another_export_at_work_is_left_alone(tmp_path: Path) -> None:
    with workshop(tmp_path) as first:
        (first / "half").write_bytes(b"x")
        with workshop(tmp_path) as second:
            assert (first / "half").read_bytes() == b"x"
            assert first != second
        assert os.listdir(tmp_path) == [first.name]
    assert os.listdir(tmp_path) == []


def test_only_what_has_the_name_of_a_leftover_is_taken_for_one(tmp_path: Path) -> None:
    kept = {".darlings-export-mine", ".darlings-0123456789abcdef.tmp", "a"}
    for name in kept:
        (tmp_path / name).mkdir()
    (tmp_path / ".darlings-export-0123456789abcdef.tmp").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "text").write_bytes(b"mine")
    with workshop(tmp_path):
        pass
    assert kept < set(os.listdir(tmp_path))
    assert (tmp_path / "a" / "text").read_bytes() == b"mine"


@pytest.mark.parametrize("kind", ["file", "over", "folder"])
def test_a_name_that_may_not_last_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    if kind == "over":
        (tmp_path / "out").write_bytes(b"before")

    def failing(folder: Path) -> None:
        if folder == tmp_path:
            raise OSError(errno.EIO, "fault")

    monkeypatch.setattr("entries.exporting.target.sync_folder", failing)
    with pytest.raises(StorageError, match="can't write"):
        if kind == "folder":
            write_folder(tmp_path / "out", [Written("a.md", b"a")])
        else:
            write = write_over if kind == "over" else write_file
            write(tmp_path / "out", Written("", b"after"))
    held = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert held == ({"out": b"before"} if kind == "over" else {})
