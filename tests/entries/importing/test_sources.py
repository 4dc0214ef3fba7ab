"""Paths become documents in the order people expect, and nothing dangerous is opened."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from entries.importing.natural import natural_key
from entries.importing.sources import Sources, find_sources


def write(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("I slept.", encoding="utf-8")


def names(found: Sources) -> list[str]:
    return [path.name for path in found.documents]


def test_folders_are_walked_in_natural_order(tmp_path: Path) -> None:
    write(tmp_path / "10.txt", tmp_path / "2.txt", tmp_path / "b" / "1.md", tmp_path / "A.html")
    assert names(find_sources([tmp_path])) == ["2.txt", "10.txt", "A.html", "1.md"]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path / ".DS_Store", tmp_path / ".git" / "a.txt", tmp_path / "a.txt")
    write(tmp_path / "~$a.docx")
    found = find_sources([tmp_path])
    assert names(found) == ["a.txt"]
    assert (found.skipped, found.rejected) == ([], [])


def test_other_files_in_a_folder_are_skipped_and_said(tmp_path: Path) -> None:
    write(tmp_path / "photo.jpg", tmp_path / "labels.xyz", tmp_path / "a.txt")
    found = find_sources([tmp_path])
    assert names(found) == ["a.txt"]
    assert [Path(one.source).name for one in found.skipped] == ["labels.xyz", "photo.jpg"]


def test_a_named_file_is_taken_whatever_its_name(tmp_path: Path) -> None:
    write(tmp_path / "entry.74")
    assert names(find_sources([tmp_path / "entry.74"])) == ["entry.74"]


def test_what_a_browser_saved_beside_a_page_is_skipped(tmp_path: Path) -> None:
    write(tmp_path / "Entry 7.html", tmp_path / "Entry 7_files" / "frame.html")
    found = find_sources([tmp_path])
    assert names(found) == ["Entry 7.html"]
    assert "Entry 7.html" in found.skipped[0].reason


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "a.txt")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "elsewhere" / "a.txt")
    (folder / "loop").symlink_to(folder)
    found = find_sources([folder])
    assert found.documents == []
    assert len(found.skipped) == 2


def test_fifos_are_rejected_unopened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert [one.reason for one in find_sources([tmp_path]).rejected] == ["not a regular file"]
    assert [one.reason for one in find_sources([tmp_path / "pipe.txt"]).rejected] == [
        "not a regular file"
    ]


@pytest.mark.parametrize("name", ["gone.txt", "nul\0.txt"])
def test_a_path_that_is_none_is_rejected(tmp_path: Path, name: str) -> None:
    assert len(find_sources([tmp_path / name]).rejected) == 1


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    found = find_sources([tmp_path, tmp_path / "a.txt", tmp_path / "." / "a.txt"])
    assert names(found) == ["a.txt"]
    assert [one.reason for one in found.skipped] == ["named twice", "named twice"]


@pytest.mark.parametrize("folder", ["entries", "clippings", ".trash"])
def test_nothing_of_the_journals_own_is_taken(tmp_path: Path, folder: str) -> None:
    write(tmp_path / folder / "2018" / "a.md", tmp_path / "old" / "b.md")
    named = find_sources([tmp_path / folder / "2018" / "a.md"], journal=tmp_path)
    assert [one.reason for one in named.rejected] == ["it is in this journal already"]
    assert names(find_sources([tmp_path], journal=tmp_path)) == ["b.md"]


def test_a_link_into_the_journal_is_no_way_round(tmp_path: Path) -> None:
    write(tmp_path / "entries" / "a.md")
    (tmp_path / "way").symlink_to(tmp_path / "entries")
    found = find_sources([tmp_path / "way" / "a.md"], journal=tmp_path)
    assert found.documents == []


def test_natural_order() -> None:
    listed = ["10", "2", "b10", "B2", "a", "²", "01"]
    assert sorted(listed, key=natural_key) == ["01", "2", "10", "a", "B2", "b10", "²"]
