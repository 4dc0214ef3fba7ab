from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.drafts import Drafts
from entries.errors import NoSuchEntry, Refused, StorageError


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "state" / "drafts")


def test_a_draft_is_kept_until_it_is_discarded(drafts: Drafts) -> None:
    path = drafts.save("half a sentence")
    assert drafts.pending() == [path]
    assert Drafts(drafts.folder).read(path) == "half a sentence"
    drafts.discard(path)
    drafts.discard(path)
    assert drafts.pending() == []


def test_drafts_are_listed_with_the_oldest_first(drafts: Drafts) -> None:
    paths = [drafts.save(text) for text in ("one", "two", "three")]
    for i, path in enumerate(reversed(paths)):
        os.utime(path, ns=(10**18 + i, 10**18 + i))
    assert drafts.pending() == paths[::-1]


def test_a_newer_draft_takes_the_place_of_an_earlier_one(drafts: Drafts) -> None:
    first = drafts.save("half")
    second = drafts.save("half a sentence", replacing=first)
    assert drafts.pending() == [second]


def test_an_earlier_draft_stays_where_the_newer_one_cannot_be_saved(
    drafts: Drafts, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = drafts.save("half")

    def full(fd: int, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(StorageError, match="No space left on device"):
        drafts.save("half a sentence", replacing=first)
    assert drafts.pending() == [first]


@pytest.mark.parametrize("mask", [0o000, 0o022])
def test_drafts_are_for_the_writer_alone(drafts: Drafts, mask: int) -> None:
    before = os.umask(mask)
    try:
        path = drafts.save("private")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700


def test_without_a_folder_there_are_no_drafts(drafts: Drafts) -> None:
    assert drafts.pending() == []


def test_only_drafts_with_text_are_offered(drafts: Drafts) -> None:
    path = drafts.save("text")
    drafts.save("")
    (drafts.folder / "notes.md").write_text("not a draft")
    (drafts.folder / "draft-00.md~").write_text("an editor's backup")
    (drafts.folder / "draft-link.md").symlink_to(path)
    (drafts.folder / "draft-folder.md").mkdir()
    assert drafts.pending() == [path]


@pytest.mark.parametrize("name", ["../x.md", "x.md", "../drafts/../draft-x.md"])
def test_nothing_but_a_draft_is_read_or_discarded(drafts: Drafts, name: str) -> None:
    drafts.save("text")
    for outside in (drafts.folder / "x.md", drafts.folder.parent / "x.md"):
        outside.write_text("keep me")
    for use in (drafts.discard, drafts.read):
        with pytest.raises(Refused):
            use(drafts.folder / name)
    assert (drafts.folder / "x.md").read_text() == "keep me"
    assert (drafts.folder.parent / "x.md").read_text() == "keep me"


def test_a_draft_that_is_gone_is_one_line(drafts: Drafts) -> None:
    path = drafts.save("text")
    drafts.discard(path)
    with pytest.raises(NoSuchEntry):
        drafts.read(path)


def test_bytes_that_are_not_utf8_come_back(drafts: Drafts) -> None:
    typed = b"caf\xe9".decode("utf-8", "surrogateescape")
    assert drafts.read(drafts.save(typed)) == typed


@given(st.text(st.characters(), max_size=200))
def test_any_text_is_kept(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    drafts = Drafts(tmp_path_factory.getbasetemp() / "drafts")
    path = drafts.save(text)
    assert path.read_bytes().decode("utf-8", "surrogatepass") == text
    drafts.discard(path)
