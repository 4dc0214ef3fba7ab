"""`darlings export`: what it says, where it writes, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tui.shell import Shell


def test_a_folder_of_markdown_is_the_default(sh: Shell, tmp_path: Path) -> None:
    sh("log", "--words", "3", "Text.")
    ran = sh("export", str(tmp_path / "out"))
    assert (ran.code, ran.out) == (0, f"1 entry written to {tmp_path / 'out'}\n")
    assert len(list((tmp_path / "out").glob("entries/*/*.md"))) == 1


def test_json_says_what_was_written_and_what_was_not(sh: Shell, tmp_path: Path) -> None:
    sh("log", "Text.")
    sh.write("entries/undated/a.md", "---\nwords: 3\n---\n")
    sh.write("clippings/2019/b.md", "Read.")
    ran = sh("export", str(tmp_path / "a"), "--format", "jrnl", "--json")
    assert ran.code == 1
    assert ran.json | {"bytes": 0} == {
        "target": str(tmp_path / "a"),
        "format": "jrnl",
        "entries": 1,
        "clippings": 0,
        "left_out": [
            {
                "path": "clippings/2019/b.md",
                "reason": "a clipping, and only entries are written there",
            },
            {"path": "entries/undated/a.md", "reason": "it has no date"},
        ],
        "bytes": 0,
        "notes": [],
    }
    assert "left out: entries/undated/a.md: it has no date" in ran.err


def test_clippings_alone_left_out_are_no_fault(sh: Shell, tmp_path: Path) -> None:
    sh.write("clippings/2019/b.md", "Read.")
    assert sh("export", str(tmp_path / "a.csv"), "--format", "csv").code == 0


def test_a_broken_file_goes_along_and_is_listed(sh: Shell, tmp_path: Path) -> None:
    sh.write("entries/2019/2019-01-01-a.md", "---\ntitle: [x\ndate: 2019-01-01\n---\n")
    ran = sh("export", str(tmp_path / "out"))
    assert ran.code == 1
    assert "entries/2019/2019-01-01-a.md:" in ran.err
    assert (tmp_path / "out/entries/2019/2019-01-01-a.md").is_file()


@pytest.mark.parametrize("format", ["md", "json"])
def test_what_is_there_stays(sh: Shell, tmp_path: Path, format: str) -> None:
    target = tmp_path / "mine"
    if format == "md":
        target.mkdir()
        (target / "a").write_text("mine")
    else:
        target.write_text("mine")
    assert sh("export", str(target), "--format", format).code == 2
    assert (target / "a" if format == "md" else target).read_text() == "mine"


def test_force_replaces_a_file(sh: Shell, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("mine")
    assert sh("export", str(tmp_path / "a.json"), "--format", "json", "--force").code == 0
    assert json.loads((tmp_path / "a.json").read_text())["darlings"] == 1


def test_only_a_period(sh: Shell, tmp_path: Path) -> None:
    sh("log", "--date", "2026-03-01", "One.")
    sh("log", "--date", "2026-04-01", "Two.")
    ran = sh("export", str(tmp_path / "o"), "--period", "2026-03-01..2026-03-31", "--json")
    assert ran.json["entries"] == 1


def test_an_export_makes_the_same_journal_again(sh: Shell, tmp_path: Path) -> None:
    sh("log", "--words", "3", "--date", "2026-03-01", "Text.")
    before = sh("entries", "--json", "--with-text").json
    sh("export", str(tmp_path / "out"))
    (path,) = [one["path"] for one in before]
    sh("delete", path)
    assert sh("import", str(tmp_path / "out"), "--json").code == 0
    after = sh("entries", "--json", "--with-text").json
    assert [one | {"source": None} for one in after] == before
