"""`undo`: an import taken back, and nothing else with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.shell import Ran, Shell


def text(number: int) -> str:
    return f"Entry {number}: Salt\n\nMarch {number}, 2018\n\nI wrote {number}00 words today.\n"


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    folder = tmp_path / "diary"
    folder.mkdir()
    for number in range(1, 10):
        (folder / f"{number}.txt").write_text(text(number))
    return folder


def batch_of(ran: Ran) -> str:
    return str(ran.err.split("darlings undo ")[1].split()[0])


def files(sh: Shell) -> list[str]:
    return sorted(str(path.relative_to(sh.root)) for path in sh.root.glob("entries/**/*.md"))


def test_an_import_says_how_to_take_it_back_and_undo_does(sh: Shell, diary: Path) -> None:
    sh("log", "--words", "3")
    mine = files(sh)
    batch = batch_of(sh("import", str(diary)))
    assert len(files(sh)) == 10
    ran = sh("undo", batch)
    assert ran.code == 0
    assert ran.out.endswith(f"Import {batch}: 9 files taken back, 0 left\n")
    assert files(sh) == mine
    assert len(list(sh.root.glob(".trash/1/entries/2018/*.md"))) == 9


def test_the_figures_forget_at_once_what_was_taken_back(sh: Shell, diary: Path) -> None:
    sh("import", str(diary))
    assert sh("status", "--json").json["total_words"] == 4500
    assert sh("undo").err.count("gone from the folder") == 0
    assert sh("status", "--json").json["total_words"] == 0


def test_undone_twice_is_undone_once(sh: Shell, diary: Path) -> None:
    batch = batch_of(sh("import", str(diary)))
    sh("undo", batch)
    again = sh("undo", batch)
    assert (again.code, again.out) == (0, f"Import {batch}: 0 files taken back, 0 left\n")
    assert len(list(sh.root.glob(".trash/**/*.md"))) == 9


def test_an_undone_import_can_be_made_again_and_a_file_be_restored(sh: Shell, diary: Path) -> None:
    sh("import", str(diary))
    taken = sh("undo", "--json").json["undone"]
    assert sh("restore", taken[0]["trashed"]).code == 0
    assert files(sh) == [taken[0]["path"]]
    again = sh("import", str(diary))
    assert "8 imported (8 entries), 1 skipped, 0 rejected" in again.out


def test_what_the_writer_edited_stays_unless_forced(sh: Shell, diary: Path) -> None:
    sh("import", str(diary))
    sh("edit", "7", "--words", "701")
    kept = sh("undo")
    assert kept.code == 1
    assert "stays  entries/2018/2018-03-07-salt.md: you have edited it since" in kept.out
    assert files(sh) == ["entries/2018/2018-03-07-salt.md"]
    forced = sh("undo", "--force")
    assert (forced.code, files(sh)) == (0, [])


def test_a_dry_run_moves_nothing(sh: Shell, diary: Path) -> None:
    sh("import", str(diary))
    before = files(sh)
    ran = sh("undo", "--dry-run", "--json")
    assert ran.json["dry_run"] is True
    assert [one["trashed"] for one in ran.json["undone"]] == [None] * 9
    assert files(sh) == before


def test_the_last_import_is_taken_back_first(sh: Shell, diary: Path, tmp_path: Path) -> None:
    first = batch_of(sh("import", str(diary / "1.txt")))
    second = batch_of(sh("import", str(diary / "2.txt"), str(diary / "3.txt")))
    listed = sh("undo", "--list", "--json").json
    assert sorted((one["batch"], one["files"]) for one in listed) == sorted(
        [(first, 1), (second, 2)]
    )
    assert sh("undo", "--list").out.count(" file") == 2
    newest = listed[0]["batch"]
    assert sh("undo").out.startswith("entries/") and newest not in sh("undo", "--list").out


@pytest.mark.parametrize(
    ("batch", "said"),
    [
        ("last", "nothing in the journal was imported"),
        ("20180101-000000-abcdef", "nothing in the journal is of an import"),
        ("", "nothing in the journal is of an import"),
    ],
)
def test_an_import_that_is_none_is_refused(sh: Shell, batch: str, said: str) -> None:
    ran = sh("undo", batch)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_file_that_is_gone_already_is_no_matter(sh: Shell, diary: Path) -> None:
    sh("import", str(diary))
    for name in files(sh)[:6]:
        (sh.root / name).unlink()
    ran = sh("undo")
    assert ran.code == 0 and "3 files taken back" in ran.out
    assert "gone from the folder" not in ran.err + sh("status").err


def test_the_beginning_of_a_name_is_enough(sh: Shell, diary: Path) -> None:
    batch = batch_of(sh("import", str(diary)))
    assert batch in sh("undo", batch[:10]).out


def test_a_wrong_map_or_zone_is_refused_before_anything_is_read(sh: Shell, diary: Path) -> None:
    for args, said in (
        (("--map", "words"), "maps nothing"),
        (("--map", "wrods=Count"), "Did you mean words?"),
        (("--map", "words=A", "--map", "words=B"), "mapped twice"),
        (("--zone", "Europe/Pariss"), "Did you mean Europe/Paris?"),
    ):
        ran = sh("import", str(diary), *args)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err
    assert files(sh) == []
