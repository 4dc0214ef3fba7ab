"""An export is there whole or not at all, and never over anything."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from entries.errors import Refused, StorageError
from entries.exporting.shape import Written
from entries.exporting.target import write_file, write_folder, write_over

FILES = [Written("journal.toml", b"x"), Written("entries/2026/a.md", b"a\r\n")]


def held(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_has_every_file_and_is_the_writers_alone(tmp_path: Path) -> None:
    write_folder(tmp_path / "new" / "out", FILES)
    out = tmp_path / "new" / "out"
    assert held(out) == {"journal.toml": b"x", "entries/2026/a.md": b"a\r\n"}
    assert out.stat().st_mode & 0o777 == 0o700
    assert (out / "journal.toml").stat().st_mode & 0o777 == 0o600
    assert os.listdir(out.parent) == ["out"]


def test_an_empty_folder_is_filled_and_a_full_one_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write_folder(tmp_path / "empty", FILES)
    with pytest.raises(Refused, match="holds something"):
        write_folder(tmp_path / "empty", [Written("b", b"b")])
    assert held(tmp_path / "empty") == {one.path: one.data for one in FILES}


@pytest.mark.parametrize("there", ["file", "link", "dangling"])
def test_what_is_no_folder_is_refused(tmp_path: Path, there: str) -> None:
    target = tmp_path / "out"
    (tmp_path / "elsewhere").mkdir()
    if there == "file":
        target.write_bytes(b"mine")
    else:
        target.symlink_to(tmp_path / ("elsewhere" if there == "link" else "nowhere"))
    with pytest.raises(Refused, match="no folder"):
        write_folder(target, FILES)
    assert not held(tmp_path / "elsewhere")


def test_a_folder_that_fills_up_meanwhile_is_refused(tmp_path: Path) -> None:
    def files() -> Iterator[Written]:
        yield FILES[0]
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "theirs").write_bytes(b"theirs")

    with pytest.raises(Refused, match="holds something"):
        write_folder(tmp_path / "out", files())
    assert held(tmp_path) == {"out/theirs": b"theirs"}


def test_after_a_failure_nothing_is_left(tmp_path: Path) -> None:
    def files() -> Iterator[Written]:
        yield FILES[0]
        raise OSError(28, "full")

    with pytest.raises(StorageError, match="No space left"):
        write_folder(tmp_path / "out", files())
    assert os.listdir(tmp_path) == []


def test_a_file_is_never_written_over_unasked(tmp_path: Path) -> None:
    write_file(tmp_path / "a.json", Written("", b"1"))
    with pytest.raises(Refused, match="there already"):
        write_file(tmp_path / "a.json", Written("", b"2"))
    assert (tmp_path / "a.json").read_bytes() == b"1"
    write_over(tmp_path / "a.json", Written("", b"2"))
    write_over(tmp_path / "b.json", Written("", b"3"))
    assert [(tmp_path / name).read_bytes() for name in ("a.json", "b.json")] == [b"2", b"3"]


def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        write_file(tmp_path, Written("", b"2"))
    with pytest.raises((Refused, StorageError)):
        write_over(tmp_path, Written("", b"2"))


def test_the_folder_one_is_in_is_no_place_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for here in (Path("."), tmp_path / "here"):
        with pytest.raises(Refused, match="the folder you are in"):
            write_folder(here, FILES)
    assert os.listdir(tmp_path) == ["here"]


def test_a_file_that_is_replaced_keeps_its_mode_and_the_link_to_it(tmp_path: Path) -> None:
    there, link = tmp_path / "kept" / "a.json", tmp_path / "link.json"
    there.parent.mkdir()
    there.write_bytes(b"1")
    there.chmod(0o640)
    link.symlink_to(there)
    write_over(link, Written("", b"2"))
    assert link.is_symlink()
    assert (there.read_bytes(), there.stat().st_mode & 0o777) == (b"2", 0o640)
    assert sorted(os.listdir(tmp_path)) == ["kept", "link.json"]
    assert os.listdir(there.parent) == ["a.json"]
