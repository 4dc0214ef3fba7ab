"""Ctrl-C during an import or its undo: nothing, or a whole batch that can be taken back."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from entries.batch import Batch
from entries.importing.registry import read_document
from entries.trash import Trash
from tests.tui.shell import Shell
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


def files(sh: Shell) -> list[Path]:
    return sorted(sh.root.glob("entries/**/*.md"))


def test_while_reading_nothing_is_written(
    sh: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("entries.importing.plan.read_document", interrupted(read_document, at=5))
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
