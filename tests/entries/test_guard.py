from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import entries.folder
from entries.disk import digest_of
from entries.errors import (
    NoSuchEntry,
    Refused,
    StorageError,
)
from entries.folder import EntryFolder
from tests.entries.files import everything, write

OUTSIDE = [
    "../secret.md",
    "entries/../../secret.md",
    "/etc/passwd",
    "entries/out.md",
    "entries/up/secret.md",
]


@pytest.fixture
def with_links(folder: EntryFolder) -> EntryFolder:
    """A journal with a good entry, and links that lead out of it."""
    write(folder, "entries/good.md", "good\n")
    (folder.root / "entries" / "out.md").symlink_to("../../secret.md")
    (folder.root / "entries" / "up").symlink_to("../..")
    return folder


@pytest.mark.parametrize("path", [*OUTSIDE, "", "entries/a\0b.md", "entries/\ud800.md"])
@pytest.mark.parametrize(
    "use",
    [
        lambda folder, path: folder.read(path),
        lambda folder, path: folder.edit(path, {"words": 1}),
        lambda folder, path: folder.replace(path, b"x", digest=digest_of(b"not the journal's")),
        lambda folder, path: folder.trash(path),
        lambda folder, path: folder.locate(path),
    ],
    ids=["read", "edit", "replace", "trash", "locate"],
)
def test_no_path_leads_out_of_the_journal(
    with_links: EntryFolder, use: Callable[[EntryFolder, str], object], path: str
) -> None:
    outside = with_links.root.parent / "secret.md"
    with pytest.raises(Refused):
        use(with_links, path)
    assert outside.read_text() == "not the journal's"


@pytest.mark.parametrize("path", ["journal.toml", "entries", ".", "..", "chapters/one.md"])
def test_only_the_journals_texts_are_written(folder: EntryFolder, path: str) -> None:
    write(folder, "chapters/one.md")
    (folder.root / "entries").mkdir()
    before = everything(folder.root)
    for use in (folder.trash, folder.locate):
        with pytest.raises(Refused):
            use(path)
    with pytest.raises(Refused):
        folder.replace(path, b"x", digest=digest_of(b"text\n"))
    assert everything(folder.root) == before


def test_a_path_may_be_absolute_or_roundabout(folder: EntryFolder) -> None:
    write(folder, "entries/x.md")
    for path in (str(folder.root / "entries/x.md"), "entries/../entries/./x.md", "entries//x.md"):
        assert folder.read(path).path == "entries/x.md"


@pytest.mark.parametrize("path", ["entries/gone.md", "entries/gone/x.md", "entries/x.md/y.md"])
def test_a_missing_file_is_no_such_entry(folder: EntryFolder, path: str) -> None:
    write(folder, "entries/x.md")
    for use in (folder.read, folder.trash, folder.locate):
        with pytest.raises(NoSuchEntry):
            use(path)
    with pytest.raises(NoSuchEntry):
        folder.edit(path, {"words": 1})


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir], ids=["pipe", "folder"])
def test_what_is_no_ordinary_file_is_refused_without_waiting(
    folder: EntryFolder, make: Callable[[Path], None]
) -> None:
    write(folder, "entries/first.md")
    folder.read("entries/first.md")
    make(folder.root / "entries" / "x.md")
    for use in (folder.read, folder.trash, folder.locate):
        with pytest.raises(Refused, match="ordinary"):
            use("entries/x.md")


def test_a_link_loop_is_one_line(folder: EntryFolder) -> None:
    write(folder, "entries/first.md")
    folder.read("entries/first.md")
    (folder.root / "entries" / "loop.md").symlink_to("loop.md")
    with pytest.raises(StorageError, match=r"can't read entries/loop\.md"):
        folder.read("entries/loop.md")


def test_a_link_made_after_a_look_is_still_looked_at(with_links: EntryFolder) -> None:
    with_links.read("entries/good.md")
    with pytest.raises(Refused):
        with_links.read("entries/out.md")


def test_a_huge_file_is_not_read_into_memory(folder: EntryFolder) -> None:
    with write(folder, "entries/huge.md").open("r+b") as file:
        file.truncate(entries.folder.LARGEST + 1)
    with pytest.raises(StorageError, match="File too large"):
        folder.read("entries/huge.md")


@pytest.mark.parametrize("size", [0, 1, 16 * 1024 - 1, 16 * 1024, 16 * 1024 + 1, 100_000])
def test_every_byte_is_read(folder: EntryFolder, size: int) -> None:
    text = ("0123456789" * 10_001)[:size]
    write(folder, "entries/x.md", text)
    assert folder.read("entries/x.md").data == text.encode()
