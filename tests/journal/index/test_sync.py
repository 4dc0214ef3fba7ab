from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from entries.problem import Problem
from entries.scan import FileStamp, scan
from journal.index import glance, keeper, survey, sync
from journal.index.loading import load
from tests.journal.index.conftest import LONG_AGO, NOW, Vault, answers

SECOND = 1_000_000_000
WALK = "entries/2018/2018-03-01-walk.md"


def write_same_stamp(vault: Vault, path: str, text: str) -> None:
    """Change a file's bytes, but neither its size, its time nor its inode."""
    found = (vault.root / path).stat()
    data = text.encode().ljust(found.st_size)
    assert len(data) == found.st_size
    vault.write(path, data, mtime_ns=found.st_mtime_ns)
    assert (vault.root / path).stat().st_ino == found.st_ino


# -- what stamps can't show ---------------------------------------------------------------------


@pytest.mark.parametrize("age", [0, SECOND, -3600 * SECOND])
def test_a_file_changed_within_the_tick_it_was_indexed_in_is_seen(vault: Vault, age: int) -> None:
    vault.write(WALK, "The old words, some more.\n", mtime_ns=NOW - age)
    vault.index().refresh()
    write_same_stamp(vault, WALK, "A quarry.\n")
    report = vault.index().refresh()
    assert (report.modified, report.unchanged) == (1, 16)
    assert [hit.path for hit in vault.index().search("quarry")] == [WALK]


def test_an_old_file_with_the_same_stamp_is_not_opened(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.index().refresh()
    opened: list[str] = []

    def note(root: Path, stamp: FileStamp) -> bytes | Problem | None:
        opened.append(stamp.path)
        return load(root, stamp)

    for module in (glance, sync):
        monkeypatch.setattr(module, "load", note)
    vault.index().refresh()
    assert opened == []
    vault.write(WALK, "Other.\n")
    vault.index().refresh()
    assert opened == [WALK]


def test_a_recent_file_is_hashed_until_its_stamp_can_be_trusted(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.write(WALK, "Just now.\n", mtime_ns=NOW)
    vault.index().refresh()
    opened: list[str] = []

    def note(root: Path, stamp: FileStamp) -> bytes | Problem | None:
        opened.append(stamp.path)
        return load(root, stamp)

    monkeypatch.setattr(glance, "load", note)
    for moment, expected in ((NOW + SECOND, 1), (NOW + 3 * SECOND, 2), (NOW + 4 * SECOND, 2)):
        vault.now = moment
        assert not vault.index().refresh().changed
        assert len(opened) == expected


def test_a_file_touched_but_not_changed_is_unchanged(vault: Vault) -> None:
    vault.index().refresh()
    os.utime(vault.root / WALK, ns=(LONG_AGO - SECOND, LONG_AGO - SECOND))
    report = vault.index().refresh()
    assert (report.modified, report.unchanged, report.changed) == (0, 17, False)


# -- files in motion ----------------------------------------------------------------------------


@pytest.mark.parametrize("was_known", [True, False])
def test_a_file_that_vanishes_before_it_is_read_is_left_for_the_next_look(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, was_known: bool
) -> None:
    path = WALK if was_known else "entries/2018/2018-09-09-new.md"
    vault.index().refresh()
    vault.write(path, "A quarry.\n")
    monkeypatch.setattr(sync, "load", lambda *_: None)
    before = answers(vault.index())
    report = vault.index().refresh()
    assert (report.changed, report.unchanged) == (False, 17)
    assert answers(vault.index()) == before
    monkeypatch.undo()
    assert vault.index().refresh().changed
    assert [hit.path for hit in vault.index().search("quarry")] == [path]


def test_a_file_that_cannot_be_read_keeps_its_figures_and_is_a_problem_every_time(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.index().refresh()
    before = vault.index().records()
    vault.write(WALK, "A quarry.\n")
    problem = Problem(WALK, None, "can't be read: Permission denied")
    monkeypatch.setattr(sync, "load", lambda *_: problem)
    for _ in range(2):
        index = vault.index()
        assert problem in index.refresh().problems
        assert problem in index.problems()
        assert index.records() == before


def test_a_file_emptied_this_moment_is_not_yet_believed_to_be_empty(vault: Vault) -> None:
    vault.index().refresh()
    before = vault.index().records()
    vault.write(WALK, "", mtime_ns=NOW)
    assert not vault.index().refresh().changed
    assert vault.index().records() == before
    vault.now += 3 * SECOND
    assert vault.index().refresh().modified == 1
    assert WALK not in [record.path for record in vault.index().records()]


# -- files that are gone ------------------------------------------------------------------------


def remove(vault: Vault, count: int) -> list[str]:
    paths = [f"entries/2018/2018-03-{number + 1:02}-walk.md" for number in range(count)]
    for path in paths:
        (vault.root / path).unlink()
    return paths


def test_a_few_files_gone_are_forgotten(vault: Vault) -> None:
    vault.index().refresh()
    remove(vault, 4)
    report = vault.index().refresh()
    assert (report.removed, report.warning) == (4, None)


def test_a_fifth_of_the_entries_gone_is_doubted_until_they_are_back(vault: Vault) -> None:
    vault.index().refresh()
    before = answers(vault.index())
    shutil.copytree(vault.root / "entries", vault.root / "kept")
    remove(vault, 5)
    for _ in range(2):
        index = vault.index()
        report = index.refresh()
        assert report.removed == 0
        assert report.warning is not None and "5 of 17 entries are gone" in report.warning
        assert "darlings reindex" in report.warning
        assert answers(index) == before
    shutil.copytree(vault.root / "kept", vault.root / "entries", dirs_exist_ok=True)
    assert vault.index().refresh().warning is None
    assert answers(vault.index()) == before


def test_in_a_large_journal_a_fifth_is_more_than_five(bare: Vault) -> None:
    for number in range(100):
        bare.write(f"entries/{number:03}.md", f"text {number}")
    bare.index().refresh()
    for number in range(19):
        (bare.root / f"entries/{number:03}.md").unlink()
    assert bare.index().refresh().removed == 19
    for number in range(19, 40):
        (bare.root / f"entries/{number:03}.md").unlink()
    assert bare.index().refresh().removed == 0


def test_what_we_removed_ourselves_is_not_doubted(vault: Vault) -> None:
    vault.index().refresh()
    gone = remove(vault, 8)
    assert vault.index().refresh().warning is not None
    report = vault.index().refresh(expected=gone)
    assert (report.removed, report.warning) == (8, None)
    assert answers(vault.index()) == answers(vault.rebuilt())


def test_making_the_index_anew_ends_the_doubt(vault: Vault) -> None:
    vault.index().refresh()
    remove(vault, 8)
    index = vault.index()
    index.discard()
    assert index.refresh().warning is None
    assert index.count() == 7


def test_a_folder_that_was_renamed_is_no_loss(vault: Vault) -> None:
    vault.index().refresh()
    (vault.root / "entries/2018").rename(vault.root / "entries/old")
    report = vault.index().refresh()
    assert (report.added, report.removed, report.warning) == (15, 15, None)
    assert answers(vault.index()) == answers(vault.rebuilt())


@pytest.mark.parametrize("gone", ["everything", "marker", "entries"])
def test_a_journal_that_is_not_there_loses_nothing(vault: Vault, gone: str) -> None:
    vault.index().refresh()
    before = [record.path for record in vault.index().records()]
    away = vault.root.with_name("away")
    if gone == "everything":
        vault.root.rename(away)
    else:
        away.mkdir()
        name = "journal.toml" if gone == "marker" else "entries"
        (vault.root / name).rename(away / name)
        if gone == "marker":
            remove(vault, 1)
    index = vault.index()
    report = index.refresh()
    assert report.removed == 0
    assert report.warning is not None and "still counted" in report.warning
    assert [record.path for record in index.records()] == before
    assert vault.index().refresh().warning == report.warning


def test_a_folder_that_cannot_be_looked_into_keeps_its_entries(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.index().refresh()
    before = [record.path for record in vault.index().records()]
    (vault.root / "entries/2018").rename(vault.root / "elsewhere")
    found = scan(vault.root)
    found.unread.append("entries/2018")  # faked: root may look into any folder
    monkeypatch.setattr(survey, "scan", lambda _: found)
    index = vault.index()
    report = index.refresh()
    assert (report.removed, report.unchanged, report.warning) == (0, 17, None)
    assert [record.path for record in index.records()] == before
    monkeypatch.undo()
    assert vault.index().refresh().warning is not None


# -- others at work -----------------------------------------------------------------------------


def test_a_look_that_grew_old_while_waiting_forgets_nothing(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.index().refresh()
    true_look = survey.survey

    def look(root: Path, *, at: int) -> survey.Survey:
        """Look, and let another process find new files before this one goes on."""
        monkeypatch.setattr(keeper, "survey", true_look)
        found = true_look(root, at=at)
        for number in range(8):
            vault.write(f"entries/2020/2020-01-0{number + 1}.md", "Theirs.\n")
        assert vault.index().refresh().added == 8
        vault.write("entries/2021/2021-01-01.md", "Ours.\n")
        return found

    (vault.root / "entries/2018/2018-03-01-walk.md").unlink()
    monkeypatch.setattr(keeper, "survey", look)
    report = vault.index().refresh()
    assert (report.added, report.removed, report.unchanged) == (1, 0, 24)
    assert report.warning is None


def test_many_files_at_once_join_an_index(vault: Vault) -> None:
    vault.index().refresh()
    for number in range(600):
        vault.write(f"entries/2021/{number:03}.md", f"Lantern number {number}.\n")
    report = vault.index().refresh()
    assert (report.added, report.rebuilt) == (600, False)
    assert len(vault.index().search("lantern", limit=1000)) == 613
    assert vault.index().verify() == ()


def test_small_writes_do_not_pile_up_in_the_full_text_table(bare: Vault) -> None:
    for number in range(30):
        bare.write(f"entries/{number:03}.md", f"Lantern number {number}.\n")
        bare.index().refresh()
    with bare.index().reading() as connection:
        parts = connection.execute("SELECT count(DISTINCT segid) FROM search_idx").fetchone()[0]
    assert parts < 10
    assert len(bare.index().search("lantern", limit=99)) == 30


def test_more_files_than_the_search_table_has_segments_can_change_and_go_at_once(
    bare: Vault,
) -> None:
    many = [f"entries/2019/2019-01-01-{number}.md" for number in range(2_050)]
    for path in many:
        bare.write(path, "A quarry.\n")
    bare.index().refresh()
    for path in many:
        bare.write(path, "A breakwater.\n")
    changed = bare.index().refresh()
    assert (changed.modified, changed.warning) == (2_050, None)
    for path in many:
        (bare.root / path).unlink()
    gone = bare.index().refresh(expected=many)
    assert (gone.removed, gone.warning) == (2_050, None)
    assert bare.index().search("breakwater") == []
    assert bare.index().verify() == ()
