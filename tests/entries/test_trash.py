from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from entries.entry import Distraction, Entry
from entries.errors import (
    NameTaken,
    NoSuchEntry,
    Refused,
    SeveralEntries,
    StorageError,
)
from entries.folder import EntryFolder
from entries.names import entry_path
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


def test_a_deleted_file_comes_back_as_it_was(folder: EntryFolder) -> None:
    path = folder.root / folder.create(ENTRY)
    path.chmod(0o640)
    before, status = path.read_bytes(), path.stat()
    name = folder.trash(NAME)
    assert not path.exists()
    assert folder.scan().files == []
    assert [(t.name, t.path) for t in folder.trashed()] == [(name, NAME)]
    assert folder.restore(name) == NAME
    assert path.read_bytes() == before
    assert (path.stat().st_ino, path.stat().st_mode) == (status.st_ino, status.st_mode)
    assert folder.trashed() == []


def test_two_files_deleted_from_one_path_are_both_kept(folder: EntryFolder) -> None:
    deleted = []
    for text in ("one", "two", "three"):
        write(folder, NAME, text)
        deleted.append(folder.trash(NAME))
    assert len(set(deleted)) == 3
    with pytest.raises(SeveralEntries) as caught:
        folder.restore(NAME)
    assert all(name in caught.value.message for name in deleted)
    assert folder.restore(deleted[1]) == NAME
    assert (folder.root / NAME).read_text() == "two"
    assert {t.name for t in folder.trashed()} == {deleted[0], deleted[2]}


def test_files_of_one_name_in_two_folders_are_told_apart(folder: EntryFolder) -> None:
    for path in ("entries/2018/x.md", "entries/2019/x.md", "clippings/x.md"):
        write(folder, path, path)
        folder.trash(path)
    with pytest.raises(SeveralEntries):
        folder.restore("x.md")
    for path in ("entries/2018/x.md", "entries/2019/x.md", "clippings/x.md"):
        assert folder.restore(path) == path
        assert (folder.root / path).read_text() == path


def test_the_last_part_of_a_path_is_enough_where_it_is_the_only_one(folder: EntryFolder) -> None:
    write(folder, NAME)
    folder.trash(NAME)
    assert folder.restore("2018-03-27-a-wet-afternoon.md") == NAME


@pytest.mark.parametrize(
    "there",
    [NAME, NAME.replace("wet", "Wet"), NAME.replace("2018-", ".2018-", 1) + ".icloud"],
    ids=["the same", "capitals", "kept in iCloud"],
)
def test_restoring_never_replaces(folder: EntryFolder, there: str) -> None:
    there = there.replace("entries/.2018-03", "entries/2018/.2018-03")
    write(folder, NAME, "deleted")
    folder.trash(NAME)
    write(folder, there, "newer")
    before = everything(folder.root)
    with pytest.raises(NameTaken):
        folder.restore(NAME)
    assert everything(folder.root) == before


@pytest.mark.parametrize("wanted", ["nothing.md", "", "../journal.toml", "1/../../journal.toml"])
def test_only_what_is_in_the_trash_is_restored(folder: EntryFolder, wanted: str) -> None:
    with pytest.raises(NoSuchEntry):
        folder.restore(wanted)
    assert (folder.root / "journal.toml").exists()


def test_what_others_put_in_the_trash_is_not_ours_to_list(folder: EntryFolder) -> None:
    write(folder, ".trash/obsidian-note.md")
    write(folder, ".trash/notes/x.md")
    assert folder.trashed() == []


def test_a_trash_that_is_a_link_is_not_used(folder: EntryFolder, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (folder.root / ".trash").symlink_to(tmp_path / "elsewhere")
    path = write(folder, NAME)
    with pytest.raises(Refused, match="link"):
        folder.trash(NAME)
    assert path.exists()


def test_a_link_is_not_moved_to_the_trash(folder: EntryFolder) -> None:
    write(folder, "entries/x.md")
    (folder.root / "entries" / "link.md").symlink_to("x.md")
    with pytest.raises(Refused, match="ordinary"):
        folder.trash("entries/link.md")


def test_a_move_that_cannot_be_made_sure_of_is_taken_back(
    folder: EntryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(folder, NAME)
    folder.trash(NAME)
    folder.restore(NAME)

    def failing(home: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("entries.trash.sync_folder", failing)
    with pytest.raises(StorageError, match="can't delete"):
        folder.trash(NAME)
    assert path.read_text() == "text\n"
    assert folder.trashed() == []


def test_without_renameat2_a_move_never_replaces_either(
    folder: EntryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("entries.renames._system_call", lambda: (None, lambda: 0))
    for text in ("one", "two"):
        write(folder, NAME, text)
        folder.trash(NAME)
    texts = {(folder.root / ".trash" / t.name).read_text() for t in folder.trashed()}
    assert texts == {"one", "two"}
    assert not (folder.root / NAME).exists()


def test_leftovers_of_a_crash_are_listed(folder: EntryFolder) -> None:
    write(folder, "entries/2018/.darlings-00.tmp", "half a sent")
    assert folder.leftovers() == ["entries/2018/.darlings-00.tmp"]
    assert folder.scan().files == []


def test_the_name_is_the_one_the_entry_asks_for(folder: EntryFolder) -> None:
    assert folder.create(ENTRY) == f"entries/{entry_path(DAY, ENTRY.title, ENTRY.body)}"


def test_both_folders_are_synced_before_a_move_is_reported(
    folder: EntryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, NAME)
    synced: list[Path] = []
    monkeypatch.setattr("entries.trash.sync_folder", synced.append)
    name = folder.trash(NAME)
    folders = [(folder.root / ".trash" / name).parent, (folder.root / NAME).parent]
    assert synced == folders
    folder.restore(name)
    assert synced[2:] == folders[::-1]
