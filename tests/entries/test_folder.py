from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import entries.folder
from entries.disk import digest_of
from entries.entry import Distraction, Entry
from entries.errors import (
    ChangedOnDisk,
    Refused,
)
from entries.folder import EntryFolder
from entries.frontmatter import read_entry
from tests.entries.files import everything, write

DAY = date(2018, 3, 27)
ENTRY = Entry(
    date=DAY,
    title="A Wet Afternoon",
    words=640,
    minutes=45,
    distractions=(Distraction("the gutter", kind="house", minutes=20),),
    body="It rained.\n",
)
NAME = "entries/2018/2018-03-27-a-wet-afternoon.md"


def test_a_new_entry_reads_back_as_it_was(folder: EntryFolder) -> None:
    path = folder.create(ENTRY)
    assert path == NAME
    stored = folder.read(path)
    assert read_entry(stored.data, path=path).entry == ENTRY
    assert stored.digest == digest_of(stored.data)


def test_clippings_have_a_folder_of_their_own(folder: EntryFolder) -> None:
    assert folder.create(ENTRY, clipping=True) == NAME.replace("entries/", "clippings/")
    assert [stamp.path for stamp in folder.scan().files] == [
        "clippings/2018/2018-03-27-a-wet-afternoon.md"
    ]


def test_entries_of_one_day_and_title_are_numbered(folder: EntryFolder) -> None:
    paths = [folder.create(ENTRY) for _ in range(3)]
    assert paths == [NAME, NAME.replace(".md", "-2.md"), NAME.replace(".md", "-3.md")]


@pytest.mark.parametrize(
    "twin",
    ["2018-03-27-A-Wet-Afternoon.md", ".2018-03-27-a-wet-afternoon.md.icloud"],
    ids=["capitals", "kept in iCloud"],
)
def test_a_twin_or_a_placeholder_takes_the_name(folder: EntryFolder, twin: str) -> None:
    there = write(folder, f"entries/2018/{twin}", "theirs")
    assert folder.create(ENTRY) == NAME.replace(".md", "-2.md")
    assert there.read_text() == "theirs"


def test_a_decomposed_twin_takes_the_name(folder: EntryFolder) -> None:
    there = write(folder, "entries/2018/2018-03-27-\u1112\u1161\u11ab.md", "theirs")
    assert folder.create(Entry(date=DAY, title="\ud55c")).endswith("-\ud55c-2.md")
    assert there.read_text() == "theirs"


def test_a_name_taken_in_the_last_moment_is_not_replaced(
    folder: EntryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, NAME, "theirs")
    monkeypatch.setattr(entries.folder, "folded_names", lambda home: set())
    assert folder.create(ENTRY) == NAME.replace(".md", "-2.md")
    assert (folder.root / NAME).read_text() == "theirs"


@pytest.mark.parametrize("title", ["../../../etc/x", "/etc/passwd", "..", "CON", "a\0b", "\ud800"])
def test_whatever_the_title_the_file_is_in_the_journal(folder: EntryFolder, title: str) -> None:
    path = folder.create(Entry(date=None, title=title, body="text"))
    assert (folder.root / path).resolve().is_relative_to(folder.root / "entries" / "undated")
    assert [stamp.path for stamp in folder.scan().files] == [path]


def test_a_folder_that_is_a_link_is_not_written_to(folder: EntryFolder, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (folder.root / "entries").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused, match="link"):
        folder.create(ENTRY)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_journal_reached_through_a_link_is_as_good(folder: EntryFolder, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder.root)
    linked = EntryFolder(tmp_path / "link")
    path = linked.create(ENTRY)
    assert linked.read(path) == folder.read(path)
    assert linked.read(str(tmp_path / "link" / path)) == folder.read(path)
    assert linked.trash(path)


@pytest.mark.parametrize("mask", [0o000, 0o022])
def test_nothing_of_ours_is_wider_than_the_writer(folder: EntryFolder, mask: int) -> None:
    before = os.umask(mask)
    try:
        path = folder.create(ENTRY)
        folder.create(ENTRY, clipping=True)
        stored = folder.read(path)
        folder.replace(path, b"new", digest=stored.digest)
        with pytest.raises(ChangedOnDisk):
            folder.replace(path, b"newer", digest=stored.digest)
        folder.trash(path)
    finally:
        os.umask(before)
    made = [p for p in folder.root.rglob("*") if p.name != "journal.toml"]
    assert len(made) >= 10
    for path_made in made:
        wanted = 0o700 if path_made.is_dir() else 0o600
        assert stat.S_IMODE(path_made.lstat().st_mode) == wanted, path_made


WRITTEN = (
    b"\xef\xbb\xbf---\r\n# mine\r\nwords: 0500   # so far\r\nmood: 'fine'\r\n---\r\nText.\r\n\r\n"
)


def test_an_edit_changes_the_bytes_of_the_value_alone(folder: EntryFolder) -> None:
    path = write(folder, "entries/x.md")
    path.write_bytes(WRITTEN)
    path.chmod(0o640)
    folder.edit("entries/x.md", {"words": 512})
    assert path.read_bytes() == WRITTEN.replace(b"0500", b"512")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_an_edit_that_changes_nothing_writes_nothing(folder: EntryFolder) -> None:
    path = folder.root / folder.create(ENTRY)
    os.utime(path, ns=(10**18, 10**18))
    inode = path.stat().st_ino
    folder.edit(NAME, {"words": 640})
    folder.edit(NAME, {})
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (10**18, inode)


def test_an_edit_made_for_another_version_is_not_applied(folder: EntryFolder) -> None:
    folder.create(ENTRY)
    seen = folder.read(NAME).digest
    folder.edit(NAME, {"words": 700}, digest=seen)
    before = everything(folder.root)
    with pytest.raises(ChangedOnDisk, match="nothing was written"):
        folder.edit(NAME, {"words": 800}, digest=seen)
    assert everything(folder.root) == before


def test_a_version_kept_beside_is_a_problem_of_every_scan(folder: EntryFolder) -> None:
    folder.create(ENTRY)
    with pytest.raises(ChangedOnDisk):
        folder.replace(NAME, b"ours", digest="0" * 64)
    found = folder.scan()
    assert [stamp.path for stamp in found.files] == [NAME]
    assert [".conflict-" in problem.path for problem in found.problems] == [True]


def test_a_link_to_another_entry_is_written_through(folder: EntryFolder) -> None:
    target = write(folder, "entries/2018/x.md")
    link = folder.root / "entries" / "today.md"
    link.symlink_to("2018/x.md")
    folder.replace("entries/today.md", b"new", digest=digest_of(b"text\n"))
    assert (target.read_bytes(), link.is_symlink()) == (b"new", True)


def test_a_link_to_the_settings_is_not_written_through(folder: EntryFolder) -> None:
    (folder.root / "entries").mkdir()
    (folder.root / "entries" / "x.md").symlink_to("../journal.toml")
    with pytest.raises(Refused):
        folder.replace("entries/x.md", b"new", digest=digest_of(b"[book]\n"))
    assert (folder.root / "journal.toml").read_text() == "[book]\n"


@pytest.mark.parametrize("name", ["-c quit.md", 'it\'s "here".md', "; touch x.md", "$(x).md"])
def test_a_path_for_another_program_never_begins_with_a_dash(
    folder: EntryFolder, name: str
) -> None:
    write(folder, f"entries/{name}")
    located = folder.locate(f"entries/{name}")
    assert located.is_absolute()
    assert located.name == name


def test_creating_an_entry_loads_nothing_it_does_not_need(tmp_path: Path) -> None:
    script = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from entries.entry import Entry; from entries.folder import EntryFolder\n"
        "EntryFolder(Path(sys.argv[1])).create(Entry(date=date(2018, 3, 27), body='x'))\n"
        "print(*{'yaml', 'ctypes', 'hashlib', 'tempfile', 'shutil'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == []
