from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from entries.scan import FileStamp, Scan, find_leftovers, scan


@pytest.fixture
def year(tmp_path: Path) -> Path:
    """A year's folder of a journal, with one good entry in it."""
    folder = tmp_path / "entries" / "2018"
    folder.mkdir(parents=True)
    (folder / "good.md").write_text("good")
    return folder


def paths(found: Scan) -> list[str]:
    return [stamp.path for stamp in found.files]


def faults(found: Scan) -> list[str]:
    return [problem.path for problem in found.problems]


def test_entries_and_clippings_are_listed_by_path_with_their_stamps(tmp_path: Path) -> None:
    for path in ("entries/b.md", "entries/2018/z.md", "entries/2018/a.md", "clippings/c.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("text")
    for path in ("journal.toml", "notes.md", "entries/picture.png"):
        (tmp_path / path).write_text("not an entry")
    found = scan(tmp_path)
    assert paths(found) == [
        "clippings/c.md",
        "entries/2018/a.md",
        "entries/2018/z.md",
        "entries/b.md",
    ]
    status = (tmp_path / "entries/b.md").stat()
    assert found.files[-1] == FileStamp("entries/b.md", 4, status.st_mtime_ns, status.st_ino)
    assert (found.problems, found.unread) == ([], [])


def test_a_journal_without_folders_holds_nothing(tmp_path: Path) -> None:
    assert scan(tmp_path) == Scan()
    assert scan(tmp_path / "not there") == Scan()


def _socket(path: Path) -> None:
    os.mknod(path, 0o600 | stat.S_IFSOCK)


def _hole(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(5000)
    if path.stat().st_blocks:
        pytest.skip("this disk has no holes")


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("fifo.md", os.mkfifo),
        ("socket.md", _socket),
        ("folder.md", Path.mkdir),
        ("loop", lambda path: path.symlink_to("loop")),
        ("up", lambda path: path.symlink_to("..")),
        ("passwd.md", lambda path: path.symlink_to("/etc/passwd")),
        ("dangling.md", lambda path: path.symlink_to("nowhere")),
        ("x.sync-conflict-20261122-173636-D4LGQYW.md", Path.touch),
        ("x (conflicted copy 2026-11-22).md", Path.touch),
        ("x (Anna's conflicted copy 2026-11-22).md", Path.touch),
        (".x.md.icloud", Path.touch),
        ("placeholder.md", _hole),
    ],
)
def test_what_might_hide_an_entry_is_a_problem_and_not_followed(
    year: Path, name: str, make: Callable[[Path], None]
) -> None:
    make(year / name)
    found = scan(year.parents[1])
    assert paths(found) == ["entries/2018/good.md"]
    assert faults(found) == [f"entries/2018/{name}"]
    assert found.problems[0].message


@pytest.mark.parametrize(
    ("name", "make"),
    [
        (".x.md.swp", Path.touch),
        (".x.md.swx", Path.touch),
        ("x.md~", Path.touch),
        ("#x.md#", Path.touch),
        ("4913", Path.touch),
        (".#x.md", lambda path: path.symlink_to("user@host.26598:1")),
        (".syncthing.x.md.tmp", Path.touch),
        ("~syncthing~x.md.tmp", Path.touch),
        (".goutputstream-XYZ", Path.touch),
        ("x.md.orig", Path.touch),
        ("._x.md", Path.touch),
        (".DS_Store", Path.touch),
        (".darlings-00.tmp", Path.touch),
        ("picture.png", lambda path: path.symlink_to("/etc/passwd")),
        ("gone.txt", lambda path: path.symlink_to("nowhere")),
    ],
)
def test_what_editors_and_sync_tools_leave_is_passed_over(
    year: Path, name: str, make: Callable[[Path], None]
) -> None:
    make(year / name)
    found = scan(year.parents[1])
    assert (paths(found), faults(found)) == (["entries/2018/good.md"], [])


@pytest.mark.parametrize("name", [".git", ".stversions", ".stfolder", ".obsidian", ".trash"])
def test_hidden_folders_are_not_entered(year: Path, name: str) -> None:
    (year / name).mkdir()
    (year / name / "old.md").write_text("old")
    found = scan(year.parents[1])
    assert (paths(found), faults(found)) == (["entries/2018/good.md"], [])


def test_names_in_capitals_and_of_any_script_are_entries(year: Path) -> None:
    for name in ("NOTES.MD", "小説.md", "a b.md", "line\nbreak.md"):
        (year / name).write_text("text")
    found = scan(year.parents[1])
    assert {Path(path).name for path in paths(found)} == {
        "good.md",
        "NOTES.MD",
        "小説.md",
        "a b.md",
        "line\nbreak.md",
    }


@pytest.mark.parametrize("parts", [(b"bad\xff.md",), (b"bad\xff", b"inside.md")])
def test_a_name_that_is_not_utf8_is_a_problem_that_can_be_printed(
    year: Path, parts: tuple[bytes, ...]
) -> None:
    path = os.path.join(os.fsencode(year), *parts)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY))
    found = scan(year.parents[1])
    assert paths(found) == ["entries/2018/good.md"]
    assert len(found.problems) == 1
    assert str(found.problems[0]).encode()
    assert r"bad\xff" in found.problems[0].path


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Note.md", "note.md"),
        (unicodedata.normalize("NFC", "café.md"), unicodedata.normalize("NFD", "café.md")),
    ],
)
def test_twins_that_some_disks_take_for_one_are_both_kept_with_one_warning(
    year: Path, one: str, other: str
) -> None:
    for name in (one, other):
        (year / name).write_text(name)
    if len(list(year.iterdir())) < 3:
        pytest.skip("this disk takes the two names for one")
    found = scan(year.parents[1])
    assert len(found.files) == 3
    assert len(found.problems) == 1


class _Vanishing:
    """A folder's listing, whose file goes in the moment after it was listed."""

    def __init__(self, real: Iterator[os.DirEntry[str]], doomed: Path) -> None:
        self.entries = list(real)
        doomed.unlink(missing_ok=True)

    def __enter__(self) -> Iterator[os.DirEntry[str]]:
        return iter(self.entries)

    def __exit__(self, *_: object) -> None:
        return None


def test_a_file_that_goes_while_we_look_is_left_for_the_next_look(
    year: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doomed = year / "doomed.md"
    doomed.write_text("soon gone")
    real = os.scandir
    monkeypatch.setattr(os, "scandir", lambda fd: _Vanishing(real(fd), doomed))
    found = scan(year.parents[1])
    assert not doomed.exists()
    assert (paths(found), faults(found), found.unread) == (["entries/2018/good.md"], [], [])


def test_a_folder_that_cannot_be_listed_is_a_problem_and_not_known_to_be_empty(
    year: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (year.parent / "2019").mkdir()
    real = os.open

    def refusing(path: str, flags: int, *rest: int, dir_fd: int | None = None) -> int:
        if str(path).endswith("2019"):
            raise PermissionError(13, "Permission denied")
        return real(path, flags, *rest, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", refusing)
    found = scan(year.parents[1])
    assert paths(found) == ["entries/2018/good.md"]
    assert faults(found) == found.unread == ["entries/2019"]
    assert "Permission denied" in found.problems[0].message


def test_a_top_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "x.md").write_text("text")
    (tmp_path / "entries").symlink_to("real")
    found = scan(tmp_path)
    assert (paths(found), faults(found), found.unread) == ([], ["entries"], ["entries"])


def test_two_hundred_folders_deep_is_found(tmp_path: Path) -> None:
    deep = tmp_path / "entries" / "/".join("d" * 200)
    deep.mkdir(parents=True)
    (deep / "x.md").write_text("text")
    assert len(scan(tmp_path).files) == 1


def test_half_written_files_are_listed_wherever_they_are(tmp_path: Path) -> None:
    for path in ("entries/2018/.darlings-0a.tmp", ".trash/1/.darlings-0b.tmp", "entries/x.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("text")
    assert find_leftovers(tmp_path) == [
        ".trash/1/.darlings-0b.tmp",
        "entries/2018/.darlings-0a.tmp",
    ]
