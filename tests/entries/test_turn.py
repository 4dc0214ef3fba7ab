"""Two programs that write many files of one journal do so one after the other."""

from __future__ import annotations

import itertools
import subprocess
import sys
from pathlib import Path

import pytest

from entries.errors import StorageError
from entries.turn import WAITING, turn

_HOLDER = """
import sys
from pathlib import Path
from entries.turn import turn
with turn(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_second_is_told_to_wait_and_gives_up_with_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = itertools.count(0.0, 0.4)
    monkeypatch.setattr("entries.turn.time.monotonic", lambda: next(seconds))
    monkeypatch.setattr("entries.turn.time.sleep", lambda _: None)
    notes: list[str] = []
    with (
        turn(tmp_path),
        pytest.raises(StorageError, match="too long"),
        turn(tmp_path, note=notes.append, patience=2.0),
    ):
        raise AssertionError("both have the turn")
    assert notes == [WAITING]


def test_a_turn_ends_with_its_block_and_leaves_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        with turn(tmp_path, patience=0.0):
            pass
    assert list(tmp_path.iterdir()) == []


def test_a_killed_program_has_no_turn_any_more(tmp_path: Path) -> None:
    argv = [sys.executable, "-c", _HOLDER, str(tmp_path)]
    with subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(StorageError), turn(tmp_path, patience=0.0):
            pass
        holder.kill()
        holder.wait()
    with turn(tmp_path, patience=0.0):
        pass


def test_what_cannot_be_locked_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(9, "no locks here")

    with turn(tmp_path):
        monkeypatch.setattr("fcntl.flock", refused)
        with turn(tmp_path, patience=0.0):
            pass
        with turn(tmp_path / "gone", patience=0.0):
            pass
