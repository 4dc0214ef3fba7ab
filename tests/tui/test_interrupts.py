"""Ctrl-C in an import, undo, review or export: nothing, or what is whole and can be taken back."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from entries.batch import Batch
from entries.exporting.filed import file_of
from entries.folder import EntryFolder
from entries.importing.registry import read_in
from entries.trash import Trash
from tests.tui.shell import Ran, Shell
from tui.doubt_talk import DoubtTalk
from tui.output import Output, ReaderGone


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    folder = tmp_path / "diary"
    folder.mkdir()
    for number in range(1, 10):
        text = f"Entry {number}: Salt\n\nMarch {number}, 2018\n\nI wrote {number}00 words today.\n"
        (folder / f"{number}.txt").write_text(text)
    return folder


def interrupted(function: Callable[..., Any], *, at: int) -> Callable[..., Any]:
    """Press Ctrl-C in the middle of the call number `at`."""
    calls = 0

    def calling(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == at:
            signal.raise_signal(signal.SIGINT)
        return function(*args, **kwargs)

    return calling


def said(ran: Ran) -> str:
    """Give the one line of a command that was interrupted and wrote nothing."""
    assert (ran.code, ran.out) == (130, "")
    (line,) = [line for line in ran.err.splitlines() if line.startswith("darlings:")]
    assert "Traceback" not in ran.err
    return line


def files(sh: Shell) -> list[Path]:
    return sorted(sh.root.glob("entries/**/*.md"))


def test_while_reading_nothing_is_written(
    sh: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("entries.importing.reads.read_in", interrupted(read_in, at=5))
    ran = sh("import", str(diary))
    assert (ran.code, ran.out, files(sh)) == (130, "", [])
    assert "interrupted" in ran.err


def test_while_writing_the_batch_is_whole_and_can_be_taken_back(
    sh: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Batch, "create", interrupted(Batch.create, at=4))
        ran = sh("import", str(diary))
    assert ran.code == 130
    assert len(files(sh)) == 4
    assert "4 imported (4 entries), 5 skipped, 0 rejected" in ran.out
    assert "stopped before it was brought in" in ran.out
    command = ran.err.split("To take it back: darlings ")[1].split("\n")[0].split()
    assert sh(*command).code == 0
    assert files(sh) == []


def test_the_same_import_again_brings_the_rest(
    sh: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Batch, "create", interrupted(Batch.create, at=4))
        sh("import", str(diary))
    ran = sh("import", str(diary))
    assert ran.code == 0
    assert "5 imported (5 entries), 4 skipped" in ran.out


def test_an_undo_that_is_stopped_is_gone_on_with(
    sh: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sh("import", str(diary))
    with monkeypatch.context() as patch:
        moving = interrupted(Trash._put_unsettled, at=4)
        patch.setattr(Trash, "_put_unsettled", moving)
        ran = sh("undo")
    assert ran.code == 130
    assert len(files(sh)) == 5
    command = ran.err.split("To take back the rest: darlings ")[1].split("\n")[0].split()
    assert sh(*command).code == 0
    assert files(sh) == []
    assert sh("status", "--json").json["total_words"] == 0


def test_an_import_killed_halfway_can_be_completed_or_taken_back(
    sh: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(self: Batch) -> None:
        raise SystemExit(9)

    with monkeypatch.context() as patch:
        patch.setattr(Batch, "settle", killed)
        sh("import", str(diary / "1.txt"), str(diary / "2.txt"))
    assert len(files(sh)) == 2
    assert "7 imported (7 entries), 2 skipped" in sh("import", str(diary)).out
    sh("undo")
    assert len(files(sh)) == 2
    assert sh("undo").code == 0
    assert files(sh) == []


def test_how_to_take_it_back_is_said_when_the_reader_is_gone_too(
    sh: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise ReaderGone

    monkeypatch.setattr(Batch, "create", interrupted(Batch.create, at=4))
    monkeypatch.setattr(Output, "data", gone)
    ran = sh("import", str(diary))
    assert "To take it back: darlings undo" in ran.err


def test_while_the_index_is_read_nothing_is_written(
    sh: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from journal.journal import Journal

    monkeypatch.setattr(Journal, "refresh", interrupted(Journal.refresh, at=1))
    assert said(sh("import", str(diary))) == "darlings: interrupted"
    assert files(sh) == []


def test_at_a_question_nothing_is_written(
    sh: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doubtful = tmp_path / "7.txt"
    doubtful.write_text("Entry 7: Salt\n\nMarch 5, 2018\n\nI've written 3,000 words on this.\n")
    with monkeypatch.context() as patch:
        patch.setattr(DoubtTalk, "_hear", interrupted(DoubtTalk._hear, at=1))
        ran = sh("import", "--review", str(doubtful), stdin=b"y\n")
    assert said(ran) == "darlings: interrupted"
    assert files(sh) == []


def test_while_the_batch_is_settled_it_is_brought_to_its_end(
    sh: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Batch, "settle", interrupted(Batch.settle, at=1))
        ran = sh("import", str(diary))
    assert "9 imported (9 entries), 0 skipped, 0 rejected" in ran.out
    assert "To take it back: darlings undo" in ran.err
    assert (ran.code, len(files(sh))) == (0, 9)


@pytest.fixture
def updated(sh: Shell, diary: Path) -> Path:
    """Import the diary, and mend the text of every page of it."""
    sh("import", str(diary))
    for page in diary.iterdir():
        page.write_text(page.read_text() + "The ferry came.\n")
    return diary


def test_while_entries_are_brought_up_to_date_the_rest_is_not(
    sh: Shell, updated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {file: file.read_bytes() for file in files(sh)}
    with monkeypatch.context() as patch:
        patch.setattr(EntryFolder, "replace", interrupted(EntryFolder.replace, at=4))
        ran = sh("import", str(updated))
    assert ran.code == 130
    assert "0 imported (0 entries), 4 updated, 5 skipped, 0 rejected" in ran.out
    command = ran.err.split("To take it back: darlings ")[1].split("\n")[0].split()
    assert sh(*command).code == 0
    assert {file: file.read_bytes() for file in files(sh)} == before


def test_an_undo_of_updates_that_is_stopped_is_gone_on_with(
    sh: Shell, updated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {file: file.read_bytes() for file in files(sh)}
    sh("import", str(updated))
    with monkeypatch.context() as patch:
        patch.setattr(EntryFolder, "replace", interrupted(EntryFolder.replace, at=4))
        ran = sh("undo")
    assert ran.code == 130
    assert "4 files taken back, 0 left" in ran.out
    command = ran.err.split("To take back the rest: darlings ")[1].split("\n")[0].split()
    assert "5 files taken back, 0 left" in sh(*command).out
    assert {file: file.read_bytes() for file in files(sh)} == before


def test_while_answers_are_set_the_one_at_hand_is(
    sh: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (5, 6, 7):
        head = f"Entry {number}: Salt\n\nMarch {number}, 2018\n\n"
        text = f"{head}I've written 3,000 words on this.\n"
        (tmp_path / f"{number}.txt").write_text(text)
    sh("import", *(str(tmp_path / f"{number}.txt") for number in (5, 6, 7)))
    with monkeypatch.context() as patch:
        patch.setattr(EntryFolder, "edit", interrupted(EntryFolder.edit, at=2))
        ran = sh("review", stdin=b"y\ny\ny\n")
    assert ran.code == 130
    assert ran.out.count("Changed entries/") == 2
    assert "Stopped." in ran.err
    assert len(sh("review", "--json").json) == 1


@pytest.mark.parametrize("format", ["md", "json", "csv", "trackbear", "jrnl"])
def test_of_an_export_nothing_is_left(
    sh: Shell, diary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    sh("import", str(diary))
    there = sorted(tmp_path.iterdir())
    for at in (1, 5, 9):
        with monkeypatch.context() as patch:
            patch.setattr("journal.exporting.file_of", interrupted(file_of, at=at))
            ran = sh("export", str(tmp_path / "out"), "--format", format)
        assert said(ran) == "darlings: interrupted; nothing was written"
        assert sorted(tmp_path.iterdir()) == there


@pytest.mark.parametrize("format", ["md", "json"])
def test_an_export_that_is_about_to_have_its_name_is_whole(
    sh: Shell, diary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    from entries.exporting import target

    sh("import", str(diary))
    settling = interrupted(target._settle, at=1)
    monkeypatch.setattr(target, "_settle", settling)
    ran = sh("export", str(tmp_path / "out"), "--format", format)
    assert (ran.code, ran.out) == (0, f"9 entries written to {tmp_path / 'out'}\n")
    assert (tmp_path / "out").exists()
    assert not list(tmp_path.glob(".darlings*"))
